// The line that addresses the reader: "Sehr geehrte Frau Dr. Kurz,", "Hi all,", "{{ anrede }},".
#include <algorithm>

#include "linter/text/greeted_group.hpp"
#include "linter/text/lines.hpp"
#include "linter/text/names.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::size_t lines_searched = 24;
constexpr std::uint32_t longest_greeting = 16;  // words

/// How many words of greeting formula stand at `word`: "Guten Tag" 2, "Sehr geehrte" 2, "Hallo" 1.
std::uint32_t formula_at(const Lines& lines, const Line& line, std::uint32_t word) {
    if (word >= line.word_end || !lines.scan.is(word, greeting)) return 0;
    const std::string_view first = lines.folded_word(word);
    const std::string_view second =
        word + 1 < line.word_end ? lines.folded_word(word + 1) : std::string_view{};
    if (first == "sehr") {
        if (second.starts_with("geehrt") || second.starts_with("verehrt") ||
            second.starts_with("lieb"))
            return 2;
        return 0;
    }
    if (first == "guten" || first == "good" || first == "gute" || first == "guete") {
        const bool time = second == "tag" || second == "morgen" || second == "abend" ||
                          second == "morning" || second == "afternoon" || second == "evening" ||
                          second == "day" || second == "nachmittag" || second == "mittag";
        return time ? 2 : 0;
    }
    if (first == "gruess" || first == "griass" || first == "gruezi" || first == "grueezi")
        return second == "gott" || second == "dich" || second == "euch" || second == "sie" ||
                       second == "di" || second == "eich" || second == "enk" || second == "ihna" ||
                       second == "ihnen" || second == "zusammen"
                   ? 2
               : first == "gruess" || first == "griass" ? 0
                                                        : 1;
    if (first == "to") return second == "whom" || second == "our" || second == "all" ? 1 : 0;
    if (first == "tag" || first == "morning" || first == "afternoon" || first == "evening")
        return word == line.word_begin ? 1 : 0;
    if (first == "moin" && second == "moin") return 2;
    return 1;
}

/// Greetings that stand alone; "Liebe" and "Dear" need someone to follow.
bool stands_alone(std::string_view formula) {
    return !(formula.starts_with("lieb") || formula.starts_with("dear") ||
             formula.starts_with("sehr") || formula.starts_with("geehrt") ||
             formula.starts_with("verehrt") || formula.starts_with("wert") ||
             formula.starts_with("geschaetzt") || formula.starts_with("to") ||
             formula.starts_with("yo"));
}

struct Reading {
    Greeting greeting;
    std::uint32_t end = 0;  ///< offset after the greeting and its comma; 0 when it is none
    bool punctuated = false;
    bool addressed = false;  ///< someone follows the formula
};

enum class Gap { none, soft, ends };

/// What stands between two words of a greeting.
Gap gap_kind(std::string_view gap, bool after_title) {
    for (const char c : gap) {
        if (c == ',' || c == '!' || c == ':' || c == ';' || c == '?') return Gap::ends;
        if (c == '.' && !after_title) return Gap::ends;
    }
    if (gap.find(" - ") != std::string_view::npos ||
        gap.find("\xE2\x80\x93") != std::string_view::npos)
        return Gap::ends;
    return gap.empty() ? Gap::none : Gap::soft;
}

std::uint32_t after_punctuation(const Lines& lines, std::uint32_t word, const Line& line) {
    const Word& last = lines.scan.words[word];
    std::uint32_t at = last.begin + last.length;
    std::uint32_t end = at;
    // The next word can be a tag, which begins with a mark: "Hallo Petra,{{ text }}".
    const std::uint32_t limit =
        word + 1 < line.word_end ? lines.scan.words[word + 1].begin : line.range.end;
    while (at < limit) {
        const Glyph glyph = glyph_at(lines.text, at);
        if (is_word_sign(glyph.sign)) break;
        if (glyph.sign != Sign::blank && glyph.sign != Sign::quote) end = at + glyph.size;
        at += glyph.size;
    }
    return end;
}

/// "/r", "(r)", "*r", "*innen", ":in": the other ending of the word before.
bool is_gender_ending(const Lines& lines, std::uint32_t word, const Line& line) {
    if (word == line.word_begin) return false;
    const std::string_view folded = lines.folded_word(word);
    if (folded != "r" && folded != "n" && folded != "in" && folded != "innen" && folded != "s" &&
        folded != "rn")
        return false;
    const std::string_view gap = lines.gap_after(word - 1, line);
    return gap == "/" || gap == "(" || gap == "*" || gap == ":" || gap == "_" || gap == "/-" ||
           gap == "\xC2\xB7";
}

