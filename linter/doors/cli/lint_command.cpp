/// `warmline lint PATH…`
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <memory>
#include <set>
#include <thread>

#include <nlohmann/json.hpp>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/doors/cli/ordered_output.hpp"
#include "linter/doors/cli/progress.hpp"
#include "linter/doors/cli/recording_of.hpp"
#include "linter/intake/intake.hpp"

namespace warmline::cli {

namespace {

struct LintArguments {
    std::vector<std::string> paths;
    std::string format, output, config, language, profile, topic, mode, platform, people, fail_on,
        baseline, write_baseline, record, history, ui;
    std::vector<std::string> packs;
    int jobs = -1;
    bool quiet = false, explain = false, no_colour = false;
    std::string least = "info";
};

void declare(CLI::App& app, LintArguments& given, Language ui) {
    app.add_option(say(ui, "PFAD", "PATH"), given.paths,
                   say(ui,
                       "Mails (.eml), mbox, Maildir, Ordner, Vorlagen (.html .mjml .txt .twig .hbs "
                       "…), - für die "
                       "Standardeingabe",
                       "mails (.eml), mbox, Maildir, folders, templates (.html .mjml .txt .twig "
                       ".hbs …), - for stdin"))
        ->required();
    app.add_option("--format", given.format,
                   "text | json | ndjson | sarif | junit | html | markdown | csv | github");
    app.add_option("-o,--output", given.output,
                   say(ui, "in diese Datei schreiben", "write to this file"));
    app.add_option("--config", given.config,
                   say(ui, "diese Einstellungen statt der gefundenen",
                       "these settings instead of those found"));
    app.add_option("--pack", given.packs,
                   say(ui, "eigenes Regelpaket (Ordner), mehrfach möglich",
                       "your own rule pack (folder), may be repeated"))
        ->allow_extra_args(false);
    app.add_option("--language", given.language, "auto | de | en");
    app.add_option("--profile", given.profile,
                   "auto | campaign | service | sensitive | transactional");
    app.add_option("--topic", given.topic,
                   say(ui, "auto | none | worum es geht: refusal, complaint, …",
                       "auto | none | what it is about: refusal, complaint, …"));
    app.add_option("--mode", given.mode, "auto | template | rendered");
    app.add_option("--platform", given.platform,
                   say(ui, "Ihr Versandsystem: auto | brevo | mailchimp | hubspot | …",
                       "your sending platform: auto | brevo | mailchimp | hubspot | …"));
    app.add_option(
        "--people", given.people,
        say(ui, "was Sie über Empfänger wissen (CSV)", "what you know of recipients (CSV)"));
    app.add_option(
        "--fail-on", given.fail_on,
        say(ui, "Rückgabewert 1 ab: info | minor | major | blocker | call | score:N | never",
            "exit code 1 from: info | minor | major | blocker | call | score:N | never"));
    app.add_option(
        "--baseline", given.baseline,
        say(ui,
            "nur melden, was hier noch nicht steht; Wertung und Urteil bleiben die der ganzen Mail",
            "report only what is not in here yet; scores and verdict stay those of the whole "
            "mail"));
    app.add_option(
        "--write-baseline", given.write_baseline,
        say(ui, "heutige Funde als bekannt merken", "remember today's findings as known"));
    app.add_option("--record", given.record,
                   say(ui, "Bewertungen (nie Texte) hier aufheben: sqlite:DATEI, postgresql://…",
                       "keep assessments (never texts) here: sqlite:FILE, postgresql://…"));
    app.add_option(
        "--history", given.history,
        say(ui, "was diese Historie über Empfänger weiß, ohne darin etwas aufzuheben",
            "use what this history knows of recipients, without keeping anything in it"));
    app.add_option("-j,--jobs", given.jobs,
                   say(ui, "Mails gleichzeitig (sonst eine je Kern)",
                       "mails at a time (otherwise one per core)"))
        ->check(CLI::Range(0, 256));
    app.add_option("--ui", given.ui,
                   say(ui, "Sprache des Berichts: de oder en", "language of the report: de or en"));
    app.add_option("--least", given.least,
                   say(ui, "mildeste gezeigte Stufe: info | minor | major | blocker",
                       "mildest level shown: info | minor | major | blocker"));
    app.add_flag("-q,--quiet", given.quiet,
                 say(ui, "nur eine Zeile je Mail", "one line per mail only"));
    app.add_flag("--explain", given.explain,
                 say(ui, "zeigen, wie die Punkte entstehen", "show how the points come about"));
    app.add_flag("--no-color,--no-colour", given.no_colour,
                 say(ui, "ohne Farben", "without colours"));
}

/// What was said on the command line, in the form of a settings file.
std::string as_settings(const LintArguments& given) {
    nlohmann::json json = nlohmann::json::object();
    const auto set = [&](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    set("format", given.format);
    set("language", given.language);
    set("profile", given.profile);
    set("topic", given.topic);
    set("mode", given.mode);
    set("platform", given.platform);
    set("people", given.people);
    set("fail_on", given.fail_on);
    set("baseline", given.baseline);
    set("ui", given.ui);
    if (!given.packs.empty()) json["packs"] = given.packs;
    if (!given.record.empty()) json["history"]["store"] = given.record;
    if (!given.history.empty()) json["history"]["ask"] = given.history;
    if (given.jobs >= 0) json["jobs"] = given.jobs;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Where the report goes. Writing can fail (a full disk, a closed pipe): that is said, once.
class Sink {
public:
    bool open(const std::string& path) {
        if (path.empty() || path == "-") return true;
        file_ = std::fopen(path.c_str(), "wb");
        path_ = path;
        return file_ != nullptr;
    }

    void write(std::string_view text) {
        if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) failed_ = true;
    }

    bool close() {
        if (std::fflush(file_) != 0) failed_ = true;
        if (file_ != stdout && std::fclose(file_) != 0) failed_ = true;
        return !failed_;
    }

private:
    std::FILE* file_ = stdout;
    std::string path_;
    bool failed_ = false;
};

class LintRun {
public:
    LintRun(const LintArguments& given, Linters& linters, const Renderer& renderer,
            const Settings& settings, Sink& sink, history::Recording* recording, Language ui)
        : given_(given),
          linters_(linters),
          renderer_(renderer),
          sink_(sink),
          recording_(recording),
          intake_(given.paths, {.limits = settings.limits}),
          progress_(intake_.files(), is_terminal(2) && (!given.output.empty() || !is_terminal(1)),
                    ui == Language::de) {
        summary_.fail_on = settings.fail_on;
        if (!given.write_baseline.empty()) baseline_ = Baseline(given.write_baseline);
    }

    int run(unsigned jobs) {
        if (!renderer_.opens_with_summary()) sink_.write(renderer_.begin());
        OrderedOutput output([this](Piece piece) { take(std::move(piece)); });
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 1; i < jobs; ++i)
                workers.emplace_back([&] { work(output); });
            work(output);
        }
        tell_thresholds();
        if (renderer_.opens_with_summary()) {
            sink_.write(renderer_.opening(summary_));
            sink_.write(kept_);
        }
        sink_.write(renderer_.end(summary_));
        if (wrong_settings_) return ExitCode::usage;
        if (!summary_.unread.empty()) return ExitCode::unread;
        return summary_.failing > 0 ? ExitCode::found : ExitCode::ok;
    }

