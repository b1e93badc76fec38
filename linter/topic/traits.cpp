#include "linter/topic/traits.hpp"

#include <string_view>

#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

enum Trait : std::size_t {  // in the order of `trait_names`, behind the families
    yours = news_count,
    dated,
    money,
    percent,
    before,
    after,
    denied,
    supposed,
    compared,
    dearer,
    cheaper,
    asks,
    spoken_for,  // "wir", "we"
    fell_short,  // "bestellt 2.400, zugeteilt 900"
    met,         // "eingereicht 412 Euro, erstattet 412 Euro"
};

constexpr auto reader_owns = word_set({"ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "dein",
                                       "deine", "deinem", "deinen", "deiner", "deines", "euer",
                                       "eure", "eurem", "euren", "eurer", "your", "yours"});
constexpr auto says_before = word_set(
    {"bisher",    "bislang", "bisherige", "bisherigen", "bisheriger", "bisheriges", "zuletzt",
     "seit",      "vorher",  "frueher",   "jahrelang",  "previously", "formerly",   "until",
     "currently", "used",    "since",     "years",      "jahren",     "far",        "once"});
constexpr auto says_after =
    word_set({"kuenftig", "kuenftige",  "kuenftigen", "zukuenftig", "ab",        "nunmehr",
              "fortan",   "demnaechst", "zukunft",    "neue",       "neuen",     "neuer",
              "neues",    "henceforth", "onwards",    "onward",     "effective", "from",
              "starting", "forward",    "future",     "new"});
constexpr auto negates =
    word_set({"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keinerlei", "nichts", "ohne",
              "nie", "weder", "not", "no", "never", "without", "cannot", "none", "neither", "t"});
constexpr auto supposes =
    word_set({"wenn", "falls", "sollte", "sollten", "sofern", "if", "unless", "whether", "ob",
              "would", "waere", "wuerde", "koennte", "could", "may", "might"});
constexpr auto speaks_for = word_set(
    {"wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "we", "us", "our", "ours"});
constexpr auto more_or_less = word_set(
    {"mehr",    "weniger", "teurer", "guenstiger", "billiger", "hoeher",    "laenger", "kuerzer",
     "more",    "less",    "fewer",  "dearer",     "cheaper",  "higher",    "lower",   "longer",
     "shorter", "better",  "besser", "groesser",   "kleiner",  "schneller", "faster"});
constexpr auto times_of_old =
    word_set({"bisher", "bislang", "heute", "vorher", "zuvor", "geplant", "now", "before",
              "previously", "today", "planned", "currently", "expected", "erwartet", "gedacht"});

/// "14 % teurer als Birke": beside another thing, not beside an earlier time.
bool compares(const Document& document, const Sentence& sentence) {
    const auto& words = document.words;
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        if (!more_or_less.has(words[w])) continue;
        const auto next = words[w + 1].hash;
        if (next != word_hash("als") && next != word_hash("than")) continue;
        return w + 2 >= sentence.word_end || !times_of_old.has(words[w + 2]);
    }
    return false;
}

constexpr auto wants = word_set({"beantragt", "angefragt", "eingereicht", "bestellt", "zugesagt",
                                 "requested", "claimed", "submitted", "ordered", "applied",
                                 "eingezahlt", "erwartet", "geplant", "expected", "promised"});
constexpr auto gets = word_set({"bewilligt", "gewaehrt", "erstattet",  "anerkannt", "zugeteilt",
                                "geliefert", "erreicht", "ausgezahlt", "genehmigt", "awarded",
                                "granted",   "allowed",  "reimbursed", "allocated", "accepted",
                                "delivered", "received", "approved",   "reached",   "paid"});

double value_of(std::string_view digits) {
    double value = 0;
    for (std::size_t i = 0; i < digits.size() && value < 1e12; ++i) {
        // Cents do not matter here: "412,40" and "412" are the same to a reader.
        const bool separator = digits[i] == ',' || digits[i] == '.';
        if (separator && digits.size() - i <= 3) break;
        if (digits[i] >= '0' && digits[i] <= '9') value = value * 10 + (digits[i] - '0');
    }
    return value;
}

/// What was wanted and what came of it, in one sentence: −1 fell short, 1 met, 0 nothing of the
/// kind.
int outcome(const Document& document, const Sentence& sentence) {
    double wanted = 0, got = 0;
    bool in_want = false, in_get = false;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (wants.has(word)) {
            in_want = true;
            in_get = false;
        } else if (gets.has(word)) {
            in_get = true;
            in_want = false;
        } else if (word.is(Word::number)) {
            const double value = value_of(document.folded_of(word));
            if (in_want && wanted == 0) wanted = value;
            if (in_get && got == 0) got = value;
        }
    }
    if (wanted == 0 || got == 0) return 0;
    return got < wanted ? -1 : 1;
}

}  // namespace

bool does_harm(TraitMask traits) {
    constexpr auto families = index_of(About::harm_search) - index_of(About::harm_end) + 1;
    constexpr TraitMask harm = (TraitMask{1} << families) - 1;
    constexpr TraitMask figures = TraitMask{1} << dearer | TraitMask{1} << fell_short;
    return (traits & (harm | figures)) != 0;
}

TraitMask traits_of(const Document& document, std::uint32_t s, std::uint16_t families,
                    const std::optional<PriceStep>& step) {
    const auto& sentence = document.sentences[s];
    TraitMask traits = families;
    const auto set = [&](Trait trait, bool holds) {
        if (holds) traits |= TraitMask{1} << trait;
    };
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        set(yours, reader_owns.has(word));
        set(before, says_before.has(word));
        set(after, says_after.has(word));
        set(denied, negates.has(word));
        set(supposed, supposes.has(word));
        set(spoken_for, speaks_for.has(word));
    }
    set(dated, sentence.has(Mark::date));
    set(money, sentence.has(Mark::amount));
    set(percent, sentence.has(Mark::percent));
    set(asks, sentence.has(Mark::question) || sentence.has(Mark::request));
    set(compared, compares(document, sentence));
    const int came = outcome(document, sentence);
    set(fell_short, came < 0);
    set(met, came > 0);
    if (step && sentence.range.overlaps(step->range)) {
        set(dearer, step->hurts());
        set(cheaper, !step->hurts());
    }
    return traits;
}

}  // namespace warmline
