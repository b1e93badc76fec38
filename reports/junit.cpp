#include "reports/junit.hpp"

#include <algorithm>

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/escape_xml.hpp"
#include "reports/problem_words.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

/// One test case per mail: it fails where --fail-on says so, as the exit code does.
class JunitReport final : public Renderer {
public:
    explicit JunitReport(const ReportOptions& options) : ui_(options.ui) {}

    /// Readers of this format want the counts first.
    bool opens_with_summary() const override { return true; }

    std::string opening(const Summary& summary) const override {
        const auto count = [](std::size_t number) { return std::to_string(number); };
        const auto failures = static_cast<std::size_t>(
            std::count_if(summary.mails.begin(), summary.mails.end(),
                          [](const MailSummary& mail) { return mail.fails; }));
        const auto counts = " tests=\"" + count(summary.mails.size() + summary.unread.size()) +
                            "\" failures=\"" + count(failures) + "\" errors=\"" +
                            count(summary.unread.size()) + "\">\n";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"warmline\"" +
               counts + "<testsuite name=\"warmline lint\"" + counts;
    }

    std::string mail(const Checked& checked) const override {
        FailOn usual;
        usual.severity = Severity::blocker;
        return judged_mail(checked, usual);
    }

    std::string judged_mail(const Checked& checked, const FailOn& fail_on) const override {
        const auto& assessment = checked.assessment;
        std::string name = checked.origin.path;
        if (checked.origin.index > 0) name += "#" + std::to_string(checked.origin.index + 1);
        std::string out = "<testcase classname=\"" + escape_xml(name_of(assessment.profile)) +
                          "\" name=\"" + escape_xml(name) + "\">\n";
        const auto places = locate(checked);
        std::string failures, notes;
        for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
            const auto& finding = assessment.findings[i];
            const auto& rule = checked.rule_of(finding);
            const auto severity = checked.severity_of(finding);
            auto& target = fail_on.severity && severity >= *fail_on.severity ? failures : notes;
            const auto words = wording(checked, finding, ui_);
            target += escape_xml(checked.origin.path + ":" + std::to_string(places[i].line) + ":" +
                                 std::to_string(places[i].column) + " " +
                                 std::string(name_of(severity)) + " " + std::string(rule.id) +
                                 ": " + words.message + may_ask(words.asks, ui_)) +
                      "\n";
        }
        if (is_call(assessment.verdict.action))
            (fail_on.call ? failures : notes) +=
                std::string(ui_ == Language::de ? "hier sollte jemand anrufen: "
                                                : "somebody should call: ") +
                std::string(name_of(assessment.verdict.action)) + "\n";
        if (fail_on.score_below && fail_on.fails(checked)) failures += below(*fail_on.score_below);
        if (fail_on.fails(checked))
            out += "<failure type=\"" + std::string(name_of(assessment.verdict.action)) +
                   "\" message=\"overall " + std::to_string((assessment.overall + 5) / 10) + "\">" +
                   failures + "</failure>\n";
        if (!notes.empty()) out += "<system-out>" + notes + "</system-out>\n";
        return out + "</testcase>\n";
    }

    std::string end(const Summary& summary) const override {
        std::string out;
        for (const auto& problem : summary.unread)
            out += "<testcase classname=\"unread\" name=\"" + escape_xml(problem.where) +
                   "\">\n<error message=\"" + escape_xml(problem_words(problem, ui_)) +
                   "\"/>\n</testcase>\n";
        return out + "</testsuite>\n</testsuites>\n";
    }

private:
    static bool is_call(Action action) {
        return action == Action::call || action == Action::call_then_write;
    }

    std::string below(double limit) const {
        std::string number = std::to_string(limit);
        number.resize(number.find('.') + 2);
        if (number.ends_with(".0")) number.resize(number.size() - 2);
        return (ui_ == Language::de ? "Gesamtwert unter " : "overall score below ") + number + "\n";
    }

    Language ui_;
};

}  // namespace

std::unique_ptr<Renderer> make_junit_renderer(const ReportOptions& options) {
    return std::make_unique<JunitReport>(options);
}

}  // namespace warmline
