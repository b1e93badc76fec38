/// Dates, times, amounts, phone numbers, e-mail addresses: typed facts with their ranges, read only
/// where the word pass saw a digit, a month, a weekday or an "@".  Internal to the text room.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/text/document.hpp"
#include "linter/text/scan.hpp"

namespace warmline {

/// One sentence as the fact readers see it.
struct FactSpace {
    std::string_view text, folded;
    const Scan& scan;
    std::uint32_t word_begin = 0, word_end = 0;
    TextRange range;
    Language language = Language::other;

    bool has(std::uint32_t word) const { return word >= word_begin && word < word_end; }

    bool is(std::uint32_t word, WordClass classes) const {
        return has(word) && scan.is(word, classes);
    }

    const Word& word(std::uint32_t index) const { return scan.words[index]; }

    std::uint32_t end_of(std::uint32_t index) const {
        return word(index).begin + word(index).length;
    }

    std::string_view text_of(std::uint32_t index) const { return word(index).range().of(text); }

    std::string_view folded_of(std::uint32_t index) const { return word(index).range().of(folded); }

    /// Bytes between two offsets of the text.
    std::string_view between(std::uint32_t begin, std::uint32_t end) const {
        return begin < end ? text.substr(begin, end - begin) : std::string_view{};
    }

    /// The gap before word `index` (within the sentence).
    std::string_view gap_before(std::uint32_t index) const {
        return index > word_begin ? between(end_of(index - 1), word(index).begin)
                                  : between(range.begin, word(index).begin);
    }

    /// The gap after word `index` (within the sentence).
    std::string_view gap_after(std::uint32_t index) const {
        return index + 1 < word_end ? between(end_of(index), word(index + 1).begin)
                                    : between(end_of(index), range.end);
    }
};

/// Each reads the fact whose first figure is word `figure`; false when there is none. `sentence` of
/// the fact is left to the caller. `next` becomes the first word after the fact.
/// A date may name a day its month does not have, when it is plainly written: "31. Juni"; a time
/// an hour beyond 24: "25:30 Uhr".
bool read_date(const FactSpace& space, std::uint32_t figure, DateFact& date, std::uint32_t& next);
bool read_time(const FactSpace& space, std::uint32_t figure, TimeFact& time, std::uint32_t& next);

/// Which of `day_ahead` and `day_told` the date read at `figure` gives its sentence. Without
/// `sent`, the day of the mail, only the words before it tell.
MarkMask standing_of(const FactSpace& space, std::uint32_t figure, const DateFact& date,
                     const DateTime* sent);

/// "Pumpe 4711", "your order 20337": the figure names a thing and counts none.
bool names_a_thing(const FactSpace& space, std::uint32_t figure);

bool read_amount(const FactSpace& space, std::uint32_t figure, AmountFact& amount,
                 std::uint32_t& next);
bool read_phone(const FactSpace& space, std::uint32_t figure, PhoneFact& phone,
                std::uint32_t& next);

/// "halb sieben", "quarter past three": clock times without a figure; `cue` is the first word.
bool read_spoken_time(const FactSpace& space, std::uint32_t cue, TimeFact& time,
                      std::uint32_t& next);

/// Whether a percent sign or word follows the figure.
bool is_percent(const FactSpace& space, std::uint32_t figure);

/// Whether the figure begins an IBAN; `next` becomes the first word after it.
bool read_iban(const FactSpace& space, std::uint32_t figure, std::uint32_t& next);

/// Small numbers inside words: "12", "12th"; -1 when the word does not begin with one to `most`
/// digits.
inline int leading_number(std::string_view word, std::size_t most, std::size_t& digits) {
    digits = 0;
    int number = 0;
    while (digits < word.size() && is_digit(word[digits])) {
        if (digits == most) return -1;
        number = number * 10 + (word[digits] - '0');
        ++digits;
    }
    return digits == 0 ? -1 : number;
}

/// Whether the sentence asks the reader to do something.
bool is_request(const FactSpace& space, std::uint32_t cue_begin, std::uint32_t cue_end,
                bool question);

/// Reads all facts of `sentence_begin…` of the document from the scan and sets the marks.
void read_facts(const Scan& scan, std::uint32_t sentence_begin, std::uint32_t sentence_end,
                Document& document);

/// A sentence without words (the plain twin of HTML): its words are those of `scan` in its range.
/// Sentences come in order; `figure` is the first of the scan that none before them held.
void read_twin_facts(const Scan& scan, std::uint32_t sentence, Document& document,
                     std::size_t& figure);

}  // namespace warmline
