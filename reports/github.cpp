#include "reports/github.hpp"

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/problem_words.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

/// Workflow commands end at a line break and split properties at ':' and ','.
std::string escape(std::string_view text, bool property) {
    std::string safe;
    for (const char c : text) {
        if (c == '%')
            safe += "%25";
        else if (c == '\r')
            safe += "%0D";
        else if (c == '\n')
            safe += "%0A";
        else if (property && c == ':')
            safe += "%3A";
        else if (property && c == ',')
            safe += "%2C";
        else
            safe += c;
    }
    return safe;
}

std::string_view command_of(Severity severity) {
    if (severity == Severity::blocker) return "error";
    return severity == Severity::info ? "notice" : "warning";
}

/// 70, 62.5
std::string short_number(double value) {
    std::string text = std::to_string(value);
    text.resize(text.find('.') + 2);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

class GithubReport final : public Renderer {
public:
    explicit GithubReport(const ReportOptions& options) : options_(options) {}

    std::string mail(const Checked& checked) const override {
        std::string out;
        const auto places = locate(checked);
        const auto& findings = checked.assessment.findings;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const auto& rule = checked.rule_of(findings[i]);
            const auto severity = checked.severity_of(findings[i]);
            if (severity < options_.least) continue;
            const auto words = wording(checked, findings[i], options_.ui);
            out += "::" + std::string(command_of(severity)) +
                   " file=" + escape(checked.origin.path, true) +
                   ",line=" + std::to_string(places[i].line) +
                   ",col=" + std::to_string(places[i].column) +
                   ",endLine=" + std::to_string(places[i].end_line) +
                   ",endColumn=" + std::to_string(places[i].end_column) +
                   ",title=" + escape("warmline " + std::string(rule.id), true) + "::" +
                   escape(words.message + " " + words.instead + may_ask(words.asks, options_.ui),
                          false) +
                   "\n";
        }
        return out;
    }

    /// What fails by its verdict has no line of its own, and should still say why CI stopped.
    std::string judged_mail(const Checked& checked, const FailOn& fail_on) const override {
        auto out = mail(checked);
        if ((!fail_on.call && !fail_on.score_below) || !fail_on.fails(checked)) return out;
        const bool german = options_.ui == Language::de;
        const auto& assessment = checked.assessment;
        const auto action = static_cast<std::size_t>(assessment.verdict.action);
        const auto words = fail_on.call
                               ? std::string(german ? "Hier sollte jemand anrufen; Urteil: "
                                                    : "Somebody should call; verdict: ") +
                                     std::string(ui_words(options_.ui).actions[action])
                               : (german ? "Gesamtwert " : "Overall score ") +
                                     std::to_string((assessment.overall + 5) / 10) +
                                     (german ? " liegt unter " : " is below ") +
                                     short_number(*fail_on.score_below);
        return out + "::error file=" + escape(checked.origin.path, true) +
               ",line=" + std::to_string(checked.origin.first_line) + ",title=warmline " +
               (fail_on.call ? "call" : "score") + "::" + escape(words, false) + "\n";
    }

    std::string end(const Summary& summary) const override {
        std::string out;
        for (const auto& problem : summary.unread)
            out += "::error file=" + escape(problem.where, true) +
                   "::" + escape(problem_words(problem, options_.ui), false) + "\n";
        return out;
    }

private:
    ReportOptions options_;
};

}  // namespace

std::unique_ptr<Renderer> make_github_renderer(const ReportOptions& options) {
    return std::make_unique<GithubReport>(options);
}

}  // namespace warmline
