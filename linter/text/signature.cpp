#include "linter/text/signature.hpp"

#include <string>
#include <utility>

#include "linter/text/fold.hpp"
#include "linter/text/names.hpp"

namespace warmline {
namespace {

using namespace word_class;

/// Function words make prose; names, figures and addresses make a contact block.
bool reads_as_prose(const Lines& lines, std::size_t begin, std::size_t end) {
    std::uint32_t words = 0, function_words = 0;
    for (std::size_t i = begin; i < end; ++i)
        for (std::uint32_t word = lines.all[i].word_begin; word < lines.all[i].word_end; ++word) {
            ++words;
            function_words +=
                lines.scan.is(word, german | english) && !lines.scan.is(word, contact);
        }
    return words >= 8 && function_words >= 3 && function_words * 4 >= words;
}

/// "Von meinem iPhone gesendet"
bool names_the_device(const Lines& lines, const Line& line) {
    const std::string_view folded = lines.folded_of(line);
    return folded.starts_with("von meinem ") || folded.starts_with("sent from my ") ||
           folded.starts_with("gesendet von ") || folded.starts_with("sent from outlook") ||
           folded.starts_with("get outlook for") ||
           folded.starts_with("diese nachricht wurde von meinem");
}

/// A phone, address or company line: figures or contact words, and no sentence.
bool is_contact_line(const Lines& lines, const Line& line) {
    for (std::uint32_t word = line.word_begin; word < line.word_end; ++word)
        if (lines.scan.is(word, contact | company_form | phone_label | strong_legal) ||
            (lines.scan.words[word].flags & (Word::has_digit | Word::address)) != 0)
            return true;
    return false;
}

/// The firm, the office or the trade under a name: "Wohnbau Isartal", "1. Vorsitzender",
/// "Fahrlehrerin".
bool stands_under_a_name(const Lines& lines, std::size_t at) {
    if (at == 0 || lines.all[at].gap_before || !may_sign(lines.all[at - 1])) return false;
    const Line& above = lines.all[at - 1];
    if (above.words() == 0 || above.words() > 4) return false;
    const NameGuess guess = guess_name(lines, above, above.word_begin);
    if (!guess.person) return false;
    if (is_senders_name(lines, guess.range)) return true;
    if (at > 1 && is_delimiter(lines, lines.all[at - 2]))
        return false;  // "-- ": no letter signs there
    const Line& line = lines.all[at];
    const std::string_view sentence_ends = ".!?:,";
    return line.words() <= 4 && above.words() >= 2 && above.words() <= 3 &&
           lines.scan.is(above.word_begin, first_name) &&
           sentence_ends.find(lines.text[line.range.end - 1]) == std::string_view::npos &&
           sentence_ends.find(lines.text[above.range.end - 1]) == std::string_view::npos;
}

std::size_t paragraph_end(const Lines& lines, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < lines.all.size() && lines.all[end].paragraph == lines.all[begin].paragraph)
        ++end;
    return end;
}

}  // namespace

bool may_sign(const Line& line) {
    return is_open(line) || line.kind == BlockKind::list_item || line.kind == BlockKind::heading;
}

bool is_delimiter(const Lines& lines, const Line& line) {
    const std::string_view text = line.range.of(lines.text);
    return text == "--" || text == "-- ";
}

bool is_post_scriptum(const Lines& lines, const Line& line) {
    if (line.words() == 0) return false;
    const std::string_view folded = lines.folded_of(line);
    return folded.starts_with("ps") || folded.starts_with("p.s") || folded.starts_with("p. s") ||
           folded.starts_with("nb:") || folded.starts_with("anlage") ||
           folded.starts_with("enclosure");
}

void mark_signature(Lines& lines, std::size_t begin) {
    for (std::size_t i = begin; i < lines.all.size();) {
        if (lines.all[i].kind == BlockKind::quoted) return;
        const std::size_t end = paragraph_end(lines, i);
        if (is_post_scriptum(lines, lines.all[i])) {
            // What follows a PS in its paragraph belongs to it.
            lines.all[i].begins_block = true;
        } else if (may_sign(lines.all[i])) {
            // Prose after the sign-off (product news, a second letter) is body again.
            if (reads_as_prose(lines, i, end) && !names_the_device(lines, lines.all[i])) return;
            for (std::size_t k = i; k < end; ++k)
                if (may_sign(lines.all[k])) lines.all[k].kind = BlockKind::signature;
        }
        i = end;
    }
}

std::size_t mark_under_name(Lines& lines, std::size_t begin) {
    constexpr std::uint32_t longest = 40;  // words
    std::uint32_t words = 0;
    std::size_t end = begin;
    while (end < lines.all.size() && begin > 0 && !lines.all[end].gap_before &&
           lines.all[end].paragraph == lines.all[begin - 1].paragraph && may_sign(lines.all[end]) &&
           !is_post_scriptum(lines, lines.all[end]))
        words += lines.all[end++].words();
    // "Übrigens haben wir am 12. zu" under a name is said, not signed.
    if (words > longest || (end > begin && reads_as_prose(lines, begin, end) &&
                            !is_contact_line(lines, lines.all[begin])))
        return begin;
    for (std::size_t i = begin; i < end; ++i)
        lines.all[i].kind = BlockKind::signature;
    return end;
}

