#include "reports/plain_page.hpp"

#include "reports/escape_xml.hpp"

namespace warmline {

std::string plain_page_top(std::string_view title, std::string_view style, Language ui) {
    const auto shown = escape_xml(title);
    return "<!DOCTYPE html>\n<html lang=\"" + std::string(ui == Language::de ? "de" : "en") +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" "
           "content=\"light dark\"><title>" +
           shown +
           "</title><style>"
           ":root{color-scheme:light dark;--paper:#faf8f4;--ink:#23201b;--soft:#655f56;"
           "--line:#e2dcd0;--accent:#175a78}"
           "@media(prefers-color-scheme:dark){:root{--paper:#191816;--ink:#ece8e0;--soft:#b0a99d;"
           "--line:#3b3732;--accent:#8ecbe6}}"
           "*{box-sizing:border-box}"
           "body{font:16px/1.5 system-ui,sans-serif;margin:2em auto;padding:0 1em;"
           "background:var(--paper);color:var(--ink);overflow-wrap:anywhere}"
           "a{color:var(--accent)}h1{font-size:1.4em;line-height:1.25}p,ul{margin:.2em 0}"
           "@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb}body{margin:0}}" +
           std::string(style) + "</style></head><body>\n<h1>" + shown + "</h1>\n";
}

}  // namespace warmline
