#include "linter/text/name_line.hpp"

#include <algorithm>

#include "linter/text/fold.hpp"
#include "linter/text/names.hpp"
#include "linter/text/signature.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::uint32_t longest_line = 16;       // words: a name, a trade, a house, a number
constexpr std::uint32_t longest_name = 5;        // words
constexpr std::uint32_t most_letter_below = 40;  // words that are no contact, imprint, postscript

bool holds(std::string_view text, std::initializer_list<std::string_view> signs) {
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.find(sign) != text.npos; });
}

/// "at the box office", "vom Empfang", "and the crew": what leads on from a name alone.
bool names_a_place(std::string_view folded) {
    for (const std::string_view word :
         {"at", "from", "of", "vom", "von", "aus", "bei", "beim", "im", "fuer", "for", "in"})
        if (folded == word) return true;
    return false;
}

bool names_company(std::string_view folded) {
    return folded == "and" || folded == "und" || folded == "mit" || folded == "with";
}

/// The words from `begin` on that one name is made of: "Pieter van Dalen".
std::uint32_t name_end(const Lines& lines, const Line& line, std::uint32_t begin) {
    std::uint32_t word = begin;
    while (word < line.word_end && word - begin < longest_name) {
        const bool particle = word > begin && lines.scan.is(word, name_particle) &&
                              word + 1 < line.word_end && is_name_word(lines, word + 1);
        if (!particle && !is_name_word(lines, word)) break;
        ++word;
        if (word == line.word_end) break;
        const std::string_view gap = lines.gap_after(word - 1, line);
        const bool initial = gap == ". " && lines.scan.words[word - 1].length == 1;
        if (gap != " " && !initial) break;
    }
    return word;
}

std::uint32_t after_titles(const Lines& lines, const Line& line) {
    std::uint32_t word = line.word_begin;
    while (word + 1 < line.word_end && lines.scan.is(word, title) &&
           lines.gap_after(word, line).size() <= 2)
        ++word;
    return word;
}

/// Whether what stands behind the name only says who that is.
bool only_tells_who(const Lines& lines, const Line& line, std::uint32_t begin, std::uint32_t end) {
    const char last = lines.text[line.range.end - 1];
    if (last == '?' || last == ':') return false;
    if (end == line.word_end) return last != ',' && last != ';';
    if (last == '.' && line.word_end - end > 4) return false;
    const std::string_view gap = lines.gap_after(end - 1, line);
    const std::string_view next = lines.folded_word(end);
    const bool parted = holds(gap, {",", "|", "/", "(", " - ", "\xC2\xB7", "\xE2\x80\xA2",
                                    "\xE2\x80\x93", "\xE2\x80\x94"});
    if (!parted) {
        const bool leads_on = gap == " " && (names_a_place(next) || names_company(next));
        return leads_on && line.words() <= 9 && last != '.' && last != '!';
    }
    std::uint32_t prose = 0;
    for (std::uint32_t word = end; word < line.word_end; ++word)
        prose += lines.scan.is(word, german | english) && !lines.scan.is(word, contact);
    return prose * 2 <= line.word_end - begin;
}

/// A first and a last name, of which neither names a house or a team.
bool has_shape_of_person(const Lines& lines, const Line& line, std::uint32_t begin,
                         std::uint32_t end) {
    if (end - begin < 2 || end - begin > 4) return false;
    for (std::uint32_t word = begin; word < end; ++word)
        if ((lines.scan.words[word].is(Word::all_caps) && lines.scan.words[word].length > 1) ||
            (lines.scan.is(word, german | english | starter) &&
             !lines.scan.is(word, first_name | name_particle)))
            return false;
    // "Sabine Roos und das Team": the rest of the line is others.
    if (end < line.word_end && names_company(lines.folded_word(end)))
        return lines.scan.is(begin, first_name);
    const NameGuess guess = guess_name(lines, line, begin);
    return guess.person && !guess.team;
}

/// "Bev and Anton" under a farewell: one of them is known to be a name.
bool are_two_first_names(const Lines& lines, const Line& line, std::uint32_t begin) {
    constexpr std::uint32_t pair = 3;  // words
    if (line.word_end - begin != pair) return false;
    const std::string_view between = lines.folded_word(begin + 1);
    const auto is_name = [&](std::uint32_t word) {
        return is_name_word(lines, word) && !lines.scan.words[word].is(Word::all_caps) &&
               (lines.scan.is(word, first_name) || !lines.scan.is(word, german | english));
    };
    return (between == "und" || between == "and") && is_name(begin) && is_name(begin + 2) &&
           (lines.scan.is(begin, first_name) || lines.scan.is(begin + 2, first_name));
}

