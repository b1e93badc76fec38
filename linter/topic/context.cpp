#include "linter/topic/context.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

template <std::size_t N>
constexpr bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& words) {
    return std::find(words.begin(), words.end(), hash) != words.end();
}

template <class... Words>
constexpr auto hashes(Words... words) {
    return std::array<std::uint64_t, sizeof...(Words)>{word_hash(words)...};
}

using SV = std::string_view;
constexpr auto negations =
    hashes(SV("kein"), SV("keine"), SV("keinen"), SV("keinem"), SV("keiner"), SV("keinerlei"),
           SV("nicht"), SV("ohne"), SV("nie"), SV("weder"), SV("no"), SV("not"), SV("without"),
           SV("never"), SV("neither"), SV("t"), SV("nor"), SV("nichts"), SV("nothing"),
           SV("niemand"), SV("none"), SV("nobody"));
constexpr auto suppositions =
    hashes(SV("wenn"), SV("falls"), SV("sollte"), SV("sollten"), SV("sofern"), SV("if"),
           SV("unless"), SV("whether"), SV("ob"), SV("eventuelle"), SV("eventuellen"),
           SV("etwaige"), SV("etwaigen"), SV("moegliche"), SV("moeglichen"), SV("any"), SV("case"),
           SV("falle"), SV("jederzeit"), SV("bevor"), SV("vermeiden"), SV("avoid"), SV("before"),
           SV("might"), SV("koennte"), SV("koennten"), SV("wer"));
constexpr auto possessives =
    hashes(SV("ihre"), SV("ihrer"), SV("ihrem"), SV("ihren"), SV("ihres"), SV("ihr"), SV("deine"),
           SV("deiner"), SV("deinem"), SV("deinen"), SV("dein"), SV("your"));
constexpr auto talk =
    hashes(SV("thema"), SV("leitfaden"), SV("webinar"), SV("tipps"), SV("studie"), SV("seminar"),
           SV("workshop"), SV("ratgeber"), SV("whitepaper"), SV("blog"), SV("blogbeitrag"),
           SV("checkliste"), SV("schulung"), SV("trends"), SV("interview"), SV("guide"),
           SV("article"), SV("tips"), SV("ebook"), SV("study"), SV("training"), SV("podcast"),
           SV("handling"), SV("umgang"), SV("template"), SV("vorlage"), SV("vorlagen"),
           SV("templates"), SV("musterbrief"), SV("musterbriefe"), SV("ausgabe"), SV("issue"));

constexpr std::uint32_t negation_reach = 4;

bool ends_clause(const Word& word) {
    return word.is(Word::after_comma);
}

}  // namespace

bool holds_negation(const Document& document, const CueHit& hit) {
    for (auto w = hit.first; w <= hit.last; ++w)
        if (is_one_of(document.words[w].hash, negations)) return true;
    return false;
}

bool is_denied(const Document& document, const Sentence& sentence, const CueHit& hit) {
    if (holds_negation(document, hit)) return true;
    const auto& words = document.words;
    for (std::uint32_t back = 1; back <= negation_reach; ++back) {
        if (hit.first < sentence.word_begin + back) return false;
        if (ends_clause(words[hit.first - back + 1])) return false;
        if (!is_one_of(words[hit.first - back].hash, negations)) continue;
        // "nicht nur" denies nothing.
        const auto next = words[hit.first - back + 1].hash;
        return next != word_hash("nur") && next != word_hash("only");
    }
    return false;
}

bool is_undone(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    const auto denies = [&](std::uint32_t w) {
        return is_one_of(words[w].hash, negations) &&
               (w + 1 >= sentence.word_end ||
                (words[w + 1].hash != word_hash("nur") && words[w + 1].hash != word_hash("only")));
    };
    for (std::uint32_t back = 1; back <= negation_reach; ++back) {
        if (hit.first < sentence.word_begin + back) break;
        if (ends_clause(words[hit.first - back + 1])) break;
        if (denies(hit.first - back)) return true;
    }
    for (auto w = hit.last + 1; w < std::min(sentence.word_end, hit.last + 1 + negation_reach);
         ++w) {
        if (ends_clause(words[w])) return false;
        if (denies(w)) return true;
    }
    return false;
}

bool is_conditional(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    for (auto w = sentence.word_begin; w < hit.first; ++w) {
        if (is_one_of(words[w].hash, suppositions)) return true;
        if (words[w].hash == word_hash("should") && w == sentence.word_begin) return true;
    }
    return false;
}

bool is_supposed(const Document& document, const Sentence& sentence, const CueHit& hit) {
    if (is_conditional(document, sentence, hit)) return true;
    const auto& words = document.words;
    if (hit.last + 1 < sentence.word_end && words[hit.last + 1].hash == word_hash("vermeiden"))
        return true;
    if (hit.first == sentence.word_begin) return false;
    const auto before = words[hit.first - 1].hash;
    return before == word_hash("bei") || before == word_hash("oder") || before == word_hash("or") ||
           before == word_hash("fuer") || before == word_hash("for");
}

bool is_talk(const Document& document, const Sentence& sentence) {
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end,
                       [](const Word& word) { return is_one_of(word.hash, talk); });
}

bool is_readers_own(const Document& document, const Sentence& sentence, const CueHit& hit) {
    for (std::uint32_t back = 1; back <= 2 && hit.first >= sentence.word_begin + back; ++back) {
        const auto hash = document.words[hit.first - back].hash;
        if (is_one_of(hash, possessives)) return true;
    }
    return false;
}

}  // namespace warmline
