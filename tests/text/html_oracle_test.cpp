#include <doctest/doctest.h>

#if defined(WARMLINE_HAS_GUMBO)
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <gumbo.h>

#include "linter/text/characters.hpp"
#include "linter/text/html_layout.hpp"
#include "linter/text/part_text.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

namespace fs = std::filesystem;

bool is_left_out(GumboTag tag) {
    constexpr std::array left_out{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE, GUMBO_TAG_TITLE,
                                  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG,   GUMBO_TAG_SELECT,
                                  GUMBO_TAG_TEMPLATE, GUMBO_TAG_MATH,  GUMBO_TAG_OBJECT,
                                  GUMBO_TAG_IFRAME,   GUMBO_TAG_XMP,   GUMBO_TAG_TEXTAREA,
                                  GUMBO_TAG_NOEMBED};
    return std::find(left_out.begin(), left_out.end(), tag) != left_out.end();
}

bool is_inline(GumboTag tag) {
    constexpr std::array inlines{
        GUMBO_TAG_A,      GUMBO_TAG_B,    GUMBO_TAG_I,     GUMBO_TAG_U,       GUMBO_TAG_EM,
        GUMBO_TAG_STRONG, GUMBO_TAG_SPAN, GUMBO_TAG_S,     GUMBO_TAG_FONT,    GUMBO_TAG_SMALL,
        GUMBO_TAG_BIG,    GUMBO_TAG_SUP,  GUMBO_TAG_SUB,   GUMBO_TAG_IMG,     GUMBO_TAG_CODE,
        GUMBO_TAG_STRIKE, GUMBO_TAG_WBR,  GUMBO_TAG_LABEL, GUMBO_TAG_TT,      GUMBO_TAG_DEL,
        GUMBO_TAG_INS,    GUMBO_TAG_ABBR, GUMBO_TAG_CITE,  GUMBO_TAG_UNKNOWN, GUMBO_TAG_INPUT,
        GUMBO_TAG_NOBR};
    return std::find(inlines.begin(), inlines.end(), tag) != inlines.end();
}

/// All text of the tree; a blank where a block begins or ends. The caller bounds the depth.
void collect(const GumboNode* node, std::string& out) {
    switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            out += node->v.text.text;
            return;
        case GUMBO_NODE_ELEMENT: {
            if (is_left_out(node->v.element.tag)) return;
            const bool block = !is_inline(node->v.element.tag);
            if (block) out += ' ';
            const GumboVector& children = node->v.element.children;
            for (unsigned i = 0; i < children.length; ++i)
                collect(static_cast<const GumboNode*>(children.data[i]), out);
            if (block) out += ' ';
            return;
        }
        default:
            return;
    }
}

using Words = std::map<std::string, int>;

void count_words(std::string_view text, int sign, Words& words) {
    std::string word;
    const auto end = [&] {
        if (!word.empty()) words[word] += sign;
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const Character character = look_at(text.substr(i));
        const std::size_t size = std::min<std::size_t>(character.size, text.size() - i);
        if (character.sight == Sight::seen) word += text.substr(i, size);
        if (character.sight == Sight::blank || character.sight == Sight::line) end();
        i += size;
    }
    end();
}

/// Gumbo needs quadratic time for deep markup, so both are asked about reasonable parts only.
bool is_reasonable(std::string_view html) {
    constexpr std::size_t most_bytes = 200'000;
    return html.size() <= most_bytes && html.find('\0') == std::string_view::npos;
}

struct Difference {
    std::size_t words = 0, parts = 0, different = 0;
};

/// Words only one of the two sees.
std::vector<std::string> compare(std::string_view html, Difference& total) {
    Words words;
    Layout layout;
    lay_out_html(html, {}, {}, {}, layout);
    for (const Paragraph& paragraph : layout.paragraphs)
        if (paragraph.role != Role::alt_text)
            count_words(paragraph.range.of(layout.text), 1, words);
    for (const auto& [word, count] : words)
        total.words += static_cast<std::size_t>(count);

    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* const tree = gumbo_parse_with_options(&options, html.data(), html.size());
    std::string text;
    collect(tree->root, text);
    gumbo_destroy_output(&options, tree);
    count_words(text, -1, words);

    std::vector<std::string> differences;
    for (const auto& [word, count] : words)
        if (count != 0) differences.push_back((count > 0 ? "+" : "-") + word);
    ++total.parts;
    if (!differences.empty()) ++total.different;
    return differences;
}

/// Words torn by text of size zero: we read what a reader sees ("fish"), gumbo what the markup
/// holds
/// ("file", "sh").
bool is_explained(const fs::path& mail) {
    return mail.filename() == "zerofont.eml";
}

void compare_folder(const fs::path& folder, Difference& total) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const Message message = read_message(bytes);
        for (const Part& part : message.parts) {
            if (part.kind != PartKind::html) continue;
            const PartText read = read_part(message, part, 1u << 20);
            if (!is_reasonable(read.text())) continue;
            const std::vector<std::string> differences = compare(read.text(), total);
            if (differences.empty()) continue;
            if (is_explained(entry.path())) --total.different;
            std::string list;
            for (std::size_t i = 0; i < std::min<std::size_t>(differences.size(), 12); ++i)
                list += differences[i] + " ";
            MESSAGE(entry.path().string(), ": ", differences.size(), ": ", list);
        }
    }
}

TEST_CASE("our walk and gumbo's tree see the same words") {
    const fs::path top = WARMLINE_SOURCE_DIR;
    Difference total;
    compare_folder(top / "corpus", total);
    compare_folder(top / "../shared/corpora", total);
    MESSAGE(total.parts, " HTML parts, ", total.words, " words, ", total.different,
            " parts differ");
}

}  // namespace
}  // namespace warmline
#endif
