#include "linter/people/phrases/phrase.hpp"

namespace warmline {

namespace {

bool is_way(std::string_view word, std::string_view way) {
    const bool any_beginning = way.starts_with('*'), any_ending = way.ends_with('*');
    way = way.substr(any_beginning, way.size() - any_beginning - any_ending);
    if (any_beginning && any_ending) return word.find(way) != word.npos;
    if (any_beginning) return word.ends_with(way);
    return any_ending ? word.starts_with(way) : word == way;
}

}  // namespace

bool WordChoice::is_one_of(std::string_view word, std::string_view ways) {
    while (!ways.empty())
        if (is_way(word, take_part(ways, '|'))) return true;
    return false;
}

std::optional<std::size_t> Phrase::end_of(WordRun words, std::size_t at, std::string_view phrase) {
    constexpr std::size_t reach = 4;  // words
    if (phrase.empty()) return at;
    const auto next = take_part(phrase, ' ');
    if (next != gap) {
        if (at >= words.size() || !WordChoice::is_one_of(words[at], next)) return std::nullopt;
        return end_of(words, at + 1, phrase);
    }
    for (const auto last = at + reach; at <= last; ++at) {
        if (const auto end = end_of(words, at, phrase)) return end;
        if (at >= words.size() || words[at] == comma) break;
    }
    return std::nullopt;
}

}  // namespace warmline
