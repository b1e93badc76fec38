#include "linter/topic/news.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "linter/text/fold.hpp"
#include "linter/topic/context.hpp"
#include "linter/topic/cue_book.hpp"

namespace warmline {

namespace {

constexpr double supposed = .15;  // "falls die Lieferung ausfällt"
constexpr double talked = .25;    // "Tipps zum Umgang mit Absagen"
constexpr double known_matter = .4;
constexpr double asked = .5;             // a question tells less than a statement
constexpr double not_the_reader = .8;    // no "Sie", "Ihr", "you" in the sentence
constexpr double next_sentence = .65;    // what the second, third … bad sentence adds
constexpr double next_ease = .5;         // pleasantries at the end of a long mail soon tell nothing
constexpr std::size_t short_letter = 7;  // sentences, the subject among them
constexpr double least_harm = .25;       // a sentence below tells nothing
constexpr double to_nobody = .7;         // neither greets nor signs with a name
constexpr double not_told = .9;
constexpr double to_several = .6;
constexpr std::size_t several = 3;
constexpr double strong = .6, second = .3;
constexpr double theirs_count = .4;  // of the customer's words, which somebody must answer
constexpr std::size_t most_sentences = 60;
constexpr std::size_t most_evidence = 5;
constexpr std::size_t most_quoted = 12;

constexpr bool is_harm(About about) {
    return about >= About::harm_end && about <= About::harm_search;
}

constexpr bool is_ease(About about) {
    return about >= About::ease_wish;
}

std::size_t place_of(About about) {
    return index_of(about) - about_count;
}

double weight_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::paragraph:
        case BlockKind::quoted:
            return 1;
        case BlockKind::list_item:
            return .9;
        case BlockKind::subject:  // "Schaden 4711" only names the matter
        case BlockKind::heading:
        case BlockKind::table_cell:
            return .5;
        default:
            return 0;
    }
}

/// "Sie", "Ihnen", "you" in their hashes; "sie" at a sentence's start may be somebody else.
bool speaks_of_reader(const Document& document, const Sentence& sentence) {
    static constexpr std::array<std::uint64_t, 16> words{
        word_hash("sie"),   word_hash("ihnen"), word_hash("ihr"),   word_hash("ihre"),
        word_hash("ihrer"), word_hash("ihrem"), word_hash("ihren"), word_hash("ihres"),
        word_hash("dir"),   word_hash("dich"),  word_hash("dein"),  word_hash("deine"),
        word_hash("you"),   word_hash("your"),  word_hash("yours"), word_hash("du")};
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end, [&](const Word& word) {
                           return std::find(words.begin(), words.end(), word.hash) != words.end();
                       });
}

struct SentenceNews {
    std::array<double, news_count> family{};
    std::array<TextRange, news_count> range{};
    double harm = 0, ease = 0;
    bool reader = false, two = false;
};

SentenceNews read_sentence(const Document& document, const Sentence& sentence,
                           std::vector<CueHit>& hits) {
    SentenceNews news;
    hits.clear();
    const auto& book = CueBook::news();
    book.find_in(document, sentence, hits);
    if (hits.empty()) return news;
    double context = sentence.has(Mark::question) ? asked : 1;
    if (is_talk(document, sentence)) context *= talked;
    for (const auto& hit : hits) {
        const auto& phrase = book.phrases()[hit.phrase];
        double weight = phrase.weight;
        if (is_harm(phrase.about)) {
            const bool whole = (phrase.flags & solid) != 0 || holds_negation(document, hit);
            if (!whole && is_denied(document, sentence, hit)) continue;
            weight *= context;
            if (whole ? is_conditional(document, sentence, hit)
                      : is_supposed(document, sentence, hit))
                weight *= supposed;
            // "Ihr Wasserschaden" is the matter they know, not the news.
            if (phrase.about == About::harm_damage && is_readers_own(document, sentence, hit))
                weight *= known_matter;
        } else if (is_ease(phrase.about)) {
            const bool own = (phrase.flags & solid) != 0;
            if (is_undone(document, sentence, hit) || (!own && holds_negation(document, hit)))
                continue;
        }
        const auto place = place_of(phrase.about);
        const TextRange range{document.words[hit.first].begin,
                              document.words[hit.last].range().end};
        // "Eine Delle, und die Scheibe ist gesprungen": two of a kind are more than one.
        if (is_harm(phrase.about) && phrase.weight >= strong && news.family[place] >= strong &&
            !news.range[place].overlaps(range) && !news.two) {
            news.two = true;
            news.harm += second;
        }
        if (weight <= news.family[place]) continue;
        news.family[place] = weight;
        news.range[place] = range;
    }
    for (std::size_t i = 0; i < news_count; ++i) {
        const auto about = static_cast<About>(about_count + i);
        if (is_harm(about)) news.harm += news.family[i];
        if (is_ease(about)) news.ease += news.family[i];
    }
    news.reader = speaks_of_reader(document, sentence);
    return news;
}

