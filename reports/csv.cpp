#include "reports/csv.hpp"

#include <cmath>

#include "linter/location.hpp"
#include "linter/wording.hpp"

namespace warmline {

std::string csv_cell(std::string_view text) {
    std::string safe = "\"";
    constexpr std::string_view formula_starts = "=+-@\t\r";
    if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) safe += '\'';
    for (const char c : text) {
        if (c == '"') safe += '"';
        safe += c == '\n' || c == '\r' ? ' ' : c;
    }
    return safe + "\"";
}

namespace {

std::string number(double value) {
    const auto tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

class CsvReport final : public Renderer {
public:
    explicit CsvReport(const ReportOptions& options) : options_(options) {}

    std::string begin() const override {
        return "path,index,overall,ambiguity_risk,action,line,column,rule,dimension,severity,"
               "points,"
               "question_probability,text,message,instead,asks\r\n";
    }

    std::string mail(const Checked& checked) const override {
        const auto& assessment = checked.assessment;
        const auto front = csv_cell(checked.origin.path) + "," +
                           std::to_string(checked.origin.index) + "," +
                           number(in_points(assessment.overall)) + "," +
                           number(in_points(assessment.ambiguity_risk)) + "," +
                           std::string(name_of(assessment.verdict.action)) + ",";
        if (assessment.findings.empty()) return front + ",,,,,,,,,,\r\n";
        std::string out;
        const auto places = locate(checked);
        for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
            const auto& finding = assessment.findings[i];
            const auto& rule = checked.rule_of(finding);
            const auto words = wording(checked, finding, options_.ui);
            out += front + std::to_string(places[i].line) + "," + std::to_string(places[i].column) +
                   "," + csv_cell(rule.id) + "," + std::string(name_of(rule.dimension)) + "," +
                   std::string(name_of(checked.severity_of(finding))) + "," +
                   number(finding.points) + "," +
                   std::to_string(rule.question_probability).substr(0, 4) + "," +
                   csv_cell(checked.document.of(finding.range)) + "," + csv_cell(words.message) +
                   "," + csv_cell(words.instead) + "," + csv_cell(words.asks) + "\r\n";
        }
        return out;
    }

private:
    ReportOptions options_;
};

}  // namespace

std::unique_ptr<Renderer> make_csv_renderer(const ReportOptions& options) {
    return std::make_unique<CsvReport>(options);
}

}  // namespace warmline
