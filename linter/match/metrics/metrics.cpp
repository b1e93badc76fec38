#include "linter/match/metrics/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "linter/base/utf8.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/metrics/bound.hpp"

namespace warmline::match {

bool is_beyond(const RuleRow& row, double value) {
    return (row.has_above && value > row.above) || (row.has_below && value < row.below);
}

void report_value(Check& check, TextRange range, double value) {
    const auto& row = check.row();
    if (!is_beyond(row, value) || check.is_full()) return;
    const bool raised = row.has_above_major && value > row.above_major;
    const auto limit = row.has_above && value > row.above ? row.above : row.below;
    const auto text = [](double figure) { return std::to_string(std::lround(figure)); };
    check.report(range, {{"value", text(value)}, {"limit", text(limit)}}, 1, raised);
}

void readability(Check& check) {
    const auto value = check.inquiry().context.readability;
    if (value) report_value(check, mail_place(check.document()), *value);
}

void paragraph_words(Check& check) {
    const auto& document = check.document();
    for (const auto& block : document.blocks) {
        if (!check.covers(block) || block.kind == BlockKind::table_cell) continue;
        std::size_t words = 0;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
            words += document.sentences[i].spoken_words;
        report_value(check, block.range, static_cast<double>(words));
    }
}

void word_letters(Check& check) {
    const auto& document = check.document();
    const auto& row = check.row();
    // A word has no more letters than bytes.
    const double long_word = row.has_below ? 12 : std::max(12.0, row.above);
    // Words and facts both come in the order of the text.
    std::size_t email = 0, link = 0;
    const auto holds = [](const auto& facts, std::size_t& next, TextRange place, auto counts) {
        while (next < facts.size() && facts[next].range.end <= place.begin)
            ++next;
        for (auto i = next; i < facts.size() && facts[i].range.begin <= place.begin; ++i)
            if (facts[i].range.contains(place) && counts(facts[i])) return true;
        return false;
    };
    each_sentence(
        document, check.row().scope,
        [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (check.inquiry().words.of(number).longest < long_word) return;
            if (check.is_full()) return;
            for (auto i = sentence.word_begin; i < sentence.word_end; ++i) {
                const auto& word = document.words[i];
                if (word.length < long_word || word.is(Word::tag) || word.is(Word::has_digit))
                    continue;
                const auto letters = utf8_count(document.of(word));
                if (!is_beyond(row, static_cast<double>(letters)) || !check.takes(number)) continue;
                const bool in_address = holds(document.emails, email, word.range(),
                                              [](const EmailFact&) { return true; }) ||
                                        holds(document.links, link, word.range(),
                                              [](const LinkFact& fact) { return fact.raw; });
                if (!in_address) report_value(check, word.range(), static_cast<double>(letters));
            }
        });
}

void body_words(Check& check) {
    const auto& document = check.document();
    std::size_t words = 0;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      words += sentence.spoken_words;
                  });
    if (words > 0) report_value(check, mail_place(document), static_cast<double>(words));
}

static bool closes_quotation(std::string_view rest) {
    for (const std::string_view mark : {"“", "”", "«", "»", "\"", "’", "‘"})
        if (rest.starts_with(mark)) return true;
    return false;
}

void exclamations_per_100(Check& check) {
    const auto& document = check.document();
    std::size_t marks = 0, words = 0;
    bool stacked = false;
    TextRange place;
    const auto mask = check.row().scope;
    const bool answer = check.inquiry().is(Fact::is_reply);
    each_sentence(document, mask, [&](const Block& block, const Sentence& sentence, std::uint32_t) {
        words += sentence.spoken_words;
        // The subject of an answer is the other side's.
        if (!sentence.has(Mark::exclamation) || (answer && block.kind == BlockKind::subject))
            return;
        const auto text = document.of(sentence.range);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '!') continue;
            // "!!!" and "?!" are one place, whatever follows them.
            auto begin = i, end = i + 1;
            while (begin > 0 && text[begin - 1] == '?')
                --begin;
            while (end < text.size() && (text[end] == '!' || text[end] == '?'))
                ++end;
            // The mark belongs to a title: the exhibition „Pünktlich!“
            if (end == i + 1 && closes_quotation(text.substr(end))) continue;
            for (auto k = i; k < end; ++k)
                marks += text[k] == '!';
            const bool run = end - begin > 1;
            if (run || (!stacked && marks == 2))
                place = {sentence.range.begin + static_cast<std::uint32_t>(begin),
                         sentence.range.begin + static_cast<std::uint32_t>(end)};
            stacked = stacked || run;
            i = end - 1;
        }
    });
    if (marks == 0 || words == 0) return;
    const auto rate = 100.0 * static_cast<double>(marks) / static_cast<double>(words);
    if (stacked || (marks >= 2 && is_beyond(check.row(), rate)))
        check.report(place, {{"value", std::to_string(std::lround(rate))},
                             {"count", std::to_string(marks)},
                             {"limit", std::to_string(std::lround(check.row().above))}});
}

}  // namespace warmline::match
