#include <algorithm>
#include <iterator>

#include "linter/match/engine/kinds.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

bool rules_agree(const Check& check) {
    const auto& numbers = check.inquiry().tables.numbers;
    const auto all = check.row().all;
    for (auto i = all.begin; i < all.begin + all.count; ++i) {
        const bool wanted = (numbers[i] & 1u) != 0;
        if ((check.inquiry().fired[numbers[i] >> 1] != 0) != wanted) return false;
    }
    return true;
}

/// The last line of the sign-off: who signs, not the formula above. Where no formula was found,
/// the last sentence of the body.
TextRange signer(const Document& document) {
    const auto* found = document.first(BlockKind::sign_off);
    if (found == nullptr) {
        const auto* last = last_sentence(document, body_blocks);
        return last == nullptr ? TextRange{} : last->range;
    }
    const auto before = [](const Word& word, std::uint32_t at) { return word.begin < at; };
    const auto behind =
        std::lower_bound(document.words.begin(), document.words.end(), found->range.end, before);
    for (auto w = std::make_reverse_iterator(behind); w != document.words.rend(); ++w) {
        if (!found->range.contains(w->range())) continue;
        const auto text = document.of(TextRange{found->range.begin, w->range().end});
        const auto line = text.rfind('\n');
        const auto begin = line == text.npos ? 0 : line + 1;
        return {found->range.begin + static_cast<std::uint32_t>(begin), w->range().end};
    }
    return found->range;
}

TextRange place_of(const Check& check) {
    const auto& document = check.document();
    const auto block = [&](BlockKind kind) {
        const auto* found = document.first(kind);
        return found == nullptr ? TextRange{} : found->range;
    };
    switch (check.row().place) {
        case Place::subject:
            return block(BlockKind::subject);
        case Place::greeting:
            return block(BlockKind::greeting);
        case Place::sign_off:
            return signer(document);
        case Place::last_sentence:
            if (const auto* last = last_sentence(document, body_blocks)) return last->range;
            break;
        case Place::rule:
            for (const auto& finding : check.inquiry().findings)
                if (static_cast<int>(finding.rule) == check.row().place_rule) return finding.range;
            break;
        case Place::first_sentence:
            break;
    }
    return {};
}

}  // namespace

void report_composite(Check& check) {
    if (!rules_agree(check)) return;
    const auto place = place_of(check);
    if (place.empty())
        check.report_mail();
    else
        check.report(place);
}

}  // namespace warmline::match
