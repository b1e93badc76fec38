#include "linter/verdict/brief_quotes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "linter/text/word_set.hpp"
#include "linter/topic/cue_book.hpp"
#include "linter/topic/stakes.hpp"
#include "linter/verdict/brief_facts.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr std::size_t most_statements = 4, most_questions = 3, least = 2;
constexpr std::uint32_t shortest = 12;  // bytes
constexpr double tells = .9;            // below, a sentence is quoted only where nothing else is

/// The harm its words do, one of each family (news.hpp).
double harm_of(const Document& document, const Sentence& sentence) {
    std::vector<CueHit> hits;
    const auto& book = CueBook::news();
    book.find_in(document, sentence, hits);
    std::array<double, news_count> family{};
    for (const auto& hit : hits) {
        const auto& phrase = book.phrases()[hit.phrase];
        if (phrase.about >= About::ease_wish) continue;
        auto& points = family[index_of(phrase.about) - about_count];
        points = std::max(points, phrase.weight);
    }
    double harm = 0;
    for (const double points : family)
        harm += points;
    return harm;
}

/// What is told in figures, days and people is remembered; so are long sentences rather than short.
double detail_of(const Document& document, const Sentence& sentence) {
    static constexpr auto people = word_set(
        {"kind",        "kinder", "kindern",   "tochter",  "sohn",        "mutter",    "vater",
         "mann",        "frau",   "eltern",    "oma",      "opa",         "baby",      "familie",
         "mitarbeiter", "kunden", "patienten", "gaeste",   "child",       "children",  "daughter",
         "son",         "mother", "father",    "husband",  "wife",        "parents",   "family",
         "mum",         "dad",    "staff",     "guests",   "patients",    "customers", "kids",
         "leute",       "people", "team",      "employer", "arbeitgeber", "chef",      "boss"});
    static constexpr auto turns =
        word_set({"aber",          "jedoch",  "leider", "trotzdem", "seitdem", "but",   "however",
                  "unfortunately", "yet",     "since",  "wenn",     "if",      "sonst", "otherwise",
                  "nicht",         "not",     "no",     "nie",      "never",   "kein",  "keine",
                  "keinen",        "nothing", "nichts", "niemand",  "nobody"});
    constexpr double figure = 1, person = .8, turn = .6, full_length = 12;
    double detail = std::min(1.0, sentence.spoken_words / full_length);
    for (const auto mark :
         {Mark::number, Mark::count, Mark::amount, Mark::percent, Mark::date, Mark::weekday})
        if (sentence.has(mark)) {
            detail += figure;
            break;
        }
    bool someone = false, turned = false;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        someone = someone || people.has(document.words[w].hash);
        turned = turned || turns.has(document.words[w].hash);
    }
    return detail + (someone ? person : 0) + (turned ? turn : 0);
}

double weight_of(const Document& document, const Thread& thread, const Sentence& sentence) {
    constexpr double injury = 10, law = 8, conduct = 8, hurt = 3, urgent = 3, senior = 2;
    constexpr double charged = 2, angriest = 2, question = 2, exclamation = .5, polite = 4;
    const auto stakes = stakes_in(document, sentence, Voice::theirs);
    double weight = detail_of(document, sentence);
    // Who praises in the sentence complains in another.
    if (stakes.has(About::stake_polite)) weight = std::min(weight, 1.0) - polite;
    if (stakes.has(About::stake_injury) || stakes.has(About::stake_danger)) weight += injury;
    if (stakes.has(About::stake_law)) weight += law;
    if (stakes.has(About::stake_conduct)) weight += conduct;
    if (stakes.has(About::stake_hurt)) weight += hurt;
    if (stakes.has(About::stake_urgent)) weight += urgent;
    if (stakes.has(About::stake_senior)) weight += senior;
    if (stakes.has(About::stake_polite)) return weight;
    const auto words = std::count_if(thread.charged_words.begin(), thread.charged_words.end(),
                                     [&](TextRange word) { return sentence.range.overlaps(word); });
    weight += harm_of(document, sentence) + charged * static_cast<double>(words);
    if (sentence.range == thread.charged_sentence) weight += angriest;
    if (sentence.has(Mark::question)) weight += question;
    if (sentence.has(Mark::exclamation)) weight += exclamation;
    return weight;
}

constexpr auto greetings =
    word_set({"guten", "hallo", "hi", "hello", "dear", "sehr", "liebe", "lieber", "liebes", "moin",
              "servus", "gruezi", "hey", "good", "gruess", "werte", "werter"});
constexpr auto closings =
    word_set({"mit", "viele", "beste", "herzliche", "freundliche", "liebe", "schoene", "gruss",
              "gruesse", "kind", "best", "regards", "yours", "sincerely", "cheers", "lg", "mfg"});

const Word* first_word(const Document& document, TextRange range) {
    const auto word =
        std::lower_bound(document.words.begin(), document.words.end(), range.begin,
                         [](const Word& one, std::uint32_t at) { return one.begin < at; });
    return word == document.words.end() || word->begin >= range.end ? nullptr : &*word;
}

/// "Guten Tag Frau Reuter," on a line of its own runs into the first sentence.
TextRange without_greeting(const Document& document, TextRange range) {
    constexpr std::size_t longest = 60;
    const auto text = document.of(range);
    const auto line = text.find('\n');
    const auto* const word = first_word(document, range);
    if (line == string_view::npos || line > longest || word == nullptr ||
        !greetings.has(word->hash))
        return range;
    const auto rest = text.find_first_not_of("\n> \t", line);
    if (rest == string_view::npos) return range;
    return {range.begin + static_cast<std::uint32_t>(rest), range.end};
}

/// "Sehr geehrte Frau Beck,", "Viele Grüße Holger Timm": says nothing.
bool is_courtesy(const Document& document, const Sentence& sentence) {
    constexpr std::uint32_t few_words = 6;
    const auto* const word = first_word(document, sentence.range);
    if (word == nullptr || sentence.spoken_words > few_words) return word == nullptr;
    const auto end = document.of(sentence.range).back();
    if (end == '.' || end == '?') return false;
    return greetings.has(word->hash) || closings.has(word->hash);
}

}  // namespace

std::vector<std::string> weighty_words(const Document& document, const Thread& thread) {
    std::vector<std::string> quotes;
    const auto* const last = thread.customers_last();
    if (last == nullptr) return quotes;
    std::vector<std::pair<double, const Sentence*>> said;
    for (const auto& sentence : document.sentences)
        if (last->range.contains(sentence.range) && sentence.range.size() > shortest &&
            !is_courtesy(document, sentence))
            said.emplace_back(weight_of(document, thread, sentence), &sentence);
    std::stable_sort(said.begin(), said.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    // Their questions are what the call has to answer, so they take no statement's place.
    std::size_t statements = 0, questions = 0;
    std::erase_if(said, [&](const auto& one) {
        const bool asks = one.second->has(Mark::question);
        auto& count = asks ? questions : statements;
        const bool heavy = one.first >= tells || statements + questions < least;
        // Thanks are quoted only by who says nothing else.
        const bool thanks = one.first < 0 && statements + questions > 0;
        return !heavy || thanks || ++count > (asks ? most_questions : most_statements);
    });
    std::sort(said.begin(), said.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& [weight, sentence] : said) {
        auto line = capitalised(line_of(document, without_greeting(document, sentence->range)));
        if (std::find(quotes.begin(), quotes.end(), line) == quotes.end())
            quotes.push_back(std::move(line));
    }
    return quotes;
}

}  // namespace warmline
