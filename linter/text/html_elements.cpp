#include "linter/text/html_elements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace warmline {
namespace {

struct Name {
    std::string_view name;
    Element element = Element::unknown;
};

constexpr Name names[] = {
    {"a", Element::a},
    {"b", Element::inline_mark},
    {"strong", Element::inline_mark},
    {"i", Element::inline_mark},
    {"em", Element::inline_mark},
    {"u", Element::inline_mark},
    {"s", Element::inline_mark},
    {"small", Element::inline_mark},
    {"big", Element::inline_mark},
    {"sup", Element::inline_mark},
    {"sub", Element::inline_mark},
    {"code", Element::inline_mark},
    {"label", Element::inline_mark},
    {"abbr", Element::inline_mark},
    {"q", Element::inline_mark},
    {"del", Element::inline_mark},
    {"ins", Element::inline_mark},
    {"mark", Element::inline_mark},
    {"time", Element::inline_mark},
    {"strike", Element::inline_mark},
    {"cite", Element::inline_mark},
    {"tt", Element::inline_mark},
    {"font", Element::font},
    {"span", Element::span},
    {"body", Element::body},
    {"mj-body", Element::body},
    {"p", Element::p},
    {"div", Element::div},
    {"address", Element::div},
    {"form", Element::div},
    {"fieldset", Element::div},
    {"legend", Element::div},
    {"figure", Element::div},
    {"figcaption", Element::div},
    {"details", Element::div},
    {"summary", Element::div},
    {"button", Element::div},
    {"dialog", Element::div},
    {"section", Element::section},
    {"article", Element::section},
    {"header", Element::section},
    {"main", Element::section},
    {"nav", Element::section},
    {"aside", Element::section},
    {"footer", Element::footer},
    {"center", Element::centre},
    {"li", Element::li},
    {"ul", Element::list},
    {"ol", Element::list},
    {"dl", Element::list},
    {"menu", Element::list},
    {"dir", Element::list},
    {"dt", Element::definition},
    {"dd", Element::definition},
    {"h1", Element::heading},
    {"h2", Element::heading},
    {"h3", Element::heading},
    {"h4", Element::heading},
    {"h5", Element::heading},
    {"h6", Element::heading},
    {"pre", Element::pre},
    {"listing", Element::pre},
    {"blockquote", Element::blockquote},
    {"hr", Element::hr},
    {"br", Element::br},
    {"table", Element::table},
    {"mj-table", Element::table},
    {"tr", Element::row},
    {"td", Element::cell},
    {"th", Element::header_cell},
    {"caption", Element::caption},
    {"tbody", Element::row_group},
    {"thead", Element::row_group},
    {"tfoot", Element::row_group},
    {"img", Element::img},
    {"image", Element::img},
    {"amp-img", Element::img},
    {"title", Element::title},
    {"meta", Element::meta},
    {"html", Element::html},
    {"mjml", Element::html},
    {"area", Element::area},
    {"style", Element::raw},
    {"script", Element::raw},
    {"xmp", Element::raw},
    {"textarea", Element::raw},
    {"iframe", Element::raw},
    {"noembed", Element::raw},
    {"noframes", Element::raw},
    {"mj-style", Element::raw},
    {"svg", Element::skipped},
    {"template", Element::skipped},
    {"noscript", Element::skipped},
    {"xml", Element::skipped},
    {"math", Element::skipped},
    {"select", Element::skipped},
    {"object", Element::skipped},
    {"audio", Element::skipped},
    {"video", Element::skipped},
    {"canvas", Element::skipped},
    {"datalist", Element::skipped},
    {"map", Element::unknown},
    {"mj-section", Element::mj_section},
    {"mj-column", Element::mj_section},
    {"mj-wrapper", Element::mj_section},
    {"mj-group", Element::mj_section},
    {"mj-hero", Element::mj_section},
    {"mj-social", Element::mj_section},
    {"mj-navbar", Element::mj_section},
    {"mj-accordion", Element::mj_section},
    {"mj-accordion-element", Element::mj_section},
    {"mj-carousel", Element::mj_section},
    {"mj-text", Element::mj_text},
    {"mj-accordion-title", Element::mj_text},
    {"mj-accordion-text", Element::mj_text},
    {"mj-button", Element::mj_button},
    {"mj-preview", Element::mj_preview},
    {"mj-title", Element::mj_title},
    {"mj-image", Element::mj_image},
    {"mj-carousel-image", Element::mj_image},
    {"mj-social-element", Element::mj_link},
    {"mj-navbar-link", Element::mj_link},
    {"mj-divider", Element::mj_divider},
    {"mj-spacer", Element::mj_divider},
    {"mj-attributes", Element::mj_attributes},
    {"link", Element::ignored},
    {"base", Element::ignored},
    {"input", Element::ignored},
    {"wbr", Element::ignored},
    {"col", Element::ignored},
    {"source", Element::ignored},
    {"embed", Element::ignored},
    {"param", Element::ignored},
    {"track", Element::ignored},
    {"mj-include", Element::ignored},
    {"mj-font", Element::ignored},
    {"mj-breakpoint", Element::ignored},
    {"mj-all", Element::ignored},
    {"mj-class", Element::ignored},
    {"mj-html-attributes", Element::mj_attributes},
};

constexpr std::size_t short_name = 8;
constexpr unsigned slot_bits = 9;

/// Where a short name is looked for first.
constexpr std::size_t slot_of(std::uint64_t key) {
    return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ull >> (64 - slot_bits));
}

struct Slot {
    std::uint64_t key = 0;
    Element element = Element::unknown;
};

constexpr auto table = [] {
    std::array<Slot, 1u << slot_bits> all{};
    for (const Name& name : names) {
        if (name.name.size() > short_name) continue;
        std::size_t slot = slot_of(key_of(name.name));
        while (all[slot].key != 0)
            slot = (slot + 1) % all.size();
        all[slot] = {key_of(name.name), name.element};
    }
    return all;
}();

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same(std::string_view name, std::string_view known) {
    return std::equal(name.begin(), name.end(), known.begin(), known.end(),
                      [](char a, char b) { return lower(a) == b; });
}

constexpr auto traits = [] {
    std::array<ElementTraits, element_count> all{};
    const auto at = [&](Element element) -> ElementTraits& {
        return all[static_cast<std::size_t>(element)];
    };
    using enum Element;
    for (const Element block :
         {body,       p,           div,           section,   footer,     centre,  li,
          list,       definition,  heading,       pre,       blockquote, table,   row,
          cell,       header_cell, caption,       row_group, mj_section, mj_text, mj_button,
          mj_preview, mj_link,     mj_attributes, html})
        at(block).block = true;
    for (const Element scope : {table, cell, header_cell, caption})
        at(scope).scope = true;
    for (const Element empty : {hr, br, img, meta, area, mj_image, mj_divider, ignored})
        at(empty).empty = true;
    return all;
}();

}  // namespace

ElementTraits traits_of(Element element) {
    return traits[static_cast<std::size_t>(element)];
}

Element element_named(std::string_view name, std::uint64_t key) {
    if (name.size() > short_name) {
        for (const Name& known : names)
            if (same(name, known.name)) return known.element;
        return Element::unknown;
    }
    for (std::size_t slot = slot_of(key); table[slot].key != 0; slot = (slot + 1) % table.size())
        if (table[slot].key == key) return table[slot].element;
    return Element::unknown;
}

}  // namespace warmline
