/// A result and a profile → what is done with the mail, and what would have been done.
///
/// The strongest thing that can happen to a mail is a refusal its author reads at once. There is no
/// way to lose, shorten or redirect one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

enum class Step : std::uint8_t { record, header, hold, reject, tempfail };

}  // namespace warmline::gateway

namespace warmline {

template <>
struct EnumNames<gateway::Step> {
    static constexpr std::array<std::string_view, 5> values{"record", "header", "hold", "reject",
                                                            "tempfail"};
};

}  // namespace warmline

namespace warmline::gateway {

struct Decision {
    Step step = Step::record;        ///< what is done
    Step would = Step::record;       ///< what full enforcement would have done
    std::vector<std::string> rules;  ///< those that decided, worst first; empty when a score did

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// How far we go with mail of this profile: a profile in the shadow is observed.
Mode mode_of(const Config& config, const Profile& profile);

/// Some mail carries headers of ours, so somebody may trust them.
bool adds_headers(const Config& config);

/// Whether X-Warmline-* headers the sender wrote are removed. Mail that is only observed, or not
/// even that, leaves as it came, unless they could pass for ours.
bool strips_headers(const Config& config, const Profile& profile);

/// `may_reject`: there is an authenticated author who will read the refusal. Without one a refusal
/// is only noted as what would have been done.
Decision decide(const Config& config, const Profile& profile, const LintResult& result,
                bool may_reject);

/// What becomes of a mail without a result, and what would have become of it out of the shadow.
Decision decide_failure(const Config& config, const Profile& profile, Failure failure);

/// The refusal in one line of ASCII, at most 400 octets: rule ids, their fixed words, our address,
/// the code that lets the mail pass. Never a word of the mail.
std::string refusal(const Decision& decision, const std::map<std::string, std::string>& rule_words,
                    const std::string& help_url, const std::string& code, Language ui);

/// The words of a temporary refusal: no verdict, try again.
std::string not_checked_now(Language ui);

/// Whether one of `wanted`, rule ids and pack names, stands for `rule`.
bool names_rule(const std::vector<std::string>& wanted, std::string_view rule);

/// The headers a delivered mail carries.
std::vector<milter::HeaderAddition> headers_for(Emit emit, const LintResult& result,
                                                const std::string& id);

}  // namespace warmline::gateway
