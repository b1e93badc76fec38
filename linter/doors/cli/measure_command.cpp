/// `warmline measure`: one JSON object a line in, the plain measures of its text out.
#include <atomic>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/doors/cli/command.hpp"
#include "linter/lint.hpp"
#include "linter/measure/features/features_json.hpp"
#include "linter/measure/measure.hpp"
#include "reports/measures.hpp"

namespace warmline::cli {

namespace {

struct MeasureOptions {
    std::string language = "auto";       ///< for lines that name none
    std::vector<std::string> explained;  ///< measures to explain
    bool features = false;
    bool rules = true;  ///< ask the rules for the ambiguity risk
    unsigned jobs = 0;  ///< 0: one for each core
};

struct TextLine {
    std::string id;  ///< as JSON
    std::string text;
    Language language = Language::en;
};

Result<TextLine> read_line(std::string_view line, const MeasureOptions& options) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string())
        return Problem{"line-unreadable", "this line is no JSON object with a text", "",
                       "write {\"id\": …, \"text\": \"…\", \"language\": \"de\"}"};
    TextLine out;
    if (json.contains("id")) out.id = json["id"].dump();
    out.text = json["text"].get<std::string>();
    std::string language = options.language;
    if (json.contains("language") && json["language"].is_string())
        language = json["language"].get<std::string>();
    if (language.starts_with("de"))
        out.language = Language::de;
    else if (language.starts_with("en"))
        out.language = Language::en;
    else
        out.language = guess_language(out.text);
    return out;
}

/// The rules on a bare text, to ask what a reader would have to ask back.
class Rules {
public:
    Rules() : german_(pack(), options(Language::de)), english_(pack(), options(Language::en)) {}

    double ambiguity_risk(const TextLine& line) const {
        const Linter& linter = line.language == Language::de ? german_ : english_;
        const Checked checked = linter.lint(line.text, InputKind::text_template, {});
        return in_points(checked.assessment.ambiguity_risk);
    }

private:
    static std::shared_ptr<const RulePack> pack() { return RulePack::builtin(); }

    static LintOptions options(Language language) {
        LintOptions out;
        out.language = language;
        out.mode = Mode::rendered;
        return out;
    }

    Linter german_, english_;
};

class Measurer {
public:
    explicit Measurer(const MeasureOptions& options) : options_(options) {
        if (options.rules && !options.features) rules_.emplace();
    }

    /// Appends the answer to one line; false when the line cannot be read.
    bool answer(std::string_view line, std::string& out) const {
        const Result<TextLine> read = read_line(line, options_);
        if (!read) {
            out +=
                nlohmann::json{{"id", nullptr}, {"problem", to_line(read.problem())}}.dump() + "\n";
            return false;
        }
        if (options_.features) {
            out += features_json(read->id, read->text, read->language) + "\n";
            return true;
        }
        MeasureLine answer{.id = read->id,
                           .measures = measure(read->text, read->language),
                           .ambiguity_risk = std::nullopt,
                           .explanations = {}};
        if (rules_) answer.ambiguity_risk = rules_->ambiguity_risk(*read);
        for (const std::string_view name : modelled_measures())
            if (is_explained(name))
                answer.explanations.emplace_back(name,
                                                 explain_measure(read->text, read->language, name));
        render_measures(out, answer);
        return true;
    }

private:
    bool is_explained(std::string_view name) const {
        for (const std::string& one : options_.explained)
            if (one == "all" || one == name) return true;
        return false;
    }

    const MeasureOptions& options_;
    std::optional<Rules> rules_;
};

/// The next lines of standard input, at most `most`; empty at its end.
std::vector<std::string> next_lines(std::size_t most) {
    std::vector<std::string> lines;
    for (std::string line; lines.size() < most && std::getline(std::cin, line);)
        if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(std::move(line));
    return lines;
}

/// Answers in the order of the lines, made in blocks by several threads.
bool answer_all(const std::vector<std::string>& lines, const Measurer& measurer, unsigned jobs) {
    constexpr std::size_t block = 64;
    std::vector<std::string> answers((lines.size() + block - 1) / block);
    std::atomic<std::size_t> next{0};
    std::atomic<bool> all_read{true};
    const auto work = [&] {
        for (std::size_t i = next++; i < answers.size(); i = next++)
            for (std::size_t k = i * block; k < std::min(lines.size(), (i + 1) * block); ++k)
                if (!measurer.answer(lines[k], answers[i])) all_read = false;
    };
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < std::min<std::size_t>(jobs, answers.size()); ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear();
    for (const std::string& answer : answers)
        std::fwrite(answer.data(), 1, answer.size(), stdout);
    return all_read;
}

}  // namespace

int measure_command(const Arguments& arguments) {
    const Language ui = ui_language(arguments);
    MeasureOptions options;
    std::string chosen_ui;
    bool figures_only = false;
    CLI::App app(say(ui, "Misst Texte: je Zeile ein JSON-Objekt {\"id\", \"text\", \"language\"}.",
                     "Measures texts: one JSON object {\"id\", \"text\", \"language\"} a line."),
                 "warmline measure");
    app.add_option("--language", options.language,
                   say(ui, "für Zeilen ohne Sprache: auto, de oder en",
                       "for lines without a language: auto, de or en"))
        ->check(CLI::IsMember({"auto", "de", "en"}));
    app.add_option("--explain", options.explained,
                   say(ui, "was diese Größen bewegt hat (Name oder all)",
                       "what moved these measures (a name, or all)"))
        ->expected(0, -1)
        ->default_str("all");
    app.add_flag("--features", options.features,
                 say(ui, "die Merkmale der Texte statt der Größen",
                     "the features of the texts instead of the measures"));
    app.add_flag("--figures-only", figures_only,
                 say(ui, "ohne ambiguity_risk, das die Regeln braucht",
                     "without ambiguity_risk, which asks the rules"));
    app.add_option("--jobs", options.jobs,
                   say(ui, "Threads; 0: so viele wie Kerne", "threads; 0: one a core"));
    app.add_option("--ui", chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    options.rules = !figures_only;
    if (app.count("--explain") > 0 && options.explained.empty()) options.explained = {"all"};
    const unsigned jobs =
        options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());

    std::ios::sync_with_stdio(false);
    if (options.features) std::puts(feature_names_json().c_str());
    const Measurer measurer(options);
    constexpr std::size_t lines_at_once = 8192;
    bool all_read = true;
    for (auto lines = next_lines(lines_at_once); !lines.empty(); lines = next_lines(lines_at_once))
        all_read = answer_all(lines, measurer, jobs) && all_read;
    return all_read ? ExitCode::ok : ExitCode::unread;
}

}  // namespace warmline::cli
