#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// "vom 1. Juli", "of 1 July", "seit 3. Mai": the day a thing dates from, not one to come.
bool is_origin(const Document& document, const Value& value) {
    if (value.kind != ValueKind::day) return false;
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr) return false;
    std::string_view before;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        if (document.words[w].range().end > value.range.begin) break;
        before = document.folded_of(document.words[w]);
    }
    return before == "vom" || before == "of" || before == "dated" || before == "seit" ||
           before == "since";
}

/// One different value contradicts; several may each have a reason of their own.
void compare_values(Check& check) {
    const auto& document = check.document();
    const auto subject = values_in(check, mask_of(BlockKind::subject));
    if (subject.empty()) return;
    const auto body = values_in(check, body_blocks);
    for (const auto kind : {ValueKind::day, ValueKind::time, ValueKind::amount})
        for (const bool origin : {false, true}) {
            const Value* named = nullptr;
            const Value* other = nullptr;
            bool equal = false, several = false;
            for (const auto& value : subject) {
                if (value.kind != kind) continue;
                for (const auto& told : body)
                    equal = equal || same(value, told);
                if (is_origin(document, value) == origin) named = &value;
            }
            for (const auto& value : body) {
                if (value.kind != kind || is_origin(document, value) != origin) continue;
                several = several || (other != nullptr && !same(*other, value));
                other = &value;
            }
            if (named != nullptr && other != nullptr && !equal && !several)
                check.report(other->range, {{"other", std::string(document.of(named->range))}});
        }
}

/// Four digits or more that are no year: "77120", "4471".
bool is_number(std::string_view word) {
    const bool digits =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && word.size() >= 4 && word.size() <= 12 &&
           !(word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
}

/// Words of blocks of `mask` that are case numbers and no part of a date, sum or phone number.
std::vector<TextRange> case_numbers(const Document& document, BlockMask mask) {
    const auto overlaps = [](const auto& facts, TextRange range) {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto& fact) { return fact.range.overlaps(range); });
    };
    std::vector<TextRange> numbers;
    each_sentence(document, mask, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        if (!sentence.has(Mark::digit)) return;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto range = document.words[w].range();
            if (document.words[w].is(Word::has_digit) && is_number(document.of(range)) &&
                !overlaps(document.dates, range) && !overlaps(document.amounts, range) &&
                !overlaps(document.phones, range))
                numbers.push_back(range);
        }
    });
    return numbers;
}

/// Same length, one or two digits off: "4471" for "4417" is a slip, "4471" beside "9902" two cases.
bool is_slip(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        different += one[i] != other[i];
    return different == 1 || different == 2;
}

void compare_numbers(Check& check) {
    const auto& document = check.document();
    const auto subject = case_numbers(document, mask_of(BlockKind::subject));
    if (subject.empty()) return;
    const auto body = case_numbers(document, body_blocks);
    for (const auto named : subject) {
        const auto number = document.of(named);
        const auto repeats = [&](TextRange told) { return document.of(told) == number; };
        if (std::any_of(body.begin(), body.end(), repeats)) continue;
        for (const auto told : body)
            if (is_slip(number, document.of(told))) {
                check.report(told, {{"other", std::string(number)}});
                return;
            }
    }
}

}  // namespace

void subject_body(Check& check) {
    compare_values(check);
    compare_numbers(check);
}

}  // namespace warmline::match
