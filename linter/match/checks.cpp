#include "linter/match/checks.hpp"

#include <array>
#include <vector>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/metrics/metrics.hpp"
#include "linter/match/registry.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

constexpr auto clashes = std::to_array<NamedCheck>({
    {"weekday_date", weekday_date},
    {"no_such_day", no_such_day},
    {"text_html", text_html},
    {"subject_body", subject_body},
    {"internal_values", internal_values},
});

constexpr auto metrics = std::to_array<NamedCheck>({
    {"readability", readability},
    {"sentence_words", sentence_words},
    {"paragraph_words", paragraph_words},
    {"subject_chars", subject_chars},
    {"word_letters", word_letters},
    {"passive_share", passive_share},
    {"body_words", body_words},
    {"exclamations_per_100", exclamations_per_100},
});

constexpr auto signals = std::to_array<NamedCheck>({
    {"missing_words", missing_words},
    {"paired_words", paired_words},
    {"bare_reference", bare_reference},
    {"loose_amount", loose_amount},
    {"loose_promise", loose_promise},
    {"open_promise", open_promise},
    {"orders", orders},
    {"cold_news", cold_news},
    {"no_reason", no_reason},
    {"opening_words", opening_words},
    {"register_clash", register_clash},
    {"nominal_style", nominal_style},
    {"link_text", link_text},
    {"unknown_abbreviation", unknown_abbreviation},
    {"subject_vague", subject_vague},
    {"attachment_name", attachment_name},
    {"attachment_missing", attachment_missing},
    {"announced_missing", announced_missing},
    {"unnamed_debt", unnamed_debt},
    {"no_hours", no_hours},
    {"mixed_topics", mixed_topics},
    {"quick_question", quick_question},
    {"subject_bait", subject_bait},
    {"preheader_weak", preheader_weak},
    {"season_stale", season_stale},
    {"merge_unresolved", merge_unresolved},
    {"merge_no_fallback", merge_no_fallback},
    {"merge_bad_fallback", merge_bad_fallback},
    {"merge_foreign", merge_foreign},
    {"merge_malformed", merge_malformed},
    {"raw_case_name", raw_case_name},
    {"salutation_mismatch", salutation_mismatch},
    {"first_name_formal", first_name_formal},
    {"du_sie_mix", du_sie_mix},
    {"sign_mismatch", sign_mismatch},
    {"no_listening", no_listening},
    {"unanswered_question", unanswered_question},
    {"name_stuffing", name_stuffing},
    {"buried_lead", buried_lead},
    {"multiple_asks", multiple_asks},
    {"ask_without_deadline", ask_without_deadline},
    {"ask_missing", ask_missing},
    {"image_only", image_only},
    {"no_text", no_text},
    {"many_cta", many_cta},
    {"all_caps", all_caps},
    {"nested_sentence", nested_sentence},
    {"chat_style", chat_style},
    {"sie_sie", sie_sie},
    {"pronoun_start", pronoun_start},
    {"scare_quotes", scare_quotes},
    {"emoji", emoji},
    {"next_weekday", next_weekday},
    {"deadline_edge", deadline_edge},
    {"no_timezone", no_timezone},
    {"price_basis", price_basis},
    {"percent_base", percent_base},
    {"decimal_format", decimal_format},
    {"date_order", date_order},
    {"stale_date", stale_date},
    {"broken_link", broken_link},
    {"lang_mix", lang_mix},
    {"unsubscribe_missing", unsubscribe_missing},
    {"one_click_missing", one_click_missing},
    {"imprint_missing", imprint_missing},
    {"company_details_missing", company_details_missing},
    {"sensitive_data", sensitive_data},
    {"timer_image", timer_image},
});

template <std::size_t N>
constexpr std::array<std::string_view, N> names_of(const std::array<NamedCheck, N>& checks) {
    std::array<std::string_view, N> names{};
    for (std::size_t i = 0; i < N; ++i)
        names[i] = checks[i].name;
    return names;
}

constexpr auto clash_list = names_of(clashes);
constexpr auto metric_list = names_of(metrics);
constexpr auto signal_list = names_of(signals);

template <std::size_t N>
CheckFunction at(const std::array<NamedCheck, N>& checks, std::size_t index) {
    return index < N ? checks[index].run : nullptr;
}

}  // namespace

std::span<const std::string_view> signal_names() {
    return signal_list;
}

std::span<const std::string_view> clash_names() {
    return clash_list;
}

std::span<const std::string_view> metric_names() {
    return metric_list;
}

CheckFunction signal_at(std::size_t index) {
    return at(signals, index);
}

CheckFunction clash_at(std::size_t index) {
    return at(clashes, index);
}

CheckFunction metric_at(std::size_t index) {
    return at(metrics, index);
}

}  // namespace warmline::match
