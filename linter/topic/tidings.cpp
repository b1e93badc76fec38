#include "linter/topic/tidings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "linter/text/own_text.hpp"
#include "linter/text/sentence_terms.hpp"
#include "linter/text/word_set.hpp"
#include "linter/topic/circular.hpp"
#include "linter/topic/tidings_table.hpp"
#include "linter/topic/traits.hpp"

namespace warmline {

namespace {

using term_weights::Kind;

constexpr std::size_t most_words = 600;
constexpr std::size_t most_sentences = 60;
constexpr double to_nobody = .4;   // log odds less: neither greets nor signs with a name
constexpr double to_several = .6;  // … and to readers who share it
constexpr double to_group = 1;     // "Liebe Kolleginnen": a circular
// … where a price falls and little else is said: the words are those around one that rises.
constexpr double lower_price = 2;
constexpr double plain_harm = 1;  // points from which a lower price is not all the news
// Of a line or two a single "leider nicht" is half the words. Fitted on letters, the weights say
// little there, unless the families of harm hear it too.
constexpr std::size_t few_words = 25;
constexpr double in_few_words = 2.5;
constexpr double least_harm = .7;  // points of harm that make few words enough
constexpr std::size_t several = 3;
constexpr std::size_t shown_words = 5;
constexpr double least_shown = .02;      // log odds; a word below says nothing
constexpr std::size_t least_length = 4;  // "of" and "zu" weigh too, but tell a person nothing

/// Nor do these.
constexpr auto telling_nothing = word_set(
    {"aber",    "alle",    "allen",   "alles",   "also",   "auch",     "beim",  "bereits", "bisher",
     "daher",   "dann",    "dass",    "dazu",    "dein",   "deine",    "denn",  "dies",    "diese",
     "diesem",  "diesen",  "dieser",  "dieses",  "doch",   "dort",     "durch", "eine",    "einem",
     "einen",   "einer",   "eines",   "etwas",   "euch",   "fuer",     "gegen", "habe",    "haben",
     "hatte",   "hatten",  "hier",    "ihnen",   "ihre",   "ihrem",    "ihren", "ihrer",   "immer",
     "jetzt",   "kann",    "koennen", "mein",    "meine",  "mehr",     "mich",  "nach",    "noch",
     "oder",    "ohne",    "schon",   "sehr",    "seit",   "sich",     "sind",  "ueber",   "unser",
     "unsere",  "unserem", "unseren", "unserer", "unter",  "vom",      "waren", "weil",    "wenn",
     "werden",  "wieder",  "wird",    "wurde",   "wurden", "zwischen", "about", "after",   "also",
     "been",    "before",  "could",   "does",    "from",   "have",     "here",  "into",    "just",
     "like",    "more",    "only",    "other",   "ours",   "over",     "same",  "some",    "than",
     "that",    "their",   "them",    "then",    "there",  "these",    "they",  "this",    "those",
     "through", "under",   "until",   "very",    "were",   "what",     "when",  "where",   "which",
     "while",   "will",    "with",    "would",   "your",   "yours"});

/// "Re: AW:" tells of rounds, which the thread counts.
bool is_prefix(std::uint64_t hash) {
    constexpr std::array<std::uint64_t, 6> prefixes{word_hash("re"),   word_hash("aw"),
                                                    word_hash("antw"), word_hash("fw"),
                                                    word_hash("fwd"),  word_hash("wg")};
    return std::find(prefixes.begin(), prefixes.end(), hash) != prefixes.end();
}

/// Calls `take(sentence, word index, kind, hash, first part, second part)` for every term; one walk
/// for weights and for names. Answers how many words it read.
template <class Take>
std::size_t walk(const Document& document, Take take) {
    std::size_t count = 0;
    for (const auto& block : document.blocks) {
        if (!is_own_text(block.kind)) continue;
        const auto skip = [&](const Word& word) {
            return block.kind == BlockKind::subject && is_prefix(word.hash);
        };
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s)
            count += each_term(
                document, document.sentences[s], most_words - count, skip,
                [&](std::uint32_t w, Kind kind, std::uint64_t hash, std::string_view first,
                    std::string_view second) { take(s, w, kind, hash, first, second); });
    }
    return count;
}

/// A term with a weight, at its word.
struct Hit {
    std::uint64_t hash;
    std::uint32_t word, sentence;
    double weight;
};

/// The terms of a mail that weigh anything, each where it stands first, however often it occurs; by
/// word, those of one word by hash.
class WeighingTerms {
public:
    /// Kept out of line: most terms have no weight, and the walk stays short without it.
    [[gnu::noinline]] void add(std::size_t slot, std::uint64_t hash, std::uint32_t word,
                               std::uint32_t sentence) {
        auto& met = met_[slot / 64];
        const auto bit = std::uint64_t{1} << (slot % 64);
        const double weight = tidings::table.slots[slot].weight * tidings::table.unit;
        if ((met & bit) != 0 || weight == 0) return;
        met |= bit;
        hits_.push_back({hash, word, sentence, weight});
        for (auto i = hits_.size() - 1;
             i > 0 && hits_[i - 1].word == word && hits_[i - 1].hash > hash; --i)
            std::swap(hits_[i - 1], hits_[i]);
    }

