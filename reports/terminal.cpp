#include "reports/terminal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <sstream>

#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/brief_text.hpp"
#include "reports/colour.hpp"
#include "reports/excerpt.hpp"
#include "reports/printable.hpp"
#include "reports/problem_words.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

constexpr std::size_t shown_per_rule = 3;
constexpr std::size_t worst_listed = 10;
constexpr std::size_t questions_listed = 3;

std::string tenths(Tenths value, Language ui) {
    std::string text = std::to_string(value / 10);
    if (value % 10 != 0)
        text += (ui == Language::de ? "," : ".") + std::to_string(std::abs(value) % 10);
    return text;
}

std::string whole(Tenths value) {
    return std::to_string((value + 5) / 10);
}

/// "+0.41", "+0,41"
std::string hundredths(double points, Language ui) {
    const long value = std::lround(points * 100), size = std::labs(value);
    return (value < 0 ? "−" : "+") + std::to_string(size / 100) + (ui == Language::de ? "," : ".") +
           static_cast<char>('0' + size / 10 % 10) + static_cast<char>('0' + size % 10);
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string with(std::string_view pattern, std::string_view slot, const std::string& value) {
    std::string text(pattern);
    const auto name = "{" + std::string(slot) + "}";
    if (const auto at = text.find(name); at != std::string::npos)
        text.replace(at, name.size(), value);
    return text;
}

class TerminalReport final : public Renderer {
public:
    explicit TerminalReport(const ReportOptions& options)
        : options_(options),
          words_(ui_words(options.ui)),
          colour_(options.colour),
          width_(std::clamp<std::size_t>(options.width, 40, 120)) {}

    std::string mail(const Checked& checked) const override {
        std::string out = headline(checked);
        if (options_.quiet) return out;
        append_scores(out, checked.assessment);
        append_verdict(out, checked.assessment);
        append_findings(out, checked);
        append_questions(out, checked.assessment);
        append_lift(out, checked);
        append_asides(out, checked);
        return out + "\n";
    }

    std::string end(const Summary& summary) const override;

private:
    std::string headline(const Checked& checked) const {
        const auto& message = *checked.message;
        const auto subject =
            message.subject.empty() ? words_.no_subject : std::string_view(message.subject);
        auto path = printable(checked.origin.path);
        if (checked.origin.index > 0) path += "#" + std::to_string(checked.origin.index + 1);
        const auto& assessment = checked.assessment;
        const auto band = static_cast<std::size_t>(assessment.band());
        return colour_.bold(path) + "  " + printable_within(subject, width_) + "\n  " +
               colour_.band(assessment.band(),
                            whole(assessment.overall) + " " + std::string(words_.bands[band])) +
               " · " + std::string(words_.profiles[static_cast<std::size_t>(assessment.profile)]) +
               " · " + std::string(words_.question_risk) + " " + whole(assessment.ambiguity_risk) +
               " % · " +
               colour_.bold(
                   "→ " +
                   std::string(
                       words_.actions[static_cast<std::size_t>(assessment.verdict.action)])) +
               "\n";
    }

    void append_scores(std::string& out, const Assessment& assessment) const {
        std::string line = "  ";
        for (std::size_t d = 0; d < dimension_count; ++d) {
            const auto& score = assessment.scores[d];
            const auto item = std::string(words_.dimensions[d]) + " " + whole(score.score) +
                              (score.measured ? "" : "*");
            if (d > 0) line += "  ";
            line += colour_.band(band_of(score.score), item);
        }
        out += line + "\n";
        if (!options_.arithmetic) return;
        for (std::size_t d = 0; d < dimension_count; ++d) {
            std::string sum;
            for (const auto& term : assessment.scores[d].terms) {
                sum += term.points < 0 ? " − " : sum.empty() ? "" : " + ";
                sum += tenths(std::abs(term.points), options_.ui) + " " +
                       std::string(term_name(term.name, options_.ui));
            }
            out += "    " +
                   wrap(std::string(words_.dimensions[d]) + " " +
                            tenths(assessment.scores[d].score, options_.ui) + " = " + sum,
                        width_, 6) +
                   "\n";
        }
        if (!assessment.score(Dimension::clarity).measured)
            out += "    * " + std::string(words_.too_short) + "\n";
    }

    void append_verdict(std::string& out, const Assessment& assessment) const {
        const auto& verdict = assessment.verdict;
        const bool call =
            verdict.action == Action::call || verdict.action == Action::call_then_write;
        for (const auto& reason : verdict.reasons)
            out += "  " + wrap((call ? "☎ " : "· ") + printable(reason), width_, 4) + "\n";
        for (const auto& step : step_words(verdict, options_.ui))
            out += "  " + wrap("→ " + printable(step), width_, 4) + "\n";
        if (verdict.call_list) out += "  ☎ " + std::string(words_.call_list) + "\n";
        if (const auto confirm = confirm_topic_words(assessment, options_.ui); !confirm.empty())
            out += "  " + wrap("· " + confirm, width_, 4) + "\n";
        if (!call && !options_.arithmetic) return;
        std::string sum;
        for (const auto& term : verdict.terms) {
            if (term.points < 0.05) continue;
            sum += sum.empty() ? "" : " + ";
            sum += tenths(static_cast<Tenths>(std::lround(term.points * 10)), options_.ui) + " " +
                   std::string(term_name(term.name, options_.ui));
        }
        if (!sum.empty())
            out += "    " +
                   wrap(std::string(words_.call_need) + " " +
                            std::to_string(std::lround(verdict.call_need)) + " = " + sum,
                        width_, 6) +
                   "\n";
        append_heard(out, verdict.heard);
        if (verdict.cost.call > 0) {
            const auto minutes = [](double value) { return std::to_string(std::lround(value)); };
            auto line = with(words_.minutes, "mail", minutes(verdict.cost.mail));
            line = with(line, "revised", minutes(verdict.cost.revised));
            out += "    " + with(line, "call", minutes(verdict.cost.call)) +
                   money_of(verdict.cost) + "\n";
        }
        append_brief(out, verdict.brief);
    }

    /// Single words are no reason; whoever checks the sum sees them.
    void append_heard(std::string& out, const HeardWords& heard) const {
        if (!options_.arithmetic || heard.empty()) return;
        const bool de = options_.ui == Language::de;
        std::string line = (de ? "Gewicht der Wörter " : "weight of the words ") +
                           hundredths(heard.odds, options_.ui);
        for (std::size_t i = 0; i < heard.words.size(); ++i)
            line += (i > 0 ? ", "
                     : de  ? ", am meisten "
                           : ", most of it ") +
                    printable(heard.words[i].word) + " " +
                    hundredths(heard.words[i].points, options_.ui);
        out += "    " + wrap(line, width_, 6) + "\n";
    }

    /// The brief stands a little in, as something to be read on its own.
    void append_brief(std::string& out, const CallBrief& brief) const {
        if (brief.empty()) return;
        std::istringstream lines(render_brief_text(brief, options_.ui));
        out += "\n";
        for (std::string line; std::getline(lines, line);)
            out += line.empty() ? "\n" : "    " + wrap_keeping_indent(line) + "\n";
    }

    std::string wrap_keeping_indent(const std::string& line) const {
        const auto lead = std::min(line.find_first_not_of(' '), line.size());
        return std::string(lead, ' ') + wrap(std::string_view(line).substr(lead), width_, 6 + lead);
    }

    void append_findings(std::string& out, const Checked& checked) const {
        const auto& findings = checked.assessment.findings;
        const auto places = locate(checked);
        std::map<std::uint32_t, std::size_t> shown;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (checked.severity_of(findings[i]) < options_.least) continue;
            const auto nth = ++shown[findings[i].rule];
            if (nth <= shown_per_rule) append_finding(out, checked, i, places[i], nth == 1);
        }
        for (const auto& [rule, count] : shown)
            if (count > shown_per_rule)
                out += "  " + std::string(checked.pack->rules()[rule].id) + ": " +
                       with(count - shown_per_rule == 1 ? words_.one_more_of_this
                                                        : words_.more_of_this,
                            "n", std::to_string(count - shown_per_rule)) +
                       "\n";
        if (findings.empty() && checked.known.empty())
            out += "  " + wrap("✓ " + nothing_found_words(checked, options_.ui), width_, 4) + "\n";
    }

    /// "  (14 € / 12 € / 22 €)" where a rate is configured.
    static std::string money_of(const CostMinutes& cost) {
        if (cost.mail_money <= 0 && cost.call_money <= 0) return {};
        const auto euro = [](double value) { return std::to_string(std::lround(value)) + " €"; };
        return "  (" + euro(cost.mail_money) + " / " + euro(cost.revised_money) + " / " +
               euro(cost.call_money) + ")";
    }

    std::string cost_of(const Checked& checked, std::size_t index) const {
        const auto& finding = checked.assessment.findings[index];
        const auto& rule = checked.rule_of(finding);
        std::string cost;
        if (finding.points > 0)
            cost = "−" + tenths(static_cast<Tenths>(std::lround(finding.points * 10)), options_.ui);
        if (rule.question_probability > 0)
            cost += (cost.empty() ? "" : " · ") + std::string("? ") +
                    percent(rule.question_probability * static_cast<double>(finding.confidence));
        return cost;
    }

    /// The explanation is given at the first place of a rule; later places show where only.
    void append_finding(std::string& out, const Checked& checked, std::size_t index,
                        const Location& place, bool explain) const {
        const auto& finding = checked.assessment.findings[index];
        const auto& rule = checked.rule_of(finding);
        const auto number = std::to_string(place.line);
        const auto margin = std::string(std::max<std::size_t>(number.size(), 4) + 2, ' ');
        const auto level = checked.severity_of(finding);
        const auto severity = words_.severities[static_cast<std::size_t>(level)];
        out += "\n" + colour_.severity(level, std::string(severity)) + " " +
               colour_.bold(std::string(rule.id)) + "  " +
               colour_.faint(printable(checked.origin.path) + ":" + number + ":" +
                             std::to_string(place.column)) +
               "  " + colour_.faint(cost_of(checked, index)) + "\n";
        const auto shown = excerpt(checked.document, finding.range, width_ - margin.size() - 3);
        out += colour_.faint(std::string(margin.size() - number.size() - 1, ' ') + number + " │ ") +
               shown.before + colour_.severity(level, shown.marked) + shown.after + "\n";
        out += colour_.faint(margin + "│ ") + std::string(shown.indent, ' ') +
               colour_.severity(level, std::string(shown.length, '^')) + "\n";
        if (!explain) return;
        const auto words = wording(checked, finding, options_.ui);
        const auto indent = margin.size();
        const auto paragraph = [&](std::string_view lead, const std::string& text) {
            if (text.empty()) return;
            out += margin + wrap(std::string(lead) + printable(text), width_, indent + 2) + "\n";
        };
        paragraph("= ", words.message);
        paragraph("→ ", words.instead);
    }

    void append_questions(std::string& out, const Assessment& assessment) const {
        if (assessment.questions.empty()) return;
        std::string line = std::string(words_.would_ask) + ":";
        for (std::size_t i = 0; i < std::min(questions_listed, assessment.questions.size()); ++i)
            line += (i > 0 ? " ·" : "") + std::string(" ") + assessment.questions[i].question +
                    " (" + percent(assessment.questions[i].probability) + ")";
        out += "\n  " + wrap(line, width_, 4) + "\n";
    }

    void append_lift(std::string& out, const Checked& checked) const {
        const auto& assessment = checked.assessment;
        if (assessment.lifts.empty()) return;
        std::string line = with(words_.lift, "score", whole(assessment.lifted)) + ":";
        bool first = true;
        for (const auto& lift : assessment.lifts) {
            line += (first ? " " : ", ") + std::string(term_name(lift.rule, options_.ui));
            // The first of two blockers gains nothing alone; the gain stands behind both.
            if (in_points(lift.gain) > 0) line += " +" + tenths(lift.gain, options_.ui);
            first = false;
        }
        out += "  " + wrap(line, width_, 4) + "\n";
    }

    void append_asides(std::string& out, const Checked& checked) const {
        if (const auto known = known_before(checked, options_.ui); !known.empty())
            out += "  " + wrap(known, width_, 4) + "\n";
        for (const auto& ignored : checked.assessment.ignored)
            out += "  " +
                   wrap(std::string(words_.ignored) + ": " +
                            std::string(checked.rule_of(ignored.finding).id) + " (" +
                            printable(ignored.reason) + ")",
                        width_, 4) +
                   "\n";
        for (const auto& problem : checked.problems)
            out += "  " +
                   wrap(std::string(words_.problem) + ": " +
                            printable(problem_words(problem, options_.ui)),
                        width_, 4) +
                   "\n";
    }

    ReportOptions options_;
    const UiWords& words_;
    Colour colour_;
    std::size_t width_;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string TerminalReport::end(const Summary& summary) const {
    const auto& mails = summary.mails;
    std::string out;
    if (mails.size() > 1) {
        std::array<std::size_t, 4> findings{}, actions{};
        for (const auto& mail : mails) {
            for (std::size_t s = 0; s < findings.size(); ++s)
                findings[s] += mail.findings[s];
            ++actions[static_cast<std::size_t>(mail.action)];
        }
        out += colour_.bold(std::string(words_.summary)) + ": " +
               counted(mails.size(), words_.mail, words_.mails);
        for (std::size_t a = 0; a < actions.size(); ++a)
            if (actions[a] > 0)
                out += " · " + std::to_string(actions[a]) + " " + std::string(words_.actions[a]);
        out += "\n  ";
        const auto total = std::accumulate(findings.begin(), findings.end(), std::size_t{0});
        out += counted(total, words_.finding, words_.findings);
        for (std::size_t s = findings.size(); s-- > 0;)
            if (findings[s] > 0)
                out += " · " +
                       colour_.severity(static_cast<Severity>(s),
                                        counted(findings[s], words_.one_of[s], words_.many_of[s]));
        out += "\n";
        std::vector<const MailSummary*> worst;
        worst.reserve(mails.size());
        for (const auto& mail : mails)
            worst.push_back(&mail);
        std::stable_sort(worst.begin(), worst.end(),
                         [](auto* a, auto* b) { return a->overall < b->overall; });
        worst.resize(std::min(worst.size(), worst_listed));
        out += "  " + std::string(words_.worst_first) + ":\n";
        for (const auto* mail : worst) {
            auto path = printable(mail->path);
            if (mail->index > 0) path += "#" + std::to_string(mail->index + 1);
            const auto score = whole(mail->overall);
            out += "  " + std::string(5 - std::min<std::size_t>(score.size(), 4), ' ') +
                   colour_.band(band_of(mail->overall), score) + "  " +
                   std::string(words_.actions[static_cast<std::size_t>(mail->action)]) + "  " +
                   path + "  " + colour_.faint(printable_within(mail->subject, 40)) + "\n";
        }
    }
    if (summary.failing > 0) {
        const bool several = summary.fail_on.find(", ") != std::string::npos;
        const auto words = several                                 ? words_.failing
                           : summary.fail_on.starts_with("score:") ? words_.failing_score
                           : summary.fail_on == "call"             ? words_.failing_calls
                                                                   : words_.failing;
        out += std::to_string(summary.failing) + " " + std::string(words) + " (--fail-on " +
               summary.fail_on + ")\n";
    }
    return out;
}

}  // namespace

std::unique_ptr<Renderer> make_terminal_renderer(const ReportOptions& options) {
    return std::make_unique<TerminalReport>(options);
}

}  // namespace warmline
