#include <algorithm>
#include <string>

#include "linter/text/html_reader.hpp"

namespace warmline {
namespace {

constexpr std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool is(std::string_view text, std::string_view known) {
    return text.size() == known.size() && std::equal(text.begin(), text.end(), known.begin(),
                                                     [](char a, char b) { return lower(a) == b; });
}

/// The number an attribute begins with; 0 for anything else ("100%" is no size in pixels).
std::uint16_t pixels(std::string_view value) {
    std::uint32_t number = 0;
    for (const char c : value) {
        if (c == '%') return 0;
        if (c < '0' || c > '9' || number > 9999) break;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(number, 0xFFFF));
}

}  // namespace

void HtmlReader::start(const Tag& tag) {
    const ElementTraits traits = traits_of(tag.element);
    if (tag.element == Element::raw) return read_raw(tag);
    if (tag.element == Element::title || tag.element == Element::mj_title)
        return read_title(up_to_end_tag(tag.name));
    if (page_.mood.skipped) {
        if (!traits.empty && !tag.self_closing) open_.push(tag.element, page_.mood, false);
        return;
    }
    close_to(open_.depth_after_start(tag.element));

    Mood mood = page_.mood;
    Looks looks;
    if (tag.has_any()) looks = dress(tag, mood);
    if (traits.block) set_block(tag, looks, mood);
    switch (tag.element) {
        case Element::br:
            page_.line_break({offset(tag_begin_), offset(at_)});
            return;
        case Element::hr:
        case Element::mj_divider:
            page_.end_paragraph();
            page_.gap();
            return;
        case Element::html:
            if (layout_.html_language.empty()) {
                layout_.html_language = attribute_text(tag.value(Attribute::lang));
                for (char& c : layout_.html_language)
                    c = lower(c);
            }
            return;
        case Element::img:
        case Element::mj_image:
        case Element::area:
            show_image(tag, looks);
            return;
        case Element::skipped:
        case Element::mj_attributes:
            mood.skipped = true;
            break;
        case Element::font:
            if (is(tag.value(Attribute::size), "1")) mood.footer = true;
            break;
        default:
            break;
    }
    if (traits.empty) return;
    const bool gap = gap_around(tag, looks);
    if (gap) page_.gap();
    // "<div/>" is an open <div>; only foreign elements (<o:p/>) close themselves.
    if (tag.self_closing && (tag.element == Element::unknown || tag.element == Element::skipped ||
                             tag.element >= Element::mj_section))
        return;
    const bool pushed = open_.push(tag.element, page_.mood, gap);
    if (!pushed) {
        if (!told_depth_)
            layout_.problems.push_back(
                {"limit-markup-depth",
                 "the markup nests deeper than " + std::to_string(OpenElements::most) + " elements",
                 "", "deeper elements are read without their styles"});
        told_depth_ = true;
        mood = page_.mood;
    }
    const bool changed = mood.unseen != page_.mood.unseen;
    page_.mood = mood;
    if (changed) page_.mood_changed();
    if (tag.element == Element::a || tag.element == Element::mj_button ||
        tag.element == Element::mj_link)
        open_anchor(tag, looks);
}

void HtmlReader::end(Element element) {
    if (element == Element::br) return page_.line_break({offset(tag_begin_), offset(at_)});
    if (element == Element::p && open_.depth_after_end(element) == open_.depth() &&
        !page_.mood.skipped)
        page_.end_paragraph();  // "</p>" alone is an empty paragraph
    else
        close_to(open_.depth_after_end(element));
    if (element == Element::a) page_.close_link();
}

void HtmlReader::close_to(std::size_t depth) {
    while (open_.depth() > depth || open_.innermost_ended()) {
        const OpenElements::Open open = open_.pop();
        if (traits_of(open.element).block && !page_.mood.skipped) page_.end_paragraph();
        switch (open.element) {
            case Element::a:
            case Element::mj_button:
            case Element::mj_link:
                page_.close_link();
                break;
            case Element::cell:
            case Element::header_cell:
                end_cell();
                break;
            case Element::row:
                if (!tables_.empty()) tables_.back().end_row();
                break;
            case Element::table:
                end_table();
                break;
            default:
                break;
        }
        if (open.gap_after) page_.gap();
        const bool changed = open.before.unseen != page_.mood.unseen;
        page_.mood = open.before;
        if (changed) page_.mood_changed();
    }
}

/// What the attributes say about the element's text.
HtmlReader::Looks HtmlReader::dress(const Tag& tag, Mood& mood) {
    Looks looks;
    auto& [style, hints] = looks;
    const std::string_view classes = tag.value(Attribute::class_names);
    if (!classes.empty()) hints = read_class_hints(classes);
    if (tag.has(Attribute::id)) {
        const ClassHints id = read_class_hints(tag.value(Attribute::id));
        hints.preheader |= id.preheader;
        hints.footer |= id.footer;
        hints.button |= id.button;
    }
    if (tag.has(Attribute::style)) style = styles_.read(tag.value(Attribute::style));

    mood.preheader |= hints.preheader;
    mood.footer |= hints.footer || style.type == TypeSize::tiny;
    if (hints.quote && !mood.quote_wrapper) {
        mood.quote_wrapper = true;
        mood.quote_depth = static_cast<std::uint8_t>(std::min(mood.quote_depth + 1, 255));
    }
    const bool by_name =
        !hidden_names_.empty() && !style.shown &&
        (hidden_names_.hides_class(classes) || hidden_names_.hides_id(tag.value(Attribute::id)));
    if (style.hidden || by_name || tag.has(Attribute::hidden)) mood.unseen |= Mood::gone;
    if (style.type == TypeSize::vanished) mood.unseen |= Mood::vanished_type;
    if (style.type == TypeSize::tiny || style.type == TypeSize::readable)
        mood.unseen &= static_cast<std::uint8_t>(~Mood::vanished_type);
    if (style.camouflage)
        mood.unseen |= Mood::camouflage;
    else if (style.colour)
        mood.unseen &= static_cast<std::uint8_t>(~Mood::camouflage);
    return looks;
}

/// Blocks end the paragraph before them and may say what their text is.
void HtmlReader::set_block(const Tag& tag, const Looks& looks, Mood& mood) {
    page_.end_paragraph();
    switch (tag.element) {
        case Element::heading:
            mood.role = Role::heading;
            break;
        case Element::li:
        case Element::definition:
            mood.role = Role::list_item;
            break;
        case Element::pre:
            mood.preformatted = true;
            break;
        case Element::footer:
            mood.footer = true;
            break;
        case Element::blockquote:
            if (mood.quote_wrapper)
                mood.quote_wrapper = false;
            else
                mood.quote_depth = static_cast<std::uint8_t>(std::min(mood.quote_depth + 1, 255));
            break;
        case Element::mj_preview:
            mood.preheader = true;
            mood.unseen |= Mood::gone;
            break;
        case Element::table: {
            if (!tables_.empty()) tables_.back().nested = true;
            const std::string_view role = tag.value(Attribute::role);
            const std::string_view border = tag.value(Attribute::border);
            tables_.push_back({.first_paragraph = layout_.paragraphs.size(),
                               .presentation = is(role, "presentation") || is(role, "none"),
                               .bordered = pixels(border) > 0 || looks.style.border});
            mood.role = Role::prose;
            break;
        }
        case Element::cell:
        case Element::header_cell:
            start_cell(tag, looks);
            break;
        default:
            break;
    }
}

/// Elements with a margin above and below, as mail programs show them.
bool HtmlReader::gap_around(const Tag& tag, const Looks& looks) const {
    switch (tag.element) {
        case Element::p:
        case Element::blockquote:
        case Element::pre:
        case Element::heading:
            return !looks.style.no_margin && !looks.hints.no_margin;
        case Element::mj_text:
        case Element::mj_section:
            return true;
        default:
            return false;
    }
}

void HtmlReader::start_cell(const Tag& tag, const Looks& looks) {
    if (tables_.empty()) return;
    TableShape& table = tables_.back();
    table.cell_is_header = tag.element == Element::header_cell;
    table.cell_begin = page_.next();
    table.cell_first_link = page_.link_count();
    table.cell_coloured =
        looks.style.background || looks.hints.button || tag.has(Attribute::bgcolor);
}

void HtmlReader::end_cell() {
    if (tables_.empty()) return;
    TableShape& table = tables_.back();
    const std::uint32_t end = offset(layout_.text.size());
    if (end <= table.cell_begin) return;
    ++table.filled_cells;
    ++(table.cell_is_header ? table.header_cells : table.plain_cells);
    table.longest_cell = std::max(table.longest_cell, end - table.cell_begin);
    if (table.cell_coloured) page_.mark_button(table.cell_first_link, table.cell_begin);
}

void HtmlReader::end_table() {
    if (tables_.empty()) return;
    TableShape& table = tables_.back();
    table.end_row();
    if (is_data(table))
        for (std::size_t i = table.first_paragraph; i < layout_.paragraphs.size(); ++i)
            if (layout_.paragraphs[i].role == Role::prose)
                layout_.paragraphs[i].role = Role::table_cell;
    tables_.pop_back();
}

void HtmlReader::open_anchor(const Tag& tag, const Looks& looks) {
    if (!tag.has(Attribute::href)) {
        page_.close_link();
        return;
    }
    const StyleFacts& style = looks.style;
    const bool painted = style.background || style.border;
    const bool shaped = (style.padding && (painted || style.inline_block)) ||
                        (style.inline_block && style.background);
    const bool button = tag.element == Element::mj_button || shaped || looks.hints.button ||
                        is(tag.value(Attribute::role), "button");
    page_.open_link(attribute_text(tag.value(Attribute::href)), button);
}

void HtmlReader::show_image(const Tag& tag, const Looks& looks) {
    Image image;
    image.source = attribute_text(tag.value(Attribute::src));
    image.width = pixels(tag.value(Attribute::width));
    image.height = pixels(tag.value(Attribute::height));
    image.has_alt = tag.has(Attribute::alt);
    const auto is_dot = [&](Attribute side) {
        return tag.has(side) && pixels(tag.value(side)) <= 1 &&
               tag.value(side).find('%') == std::string_view::npos && !tag.value(side).empty();
    };
    image.tracking = looks.style.hidden || (is_dot(Attribute::width) && is_dot(Attribute::height));
    if (!tables_.empty() && !image.tracking) tables_.back().images = true;
    const std::string_view alt = tag.value(Attribute::alt);
    const bool linked = tag.element != Element::img && tag.has(Attribute::href);
    if (linked) page_.open_link(attribute_text(tag.value(Attribute::href)), false);
    page_.image(std::move(image), alt,
                alt.empty() ? 0 : offset(static_cast<std::size_t>(alt.data() - html_.data())));
    if (linked) page_.close_link();
}

void HtmlReader::read_raw(const Tag& tag) {
    const std::string_view content = up_to_end_tag(tag.name);
    if (is(tag.name, "style")) hidden_names_.read(content);
}

void HtmlReader::read_title(std::string_view markup) {
    if (!layout_.html_title.empty() || page_.mood.skipped) return;
    layout_.html_title = attribute_text(markup);
    if (options_.title_is_subject)
        page_.separate(Role::subject, markup,
                       offset(static_cast<std::size_t>(markup.data() - html_.data())));
}

/// The bytes up to the end tag of a raw element; without one, all that is left.
std::string_view HtmlReader::up_to_end_tag(std::string_view name) {
    const std::size_t begin = at_;
    for (std::size_t close = begin; (close = html_.find("</", close)) != std::string_view::npos;
         ++close) {
        const std::string_view rest = html_.substr(close + 2, name.size() + 1);
        if (rest.size() <= name.size()) continue;
        const bool same = std::equal(name.begin(), name.end(), rest.begin(),
                                     [](char a, char b) { return lower(a) == lower(b); });
        const char after = rest.back();
        if (!same || !(after == '>' || after == '/' || static_cast<unsigned char>(after) <= ' '))
            continue;
        at_ = std::min(html_.find('>', close), html_.size() - 1) + 1;
        return html_.substr(begin, close - begin);
    }
    at_ = html_.size();
    return html_.substr(begin);
}

}  // namespace warmline
