// The mail being answered: where it begins, and that everything after belongs to it unless answers
// stand between its "> " lines.
#include <algorithm>

#include "linter/text/lines.hpp"

namespace warmline {
namespace {

using namespace word_class;

constexpr std::size_t attribution_lines = 4;
constexpr std::uint32_t attribution_bytes = 400;

bool starts_field(const Lines& lines, const Line& line, WordClass field) {
    if (line.words() == 0 || !lines.scan.is(line.word_begin, field)) return false;
    const Word& word = lines.scan.words[line.word_begin];
    if (word.begin > line.range.begin + 4) return false;  // "> ", "*Von:*"
    const std::string_view gap = lines.gap_after(line.word_begin, line);
    return gap.starts_with(':') || gap.starts_with("*:") || gap.starts_with(":*") ||
           gap.starts_with(" :");
}

/// "Von: … / Gesendet: … / An: … / Betreff: …", in any order after the first.
bool is_header_block(const Lines& lines, std::size_t at) {
    const Line& first = lines.all[at];
    if ((first.classes & (field_from | field_sent)) == 0) return false;
    // GMX and web.de put "Gesendet:" above "Von:".
    const bool sent_first = starts_field(lines, first, field_sent);
    if (!sent_first && !starts_field(lines, first, field_from)) return false;
    int fields = 0;
    bool from = !sent_first;
    for (std::size_t i = at + 1; i < lines.all.size() && i <= at + 5; ++i) {
        const Line& line = lines.all[i];
        from = from || starts_field(lines, line, field_from);
        fields += starts_field(lines, line, field_sent) || starts_field(lines, line, field_to) ||
                  starts_field(lines, line, field_subject);
    }
    if (fields >= 2 && from) return true;
    if (sent_first) return false;
    // One paragraph without line breaks: "Von: A Gesendet: … An: B Betreff: C"
    const std::string_view folded = lines.folded_of(lines.all[at]);
    const auto has = [folded](std::string_view what) {
        return folded.find(what) != std::string_view::npos;
    };
    return (has(" gesendet:") || has(" sent:") || has(" datum:") || has(" date:")) &&
           (has(" betreff:") || has(" subject:"));
}

/// "-----Original Message-----", "Begin forwarded message:", "---------- Weitergeleitete Nachricht"
bool is_separator(const Lines& lines, const Line& line) {
    if (line.words() == 0 || line.words() > 8) return false;
    const std::string_view folded = lines.folded_of(line);
    if (std::string_view("-_\xE2"
                         "bawou")
            .find(folded[0]) == std::string_view::npos)
        return false;
    const bool dashes =
        folded.starts_with("--") || folded.starts_with("__") || folded.starts_with("\xE2\x80\x94");
    const auto has = [folded](std::string_view what) {
        return folded.find(what) != std::string_view::npos;
    };
    if (dashes && (has("nachricht") || has("message") || has("original") || has("mail")))
        return true;
    return folded.starts_with("begin forwarded message") ||
           folded.starts_with("anfang der weitergeleiteten") ||
           folded.starts_with("weitergeleitete nachricht") ||
           folded.starts_with("original message:") ||
           folded.starts_with("urspruengliche nachricht");
}

bool is_rule_line(const Lines& lines, const Line& line) {
    const std::string_view text = line.range.of(lines.text);
    return line.words() == 0 && text.size() >= 5 &&
           text.find_first_not_of("_-=\xE2\x80\x94\x93 ") == std::string_view::npos;
}

/// "Am 12.06.2026 um 14:15 schrieb Petra Kurz <p@…>:" over up to four lines. Returns how many, 0 if
/// none.
std::size_t attribution_at(const Lines& lines, std::size_t at) {
    const Line& first = lines.all[at];
    if (first.words() < 2 || first.words() > 40) return 0;
    // Only a line with a verb of writing or a date can be an attribution's beginning.
    const std::uint32_t dated_flags = Word::has_digit | Word::address;
    if ((first.classes & wrote) == 0 && (first.flags & dated_flags) == 0) return 0;
    bool verb = false, dated = false;
    for (std::size_t i = at; i < lines.all.size() && i < at + attribution_lines; ++i) {
        const Line& line = lines.all[i];
        if (i > at && (line.paragraph != first.paragraph || line.words() == 0)) break;
        if (line.range.end - first.range.begin > attribution_bytes) break;
        verb |= (line.classes & wrote) != 0;
        dated |= (line.flags & dated_flags) != 0;
        const std::string_view text = line.range.of(lines.text);
        const bool ends = text.ends_with(':');
        if (ends && verb && dated) return i - at + 1;
        if (ends && verb && i + 1 < lines.all.size() && lines.all[i + 1].kind == BlockKind::quoted)
            return i - at + 1;
        if (ends) break;
    }
    return 0;
}

void quote_from(Lines& lines, std::size_t begin) {
    lines.all[begin].begins_block = true;
    const std::int16_t part = lines.layout.paragraphs[lines.all[begin].paragraph].part;
    for (std::size_t i = begin; i < lines.all.size(); ++i) {
        Line& line = lines.all[i];
        if (line.kind == BlockKind::alternative || line.kind == BlockKind::hidden) continue;
        if (lines.layout.paragraphs[line.paragraph].part != part) continue;
        line.kind = BlockKind::quoted;
    }
}

bool may_begin_quote(const Line& line) {
    return is_own_body(line.kind) || line.kind == BlockKind::quoted;
}

}  // namespace

void mark_quotes(Lines& lines) {
    std::vector<Line>& all = lines.all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!may_begin_quote(all[i])) continue;
        const bool quoted_already = all[i].kind == BlockKind::quoted;
        if (quoted_already) continue;
        if (is_separator(lines, all[i]) || is_header_block(lines, i)) {
            std::size_t begin = i;
            if (begin > 0 && may_begin_quote(all[begin - 1]) && is_rule_line(lines, all[begin - 1]))
                --begin;
            return quote_from(lines, begin);
        }
        const std::size_t count = attribution_at(lines, i);
        if (count == 0) continue;
        for (std::size_t k = i; k < i + count; ++k)
            all[k].kind = BlockKind::quoted;
        all[i].begins_block = true;
        // With "> " marks below, answers may stand between them and stay ours.
        const bool marked =
            std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i + count), all.end(),
                        [](const Line& line) { return line.kind == BlockKind::quoted; });
        if (!marked) return quote_from(lines, i);
        i += count - 1;
    }
}

}  // namespace warmline
