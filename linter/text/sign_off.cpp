// The closing formula, the name under it and the contact block that follows.
#include <algorithm>
#include <array>

#include "linter/text/lines.hpp"
#include "linter/text/name_line.hpp"
#include "linter/text/names.hpp"
#include "linter/text/signature.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t longest_closing = 9;  // words before and with "Grüßen"
constexpr std::size_t name_lines = 3;
constexpr std::uint32_t most_words_below = 60;  // an own closing with its name, contact, footer

/// Formulas that close a mail only when a name follows or nothing does.
constexpr std::array<std::string_view, 38> short_closings{"best",
                                                          "all the best",
                                                          "take care",
                                                          "thanks",
                                                          "many thanks",
                                                          "thank you",
                                                          "thanks again",
                                                          "danke",
                                                          "vielen dank",
                                                          "besten dank",
                                                          "herzlichen dank",
                                                          "bis bald",
                                                          "bis dann",
                                                          "herzlich",
                                                          "alles gute",
                                                          "talk soon",
                                                          "speak soon",
                                                          "see you soon",
                                                          "with thanks",
                                                          "yours",
                                                          "in diesem sinne",
                                                          "schoenes wochenende",
                                                          "alles liebe",
                                                          "bis morgen",
                                                          "beste",
                                                          "viele",
                                                          "thank you very much",
                                                          "thanks so much",
                                                          "warmly",
                                                          "in vorfreude",
                                                          "auf wiedersehen",
                                                          "auf bald",
                                                          "love",
                                                          "until then",
                                                          "see you there",
                                                          "see you then",
                                                          "see you on",
                                                          "bis dahin"};

/// The line's words in folded form with single blanks, as far as they fit a formula.
std::string folded_words(const Lines& lines, const Line& line) {
    std::string words;
    for (std::uint32_t i = line.word_begin; i < line.word_end && words.size() < 40; ++i) {
        if (!words.empty()) words += ' ';
        words += lines.folded_word(i);
    }
    return words;
}

/// Where a closing formula begins and ends within a line; empty when there is none.
struct Closing {
    std::uint32_t word_begin = 0, word_end = 0;
    bool needs_name = false;
    bool on_behalf = false;  ///< an office's: a surname alone below it signs

    explicit operator bool() const { return word_end > word_begin; }
};

bool after_full_stop(const Lines& lines, std::uint32_t word, const Line& line) {
    if (word == line.word_begin) return true;
    const std::string_view gap = lines.gap_after(word - 1, line);
    return gap.find_first_of(".!?\n") != std::string_view::npos;
}

/// A word that may stand before "Grüße": one of the usual ones, or, in a short line, any adjective
/// ("süße").
bool leads_closing(const Lines& lines, std::uint32_t word, const Line& line) {
    if (lines.scan.is(word, closing_lead)) return true;
    const std::string_view folded = lines.folded_word(word);
    if (line.words() > 5 || folded.size() < 4) return false;
    return folded.ends_with("e") || folded.ends_with("en") || folded.ends_with("em") ||
           folded.ends_with("er");
}

/// "(Mit freundlichen) Grüßen", also at the end of a line of prose.
Closing closing_with_noun(const Lines& lines, const Line& line) {
    for (std::uint32_t word = line.word_begin; word < line.word_end; ++word) {
        if (!lines.scan.is(word, closing_noun)) continue;
        std::uint32_t begin = word;
        while (begin > line.word_begin && leads_closing(lines, begin - 1, line) &&
               word - begin < longest_closing && !after_full_stop(lines, begin, line))
            --begin;
        const bool bare = begin == word && !lines.scan.is(word, closing_alone);
        // "Bis Mittwoch, viele Grüße" above the name: the comma serves at the end of the line.
        const bool ends_line = word + 1 == line.word_end && begin > line.word_begin &&
                               lines.gap_after(begin - 1, line).starts_with(',');
        if (bare || !(after_full_stop(lines, begin, line) || ends_line)) continue;
        std::uint32_t end = word + 1;
        // "Grüße aus Ulm", "Grüße nach Wien"
        if (end + 1 < line.word_end) {
            const std::string_view next = lines.folded_word(end);
            if (next == "aus" || next == "vom" || next == "from" || next == "nach" ||
                next == "von") {
                end += 2;
                while (end < line.word_end && lines.gap_after(end - 1, line) == " " &&
                       !lines.scan.is(end, first_name) && end - word < 5)
                    ++end;
            }
        }
        if (line.word_end - end > 6) continue;  // "Viele Grüße soll ich auch von … ausrichten"
        if (end < line.word_end && !is_name_word(lines, end) &&
            !lines.scan.is(end, name_particle | polite | german))
            continue;
        return {begin, end, false};
    }
    return {};
}

