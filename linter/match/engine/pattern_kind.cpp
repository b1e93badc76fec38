#include <algorithm>
#include <span>
#include <vector>

#include "linter/base/find_piece.hpp"
#include "linter/match/engine/find_pattern.hpp"
#include "linter/match/engine/kinds.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/signs.hpp"

namespace warmline::match {
namespace {

/// Sentences a pattern is worth running on: with an anchor word, or with a mark that triggers it.
void add_candidates(const Check& check, std::vector<std::uint32_t>& list) {
    for (const auto& hit : check.hits(Role::anchor))
        if (list.empty() || list.back() != hit.sentence) list.push_back(hit.sentence);
    const auto trigger = check.row().trigger;
    if (trigger == 0) return;
    const auto scope = check.row().scope;
    const auto anchored = list.size();
    for (const auto& sentence : check.pattern_work().marked)
        if (((sentence.marks & trigger) != 0) & ((sentence.kind & scope) != 0))
            list.push_back(sentence.number);
    if (anchored == 0) return;
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// The languages whose patterns read a sentence. A sender's address has no language: those of both
/// read it.
std::uint32_t languages_at(const Inquiry& inquiry, std::uint32_t sentence) {
    const auto& block = inquiry.document.blocks[inquiry.document.sentences[sentence].block];
    const bool header = block.kind == BlockKind::from || block.kind == BlockKind::reply_to;
    return header ? any_language : 1u << static_cast<unsigned>(inquiry.language_of(block));
}

std::span<const LiteralRow> literals_of(const Tables& tables, const PatternRow& pattern) {
    return tables.literals.subspan(pattern.literals.begin, pattern.literals.count);
}

/// The sentences of a group that may hold a match of the pattern: of every choice of literals one
/// that may stand there.
std::uint64_t sentences_for(const PatternRow& pattern, const Tables& tables, const TextGrams& grams,
                            std::uint32_t group) {
    auto sentences = ~std::uint64_t{0};
    std::uint64_t of_choice = 0;
    for (const auto& literal : literals_of(tables, pattern)) {
        if (literal.text.size != 0) {
            of_choice |= grams.sentences_with(literal.runs, group);
            continue;
        }
        sentences &= of_choice;  // the choice ends
        if (sentences == 0) break;
        of_choice = 0;
    }
    return sentences;
}

/// Sentences to look at, all of one group of the runs.
struct Wanted {
    std::uint32_t group = 0;
    std::uint64_t sentences = 0;  ///< as `TextGrams` knows them
    std::uint32_t languages = 0;  ///< of any of them
};

/// The patterns of the rule that may match in some of the wanted sentences; most end here.
void choose_patterns(const Check& check, const Wanted& wanted, PatternWork& work) {
    const auto& inquiry = check.inquiry();
    const auto rows = check.row().patterns;
    work.patterns.clear();
    for (auto i = rows.begin; i < rows.begin + rows.count; ++i) {
        const auto& row = inquiry.tables.patterns[i];
        if ((row.languages & wanted.languages) == 0) continue;
        const auto sentences =
            wanted.sentences & sentences_for(row, inquiry.tables, inquiry.grams, wanted.group);
        if (sentences != 0) work.patterns.push_back({i, sentences});
    }
}

/// Whether of every choice of literals one stands in the sentence.
bool has_all(const PatternRow& pattern, const Inquiry& inquiry, std::uint32_t sentence,
             std::string_view folded) {
    bool found = false;
    for (const auto& literal : literals_of(inquiry.tables, pattern)) {
        if (literal.text.size == 0) {
            if (!found) return false;
            found = false;
        } else if (!found && inquiry.grams.may_hold(literal.runs, sentence)) {
            found = find_piece(folded, inquiry.tables.text(literal.text)) != folded.npos;
        }
    }
    return true;
}

/// "Erika Null", "e.null" bear a word that templates print for nobody; "Null Null" and "null" are
/// such a print.
bool bears(std::string_view name, std::string_view word) {
    const auto folded = fold(name);
    const auto is_letter = [](char c) {
        return is_word_sign(sign_of(c)) || sign_of(c) == Sign::high;
    };
    bool found = false, other = false;
    for (auto first = folded.begin(); first != folded.end();) {
        const auto last = std::find_if_not(first, folded.end(), is_letter);
        if (first != last)
            (std::string_view(&*first, static_cast<std::size_t>(last - first)) == word ? found
                                                                                       : other) =
                true;
        first = std::find_if(last, folded.end(), is_letter);
    }
    return found && other;
}

/// Whether the words found are what the reader or the sender is called.
bool is_somebody(const Check& check, TextRange range) {
    const auto words = name_words(check.document().of(range));
    if (words.empty()) return false;
    const auto& word = words.back();
    const auto* person = check.inquiry().context.recipient;
    if (person != nullptr && bears(person->name, word)) return true;
    const auto* message = check.message();
    if (message == nullptr) return false;
    const auto is_called_so = [&](const Mailbox& mailbox) {
        return bears(mailbox.name, word) || bears(local_part(mailbox.address), word);
    };
    return (message->from && is_called_so(*message->from)) ||
           std::any_of(message->to.begin(), message->to.end(), is_called_so) ||
           std::any_of(message->reply_to.begin(), message->reply_to.end(), is_called_so);
}

/// Runs the chosen patterns on one sentence.
void look_at(Check& check, std::uint32_t number, PatternWork& work) {
    constexpr std::size_t sentence_bytes = 8000;  // a longer "sentence" is a table or a dump
    const auto& inquiry = check.inquiry();
    const auto& document = check.document();
    const auto& sentence = document.sentences[number];
    const auto languages = languages_at(inquiry, number);
    const auto text = document.of(sentence.range).substr(0, sentence_bytes);
    const auto folded = document.folded_of(sentence.range).substr(0, sentence_bytes);
    const auto place = inquiry.grams.bit_of(number);
    work.found.clear();
    for (const auto& pattern : work.patterns) {
        const auto& row = inquiry.tables.patterns[pattern.number];
        if ((pattern.sentences & place) == 0 || (row.languages & languages) == 0 ||
            !has_all(row, inquiry, number, folded))
            continue;
        find_pattern(inquiry.tables, pattern.number, row.as_written ? text : folded,
                     inquiry.context.limits.findings_per_rule, work.found);
    }
    for (const auto range : work.found) {
        const TextRange found{sentence.range.begin + range.begin, sentence.range.begin + range.end};
        if (!check.row().spares_names || !is_somebody(check, found)) check.report(found);
    }
}

}  // namespace

void report_patterns(Check& check) {
    const auto& grams = check.inquiry().grams;
    auto& work = check.pattern_work();
    work.clear();
    add_candidates(check, work.sentences);
    const auto end = work.sentences.end();
    for (auto first = work.sentences.begin(); first != end;) {
        Wanted wanted{.group = grams.group_of(*first)};
        auto last = first;
        for (; last != end && grams.group_of(*last) == wanted.group; ++last) {
            wanted.sentences |= grams.bit_of(*last);
            wanted.languages |= languages_at(check.inquiry(), *last);
        }
        choose_patterns(check, wanted, work);
        if (!work.patterns.empty())
            for (auto number = first; number != last; ++number)
                look_at(check, *number, work);
        first = last;
    }
}

}  // namespace warmline::match
