/// The text/plain twin of an HTML body, which has facts and text but no words.
#pragma once

#include <string_view>

#include "linter/match/engine/inquiry.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

inline constexpr BlockMask twin_block = mask_of(BlockKind::alternative);
/// What a reader of the HTML sees.
inline constexpr BlockMask shown_blocks =
    body_blocks | mask_of(BlockKind::greeting) | mask_of(BlockKind::sign_off) |
    mask_of(BlockKind::signature) | mask_of(BlockKind::legal_footer);

/// Where the twin stands: behind what the HTML shows. Borrows the document.
class Twin {
public:
    explicit Twin(const Document& document);

    TextRange range() const { return range_; }

    bool holds(TextRange place) const { return place.begin >= range_.begin; }

    /// Whether a folded piece stands in it.
    bool says(std::string_view piece) const;

    /// The same, where paragraphs that carry the mark are asked first.
    bool says(std::string_view piece, Mark mark) const;

    /// Into Document::sentences.
    std::uint32_t first_sentence() const { return first_sentence_; }

private:
    const Document& document_;
    TextRange range_;
    std::uint32_t first_sentence_ = 0;
};

/// Whether a folded piece stands in the text of those blocks.
bool stands_in_blocks(const Document& document, std::string_view piece, BlockMask mask);

/// Reports what the HTML says at a place, against what the twin says.
void report_twin(Check& check, TextRange place, std::string_view other, std::string_view kind,
                 std::string_view here = {});

/// Whether text and HTML are two letters, and then reports it: of the words that carry what the one
/// says the other has next to none. A twin that only sends its reader to the HTML is no letter.
bool compare_letters(Check& check, const Twin& twin);

/// Reports weekdays, shares, case numbers and names of the HTML for which the twin gives others.
void compare_details(Check& check, const Twin& twin);

/// Reports a link of the HTML that leads to another house than the one link of the twin without a
/// partner. Hosts that count clicks and show a mail in the browser differ as they should.
void compare_links(Check& check, const Twin& twin);

}  // namespace warmline::match