bool stands_below_a_letter(const Lines& lines, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i)
        if (lines.all[i].words() > 0 &&
            (is_own_body(lines.all[i].kind) || lines.all[i].kind == BlockKind::greeting))
            return true;
    return false;
}

bool sign_with_bare_name(Lines& lines, SignOff& sign_off) {
    for (std::size_t i = lines.all.size(); i-- > 0;) {
        Line& line = lines.all[i];
        const bool passed_over =
            line.kind == BlockKind::quoted || line.kind == BlockKind::alternative ||
            line.kind == BlockKind::hidden || line.kind == BlockKind::alt_text ||
            line.words() == 0 || lines.layout.paragraphs[line.paragraph].in_footer ||
            names_the_device(lines, line) || is_delimiter(lines, line);
        if (passed_over) continue;
        if (!may_sign(line) || i == 0 || reads_as_prose(lines, i, i + 1)) return false;
        const NameGuess guess =
            line.words() <= 4 ? guess_name(lines, line, line.word_begin) : NameGuess{};
        // Two capitalised words may be anything ("Neue Preise"); a known first name or the sender's
        // is not.
        const bool named = line.words() == 1 ||
                           (line.words() <= 3 &&
                            lines.scan.is(word_from(lines.scan, guess.range.begin), first_name));
        const bool known = guess.person && (named || is_senders_name(lines, guess.range));
        if (!known) {
            if (!is_contact_line(lines, line) && !stands_under_a_name(lines, i)) return false;
            continue;
        }
        const char end = lines.text[line.range.end - 1];
        if (end == ':' || end == ',' || end == '?') return false;
        sign_off.closing = {line.range.begin, line.range.begin};
        sign_off.name = guess.range;
        sign_off.person = true;
        line.kind = BlockKind::sign_off;
        line.begins_block = true;
        mark_signature(lines, i + 1);
        return true;
    }
    return false;
}

void mark_lone_signature(Lines& lines) {
    for (std::size_t i = lines.all.size(); i-- > 0;) {
        Line& line = lines.all[i];
        if (line.kind == BlockKind::quoted || line.kind == BlockKind::alternative ||
            line.kind == BlockKind::hidden)
            continue;
        if (!is_open(line)) return;
        bool reachable = names_the_device(lines, line);
        std::size_t begin = i;
        while (begin > 0 && lines.all[begin - 1].paragraph == line.paragraph)
            --begin;
        for (std::size_t k = begin; k <= i; ++k)
            for (std::uint32_t word = lines.all[k].word_begin; word < lines.all[k].word_end; ++word)
                reachable |= lines.scan.is(word, contact) && lines.all[k].words() <= 6;
        if (!reachable || !stands_below_a_letter(lines, begin) ||
            reads_as_prose(lines, begin, i + 1))
            return;
        for (std::size_t k = begin; k <= i; ++k)
            lines.all[k].kind = BlockKind::signature;
        i = begin;
    }
}

void mark_house(Lines& lines) {
    constexpr std::uint32_t longest = 30;         // words of the house's lines
    constexpr std::size_t paragraphs_sought = 3;  // "You get this because …" may stand below
    if (lines.message == nullptr || !lines.message->from) return;
    const std::string shown = fold(lines.message->from->name);
    std::string_view from = shown;
    if (from.starts_with("the ")) from.remove_prefix(4);
    const auto names_form = [&](const Line& line) {
        for (std::uint32_t word = line.word_begin; word < line.word_end; ++word)
            if (lines.scan.is(word, company_form) && !lines.scan.is(word, german | english))
                return true;
        return false;
    };
    std::size_t end = lines.all.size();
    for (std::size_t sought = 0; end > 0 && sought < paragraphs_sought;) {
        std::size_t begin = end - 1;
        while (begin > 0 && lines.all[begin - 1].paragraph == lines.all[end - 1].paragraph &&
               lines.all[begin - 1].kind == lines.all[end - 1].kind)
            --begin;
        const std::size_t stop = std::exchange(end, begin);
        if (!is_open(lines.all[begin])) continue;
        ++sought;
        std::uint32_t words = 0, flags = 0;
        bool house = false;
        for (std::size_t i = begin; i < stop; ++i) {
            words += lines.all[i].words();
            flags |= lines.all[i].flags;
            const std::string_view said = lines.folded_of(lines.all[i]);
            house |= names_form(lines.all[i]) || (!from.empty() && said.find(from) != said.npos);
        }
        const char last = lines.text[lines.all[stop - 1].range.end - 1];
        if (words == 0 || words > longest || last == '!' || last == '?' || last == ':' ||
            !stands_below_a_letter(lines, begin) || reads_as_prose(lines, begin, stop))
            continue;
        if (!house || (flags & Word::has_digit) == 0) continue;
        for (std::size_t i = begin; i < stop; ++i)
            lines.all[i].kind = BlockKind::signature;
    }
}

}  // namespace warmline
