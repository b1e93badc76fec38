/// Which group a sender belongs to in reports: a configured mapping from addresses to names.
///
/// A pattern is an address ("petra.kurz@firma.example"), a domain ("firma.example", with what lies
/// below it) or either with `*` ("billing-*@firma.example", "*"). Letter case does not matter. Of
/// the patterns that fit, the one with most letters wins.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace warmline::history {

class SenderGroups {
public:
    SenderGroups() = default;

    explicit SenderGroups(const std::map<std::string, std::string>& group_of_pattern);

    /// "" when nothing fits.
    std::string of(std::string_view address) const;

private:
    std::map<std::string, std::string> group_of_pattern_;  ///< patterns in lower case
};

/// A mailbox of a role and not of a person: "service@", "no-reply@", "rechnung@".
bool is_shared_mailbox(std::string_view address);

}  // namespace warmline::history
