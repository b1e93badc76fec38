#include "reports/html_verdict.hpp"

#include "linter/topic/classify.hpp"
#include "reports/escape_xml.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

std::string dial(const MailView& view) {
    const auto& assessment = view.checked.assessment;
    const auto& words = ui_words(view.ui);
    const auto value = whole(assessment.overall);
    const auto band = assessment.band();
    const auto told = view.say("Gesamtwert ", "Overall score ") + value +
                      view.say(" von 100, ", " of 100, ") +
                      std::string(words.bands[static_cast<std::size_t>(band)]);
    return "<svg class=\"dial " + std::string(name_of(band)) +
           "\" viewBox=\"0 0 100 100\" role=\"img\" aria-label=\"" + told +
           "\"><circle class=\"track\" cx=\"50\" cy=\"50\" r=\"43\"/><circle class=\"arc\" "
           "cx=\"50\" cy=\"50\" r=\"43\" pathLength=\"100\" stroke-dasharray=\"" +
           value + " 100\" transform=\"rotate(-90 50 50)\"/><text x=\"50\" y=\"62\">" + value +
           "</text></svg>\n";
}

std::string facts(const MailView& view) {
    const auto& assessment = view.checked.assessment;
    const auto& words = ui_words(view.ui);
    const auto count = assessment.findings.size();
    std::string text(words.profiles[static_cast<std::size_t>(assessment.profile)]);
    if (const auto* topic = find_topic(assessment.topic))
        text += " · " + std::string(view.ui == Language::de ? topic->de : topic->en);
    text += " · " + std::string(words.question_risk) + " " + whole(assessment.ambiguity_risk) +
            " % · " + std::to_string(count) + " " +
            std::string(count == 1 ? words.finding : words.findings);
    return tag("p", text, "class=\"soft\"");
}

std::string sum_of(const MailView& view, const DimensionScore& score) {
    std::string sum;
    for (const auto& term : score.terms) {
        if (term.points < 0)
            sum += " − ";
        else if (!sum.empty())
            sum += " + ";
        sum +=
            tenths(term.points, view.ui) + " " + term_words(*view.checked.pack, term.name, view.ui);
    }
    return sum;
}

std::string arithmetic(const MailView& view) {
    const auto& words = ui_words(view.ui);
    std::string rows;
    for (std::size_t d = 0; d < dimension_count; ++d) {
        const auto& score = view.checked.assessment.scores[d];
        auto sum = "= " + sum_of(view, score);
        if (!score.measured)
            sum += " " + span("span", "(" + std::string(words.too_short) + ")", "class=\"soft\"");
        rows += tag("tr", span("th", words.dimensions[d], "scope=\"row\"") +
                              span("td", tenths(score.score, view.ui), "class=\"number\"") +
                              span("td", sum));
    }
    return tag("details",
               tag("summary", view.say("Wie die Punkte entstehen", "How the points come about")) +
                   tag("div", tag("table", tag("tbody", rows)), "class=\"scroll\""),
               "class=\"sums\"");
}

}  // namespace

std::string verdict_html(const MailView& view) {
    const auto& assessment = view.checked.assessment;
    const auto& words = ui_words(view.ui);
    const auto& verdict = assessment.verdict;
    const auto band = assessment.band();
    const auto advice =
        span("span", words.bands[static_cast<std::size_t>(band)],
             "class=\"band " + std::string(name_of(band)) + "\"") +
        " " +
        span("span", "→ " + std::string(words.actions[static_cast<std::size_t>(verdict.action)]),
             "class=\"action " + std::string(name_of(verdict.action)) + "\"");
    std::vector<std::string> reasons = verdict.reasons;
    for (auto& step : step_words(verdict, view.ui))
        reasons.push_back(std::move(step));
    if (verdict.call_list) reasons.emplace_back(words.call_list);
    if (auto confirm = confirm_topic_words(assessment, view.ui); !confirm.empty())
        reasons.push_back(std::move(confirm));
    return tag("div",
               dial(view) + tag("div", tag("p", advice, "class=\"advice\"") + facts(view) +
                                           escaped_list(reasons)),
               "class=\"hero\"");
}

std::string scores_html(const MailView& view) {
    const auto& words = ui_words(view.ui);
    std::string items;
    for (std::size_t d = 0; d < dimension_count; ++d) {
        const auto& score = view.checked.assessment.scores[d];
        items += tag("li",
                     span("span", words.dimensions[d]) + " " + span("b", whole(score.score)) +
                         bar(score.score),
                     "class=\"" + std::string(name_of(band_of(score.score))) + "\"");
    }
    return tag("ul", items, "class=\"scores\"") + arithmetic(view);
}

}  // namespace warmline
