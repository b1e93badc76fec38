#include "linter/match/engine/same_person.hpp"

#include <algorithm>

#include "linter/match/engine/each_name_word.hpp"
#include "linter/match/engine/name_words.hpp"
#include "linter/match/engine/short_names.hpp"

namespace warmline::match {
namespace {

/// What a name's neighbouring words yield when they are written as one: "O'Brien" → o, obrien,
/// brien.
std::vector<std::string> written_as_one(std::string_view name) {
    constexpr std::size_t most_words = 8, telling = 4;
    constexpr std::string_view apostrophe = "\xE2\x80\x99";
    std::vector<std::string> words, runs;
    std::vector<bool> titles;
    each_name_word(name, [&](const NameWord& word) {
        auto folded = without_marks(word.folded);
        if (const auto at = folded.find(apostrophe); at != folded.npos)
            folded.erase(at, apostrophe.size());
        titles.push_back(is_title(word.hash));
        words.push_back(std::move(folded));
        return words.size() == most_words;
    });
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string run;
        for (std::size_t last = first; last < words.size(); ++last) {
            run += words[last];
            // "Prof. Dr." is nobody.
            if (!titles[last] && run.size() >= telling) runs.push_back(run);
        }
    }
    return runs;
}

/// "Malu" of Marie-Luise, "Hajo" of Hans-Joachim: the beginnings of two names.
bool is_made_of_two(std::string_view used, const std::vector<std::string>& known) {
    constexpr std::size_t of_each = 2;  // letters
    if (used.size() < 2 * of_each) return false;
    for (std::size_t i = 0; i + 1 < known.size(); ++i)
        for (auto first = of_each; first + of_each <= used.size(); ++first)
            if (std::string_view(known[i]).starts_with(used.substr(0, first)) &&
                std::string_view(known[i + 1]).starts_with(used.substr(first)))
                return true;
    return false;
}

}  // namespace

bool shares_word(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const auto& word) {
        return std::any_of(other.begin(), other.end(), [&](const auto& name) {
            return word == name || (word.front() == name.front() &&
                                    without_umlaut_e(word) == without_umlaut_e(name));
        });
    });
}

bool is_parted_otherwise(std::string_view one, std::string_view other) {
    const auto runs = written_as_one(one), others = written_as_one(other);
    return std::find_first_of(runs.begin(), runs.end(), others.begin(), others.end()) != runs.end();
}

bool goes_by(const std::vector<std::string>& used, const std::vector<std::string>& known) {
    return std::any_of(used.begin(), used.end(), [&](const auto& word) {
        return std::any_of(known.begin(), known.end(), [&](const auto& name) {
            return is_short_for(word, name) || is_short_for(name, word);
        });
    });
}

bool may_go_by(const std::vector<std::string>& used, const std::vector<std::string>& known) {
    if (used.size() == 1 && is_made_of_two(used.front(), known)) return true;
    return used.size() == 1 && std::any_of(known.begin(), known.end(), [&](const auto& name) {
               return may_be_short_for(used.front(), name);
           });
}

}  // namespace warmline::match
