/// `warmline campaign TEMPLATE --people FILE`: the mailing judged, the mails its readers would get,
/// and who should hear it from a person first.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>

#include <nlohmann/json.hpp>

#include "linter/campaign/call_list.hpp"
#include "linter/campaign/merge.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/given_files.hpp"
#include "linter/intake/intake.hpp"
#include "linter/people/heading_key.hpp"
#include "linter/people/people_wording.hpp"
#include "reports/call_list.hpp"
#include "reports/ui_words.hpp"

namespace warmline::cli {

namespace {

struct Given {
    std::string path, people, history, list, format, config, fail_on, ui;
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

/// How many mails have a fault, and the first lines of the list that show it.
struct Places {
    static constexpr std::size_t most_lines = 5;

    std::size_t count = 0;
    std::vector<std::size_t> lines;

    void add(std::size_t line) {
        ++count;
        if (lines.size() < most_lines) lines.push_back(line);
    }
};

/// Findings in the mails themselves that the template does not show: a name nobody has, a gender
/// guessed, a title lost.
struct Merges {
    std::size_t read = 0, damaged = 0;
    std::size_t failing = 0;         ///< mails that reach the threshold
    bool filled_for_nobody = false;  ///< a tag that is the list's to fill
    std::map<std::string, Places> empty, unknown, lost, rules;
    Places gross;  ///< the mails with gross flaws
};

/// What the sending platform fills in itself: no list holds a link to unsubscribe.
bool is_platforms(std::string_view field) {
    constexpr std::array<std::string_view, 14> words{
        "unsub",   "abmeld",  "optout",      "webversion", "browser", "archiv",  "preferenc",
        "forward", "company", "listaddress", "mirror",     "sender",  "subject", "currentyear"};
    const auto key = key_of(field);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

/// The options to read a finished mail with: of the kind the template is.
LintOptions finished(const Linter& linter, const Checked& mailing) {
    auto options = linter.options();
    options.mode = Mode::rendered;
    options.profile = mailing.classification.profile;
    return options;
}

/// Every row is merged; the first `most` mails are read as well.
Merges read_merged(const Linter& linter, const FailOn& fail_on, const RawMessage& raw,
                   const Checked& mailing, const PeopleList& people, std::size_t most) {
    Merges merges;
    std::vector<bool> known(linter.pack().rules().size());
    for (const auto& finding : mailing.assessment.findings)
        known[finding.rule] = true;
    auto options = finished(linter, mailing);
    for (const auto& row : people.rows()) {
        const bool in_sample = merges.read < most;
        if (!in_sample && mailing.document.tags.empty()) break;  // all the same
        auto merged = merge(raw.bytes, mailing.document, MergeReader(row, people));
        bool damaged = !merged.empty.empty() || !merged.damaged.empty();
        for (const auto& field : merged.damaged)
            merges.lost[field].add(row.line);
        for (const auto& field : merged.empty)
            merges.empty[field].add(row.line);
        for (const auto& field : merged.unknown) {
            merges.unknown[field].add(row.line);
            damaged = damaged || !is_platforms(field);
        }
        if (!in_sample) continue;
        ++merges.read;
        merges.damaged += damaged ? 1 : 0;
        if (damaged) merges.gross.add(row.line);
        if (!merged.unknown.empty()) continue;  // what others fill in, nobody can read here
        options.reader = row.person;
        const auto checked =
            Linter(mailing.pack, options).lint(merged.bytes, raw.kind, {.path = raw.path});
        merges.failing += fail_on.fails(checked) ? 1 : 0;
        std::vector<bool> here(known);
        bool spoiled = false;
        for (const auto& finding : checked.assessment.findings) {
            if (here[finding.rule]) continue;
            here[finding.rule] = true;
            merges.rules[std::string(checked.rule_of(finding).id)].add(row.line);
            spoiled = spoiled || checked.severity_of(finding) >= Severity::major;
        }
        if (!spoiled || damaged) continue;
        ++merges.damaged;
        merges.gross.add(row.line);
    }
    const auto is_nobodys = [&](const auto& field) {
        return field.second.count == people.rows().size() && !is_platforms(field.first);
    };
    merges.filled_for_nobody =
        std::any_of(merges.empty.begin(), merges.empty.end(), is_nobodys) ||
        std::any_of(merges.unknown.begin(), merges.unknown.end(), is_nobodys);
    return merges;
}

/// The mail a reader of the call list gets, for their brief.
auto mail_for(const Linter& linter, const RawMessage& raw, const Checked& mailing,
              const PeopleList& people) {
    return [&raw, &mailing, &people, options = finished(linter, mailing)](const PeopleRow& row) {
        std::unique_ptr<ReadersMail> mail;
        if (mailing.document.tags.empty()) return std::unique_ptr<const ReadersMail>();
        mail = std::make_unique<ReadersMail>();
        mail->bytes = merge(raw.bytes, mailing.document, MergeReader(row, people)).bytes;
        auto own = options;
        own.reader = row.person;
        mail->checked = Linter(mailing.pack, own).lint(mail->bytes, raw.kind, {.path = raw.path});
        return std::unique_ptr<const ReadersMail>(std::move(mail));
    };
}

/// Columns that neither the template nor we have a use for.
void tell_unused(const Checked& mailing, const PeopleList& people, const std::string& list,
                 Language ui) {
    const auto& document = mailing.document;
    for (const auto& column : people.columns()) {
        if (column.field || column.key.empty()) continue;
        const bool used =
            std::any_of(document.tags.begin(), document.tags.end(), [&](const TagFact& tag) {
                if (column_of(tag.field, people) == &column) return true;
                return tag.control &&
                       key_of(document.of(tag.range)).find(column.key) != std::string::npos;
            });
        if (!used)
            complain(
                unknown_column({list, 1, ui}, column.heading, nearest_heading(column.heading)));
    }
}

/// " (Zeilen 6, 9, 12)", "" for none.
std::string lines_of(const Places& places, Language ui) {
    if (places.count == 0) return {};
    std::string lines;
    for (const auto one : places.lines)
        lines += (lines.empty() ? "" : ", ") + std::to_string(one);
    if (places.count > places.lines.size()) lines += " …";
    return (places.count == 1 ? say(ui, " (Zeile ", " (line ") : say(ui, " (Zeilen ", " (lines ")) +
           lines + ")";
}

/// "Preis_alt ×3 (Zeilen 6, 9, 12)".
std::string counted(const std::map<std::string, Places>& faults, Language ui) {
    std::string line;
    for (const auto& [name, places] : faults)
        line += (line.empty() ? "" : ", ") + name + " ×" + std::to_string(places.count) +
                lines_of(places, ui);
    return line;
}

void tell(const Checked& mailing, const CallList& list, const Merges& merges, Language ui) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    const auto& assessment = mailing.assessment;
    const auto& words = ui_words(ui);
    std::string out = mailing.origin.path + "  " +
                      std::string(words.actions[static_cast<std::size_t>(list.mailing.action)]) +
                      "  " + number(static_cast<std::size_t>(in_points(assessment.overall))) + " " +
                      std::string(words.bands[static_cast<std::size_t>(assessment.band())]) + "\n";
    out += say(ui, "  Empfänger: ", "  recipients: ") + number(list.recipients) +
           say(ui, ", anrufen: ", ", to call: ") + number(list.calls.size()) +
           say(ui, ", nur persönliche Mail: ", ", personal mail only: ") +
           number(list.mail_only.size()) + "\n";
    out += say(ui, "  als Mail gelesen: ", "  read as mails: ") + number(merges.read) +
           say(ui, ", davon mit groben Mängeln durch Daten: ", ", spoiled by data: ") +
           number(merges.damaged) + lines_of(merges.gross, ui) + "\n";
    if (!merges.lost.empty())
        out += say(ui, "  von der Tabelle verlorene Werte: ", "  values the spreadsheet lost: ") +
               counted(merges.lost, ui) + "\n";
    if (!merges.empty.empty())
        out += say(ui, "  leer bei Empfängern: ", "  empty for recipients: ") +
               counted(merges.empty, ui) + "\n";
    if (!merges.unknown.empty())
        out +=
            say(ui, "  Felder, die die Liste nicht füllt: ", "  fields the list does not fill: ") +
            counted(merges.unknown, ui) + "\n";
    if (!merges.rules.empty())
        out += say(ui, "  nur in fertigen Mails: ", "  only in finished mails: ") +
               counted(merges.rules, ui) + "\n";
    std::fputs(out.c_str(), stdout);
}

/// 1 when the template or a finished mail reaches the threshold, or a tag stays empty for all.
int leave_with(const FailOn& fail_on, const std::string& threshold, const Checked& mailing,
               const Merges& merges) {
    const bool empty = merges.filled_for_nobody && threshold != "never";
    return empty || merges.failing > 0 || fail_on.fails(mailing) ? ExitCode::found : ExitCode::ok;
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
    app.add_option(
        "--fail-on", given.fail_on,
        say(ui, "Rückgabewert 1 ab: info | minor | major | blocker | call | score:N | never",
            "exit code 1 from: info | minor | major | blocker | call | score:N | never"));
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
    if (!given.fail_on.empty())
        request.command_line = nlohmann::json{{"fail_on", given.fail_on}}.dump(
            -1, ' ', false, nlohmann::json::error_handler_t::replace);
    auto builder = settings_of(request);
    if (!builder) return refuse(builder.problem());
    auto settings = builder->settings();
    settings.people.clear();  // read below, with all its columns
    if (!given.history.empty()) settings.history.ask = given.history;
    const auto configured = configure(settings, ui);
    if (!configured) return refuse(configured.problem());
    const auto& linter = *(*configured)->linter;
    const auto listed = people_of(given.people, ui, Cells::keep);
    if (!listed) return refuse(listed.problem());
    const auto& people = **listed;
    for (const auto& problem : people.problems())
        complain(problem);
    if (people.empty())
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
    tell_unused(mailing, people, given.people, ui);
    const auto list = make_call_list(mailing, people,
                                     {.call = options.call,
                                      .score = options.score,
                                      .ui = ui,
                                      .capacity_minutes = given.capacity,
                                      .as_read_by = mail_for(linter, raw, mailing, people)});
    const auto& fail_on = (*configured)->fail_on;
    const auto merges =
        read_merged(linter, fail_on, raw, mailing, people, static_cast<std::size_t>(given.sample));
    const auto code = leave_with(fail_on, settings.fail_on, mailing, merges);
    (*configured)->finish();
    const auto name = mailing.message->subject.empty() ? given.path : mailing.message->subject;
    if (given.list.empty()) {
        tell(mailing, list, merges, ui);
        if (!list.calls.empty())
            std::fputs(render_call_list(list, "markdown", name, ui)->c_str(), stdout);
        return code;
    }
    const auto text = *render_call_list(list, format.empty() ? "csv" : format, name, ui);
    if (given.list == "-") {
        std::fputs(text.c_str(), stdout);
        return code;
    }
    tell(mailing, list, merges, ui);
    const int unwritten = write_list(text, given.list);
    return unwritten == ExitCode::ok ? code : unwritten;
}

}  // namespace warmline::cli
