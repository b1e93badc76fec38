#include "reports/renderer.hpp"

#include "reports/csv.hpp"
#include "reports/github.hpp"
#include "reports/html.hpp"
#include "reports/json_report.hpp"
#include "reports/junit.hpp"
#include "reports/markdown.hpp"
#include "reports/sarif.hpp"
#include "reports/terminal.hpp"

namespace warmline {

MailSummary summarise(const Checked& checked) {
    MailSummary summary{
        .path = checked.origin.path,
        .index = checked.origin.index,
        .subject = checked.message->subject,
        .overall = checked.assessment.overall,
        .scores = {},
        .ambiguity_risk = checked.assessment.ambiguity_risk,
        .action = checked.assessment.verdict.action,
        .findings = {},
        .problems = checked.problems.size(),
    };
    for (std::size_t d = 0; d < dimension_count; ++d)
        summary.scores[d] = checked.assessment.scores[d].score;
    for (const auto& finding : checked.assessment.findings)
        ++summary.findings[static_cast<std::size_t>(checked.severity_of(finding))];
    return summary;
}

std::unique_ptr<Renderer> make_renderer(Format format, const ReportOptions& options,
                                        const RulePack& pack) {
    switch (format) {
        case Format::json:
            return make_json_renderer(options, pack);
        case Format::ndjson:
            return make_ndjson_renderer(options);
        case Format::sarif:
            return make_sarif_renderer(options, pack);
        case Format::junit:
            return make_junit_renderer(options);
        case Format::html:
            return make_html_renderer(options);
        case Format::markdown:
            return make_markdown_renderer(options);
        case Format::csv:
            return make_csv_renderer(options);
        case Format::github:
            return make_github_renderer(options);
        case Format::text:
            break;
    }
    return make_terminal_renderer(options);
}

}  // namespace warmline
