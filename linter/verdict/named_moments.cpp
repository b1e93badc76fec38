#include "linter/verdict/named_moments.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "linter/match/signals/day_tense.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr std::uint32_t most_words_between = 6;  // "am Donnerstag, wie besprochen, um 9 Uhr"

constexpr auto weekdays = std::to_array<std::pair<string_view, int>>({{"montag", 0},
                                                                      {"dienstag", 1},
                                                                      {"mittwoch", 2},
                                                                      {"donnerstag", 3},
                                                                      {"freitag", 4},
                                                                      {"samstag", 5},
                                                                      {"sonnabend", 5},
                                                                      {"sonntag", 6},
                                                                      {"monday", 0},
                                                                      {"tuesday", 1},
                                                                      {"wednesday", 2},
                                                                      {"thursday", 3},
                                                                      {"friday", 4},
                                                                      {"saturday", 5},
                                                                      {"sunday", 6}});

/// When a part of the day begins; "Freitagabend" and "tomorrow morning" name no clock.
constexpr auto day_parts = std::to_array<std::pair<string_view, int>>({{"frueh", 8},
                                                                       {"morgen", 8},
                                                                       {"vormittag", 9},
                                                                       {"mittag", 12},
                                                                       {"nachmittag", 14},
                                                                       {"abend", 18},
                                                                       {"morning", 8},
                                                                       {"lunchtime", 12},
                                                                       {"noon", 12},
                                                                       {"midday", 12},
                                                                       {"afternoon", 14},
                                                                       {"evening", 18},
                                                                       {"tonight", 18}});

constexpr auto limits = word_set({"bis", "spaetestens", "vor", "by", "before", "until", "till"});
constexpr auto gone_by =
    word_set({"seit", "letzten", "letzter", "letztem", "letzte", "vergangenen", "vergangenem",
              "vorigen", "vom", "jeden", "jedem", "since", "last", "every", "each", "from"});
constexpr auto will_be = word_set(
    {"muss",      "muessen",  "soll",     "sollen",      "sollte",     "will",      "wollen",
     "wird",      "werden",   "kann",     "koennen",     "kommt",      "kommen",    "heirate",
     "heiraten",  "beginnt",  "findet",   "brauche",     "brauchen",   "is",        "are",
     "starts",    "must",     "need",     "needs",       "can",        "cannot",    "be",
     "due",       "absagen",  "abgesagt", "verschieben", "verschoben", "storniert", "cancel",
     "cancelled", "canceled", "postpone", "postponed",   "steht",      "faellt"});
/// "Wir melden uns morgen": a promise of ours is nothing the customer waits to happen.
constexpr auto in_touch = word_set({"melde", "melden", "meldet", "update", "touch", "back"});

/// "I can send you another today": what we may do at once is no day the customer waits for.
constexpr auto deeds = word_set({"send", "sending", "post", "ship", "refund", "transfer", "order",
                                 "schicke", "schicken", "sende", "senden", "ueberweise",
                                 "ueberweisen", "erstatte", "erstatten", "bestelle", "bestellen"});

/// "Freitag", "Freitagabend", "Monday's".
std::optional<int> weekday_in(string_view word) {
    for (const auto& [name, day] : weekdays) {
        if (!word.starts_with(name)) continue;
        const auto rest = word.substr(name.size());
        if (rest.empty() || rest == "'s" || rest == "’s" ||
            std::any_of(day_parts.begin(), day_parts.end(),
                        [&](const auto& part) { return rest == part.first; }))
            return day;
    }
    return std::nullopt;
}

/// A day a word names, as days from the one it is said on.
struct DayWord {
    int days = 0;
    bool sure = false;  ///< can only be meant ahead
};

std::optional<DayWord> day_word(const Document& document, const Sentence& sentence, std::uint32_t w,
                                int said_on) {
    const auto word = document.folded_of(document.words[w]);
    const auto before =
        w > sentence.word_begin ? document.folded_of(document.words[w - 1]) : string_view();
    if (word == "heute" || word == "today") return DayWord{0, false};
    if (word == "tonight") return DayWord{0, true};
    if (word == "uebermorgen") return DayWord{2, true};
    if (word == "tomorrow") return DayWord{before == "after" ? 2 : 1, true};
    // "guten Morgen", "heute morgen", "am Morgen": the time of day, not the day.
    if (word == "morgen") {
        const bool noun = document.words[w].is(Word::capitalised) && w > sentence.word_begin;
        const bool part = before == "heute" || before == "gestern" || weekday_in(before);
        const bool greeting = w == sentence.word_begin && w + 3 > sentence.word_end;
        if (!noun && !part && !greeting) return DayWord{1, true};
    }
    if (const auto day = weekday_in(word)) {
        const int ahead = (*day - said_on + 7) % 7;
        if (ahead > 0) return DayWord{ahead, false};
    }
    return std::nullopt;
}

/// "letzten Freitag", "On Friday my son had …": neither is to come.
bool is_past(const Document& document, const Sentence& sentence, std::uint32_t w) {
    for (auto near = std::max(sentence.word_begin + 2, w) - 2; near < w; ++near)
        if (gone_by.has(document.words[near].hash)) return true;
    const auto clause = match::clause_around(document, sentence, document.words[w].range());
    for (auto i = clause.begin; i < clause.end; ++i)
        if (will_be.has(document.words[i].hash)) return false;
    return match::tells_the_past(document, clause);
}

bool is_limit(const Document& document, const Sentence& sentence, std::uint32_t w) {
    for (auto near = std::max(sentence.word_begin + 3, w) - 3; near < w; ++near)
        if (limits.has(document.words[near].hash)) return true;
    return false;
}

