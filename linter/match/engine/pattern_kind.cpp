#include <algorithm>
#include <vector>

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

/// Whether a text no match can do without stands in the sentence; most patterns end here.
bool promises_match(const Tables& tables, const PatternRow& row, std::string_view folded) {
    if (row.literals.count == 0) return true;
    for (const auto& literal : tables.literals.subspan(row.literals.begin, row.literals.count))
        if (folded.find(tables.text(literal)) != folded.npos) return true;
    return false;
}

}  // namespace

void report_patterns(Check& check) {
    const auto& document = check.document();
    const auto& tables = check.inquiry().tables;
    const auto patterns = check.row().patterns;
    constexpr std::size_t sentence_bytes = 8000;  // a longer "sentence" is a table or a dump
    std::vector<TextRange> found;
    for (const auto number : candidates(check)) {
        const auto& sentence = document.sentences[number];
        const auto& block = document.blocks[sentence.block];
        const auto language = check.inquiry().language_of(block);
        const bool header = block.kind == BlockKind::from || block.kind == BlockKind::reply_to;
        const auto bit = header ? any_language : 1u << static_cast<unsigned>(language);
        const auto text = document.of(sentence.range).substr(0, sentence_bytes);
        const auto folded = document.folded_of(sentence.range).substr(0, sentence_bytes);
        found.clear();
        for (auto i = patterns.begin; i < patterns.begin + patterns.count; ++i) {
            const auto& row = tables.patterns[i];
            if ((row.languages & bit) == 0 || !promises_match(tables, row, folded)) continue;
            tables.compiled[i].find_all(
                tables.text(row.expression),
                {.bytes = row.bytes, .left_edge = row.left_edge, .right_edge = row.right_edge},
                row.as_written ? text : folded, check.inquiry().context.limits.findings_per_rule,
                found);
        }
        for (const auto range : found)
            check.report({sentence.range.begin + range.begin, sentence.range.begin + range.end});
    }
}

}  // namespace warmline::match