    const Baseline& baseline() const { return baseline_; }

private:
    void work(OrderedOutput& output) {
        ReadBuffer buffer;
        while (const auto delivery = intake_.next(buffer)) {
            Piece piece;
            if (!delivery->message)
                piece.problem = delivery->message.problem();
            else if (!delivery->passed_over)
                piece = lint_or_tell(*delivery->message);
            output.add(delivery->file, delivery->index, delivery->last, std::move(piece));
        }
    }

    /// A fault of ours costs one mail, never the batch.
    Piece lint_or_tell(const RawMessage& raw) {
        try {
            return lint(raw);
        } catch (const std::exception& error) {
            Piece piece;
            piece.problem = Problem{"internal", std::string("could not be linted: ") + error.what(),
                                    raw.path, "this is a fault of ours; please report it"};
            return piece;
        }
    }

    Piece lint(const RawMessage& raw) {
        const auto configured = linters_.at(raw.path);
        Piece piece;
        if (!configured) {
            piece.problem = configured.problem();
            piece.configuration = true;
            return piece;
        }
        const auto checked = (*configured)->linter->lint(raw);
        piece.fails = (*configured)->fail_on.fails(checked);
        if (piece.fails) piece.threshold = (*configured)->settings.fail_on;
        piece.text = renderer_.judged_mail(checked, (*configured)->fail_on);
        piece.summary = summarise(checked);
        piece.summary->fails = piece.fails;
        if (recording_ != nullptr) recording_->add(checked, std::time(nullptr));
        if (!given_.write_baseline.empty()) {
            const std::lock_guard lock(baseline_mutex_);
            baseline_.add(checked);
        }
        return piece;
    }

