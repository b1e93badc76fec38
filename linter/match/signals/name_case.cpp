#include <algorithm>
#include <string>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/greeted_name.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

bool is_letter_upper(std::string_view text, std::size_t& size) {
    const auto lead = static_cast<unsigned char>(text[0]);
    size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    size = std::min(size, text.size());
    return fold(text.substr(0, size)) != text.substr(0, size) &&
           !(size == 2 && (text.substr(0, 2) == "ä" || text.substr(0, 2) == "ö" ||
                           text.substr(0, 2) == "ü" || text.substr(0, 2) == "ß"));
}

struct Case {
    std::size_t upper = 0, lower = 0;
};

Case case_of(std::string_view word) {
    Case letters;
    std::size_t size = 1;
    for (std::size_t i = 0; i < word.size(); i += size)
        (is_letter_upper(word.substr(i), size) ? letters.upper : letters.lower) += 1;
    return letters;
}

/// Whether the first letter is a small one of those whose case is known; "Ș" is not among them.
bool begins_small(std::string_view word) {
    const auto lead = static_cast<unsigned char>(word[0]);
    if (lead < 0x80) return lead >= 'a' && lead <= 'z';
    return lead == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0xA0;
}

constexpr std::string_view plural_endings[] = {"ers", "ors", "ents", "ours", "ians", "ists"};

/// "Hello gardeners", "dear neighbours": many, in small letters as any noun.
bool names_many(std::string_view written) {
    return begins_small(written) &&
           std::any_of(std::begin(plural_endings), std::end(plural_endings),
                       [&](std::string_view ending) { return written.ends_with(ending); });
}

std::string as_name(std::string_view word) {
    // Only ASCII is changed here; "PETRA" → "Petra" is what a suggestion needs.
    std::string name(word);
    for (std::size_t i = 0; i < name.size(); ++i) {
        auto& c = name[i];
        if (i > 0 && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (i == 0 && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return name;
}

/// The word behind "Herr", "Ms" … in the greeting: a name in small letters is not read as one.
TextRange addressed_word(const Document& document) {
    const auto* sentence = document.greeting.range.empty()
                               ? first_sentence(document, body_blocks)
                               : document.sentence_at(document.greeting.range.begin);
    constexpr std::uint32_t longest = 6;  // words
    if (sentence == nullptr || sentence->word_end - sentence->word_begin > longest) return {};
    const auto opening = document.folded_of(document.words[sentence->word_begin]);
    if (opening != "sehr" && opening != "lieber" && opening != "liebe" && opening != "dear" &&
        opening != "guten" && opening != "hallo" && opening != "hello")
        return {};
    for (auto w = sentence->word_begin; w + 1 < sentence->word_end; ++w) {
        const auto folded = document.folded_of(document.words[w]);
        const bool form = folded == "herr" || folded == "herrn" || folded == "frau" ||
                          folded == "mr" || folded == "ms" || folded == "mrs" || folded == "dr";
        const auto& next = document.words[w + 1];
        if (form && !next.is(Word::tag)) return next.range();
    }
    return {};
}

}  // namespace

void raw_case_name(Check& check) {
    const auto& document = check.document();
    auto range = document.greeting.name;
    if (range.empty()) range = addressed_word(document);
    if (range.empty() || is_role_word(document.folded_of(range)) || names_many(document.of(range)))
        return;
    // "Guten Tag Frau Kaplan, guten Tag Herr Kaplan": the first of several.
    if (const auto comma = document.of(range).find(','); comma != std::string_view::npos)
        range.end = range.begin + static_cast<std::uint32_t>(comma);
    const auto* sentence = document.sentence_at(range.begin);
    if (sentence == nullptr) return;
    std::string better;
    bool odd = false;
    std::uint32_t last = range.begin;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        const auto& word = document.words[w];
        if (!range.contains(word.range()) || word.is(Word::tag)) continue;
        const auto text = document.of(word);
        const auto folded = document.folded_of(word);
        const auto letters = case_of(text);
        const bool particle = folded == "von" || folded == "van" || folded == "de" ||
                              folded == "der" || folded == "den" || folded == "zu" ||
                              folded == "da" || folded == "di" || folded == "la" ||
                              folded == "le" || folded == "del" || folded == "und" ||
                              folded == "and" || folded == "dr" || folded == "prof";
        const bool shouted = letters.upper >= 3 && letters.lower == 0;
        const bool whispered =
            begins_small(text) && letters.upper == 0 && letters.lower >= 2 && !particle;
        odd = odd || shouted || whispered;
        const auto gap = document.of(TextRange{last, word.begin});
        odd = odd || (last > range.begin && gap.find("  ") != gap.npos);
        better += (better.empty() ? "" : " ");
        better += shouted || whispered ? as_name(text) : std::string(text);
        last = word.range().end;
    }
    if (odd) check.report(range, {{"better", better}});
}

}  // namespace warmline::match
