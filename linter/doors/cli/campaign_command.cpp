/// `warmline campaign TEMPLATE --people FILE`: the mailing judged, the mails its readers would get,
/// and who should hear it from a person first.
#include <cstdio>
#include <filesystem>
#include <map>

#include "linter/campaign/call_list.hpp"
#include "linter/campaign/merge.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/intake/intake.hpp"
#include "reports/call_list.hpp"

namespace warmline::cli {

namespace {

struct Given {
    std::string path, people, history, list, format, config, ui;
    int sample = 200, capacity = 0;
};

int refuse(const Problem& problem) {
    complain(problem);
    return ExitCode::usage;
}

/// The format a file's name asks for, "" when none does.
std::string format_of(const std::string& file) {
    const auto ending = std::filesystem::path(file).extension().string();
    if (ending == ".csv") return "csv";
    if (ending == ".md") return "markdown";
    if (ending == ".html" || ending == ".htm") return "html";
    return ending == ".json" ? "json" : "";
}

/// Findings in the mails themselves that the template does not show: a name nobody has, a gender
/// guessed, a title lost.
struct Merges {
    std::size_t read = 0, damaged = 0;
    std::map<std::string, std::size_t> empty, unknown, rules;
};

Merges read_merged(const Linter& linter, const RawMessage& raw, const Checked& mailing,
                   const PeopleList& people, std::size_t most) {
    Merges merges;
    std::vector<bool> known(linter.pack().rules().size());
    for (const auto& finding : mailing.assessment.findings)
        known[finding.rule] = true;
    auto options = linter.options();
    options.mode = Mode::rendered;
    options.profile = mailing.classification.profile;
    for (const auto& row : people.rows()) {
        if (merges.read == most) break;
        ++merges.read;
        auto merged = merge(raw.bytes, mailing.document, row.person);
        for (const auto& field : merged.empty)
            ++merges.empty[field];
        for (const auto& field : merged.unknown)
            ++merges.unknown[field];
        if (!merged.unknown.empty()) continue;  // what others fill in, nobody can read here
        options.reader = row.person;
        const auto checked =
            Linter(mailing.pack, options).lint(merged.bytes, raw.kind, {.path = raw.path});
        std::vector<bool> here(known);
        bool damaged = false;
        for (const auto& finding : checked.assessment.findings) {
            if (here[finding.rule]) continue;
            here[finding.rule] = true;
            ++merges.rules[std::string(checked.rule_of(finding).id)];
            damaged = damaged || checked.severity_of(finding) >= Severity::major;
        }
        merges.damaged += damaged ? 1 : 0;
    }
    return merges;
}

std::string counted(const std::map<std::string, std::size_t>& counts) {
    std::string line;
    for (const auto& [name, count] : counts)
        line += (line.empty() ? "" : ", ") + name + " ×" + std::to_string(count);
    return line;
}

void tell(const Checked& mailing, const CallList& list, const Merges& merges, Language ui) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    const auto& assessment = mailing.assessment;
    std::string out = mailing.origin.path + "  " + std::string(name_of(list.mailing.action)) +
                      "  " + number(static_cast<std::size_t>(in_points(assessment.overall))) + " " +
                      std::string(name_of(assessment.band())) + "\n";
    out += say(ui, "  Empfänger: ", "  recipients: ") + number(list.recipients) +
           say(ui, ", anrufen: ", ", to call: ") + number(list.calls.size()) +
           say(ui, ", nur persönliche Mail: ", ", personal mail only: ") +
           number(list.mail_only.size()) + "\n";
    out += say(ui, "  als Mail gelesen: ", "  read as mails: ") + number(merges.read) +
           say(ui, ", davon mit groben Mängeln durch Daten: ", ", spoiled by data: ") +
           number(merges.damaged) + "\n";
    if (!merges.empty.empty())
        out += say(ui, "  leer bei Empfängern: ", "  empty for recipients: ") +
               counted(merges.empty) + "\n";
    if (!merges.unknown.empty())
        out +=
            say(ui, "  Felder, die die Liste nicht füllt: ", "  fields the list does not fill: ") +
            counted(merges.unknown) + "\n";
    if (!merges.rules.empty())
        out += say(ui, "  nur in fertigen Mails: ", "  only in finished mails: ") +
               counted(merges.rules) + "\n";
    std::fputs(out.c_str(), stdout);
}

int write_list(const std::string& text, const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    bool done = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr && std::fclose(file) != 0) done = false;
    if (done) return ExitCode::ok;
    return refuse({"unwritable", "the call list cannot be written", path,
                   "check that the folder exists and there is room"});
}

