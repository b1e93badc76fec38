#include "linter/doors/cli/command.hpp"

#include <array>

namespace warmline::cli {

namespace {

constexpr std::array table{
    Command{"lint", "Mails und Vorlagen prüfen", "check mails and templates", lint_command, {}},
    Command{"brief",
            "Gesprächsleitfaden, wenn ein Anruf besser ist",
            "a call brief, when a call is better",
            brief_command,
            {}},
    Command{"campaign",
            "eine Rundmail prüfen; zeigt, wen Sie besser anrufen",
            "check a mailing; shows whom to call instead",
            campaign_command,
            {}},
    Command{"explain",
            "eine Regel oder das Urteil erklären",
            "explain a rule or the verdict",
            explain_command,
            {}},
    Command{"rules",
            "Regeln auflisten, testen, schreiben",
            "list, test and write rules",
            rules_command,
            {}},
    Command{"measure",
            "Texte messen (NDJSON hinein, NDJSON heraus)",
            "measure texts (NDJSON in, NDJSON out)",
            measure_command,
            {}},
    Command{"config",
            "gültige Einstellungen und ihre Herkunft zeigen",
            "show the settings in force and where they come from",
            config_command,
            {}},
    Command{"corpus",
            "Beispielmails mit ihren erwarteten Funden vergleichen",
            "compare example mails with the findings expected",
            corpus_command,
            {}},
    Command{"report", "Bericht aus der Historie: Verläufe, Vorlagen, Anrufe",
            "report from the history: trends, templates, calls", nullptr, "report"},
    Command{"history", "Historie: Stand, löschen, Auskunft zu einer Person",
            "the history: status, pruning, a person's data", nullptr, "report"},
    Command{"milter", "Mail-Gateway: prüft vor dem Versand",
            "mail gateway: checks before mail is sent", nullptr, "milter"},
    Command{"serve", "Seite und Dienst auf diesem Rechner",
            "the page and the service on this computer", nullptr, "serve"},
    Command{"ctl", "das laufende Gateway befragen", "ask the running gateway", nullptr, "ctl"},
    Command{"filter", "eine Mail aus einer Pipe dem Gateway vorlegen",
            "show a mail from a pipe to the gateway", nullptr, "filter"},
    Command{"opensmtpd", "Filter für OpenSMTPD, der das Gateway fragt",
            "a filter for OpenSMTPD that asks the gateway", nullptr, "opensmtpd"},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace warmline::cli
