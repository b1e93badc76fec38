/// Mails linted by the built-in rules and recorded with a fixed key: the common ground of these
/// tests.
#pragma once

#include <map>
#include <string>

#include "linter/history/make_record.hpp"
#include "linter/lint.hpp"

namespace warmline::history {

inline const PseudonymKey& test_key() {
    static const PseudonymKey key("sixteen bytes or more of secret");
    return key;
}

inline SenderGroups groups_of(const std::map<std::string, std::string>& group_of_pattern) {
    return SenderGroups(group_of_pattern);
}

/// 1 July 2026, 12:00 UTC.
inline constexpr UnixTime test_now = 1782907200;

inline AssessmentRecord record_of(const std::string& bytes, const SenderGroups& groups = {},
                                  InputKind kind = InputKind::mail, UnixTime now = test_now) {
    static const Linter linter(RulePack::builtin(), {});
    const auto checked = linter.lint(bytes, kind, {.path = "somewhere/welcome.html"});
    return make_record(checked, {.key = test_key(), .groups = groups, .now = now});
}

inline std::string mail(const std::string& headers, const std::string& text) {
    return headers + "Content-Type: text/plain; charset=utf-8\n\n" + text;
}

}  // namespace warmline::history
