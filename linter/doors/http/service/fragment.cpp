#include "linter/doors/http/service/fragment.hpp"

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_cards.hpp"
#include "reports/html_findings.hpp"
#include "reports/html_sheet.hpp"
#include "reports/html_verdict.hpp"
#include "reports/suggestion.hpp"
#include "reports/ui_words.hpp"

namespace warmline::http {

namespace {

constexpr std::string_view prefix = "r";

std::string attribute(std::string_view name, std::string_view value) {
    return " data-" + std::string(name) + "=\"" + escape_xml(value) + "\"";
}

std::string figures(const Checked& checked, Language ui) {
    const auto& assessment = checked.assessment;
    std::string scores;
    for (const auto& score : assessment.scores)
        scores += (scores.empty() ? "" : ",") + std::to_string(score.score);
    return attribute("overall", std::to_string(assessment.overall)) + attribute("scores", scores) +
           attribute("risk", std::to_string(assessment.ambiguity_risk)) +
           attribute("findings", std::to_string(assessment.findings.size())) +
           attribute("nothing", nothing_found_words(checked, ui)) +
           attribute("action", name_of(assessment.verdict.action)) +
           attribute("language", name_of(checked.document.language));
}

std::string button(const MailView& view, std::size_t index, const Location& place) {
    const auto& finding = view.checked.assessment.findings[index];
    const auto advice = wording(view.checked, finding, view.checked.document.language).instead;
    const auto better = replacement(view.checked, finding);
    auto attributes = "type=\"button\" class=\"accept\"" +
                      attribute("begin", std::to_string(place.source_begin)) +
                      attribute("end", std::to_string(place.source_end)) +
                      attribute("part", part_of(view.checked, finding));
    std::string label;
    if (!better) {
        attributes += attribute("advice", advice);
        const auto part = part_of(view.checked, finding);
        label = part == "header" || part == "subject"
                    ? view.say("Zum Feld", "Go to the field")
                    : view.say("Hinweis einfügen", "Insert advice");
    } else {
        attributes += attribute("replacement", *better);
        label = better->empty()
                    ? view.say("Streichen", "Leave out")
                    : view.say("Übernehmen: ", "Use: ") +
                          span("q", escape_xml(*better), language_attribute(finding.language));
    }
    const auto rule = std::string(view.checked.rule_of(finding).id);
    return tag("p",
               span("button", label, attributes) + " " +
                   span("a", view.say("Regel", "Rule"),
                        "class=\"soft\" href=\"/rules?ui=" + std::string(name_of(view.ui)) + "#" +
                            escape_xml(rule) + "\" target=\"_blank\" rel=\"noopener\""),
               "class=\"act\"");
}

std::string part(std::string_view name, const std::string& inside,
                 const std::string& attributes = {}) {
    return tag("div", inside, "data-part=\"" + std::string(name) + "\"" + attributes);
}

}  // namespace

std::string fragment_html(const Checked& checked, Language ui) {
    const MailView view{checked, prefix, ui};
    const auto places = locate(checked);
    const auto buttons = [&](std::size_t index) { return button(view, index, places[index]); };
    return part("head", verdict_html(view) + scores_html(view), figures(checked, ui)) +
           part("call", call_card_html(view)) +
           part("judging", risk_card_html(view) + lift_card_html(view) +
                               findings_html(view, buttons) + asides_html(view)) +
           part("sheet", sheet_html(view));
}

}  // namespace warmline::http
