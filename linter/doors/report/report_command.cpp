#include <cstdio>
#include <ctime>

#include "linter/base/calendar_day.hpp"
#include "linter/doors/report/commands.hpp"
#include "linter/doors/report/open_history.hpp"
#include "linter/doors/report/template_files.hpp"
#include "linter/history/store/manager_figures.hpp"
#include "reports/manager.hpp"

namespace warmline::report {

namespace {

using namespace cli;

constexpr int usual_weeks = 12;
constexpr int longest_days = 3700;

struct ReportArguments {
    HistoryArguments history;
    std::string from, to, group_by = "sender-group", output, format;
    std::vector<std::string> templates;
};

int refuse(const Problem& problem, int code) {
    complain(problem);
    return code;
}

/// The Sunday of the week; day 0 was a Thursday.
int end_of_week(int day) {
    return (day + 3) / 7 * 7 + 3;
}

/// Without --to the report ends with the week of the last mail stored, without --from it covers
/// twelve weeks.
Result<history::Period> period_of(const ReportArguments& given, history::Session& store) {
    const auto wrong = [](const std::string& what, const char* option) {
        return Problem{"day", "\"" + what + "\" is no day", option, "write it as 2026-06-09"};
    };
    history::Period period;
    if (given.to.empty()) {
        const auto last = history::last_recorded_day(store);
        if (!last) return last.problem();
        period.last_day = end_of_week(*last);
    } else {
        const auto day = read_day(given.to);
        if (!day) return wrong(given.to, "--to");
        period.last_day = *day;
    }
    period.first_day = period.last_day - usual_weeks * 7 + 1;
    if (!given.from.empty()) {
        const auto day = read_day(given.from);
        if (!day) return wrong(given.from, "--from");
        period.first_day = *day;
    }
    if (period.days() < 1)
        return Problem{"period", "the first day comes after the last", "--from, --to",
                       "give a first day and a later last day, ten years at most"};
    if (period.days() > longest_days)
        return Problem{"period", "the period has " + std::to_string(period.days()) + " days",
                       "--from, --to", "give a first day and a later last day, ten years at most"};
    return period;
}

/// By --format, else by the ending of the file, else JSON.
Result<std::string> format_of(const ReportArguments& given) {
    auto format = given.format;
    if (format.empty() && !given.output.empty()) {
        const auto dot = given.output.rfind('.');
        format = dot == std::string::npos ? "" : given.output.substr(dot + 1);
        if (format == "htm") format = "html";
    }
    if (format.empty()) format = "json";
    if (format == "html" || format == "csv" || format == "json") return format;
    return Problem{"format", "there is no format \"" + format + "\"", "--output",
                   "end the file in .html, .csv or .json, or give --format"};
}

bool write(const std::string& text, const std::string& path) {
    const bool to_stdout = path.empty() || path == "-";
    std::FILE* file = to_stdout ? stdout : std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return (to_stdout ? std::fflush(file) : std::fclose(file)) == 0 && written;
}

void declare_report(CLI::App& app, ReportArguments& given, Language ui) {
    declare(app, given.history, ui);
    app.add_option("--from", given.from,
                   say(ui, "erster Tag (2026-04-01)", "first day (2026-04-01)"));
    app.add_option("--to", given.to,
                   say(ui, "letzter Tag; sonst der letzte gespeicherte",
                       "last day; otherwise the last one stored"));
    app.add_option("--group-by", given.group_by, "sender-group | template | profile | topic");
    app.add_option("--templates", given.templates,
                   say(ui, "Vorlagen oder Mails: der Bericht nennt Fingerabdrücke bei ihrer Datei",
                       "templates or mails: the report calls fingerprints by their file"));
    app.add_option("-o,--output", given.output,
                   say(ui, "Datei: .html, .csv oder .json", "file: .html, .csv or .json"));
    app.add_option("--format", given.format, "html | csv | json");
}

}  // namespace

int report_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Bericht über einen Zeitraum: Verläufe, Vorlagen, Regeln, Anrufe.",
                     "Report on a period: trends, templates, rules, calls."),
                 "warmline report");
    ReportArguments given;
    declare_report(app, given, ui);
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    const auto group_by = from_name<history::GroupBy>(given.group_by);
    if (!group_by)
        return refuse({"group-by", "there are no groups by \"" + given.group_by + "\"",
                       "--group-by", "use sender-group, template, profile or topic"},
                      ExitCode::usage);
    const auto format = format_of(given);
    if (!format) return refuse(format.problem(), ExitCode::usage);
    const auto places = places_of(given.history);
    if (!places) return refuse(places.problem(), ExitCode::usage);
    const auto store = open_history(*places, history::Access::read);
    if (!store) return refuse(store.problem(), ExitCode::unread);
    const auto period = period_of(given, **store);
    if (!period) return refuse(period.problem(), ExitCode::usage);
    std::map<std::string, std::string> names;
    if (!given.templates.empty()) {
        const auto key = key_of(*places, **store);
        if (!key) return refuse(key.problem(), ExitCode::usage);
        names = template_files(given.templates, key->key);
    }
    const auto figures = history::manager_figures(**store, *period, *group_by, names);
    if (!figures) return refuse(figures.problem(), ExitCode::unread);
    const auto text = *format == "csv"    ? manager_csv(*figures)
                      : *format == "json" ? manager_json(*figures)
                                          : manager_html(*figures, *RulePack::builtin(), ui);
    if (!write(text, given.output))
        return refuse({"output", "the report cannot be written", given.output,
                       "check the folder, its permissions and the space on the disk"},
                      ExitCode::usage);
    // The page says it itself; a table or JSON without figures would look like a fault.
    if (*format != "html" && !figures->now.shown(false))
        complain({"few-mails", "the period holds fewer than five mails or recipients", "",
                  "figures that small would speak of persons; choose a longer period"});
    return ExitCode::ok;
}

}  // namespace warmline::report
