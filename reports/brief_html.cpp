#include "reports/brief_html.hpp"

#include "reports/brief_words.hpp"
#include "reports/escape_xml.hpp"

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
    const auto title = escape_xml(brief_title(brief, ui));
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html += ui == Language::de ? "de" : "en";
    html +=
        "\"><head><meta charset=\"utf-8\"><title>" + title +
        "</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;"
        "padding:0 1em;color:#222}h1{font-size:1.4em}h2{font-size:1em;margin:1.4em 0 .2em;"
        "color:#555}p,ul{margin:.2em 0}@media print{body{margin:0}}</style></head><body>\n<h1>" +
        title + "</h1>\n";
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
