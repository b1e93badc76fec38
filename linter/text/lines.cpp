#include "linter/text/lines.hpp"

namespace warmline {
namespace {

BlockKind kind_of(const Paragraph& paragraph) {
    if (paragraph.quote_depth > 0 && paragraph.role != Role::hidden &&
        paragraph.role != Role::alternative)
        return BlockKind::quoted;
    switch (paragraph.role) {
        case Role::from:
            return BlockKind::from;
        case Role::reply_to:
            return BlockKind::reply_to;
        case Role::subject:
            return BlockKind::subject;
        case Role::heading:
            return BlockKind::heading;
        case Role::list_item:
            return BlockKind::list_item;
        case Role::table_cell:
            return BlockKind::table_cell;
        case Role::hidden:
            return BlockKind::hidden;
        case Role::preheader:
            return BlockKind::preheader;
        case Role::alt_text:
            return BlockKind::alt_text;
        case Role::alternative:
            return BlockKind::alternative;
        case Role::prose:
        case Role::preformatted:
            break;
    }
    return BlockKind::paragraph;
}

}  // namespace

bool is_own_body(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::heading ||
           kind == BlockKind::list_item || kind == BlockKind::table_cell ||
           kind == BlockKind::button;
}

bool is_open(const Line& line) {
    return line.kind == BlockKind::paragraph || line.kind == BlockKind::table_cell;
}

std::string_view Lines::gap_after(std::uint32_t index, const Line& line) const {
    const Word& word = scan.words[index];
    const std::uint32_t begin = word.begin + word.length;
    const std::uint32_t end =
        index + 1 < line.word_end ? scan.words[index + 1].begin : line.range.end;
    return TextRange{begin, end}.of(text);
}

std::uint32_t Lines::fill(Line& line, std::uint32_t first) const {
    const auto count = static_cast<std::uint32_t>(scan.words.size());
    std::uint32_t word = first;
    while (word < count && scan.words[word].begin < line.range.begin)
        ++word;
    line.word_begin = word;
    line.classes = 0;
    line.flags = 0;
    for (; word < count && scan.words[word].begin < line.range.end; ++word) {
        line.classes |= scan.entry(word).classes;
        line.flags |= scan.words[word].flags;
    }
    line.word_end = word;
    return word;
}

void Lines::split(std::size_t index, std::uint32_t at) {
    Line second = all[index];
    Line& first = all[index];
    second.range.begin = skip_blanks(text, at, first.range.end);
    first.range.end = skip_blanks_back(text, at, first.range.begin);
    fill(second, fill(first, first.word_begin));
    second.begins_block = true;
    second.gap_before = false;
    if (!second.range.empty())
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(index) + 1, second);
}

Lines make_lines(std::string_view text, std::string_view folded, const Scan& scan,
                 const Layout& layout, const Message* message) {
    Lines lines{text, folded, scan, layout, message, {}};
    lines.all.reserve(scan.lines.size() + layout.paragraphs.size());
    auto scanned = scan.lines.begin();
    std::uint32_t word = 0;
    Line line;
    const auto add = [&](TextRange range) {
        line.range.begin = skip_blanks(text, range.begin, range.end);
        line.range.end = skip_blanks_back(text, range.end, line.range.begin);
        if (!line.range.empty()) lines.all.push_back(line);
    };
    for (std::uint32_t i = 0; i < layout.paragraphs.size(); ++i) {
        const Paragraph& paragraph = layout.paragraphs[i];
        line = {};
        line.paragraph = i;
        line.kind = kind_of(paragraph);
        line.begins_block = true;
        line.gap_before = paragraph.gap_before;
        line.word_begin = line.word_end = word;
        if (paragraph.role == Role::alternative) {
            add(paragraph.range);
            continue;
        }
        for (std::uint32_t begin = paragraph.range.begin;; ++scanned) {
            line.word_begin = word;
            line.word_end = word = scanned->word_end;
            line.flags = scanned->flags;
            line.classes = scanned->classes;
            add({begin, scanned->end});
            line.begins_block = line.gap_before = false;
            begin = scanned->end + 1;
            if (scanned->last) break;
        }
        ++scanned;
    }
    return lines;
}

}  // namespace warmline
