#include "linter/people/no_call_wish.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

using std::string_view;

/// Words that change nothing in such a wish.
constexpr auto fillers = std::to_array<string_view>(
    {"bitte",  "mehr",  "jetzt",    "doch",     "einfach",    "staendig", "dauernd",
     "wieder", "immer", "noch",     "kuenftig", "zukuenftig", "erst",     "auch",
     "sofort", "mir",   "nochmals", "nochmal",  "please",     "again",    "anymore",
     "ever",   "just",  "really",   "further",  "so",         "daher",    "deshalb"});

/// In the words of a sentence without fillers and marks.
constexpr auto wishes = std::to_array<string_view>({
    " rufen sie mich nicht an ",
    " rufen sie nicht an ",
    " rufen sie uns nicht an ",
    " ruft mich nicht an ",
    " ruf mich nicht an ",
    " rufen sie hier nicht an ",
    " nicht anrufen ",
    " nicht angerufen werden ",
    " auf mich anzurufen ",
    " mich nicht anzurufen ",
    " davon ab mich anzurufen ",
    " von anrufen abzusehen ",
    " keine anrufe wuensche ",
    " wuensche keine anrufe ",
    " moechte keine anrufe ",
    " will keine anrufe ",
    " nicht telefonieren ",
    " telefonieren kann ich nicht ",
    " nur schriftlich ",
    " ausschliesslich schriftlich ",
    " nur per mail ",
    " nur per email ",
    " nur per e mail ",
    " nur per brief ",
    " nur per post ",
    " ausschliesslich per mail ",
    " ausschliesslich per email ",
    " ausschliesslich per e mail ",
    " ausschliesslich per post ",
    " schriftlich und nicht telefonisch ",
    " bin gehoerlos ",
    " bin schwerhoerig ",
    " bin taub ",
    " bin stumm ",
    " als gehoerlose ",
    " als gehoerloser ",
    " hoere sehr schlecht ",
    " hoere schlecht ",
    " hoere am telefon ",
    " hoere nichts ",
    " verstehe am telefon ",
    " don't phone ",
    " don't call me ",
    " don't call us ",
    " don't ring ",
    " do not phone ",
    " do not call me ",
    " do not call us ",
    " do not ring ",
    " do not telephone ",
    " don't telephone ",
    " stop calling ",
    " stop phoning ",
    " stop ringing ",
    " not to phone me ",
    " not to call me ",
    " not to be phoned ",
    " not be called ",
    " no phone calls ",
    " not by phone ",
    " email only ",
    " emails only ",
    " by email only ",
    " only by email ",
    " only in writing ",
    " in writing only ",
    " in writing not by phone ",
    " i am deaf ",
    " i'm deaf ",
    " hard of hearing ",
    " can't take calls ",
    " cannot take calls ",
    " can't take phone calls ",
    " can't use the phone ",
    " cannot use the phone ",
    " unable to take calls ",
    " can't talk on the phone ",
    " can't hear on the phone ",
    " can't speak on the phone ",
});

/// Only as the whole of what is said, or with a wish: "keine Anrufe bekommen" is a complaint.
constexpr auto short_wishes =
    std::to_array<string_view>({" keine anrufe ", " keine telefonanrufe ", " keine telefonate ",
                                " no calls ", " no phone calls "});

/// "Warum rufen Sie mich nicht an?", "Sie sind telefonisch nicht erreichbar": complaints.
constexpr auto about_us = std::to_array<string_view>(
    {" warum ", " wenn sie ", " if you ", " wieso ", " weshalb ", " why ", " you don't ",
     " you do not ", " they don't ", " sie koennen nicht telefonieren ", " your staff ",
     " erhalten ", " bekommen "});

/// Lower case, one blank between words and at both ends; marks and fillers gone.
std::string plain_words(string_view sentence) {
    std::string straight;
    constexpr string_view curled = "’";
    while (!sentence.empty()) {
        const bool quote = sentence.starts_with(curled);
        straight += quote ? '\'' : sentence.front();
        sentence.remove_prefix(quote ? curled.size() : 1);
    }
    std::string words = " ", word;
    const auto close = [&] {
        const bool filler = std::find(fillers.begin(), fillers.end(), word) != fillers.end();
        if (!word.empty() && !filler) words.append(word).append(" ");
        word.clear();
    };
    for (const char c : fold(straight)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            word += c;
        else
            close();
    }
    close();
    return words;
}

/// Every wish holds one of these: most sentences of a mail hold none, and are asked no further.
constexpr auto telling_words = word_set(
    {"rufen",     "ruft",       "ruf",           "anrufen",      "anrufe",       "anzurufen",
     "angerufen", "telefonate", "telefonanrufe", "telefonieren", "telefonisch",  "schriftlich",
     "per",       "gehoerlos",  "gehoerlose",    "gehoerloser",  "schwerhoerig", "taub",
     "stumm",     "hoere",      "verstehe",      "phone",        "call",         "calls",
     "calling",   "phoning",    "ring",          "ringing",      "telephone",    "phoned",
     "called",    "email",      "emails",        "writing",      "deaf",         "hearing"});

template <std::size_t N>
bool holds_any(string_view words, const std::array<string_view, N>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](string_view phrase) { return words.find(phrase) != string_view::npos; });
}

}  // namespace

bool asks_not_to_be_called(string_view sentence) {
    const auto words = plain_words(sentence);
    if (holds_any(words, about_us)) return false;
    constexpr std::ptrdiff_t few = 6;
    const bool brief = std::count(words.begin(), words.end(), ' ') <= few;
    const bool unreachable =
        (words.find(" nicht telefonisch erreichbar ") != std::string::npos ||
         words.find(" telefonisch nicht erreichbar ") != std::string::npos) &&
        (words.find(" bin ") != std::string::npos || words.find(" ich ") != std::string::npos);
    return unreachable || holds_any(words, wishes) || (brief && holds_any(words, short_wishes));
}

bool asks_not_to_be_called(const Document& document, TextRange range) {
    const auto tells = [&](const Sentence& sentence) {
        const auto words = document.words.begin();
        return std::any_of(words + sentence.word_begin, words + sentence.word_end,
                           [](const Word& word) { return telling_words.has(word); });
    };
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [&](const Sentence& sentence) {
                           return range.contains(sentence.range) && tells(sentence) &&
                                  asks_not_to_be_called(document.of(sentence.range));
                       });
}

}  // namespace warmline