/// "Im Auftrag", the closing of German offices, on a line of its own above the name.
bool is_on_behalf(const Lines& lines, const Line& line) {
    return line.words() == 2 && lines.folded_word(line.word_begin) == "im" &&
           lines.folded_word(line.word_begin + 1).starts_with("auftrag");
}

Closing closing_of(const Lines& lines, const Line& line) {
    if (is_on_behalf(lines, line)) return {line.word_begin, line.word_end, true, true};
    if ((line.classes & (closing_noun | closing_alone | closing_start)) == 0) return {};
    if ((line.classes & closing_noun) != 0)
        if (const Closing noun = closing_with_noun(lines, line)) return noun;
    const std::uint32_t first = line.word_begin;
    if (line.words() <= 4 && lines.scan.is(first, closing_alone) &&
        !lines.scan.is(first, closing_noun)) {
        std::uint32_t end = first + 1;
        while (end < line.word_end && lines.scan.is(end, closing_alone))
            ++end;
        const std::string_view word = lines.folded_word(first);
        return {first, end, word == "yours" || word == "kindly" || word == "warmly"};
    }
    // "Thanks, and good luck with the new menu," above a name.
    const bool leads_over = line.words() <= 10 && lines.text[line.range.end - 1] == ',';
    if ((line.words() <= 6 || leads_over) && lines.scan.is(first, closing_start)) {
        const std::string words = folded_words(lines, line);
        for (const std::string_view formula : short_closings) {
            if (!words.starts_with(formula)) continue;
            if (words.size() > formula.size() && words[formula.size()] != ' ') continue;
            const auto count =
                static_cast<std::uint32_t>(std::count(formula.begin(), formula.end(), ' ')) + 1;
            const bool whole = count == line.words();
            const std::string_view gap = lines.gap_after(first + count - 1, line);
            if (!whole && gap.find_first_of(",\xE2-") == std::string_view::npos) continue;
            return {first, first + count, true};
        }
    }
    return {};
}

/// "Safe travels,", "Bis zum 21.!", "Klaren Himmel wünscht": any short line of its own that greets
/// a person's name below it.
Closing own_closing(const Lines& lines, const Line& line) {
    if (line.words() == 0 || line.words() > 7 || !line.gap_before) return {};
    const char end = lines.text[line.range.end - 1];
    const auto last = lines.folded_word(line.word_end - 1);
    const bool greets = last == "wuenscht" || last == "wuenschen" || last == "gruesst";
    if (end != ',' && end != '!' && !greets) return {};
    return {.word_begin = line.word_begin, .word_end = line.word_end, .needs_name = true};
}

