#include "reports/brief_html.hpp"

#include "reports/brief_words.hpp"
#include "reports/escape_xml.hpp"
#include "reports/plain_page.hpp"

namespace warmline {

namespace {

std::string with_breaks(const std::string& text) {
    std::string html;
    for (const char c : escape_xml(text))
        html += c == '\n' ? std::string("<br>") : std::string(1, c);
    return html;
}

}  // namespace

std::string render_brief_html(const CallBrief& brief, Language ui) {
    auto html =
        plain_page_top(brief_title(brief, ui),
                       "body{max-width:42em}"
                       "h2{font-size:1em;margin:1.4em 0 .2em;color:var(--soft)}"
                       "ul{padding-left:1.2em}a[href^=tel]{font-size:1.25em;font-weight:650}",
                       ui);
    for (const auto& section : brief_sections(brief, ui)) {
        html += "<h2>" + escape_xml(section.heading) + "</h2>\n";
        html += section.list ? "<ul>" : "<p>";
        for (const auto& line : section.lines) {
            const bool number = !brief.phone_uri.empty() && line == brief.phone;
            const auto shown = number ? "<a href=\"" + escape_xml(brief.phone_uri) + "\">" +
                                            escape_xml(line) + "</a>"
                                      : with_breaks(line);
            html += section.list ? "<li>" + shown + "</li>" : shown;
        }
        html += section.list ? "</ul>\n" : "</p>\n";
    }
    return html + "</body></html>\n";
}

}  // namespace warmline
