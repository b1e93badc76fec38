#include <algorithm>
#include <span>
#include <vector>

#include "linter/base/find_piece.hpp"
#include "linter/match/engine/find_pattern.hpp"
#include "linter/match/engine/kinds.hpp"

namespace warmline::match {
namespace {

/// Sentences a pattern is worth running on: with an anchor word, or with a mark that triggers it.
void add_candidates(const Check& check, std::vector<std::uint32_t>& list) {
    for (const auto& hit : check.hits(Role::anchor))
        if (list.empty() || list.back() != hit.sentence) list.push_back(hit.sentence);
    const auto& document = check.document();
    if (check.row().trigger == 0) return;
    const auto anchored = list.size();
    for (const auto& block : document.blocks)
        if (check.covers(block))
            for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                if ((document.sentences[i].marks & check.row().trigger) != 0) list.push_back(i);
    if (anchored == 0) return;
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::span<const LiteralRow> literals_of(const Tables& tables, const PatternRow& pattern) {
    return tables.literals.subspan(pattern.literals.begin, pattern.literals.count);
}

/// Adds the literals of a pattern that the mail may hold, nullptr behind each choice; false when of
/// some choice it holds none, and the pattern can match nowhere.
bool add_literals(const Check& check, const PatternRow& pattern,
                  std::vector<const LiteralRow*>& literals) {
    const auto& grams = check.inquiry().grams;
    // What is known of the mail leaves out the plain twin.
    const bool twin = (check.row().scope & mask_of(BlockKind::alternative)) != 0;
    const auto before = literals.size();
    bool found = false;
    for (const auto& literal : literals_of(check.inquiry().tables, pattern)) {
        if (literal.text.size == 0) {
            if (!found) {
                literals.resize(before);
                return false;
            }
            literals.push_back(nullptr);
            found = false;
        } else if (twin || grams.may_hold(literal.runs)) {
            literals.push_back(&literal);
            found = true;
        }
    }
    return true;
}

/// The patterns of a rule that may match somewhere in the mail; most end here.
void add_live_patterns(const Check& check, PatternWork& work) {
    const auto& tables = check.inquiry().tables;
    const auto rows = check.row().patterns;
    for (auto i = rows.begin; i < rows.begin + rows.count; ++i) {
        const auto begin = work.literals.size();
        if (add_literals(check, tables.patterns[i], work.literals))
            work.patterns.push_back({i, begin, work.literals.size(), 0});
    }
}

/// Tells of every pattern which sentences of the group may hold a match, and answers with the
/// sentences that may hold one of any pattern.
std::uint64_t look_at_group(PatternWork& work, const TextGrams& grams, std::uint32_t group) {
    std::uint64_t any = 0;
    for (auto& pattern : work.patterns) {
        pattern.sentences = ~std::uint64_t{0};
        std::uint64_t of_choice = 0;
        for (auto i = pattern.literal_begin; i < pattern.literal_end; ++i) {
            if (const auto* const literal = work.literals[i]) {
                of_choice |= grams.sentences_with(literal->runs, group);
            } else {
                pattern.sentences &= of_choice;
                of_choice = 0;
            }
        }
        any |= pattern.sentences;
    }
    return any;
}

/// Whether of every choice of literals one stands in the sentence.
bool has_all(const PatternWork& work, const LivePattern& pattern, const TextGrams& grams,
             std::uint32_t sentence, std::string_view folded, const Tables& tables) {
    bool found = false;
    for (auto i = pattern.literal_begin; i < pattern.literal_end; ++i) {
        const auto* const literal = work.literals[i];
        if (literal == nullptr) {
            if (!found) return false;
            found = false;
        } else if (!found && grams.may_hold(literal->runs, sentence)) {
            found = find_piece(folded, tables.text(literal->text)) != folded.npos;
        }
    }
    return true;
}

}  // namespace

void report_patterns(Check& check) {
    const auto& document = check.document();
    const auto& tables = check.inquiry().tables;
    const auto& grams = check.inquiry().grams;
    auto& work = check.pattern_work();
    work.clear();
    add_live_patterns(check, work);
    if (work.patterns.empty()) return;
    add_candidates(check, work.sentences);
    constexpr std::size_t sentence_bytes = 8000;  // a longer "sentence" is a table or a dump
    auto group = ~0u;
    std::uint64_t worth_it = 0;
    for (const auto number : work.sentences) {
        if (group != grams.group_of(number)) {
            group = grams.group_of(number);
            worth_it = look_at_group(work, grams, group);
        }
        const auto place = grams.bit_of(number);
        if ((worth_it & place) == 0) continue;
        const auto& sentence = document.sentences[number];
        const auto& block = document.blocks[sentence.block];
        const auto language = check.inquiry().language_of(block);
        const bool header = block.kind == BlockKind::from || block.kind == BlockKind::reply_to;
        const auto bit = header ? any_language : 1u << static_cast<unsigned>(language);
        const auto text = document.of(sentence.range).substr(0, sentence_bytes);
        const auto folded = document.folded_of(sentence.range).substr(0, sentence_bytes);
        work.found.clear();
        for (const auto& pattern : work.patterns) {
            const auto& row = tables.patterns[pattern.number];
            if ((pattern.sentences & place) == 0 || (row.languages & bit) == 0 ||
                !has_all(work, pattern, grams, number, folded, tables))
                continue;
            find_pattern(tables, pattern.number, row.as_written ? text : folded,
                         check.inquiry().context.limits.findings_per_rule, work.found);
        }
        for (const auto range : work.found)
            check.report({sentence.range.begin + range.begin, sentence.range.begin + range.end});
    }
}

}  // namespace warmline::match
