/// The elements a mail's markup is made of, as far as they matter to a reader.
#pragma once

#include <cstdint>
#include <string_view>

namespace warmline {

enum class Element : std::uint8_t {
    unknown,  ///< anything else; inline
    a,
    inline_mark,
    font,
    span,
    body,
    p,
    div,
    section,
    footer,
    centre,
    li,
    list,
    definition,
    heading,
    pre,
    blockquote,
    hr,
    br,
    table,
    row,
    cell,
    header_cell,
    caption,
    row_group,
    img,
    title,
    meta,
    html,
    area,
    raw,      ///< style, script …: bytes up to the end tag are not text
    skipped,  ///< svg, template, noscript …: nothing inside is shown
    mj_section,
    mj_text,
    mj_button,
    mj_preview,
    mj_title,
    mj_image,
    mj_link,
    mj_divider,
    mj_attributes,
    ignored,  ///< link, input, wbr, col …: no content, no effect
};
inline constexpr std::size_t element_count = static_cast<std::size_t>(Element::ignored) + 1;

/// Facts that drive the tree: `block` ends paragraphs; `scope` keeps end tags of the inside from
/// closing what is outside; an `empty` element has no end tag.
struct ElementTraits {
    bool block = false;
    bool scope = false;
    bool empty = false;
};

ElementTraits traits_of(Element element);

/// By name in any ASCII case.
Element element_named(std::string_view name);

}  // namespace warmline
