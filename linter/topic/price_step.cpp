#include "linter/topic/price_step.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "linter/topic/price_figures.hpp"

namespace warmline {

namespace {

using namespace prices;

constexpr double largest_ratio = 3;
constexpr double least_share = .005;
constexpr std::size_t reach = 4;  // words between "bisher" or "instead" and the old figure

/// The figure behind one of these is the old one.
constexpr auto before_old =
    hashes("statt", "anstatt", "anstelle", "bisher", "bislang", "bisherigen", "bisherige", "vorher",
           "zuvor", "instead", "previously", "currently", "gegenueber", "against", "been", "today",
           "heute", "derzeit", "zurzeit", "momentan", "aktuell", "present", "alt", "old", "date",
           "formerly", "frueher");
/// "bis September 780 Euro, ab Oktober 912 Euro"; "bis zu 780 Euro" and "until 5" are no price's
/// end.
constexpr auto until = hashes("bis", "until");
constexpr auto from = hashes("von", "from");
constexpr auto to = hashes("auf", "to");
constexpr auto direction = hashes("up", "down");
/// What a reader is given: a lower figure is the loss.
constexpr auto granted_words =
    hashes("linie", "kreditlinie", "kreditrahmen", "rahmen", "limit", "budget", "foerderung",
           "zuschuss", "provision", "bonus", "verguetung", "gehalt", "lohn", "stipendium", "rabatt",
           "verfuegungsrahmen", "allowance", "credit", "overdraft", "grant", "salary", "commission",
           "funding", "rebate", "discount", "bursary", "wage", "allocation", "rente", "altersrente",
           "pension", "annuity", "pflegegeld", "krankengeld", "elterngeld", "benefit", "stipend",
           "rueckkaufswert", "verzinsung", "zins", "zinsen", "zinssatz", "guthabenzins", "saver",
           "savings", "earns", "interest", "sparbuch", "tagesgeld");

/// "Sie haben 450 statt 500 Euro überwiesen": what was paid or charged, not what it costs.
constexpr auto settled_words =
    hashes("ueberwiesen", "gezahlt", "bezahlt", "eingezogen", "abgebucht", "abgerechnet",
           "gutgeschrieben", "erstattet", "paid", "transferred", "remitted", "charged", "debited",
           "billed", "credited", "refunded");

/// "Vorschlag 96 statt 84 Euro" on an agenda: nobody has decided yet.
constexpr auto proposed_words =
    hashes("vorschlag", "beschlussvorschlag", "antrag", "abstimmung", "proposal", "motion", "vote");

/// "kostet ab Januar 14 % mehr": a percentage more of what somebody pays, from a day on.
constexpr auto cost_verbs =
    hashes("kostet", "kosten", "zahlen", "zahlst", "zahlt", "bezahlen", "berechnen", "berechne",
           "verlangen", "cost", "costs", "pay", "charge", "charging", "costing");
constexpr auto more = hashes("mehr", "teurer", "hoeher", "more", "dearer", "higher", "extra");
/// "50 Euro mehr im Monat" that somebody is given or keeps.
constexpr auto gains = hashes("bekommen", "bekommst", "bekommt", "erhalten", "erhaelt", "erhaeltst",
                              "sparen", "spart", "verdienen", "verdient", "get", "gets", "receive",
                              "receives", "save", "saves", "earn", "earns", "gain");

/// The labels of lines that set the old price above the new one.
constexpr auto opens_old =
    hashes("bisher", "bislang", "alt", "alter", "alte", "bisheriger", "bisherige", "vorher",
           "zuvor", "aktuell", "derzeit", "heute", "current", "currently", "old", "previous",
           "previously", "today", "before");
constexpr auto opens_new = hashes("kuenftig", "zukuenftig", "neu", "neuer", "neue", "ab", "dann",
                                  "new", "from", "future", "then", "after");

constexpr auto begins =
    hashes("ab", "kuenftig", "zukuenftig", "from", "starting", "effective", "kommendes");
constexpr auto takes_back =
    hashes("nicht", "kein", "keine", "keinen", "nie", "niemand", "bleibt", "bleiben", "ohne",
           "statt", "wenn", "falls", "sonst", "not", "no", "never", "stays", "stay", "remain",
           "remains", "if", "without", "t", "wuerde", "wuerden", "would");

/// "42 Euro im Jahr", "$42 for another year".
constexpr auto times_of_payment =
    hashes("monat", "monatlich", "monatlichen", "monatsbeitrag", "jahr", "jaehrlich",
           "jahresbeitrag", "jahresgebuehr", "quartal", "abo", "abonnement", "mitgliedsbeitrag",
           "mitgliedschaft", "month", "monthly", "year", "yearly", "annual", "annually",
           "subscription", "membership", "quarter", "fortnight", "week", "woche");

bool marks_old(const Document& document, const Sentence& sentence, const std::vector<Figure>& all,
               std::size_t i) {
    const auto& words = document.words;
    for (std::uint32_t back = 1; back <= reach; ++back) {
        if (all[i].first < sentence.word_begin + back) return false;
        const auto w = all[i].first - back;
        if (words[w].is(Word::has_digit)) return false;
        if (is_one_of(words[w].hash, before_old)) return true;
        if (is_one_of(words[w].hash, until))
            return back > 1 && words[w + 1].hash != word_hash("zu") && i + 1 < all.size();
        if (!is_one_of(words[w].hash, from)) continue;
        const bool headed = w > sentence.word_begin && is_one_of(words[w - 1].hash, direction);
        if (headed) return true;
        // "from 212 to 229": the next figure stands behind "to".
        if (i + 1 >= all.size()) return false;
        for (auto n = all[i].first + 1; n < all[i + 1].first; ++n)
            if (is_one_of(words[n].hash, to)) return true;
        return false;
    }
    return false;
}

std::optional<PriceStep> step_of(const Document& document, std::uint32_t s) {
    const auto& sentence = document.sentences[s];
    if (holds(document, sentence, settled_words)) return std::nullopt;
    if (document.blocks[sentence.block].kind == BlockKind::list_item &&
        holds(document, sentence, proposed_words))
        return std::nullopt;
    const auto figures = figures_of(document, s);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].value <= 0 || !marks_old(document, sentence, figures, i)) continue;
        // The new figure is the nearest one before it, else the one behind it.
        for (const auto n : {i - 1, i + 1}) {
            if (n >= figures.size() || figures[n].value <= 0) continue;
            // "3,1 statt 3,4 Prozent" is a rate somebody is given; other shares are no prices.
            const bool rate = (figures[i].percent || figures[n].percent) &&
                              holds(document, sentence, granted_words);
            if (!figures[i].money && !figures[n].money && !rate) continue;
            double old = figures[i].value, fresh = figures[n].value;
            if (!figures[i].money && old / fresh > largest_ratio) old /= minor_unit;  // Cent
            if (!figures[n].money && fresh / old > largest_ratio) fresh /= minor_unit;
            const double ratio = fresh / old;
            if (ratio > largest_ratio || ratio < 1 / largest_ratio) continue;
            if (std::abs(ratio - 1) < least_share) continue;
            const auto& [low, high] = std::minmax(figures[i].range, figures[n].range,
                                                  [](auto a, auto b) { return a.begin < b.begin; });
            return PriceStep{.share = ratio - 1,
                             .sum = figures[i].money || figures[n].money ? fresh - old : 0,
                             .by_time = holds_near(document, s, times_of_payment),
                             .granted = holds(document, sentence, granted_words),
                             .range = {low.begin, high.end}};
        }
    }
    return std::nullopt;
}

