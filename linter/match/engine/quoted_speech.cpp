#include "linter/match/engine/quoted_speech.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

using std::string_view;

constexpr std::array<string_view, 6> opening{"„", "«", "“", "‚", "‘", "»"};
constexpr std::array<string_view, 5> closing{"“", "”", "»", "’", "«"};

template <std::size_t N>
bool has_any(string_view text, const std::array<string_view, N>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](string_view mark) { return text.find(mark) != string_view::npos; });
}

/// The last opening mark before, when nothing closes it.
bool is_opened(string_view before) {
    std::size_t open = string_view::npos, size = 0;
    for (const auto mark : opening)
        if (const auto at = before.rfind(mark);
            at != string_view::npos && (open == string_view::npos || at > open)) {
            open = at;
            size = mark.size();
        }
    return open != string_view::npos && !has_any(before.substr(open + size), closing);
}

}  // namespace

bool is_between_quotes(const Document& document, const Sentence& sentence, TextRange range) {
    if (!sentence.has(Mark::quote_mark)) return false;
    const auto before = document.of(TextRange{sentence.range.begin, range.begin});
    const auto after = document.of(TextRange{range.end, sentence.range.end});
    if (std::count(before.begin(), before.end(), '"') % 2 == 1 &&
        after.find('"') != string_view::npos)
        return true;
    return is_opened(before) && has_any(after, closing);
}

bool tells_of_speech(const Document& document, const Sentence& sentence) {
    static constexpr auto speaking = word_set(
        {"sagen",    "sagt",      "sagte",     "sagten",      "gesagt", "schreiben",  "schreibt",
         "schrieb",  "schrieben", "schriebst", "geschrieben", "hiess",  "heisst",     "fragte",
         "fragten",  "gefragt",   "meinte",    "meinten",     "nannte", "nannten",    "genannt",
         "erzaehlt", "erzaehlte", "steht",     "stand",       "rief",   "antwortete", "geantwortet",
         "said",     "says",      "say",       "told",        "tell",   "wrote",      "writes",
         "write",    "written",   "called",    "calls",       "asked",  "asks",       "reads",
         "replied",  "promised",  "versprach", "versprochen", "titel",  "title",      "lautete",
         "lautet"});
    const auto& sentences = document.sentences;
    const auto number = static_cast<std::size_t>(&sentence - sentences.data());
    const auto from = number > 0 ? number - 1 : number;
    for (auto i = from; i < std::min(number + 2, sentences.size()); ++i) {
        if (sentences[i].block != sentence.block) continue;
        for (auto w = sentences[i].word_begin; w < sentences[i].word_end; ++w)
            if (speaking.has(document.words[w])) return true;
    }
    return false;
}

bool is_quoted_speech(const Document& document, const Sentence& sentence, TextRange range) {
    return is_between_quotes(document, sentence, range) && tells_of_speech(document, sentence);
}

}  // namespace warmline::match
