#include "linter/match/workshop/new_rule.hpp"

namespace warmline::match {
namespace {

/// What a kind adds to the shared fields, and its words in each language.
struct Parts {
    std::string shared, de, en;
};

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
        case Kind::fact:
            return {"  \"fact\": \"speaks_of_meadows\",  // rules ask for it in \"when\"\n",
                    words_de, words_en};
        default:
            return {"", words_de, words_en};
    }
}

}  // namespace

std::string new_rule(Kind kind) {
    // Kinds that need a check by name start as phrase: the name of a check cannot be guessed.
    const bool by_words = kind == Kind::phrase || kind == Kind::gap || kind == Kind::pattern ||
                          kind == Kind::density || kind == Kind::count || kind == Kind::fact;
    if (!by_words) kind = Kind::phrase;
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
    "flags": ["Wir planen auf der «grünen Wiese» für Sie."],
    "allows": ["Die Wiese trocknet im Juni."]
  },
  "en": {
)~";
    text += parts.en;
    text += R"~(    "message": "“{text}” tells the reader nothing.",
    "instead": "Say what is meant.",
    "flags": ["We plan on a «green meadow» for you."],
    "allows": ["The meadow dries in June."]
  }
}
)~";
    return text;
}

std::string new_pack(std::string_view name) {
    return "{\n  \"name\": \"" + std::string(name) +
           "\",\n  \"title\": {\"de\": \"Hausregeln\", \"en\": \"House rules\"},\n"
           "  \"version\": \"1.0\",\n  \"minimum_engine\": \"0.1.0\"\n}\n";
}

}  // namespace warmline::match