/// "14 % mehr": the percentage that stands right before "mehr", with a verb of paying and a
/// beginning in the sentence. "20 % mehr als die Standardausführung" compares two things.
std::optional<PriceStep> percent_more(const Document& document, const Sentence& sentence) {
    // "ab Januar 14 % mehr" looks like a day first.
    if ((!sentence.has(Mark::percent) && !sentence.has(Mark::date)) ||
        sentence.has(Mark::question) || !holds(document, sentence, cost_verbs) ||
        !holds(document, sentence, begins) || holds(document, sentence, takes_back) ||
        holds(document, sentence, settled_words))
        return std::nullopt;
    constexpr std::uint32_t spelled_out = 3;  // "14 per cent more"
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (!word.is(Word::number) || !is_percent(document, word)) continue;
        const auto end = std::min(sentence.word_end, w + 1 + spelled_out);
        for (auto n = w + 1; n < end && !document.words[n].is(Word::has_digit); ++n) {
            if (!is_one_of(document.words[n].hash, more)) continue;
            const auto next = n + 1 < sentence.word_end ? document.words[n + 1].hash : 0;
            const auto then = n + 2 < sentence.word_end ? document.words[n + 2].hash : 0;
            const bool compares = next == word_hash("als") || next == word_hash("than");
            if (compares && !is_one_of(then, before_old) && then != word_hash("now")) break;
            const double share = value_of(document.folded_of(word)) / 100;
            if (share < least_share || share > largest_ratio) break;
            return PriceStep{.share = share,
                             .granted = holds(document, sentence, granted_words),
                             .range = {word.begin, document.words[n].range().end}};
        }
    }
    return std::nullopt;
}