/// Minutes of the day; "um 9", "at 3" are hours at which people are up.
int minutes_of(const TimeFact& time) {
    constexpr int earliest = 7;
    const bool evening = time.twelve_hour_open && time.hour < earliest && time.hour > 0;
    return (time.hour + (evening ? 12 : 0)) * 60 + time.minute;
}

class Reading {
public:
    Reading(const Document& document, const DateTime& sent) : document_(document), sent_(sent) {}

    void read(const Sentence& sentence, const DateTime& said, bool ours) {
        if (ours && says_one_of(sentence, in_touch)) return;
        const auto index = static_cast<std::uint32_t>(&sentence - document_.sentences.data());
        bool any = false;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto day = day_word(document_, sentence, w, weekday_of(said));
            if (!day || (!day->sure && is_past(document_, sentence, w))) continue;
            any = true;
            if (ours && day->days == 0 && says_one_of(sentence, deeds)) continue;
            add(add_days(said, day->days), sentence, index, w);
        }
        for (const auto& date : document_.dates) {
            if (date.sentence != index || date.month < 1 || date.day < 1) continue;
            any = true;
            const auto w = word_at(sentence, date.range.begin);
            auto day = said;
            day.year = date.year > 0 ? date.year : said.year;
            day.month = date.month;
            day.day = date.day;
            // "am 4. Januar", said in December.
            constexpr int long_gone = -180;
            if (date.year <= 0 && days_between(said, day) < long_gone) ++day.year;
            add(day, sentence, index, w);
        }
        // "bis 12 Uhr", "before 3pm": of the day it is said on.
        if (any) return;
        for (const auto& time : document_.times)
            if (time.sentence == index &&
                is_limit(document_, sentence, word_at(sentence, time.range.begin)))
                add(said, sentence, index, word_at(sentence, time.range.begin));
    }

    std::vector<NamedMoment> take() {
        const auto key = [](const NamedMoment& one) {
            return std::tuple(one.at.year, one.at.month, one.at.day, one.at.hour, one.at.minute,
                              !one.hour);
        };
        std::sort(found_.begin(), found_.end(),
                  [&](const auto& a, const auto& b) { return key(a) < key(b); });
        // A day named again with its hour is the same.
        std::erase_if(found_, [&](const NamedMoment& one) {
            return !one.hour && std::any_of(found_.begin(), found_.end(), [&](const auto& other) {
                return other.hour && days_between(one.at, other.at) == 0;
            });
        });
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return std::move(found_);
    }

private:
    template <class Words>
    bool says_one_of(const Sentence& sentence, const Words& words) const {
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
            if (words.has(document_.words[w].hash)) return true;
        return false;
    }

    std::uint32_t word_at(const Sentence& sentence, std::uint32_t offset) const {
        auto w = sentence.word_begin;
        while (w + 1 < sentence.word_end && document_.words[w + 1].begin <= offset)
            ++w;
        return w;
    }

    /// The hour that stands nearest behind the day, else nearest before.
    std::optional<int> hour_near(const Sentence& sentence, std::uint32_t index,
                                 std::uint32_t w) const {
        std::optional<int> hour;
        std::uint32_t nearest = most_words_between + 1;
        for (const auto& time : document_.times) {
            if (time.sentence != index) continue;
            const auto at = word_at(sentence, time.range.begin);
            const auto away = at >= w ? at - w : w - at;
            if (away >= nearest) continue;
            nearest = away;
            hour = minutes_of(time);
        }
        if (hour) return hour;
        // "heute Mittag", "Freitagabend", "before noon today".
        constexpr std::uint32_t part_reach = 2;
        const auto from = std::max(sentence.word_begin + part_reach, w) - part_reach;
        for (auto i = from; i < std::min(w + part_reach + 1, sentence.word_end); ++i) {
            const auto word = document_.folded_of(document_.words[i]);
            for (const auto& [part, begins] : day_parts) {
                const bool beside = i != w && word == part && part != "morgen" && part != "frueh";
                const bool behind = i > w && word == part;
                const bool within =
                    i == w &&
                    (word == "tonight" ? part == word : word.ends_with(part) && weekday_in(word));
                if (beside || behind || within) hour = begins * 60;
            }
        }
        return hour;
    }

    void add(const DateTime& day, const Sentence& sentence, std::uint32_t index, std::uint32_t w) {
        NamedMoment moment;
        moment.at = day;
        moment.at.hour = moment.at.minute = moment.at.second = 0;
        moment.limit = is_limit(document_, sentence, w);
        if (const auto hour = hour_near(sentence, index, w)) {
            moment.hour = true;
            moment.at.hour = *hour / 60;
            moment.at.minute = *hour % 60;
        }
        const int days = days_between(sent_, moment.at);
        const int now = sent_.hour * 60 + sent_.minute;
        if (days < 0 || (days == 0 && moment.hour && moment.at.hour * 60 + moment.at.minute <= now))
            return;
        found_.push_back(moment);
    }

    const Document& document_;
    const DateTime& sent_;
    std::vector<NamedMoment> found_;
};

}  // namespace

std::vector<NamedMoment> named_moments(const Document& document, const Thread& thread,
                                       const DateTime& sent) {
    Reading reading(document, sent);
    const auto* const last = thread.customers_last();
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (kind == BlockKind::paragraph || kind == BlockKind::list_item) {
            reading.read(sentence, sent, true);
        } else if (last != nullptr && last->range.contains(sentence.range)) {
            auto said = last->date.value_or(sent);
            reading.read(sentence, said, false);
        }
    }
    return reading.take();
}

}  // namespace warmline
