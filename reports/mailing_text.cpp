#include <cmath>
#include <map>
#include <vector>

#include "reports/mailing.hpp"
#include "reports/printable.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t shown_lines = 5;

class Text {
public:
    Text(const MailingReport& report, Language ui) : report_(report), german_(ui == Language::de) {}

    string written(Language ui) const {
        const auto& assessment = report_.mailing.assessment;
        const auto& words = ui_words(ui);
        const auto& calls = report_.calls;
        const auto& finished = report_.finished;
        string out = printable(report_.mailing.origin.path) + "  " +
                     string(words.actions[static_cast<std::size_t>(calls.mailing.action)]) + "  " +
                     std::to_string(std::lround(in_points(assessment.overall))) + " " +
                     string(words.bands[static_cast<std::size_t>(assessment.band())]) + "\n";
        out += say("  Empfänger: ", "  recipients: ") + std::to_string(calls.recipients) +
               say(", anrufen: ", ", to call: ") + std::to_string(calls.calls.size()) +
               say(", nur persönliche Mail: ", ", personal mail only: ") +
               std::to_string(calls.mail_only.size()) + "\n";
        out += say("  als Mail gelesen: ", "  read as mails: ") + std::to_string(finished.read) +
               say(", davon mit groben Mängeln durch Daten: ", ", spoiled by data: ") +
               std::to_string(finished.spoiled.count) + lines_of(finished.spoiled) + "\n";
        if (finished.failing.count > 0)
            out += say("  davon ab --fail-on ", "  of these at --fail-on ") +
                   string(report_.fail_on) + ": " + std::to_string(finished.failing.count) +
                   lines_of(finished.failing) + "\n";
        row(out, say("von der Tabelle verlorene Werte", "values the spreadsheet lost"),
            counted(finished.lost));
        row(out, say("leer bei Empfängern", "empty for recipients"), counted(finished.empty));
        row(out, say("Felder, die die Liste nicht füllt", "fields the list does not fill"),
            counted(finished.unfilled));
        row(out, say("füllt Ihr Versandsystem", "filled by your platform"), platforms());
        row(out, say("nur in fertigen Mails", "only in finished mails"), rules());
        return out;
    }

private:
    string say(string_view german, string_view english) const {
        return string(german_ ? german : english);
    }

    static void row(string& out, const string& heading, const string& content) {
        if (!content.empty()) out += "  " + heading + ": " + content + "\n";
    }

    /// " (Zeilen 6, 9, 12)", "" for none.
    string lines_of(const FlawedRows& rows) const {
        if (rows.count == 0) return {};
        string lines;
        for (std::size_t i = 0; i < rows.lines.size() && i < shown_lines; ++i)
            lines += (i == 0 ? "" : ", ") + std::to_string(rows.lines[i]);
        if (rows.count > shown_lines) lines += " …";
        return (rows.count == 1 ? say(" (Zeile ", " (line ") : say(" (Zeilen ", " (lines ")) +
               lines + ")";
    }

    /// "Preis_alt ×3 (Zeilen 6, 9, 12)".
    string one(string_view name, const FlawedRows& rows) const {
        return printable(name) + " ×" + std::to_string(rows.count) + lines_of(rows);
    }

    string counted(const std::map<string, FlawedRows>& flaws) const {
        string line;
        for (const auto& [name, rows] : flaws)
            line += (line.empty() ? "" : ", ") + one(name, rows);
        return line;
    }

    string rules() const {
        string line;
        for (const auto& [name, found] : report_.finished.rules)
            line += (line.empty() ? "" : ", ") + one(name, found.rows);
        return line;
    }

    string platforms() const {
        string line;
        for (const auto& field : report_.finished.platforms)
            line += (line.empty() ? "" : ", ") + printable(field);
        return line;
    }

    const MailingReport& report_;
    bool german_;
};

}  // namespace

string render_mailing_text(const MailingReport& report, Language ui) {
    return Text(report, ui).written(ui);
}

}  // namespace warmline