/// "Ihr Serviceteam", "Dein Team von Musterladen", "The Acme Team": a closing that is all name.
bool signs_as_team(const Lines& lines, const Line& line) {
    if (line.words() < 2 || line.words() > 7 || !lines.scan.is(line.word_begin, closing_start))
        return false;
    const std::string_view first = lines.folded_word(line.word_begin);
    const bool article = first == "ihr" || first == "ihre" || first == "dein" || first == "deine" ||
                         first == "euer" || first == "eure" || first == "your" || first == "the" ||
                         first == "das" || first == "team";
    if (!article) return false;
    const char last = lines.text[line.range.end - 1];
    if (last == '?' || last == ':' || last == '.') return false;
    const NameGuess guess = guess_name(lines, line, line.word_begin);
    const bool possessive =
        first == "ihr" || first == "ihre" || first == "dein" || first == "deine";
    if (possessive && (guess.person || (guess.team && !guess.range.empty()))) return true;
    for (std::uint32_t word = line.word_begin + 1; word < line.word_end; ++word) {
        const std::string_view folded = lines.folded_word(word);
        if (folded == "team" || folded.ends_with("team") || folded == "kundenservice" ||
            folded == "redaktion" || folded == "kundenbetreuung" || folded == "serviceteam" ||
            folded == "vorstand")
            return true;
    }
    return false;
}

/// "Bis bald im Lärm", "Ihr", "See you Thursday." right above a name or a team, and nothing else in
/// their paragraph: whatever it says, it takes leave.
bool leaves_above_a_name(const Lines& lines, std::size_t at) {
    const Line& line = lines.all[at];
    if (!may_sign(line) || line.words() == 0 || line.words() > 6 || !line.gap_before ||
        (line.flags & (Word::has_digit | Word::address)) != 0)
        return false;
    const char end = lines.text[line.range.end - 1];
    if (end == ':' || end == '?') return false;
    if (at + 1 >= lines.all.size() || lines.all[at + 1].gap_before) return false;
    const NameLine name = read_name_line(lines, at + 1, true);
    const std::string_view only = line.words() == 1 ? lines.folded_word(line.word_begin) : "";
    const bool yours = only == "ihr" || only == "ihre" || only == "dein" || only == "deine" ||
                       only == "euer" || only == "eure" || only == "yours";
    return name.senders || name.known || (name && yours) || signs_as_team(lines, lines.all[at + 1]);
}

/// "für den Vorstand", "on behalf of the committee": for whom the name below it signs.
bool speaks_for(const Lines& lines, const Line& line) {
    if (line.words() < 2 || line.words() > 6) return false;
    const auto first = lines.folded_word(line.word_begin);
    if (first != "fuer" && first != "im" && first != "namens" && first != "for" && first != "on")
        return false;
    const std::string words = folded_words(lines, line);
    return (words.starts_with("fuer d") || words.starts_with("im namen ") ||
            words.starts_with("namens ") || words.starts_with("for the ") ||
            words.starts_with("on behalf of "));
}

/// Takes the name from what follows the formula in its own line, else from the next lines.
std::size_t take_name(Lines& lines, std::size_t at, const Closing& closing, SignOff& sign_off) {
    const auto accept = [&sign_off](const NameGuess& guess) {
        if (guess.person) {
            sign_off.name = guess.range;
            sign_off.person = true;
        }
        return guess.person || guess.team || !guess.range.empty();
    };
    std::size_t last = at;
    if (closing.word_end < lines.all[at].word_end &&
        accept(guess_name(lines, lines.all[at], closing.word_end)))
        if (sign_off.person) return last;
    for (std::size_t i = at + 1; i < lines.all.size() && i <= at + name_lines; ++i) {
        const Line& line = lines.all[i];
        if (!may_sign(line) || line.words() == 0 || is_delimiter(lines, line) ||
            is_post_scriptum(lines, line))
            break;
        if (i > at + 1 && line.gap_before) break;
        if (speaks_for(lines, line)) continue;
        if (closing.on_behalf && line.words() == 1 && is_name_word(lines, line.word_begin)) {
            sign_off.name = lines.scan.words[line.word_begin].range();
            sign_off.person = true;
            return i;
        }
        const NameGuess guess = guess_name(lines, line, line.word_begin);
        const NameLine named =
            !guess.person && i == at + 1 ? read_name_line(lines, i, true) : NameLine{};
        if (named) {
            sign_off.name = named.name;
            sign_off.person = true;
            return i;
        }
        const bool short_line = line.words() <= 8;
        if (!short_line && !guess.person) break;
        if (!accept(guess) && !signs_as_team(lines, line)) break;
        last = i;
        if (!sign_off.person) {
            sign_off.name = name_behind_team(lines, line);
            sign_off.person = !sign_off.name.empty();
        }
        if (!sign_off.person) continue;
        // "Tobias Klein, Durchwahl 030 …": what follows the name is the signature.
        const std::uint32_t rest = word_from(lines.scan, guess.range.end);
        if (!short_line && rest < line.word_end) lines.split(i, lines.scan.words[rest].begin);
        break;
    }
    return last;
}

}  // namespace

