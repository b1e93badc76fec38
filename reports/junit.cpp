#include "reports/junit.hpp"

#include <algorithm>

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/escape_xml.hpp"
#include "reports/problem_words.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

/// One test case per mail: it fails when a finding is major or worse, or when a call is advised.
class JunitReport final : public Renderer {
public:
    explicit JunitReport(const ReportOptions& options) : ui_(options.ui) {}

    /// Readers of this format want the counts first.
    bool opens_with_summary() const override { return true; }

    std::string opening(const Summary& summary) const override {
        const auto count = [](std::size_t number) { return std::to_string(number); };
        const auto failures = static_cast<std::size_t>(
            std::count_if(summary.mails.begin(), summary.mails.end(), fails));
        const auto counts = " tests=\"" + count(summary.mails.size() + summary.unread.size()) +
                            "\" failures=\"" + count(failures) + "\" errors=\"" +
                            count(summary.unread.size()) + "\">\n";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"warmline\"" +
               counts + "<testsuite name=\"warmline lint\"" + counts;
    }

    std::string mail(const Checked& checked) const override {
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
            auto& target = severity >= Severity::major ? failures : notes;
            const auto words = wording(checked, finding, ui_);
            target += escape_xml(checked.origin.path + ":" + std::to_string(places[i].line) + ":" +
                                 std::to_string(places[i].column) + " " +
                                 std::string(name_of(severity)) + " " + std::string(rule.id) +
                                 ": " + words.message + may_ask(words.asks, ui_)) +
                      "\n";
        }
        if (is_call(assessment.verdict.action))
            failures += std::string(ui_ == Language::de ? "hier sollte jemand anrufen: "
                                                        : "somebody should call: ") +
                        std::string(name_of(assessment.verdict.action)) + "\n";
        if (!failures.empty())
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

    static bool fails(const MailSummary& mail) {
        return mail.findings[static_cast<std::size_t>(Severity::major)] > 0 ||
               mail.findings[static_cast<std::size_t>(Severity::blocker)] > 0 ||
               is_call(mail.action);
    }

    Language ui_;
};

}  // namespace

std::unique_ptr<Renderer> make_junit_renderer(const ReportOptions& options) {
    return std::make_unique<JunitReport>(options);
}

}  // namespace warmline
