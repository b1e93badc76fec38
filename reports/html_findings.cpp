#include "reports/html_findings.hpp"

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/escape_xml.hpp"
#include "reports/problem_words.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

std::string cost_of(const MailView& view, const Finding& finding) {
    const auto points = in_tenths(finding.points);
    return points > 0 ? span("span", "−" + tenths(points, view.ui), "class=\"cost\"")
                      : std::string();
}

std::string entry(const MailView& view, std::size_t index, const Location& place,
                  const FindingExtras& extras) {
    const auto& checked = view.checked;
    const auto& finding = checked.assessment.findings[index];
    const auto& rule = checked.rule_of(finding);
    const auto said = wording(checked, finding, view.ui);
    const auto prefix = std::string(view.prefix);
    const auto number = std::to_string(index + 1);
    const auto level = checked.severity_of(finding);
    const auto severity = ui_words(view.ui).severities[static_cast<std::size_t>(level)];
    const auto quoted = escape_xml(shown_text(checked.document, finding.range));
    const auto head =
        span("a", number,
             "class=\"badge\" href=\"#" + prefix + "-mark-" + number + "\" aria-label=\"" +
                 view.say("Zur Stelle ", "To place ") + number + ": " + quoted + "\"") +
        " " + span("b", severity, "class=\"severity\"") + " " + span("code", escape_xml(rule.id)) +
        " " +
        span("span",
             view.say("Zeile ", "line ") + std::to_string(place.line) + ":" +
                 std::to_string(place.column),
             "class=\"soft\"") +
        cost_of(view, finding);
    auto html = tag("p", head, "class=\"head\"") + tag("p", escape_xml(said.message));
    if (!said.instead.empty()) html += tag("p", escape_xml(said.instead), "class=\"instead\"");
    if (!said.asks.empty())
        html += tag("p", span("q", escape_xml(said.asks)),
                    "class=\"asks\"" + language_attribute(finding.language));
    if (extras) html += extras(index);
    return tag("li", html,
               "class=\"" + std::string(name_of(level)) + "\" id=\"" + prefix + "-finding-" +
                   number + "\"");
}

}  // namespace

std::string findings_html(const MailView& view, const FindingExtras& extras) {
    const auto& words = ui_words(view.ui);
    const auto count = view.checked.assessment.findings.size();
    const auto places = locate(view.checked);
    std::string items;
    for (std::size_t i = 0; i < count; ++i)
        items += entry(view, i, places[i], extras);
    if (items.empty() && !view.checked.known.empty()) return {};
    if (items.empty())
        return tag("p", "✓ " + nothing_found_words(view.checked, view.ui), "class=\"quiet\"");
    return tag("h3", std::to_string(count) + " " +
                         std::string(count == 1 ? words.finding : words.findings)) +
           tag("ol", items, "class=\"findings\"");
}

std::string asides_html(const MailView& view) {
    const auto& words = ui_words(view.ui);
    std::vector<std::string> lines;
    if (auto known = known_before(view.checked, view.ui); !known.empty())
        lines.push_back(std::move(known));
    for (const auto& ignored : view.checked.assessment.ignored)
        lines.push_back(std::string(words.ignored) + ": " +
                        std::string(view.checked.rule_of(ignored.finding).id) + " (" +
                        ignored.reason + ")");
    for (const auto& problem : view.checked.problems)
        lines.push_back(std::string(words.problem) + ": " + problem_words(problem, view.ui));
    return lines.empty() ? std::string() : tag("div", escaped_list(lines), "class=\"asides soft\"");
}

}  // namespace warmline