/// "Hello null,", "hallo petra,": a small word alone between formula and comma.
bool is_lone_small_name(const Lines& lines, std::uint32_t word, const Line& line) {
    if (word != line.word_begin + 1 || lines.scan.is(word, german | english | foreign))
        return false;
    const std::string_view gap = lines.gap_after(word, line);
    return gap.starts_with(',') || gap.starts_with('!');
}

/// "Hallo ihr beiden,", "Hi ihr Lieben": a circle everybody in it knows.
bool names_a_circle(const Lines& lines, std::uint32_t word, const Line& line) {
    if (lines.folded_word(word) != "ihr" || word + 1 >= line.word_end) return false;
    const std::string_view next = lines.folded_word(word + 1);
    return next == "beiden" || next == "lieben" || next == "zwei" || next == "drei" ||
           next == "alle";
}

/// "Dear ,", "Liebe  !": a blank on either side of the name that is missing.
bool leaves_a_slot(std::string_view after_formula) {
    const auto sign = after_formula.find_first_not_of(' ');
    return sign != 0 && sign != after_formula.npos &&
           (after_formula[sign] == ',' || after_formula[sign] == '!');
}

/// "Dear Smith family,": not "Dear Bedworks family member,", who is nobody.
bool ends_a_family(const Lines& lines, std::uint32_t word, const Line& line) {
    return lines.folded_word(word) == "family" &&
           (word + 1 == line.word_end || gap_kind(lines.gap_after(word, line), false) == Gap::ends);
}

/// "Liebes Team", "Sehr geehrtes Amtsgericht": no person is greeted so.
bool is_neuter(std::string_view folded) {
    return folded == "liebes" || folded == "geehrtes" || folded == "verehrtes";
}

Reading read_greeting(const Lines& lines, const Line& line) {
    Reading reading;
    std::uint32_t word = line.word_begin;
    std::uint32_t formula = formula_at(lines, line, word);
    if (formula == 0) return reading;
    const std::uint32_t begin = lines.scan.words[word].begin;
    if (begin > line.range.begin + 8) return reading;
    const std::string_view folded_formula = lines.folded.substr(begin, line.range.end - begin);
    const bool alone = stands_alone(folded_formula);
    std::uint32_t last = word + formula - 1;
    std::uint32_t name_begin = 0, name_end = 0;
    bool titled = false, role = false, stop = false;
    for (std::uint32_t i = word; i < word + formula; ++i) {
        const std::string_view folded = lines.folded_word(i);
        reading.greeting.formal |= folded.starts_with("geehrt") || folded.starts_with("verehrt");
    }
    word += formula;
    const std::string_view after_formula = lines.gap_after(last, line);
    const bool empty_slot = leaves_a_slot(after_formula);
    stop = gap_kind(after_formula, false) == Gap::ends &&
           !(word < line.word_end && is_gender_ending(lines, word, line));
    while (word < line.word_end && word - line.word_begin < longest_greeting) {
        if (stop) {
            // "Liebe Kundin, lieber Kunde," goes on after its comma.
            formula = formula_at(lines, line, word);
            const bool again = formula > 0 && !lines.scan.words[word].is(Word::capitalised);
            if (!again) break;
            word += formula;
            stop = false;
            continue;
        }
        const std::string_view folded = lines.folded_word(word);
        const bool joins = folded == "und" || folded == "and" || folded == "or" ||
                           folded == "oder" || folded == "an" || folded == "sehr" ||
                           ends_a_family(lines, word, line) || lines.scan.is(word, greeting);
        const bool is_title = lines.scan.is(word, title) || is_title_ending(lines, word, line);
        // A colleague is no title: "Liebe Kolleginnen" is warm, not formal.
        if (is_title && !folded.starts_with("kolleg")) titled = true;
        const bool nobody_yet = name_begin == name_end && !titled && !joins;
        const std::uint32_t group_end =
            nobody_yet ? end_of_group(lines, line, word, is_neuter(lines.folded_word(last))) : word;
        if (group_end > word) {
            role = true;
            word = group_end - 1;
        } else if (names_a_circle(lines, word, line)) {
            ++word;
            role = true;
        } else if (is_gender_ending(lines, word, line)) {
            // "geehrte/r", "Liebe(r)", "Kund*innen"
            if (folded.starts_with("in") &&
                name_end == lines.scan.words[word - 1].begin + lines.scan.words[word - 1].length) {
                name_end = name_begin;
                role = true;
            }
        } else if (folded.ends_with("innen") || folded.ends_with("mitglieder") ||
                   (lines.scan.is(word, role_noun) && !lines.scan.is(word, first_name))) {
            role = true;
        } else if (!is_title && !joins) {
            const bool particle = (name_end != 0 || titled) && lines.scan.is(word, name_particle);
            const bool small = lines.scan.is(word, first_name) && !lines.scan.is(word, starter);
            const bool lone = is_lone_small_name(lines, word, line);
            if (!is_name_word(lines, word) && !particle && !small && !lone) {
                // "Dear parents and carers,", "Dear Acme family member,": small words up to the
                // comma are a role.
                const bool whole_line =
                    line.words() <= 6 && lines.text[line.range.end - 1] == ',' && !alone &&
                    (name_begin == name_end || lines.scan.is(line.word_end - 1, role_noun));
                if (!whole_line) break;
                role = true;
                name_end = name_begin;
                last = word;
                stop = gap_kind(lines.gap_after(word, line), false) == Gap::ends;
                ++word;
                continue;
            }
            if (name_begin == name_end) name_begin = lines.scan.words[word].begin;
            name_end = lines.scan.words[word].begin + lines.scan.words[word].length;
        }
        last = word;
        stop = gap_kind(lines.gap_after(word, line),
                        is_title || lines.scan.words[word].length == 1) == Gap::ends &&
               !(word + 1 < line.word_end && is_gender_ending(lines, word + 1, line));
        ++word;
    }
    const bool to_line_end = word >= line.word_end;
    reading.punctuated = stop;
    reading.addressed = titled || role || name_begin != name_end;
    if (!stop && !to_line_end) return reading;
    if (!alone && !reading.addressed && !empty_slot) return reading;
    reading.end = to_line_end ? line.range.end : after_punctuation(lines, last, line);
    reading.greeting.range = {begin, reading.end};
    // A role beside a capitalised word ("Liebe Kundin Petra") still names someone.
    reading.greeting.name = {name_begin, name_end};
    reading.greeting.generic = name_begin == name_end && !titled && !empty_slot;
    if (role && name_begin == name_end) reading.greeting.generic = true;
    reading.greeting.formal |= titled;
    return reading;
}

