/// How customers ask in their mails not to be called: in the words of one sentence, the fillers
/// left out. "Nur noch schriftlich!" is read as "nur schriftlich".
#pragma once

#include "linter/people/phrases/phrase.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::wishes_about_calls {

/// Words that change nothing in such a wish.
inline constexpr auto fillers =
    word_set({"bitte",  "mehr",  "jetzt",    "doch",     "einfach",    "staendig", "dauernd",
              "wieder", "immer", "noch",     "kuenftig", "zukuenftig", "erst",     "auch",
              "sofort", "mir",   "nochmals", "nochmal",  "please",     "again",    "anymore",
              "ever",   "just",  "really",   "further",  "so",         "daher",    "deshalb"});

inline constexpr auto wishes = std::to_array<Phrase>({
    "rufen sie nicht an",
    "rufen sie mich|uns|hier nicht an",
    "ruf|ruft mich nicht an",
    "nicht anrufen|telefonieren",
    "nicht angerufen werden",
    "auf mich anzurufen",
    "mich nicht anzurufen",
    "davon ab mich anzurufen",
    "von anrufen abzusehen",
    "keine anrufe wuensche",
    "wuensche|moechte|will keine anrufe",
    "telefonieren kann ich nicht",
    "nur|ausschliesslich schriftlich",
    "nur per mail|email|brief|post",
    "ausschliesslich per mail|email|post",
    "nur|ausschliesslich per e mail",
    "schriftlich und nicht telefonisch",
    "bin gehoerlos|schwerhoerig|taub|stumm",
    "als gehoerlose|gehoerloser",
    "hoere schlecht|nichts",
    "hoere sehr schlecht",
    "hoere|verstehe am telefon",
    // English
    "don't phone|ring|telephone",
    "don't call me|us",
    "do not phone|ring|telephone",
    "do not call me|us",
    "stop calling|phoning|ringing",
    "not to phone|call me",
    "not to be phoned",
    "not be called",
    "no phone calls",
    "not by phone",
    "email|emails only",
    "only by email",
    "only in writing",
    "in writing only",
    "i'm deaf",
    "i am deaf",
    "hard of hearing",
    "can't|cannot take calls",
    "can't take phone calls",
    "can't|cannot use the phone",
    "unable to take calls",
    "can't talk|speak|hear on the phone",
});

/// A wish only as the whole of what is said: "keine Anrufe bekommen" is a complaint.
inline constexpr auto short_wishes = std::to_array<Phrase>({
    "keine anrufe|telefonanrufe|telefonate",
    "no calls",
});

/// A wish where somebody says it of himself: "Sie sind telefonisch nicht erreichbar" complains.
inline constexpr auto out_of_reach = std::to_array<Phrase>({
    "nicht telefonisch erreichbar",
    "telefonisch nicht erreichbar",
});

/// "Warum rufen Sie mich nicht an?": complaints about us.
inline constexpr auto complaints = std::to_array<Phrase>({
    "warum|wieso|weshalb|why",
    "wenn sie",
    "if you",
    "you|they don't",
    "you do not",
    "your staff",
    "sie koennen nicht telefonieren",
    "erhalten|bekommen",
});

/// Every wish holds one of these: most sentences of a mail hold none, and are asked no further.
inline constexpr auto telling_words = word_set(
    {"rufen",     "ruft",       "ruf",           "anrufen",      "anrufe",       "anzurufen",
     "angerufen", "telefonate", "telefonanrufe", "telefonieren", "telefonisch",  "schriftlich",
     "per",       "gehoerlos",  "gehoerlose",    "gehoerloser",  "schwerhoerig", "taub",
     "stumm",     "hoere",      "verstehe",      "phone",        "call",         "calls",
     "calling",   "phoning",    "ring",          "ringing",      "telephone",    "phoned",
     "called",    "email",      "emails",        "writing",      "deaf",         "hearing"});

consteval bool all_tell(std::span<const Phrase> table) {
    return std::all_of(table.begin(), table.end(), [](const Phrase& phrase) {
        return phrase.always_holds_one_of(telling_words);
    });
}

static_assert(all_tell(wishes) && all_tell(short_wishes) && all_tell(out_of_reach),
              "the new wish needs a word of its own in telling_words");

}  // namespace warmline::wishes_about_calls
