/// What the front process asks a worker and what it gets back, with their bytes on the socket.
///
/// The front does not trust a worker: a hostile mail may have taken it over. So a result is plain,
/// small and checked on arrival; anything odd makes it no result at all.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/verdict/assessment.hpp"

namespace warmline::gateway {

struct LintRequest {
    std::uint64_t ticket = 0;
    bool want_brief = false;  ///< also write the words for a notice to the author
    std::string bytes;        ///< the mail
    std::string reader{};     ///< the address `known` is about
    std::string known{};      ///< what the history knows of them, one line; "" when nothing
    std::vector<std::string> holding{};  ///< rules and packs that come first in the brief

    friend bool operator==(const LintRequest&, const LintRequest&) = default;
};

/// How often one rule fired.
struct RuleHit {
    std::string rule;
    Severity severity = Severity::info;
    std::uint32_t count = 0;

    friend bool operator==(const RuleHit&, const RuleHit&) = default;
};

struct LintResult {
    std::uint64_t ticket = 0;
    Tenths overall = 1000;
    Tenths risk = 0;
    Action action = Action::send;
    std::uint32_t call_need = 0;  ///< 0–100
    bool blocked = false;
    /// Nothing in the answer hung on who receives the mail, so it holds for every identical copy.
    bool same_for_everyone = false;
    bool unreadable = false;  ///< it has no text a reader would see
    std::vector<RuleHit> hits;
    std::vector<std::string> limits;  ///< codes of limits that were reached
    /// Rules that hit and that the mail itself asks to pass over, whether that is honoured or not.
    std::vector<std::string> ignored;
    std::uint32_t micros = 0;
    std::string brief;    ///< UTF-8 words for the author, only when wanted
    std::string subject;  ///< of the mail, decoded, for the same
    std::string record;   ///< what the history keeps, one line without people; "" when nothing

    friend bool operator==(const LintResult&, const LintResult&) = default;
};

using Lint = std::function<LintResult(const LintRequest&)>;

/// Largest frames; a longer one breaks the channel.
inline constexpr std::size_t longest_result = 96u << 10;
inline constexpr std::size_t most_hits = 200, most_limits = 20, longest_brief = 16u << 10,
                             longest_known = 8u << 10, longest_record = 16u << 10,
                             longest_subject = 1000;

/// Payloads, without the frame's length.
std::string encode(const LintRequest& request);
std::string encode(const LintResult& result);
std::optional<LintRequest> read_request(std::string_view payload);
std::optional<LintResult> read_result(std::string_view payload);

/// "amb/vague-time": lower-case letters, digits, '-', '_', '/' and '.', at most 80 bytes.
bool is_rule_id(std::string_view text);

/// Four bytes of length, then the payload.
std::string framed(std::string_view payload);

/// `framed(encode(request))` with one copy of the mail instead of two.
std::string frame_of(const LintRequest& request);

/// Takes the next whole frame off `bytes`; nullopt when more is needed. `broken` is set when the
/// length is above `longest`.
std::optional<std::string> take_frame(std::string& bytes, std::size_t longest, bool& broken);

}  // namespace warmline::gateway
