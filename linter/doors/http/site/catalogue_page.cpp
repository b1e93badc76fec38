#include "linter/doors/http/site/catalogue_page.hpp"

#include "linter/doors/http/site/page.hpp"
#include "linter/match/workshop/explain.hpp"
#include "linter/match/workshop/list_rules.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_parts.hpp"
#include "reports/ui_words.hpp"

namespace warmline::http {

namespace {

/// «…» becomes a highlighted stretch.
std::string with_marks(std::string_view text) {
    auto html = escape_xml(text);
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (auto at = html.find(from); at != std::string::npos;
             at = html.find(from, at + to.size()))
            html.replace(at, from.size(), to);
    };
    replace("«", "<mark>");
    replace("»", "</mark>");
    return html;
}

std::string samples(std::string_view title, const std::vector<match::RulePage::Sample>& list) {
    if (list.empty()) return {};
    std::string items;
    for (const auto& sample : list)
        items += tag("li", with_marks(sample.text), language_attribute(sample.language));
    return tag("div", tag("h4", title) + tag("ul", items));
}

std::string rule_html(const match::RulePage& page, Language ui) {
    const bool german = ui == Language::de;
    const auto severity = from_name<Severity>(page.severity).value_or(Severity::info);
    const auto dimension = from_name<Dimension>(page.dimension).value_or(Dimension::clarity);
    const auto& words = ui_words(ui);
    const auto kind =
        span("b", words.severities[static_cast<std::size_t>(severity)], "class=\"severity\"") +
        " · " + std::string(words.dimensions[static_cast<std::size_t>(dimension)]) + " · " +
        span("code", escape_xml(page.id));
    return tag("li",
               tag("h3", escape_xml(page.summary)) + tag("p", kind, "class=\"head soft\"") +
                   tag("p", escape_xml(page.why)) +
                   tag("p", escape_xml(page.instead), "class=\"instead\"") +
                   tag("details",
                       tag("summary", german ? "Beispiele" : "Examples") +
                           tag("div",
                               samples(german ? "Schlägt an" : "Fires", page.flags) +
                                   samples(german ? "Bleibt still" : "Stays quiet", page.allows),
                               "class=\"samples\"")),
               "class=\"" + page.severity + "\" id=\"" + escape_xml(page.id) + "\"");
}

}  // namespace

std::string catalogue_page_html(const RulePack& pack, Language ui) {
    const bool german = ui == Language::de;
    const auto rules = match::matching_rules(pack, {});
    std::string items;
    for (const auto rule : rules)
        items += rule_html(match::page_of(pack, rule, ui), ui);
    const std::string count = std::to_string(rules.size());
    return page_top(german ? "Regeln" : "Rules", "/rules", ui, "catalogue.js") +
           "<main id=\"main\">\n" +
           tag("h2", count + (german ? " Regeln, jede mit Grund und besserem Satz"
                                     : " rules, each with a reason and a better sentence")) +
           tag("p",
               span("label", german ? "Suchen" : "Search", "for=\"filter\"") +
                   "<input type=\"search\" id=\"filter\" autocomplete=\"off\">" +
                   span("span", count + (german ? " Regeln" : " rules"),
                        german ? "id=\"shown\" role=\"status\" class=\"soft\" data-one=\"Regel\" "
                                 "data-many=\"Regeln\""
                               : "id=\"shown\" role=\"status\" class=\"soft\" data-one=\"rule\" "
                                 "data-many=\"rules\""),
               "class=\"filter\"") +
           tag("ol", items, "class=\"findings catalogue\"") + "</main>\n</body>\n</html>\n";
}

}  // namespace warmline::http
