/// Headings of columns that say who may be called, read word by word.
#include <algorithm>
#include <string>

#include "linter/people/person_field.hpp"
#include "linter/people/phrases/headings_about_calls.hpp"
#include "linter/people/phrases/split_words.hpp"

namespace warmline {

namespace {

using headings_about_calls::Tells;

/// What the words of a heading say together.
struct Heard {
    bool phone = false, advertising = false, no = false, leave = false, other = false;

    void add(Tells told) {
        phone = phone || told == Tells::phone;
        advertising = advertising || told == Tells::advertising;
        no = no || told == Tells::no;
        leave = leave || told == Tells::leave;
    }
};

/// "HasOptedOutOfCall", "Opt-out Telefon" → folded words.
Words words_of(std::string_view heading) {
    std::string spaced;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
        if (i > 0 && is_upper(heading[i]) && is_lower(heading[i - 1])) spaced += ' ';
        spaced += heading[i];
    }
    Words words;
    split_words(
        spaced,
        [&](std::string word) {
            std::erase(word, '\'');
            if (!word.empty()) words.push_back(std::move(word));
        },
        [](char, bool) {});
    return words;
}

/// "Telefonsperre" tells of the phone and of a no at once.
bool hear_compound(std::string_view word, Heard& heard) {
    using namespace headings_about_calls;
    if (!phone_stems.has(word)) return false;
    const bool whole = std::any_of(
        compound_parts.begin(), compound_parts.end(),
        [&](const auto& part) { return part.kind != Tells::advertising && part.words.has(word); });
    if (!whole && !advertising_calls.has(word)) return false;
    heard.add(Tells::phone);
    for (const auto& [tells, stems] : compound_parts)
        if (stems.has(word)) heard.add(tells);
    return true;
}

Heard hear(WordRun words) {
    using namespace headings_about_calls;
    Heard heard;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& row) {
            return i + 1 < words.size() && row.word.has(words[i]) && row.next.has(words[i + 1]);
        });
        if (pair != pairs.end()) {
            heard.add(pair->tells);
            i += pair->next_is_told;
        } else if (!hear_compound(words[i], heard)) {
            const auto told = kind_of(words[i], headings_about_calls::words);
            if (told) heard.add(*told);
            heard.other = heard.other || !told;
        }
    }
    return heard;
}

}  // namespace

std::optional<PersonField> field_about_calls(std::string_view heading) {
    constexpr std::size_t longest = 200;  // bytes
    if (heading.size() > longest) return std::nullopt;
    const auto heard = hear(words_of(heading));
    if (!heard.phone || (!heard.no && !heard.leave)) return std::nullopt;
    if (heard.other) return PersonField::call_wish;
    if (heard.no) return PersonField::do_not_call;
    return heard.advertising ? PersonField::phone_consent : PersonField::phone_allowed;
}

bool only_names_the_phone(std::string_view heading) {
    constexpr std::size_t longest = 200;  // bytes
    if (heading.size() > longest) return false;
    const auto heard = hear(words_of(heading));
    return heard.phone && !heard.other;
}

}  // namespace warmline
