#include "reports/html_cards.hpp"

#include "reports/brief_words.hpp"
#include "reports/escape_xml.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

bool is_call(Action action) {
    return action == Action::call || action == Action::call_then_write;
}

/// A number to tap. Only what the numbering plan wrote as tel: becomes a link.
std::string phone_link(const CallBrief& brief) {
    if (!brief.phone_uri.starts_with("tel:")) return escape_xml(brief.phone);
    return span("a", escape_xml(brief.phone),
                "class=\"phone\" href=\"" + escape_xml(brief.phone_uri) + "\"");
}

std::string brief_part(const BriefSection& section, const CallBrief& brief) {
    std::string html = tag("h4", escape_xml(section.heading));
    if (section.list) return html + escaped_list(section.lines);
    for (const auto& line : section.lines)
        html += tag("p", line == brief.phone ? phone_link(brief) : escape_xml(line));
    return html;
}

/// The need as a small table with bars, so that the largest reason is seen first.
std::string need(const MailView& view) {
    const auto& verdict = view.checked.assessment.verdict;
    const auto& words = ui_words(view.ui);
    std::string rows;
    for (const auto& term : verdict.terms) {
        const auto points = in_tenths(term.points);
        if (points <= 0) continue;
        rows += tag("tr", span("th", escape_xml(term_name(term.name, view.ui)), "scope=\"row\"") +
                              span("td", bar(in_tenths(term.value * 100)), "class=\"wide\"") +
                              span("td", tenths(points, view.ui), "class=\"number\""));
    }
    if (rows.empty()) return {};
    auto cost = with(words.minutes, "mail", whole(in_tenths(verdict.cost.mail)));
    cost = with(cost, "revised", whole(in_tenths(verdict.cost.revised)));
    cost = with(cost, "call", whole(in_tenths(verdict.cost.call)));
    return tag(
        "details",
        tag("summary", std::string(words.call_need) + " " + whole(in_tenths(verdict.call_need)) +
                           view.say(": wie er entsteht", ": how it comes about")) +
            tag("table", tag("tbody", rows), "class=\"parts\"") + tag("p", cost, "class=\"soft\""));
}

}  // namespace

std::string call_card_html(const MailView& view) {
    const auto& verdict = view.checked.assessment.verdict;
    if (!is_call(verdict.action) || verdict.brief.empty()) return {};
    const auto title = std::string(view.prefix) + "-call";
    std::string parts;
    for (const auto& section : brief_sections(verdict.brief, view.ui))
        parts += tag("div", brief_part(section, verdict.brief));
    return tag("section",
               tag("h3", escape_xml(brief_title(verdict.brief, view.ui)), "id=\"" + title + "\"") +
                   tag("div", parts, "class=\"brief\"") + need(view),
               "class=\"card call\" aria-labelledby=\"" + title + "\"");
}

std::string risk_card_html(const MailView& view) {
    const auto& assessment = view.checked.assessment;
    if (assessment.ambiguity_risk == 0) return {};
    const auto& words = ui_words(view.ui);
    const auto language = language_attribute(view.checked.document.language);
    std::string asked;
    for (const auto& question : assessment.questions)
        asked += tag("li", span("q", escape_xml(question.question), language) + " " +
                               span("span", percent(question.probability), "class=\"soft\""));
    std::string rows;
    for (const auto& term : assessment.score(Dimension::unambiguity).terms) {
        if (term.points >= 0) continue;
        rows += tag(
            "tr", span("th", term_words(*view.checked.pack, term.name, view.ui), "scope=\"row\"") +
                      span("td", bar(-term.points), "class=\"wide\"") +
                      span("td", tenths(term.points, view.ui), "class=\"number\""));
    }
    std::string html =
        tag("h3", std::string(words.question_risk) + " " + whole(assessment.ambiguity_risk) + " %");
    if (!asked.empty())
        html +=
            tag("p", std::string(words.would_ask) + ":") + tag("ul", asked, "class=\"questions\"");
    if (!rows.empty()) html += tag("table", tag("tbody", rows), "class=\"parts\"");
    return tag("div", html, "class=\"card\"");
}

std::string lift_card_html(const MailView& view) {
    const auto& assessment = view.checked.assessment;
    if (assessment.lifts.empty()) return {};
    std::string edits;
    for (const auto& lift : assessment.lifts)
        edits +=
            tag("li", term_words(*view.checked.pack, lift.rule, view.ui) +
                          (in_points(lift.gain) > 0
                               ? " " + span("b", "+" + tenths(lift.gain, view.ui), "class=\"gain\"")
                               : std::string()));
    return tag("div",
               tag("h3", with(ui_words(view.ui).lift, "score", whole(assessment.lifted))) +
                   tag("ol", edits, "class=\"lifts\""),
               "class=\"card\"");
}

}  // namespace warmline
