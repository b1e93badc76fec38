#include "linter/match/rule/slots.hpp"

#include <algorithm>
#include <array>

namespace warmline::match {
namespace {

constexpr std::size_t most = 3;  ///< slots of one check beside {text}

struct Filled {
    std::string_view by;
    std::array<std::string_view, most> slots;
};

/// Grown with the checks: the loader refuses a built-in text whose slot is missing here.
constexpr auto checks = std::to_array<Filled>({
    {"register_clash", {"greeting"}},
    {"quick_question", {"questions", "words"}},
    {"subject_vague", {"betreff", "subject"}},
    {"mixed_topics", {"topics"}},
    {"attachment_name", {"name", "mangel", "lack"}},
    {"raw_case_name", {"better"}},
    {"salutation_mismatch", {"expected"}},
    {"first_name_formal", {"name"}},
    {"sign_mismatch", {"from", "signed"}},
    {"name_stuffing", {"count"}},
    {"broken_link", {"target", "mangel", "lack"}},
    {"no_listening", {"their_word"}},
    {"unanswered_question", {"asked", "answered", "question"}},
    {"du_sie_mix", {"other"}},
    {"merge_unresolved", {"family"}},
    {"merge_no_fallback", {"field", "example"}},
    {"merge_bad_fallback", {"fallback"}},
    {"merge_foreign", {"written", "family", "expected"}},
    {"merge_foreign", {"example"}},
    {"merge_malformed", {"example"}},
    {"buried_lead", {"percent"}},
    {"many_cta", {"count"}},
    {"image_only", {"count", "mangel", "lack"}},
    {"multiple_asks", {"count"}},
    {"nominal_style", {"count"}},
    {"nested_sentence", {"mangel", "fault"}},
    {"sensitive_data", {"art", "kind"}},
    {"announced_missing", {"fehlt", "missing"}},
    {"unnamed_debt", {"fehlt", "missing"}},
    {"date_order", {"eins", "zwei"}},
    {"date_order", {"one", "two"}},
    {"next_weekday", {"weekday"}},
    {"no_timezone", {"time"}},
    {"decimal_format", {"better"}},
    {"company_details_missing", {"fehlt", "missing"}},
    {"lang_mix", {"language"}},
    {"unknown_abbreviation", {"abbreviation"}},
    {"imprint_missing", {"fehlt", "missing"}},
    {"deadline_edge", {"art", "kind"}},
    {"stale_date", {"date"}},
    {"season_stale", {"mangel", "fault"}},
    {"price_basis", {"fehlt", "missing"}},
    {"percent_base", {"mangel", "lack"}},
    {"weekday_date", {"tag", "expected", "date"}},
    {"no_such_day", {"grund", "reason"}},
    {"text_html", {"other", "here", "kind"}},
    {"subject_body", {"other"}},
    {"internal_values", {"other"}},
    {"exclamations_per_100", {"count"}},
});

constexpr auto kinds = std::to_array<Filled>({{"density", {"count", "words"}},
                                              {"count", {"count", "limit"}},
                                              {"ratio", {"count", "against"}},
                                              {"metric", {"value", "limit"}}});

template <std::size_t n>
void add(const std::array<Filled, n>& table, std::string_view name,
         std::vector<std::string_view>& slots) {
    for (const auto& row : table)
        if (row.by == name)
            std::copy_if(row.slots.begin(), row.slots.end(), std::back_inserter(slots),
                         [](auto slot) { return !slot.empty(); });
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace

std::vector<std::string_view> slots_of(Kind kind, std::string_view check) {
    std::vector<std::string_view> slots{"text"};
    add(kinds, name_of(kind), slots);
    if (!check.empty()) add(checks, check, slots);
    return slots;
}

std::vector<std::string_view> slots_in(std::string_view text) {
    std::vector<std::string_view> slots;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == text.npos) break;
        const bool doubled = (open > 0 && (text[open - 1] == '{' || text[open - 1] == '$')) ||
                             (close + 1 < text.size() && text[close + 1] == '}');
        const auto name = text.substr(open + 1, close - open - 1);
        if (!doubled && is_name(name)) slots.push_back(name);
    }
    return slots;
}

}  // namespace warmline::match
