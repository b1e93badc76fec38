/// Days and hours to come that a mail or the customer's last words name: "morgen um 9 Uhr", "am
/// Donnerstag", "before 3pm today". A call has to come before them.
///
/// Read only when a call is to be prepared. Days that are past, and days on which we promise to
/// be in touch, are left out. Pure.
#pragma once

#include <vector>

#include "linter/people/thread.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct NamedMoment {
    DateTime at;         ///< as the clock of the mail's writer shows it; 0:00 without an hour
    bool hour = false;   ///< an hour is named
    bool limit = false;  ///< "bis", "by", "before": a deadline rather than an appointment

    friend bool operator==(const NamedMoment&, const NamedMoment&) = default;
};

/// Those after `sent`, the mail's own time; earliest first.
std::vector<NamedMoment> named_moments(const Document& document, const Thread& thread,
                                       const DateTime& sent);

}  // namespace warmline
