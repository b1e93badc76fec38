#include "reports/html_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "reports/escape_xml.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

std::string span(std::string_view name, std::string_view inside, std::string_view attributes) {
    std::string html = "<" + std::string(name);
    if (!attributes.empty()) html += " " + std::string(attributes);
    return html + ">" + std::string(inside) + "</" + std::string(name) + ">";
}

std::string tag(std::string_view name, std::string_view inside, std::string_view attributes) {
    return span(name, inside, attributes) + "\n";
}

std::string escaped_list(const std::vector<std::string>& texts) {
    if (texts.empty()) return {};
    std::string items;
    for (const auto& text : texts)
        items += tag("li", escape_xml(text));
    return tag("ul", items);
}

std::string language_attribute(Language language) {
    if (language == Language::other) return {};
    return " lang=\"" + std::string(name_of(language)) + "\"";
}

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

std::string tenths(Tenths value, Language ui) {
    auto text = std::to_string(std::abs(value) / 10);
    if (value % 10 != 0)
        text += (ui == Language::de ? "," : ".") + std::to_string(std::abs(value) % 10);
    return text;
}

Tenths in_tenths(double points) {
    return static_cast<Tenths>(std::lround(points * 10));
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string with(std::string_view pattern, std::string_view slot, std::string_view value) {
    std::string text(pattern);
    const auto name = "{" + std::string(slot) + "}";
    if (const auto at = text.find(name); at != std::string::npos)
        text.replace(at, name.size(), value);
    return text;
}

std::string bar(Tenths value) {
    const auto width = whole(std::clamp(value, 0, 1000));
    return "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" "
           "aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"4\"/><rect "
           "width=\"" +
           width + "\" height=\"4\"/></svg>";
}

std::string term_words(const RulePack& pack, std::string_view term, Language ui) {
    const int rule = pack.find(term);
    if (rule < 0) return escape_xml(term_name(term, ui));
    return escape_xml(pack.rules()[static_cast<std::size_t>(rule)].words(ui).summary);
}

}  // namespace warmline