    /// Called in input order, by one thread at a time.
    void take(Piece piece) {
        progress_.mail_done(++pieces_);
        if (piece.problem) {
            if (piece.configuration) {
                if (!wrong_settings_) complain(*piece.problem);
                wrong_settings_ = true;
            } else {
                complain(*piece.problem);
                summary_.unread.push_back(std::move(*piece.problem));
            }
        }
        if (!piece.summary) return;
        summary_.failing += piece.fails;
        if (piece.fails) thresholds_.insert(std::move(piece.threshold));
        summary_.mails.push_back(std::move(*piece.summary));
        if (piece.text.empty()) return;
        if (any_written_) piece.text.insert(0, renderer_.between());
        any_written_ = true;
        if (renderer_.opens_with_summary())
            kept_ += piece.text;
        else
            sink_.write(piece.text);
    }

    /// Mails under other settings are held against theirs.
    void tell_thresholds() {
        if (thresholds_.empty()) return;
        summary_.fail_on.clear();
        for (const auto& one : thresholds_)
            summary_.fail_on += (summary_.fail_on.empty() ? "" : ", ") + one;
    }

    const LintArguments& given_;
    Linters& linters_;
    const Renderer& renderer_;
    Sink& sink_;
    history::Recording* recording_;  ///< null when nothing is recorded
    Intake intake_;
    Progress progress_;
    Summary summary_;
    std::set<std::string> thresholds_;  ///< of the mails that failed
    Baseline baseline_;
    std::mutex baseline_mutex_;
    std::string kept_;
    std::size_t pieces_ = 0;
    bool any_written_ = false;
    bool wrong_settings_ = false;
};

bool write_file(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return (std::fclose(file) == 0) && written;
}

int refuse(const Problem& problem) {
    complain(problem);
    return ExitCode::usage;
}

}  // namespace

int lint_command(const Arguments& arguments) {
    auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Prüft Mails und Vorlagen, bevor sie hinausgehen.",
                     "Checks mails and templates before they go out."),
                 "warmline lint");
    LintArguments given;
    declare(app, given, ui);
    if (const int leave = parse(app, arguments); leave >= 0) return leave;

    SettingsRequest request{.file = std::nullopt,
                            .near = search_folder(given.paths.front()),
                            .command_line = as_settings(given)};
    if (!given.config.empty()) request.file = given.config;
    const auto builder = settings_of(request);
    if (!builder) return refuse(builder.problem());
    const auto& settings = builder->settings();
    if (settings.ui != Language::other) ui = settings.ui;
    const auto format = from_name<Format>(settings.format);
    if (!format)
        return refuse({"format", "there is no format \"" + settings.format + "\"", "--format",
                       "use text, json, ndjson, sarif, junit, html, markdown, csv or github"});
    const auto least = from_name<Severity>(given.least);
    if (!least)
        return refuse({"least", "there is no level \"" + given.least + "\"", "--least",
                       "use info, minor, major or blocker"});
    Linters linters(request, ui);
    const auto configured = linters.start(settings);
    if (!configured) return refuse(configured.problem());

    const bool to_terminal = given.output.empty() && is_terminal(1);
    const bool colour = to_terminal && !given.no_colour && std::getenv("NO_COLOR") == nullptr;
    const auto renderer = make_renderer(*format,
                                        {.ui = ui,
                                         .colour = colour,
                                         .width = to_terminal ? terminal_width() : 100,
                                         .quiet = given.quiet,
                                         .arithmetic = given.explain,
                                         .least = *least},
                                        (*configured)->linter->pack());
    const auto opened = open_recording(settings.history);
    if (!opened) return refuse(opened.problem());
    const auto& recording = *opened;
    Sink sink;
    if (!sink.open(given.output))
        return refuse({"output", "the report cannot be written", given.output,
                       "check the folder and its permissions"});
    LintRun run(given, linters, *renderer, settings, sink, recording.get(), ui);
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const int code = run.run(settings.jobs > 0 ? settings.jobs : cores);
    linters.finish();
    if (recording) finish_recording(*recording);
    if (!sink.close())
        return refuse({"output", "the report could not be written whole",
                       given.output.empty() ? "standard output" : given.output,
                       "check the space on the disk and who reads the pipe"});
    if (!given.write_baseline.empty() &&
        !write_file(given.write_baseline, run.baseline().to_text()))
        return refuse({"baseline", "the baseline could not be written", given.write_baseline,
                       "check the folder and its permissions"});
    return code;
}

}  // namespace warmline::cli
