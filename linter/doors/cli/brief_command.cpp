/// `warmline brief MAIL`: what the person who calls should have in hand.
#include <cstdio>
#include <ctime>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/doors/cli/only_mail.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/time_zone.hpp"
#include "linter/verdict/no_brief.hpp"
#include "reports/brief_calendar.hpp"
#include "reports/brief_html.hpp"
#include "reports/brief_markdown.hpp"
#include "reports/brief_text.hpp"

namespace warmline::cli {

namespace {

DateTime utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm civil{};
    gmtime_r(&now, &civil);
    return {.year = civil.tm_year + 1900,
            .month = civil.tm_mon + 1,
            .day = civil.tm_mday,
            .hour = civil.tm_hour,
            .minute = civil.tm_min,
            .second = civil.tm_sec};
}

/// A letter without a date hurries nobody: its entry opens in the next working hour, not at night.
CallBrief in_the_diary(CallBrief brief, std::string_view zone) {
    if (!brief.call_from)
        brief.call_from = on_clock(add_working_hours(time_in(utc_now(), zone), 0), zone);
    return brief;
}

std::optional<std::string> rendered(const std::string& format, const CallBrief& brief,
                                    const Checked& checked, std::string_view zone, Language ui) {
    if (format == "text") return render_brief_text(brief, ui);
    if (format == "markdown") return render_brief_markdown(brief, ui);
    if (format == "html") return render_brief_html(brief, ui);
    if (format == "ics")
        return render_brief_calendar(in_the_diary(brief, zone), ui, checked.message->message_id,
                                     utc_now());
    return std::nullopt;
}

int refuse(const Problem& problem) {
    complain(problem);
    return ExitCode::usage;
}

}  // namespace

int brief_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(
        say(ui, "Der Leitfaden für ein Gespräch, wenn ein Anruf besser ist als diese Mail.",
            "The brief for a talk, when a call is better than this mail."),
        "warmline brief");
    std::string path, people, history, format = "text", chosen_ui;
    app.add_option("MAIL", path,
                   say(ui, "eine Mail (- für die Standardeingabe)", "one mail (- for stdin)"))
        ->required();
    app.add_option(
        "--people", people,
        say(ui, "was Sie über Empfänger wissen (CSV)", "what you know of recipients (CSV)"));
    app.add_option("--history", history,
                   say(ui, "was diese Historie über Empfänger weiß: sqlite:DATEI, postgresql://…",
                       "what this history knows of recipients: sqlite:FILE, postgresql://…"));
    app.add_option("--format", format, "text | markdown | html | ics");
    app.add_option("--ui", chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    if (const int leave = parse(app, arguments); leave >= 0) return leave;

    SettingsRequest request{
        .file = std::nullopt, .near = search_folder(path), .command_line = "{}"};
    auto builder = settings_of(request);
    if (!builder) return refuse(builder.problem());
    auto settings = builder->settings();
    if (!people.empty()) settings.people = people;
    if (!history.empty()) settings.history.ask = history;
    const auto configured = configure(settings, ui);
    if (!configured) return refuse(configured.problem());

    const OnlyMail only(path, settings.limits);
    if (only.mail() == nullptr) return only.leave();
    const auto checked = (*configured)->linter->lint(*only.mail());
    (*configured)->finish();
    const auto& verdict = checked.assessment.verdict;
    if (verdict.brief.empty()) {
        std::fprintf(stderr, "warmline: %s\n", std::string(no_brief_words(verdict, ui)).c_str());
        return ExitCode::ok;
    }
    const auto zone = read_time_zone(settings.time_zone).value_or("UTC");
    const auto text = rendered(format, verdict.brief, checked, zone, ui);
    if (!text)
        return refuse({"format", "there is no brief as \"" + format + "\"", "--format",
                       "use text, markdown, html or ics"});
    std::fputs(text->c_str(), stdout);
    return ExitCode::ok;
}

}  // namespace warmline::cli
