#include "linter/match/clashes/case_numbers.hpp"

#include <algorithm>

#include "linter/match/engine/places.hpp"

namespace warmline::match {

constexpr std::uint16_t shortest = 4;  // digits
constexpr std::size_t most = 1'000;    // numbers of a mail that are compared

bool is_case_number(std::string_view word) {
    const bool digits =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && word.size() >= shortest && word.size() <= 12 &&
           !(word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
}

bool states_a_fact(const Document& document, TextRange place) {
    const auto overlap = [&](const auto& facts) {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto& fact) { return fact.range.overlaps(place); });
    };
    return overlap(document.dates) || overlap(document.amounts) || overlap(document.phones);
}

std::vector<TextRange> case_numbers(const Document& document, BlockMask mask) {
    std::vector<TextRange> numbers;
    const auto* const words = document.words.data();
    for (const auto& sentence : document.sentences) {
        if (!sentence.has(Mark::number) || !is_in(block_of(document, sentence), mask)) continue;
        for (auto w = sentence.word_begin; w < sentence.word_end && numbers.size() < most; ++w) {
            const auto& word = words[w];
            if (!word.is(Word::has_digit) || word.length < shortest) continue;
            const auto range = word.range();
            if (is_case_number(document.of(range)) && !states_a_fact(document, range))
                numbers.push_back(range);
        }
    }
    return numbers;
}

bool is_slip(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        different += one[i] != other[i];
    return different == 1 || different == 2;
}

}  // namespace warmline::match
