#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/plain_words.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Two to six capitals. Other letters beyond ASCII than umlauts are text decoded wrongly, which a
/// writer quotes; five letters with two vowels are a name one can say.
bool looks_shortened(std::string_view text) {
    if (text.size() < 2 || text.size() > 6) return false;
    if (text.find_first_not_of("IVXLCDM") == text.npos) return false;
    std::size_t vowels = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80) {
            const auto letter = text.substr(i, 2);
            if (letter != "Ä" && letter != "Ö" && letter != "Ü") return false;
            ++i;
        }
        vowels += std::string_view("AEIOU").find(text[i]) != std::string_view::npos;
    }
    constexpr std::size_t speakable = 5;
    return text.size() < speakable || vowels < 2;
}

/// Spelled out: in brackets behind the long form, or with the long form in brackets behind it.
bool is_expanded(const Document& document, const Word& word) {
    const char before = word.begin > 0 ? document.text[word.begin - 1] : ' ';
    const auto behind = std::string_view(document.text).substr(word.range().end);
    // "(CMRT, PCF …)" begins a list of more that nobody spells out.
    return ((before == '(' || before == '[') && !behind.starts_with(", ")) ||
           behind.starts_with(" (");
}

/// "The Northern Rowing League … the NRL": the words it is made of stand before it. Two of the same
/// letters stand side by side in any mail.
bool is_spelled_out_before(const Document& document, const Word& word) {
    constexpr std::size_t telling = 3;
    const auto letters = document.folded_of(word);
    if (letters.size() < telling) return false;
    std::size_t met = 0;
    for (const auto& other : document.words) {
        if (other.begin >= word.begin) break;
        constexpr std::uint16_t shortest = 3;
        const auto said = document.folded_of(other);
        if (other.length < shortest || other.is(Word::all_caps)) {
            met = 0;
            continue;
        }
        if (said.front() != letters[met]) met = 0;
        met += said.front() == letters[met];
        if (met == letters.size()) return true;
    }
    return false;
}

/// The name of something: written in quotes, of a kind ("Baureihe RX"), numbered ("RX 4"), a state
/// ("Troy, NY"), or a house one does things with and not "the", "your" house ("goes with XPD").
bool is_name(const Document& document, const Sentence& sentence, std::uint32_t w) {
    static constexpr auto kinds =
        word_set({"baureihe", "modell", "typ", "serie", "reihe", "model", "type", "series", "range",
                  "version", "klasse", "class", "linie"});
    static constexpr auto beside =
        word_set({"with", "by", "via", "per", "through", "mit", "durch", "ueber"});
    const auto& word = document.words[w];
    if (word.length == 2 && word.is(Word::after_comma)) return true;
    if (w + 1 < sentence.word_end && document.words[w + 1].is(Word::has_digit)) return true;
    const auto before = std::string_view(document.text).substr(0, word.begin);
    for (const std::string_view quote : {"\"", "„", "“", "«", "»", "‘", "'"})
        if (before.ends_with(quote)) return true;
    return w > sentence.word_begin &&
           (kinds.has(document.words[w - 1]) || beside.has(document.words[w - 1]));
}

/// A neighbour in capitals makes it a shout or a name ("WESTERN UNION"), behind a comma the next of
/// a list.
bool is_shouted(const Document& document, const Sentence& sentence, std::uint32_t w) {
    const auto shouts = [&](std::uint32_t other) {
        return other >= sentence.word_begin && other < sentence.word_end &&
               document.words[other].is(Word::all_caps) &&
               !document.words[other].is(Word::has_digit) &&
               !document.words[std::max(other, w)].is(Word::after_comma);
    };
    return shouts(w + 1) || (w > 0 && shouts(w - 1));
}

/// Whether most of the sentence is in capitals.
bool is_shout(const Document& document, const Sentence& sentence) {
    const auto words = sentence.word_end - sentence.word_begin;
    std::uint32_t shouted = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
        shouted += document.words[w].is(Word::all_caps);
    return shouted * 2 > words && words > 2;
}

/// Whether the reader wrote the word, in the mail that is answered.
bool is_the_readers(const Document& document, const Word& word) {
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::quoted) continue;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
            for (auto w = document.sentences[i].word_begin; w < document.sentences[i].word_end; ++w)
                if (document.words[w].hash == word.hash) return true;
    }
    return false;
}

}  // namespace

void unknown_abbreviation(Check& check) {
    // "Regulated by the WRA": what the law wants to stand there, nobody has to know.
    static constexpr CueList legal_lines(
        {"registered in", "registered office", "registered no", "regulated by", "authorised by",
         "authorized by", "licensed by", "insured by", "protected by the", "amtsgericht",
         "registergericht", "zugelassen durch", "aufsichtsbehoerde", "beaufsichtigt"});
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    std::set<std::uint64_t> seen;
    const auto hits = check.hits(Role::words);
    constexpr BlockMask where = body_blocks | mask_of(BlockKind::subject);
    each_sentence(
        document, where & check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
            if (!sentence.has(Mark::all_caps) || is_shout(document, sentence)) return;
            const auto language = inquiry.language_of(block);
            for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                const auto& word = document.words[w];
                const auto text = document.of(word);
                if (!word.is(Word::all_caps) || word.is(Word::has_digit) || word.is(Word::tag) ||
                    word.is(Word::address) || word.is(Word::non_latin) || !looks_shortened(text))
                    continue;
                if (!seen.insert(word.hash).second || !stands_alone(document, word.range()) ||
                    is_everyday(word, language))
                    continue;
                const bool listed = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
                    return hit.word_begin <= w && w < hit.word_end;
                });
                if (!listed && !is_expanded(document, word) &&
                    !is_spelled_out_before(document, word) && !is_name(document, sentence, w) &&
                    !is_shouted(document, sentence, w) && !is_the_readers(document, word) &&
                    !stand_in_sentence(inquiry, number, legal_lines))
                    check.report(word.range(), {{"abbreviation", std::string(text)}});
            }
        });
}

}  // namespace warmline::match
