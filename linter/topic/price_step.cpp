#include "linter/topic/price_step.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

constexpr double largest_ratio = 3;
constexpr double least_share = .005;
constexpr std::size_t reach = 4;  // words between "bisher" or "instead" and the old figure
constexpr double minor_unit = 100;

template <class... Words>
constexpr auto hashes(Words... words) {
    return std::array<std::uint64_t, sizeof...(Words)>{word_hash(std::string_view(words))...};
}

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

/// "kostet ab Januar 14 % mehr": a percentage more of what somebody pays, from a day on.
constexpr auto cost_verbs =
    hashes("kostet", "kosten", "zahlen", "zahlst", "zahlt", "bezahlen", "berechnen", "berechne",
           "verlangen", "cost", "costs", "pay", "charge", "charging", "costing");
constexpr auto more = hashes("mehr", "teurer", "hoeher", "more", "dearer", "higher", "extra");
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

template <std::size_t N>
bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& words) {
    return std::find(words.begin(), words.end(), hash) != words.end();
}

struct Figure {
    double value = 0;
    bool money = false, percent = false;
    std::uint32_t first = 0;  ///< word
    TextRange range;
};

/// "2.310", "2,95", "201,600": a separator before the last one or two digits is the decimal one.
double value_of(std::string_view text) {
    double whole = 0, fraction = 0, unit = 1;
    const auto last = text.find_last_of(".,");
    const bool decimal = last != std::string_view::npos && text.size() - last <= 3;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') continue;
        if (decimal && i > last)
            fraction += (unit /= 10) * (text[i] - '0');
        else
            whole = whole * 10 + (text[i] - '0');
    }
    return whole + fraction;
}

/// Amounts are whole cents; "34,1 Cent" is told by its word.
double money_of(const AmountFact& amount, double written) {
    const double money = static_cast<double>(amount.cents) / minor_unit;
    return written > money * 2 ? written / minor_unit : money;
}

bool stands_in_a_date(const Document& document, TextRange range) {
    const auto overlaps = [&](const auto& fact) { return fact.range.overlaps(range); };
    return std::any_of(document.dates.begin(), document.dates.end(), overlaps) ||
           std::any_of(document.times.begin(), document.times.end(), overlaps);
}

bool is_percent(const Document& document, const Word& word) {
    const auto after = std::string_view(document.folded).substr(word.range().end, 10);
    const auto from_sign = after.find_first_not_of(' ');
    if (from_sign == std::string_view::npos) return false;
    const auto sign = after.substr(from_sign);
    return sign.starts_with('%') || sign.starts_with("prozent") || sign.starts_with("percent") ||
           sign.starts_with("per cent");
}

/// Money, and bare numbers that may be money whose unit stands elsewhere in the sentence.
std::vector<Figure> figures_of(const Document& document, std::uint32_t s) {
    const auto& sentence = document.sentences[s];
    std::vector<Figure> figures;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (!word.is(Word::has_digit)) continue;
        if (!figures.empty() && figures.back().range.overlaps(word.range())) continue;
        const auto amount =
            std::find_if(document.amounts.begin(), document.amounts.end(), [&](const auto& fact) {
                return fact.sentence == s && fact.range.overlaps(word.range());
            });
        if (amount != document.amounts.end())
            figures.push_back({money_of(*amount, value_of(document.folded_of(word))), true, false,
                               w, amount->range});
        else if (word.is(Word::number) && !stands_in_a_date(document, word.range()))
            figures.push_back({value_of(document.folded_of(word)), false,
                               is_percent(document, word), w, word.range()});
    }
    return figures;
}

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

template <std::size_t N>
bool holds(const Document& document, const Sentence& sentence,
           const std::array<std::uint64_t, N>& words) {
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end,
                       [&](const Word& word) { return is_one_of(word.hash, words); });
}

/// In the sentence or the one before it: "… another year. It goes up, from $38 to $42."
template <std::size_t N>
bool holds_near(const Document& document, std::uint32_t s,
                const std::array<std::uint64_t, N>& words) {
    return holds(document, document.sentences[s], words) ||
           (s > 0 && holds(document, document.sentences[s - 1], words));
}

std::optional<PriceStep> step_of(const Document& document, std::uint32_t s) {
    const auto& sentence = document.sentences[s];
    if (holds(document, sentence, settled_words)) return std::nullopt;
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

}  // namespace

std::optional<PriceStep> read_price_step(const Document& document) {
    std::optional<PriceStep> largest;
    std::uint32_t last = ~0u;
    for (const auto& amount : document.amounts) {
        if (amount.sentence == last || amount.sentence >= document.sentences.size()) continue;
        last = amount.sentence;
        const auto kind = document.blocks[document.sentences[last].block].kind;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        const auto step = step_of(document, last);
        if (step && (!largest || std::abs(step->share) > std::abs(largest->share))) largest = step;
    }
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        const auto step = percent_more(document, sentence);
        if (step && (!largest || std::abs(step->share) > std::abs(largest->share))) largest = step;
    }
    return largest;
}

}  // namespace warmline
