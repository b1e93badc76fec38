/// `warmline explain RULE|PACK|verdict`: what a rule finds and why; the rules of a pack; how the
/// verdict comes about.
#include <cstdio>

#include "linter/doors/cli/command.hpp"
#include "linter/match/workshop/explain.hpp"
#include "linter/match/workshop/list_rules.hpp"

namespace warmline::cli {

namespace {

constexpr std::string_view verdict_de =
    "Das Urteil\n\n"
    "Sechs Werte von 0 bis 100 (100 ist gut): Persönlich, Klarheit, Eindeutig, Ton, Dialog, "
    "Fairness.\n"
    "Gesamt = 0,7 · gewichtetes Mittel + 0,3 · schwächster Wert; eine Sperre begrenzt auf 40.\n"
    "Rückfrage-Risiko R = 100 · (1 − Π(1 − p)) über alle Funde mit Fragewahrscheinlichkeit p.\n\n"
    "senden       Gesamt ab 70, R höchstens 40, keine Sperre\n"
    "überarbeiten sonst\n"
    "anrufen      Gesprächsbedarf = 30 Sensibilität + 12 Gefühl + 14 Mehrdeutigkeit + 8 offene "
    "Fragen\n"
    "             + 10 Runden + 14 Kundenwert + 6 Abstand zum letzten Gespräch + 6 Vorliebe;\n"
    "             ab 60 immer, ab 45 je nach Kundenwert und Aufwand; Schranken (kein Weg, Zweck "
    "und\n"
    "             Einwilligung, Massenversand) und Mindeststufen gehen vor.\n\n"
    "warmline lint --explain MAIL zeigt die Rechnung für eine Mail.\n";

constexpr std::string_view verdict_en =
    "The verdict\n\n"
    "Six scores from 0 to 100 (100 is good): personal, clarity, unambiguous, tone, dialogue, "
    "fairness.\n"
    "Overall = 0.7 · weighted mean + 0.3 · weakest score; a blocker caps it at 40.\n"
    "Question risk R = 100 · (1 − Π(1 − p)) over all findings with a question probability p.\n\n"
    "send    overall from 70, R at most 40, no blocker\n"
    "revise  otherwise\n"
    "call    call need = 30 sensitivity + 12 emotion + 14 equivocality + 8 open questions + 10 "
    "rounds\n"
    "        + 14 customer value + 6 time since the last talk + 6 preference;\n"
    "        from 60 always, from 45 by customer value and effort; gates (no route, purpose and\n"
    "        consent, mass mailing) and floors come first.\n\n"
    "warmline lint --explain MAIL shows the sums of one mail.\n";

}  // namespace

int explain_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Erklärt eine Regel, ein Paket oder das Urteil.",
                     "Explains a rule, a pack or the verdict."),
                 "warmline explain");
    std::string what, chosen_ui;
    std::vector<std::string> folders;
    bool full = false;
    app.add_option(say(ui, "REGEL", "RULE"), what,
                   say(ui, "eine Regel (amb/vague-time), ein Paket (amb) oder: verdict",
                       "a rule (amb/vague-time), a pack (amb) or: verdict"))
        ->required();
    app.add_option("--pack", folders,
                   say(ui, "eigenes Regelpaket (Ordner)", "your own rule pack (folder)"))
        ->allow_extra_args(false);
    app.add_flag("--full", full,
                 say(ui, "mit allen Beispielen und allen Wörtern der Regel",
                     "with all examples and all words of the rule"));
    app.add_option("--ui", chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    if (const int leave = parse(app, arguments); leave >= 0) return leave;

    if (what == "verdict") {
        std::fputs(say(ui, verdict_de, verdict_en).c_str(), stdout);
        return ExitCode::ok;
    }
    const std::vector<std::filesystem::path> paths(folders.begin(), folders.end());
    const Result<std::shared_ptr<const RulePack>> pack =
        paths.empty() ? RulePack::builtin() : RulePack::load(paths);
    if (!pack) {
        complain(pack.problem());
        return ExitCode::usage;
    }
    if (match::pack_names(**pack).contains(what)) {
        match::RuleFilter filter;
        filter.pack = what;
        std::fputs(match::list_rules(**pack, filter, ui).c_str(), stdout);
        return ExitCode::ok;
    }
    const auto page =
        match::explain_rule(**pack, what, ui, full ? match::Detail::whole : match::Detail::brief);
    if (!page) {
        complain(page.problem());
        return ExitCode::usage;
    }
    std::fputs(page->c_str(), stdout);
    return ExitCode::ok;
}

}  // namespace warmline::cli