void mark_sign_off(Lines& lines, SignOff& sign_off) {
    std::size_t found = lines.all.size(), delimiter = lines.all.size(),
                team_line = lines.all.size();
    Closing closing;
    std::uint32_t words_after = 0;
    for (std::size_t i = lines.all.size(); i-- > 0;) {
        const Line& line = lines.all[i];
        if (!may_sign(line)) continue;
        if (is_delimiter(lines, line)) delimiter = i;
        Closing here = closing_of(lines, line);
        if (!here && words_after > 0 && words_after < most_words_below)
            if (const Closing own = own_closing(lines, line)) {
                SignOff trial;
                const bool names_a_person = take_name(lines, i, own, trial) > i && trial.person;
                if (names_a_person) here = own;
            }
        if (here) {
            bool counts = !here.needs_name;
            if (!counts) {
                SignOff trial;
                const bool last_line = words_after == 0;
                counts = take_name(lines, i, here, trial) > i || trial.person || last_line;
            }
            if (counts) {
                found = i;
                closing = here;
                break;
            }
        }
        if (team_line == lines.all.size() && words_after < 60 && signs_as_team(lines, line))
            team_line = i;
        if (line.words() > 0) words_after += line.words();
    }
    if (found == lines.all.size())
        for (std::size_t i = lines.all.size(), below = 0; i-- > 1 && below < most_words_below;) {
            if (leaves_above_a_name(lines, i)) {
                found = i;
                closing = {lines.all[i].word_begin, lines.all[i].word_end, true};
                break;
            }
            if (may_sign(lines.all[i])) below += lines.all[i].words();
        }
    // A team signing far below the closing's letter is no part of it; without a closing it is all
    // we have.
    if (found == lines.all.size() && team_line < lines.all.size()) {
        found = team_line;
        sign_off.closing = lines.all[found].range;
        lines.all[found].kind = BlockKind::sign_off;
        lines.all[found].begins_block = true;
        const NameGuess guess = guess_name(lines, lines.all[found], lines.all[found].word_begin);
        if (guess.person) {
            sign_off.name = guess.range;
            sign_off.person = true;
        } else {
            sign_off.name = name_behind_team(lines, lines.all[found]);
            sign_off.person = !sign_off.name.empty();
        }
        mark_signature(lines, found + 1);
        return;
    }
    if (found == lines.all.size()) {
        if (sign_with_name_line(lines, sign_off) || sign_with_bare_name(lines, sign_off)) return;
        mark_house(lines);
        mark_lone_signature(lines);
        if (delimiter < lines.all.size()) {
            lines.all[delimiter].begins_block = true;
            mark_signature(lines, delimiter);
        }
        return;
    }
    if (closing.word_begin > lines.all[found].word_begin) {
        lines.split(found, lines.scan.words[closing.word_begin].begin);
        ++found;
        closing.word_begin = lines.all[found].word_begin;
        closing.word_end = std::max(closing.word_end, closing.word_begin + 1);
    }
    const Word& first = lines.scan.words[closing.word_begin];
    const Word& last = lines.scan.words[closing.word_end - 1];
    sign_off.closing = {first.begin, last.begin + last.length};
    const std::size_t end = take_name(lines, found, closing, sign_off);
    for (std::size_t i = found; i <= end; ++i) {
        lines.all[i].kind = BlockKind::sign_off;
        lines.all[i].begins_block = i == found;
    }
    mark_signature(lines, sign_off.person ? mark_under_name(lines, end + 1) : end + 1);
}

}  // namespace warmline
