/// What words a sentence holds, read once for all checks that look for words of a kind: most
/// sentences of a mail have none of what a check is after, and say so without another walk.
///
/// Not for several threads: a sentence is read when first asked about.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {

inline constexpr auto du_words =
    word_set({"du", "dir", "dich", "dein", "deine", "deinen", "deinem", "deiner", "deines"});
/// Formal when written with a capital.
inline constexpr auto sie_words =
    word_set({"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"});
/// Who writes speaks of himself.
inline constexpr auto we_words = word_set({"ich", "wir", "we", "i"});
/// Auxiliaries that open a verb bracket.
inline constexpr auto modal_words =
    word_set({"werden",  "wird",    "werde", "wurde",    "wurden",  "haben", "hat",    "habe",
              "hatten",  "koennen", "kann",  "koennten", "muessen", "muss",  "sollen", "soll",
              "sollten", "wollen",  "will",  "moechten", "moechte", "sind",  "ist"});
/// Auxiliaries of the passive.
inline constexpr auto werden_words =
    word_set({"werde", "wirst", "wird", "werden", "werdet", "wurde", "wurden", "wurdest", "wurdet",
              "worden", "wuerde", "wuerden"});
inline constexpr auto be_words =
    word_set({"is", "are", "was", "were", "be", "been", "being", "am"});

struct SentenceWords {
    enum List : std::uint16_t {
        du = 1,
        sie = 2,  ///< with a capital
        we = 4,
        modal = 8,
        werden = 16,
        be = 32,
        any_sie = 64,  ///< "sie" itself twice or more, however written
        read = 128
    };

    std::uint16_t lists = 0;
    std::uint16_t after_comma = 0;    ///< words behind a comma; like the rest cut at 65,535
    std::uint16_t long_capitals = 0;  ///< words of seven bytes and more with a capital
    std::uint16_t longest = 0;        ///< bytes of its longest word

    bool holds(List list) const { return (lists & list) != 0; }
};

class SentenceWordIndex {
public:
    explicit SentenceWordIndex(const Document& document) : document_(document) {}

    const SentenceWords& of(std::uint32_t sentence) const {
        if (sentences_.empty()) sentences_.resize(document_.sentences.size());
        auto& words = sentences_[sentence];
        if (words.lists == 0) read(document_.sentences[sentence], words);
        return words;
    }

private:
    void read(const Sentence& sentence, SentenceWords& words) const;

    const Document& document_;
    mutable std::vector<SentenceWords> sentences_;
};

}  // namespace warmline::match