/// "Hannah! She's done.", "Ellie, last year you …", "G'day Margaret,": what To is called, called at
/// the start or at the end of a short line.
Reading read_call(const Lines& lines, const Line& line) {
    Reading reading;
    constexpr std::uint32_t longest_call = 4;  // words of a line that only calls
    if (line.words() == 0) return reading;
    const auto set_off = [&](std::uint32_t word) {
        const std::string_view gap = lines.gap_after(word, line);
        return gap.starts_with(',') || gap.starts_with('!') || gap.starts_with(':') ||
               gap.starts_with(" - ") || gap.starts_with(" \xE2\x80");
    };
    const auto is_readers = [&](std::uint32_t word) {
        return word < line.word_end && is_name_word(lines, word) &&
               is_word_of_reader(lines, lines.folded_word(word));
    };
    std::uint32_t begin = line.word_begin, end = begin;
    if (is_readers(begin)) {
        end = begin + (is_readers(begin + 1) && lines.gap_after(begin, line) == " " ? 2 : 1);
        if (end < line.word_end && !set_off(end - 1)) return reading;
    } else {
        end = line.word_end;
        begin = end - 1;
        if (line.words() > longest_call || !is_readers(begin)) return reading;
        if (begin > line.word_begin && is_readers(begin - 1)) --begin;
        const char last = lines.text[line.range.end - 1];
        if (last == '.' || last == '?') return reading;
    }
    reading.end = end == line.word_end ? line.range.end : after_punctuation(lines, end - 1, line);
    reading.punctuated = reading.addressed = true;
    reading.greeting.range = {line.range.begin, reading.end};
    reading.greeting.name = {lines.scan.words[begin].begin, lines.scan.words[end - 1].range().end};
    return reading;
}

