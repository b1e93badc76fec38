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

/// A name of up to eight letters in any ASCII case as one number; callers build it as they read.
constexpr std::uint64_t add_to_key(std::uint64_t key, char c) {
    return key << 8 | static_cast<unsigned char>(c | 0x20);
}

constexpr std::uint64_t key_of(std::string_view name) {
    std::uint64_t key = 0;
    for (const char c : name)
        key = add_to_key(key, c);
    return key;
}

/// `key` is `key_of(name)`.
Element element_named(std::string_view name, std::uint64_t key);

}  // namespace warmline
