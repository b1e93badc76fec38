#include "linter/text/blocks.hpp"

#include <algorithm>

namespace warmline {
namespace {

using namespace word_class;

/// "• ", "- ", "1. ", "a) " at the beginning of a line.
bool has_bullet(const Lines& lines, const Line& line) {
    const std::string_view text = line.range.of(lines.text);
    if (text.size() < 3 || line.words() == 0) return false;
    const Sign sign = sign_of(text[0]);
    if (sign == Sign::upper || (sign == Sign::letter && text[1] != ')')) return false;
    const Glyph first = glyph_at(text, 0);
    if (first.sign == Sign::bullet) return true;
    if (first.sign == Sign::dash || first.sign == Sign::asterisk)
        return sign_of(text[first.size]) == Sign::blank;
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits]))
        ++digits;
    if (digits >= 1 && digits <= 2 && digits + 1 < text.size())
        return (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ' &&
               !lines.scan.is(line.word_begin + 1, month);
    return text[1] == ')' && text[2] == ' ' && sign_of(text[0]) == Sign::letter;
}

/// The link that is the line's whole text, or nullptr.
const LinkFact* whole_link(const Lines& lines, const Line& line, std::size_t& cursor) {
    const std::vector<LinkFact>& links = lines.layout.links;
    while (cursor < links.size() && links[cursor].range.end <= line.range.begin)
        ++cursor;
    for (std::size_t i = cursor; i < links.size() && links[i].range.begin <= line.range.begin + 4;
         ++i)
        if (!links[i].range.empty() && links[i].range.end + 4 >= line.range.end) return &links[i];
    return nullptr;
}

bool joins(const Lines& lines, const Line& before, const Line& line) {
    if (line.kind != before.kind) return false;
    if (line.kind == BlockKind::sign_off) return !line.begins_block;
    if (line.begins_block)
        return line.kind == BlockKind::signature && !line.gap_before &&
               lines.layout.paragraphs[line.paragraph].part ==
                   lines.layout.paragraphs[before.paragraph].part;
    return true;
}

}  // namespace

void mark_items_and_buttons(Lines& lines) {
    std::size_t cursor = 0;
    for (std::size_t i = 0; i < lines.all.size(); ++i) {
        Line& line = lines.all[i];
        if (line.kind == BlockKind::paragraph && has_bullet(lines, line)) {
            const bool bullet = glyph_at(lines.text, line.range.begin).sign == Sign::bullet;
            const bool follows = i > 0 && lines.all[i - 1].kind == BlockKind::list_item;
            const bool goes_on = i + 1 < lines.all.size() && has_bullet(lines, lines.all[i + 1]);
            if (bullet || follows || goes_on) {
                line.kind = BlockKind::list_item;
                line.begins_block = true;
            }
        } else if (line.kind == BlockKind::paragraph && i > 0 && !line.begins_block &&
                   lines.all[i - 1].kind == BlockKind::list_item) {
            line.kind = BlockKind::list_item;  // the item's wrapped second line
        }
        if (!is_open(line) && line.kind != BlockKind::heading) continue;
        const LinkFact* link = whole_link(lines, line, cursor);
        const bool whole_paragraph =
            lines.layout.paragraphs[line.paragraph].range.size() <= line.range.size() + 8;
        if (link != nullptr && !link->raw && whole_paragraph && line.words() > 0 &&
            line.words() <= 8)
            line.kind = BlockKind::button;
    }
}

std::vector<WordRange> classify_blocks(const Scan& scan, const Layout& layout, Document& document) {
    Lines lines = make_lines(document.text, document.folded, scan, layout, document.message);
    mark_quotes(lines);
    mark_greeting(lines, document.greeting);
    mark_sign_off(lines, document.sign_off);
    mark_footer(lines);
    mark_items_and_buttons(lines);
    std::vector<WordRange> words;
    words.reserve(lines.all.size());
    document.blocks.reserve(lines.all.size());
    const Line* before = nullptr;
    for (const Line& line : lines.all) {
        const Paragraph& paragraph = layout.paragraphs[line.paragraph];
        if (before != nullptr && joins(lines, *before, line)) {
            document.blocks.back().range.end = line.range.end;
            words.back().end = line.word_end;
            words.back().flags |= line.flags;
        } else {
            Block block;
            block.kind = line.kind;
            block.quote_depth = paragraph.quote_depth;
            if (line.kind == BlockKind::quoted && block.quote_depth == 0) block.quote_depth = 1;
            block.range = line.range;
            block.part = paragraph.part;
            document.blocks.push_back(block);
            words.push_back({line.word_begin, line.word_end, line.flags});
        }
        before = &line;
    }
    return words;
}

}  // namespace warmline