void declare(CLI::App& app, Given& given, Language ui) {
    app.add_option(say(ui, "VORLAGE", "TEMPLATE"), given.path,
                   say(ui, "Vorlage oder Mail (.eml .html .mjml .txt)",
                       "template or mail (.eml .html .mjml .txt)"))
        ->required();
    app.add_option("--people", given.people,
                   say(ui, "Empfänger und was Sie über sie wissen (CSV)",
                       "recipients and what you know of them (CSV)"))
        ->required();
    app.add_option("--history", given.history,
                   say(ui, "was diese Historie über Empfänger weiß: sqlite:DATEI, postgresql://…",
                       "what this history knows of recipients: sqlite:FILE, postgresql://…"));
    app.add_option("--call-list", given.list,
                   say(ui, "Anrufliste hierhin: .csv .md .html .json, - für die Standardausgabe",
                       "call list goes here: .csv .md .html .json, - for stdout"));
    app.add_option("--format", given.format, "csv | markdown | html | json");
    app.add_option("--sample", given.sample,
                   say(ui, "so viele Empfänger als fertige Mail lesen (200)",
                       "read so many recipients' finished mails (200)"))
        ->check(CLI::Range(0, 1000000));
    app.add_option("--capacity", given.capacity,
                   say(ui, "Minuten, die für Anrufe da sind (0 = ohne Grenze)",
                       "minutes there are for calls (0 = no limit)"))
        ->check(CLI::Range(0, 1000000));
    app.add_option("--config", given.config,
                   say(ui, "diese Einstellungen statt der gefundenen",
                       "these settings instead of those found"));
    app.add_option("--ui", given.ui, say(ui, "Sprache: de oder en", "language: de or en"));
}

}  // namespace

int campaign_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui,
                     "Eine Rundmail und ihre Empfänger: Urteil über die Vorlage, Mängel durch die "
                     "Daten, und wer stattdessen angerufen werden sollte.",
                     "A mailing and its recipients: the verdict on the template, faults that come "
                     "from the data, and who should be called instead."),
                 "warmline campaign");
    Given given;
    declare(app, given, ui);
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    const auto format = given.format.empty() ? format_of(given.list) : given.format;
    if (!given.list.empty() && !render_call_list({}, format.empty() ? "csv" : format, "", ui))
        return refuse({"format", "there is no call list as \"" + format + "\"", "--format",
                       "use csv, markdown, html or json"});
    if (!given.list.empty() && given.list != "-" && format.empty())
        return refuse({"format", "the name does not say which format is wanted", given.list,
                       "end it in .csv, .md, .html or .json, or add --format"});

    SettingsRequest request{
        .file = std::nullopt, .near = search_folder(given.path), .command_line = "{}"};
    if (!given.config.empty()) request.file = given.config;
    auto builder = settings_of(request);
    if (!builder) return refuse(builder.problem());
    auto settings = builder->settings();
    settings.people = given.people;
    if (!given.history.empty()) settings.history.ask = given.history;
    const auto configured = configure(settings, ui);
    if (!configured) return refuse(configured.problem());
    const auto& linter = *(*configured)->linter;
    if (!linter.options().people || linter.options().people->empty())
        return refuse({"no-people", "nobody stands in the list of recipients", given.people,
                       "it needs a heading line with an address column and one line per person"});

    const std::vector<std::string> paths{given.path};
    Intake intake(paths, {.limits = settings.limits});
    ReadBuffer buffer;
    const auto delivery = intake.next(buffer);
    if (!delivery) return ExitCode::unread;
    if (!delivery->message) {
        complain(delivery->message.problem());
        return ExitCode::unread;
    }
    const auto& raw = *delivery->message;
    const auto& options = linter.options();
    const auto mailing = linter.lint(raw);
    const auto& people = *options.people;
    const auto list = make_call_list(mailing, people,
                                     {.call = options.call,
                                      .score = options.score,
                                      .ui = ui,
                                      .capacity_minutes = given.capacity});
    const auto merges =
        read_merged(linter, raw, mailing, people, static_cast<std::size_t>(given.sample));
    (*configured)->finish();
    const auto name = mailing.message->subject.empty() ? given.path : mailing.message->subject;
    if (given.list.empty()) {
        tell(mailing, list, merges, ui);
        if (!list.calls.empty())
            std::fputs(render_call_list(list, "markdown", name, ui)->c_str(), stdout);
        return ExitCode::ok;
    }
    const auto text = *render_call_list(list, format.empty() ? "csv" : format, name, ui);
    if (given.list == "-") {
        std::fputs(text.c_str(), stdout);
        return ExitCode::ok;
    }
    tell(mailing, list, merges, ui);
    return write_list(text, given.list);
}

}  // namespace warmline::cli