/// "rund 9.600 Euro mehr im Jahr": what a rise comes to, whatever it was before.
std::optional<PriceStep> sum_more(const Document& document, const AmountFact& amount) {
    const auto& sentence = document.sentences[amount.sentence];
    if (sentence.has(Mark::question) || !holds(document, sentence, times_of_payment) ||
        holds(document, sentence, takes_back) || holds(document, sentence, settled_words) ||
        holds(document, sentence, gains) || holds(document, sentence, granted_words))
        return std::nullopt;
    const auto behind = std::find_if(
        document.words.begin() + sentence.word_begin, document.words.begin() + sentence.word_end,
        [&](const Word& word) { return word.begin >= amount.range.end; });
    if (behind == document.words.begin() + sentence.word_end || !is_one_of(behind->hash, more))
        return std::nullopt;
    return PriceStep{.sum = static_cast<double>(amount.cents) / minor_unit,
                     .by_time = true,
                     .range = {amount.range.begin, behind->range().end}};
}

/// The money among `figures`, from text position `behind` on, whose ratio to `old` is nearest to
/// one; 0 without any.
double nearest_money(const std::vector<Figure>& figures, std::uint32_t behind, double old) {
    double nearest = 0;
    for (const auto& figure : figures)
        if (figure.money && figure.value > 0 && figure.range.begin >= behind &&
            (nearest == 0 ||
             std::abs(std::log(figure.value / old)) < std::abs(std::log(nearest / old))))
            nearest = figure.value;
    return nearest;
}

/// The word that opens the line of the new price: of the sentence itself or of the next one.
std::optional<std::uint32_t> line_below(const Document& document, std::uint32_t s) {
    const auto& sentence = document.sentences[s];
    for (auto w = sentence.word_begin + 1; w < sentence.word_end; ++w)
        if (is_one_of(document.words[w].hash, opens_new) &&
            document.text[document.words[w].begin - 1] == '\n')
            return w;
    if (s + 1 >= document.sentences.size()) return std::nullopt;
    const auto& below = document.sentences[s + 1];
    const bool opens = below.word_begin < below.word_end &&
                       is_one_of(document.words[below.word_begin].hash, opens_new);
    return opens ? std::optional(below.word_begin) : std::nullopt;
}

/// "bisher: 390 € monatlich" and right below "künftig: 594 € monatlich".
std::optional<PriceStep> line_pair(const Document& document, std::uint32_t s) {
    const auto& above = document.sentences[s];
    if (above.word_begin >= above.word_end ||
        !is_one_of(document.words[above.word_begin].hash, opens_old))
        return std::nullopt;
    const auto opening = line_below(document, s);
    const auto before = figures_of(document, s);
    if (!opening || before.empty() || !before.front().money || before.front().value <= 0)
        return std::nullopt;
    const bool one = *opening < above.word_end;
    const auto last = one ? s : s + 1;
    const double old = before.front().value;
    const double fresh = nearest_money(one ? before : figures_of(document, last),
                                       document.words[*opening].begin, old);
    const double ratio = fresh / old;
    if (ratio > largest_ratio || ratio < 1 / largest_ratio || std::abs(ratio - 1) < least_share)
        return std::nullopt;
    return PriceStep{.share = ratio - 1,
                     .sum = fresh - old,
                     .by_time = holds_near(document, last, times_of_payment),
                     .granted = holds_near(document, s, granted_words),
                     .range = {above.range.begin, document.sentences[last].range.end}};
}

}  // namespace

std::optional<PriceStep> read_price_step(const Document& document) {
    std::optional<PriceStep> largest;
    const auto take = [&](const std::optional<PriceStep>& step) {
        if (step && (!largest || std::abs(step->share) > std::abs(largest->share))) largest = step;
    };
    std::uint32_t last = ~0u;
    for (const auto& amount : document.amounts) {
        if (amount.sentence >= document.sentences.size()) continue;
        const auto kind = document.blocks[document.sentences[amount.sentence].block].kind;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        take(sum_more(document, amount));
        if (amount.sentence == last) continue;
        last = amount.sentence;
        take(step_of(document, last));
        take(line_pair(document, last));
    }
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        take(percent_more(document, sentence));
    }
    return largest;
}

bool is_told_in_passing(const Document& document, const PriceStep& step) {
    if (const auto* subject = document.first(BlockKind::subject)) {
        const auto said = document.folded_of(subject->range);
        for (const std::string_view word :
             {"preis", "price", "beitrag", "gebuehr", "tarif", "fee", "rate", "teurer", "cost"})
            if (said.find(word) != said.npos) return false;
    }
    constexpr std::ptrdiff_t most_before = 5;  // sentences: a greeting, a reason
    const auto before = std::count_if(
        document.sentences.begin(), document.sentences.end(), [&](const Sentence& sentence) {
            const auto kind = document.blocks[sentence.block].kind;
            return (kind == BlockKind::paragraph || kind == BlockKind::list_item) &&
                   sentence.range.end <= step.range.begin;
        });
    return before > most_before;
}

}  // namespace warmline
