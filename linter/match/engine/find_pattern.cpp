#include "linter/match/engine/find_pattern.hpp"

#include <algorithm>

#include "linter/match/compile/pattern_automaton.hpp"
#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/engine/pattern_machine.hpp"

namespace warmline::match {
namespace {

/// \b takes a letter beyond ASCII for no letter; the edges of a match are looked at again.
bool adjoins_letter(std::string_view sentence, const PatternMatch& match, const PatternRow& row) {
    if (row.left_edge && match.begin > 0) {
        auto before = match.begin - 1;
        while (before > 0 && (static_cast<unsigned char>(sentence[before]) & 0xC0) == 0x80)
            --before;
        std::size_t size = 1;
        if (before + 1 < match.begin && is_word_character(sentence.substr(before), size))
            return true;
    }
    if (!row.right_edge || match.end >= sentence.size()) return false;
    std::size_t size = 1;
    return static_cast<unsigned char>(sentence[match.end]) >= 0x80 &&
           is_word_character(sentence.substr(match.end), size);
}

/// `next`: from a place in the sentence to the first match from there on.
template <class Next>
void collect(const PatternRow& row, std::string_view sentence, std::size_t most,
             std::vector<TextRange>& found, Next next) {
    std::size_t from = 0;
    while (most-- > 0 && from <= sentence.size()) {
        const auto match = next(from);
        if (!match) return;
        const bool cut = adjoins_letter(sentence, *match, row);
        if (!cut && match->shown_end > match->shown_begin)
            found.push_back({static_cast<std::uint32_t>(match->shown_begin),
                             static_cast<std::uint32_t>(match->shown_end)});
        from = cut ? match->begin + 1 : std::max(match->end, match->begin + 1);
        while (from < sentence.size() &&
               (static_cast<unsigned char>(sentence[from]) & 0xC0) == 0x80)
            ++from;
    }
}

}  // namespace

void find_pattern(const Tables& tables, std::uint32_t pattern, std::string_view sentence,
                  std::size_t most, std::vector<TextRange>& found) {
    const auto& row = tables.patterns[pattern];
    if (const auto table = tables.automaton_of(row);
        !table.empty() && !holds_match(table, sentence))
        return;
    const auto steps = tables.steps_of(row);
    if (PatternMachine::can_run(steps, sentence)) {
        PatternMachine machine(steps, sentence);
        collect(row, sentence, most, found, [&](std::size_t from) { return machine.next(from); });
        return;
    }
    collect(row, sentence, most, found, [&](std::size_t from) {
        return tables.compiled[pattern].next(tables.text(row.expression), row.bytes, sentence,
                                             from);
    });
}

}  // namespace warmline::match
