/// What the gateway remembers of the mails it saw: sums, mails to ask about, refusals, notices.
///
/// It outlives a reload; all but the sums outlives the process too where a state file is kept
/// (state_lines.hpp). Nothing in it tells a text or an address: mails are fingerprints, authors
/// marks, both made with one secret. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/doors/milter/front/notables.hpp"
#include "linter/doors/milter/policy/fingerprint.hpp"
#include "linter/doors/milter/policy/notice_book.hpp"
#include "linter/doors/milter/policy/override_book.hpp"

namespace warmline::gateway {

/// Sums since the start, for `ctl status`.
struct Tally {
    std::uint64_t mails = 0, linted = 0, cached = 0, skipped = 0, failed = 0;
    std::uint64_t held = 0, rejected = 0, tempfailed = 0, headed = 0, overridden = 0,
                  out_of_scope = 0;
    std::uint64_t would_hold = 0, would_reject = 0,
                  would_tempfail = 0;  ///< where mode or shadow asks only to look
};

/// Behind fingerprints and marks. Whoever has it can find out whether a text he knows was among
/// them, and no more.
class Secret {
public:
    static constexpr std::size_t stamp_digits = 32;

    Secret();  ///< drawn
    explicit Secret(std::string bytes);

    const FingerprintKey& fingerprints() const { return fingerprints_; }

    /// A login in 16 hex digits; upper and lower case are one.
    std::string mark_of(std::string_view author) const;

    /// A stamp that only we can put on a mail to `recipient`, of no use for any other.
    std::string stamp_of(std::string_view id, std::string_view recipient) const;

private:
    std::string bytes_;
    FingerprintKey fingerprints_;
};

struct Memory {
    Tally tally;
    Notables notables;
    OverrideBook overrides;
    NoticeBook notices;    ///< mails
    NoticeBook campaigns;  ///< texts whose copies share a verdict
    Secret secret;
    std::string pseudonym_key;
};

}  // namespace warmline::gateway
