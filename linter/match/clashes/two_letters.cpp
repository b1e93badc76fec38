#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/clashes/twin.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"

namespace warmline::match {
namespace {

constexpr std::size_t telling = 5;      ///< letters of a word that says what a text is about
constexpr std::size_t same_letter = 2;  ///< words both have: no further look
constexpr std::size_t enough_words = 4, enough_plain_words = 2;
constexpr std::size_t rare = 5;  ///< one shared word in so many is chance

struct Tally {
    std::size_t words = 0, shared = 0;

    bool is_of_another_letter(std::size_t enough) const {
        return words >= enough && shared * rare <= words;
    }
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Words of the HTML's body that the twin has.
Tally look_from_html(const Document& document, const Twin& twin) {
    Tally tally;
    for (const auto& block : document.blocks) {
        if (!is_in(block, prose_blocks | mask_of(BlockKind::heading))) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
            const auto& sentence = document.sentences[s];
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                if (word.length < telling || word.is(Word::tag) || word.is(Word::has_digit) ||
                    word.is(Word::address) || is_empty_word(word))
                    continue;
                ++tally.words;
                tally.shared += twin.says(rough_stem(document.folded_of(word)));
                if (tally.shared >= same_letter) return tally;
            }
        }
    }
    return tally;
}

/// Words of the twin that the HTML's body has; what its greeting, signature and footer say is
/// common to all letters of the house.
Tally look_from_twin(const Document& document, const Twin& twin, std::string_view& first) {
    Tally tally;
    const auto folded = document.folded_of(twin.range());
    for (std::size_t at = 0; at < folded.size();) {
        if (!is_letter(folded[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < folded.size() && is_letter(folded[end]))
            ++end;
        const auto word = folded.substr(at, end - at);
        // "https://firma.example/a": no words.
        const auto space = std::min(folded.find_first_of(" \n", end), folded.size());
        const bool address = contains(folded.substr(at, space - at), {"://", "@", "www."});
        const auto begin = at;
        at = address ? space : end;
        if (address || word.size() < telling || is_empty_word(word)) continue;
        const auto stem = rough_stem(word);
        if (stands_in_blocks(document, stem, shown_blocks & ~body_blocks)) continue;
        ++tally.words;
        const bool shared = stands_in_blocks(document, stem, body_blocks);
        tally.shared += shared;
        if (!shared && first.empty()) {
            const auto line = folded.rfind('\n', begin);
            first = document.of(twin.range()).substr(line == folded.npos ? 0 : line + 1);
        }
    }
    return tally;
}

/// "Diese Mail liegt im HTML-Format vor": a signpost, which is another matter.
bool is_signpost(std::string_view folded) {
    return contains(folded,
                    {"html", "browser", "version", "mailprogramm", "mail client", "email client",
                     "mail program", "anzeig", "darstell", "display", "view this", "view online",
                     "online lesen", "read online", "online ansehen", "format"});
}

/// The first words of a text, as many as a finding can show.
std::string beginning_of(std::string_view text) {
    constexpr std::size_t most = 60;
    std::string shown(text.substr(0, text.find('\n')));
    if (shown.size() <= most) return shown;
    shown.resize(shown.rfind(' ', most) != shown.npos ? shown.rfind(' ', most) : 0);
    return shown + " …";
}

}  // namespace

bool compare_letters(Check& check, const Twin& twin) {
    const auto& document = check.document();
    const auto html = look_from_html(document, twin);
    if (!html.is_of_another_letter(enough_words) || is_signpost(document.folded_of(twin.range())))
        return false;
    std::string_view first;
    const auto plain = look_from_twin(document, twin, first);
    // A summary in a few words is short, not another letter.
    constexpr std::size_t times_as_long = 3;
    constexpr std::size_t shortest_line = 40;
    first = first.substr(0, first.find('\n'));
    if (!plain.is_of_another_letter(enough_plain_words) || first.size() < shortest_line ||
        plain.words * times_as_long < html.words)
        return false;
    const auto* sentence = first_sentence(document, prose_blocks);
    if (sentence == nullptr) return false;
    report_twin(check, sentence->range, beginning_of(first), "text",
                beginning_of(document.of(sentence->range)));
    return true;
}

}  // namespace warmline::match
