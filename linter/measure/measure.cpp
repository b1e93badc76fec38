#include "linter/measure/measure.hpp"

#include <algorithm>
#include <array>

#include "linter/measure/body_prose.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {

Measures measure(std::string_view text, Language language) {
    const Passage passage = read_passage(text, language);
    const Reading reading(passage);
    const ReadabilityCounts counts = count_for(passage);
    Measures out;
    out.language = passage.language;
    out.words = counts.words;
    out.sentences = counts.sentences;
    const auto percent = [&](std::string_view name) { return 100 * reading.value(name); };
    const auto signed_percent = [&](std::string_view name) {
        return 200 * reading.value(name, 0.5) - 100;
    };
    out.clarity = percent("clarity");
    out.readability = readability_figures(counts, passage.language);
    out.vagueness = percent("vagueness");
    out.hedges = reading.value("hedges");
    out.request = reading.value("request");
    out.pressure = reading.value("pressure");
    out.complaint = reading.value("complaint");
    out.warmth = reading.value("warmth");
    out.politeness = signed_percent("politeness");
    out.formality = signed_percent("formality");
    out.concreteness = percent("concreteness");
    out.address = address_of(passage);
    out.pronouns = read_pronouns(passage);
    for (const PronounReading& pronoun : out.pronouns)
        out.pronoun_ambiguity = std::max(out.pronoun_ambiguity, pronoun.ambiguity);
    return out;
}

Measures measure(const Document& document) {
    return measure(body_prose(document), document.language);
}

std::vector<std::string_view> modelled_measures() {
    return {"clarity",   "vagueness", "hedges",     "request",   "pressure",
            "complaint", "warmth",    "politeness", "formality", "concreteness"};
}

std::vector<Contribution> explain_measure(std::string_view text, Language language,
                                          std::string_view name, std::size_t limit) {
    return contributions(read_passage(text, language), name, limit);
}

Language guess_language(std::string_view text) {
    static const std::uint64_t function_words =
        word_class("article") | word_class("preposition") | word_class("subordinator") |
        word_class("coordinator") | word_class("be") | word_class("have") | word_class("modal") |
        word_class("we") | word_class("you") | word_class("negation");
    const auto hits = [&](Language language) {
        const Passage passage = read_passage(text.substr(0, 4000), language);
        return std::count_if(passage.tokens.begin(), passage.tokens.end(), [](const Token& token) {
            return (token.classes & function_words) != 0;
        });
    };
    return hits(Language::de) > hits(Language::en) ? Language::de : Language::en;
}

}  // namespace warmline
