#include "reports/markdown.hpp"

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/printable.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

/// Mail text must not become markup: everything Markdown or HTML could read is escaped.
std::string plain(std::string_view text) {
    std::string safe;
    for (const char c : printable(text)) {
        if (std::string_view("\\`*_{}[]()#+!|<>~").find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

class MarkdownReport final : public Renderer {
public:
    explicit MarkdownReport(const ReportOptions& options)
        : options_(options), words_(ui_words(options.ui)) {}

    std::string mail(const Checked& checked) const override {
        const auto& assessment = checked.assessment;
        const auto subject = checked.message->subject.empty() ? std::string(words_.no_subject)
                                                              : checked.message->subject;
        std::string out =
            "## " + plain(subject) + "\n\n`" + printable(checked.origin.path) + "` · **" +
            whole(assessment.overall) + " " +
            std::string(words_.bands[static_cast<std::size_t>(assessment.band())]) + "** · " +
            std::string(words_.question_risk) + " " + whole(assessment.ambiguity_risk) +
            " % · **→ " +
            std::string(words_.actions[static_cast<std::size_t>(assessment.verdict.action)]) +
            "**\n\n";
        append_scores(out, assessment);
        for (const auto& reason : assessment.verdict.reasons)
            out += "- " + plain(reason) + "\n";
        const auto steps = step_words(assessment.verdict, options_.ui);
        for (const auto& step : steps)
            out += "- " + plain(step) + "\n";
        const auto confirm = confirm_topic_words(assessment, options_.ui);
        if (!confirm.empty()) out += "- " + plain(confirm) + "\n";
        if (!assessment.verdict.reasons.empty() || !steps.empty() || !confirm.empty()) out += "\n";
        append_findings(out, checked);
        return out + "\n";
    }

private:
    void append_scores(std::string& out, const Assessment& assessment) const {
        std::string names = "|", rule = "|", values = "|";
        for (std::size_t d = 0; d < dimension_count; ++d) {
            names += " " + std::string(words_.dimensions[d]) + " |";
            rule += "---:|";
            values += " " + whole(assessment.scores[d].score) + " |";
        }
        out += names + "\n" + rule + "\n" + values + "\n\n";
    }

    void append_findings(std::string& out, const Checked& checked) const {
        const auto places = locate(checked);
        const auto& findings = checked.assessment.findings;
        const auto known = known_before(checked, options_.ui);
        if (findings.empty() && known.empty())
            out += nothing_found_words(checked, options_.ui) + "\n";
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const auto& rule = checked.rule_of(findings[i]);
            const auto severity = checked.severity_of(findings[i]);
            if (severity < options_.least) continue;
            const auto words = wording(checked, findings[i], options_.ui);
            out += "- **" + std::string(words_.severities[static_cast<std::size_t>(severity)]) +
                   "** `" + std::string(rule.id) + "` " + std::to_string(places[i].line) + ":" +
                   std::to_string(places[i].column) + " – " + plain(words.message) + " " +
                   plain(words.instead + may_ask(words.asks, options_.ui)) + "\n";
        }
        if (!known.empty()) out += "\n" + known + "\n";
    }

    ReportOptions options_;
    const UiWords& words_;
};

}  // namespace

std::unique_ptr<Renderer> make_markdown_renderer(const ReportOptions& options) {
    return std::make_unique<MarkdownReport>(options);
}

}  // namespace warmline
