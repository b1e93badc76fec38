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

#include "linter/base/german_problem.hpp"
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
    Language ui = Language::en;
};

/// A line of the input and where it stood.
struct InputLine {
    std::size_t number = 0;  ///< from 1
    std::string text;
};

struct TextLine {
    std::string id = "null";  ///< as JSON
    std::string text;
    Language language = Language::en;
    std::optional<Problem> problem;  ///< what is wrong with it; the id is there all the same
};

/// "de", "en-GB", "EN_us"; nullopt for a language there are no measures of.
std::optional<Language> measured_language(std::string_view tag) {
    std::string name;
    for (const char c : tag.substr(0, tag.find_first_of("-_")))
        name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    if (name == "de") return Language::de;
    if (name == "en") return Language::en;
    return std::nullopt;
}

TextLine read_line(std::string_view line, const MeasureOptions& options) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    TextLine out;
    if (json.is_object() && json.contains("id")) out.id = json["id"].dump();
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) {
        out.problem = Problem{"line-unreadable", "this line is no JSON object with a text", "",
                              "write {\"id\": …, \"text\": \"…\", \"language\": \"de\"}"};
        return out;
    }
    out.text = json["text"].get<std::string>();
    auto language = json.value("language", nlohmann::json());
    if (language.is_null() || language == "") language = options.language;
    if (language == "auto") {
        out.language = guess_language(out.text);
        return out;
    }
    const auto known =
        language.is_string() ? measured_language(language.get<std::string>()) : std::nullopt;
    if (!known)
        out.problem =
            Problem{"line-language", "there are no measures for the language " + language.dump(),
                    "", "write \"de\" or \"en\", or leave it out"};
    out.language = known.value_or(Language::en);
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
    bool answer(const InputLine& line, std::string& out) const {
        const TextLine read = read_line(line.text, options_);
        if (read.problem) {
            out += "{\"id\":" + read.id + ",\"line\":" + std::to_string(line.number) +
                   ",\"problem\":" +
                   nlohmann::json(to_line(*read.problem, options_.ui))
                       .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) +
                   "}\n";
            return false;
        }
        if (options_.features) {
            out += features_json(read.id, read.text, read.language) + "\n";
            return true;
        }
        MeasureLine answer{.id = read.id,
                           .measures = measure(read.text, read.language),
                           .ambiguity_risk = std::nullopt,
                           .explanations = {}};
        if (rules_) answer.ambiguity_risk = rules_->ambiguity_risk(read);
        for (const std::string_view name : modelled_measures())
            if (is_explained(name))
                answer.explanations.emplace_back(name,
                                                 explain_measure(read.text, read.language, name));
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

/// The next lines of standard input, at most `most`, after the `read` ones before; empty at its
/// end.
std::vector<InputLine> next_lines(std::size_t most, std::size_t& read) {
    std::vector<InputLine> lines;
    for (std::string line; lines.size() < most && std::getline(std::cin, line);) {
        ++read;
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            lines.push_back({read, std::move(line)});
    }
    return lines;
}

/// Answers in the order of the lines, made in blocks by several threads.
bool answer_all(const std::vector<InputLine>& lines, const Measurer& measurer, unsigned jobs) {
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
    options.ui = ui;
    if (app.count("--explain") > 0 && options.explained.empty()) options.explained = {"all"};
    const unsigned jobs =
        options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());

    std::ios::sync_with_stdio(false);
    if (options.features) std::puts(feature_names_json().c_str());
    const Measurer measurer(options);
    constexpr std::size_t lines_at_once = 8192;
    bool all_read = true;
    std::size_t read = 0;
    for (auto lines = next_lines(lines_at_once, read); !lines.empty();
         lines = next_lines(lines_at_once, read))
        all_read = answer_all(lines, measurer, jobs) && all_read;
    return all_read ? ExitCode::ok : ExitCode::unread;
}

}  // namespace warmline::cli
