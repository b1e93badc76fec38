#include <algorithm>
#include <span>
#include <vector>

#include "linter/match/engine/find_pattern.hpp"
#include "linter/match/engine/kinds.hpp"

namespace warmline::match {
namespace {

/// Sentences a pattern is worth running on: with an anchor word, or with a mark that triggers it.
std::vector<std::uint32_t> candidates(const Check& check) {
    std::vector<std::uint32_t> list;
    for (const auto& hit : check.hits(Role::anchor))
        list.push_back(hit.sentence);
    const auto& document = check.document();
    if (check.row().trigger != 0)
        for (const auto& block : document.blocks)
            if (check.covers(block))
                for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                    if ((document.sentences[i].marks & check.row().trigger) != 0) list.push_back(i);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

/// Whether of every choice of texts a pattern requires one is held.
template <class Holds>
bool has_all(std::span<const LiteralRow> literals, Holds holds) {
    bool found = false;
    for (const auto& literal : literals) {
        if (literal.text.size == 0) {
            if (!found) return false;
            found = false;
        } else {
            found = found || holds(literal);
        }
    }
    return true;
}

std::span<const LiteralRow> literals_of(const Tables& tables, const PatternRow& pattern) {
    return tables.literals.subspan(pattern.literals.begin, pattern.literals.count);
}

/// The patterns of a rule that may match somewhere in the mail; most end here.
std::vector<std::uint32_t> live_patterns(const Check& check) {
    const auto& tables = check.inquiry().tables;
    const auto& grams = check.inquiry().grams;
    const auto rows = check.row().patterns;
    // What is known of the mail leaves out the plain twin.
    const bool twin = (check.row().scope & mask_of(BlockKind::alternative)) != 0;
    std::vector<std::uint32_t> live;
    for (auto i = rows.begin; i < rows.begin + rows.count; ++i)
        if (twin ||
            has_all(literals_of(tables, tables.patterns[i]),
                    [&](const LiteralRow& literal) { return grams.may_hold(literal.runs); }))
            live.push_back(i);
    return live;
}

}  // namespace

void report_patterns(Check& check) {
    const auto& document = check.document();
    const auto& tables = check.inquiry().tables;
    const auto& grams = check.inquiry().grams;
    const auto sentences = candidates(check);
    if (sentences.empty()) return;
    const auto patterns = live_patterns(check);
    if (patterns.empty()) return;
    constexpr std::size_t sentence_bytes = 8000;  // a longer "sentence" is a table or a dump
    std::vector<TextRange> found;
    for (const auto number : sentences) {
        const auto& sentence = document.sentences[number];
        const auto& block = document.blocks[sentence.block];
        const auto language = check.inquiry().language_of(block);
        const bool header = block.kind == BlockKind::from || block.kind == BlockKind::reply_to;
        const auto bit = header ? any_language : 1u << static_cast<unsigned>(language);
        const auto text = document.of(sentence.range).substr(0, sentence_bytes);
        const auto folded = document.folded_of(sentence.range).substr(0, sentence_bytes);
        const auto& runs = grams.runs_of(number);
        const auto holds = [&](const LiteralRow& literal) {
            return runs.may_hold(literal.runs) &&
                   folded.find(tables.text(literal.text)) != folded.npos;
        };
        found.clear();
        for (const auto pattern : patterns) {
            const auto& row = tables.patterns[pattern];
            if ((row.languages & bit) == 0 || !has_all(literals_of(tables, row), holds)) continue;
            find_pattern(tables, pattern, row.as_written ? text : folded,
                         check.inquiry().context.limits.findings_per_rule, found);
        }
        for (const auto range : found)
            check.report({sentence.range.begin + range.begin, sentence.range.begin + range.end});
    }
}

}  // namespace warmline::match
