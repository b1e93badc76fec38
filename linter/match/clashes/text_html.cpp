#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/twin.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"

namespace warmline::match {
namespace {

template <class Item, class Same>
const Item* first_unmatched(const std::vector<Item>& list, const std::vector<Item>& other,
                            Same same) {
    for (const auto& item : list)
        if (std::none_of(other.begin(), other.end(),
                         [&](const Item& candidate) { return same(item, candidate); }))
            return &item;
    return nullptr;
}

/// A twin that leaves things out is short, not wrong: both sides must say something else.
template <class Item, class Same>
void compare(Check& check, const std::vector<Item>& html, const std::vector<Item>& plain,
             std::string_view kind, Same same) {
    if (html.empty() || plain.empty()) return;
    const auto* here = first_unmatched(html, plain, same);
    const auto* there = here != nullptr ? first_unmatched(plain, html, same) : nullptr;
    if (there != nullptr) report_twin(check, here->range, check.document().of(there->range), kind);
}

void compare_values(Check& check) {
    const auto html = values_in(check, shown_blocks);
    const auto plain = values_in(check, twin_block);
    static constexpr std::array<std::string_view, 3> names{"date", "time", "amount"};
    if (html.empty() || plain.empty()) return;
    for (const auto kind : {ValueKind::day, ValueKind::time, ValueKind::amount})
        compare(check, html, plain, names[static_cast<std::size_t>(kind)],
                [kind](const Value& one, const Value& other) {
                    return one.kind != kind || same(one, other);
                });
}

/// The digits one dials, without what stands for the country: "+49 731 4711" and "0731 4711".
std::string dialled(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if (is_digit(c) && (c != '0' || !digits.empty())) digits += c;
    return digits;
}

void compare_phones(Check& check, const Twin& twin) {
    const auto& document = check.document();
    if (document.phones.size() < 2) return;
    std::vector<PhoneFact> html, plain;
    for (const auto& phone : document.phones)
        if (twin.holds(phone.range))
            plain.push_back(phone);
        else if (stands_in(document, phone, shown_blocks))
            html.push_back(phone);
    compare(check, html, plain, "phone", [&](const PhoneFact& one, const PhoneFact& other) {
        if (document.of(one.range) == document.of(other.range)) return true;
        const auto first = dialled(document.of(one.range));
        const auto second = dialled(document.of(other.range));
        // A number broken off at a line's end is one too.
        return first.ends_with(second) || second.ends_with(first) || first.starts_with(second) ||
               second.starts_with(first);
    });
}

}  // namespace

void text_html(Check& check) {
    const auto& document = check.document();
    if (!document.from_html || !check.inquiry().is(Fact::has_alternative)) return;
    const Twin twin(document);
    if (twin.range().empty()) return;
    // Two letters differ in all they say: one finding tells it.
    if (compare_letters(check, twin)) return;
    compare_values(check);
    compare_phones(check, twin);
    compare_details(check, twin);
    compare_links(check, twin);
}

}  // namespace warmline::match
