#include "reports/findings_text.hpp"

#include <cmath>

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/excerpt.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

constexpr std::size_t width = 96;

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

std::string tenths(double points) {
    const auto value = std::lround(points * 10);
    return std::to_string(value / 10) + "." + std::to_string(std::abs(value % 10));
}

void append_head(std::string& out, const Checked& checked) {
    const auto& assessment = checked.assessment;
    constexpr std::string_view letters = "PCATDF";
    out += std::string(name_of(assessment.verdict.action)) + "  " + whole(assessment.overall) +
           " " + std::string(name_of(assessment.band())) + "  ";
    for (std::size_t d = 0; d < dimension_count; ++d)
        out += std::string(1, letters[d]) + " " + whole(assessment.scores[d].score) + "  ";
    out += "risk " + whole(assessment.ambiguity_risk) + "\n";
    out += "profile " + std::string(name_of(assessment.profile)) + "  language " +
           std::string(name_of(checked.document.language)) + "  topic " +
           (assessment.topic.empty() ? "-" : assessment.topic) + "  call need " +
           std::to_string(std::lround(assessment.verdict.call_need));
    if (assessment.verdict.call_offer) out += "  call offer";
    if (assessment.verdict.call_list) out += "  call list";
    if (!assessment.verdict.gate.empty()) out += "  gate " + assessment.verdict.gate;
    out += "\n";
}

void append_finding(std::string& out, const Checked& checked, const Finding& finding,
                    const Location& place) {
    const auto& rule = checked.rule_of(finding);
    out += "\n" + std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
           std::string(name_of(checked.severity_of(finding))) + " " + std::string(rule.id);
    if (finding.points > 0) out += "  -" + tenths(finding.points);
    if (rule.question_probability > 0)
        out += "  asks " +
               std::to_string(std::lround(100 * rule.question_probability *
                                          static_cast<double>(finding.confidence))) +
               " %";
    const auto shown = excerpt(checked.document, finding.range, width);
    out += "\n    " + shown.line + "\n    " + std::string(shown.indent, ' ') +
           std::string(shown.length, '^') + "\n";
}

}  // namespace

std::string findings_text(const Checked& checked) {
    std::string out;
    append_head(out, checked);
    const auto places = locate(checked);
    const auto& findings = checked.assessment.findings;
    for (std::size_t i = 0; i < findings.size(); ++i)
        append_finding(out, checked, findings[i], places[i]);
    for (const auto& ignored : checked.assessment.ignored)
        out += "\nignored " + std::string(checked.rule_of(ignored.finding).id) + " (" + ignored.by +
               ": " + printable(ignored.reason) + ")\n";
    for (const auto& problem : checked.problems)
        out += "\nproblem " + problem.code + ": " + printable(problem.what) + "\n";
    return out;
}

}  // namespace warmline