/// "Frau Kurz," or "{{ anrede }}," on the very first line.
Reading read_bare_name(const Lines& lines, const Line& line) {
    Reading reading;
    // "{% if x %}{{ salutation }} {% endif %}{{ firstName }} {{ lastName }},"
    constexpr std::uint32_t longest = 4, longest_of_tags = 9;
    const auto tag = [&](const Word& word) { return word.is(Word::tag); };
    const bool all_tags = std::all_of(lines.scan.words.begin() + line.word_begin,
                                      lines.scan.words.begin() + line.word_end, tag);
    if (line.words() == 0 || line.words() > (all_tags ? longest_of_tags : longest)) return reading;
    const char end = lines.text[line.range.end - 1];
    if (end != ',' && end != '!') return reading;
    const std::string_view first = lines.folded_word(line.word_begin);
    const bool to_all =
        first == "all" || first == "everyone" || first == "team" ||
        (first == "an" && line.words() == 2 && lines.folded_word(line.word_begin + 1) == "alle");
    if (to_all && end == ',' && line.words() <= 2) {
        reading.end = line.range.end;
        reading.greeting.range = line.range;
        reading.greeting.generic = true;
        return reading;
    }
    std::uint32_t name_begin = 0, name_end = 0;
    for (std::uint32_t word = line.word_begin; word < line.word_end; ++word) {
        if (lines.scan.is(word, title)) {
            reading.greeting.formal = true;
            continue;
        }
        if (!is_name_word(lines, word)) return reading;
        if (lines.scan.is(word, starter | closing_lead) && !lines.scan.is(word, first_name))
            return reading;
        if (name_begin == name_end) name_begin = lines.scan.words[word].begin;
        name_end = lines.scan.words[word].begin + lines.scan.words[word].length;
    }
    const bool certain = end == ',' || lines.scan.words[line.word_begin].is(Word::tag);
    if (!certain) return reading;
    reading.end = line.range.end;
    reading.greeting.range = line.range;
    reading.greeting.name = {name_begin, name_end};
    return reading;
}

bool may_greet(const Line& line) {
    return is_open(line) || line.kind == BlockKind::heading || line.kind == BlockKind::list_item;
}

/// Where no line greets, the name alone may, among the first lines: a logo or a reference may stand
/// above.
void mark_call(Lines& lines, Greeting& greeting) {
    constexpr std::size_t lines_that_call = 3;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lines.all.size() && seen < lines_that_call; ++i) {
        if (!may_greet(lines.all[i]) || lines.all[i].words() == 0) continue;
        ++seen;
        if (lines.all[i].kind == BlockKind::heading) continue;  // "Happy birthday, Femi!"
        const Reading reading = read_call(lines, lines.all[i]);
        if (reading.end == 0) continue;
        if (reading.end < lines.all[i].range.end) lines.split(i, reading.end);
        lines.all[i].kind = BlockKind::greeting;
        lines.all[i].begins_block = true;
        greeting = reading.greeting;
        return;
    }
}

}  // namespace

void mark_greeting(Lines& lines, Greeting& greeting) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lines.all.size() && seen < lines_searched; ++i) {
        if (!may_greet(lines.all[i]) || lines.all[i].words() == 0) continue;
        Reading reading = read_greeting(lines, lines.all[i]);
        if (reading.end == 0 && seen == 0) reading = read_bare_name(lines, lines.all[i]);
        ++seen;
        if (reading.end == 0) continue;
        // Later in the mail, and in headings, a greeting must show both its addressee and its
        // comma.
        const bool strict = seen > 8 || lines.all[i].kind == BlockKind::heading;
        if (strict && !(reading.punctuated && reading.addressed)) continue;
        if (!reading.punctuated && lines.all[i].words() > 8) continue;
        if (reading.end < lines.all[i].range.end) lines.split(i, reading.end);
        // "Liebe Kundin,\nlieber Kunde,": the second half on the next line.
        if (i + 1 < lines.all.size() && may_greet(lines.all[i + 1]) &&
            lines.all[i + 1].words() > 0) {
            const Line& next = lines.all[i + 1];
            const Reading more = read_greeting(lines, next);
            if (more.end == next.range.end && more.addressed &&
                !lines.scan.words[next.word_begin].is(Word::capitalised)) {
                lines.all[i + 1].kind = BlockKind::greeting;
                lines.all[i + 1].begins_block = false;
                reading.greeting.range.end = more.end;
            }
        }
        lines.all[i].kind = BlockKind::greeting;
        lines.all[i].begins_block = true;
        greeting = reading.greeting;
        return;
    }
    mark_call(lines, greeting);
}

}  // namespace warmline
