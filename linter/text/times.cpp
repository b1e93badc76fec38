// Times of day: "14:15 Uhr", "2 pm", "15:00 CEST", "half seven".
#include "linter/text/facts.hpp"

namespace warmline {
namespace {

using namespace word_class;

bool is_narrow_gap(std::string_view gap) {
    return gap.empty() || gap == " " || gap == "\xC2\xA0" || gap == "\xE2\x80\xAF" || gap == "\n";
}

struct Clock {
    int hour = -1, minute = 0;
    bool minutes_written = false;
    bool colon = false;
    std::size_t used = 0;  ///< bytes of the word
};

/// "14", "14:15", "14.15", "2" of "2pm"
Clock clock_of(std::string_view word, int last_hour = 24) {
    Clock clock;
    std::size_t digits = 0;
    clock.hour = leading_number(word, 2, digits);
    clock.used = digits;
    if (clock.hour < 0 || clock.hour > last_hour) return {};
    if (digits < word.size() && (word[digits] == ':' || word[digits] == '.')) {
        std::size_t more = 0;
        const int minute = leading_number(word.substr(digits + 1), 2, more);
        if (minute < 0 || more != 2 || minute > 59) return {};
        clock.minute = minute;
        clock.minutes_written = true;
        clock.colon = word[digits] == ':';
        clock.used = digits + 1 + more;
        // seconds: "14:15:30"
        if (clock.colon && clock.used + 2 < word.size() && word[clock.used] == ':' &&
            is_digit(word[clock.used + 1])) {
            clock.used += 3;
            while (clock.used < word.size() && is_digit(word[clock.used]))
                ++clock.used;
        }
    }
    return clock;
}

/// "pm", "p.m.", "PM": sets hour and moves `end` behind it.
bool take_meridiem(const FactSpace& space, std::uint32_t& word, std::uint32_t& end,
                   TimeFact& time) {
    if (!space.is(word, meridiem)) return false;
    const std::string_view name = space.folded_of(word);
    std::uint32_t last = word;
    if (name.size() == 1) {
        if (space.gap_after(word) != "." && space.gap_after(word) != ". ") return false;
        if (!space.has(word + 1) || space.folded_of(word + 1) != "m") return false;
        last = word + 1;
    }
    // German "am" is no meridiem: "um 3 am Freitag".
    if (name == "am" && (space.language == Language::de || !space.has(word))) {
        if (!space.word(word).is(Word::all_caps) && space.language == Language::de) return false;
    }
    const int shift = space.scan.entry(word).value;
    time.meridiem = true;
    if (time.hour <= 12) time.hour = static_cast<std::int8_t>(time.hour % 12 + shift);
    end = space.end_of(last);
    word = last + 1;
    return true;
}

void take_zone(const FactSpace& space, std::uint32_t& word, std::uint32_t& end, TimeFact& time) {
    if (!space.is(word, zone) || !space.word(word).is(Word::all_caps)) return;
    const std::string_view gap = space.between(end, space.word(word).begin);
    if (gap != " " && gap != " (" && gap != "\xC2\xA0" && !gap.empty() && gap != ". ") return;
    time.zone = true;
    end = space.end_of(word);
    ++word;
    if (space.has(word) && space.word(word).is(Word::number)) {
        const std::string_view sign = space.between(end, space.word(word).begin);
        if (sign == "+" || sign == "-" || sign == "\xE2\x88\x92") {
            end = space.end_of(word);
            ++word;
        }
    }
}

/// What parts a time from the zone behind it: "15:00 (Zurich time)", "14:30 Uhr, Wiener Zeit".
bool leads_to_a_zone(std::string_view gap) {
    return gap == " " || gap == " (" || gap == ", " || gap == "\xC2\xA0" || gap == " \n";
}

/// "deutscher", "mitteleuropäischer", "Wiener": whose time it is in German.
bool says_whose_time(const FactSpace& space, std::uint32_t word) {
    const std::string_view folded = space.folded_of(word);
    return folded.ends_with("ischer") || folded.ends_with("ische") || folded == "deutscher" ||
           folded == "deutsche" ||
           (folded.ends_with("er") && space.word(word).is(Word::capitalised));
}

/// How the names of the IANA database begin: "Europe/Berlin"; not "9:00 Mon/Tue".
bool is_part_of_the_world(std::string_view folded) {
    for (const std::string_view part : {"europe", "america", "asia", "africa", "australia",
                                        "pacific", "atlantic", "indian", "etc", "us"})
        if (folded == part) return true;
    return false;
}

/// The last word of a zone told in words that begins at `word`, or 0: "Central European Time",
/// "mitteleuropäischer Zeit", "London time", "Ortszeit Berlin", "Europe/Berlin".
std::uint32_t last_word_of_zone(const FactSpace& space, std::uint32_t word) {
    constexpr std::uint32_t longest = 4;  // "New York daylight time"
    const auto capitalised = [&](std::uint32_t at) {
        return space.has(at) &&
               (space.word(at).is(Word::capitalised) || space.word(at).is(Word::all_caps));
    };
    const auto follows = [&](std::uint32_t at) {
        return space.has(at) && is_narrow_gap(space.gap_before(at));
    };
    const std::string_view first = space.folded_of(word);
    if (space.gap_after(word) == "/" && is_part_of_the_world(first) && capitalised(word + 1))
        return word + 1;
    // By itself "local time" leaves open whose.
    if (first == "ortszeit" ||
        (first == "local" && follows(word + 1) && space.folded_of(word + 1) == "time")) {
        auto place = word + (first == "local" ? 2 : 1);
        if (follows(place) && (space.folded_of(place) == "in" || space.folded_of(place) == "at"))
            ++place;
        return follows(place) && capitalised(place) ? place : 0;
    }
    for (auto at = word + 1; at < word + longest && follows(at); ++at) {
        const std::string_view folded = space.folded_of(at);
        if (folded == "time") return capitalised(word) || first == "your" ? at : 0;
        if (folded == "zeit" || folded == "ortszeit" || folded.ends_with("erzeit"))
            return at == word + 1 && says_whose_time(space, word) ? at : 0;
        if (!capitalised(at) && folded != "standard" && folded != "daylight" && folded != "summer")
            break;
    }
    // "3 pm Eastern", not "3 pm Central Station".
    const bool coast =
        first == "eastern" || first == "central" || first == "pacific" || first == "mountain";
    return coast && capitalised(word) && !(follows(word + 1) && capitalised(word + 1)) ? word : 0;
}

void take_zone_in_words(const FactSpace& space, std::uint32_t& word, std::uint32_t& end,
                        TimeFact& time) {
    if (!space.has(word) || !leads_to_a_zone(space.between(end, space.word(word).begin))) return;
    const auto last = last_word_of_zone(space, word);
    if (last == 0) return;
    time.zone = true;
    end = space.end_of(last);
    word = last + 1;
}

/// "9–17 Uhr", "2-4 pm", "9 bis 17 Uhr": the figure that carries the unit for this one, or 0.
std::uint32_t range_partner(const FactSpace& space, std::uint32_t figure) {
    const std::string_view gap = space.gap_after(figure);
    std::uint32_t other = figure + 1;
    if (gap == " " && space.has(other)) {
        const std::string_view join = space.folded_of(other);
        if (join != "bis" && join != "to" && join != "und" && join != "and" && join != "oder" &&
            join != "or")
            return 0;
        ++other;
    } else if (gap != "-" && gap != "\xE2\x80\x93" && gap != " - " && gap != " \xE2\x80\x93 ") {
        return 0;
    }
    return space.has(other) && space.word(other).is(Word::has_digit) ? other : 0;
}

bool has_unit(const FactSpace& space, std::uint32_t figure, const Clock& clock) {
    const std::string_view rest = space.folded_of(figure).substr(clock.used);
    if (rest == "pm" || rest == "am" || rest == "h" || rest == "uhr") return true;
    if (!rest.empty() || !is_narrow_gap(space.gap_after(figure))) return false;
    const std::uint32_t after = figure + 1;
    if (space.is(after, clock_word)) return true;
    if (!space.is(after, meridiem)) return false;
    if (space.folded_of(after).size() == 1)
        return space.has(after + 1) && space.folded_of(after + 1) == "m";
    return space.folded_of(after) == "pm" || space.language != Language::de;
}

/// "at 3", "um 3": an hour nobody named a unit for, when nothing follows that it could count.
bool is_bare_hour(const FactSpace& space, std::uint32_t figure, const Clock& clock) {
    if (clock.minutes_written || clock.used != space.text_of(figure).size() ||
        figure == space.word_begin)
        return false;
    const std::string_view before = space.folded_of(figure - 1);
    if (before != "um" && before != "at") return false;
    const std::string_view gap = space.gap_after(figure);
    if (figure + 1 >= space.word_end) return gap.find_first_of("%\xE2$") == std::string_view::npos;
    if (!is_narrow_gap(gap))
        return gap.find('%') == std::string_view::npos && gap[0] != '-' && gap[0] != '/';
    return space.is(figure + 1, starter | weekday | german | english) &&
           !space.is(figure + 1, takes_ordinal & ~german) &&
           !space.word(figure + 1).is(Word::capitalised);
}

/// "25:30 Uhr", "um 25 Uhr": no hour of the day, but nothing else either.
Clock impossible_clock(const FactSpace& space, std::uint32_t figure) {
    const Clock clock = clock_of(space.text_of(figure), 99);
    if (clock.hour < 0 || clock.used != space.text_of(figure).size() || !space.has(figure + 1) ||
        space.folded_of(figure + 1) != "uhr" || !is_narrow_gap(space.gap_after(figure)))
        return {};
    const bool at = figure > space.word_begin &&
                    (space.folded_of(figure - 1) == "um" || space.folded_of(figure - 1) == "bis");
    return clock.colon || at ? clock : Clock{};
}

}  // namespace

bool read_time(const FactSpace& space, std::uint32_t figure, TimeFact& time, std::uint32_t& next) {
    time = {};
    const std::string_view text = space.text_of(figure);
    Clock clock = clock_of(text);
    if (clock.hour < 0) clock = impossible_clock(space, figure);
    if (clock.hour < 0) return false;
    const std::string_view rest = space.folded_of(figure).substr(clock.used);
    time.hour = static_cast<std::int8_t>(clock.hour);
    time.minute = static_cast<std::int8_t>(clock.minute);
    std::uint32_t end = space.word(figure).begin + static_cast<std::uint32_t>(clock.used);
    std::uint32_t after = figure + 1;
    std::uint32_t partner = 0;
    bool certain = false;
    if (!rest.empty()) {
        if (rest != "pm" && rest != "am" && rest != "h" && rest != "uhr") return false;
        if (rest == "h" && clock.minutes_written) return false;
        if (rest == "pm" || rest == "am") {
            time.meridiem = true;
            if (time.hour <= 12)
                time.hour = static_cast<std::int8_t>(time.hour % 12 + (rest == "pm" ? 12 : 0));
        }
        end = space.end_of(figure);
        certain = true;
    } else if (is_narrow_gap(space.gap_after(figure)) && space.is(after, clock_word)) {
        end = space.end_of(after);
        certain = true;
        ++after;
        // "14 Uhr 15"
        if (!clock.minutes_written && space.has(after) && space.word(after).is(Word::number) &&
            space.word(after).length == 2 && space.gap_before(after) == " ") {
            std::size_t digits = 0;
            const int minute = leading_number(space.text_of(after), 2, digits);
            if (minute >= 0 && minute < 60) {
                time.minute = static_cast<std::int8_t>(minute);
                end = space.end_of(after);
                ++after;
            }
        }
    } else if (space.has(after) && space.folded_of(after) == "o" &&
               space.is(after + 1, clock_word)) {
        end = space.end_of(after + 1);
        time.twelve_hour_open = clock.hour <= 12;
        certain = true;
        after += 2;
    } else if (is_narrow_gap(space.gap_after(figure)) && take_meridiem(space, after, end, time)) {
        certain = true;
    } else if (partner = range_partner(space, figure);
               partner != 0 && has_unit(space, partner, clock_of(space.text_of(partner)))) {
        certain = clock_of(space.text_of(partner)).hour >= 0;
        const std::string_view unit = space.folded_of(partner);
        const bool evening = unit.ends_with("pm") || (space.is(partner + 1, meridiem) &&
                                                      space.scan.entry(partner + 1).value == 12);
        const int partner_hour = clock_of(space.text_of(partner)).hour;
        if (evening && time.hour < 12 && time.hour <= partner_hour)
            time.hour = static_cast<std::int8_t>(time.hour + 12);
    } else if (clock.colon && clock.minutes_written) {
        certain = true;
        // "9:00–17:00": the second figure shows that the clock has 24 hours.
        const bool day_range = partner != 0 && clock_of(space.text_of(partner)).hour > 12;
        time.twelve_hour_open = space.language == Language::en && clock.hour >= 1 &&
                                clock.hour <= 12 && text[0] != '0' && !day_range;
    } else if (is_bare_hour(space, figure, clock)) {
        certain = true;
        time.twelve_hour_open = clock.hour <= 12;
    }
    if (!certain) return false;
    take_zone(space, after, end, time);
    if (!time.zone) take_zone_in_words(space, after, end, time);
    if (time.zone && !time.meridiem && time.twelve_hour_open && clock.minutes_written)
        time.twelve_hour_open = text[0] != '0' && clock.hour < 10;
    time.range = {space.word(figure).begin, end};
    next = after;
    return true;
}

bool read_spoken_time(const FactSpace& space, std::uint32_t cue, TimeFact& time,
                      std::uint32_t& next) {
    time = {};
    if (!space.is(cue, clock_part)) return false;
    const std::string_view part = space.folded_of(cue);
    std::uint32_t hour_word = cue + 1;
    int shift = space.scan.entry(cue).value;
    if (space.has(hour_word)) {
        const std::string_view join = space.folded_of(hour_word);
        if (join == "past" || join == "nach")
            ++hour_word;
        else if (join == "to" || join == "vor") {
            shift = -15;
            ++hour_word;
        } else if (part == "viertel") {
            shift = -45;  // "viertel drei" is 2:15
        } else if (part == "quarter") {
            return false;
        }
    }
    if (!space.is(hour_word, small_number) || space.gap_before(hour_word) != " ") return false;
    const bool capital_noun = space.has(hour_word + 1) && space.gap_after(hour_word) == " " &&
                              space.word(hour_word + 1).is(Word::capitalised) &&
                              !space.is(hour_word + 1, clock_word | weekday);
    if (part == "half" &&
        (space.folded_of(hour_word) == "one" || space.folded_of(hour_word) == "a"))
        return false;
    if (capital_noun && (part == "viertel" || part == "halb")) return false;
    int minutes = space.scan.entry(hour_word).value * 60 + shift;
    if (minutes < 0) minutes += 12 * 60;
    time.hour = static_cast<std::int8_t>(minutes / 60);
    time.minute = static_cast<std::int8_t>(minutes % 60);
    time.twelve_hour_open = true;
    std::uint32_t end = space.end_of(hour_word);
    next = hour_word + 1;
    if (space.is(next, clock_word) && space.gap_after(hour_word) == " ") end = space.end_of(next++);
    time.range = {space.word(cue).begin, end};
    return true;
}

}  // namespace warmline
