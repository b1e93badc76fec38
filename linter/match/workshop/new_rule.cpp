#include "linter/match/workshop/new_rule.hpp"

namespace warmline::match {
namespace {

/// What a kind adds to the shared fields, and its words in each language.
struct Parts {
    std::string shared, de, en;
    std::string flag_de = "Wir planen auf der «grünen Wiese» für Sie.";
    std::string allow_de = "Die Wiese trocknet im Juni.";
    std::string flag_en = "We plan on a «green meadow» for you.";
    std::string allow_en = "The meadow dries in June.";
};

/// Kinds whose check is named: the skeleton names one that works, to be put in place of.
Parts parts_by_name(Kind kind) {
    switch (kind) {
        case Kind::metric:
            return {R"~(  "metric": "word_letters",  // warmline rules list --signals
  "above": 25,               // or "below"
)~",
                    "",
                    "",
                    "Die «Donaudampfschifffahrtsgesellschaft» liefert am Freitag.",
                    "Die Reederei liefert am Freitag.",
                    "The «antidisestablishmentarianism» of the board surprises you.",
                    "The firmness of the board surprises you."};
        case Kind::clash:
            return {"  \"clash\": \"weekday_date\",  // warmline rules list --signals\n",
                    "",
                    "",
                    "Der Techniker kommt am «Montag», 5.5.2026, zu Ihnen.",
                    "Der Techniker kommt am Dienstag, 5.5.2026, zu Ihnen.",
                    "The engineer comes on «Monday», 5 May 2026.",
                    "The engineer comes on Tuesday, 5 May 2026."};
        case Kind::composite:
            return {
                R"~(  "all": ["has_request", "!has_deadline"],  // facts, ! negates; or "rule:PACK/RULE"
  "place": "first_sentence",                // what is underlined
)~",
                "",
                "",
                "«Bitte senden Sie uns den Plan zurück.»",
                "Bitte senden Sie uns den Plan bis Freitag, 12. Juni 2026, zurück.",
                "«Please send the plan back to us.»",
                "Please send the plan back to us by Friday 12 June 2026."};
        case Kind::ratio:
            return {R"~(  "above": 1,     // words for each of "against"
  "at_least": 3,  // below this number nothing is said
  "first_only": true,
)~",
                    R"~(    "words": ["wir", "uns", "unser(e|en|em|er|)"],
    "against": ["=Sie", "=Ihnen", "=Ihr(e|en|em|er|)"],
)~",
                    R"~(    "words": ["we", "us", "our"],
    "against": ["you", "your"],
)~",
                    "Wir haben unser Portal erneuert und freuen uns.",
                    "Sie sehen ab Mai jede Rechnung in Ihrem Portal, das wir erneuert haben.",
                    "We have renewed our portal and it makes us glad.",
                    "From May you see every invoice in your portal, which we renewed."};
        default:  // a signal; some take "words" too
            return {"  \"signal\": \"emoji\",  // warmline rules list --signals\n",
                    "",
                    "",
                    "Ihre Rechnung ist noch offen «😉».",
                    "Ihre Rechnung ist noch offen.",
                    "Your invoice is still open «😉».",
                    "Your invoice is still open."};
    }
}

Parts parts_of(Kind kind) {
    const std::string words_de =
        R"~(    "words": ["grüne Wiese", "grünen Wiese(n|)"],  // (a|b), [optional], stem*, … : see rules/README.md
)~";
    const std::string words_en = R"~(    "words": ["green meadow(s|)"],
)~";
    switch (kind) {
        case Kind::gap:
            return {R"~(  "within": 6,      // most words between the two
  "order": "any",   // or "fixed": first before second
)~",
                    R"~(    "first": ["grüne(n|)"],
    "second": ["Wiese(n|)"],
)~",
                    R"~(    "first": ["green"],
    "second": ["meadow(s|)"],
)~"};
        case Kind::pattern:
            return {"",
                    R"~(    "anchors": ["Wiese(n|)"],  // words one of which is in every match
    "patterns": ["\\bgrünen? Wiesen?\\b"],  // RE2, case does not matter
)~",
                    R"~(    "anchors": ["meadow(s|)"],
    "patterns": ["\\bgreen meadows?\\b"],
)~"};
        case Kind::density:
            return {R"~(  "per_100_words": 2,  // as many are fine
  "at_least": 1,       // below this number nothing is said
)~",
                    words_de, words_en};
        case Kind::count:
            return {"  \"more_than\": 0,  // as many are fine\n", words_de, words_en};
        case Kind::ratio:
        case Kind::metric:
        case Kind::signal:
        case Kind::clash:
        case Kind::composite:
            return parts_by_name(kind);
        case Kind::fact:
            return {"  \"fact\": \"speaks_of_meadows\",  // rules ask for it in \"when\"\n",
                    words_de, words_en};
        default:
            return {"", words_de, words_en};
    }
}

}  // namespace

std::string new_rule(Kind kind) {
    const auto parts = parts_of(kind);
    std::string text =
        "{\n  // The path of this file is the rule's id: house/green-meadow.json → "
        "house/green-meadow\n  \"kind\": \"" +
        std::string(name_of(kind)) + "\",\n";
    if (kind == Kind::fact)
        return text + parts.shared + "  \"de\": {\n" + parts.de.substr(0, parts.de.find("],") + 1) +
               "\n  },\n  \"en\": {\n" + parts.en.substr(0, parts.en.find("],") + 1) + "\n  }\n}\n";
    text +=
        R"~(  "dimension": "clarity",   // personalisation clarity unambiguity tone dialogue fairness
  "severity": "minor",      // info 1, minor 5, major 12, blocker 40 points
  "scope": ["body", "subject"],
)~";
    text += parts.shared;
    text += R"~(  "since": "0.1",
  "summary": {"de": "Eine Zeile für Listen", "en": "One line for lists"},
  "why": {"de": "Was es mit dem Leser macht.", "en": "What it does to the reader."},
  "de": {
)~";
    text += parts.de;
    text += R"~(    "message": "„{text}“ sagt dem Leser nichts.",
    "instead": "Sagen Sie, was gemeint ist.",
    // «…» marks the words to underline; allows is as important as flags
    "flags": [")~";
    text += parts.flag_de + "\"],\n    \"allows\": [\"" + parts.allow_de + "\"]\n  },\n";
    text += "  \"en\": {\n" + parts.en;
    text += R"~(    "message": "“{text}” tells the reader nothing.",
    "instead": "Say what is meant.",
    "flags": [")~";
    text += parts.flag_en + "\"],\n    \"allows\": [\"" + parts.allow_en + "\"]\n  }\n}\n";
    return text;
}

std::string new_pack(std::string_view name) {
    return "{\n  \"name\": \"" + std::string(name) +
           "\",\n  \"title\": {\"de\": \"Hausregeln\", \"en\": \"House rules\"},\n"
           "  \"version\": \"1.0\",\n  \"minimum_engine\": \"0.1.0\"\n}\n";
}

}  // namespace warmline::match
