#include <algorithm>
#include <array>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask visible = body_blocks | mask_of(BlockKind::greeting) |
                              mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature) |
                              mask_of(BlockKind::legal_footer);

bool holds(const std::vector<Value>& list, const Value& wanted) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Value& value) { return same(value, wanted); });
}

const Value* first_unmatched(const std::vector<Value>& list, const std::vector<Value>& other,
                             ValueKind kind) {
    for (const auto& value : list)
        if (value.kind == kind && !holds(other, value)) return &value;
    return nullptr;
}

}  // namespace

void text_html(Check& check) {
    const auto& document = check.document();
    if (!document.from_html || !check.inquiry().is(Fact::has_alternative)) return;
    const auto html = values_in(check, visible);
    const auto plain = values_in(check, mask_of(BlockKind::alternative));
    static constexpr std::array<std::string_view, 3> names{"date", "time", "amount"};
    for (const auto kind : {ValueKind::day, ValueKind::time, ValueKind::amount}) {
        // A twin that leaves things out is short, not wrong: both sides must say something else.
        const auto* here = first_unmatched(html, plain, kind);
        const auto* there = first_unmatched(plain, html, kind);
        if (here != nullptr && there != nullptr)
            check.report(here->range,
                         {{"other", std::string(document.of(there->range))},
                          {"kind", std::string(names[static_cast<std::size_t>(kind)])}});
    }
}

}  // namespace warmline::match