/// "Patty Lindgren, RN": only people have learned a trade.
bool degree_behind(const Lines& lines, const Line& line, std::uint32_t end) {
    static constexpr auto degrees =
        word_set({"rn", "lpn", "md",  "dds", "dmd", "dvm", "dpt",  "phd",  "rdh",   "cpa",   "esq",
                  "jd", "mba", "llm", "msc", "bsc", "mph", "lcsw", "frcs", "mrcvs", "pharmd"});
    return end < line.word_end && lines.gap_after(end - 1, line) == ", " &&
           degrees.has(lines.scan.words[end]);
}

/// "01632 960 177" or an address right below.
bool contact_below(const Lines& lines, std::size_t at) {
    if (at + 1 >= lines.all.size() || lines.all[at + 1].gap_before) return false;
    const Line& below = lines.all[at + 1];
    if (below.words() > 12) return false;
    if ((below.flags & Word::address) != 0) return true;
    const std::string_view text = below.range.of(lines.text);
    constexpr std::ptrdiff_t shortest_number = 6;
    return std::count_if(text.begin(), text.end(), is_digit) >= shortest_number;
}

/// "Vroni Brunnhuber" signs for "Hofladen Brunnhuber": the house is called by her last name.
bool house_is_called_by(const Lines& lines, const Line& line, std::uint32_t begin) {
    constexpr std::uint32_t most = 3;  // words
    constexpr std::size_t telling = 4;
    if (lines.message == nullptr || !lines.message->from || line.word_end - begin < 2 ||
        line.word_end - begin > most)
        return false;
    const std::string house = fold(lines.message->from->name);
    const auto called = [&](std::uint32_t word) {
        return house.find(lines.folded_word(word)) != std::string::npos;
    };
    return lines.folded_word(line.word_end - 1).size() >= telling && called(line.word_end - 1) &&
           !called(begin);
}

/// "Joanne Tait" above "Greenfield Dental", which is what From shows.
bool stands_above_the_house(const Lines& lines, std::size_t at) {
    constexpr std::size_t telling = 5;  // letters
    if (at + 1 >= lines.all.size() || lines.all[at + 1].gap_before || lines.message == nullptr ||
        !lines.message->from)
        return false;
    const std::string house = fold(lines.message->from->name);
    return house.size() >= telling && lines.folded_of(lines.all[at + 1]).starts_with(house) &&
           !lines.folded_of(lines.all[at]).starts_with(house);
}

struct Paragraphs {
    const Lines& lines;

    std::size_t begin_of(std::size_t end) const {
        std::size_t begin = end - 1;
        while (begin > 0 && lines.all[begin - 1].paragraph == lines.all[end - 1].paragraph &&
               !lines.all[begin].gap_before)
            --begin;
        return begin;
    }

    /// Words that only a letter would say.
    std::uint32_t letter_words(std::size_t begin, std::size_t end) const {
        if (lines.layout.paragraphs[lines.all[begin].paragraph].in_footer ||
            is_post_scriptum(lines, lines.all[begin]))
            return 0;
        std::uint32_t words = 0;
        WordClass classes = 0;
        for (std::size_t i = begin; i < end; ++i) {
            words += lines.all[i].words();
            classes |= lines.all[i].classes;
        }
        return (classes & (legal | strong_legal | contact | company_form)) != 0 ? 0 : words;
    }
};

/// "Jules" behind the last sentence, without a gap.
bool ends_its_paragraph(const Lines& lines, std::size_t at, const NameLine& name) {
    const char before = lines.text[lines.all[at - 1].range.end - 1];
    return name.senders && lines.all[at].words() <= 3 &&
           std::string_view(".!?)").find(before) != std::string_view::npos;
}

void sign_at(Lines& lines, std::size_t at, const NameLine& name, SignOff& sign_off) {
    Line& line = lines.all[at];
    sign_off.closing = {line.range.begin, line.range.begin};
    sign_off.name = name.name;
    sign_off.person = true;
    line.kind = BlockKind::sign_off;
    line.begins_block = true;
    mark_signature(lines, mark_under_name(lines, at + 1));
}

}  // namespace