    const std::vector<Hit>& hits() const { return hits_; }

private:
    std::vector<Hit> hits_;
    std::vector<std::uint64_t> met_ =
        std::vector<std::uint64_t>(tidings::table.slots.size() / 64 + 1);  ///< a bit for each slot
};

/// Of one trait (both the same) or of two of a sentence.
constexpr auto trait_hashes = [] {
    std::array<std::array<std::uint64_t, trait_count>, trait_count> hashes{};
    for (std::size_t i = 0; i < trait_count; ++i)
        for (auto j = i; j < trait_count; ++j)
            hashes[i][j] = term_weights::term(Kind::trait, word_hash(trait_name(i, j)));
    return hashes;
}();

constexpr std::uint32_t no_sentence = ~0u;  // said of the whole mail

/// The same for traits: `take(sentence, hash, first, second)` for each and each two of a sentence.
/// Answers which sentences do harm.
template <class Take>
std::vector<std::uint32_t> walk_traits(const Document& document, const News& news,
                                       const std::optional<PriceStep>& step, Take take) {
    auto known = news.sentences.begin();
    std::size_t read = 0;
    std::vector<std::uint32_t> harmful;
    for (const auto& block : document.blocks) {
        // The subject names the matter; what is done to the reader stands in sentences.
        if (!is_own_text(block.kind) || block.kind == BlockKind::subject) continue;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
            if (++read > most_sentences) break;
            known = std::find_if(known, news.sentences.end(),
                                 [&](const auto& held) { return held.sentence >= s; });
            const bool held = known != news.sentences.end() && known->sentence == s;
            const auto traits = traits_of(document, s, held ? known->families : 0, step);
            if (does_harm(traits)) harmful.push_back(s);
            for (std::size_t i = 0; i < trait_count; ++i) {
                if ((traits >> i & 1) == 0) continue;
                for (auto j = i; j < trait_count; ++j)
                    if ((traits >> j & 1) != 0) take(s, trait_hashes[i][j], i, j);
            }
        }
    }
    if (harmful.empty())
        take(no_sentence, trait_hashes[quiet_trait][quiet_trait], quiet_trait, quiet_trait);
    return harmful;
}

/// Where the news is told: of the sentences that do harm the one that weighs most. Words that go
/// with bad news ("frohe Weihnachten", "in accordance with") weigh where nothing is told, so a mail
/// whose sentences do none tells it nowhere in particular.
TextRange telling_sentence(const Document& document, const std::vector<double>& weights,
                           const std::vector<std::uint32_t>& harmful) {
    const auto most = std::max_element(weights.begin(), weights.end());
    if (harmful.empty() || most == weights.end() || *most <= 0) return {};
    const auto told = std::max_element(harmful.begin(), harmful.end(), [&](auto one, auto other) {
        return weights[one] < weights[other];
    });
    return document.sentences[*told].range;
}

}  // namespace

Tidings read_tidings(const Document& document, const News& news,
                     const std::optional<PriceStep>& step) {
    Tidings found;
    if (tidings::table.slots.empty()) return found;
    WeighingTerms terms;
    const auto* const slots = tidings::table.slots.data();
    const auto count = walk(document, [&](std::uint32_t s, std::uint32_t w, Kind,
                                          std::uint64_t hash, std::string_view, std::string_view) {
        if (const auto slot = tidings::table.slot_of(hash); slots[slot].check != 0)
            terms.add(slot, hash, w, s);
    });
    found.read = count;
    if (count == 0) return found;
    std::vector<double> sentences(document.sentences.size());
    double sum = 0;
    std::vector<std::uint64_t> seen;
    const auto harmful = walk_traits(
        document, news, step, [&](std::uint32_t s, std::uint64_t hash, std::size_t, std::size_t) {
            const auto& slot = tidings::table.slots[tidings::table.slot_of(hash)];
            if (slot.weight == 0 || std::find(seen.begin(), seen.end(), hash) != seen.end()) return;
            seen.push_back(hash);
            const double weight = slot.weight * tidings::table.unit;
            sum += weight;
            if (s != no_sentence) sentences[s] += weight;
        });
    for (const auto& hit : terms.hits()) {
        sum += hit.weight;
        sentences[hit.sentence] += hit.weight;
        const auto range = document.words[hit.word].range();
        if (found.words.empty() || found.words.back().range != range)
            found.words.push_back({range, 0});
        found.words.back().points += hit.weight;
    }
    const double size = std::pow(static_cast<double>(count), tidings::size_power);
    found.odds = tidings::table.bias + sum / size;
    if (document.greeting.name.empty() && !document.sign_off.person) found.odds -= to_nobody;
    if (count < few_words && news.harm < least_harm) found.odds -= in_few_words;
    if (greets_a_group(document)) found.odds -= to_group;
    if (step && !step->hurts() && news.harm < plain_harm) found.odds -= lower_price;
    if (document.message != nullptr &&
        document.message->to.size() + document.message->cc.size() >= several)
        found.odds -= to_several;
    for (auto& word : found.words)
        word.points /= size;
    std::erase_if(found.words, [&](const auto& word) {
        return word.points < least_shown || word.range.size() < least_length ||
               telling_nothing.has(document.folded_of(word.range));
    });
    std::stable_sort(found.words.begin(), found.words.end(),
                     [](const auto& a, const auto& b) { return a.points > b.points; });
    if (found.words.size() > shown_words) found.words.resize(shown_words);
    found.sentence = telling_sentence(document, sentences, harmful);
    return found;
}

std::vector<std::string> tidings_terms(const Document& document, const News& news,
                                       const std::optional<PriceStep>& step) {
    std::vector<std::string> names;
    walk(document,
         [&](std::uint32_t, std::uint32_t, Kind kind, std::uint64_t, std::string_view first,
             std::string_view second) { names.push_back(term_name(kind, first, second)); });
    walk_traits(document, news, step,
                [&](std::uint32_t, std::uint64_t, std::size_t first, std::size_t second) {
                    names.push_back("t:" + trait_name(first, second));
                });
    return names;
}

}  // namespace warmline
