/// The lines of a mail with what is known of them; the block readers (greeting, sign-off, quoted
/// reply, footer) relabel lines, and neighbours with one label become a block.
///
/// Internal to the text room. Borrows the document's text, the scan and the layout.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/layout.hpp"
#include "linter/text/scan.hpp"

namespace warmline {

struct Line {
    TextRange range;  ///< without the line break
    std::uint32_t word_begin = 0, word_end = 0;
    WordClass classes = 0;    ///< of all its words together: what cannot be here need not be sought
    std::uint32_t flags = 0;  ///< of all its words together
    std::uint32_t paragraph = 0;
    BlockKind kind = BlockKind::paragraph;
    bool begins_block = false;  ///< never joined to the line before it
    bool gap_before = false;    ///< a visible gap stands before it

    std::uint32_t words() const { return word_end - word_begin; }
};

struct Lines {
    std::string_view text, folded;
    const Scan& scan;
    const Layout& layout;
    const Message* message = nullptr;
    std::vector<Line> all;

    std::string_view folded_of(const Line& line) const { return line.range.of(folded); }

    std::string_view folded_word(std::uint32_t index) const {
        return scan.words[index].range().of(folded);
    }

    /// The bytes between word `index` and the next one, or the line's end.
    std::string_view gap_after(std::uint32_t index, const Line& line) const;

    /// Fills the words of a line whose range is known, from word `first` on; returns the next word.
    std::uint32_t fill(Line& line, std::uint32_t first) const;

    /// Splits line `index` at `at`, the second half beginning a block of its own.
    void split(std::size_t index, std::uint32_t at);
};

/// One line per line of each paragraph the scan has read; kinds from the paragraphs' roles.
Lines make_lines(std::string_view text, std::string_view folded, const Scan& scan,
                 const Layout& layout, const Message* message);

/// Whether the sender's own words stand here: no header block, quote, hidden or alternative text.
bool is_own_body(BlockKind kind);

/// Whether the line is text that may turn out to be a greeting, sign-off, footer …
bool is_open(const Line& line);

void mark_quotes(Lines& lines);
void mark_greeting(Lines& lines, Greeting& greeting);
void mark_sign_off(Lines& lines, SignOff& sign_off);
void mark_footer(Lines& lines);
void mark_items_and_buttons(Lines& lines);

}  // namespace warmline
