/// Short ways to lay out a text and to show the result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/mail/read_message.hpp"
#include "linter/text/layout.hpp"

namespace warmline {

/// The layout owns its text; the markup must stay alive only while it is asked for sources.
inline Layout laid_out(std::string_view bytes, PartKind kind) {
    return lay_out(read_template(bytes, kind), {});
}

inline Layout html(std::string_view markup) {
    return laid_out(markup, PartKind::html);
}

inline Layout plain(std::string_view text) {
    return laid_out(text, PartKind::plain);
}

inline Layout mail(std::string_view bytes) {
    return lay_out(read_message(bytes), {});
}

inline std::string_view name_of(Role role) {
    constexpr std::string_view names[] = {"from",    "reply_to",  "subject", "prose",
                                          "heading", "item",      "cell",    "pre",
                                          "hidden",  "preheader", "alt",     "alternative"};
    return names[static_cast<std::size_t>(role)];
}

/// One line a paragraph: "role: text", with '>' for each level of quotes; breaks are shown as "\n".
inline std::string shown(const Layout& layout) {
    std::string all;
    for (const Paragraph& paragraph : layout.paragraphs) {
        if (!all.empty()) all += " | ";
        all.append(paragraph.quote_depth, '>');
        if (paragraph.role != Role::prose) {
            all += name_of(paragraph.role);
            all += ": ";
        }
        for (const char c : paragraph.range.of(layout.text))
            c == '\n' ? all += "\\n" : all += c;
    }
    return all;
}

/// "[text](target)" of each link, "!" before buttons, "raw" for addresses in the text.
inline std::string links_of(const Layout& layout) {
    std::string all;
    for (const LinkFact& link : layout.links) {
        if (!all.empty()) all += ' ';
        if (link.button) all += '!';
        if (link.image) all += "image";
        if (link.raw) all += "raw";
        all += '[';
        all += link.range.of(layout.text);
        all += "](" + link.target + ')';
    }
    return all;
}

}  // namespace warmline