/// Those that say something as it stands: what is only supposed or talked about is left out.
std::uint16_t families_of(const SentenceNews& news) {
    std::uint16_t held = 0;
    for (std::size_t i = 0; i < news_count; ++i)
        if (news.family[i] >= least_harm) held |= static_cast<std::uint16_t>(1u << i);
    return held;
}

}  // namespace

double News::points() const {
    return harm + (ease < .5 ? theirs_count * theirs : 0) - ease;
}

News read_news(const Document& document, const Thread& thread) {
    News all;
    std::vector<CueHit> hits;
    std::vector<SentenceNews> bad;
    std::vector<double> eased;
    std::vector<SentenceNews> own;
    const auto* const last = thread.customers_last();
    std::size_t read = 0, quoted = 0;
    for (const auto& block : document.blocks) {
        const double place = weight_of(block.kind);
        if (place == 0) continue;
        const bool theirs = block.kind == BlockKind::quoted;
        for (auto s = block.sentence_begin; s < block.sentence_end; ++s) {
            const auto& sentence = document.sentences[s];
            if (theirs) {
                if (last == nullptr || !last->range.overlaps(sentence.range) ||
                    ++quoted > most_quoted)
                    continue;
            } else if (++read > most_sentences) {
                break;
            }
            auto news = read_sentence(document, sentence, hits);
            if (theirs) {
                all.theirs += news.harm;
                // What they asked for themselves is no harm done to them.
                if (const auto wish = news.family[place_of(About::ease_wish)]; wish > 0)
                    eased.push_back(wish);
                continue;
            }
            if (const auto held = families_of(news); held != 0) all.sentences.push_back({s, held});
            if (news.ease > 0) eased.push_back(news.ease);
            if (!news.reader) news.harm *= not_the_reader;
            news.harm *= place;
            own.push_back(news);
        }
    }
    // Decision, regret and what it touches weigh beside harm: in its sentence, before and after.
    std::array<double, news_count> colour{};
    for (std::size_t s = 0; s < own.size(); ++s) {
        if (own[s].harm < least_harm) continue;
        all.told = all.told || (own[s].reader && own[s].harm >= 2 * least_harm);
        bad.push_back(own[s]);
        for (std::size_t n = s > 0 ? s - 1 : s; n < std::min(s + 2, own.size()); ++n)
            for (std::size_t i = 0; i < news_count; ++i)
                colour[i] = std::max(colour[i], own[n].family[i]);
    }
    std::stable_sort(bad.begin(), bad.end(),
                     [](const auto& a, const auto& b) { return a.harm > b.harm; });
    double share = 1;
    for (const auto& news : bad) {
        all.harm += share * news.harm;
        for (std::size_t i = 0; i < news_count; ++i) {
            const auto about = static_cast<About>(about_count + i);
            if (!is_harm(about) || news.family[i] == 0) continue;
            all.family[i] += share * news.family[i];
            if (all.evidence.size() < most_evidence) all.evidence.push_back(news.range[i]);
        }
        share *= next_sentence;
    }
    std::sort(eased.begin(), eased.end(), std::greater<>());
    share = 1;
    for (const double points : eased) {
        all.ease += share * points;
        share *= next_ease;
    }
    for (const auto about : {About::harm_decide, About::harm_admit, About::harm_stake})
        all.harm += all.family[place_of(about)] = colour[place_of(about)];
    const bool someone = !document.greeting.name.empty() || document.sign_off.person;
    if (!someone) all.harm *= to_nobody;
    if (!all.told) all.harm *= not_told;
    if (document.message != nullptr &&
        document.message->to.size() + document.message->cc.size() >= several)
        all.harm *= to_several;
    // A long letter meets more of these words by chance.
    if (own.size() > short_letter)
        all.harm *= std::sqrt(static_cast<double>(short_letter) / static_cast<double>(own.size()));
    return all;
}

}  // namespace warmline