NameLine read_name_line(const Lines& lines, std::size_t at, bool below_closing) {
    const Line& line = lines.all[at];
    if (line.words() == 0 || line.words() > longest_line || !may_sign(line)) return {};
    const std::uint32_t begin = after_titles(lines, line);
    if (!is_name_word(lines, begin)) return {};
    const std::uint32_t end = name_end(lines, line, begin);
    if (end == begin || !only_tells_who(lines, line, begin, end)) return {};
    const TextRange name{lines.scan.words[begin].begin, lines.scan.words[end - 1].range().end};
    const std::string_view first = lines.folded_word(begin);
    if (is_word_of_sender(lines, first) && end - begin <= 4 && !guess_name(lines, line, begin).team)
        return {.name = name, .senders = true};
    const bool known = lines.scan.is(begin, first_name);
    if (below_closing && are_two_first_names(lines, line, begin))
        return {.name = {name.begin, lines.scan.words[line.word_end - 1].range().end},
                .known = true};
    if ((line.classes & (company_form | strong_legal)) != 0) return {};
    // "Heiko" above "Jugendobmann": From may show no more than the club.
    const bool alone = known && end == begin + 1 && end == line.word_end && line.gap_before;
    if (alone && !lines.scan.is(begin, german | english)) return {.name = name, .known = known};
    const bool sure = known || below_closing || degree_behind(lines, line, end) ||
                      (end == line.word_end && stands_above_the_house(lines, at)) ||
                      (end == line.word_end && contact_below(lines, at));
    if (below_closing && end == line.word_end && house_is_called_by(lines, line, begin) &&
        has_shape_of_person(lines, line, begin, end))
        return {.name = name, .senders = true};
    if (sure && has_shape_of_person(lines, line, begin, end)) return {.name = name, .known = known};
    const bool placed = below_closing && end == begin + 1 && end < line.word_end &&
                        names_a_place(lines.folded_word(end)) &&
                        !guess_name(lines, line, begin).team &&
                        !lines.scan.is(begin, german | english | starter | closing_start);
    if (placed || (below_closing && known && end == begin + 1 && end < line.word_end))
        return {.name = name, .known = known};
    return {};
}

TextRange name_behind_team(const Lines& lines, const Line& line) {
    for (std::uint32_t word = line.word_begin + 1; word < line.word_end; ++word) {
        if (!lines.scan.is(word, first_name) || !is_name_word(lines, word)) continue;
        const std::string_view before = lines.folded_word(word - 1);
        const bool parted = holds(lines.gap_after(word - 1, line), {",", ":", "(", "/", "-", "|"});
        if (!parted && before != "by" && before != "durch" && before != "mit" && before != "with")
            continue;
        return {lines.scan.words[word].begin,
                lines.scan.words[name_end(lines, line, word) - 1].range().end};
    }
    return {};
}

bool sign_with_name_line(Lines& lines, SignOff& sign_off) {
    const Paragraphs paragraphs{lines};
    std::uint32_t letter = 0;
    for (std::size_t end = lines.all.size(), begin = 0; end > 0; end = begin) {
        begin = paragraphs.begin_of(end);
        const BlockKind kind = lines.all[begin].kind;
        if (kind == BlockKind::quoted || kind == BlockKind::alternative ||
            kind == BlockKind::hidden || kind == BlockKind::alt_text)
            continue;
        if (!stands_below_a_letter(lines, begin)) return false;
        NameLine name = read_name_line(lines, begin, false);
        if (name) {
            // "Pieter", and below it "Pieter van Dalen, account manager": the first one signs.
            const std::size_t above = begin > 0 ? begin - 1 : 0;
            const NameLine first =
                above > 0 && lines.all[above].gap_before && lines.all[above].words() <= 3
                    ? read_name_line(lines, above, false)
                    : NameLine{};
            const bool two = first.senders && stands_below_a_letter(lines, above);
            sign_at(lines, two ? above : begin, two ? first : name, sign_off);
            return true;
        }
        if (end - begin > 1 && (name = read_name_line(lines, end - 1, false)) &&
            ends_its_paragraph(lines, end - 1, name)) {
            sign_at(lines, end - 1, name, sign_off);
            return true;
        }
        letter += paragraphs.letter_words(begin, end);
        if (letter > most_letter_below) return false;
    }
    return false;
}

}  // namespace warmline
