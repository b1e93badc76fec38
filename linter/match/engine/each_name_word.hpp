/// The words of a person's name one by one, with what each shows.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {

/// Titles said before a name in a greeting, in Austria also those of engineers and masters.
inline constexpr auto said_titles = word_set({"dr",
                                              "ddr",
                                              "doktor",
                                              "doktorin",
                                              "prof",
                                              "professor",
                                              "professorin",
                                              "mag",
                                              "mmag",
                                              "magister",
                                              "magistra",
                                              "di",
                                              "dipl",
                                              "ing",
                                              "ingenieur",
                                              "ingenieurin",
                                              "diplomingenieur",
                                              "diplomingenieurin",
                                              "univ",
                                              "hofrat",
                                              "hofraetin",
                                              "lic"});

/// What else stands around a name: degrees behind it, forms of address, particles.
inline constexpr auto beside_names =
    word_set({"msc", "bsc",   "phd",  "mba",   "llm",  "bakk", "fh",  "med", "jur",  "rer",
              "nat", "phil",  "herr", "herrn", "frau", "mr",   "mrs", "ms",  "miss", "mx",
              "sir", "madam", "von",  "van",   "der",  "den",  "de",  "zu",  "zum",  "zur",
              "la",  "le",    "di",   "da",    "del",  "el",   "al",  "bin"});

inline bool is_title(std::uint64_t hash) {
    return said_titles.has(hash) || beside_names.has(hash);
}

struct NameWord {
    std::string_view text, folded;
    std::uint64_t hash = 0;  ///< of `folded`
    bool capital = false;
};

/// "Dr.in", "Mag.a": the woman's form of a title, a point and no blank between.
inline bool is_ending_of_title(std::string_view title, std::string_view text, std::size_t begin,
                               std::string_view folded) {
    return (folded == "in" || folded == "a") && text[begin - 1] == '.' &&
           title.data() + title.size() + 1 == text.data() + begin && said_titles.has(fold(title));
}

/// Where the word that begins at `at` ends, `at` itself when none does; `size` is that of the
/// character behind it.
inline std::size_t word_end(std::string_view text, std::size_t at, std::size_t& size) {
    size = 1;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (c < 0x80 ? !letter && (c < '0' || c > '9') : !is_word_character(text.substr(at), size))
            break;
        at += size;
        size = 1;
    }
    return at;
}

/// Calls `visit` for the words of a name until it returns true. The folded words live as long as
/// the call.
template <class Visit>
void each_name_word(std::string_view text, Visit visit) {
    std::array<char, 64> room;
    std::string more_room;
    std::string_view last;
    std::size_t size = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        i = word_end(text, begin, size);
        if (i == begin) {
            i += size;
            continue;
        }
        const auto word = text.substr(begin, i - begin);
        std::string_view folded{room.data(), word.size()};
        if (word.size() <= room.size()) {
            fold_into(word, room.data());
        } else {
            more_room = fold(word);
            folded = more_room;
        }
        if (!last.empty() && is_ending_of_title(last, text, begin, folded)) continue;
        last = word;
        if (visit(NameWord{word, folded, word_hash(folded),
                           folded.substr(0, 2) != word.substr(0, 2)}))
            return;
    }
}

}  // namespace warmline::match
