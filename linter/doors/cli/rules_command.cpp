/// `warmline rules list|test|quiet|schema|catalogue|new`: the workshop for rule authors.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "linter/base/nearest.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/quiet_run.hpp"
#include "linter/match/rule/rule_file.hpp"
#include "linter/match/workshop/catalogue.hpp"
#include "linter/match/workshop/list_rules.hpp"
#include "linter/match/workshop/new_rule.hpp"
#include "linter/match/workshop/schema.hpp"
#include "linter/match/workshop/test_rules.hpp"

namespace warmline::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usual_shelf = "corpus/quiet";

struct RulesArguments {
    std::vector<std::string> packs, ids;
    std::string pack, dimension, severity, language, profile, format = "html", path,
                                                              kind = "phrase", chosen_ui;
    std::vector<std::string> shelf, mails, rows;
    std::string as = "text";
    bool checks = false, of_pack = false;
};

int refuse(const Problem& problem) {
    complain(problem);
    return ExitCode::usage;
}

Result<std::shared_ptr<const RulePack>> load(const RulesArguments& given) {
    if (given.packs.empty()) return RulePack::builtin();
    const std::vector<fs::path> folders(given.packs.begin(), given.packs.end());
    return RulePack::load(folders);
}

/// Reads a choice of the command line; an unknown word lists those there are.
template <class Enum>
bool choose(const std::string& word, std::string_view option, std::optional<Enum>& out) {
    if (word.empty()) return true;
    out = from_name<Enum>(word);
    if (out) return true;
    std::string known;
    for (const auto name : all_names<Enum>())
        known += " " + std::string(name);
    complain({"choice", "\"" + word + "\" is none of" + known, std::string(option), ""});
    return false;
}

/// A pack that is not there is a slip of the pen; an empty list would hide it.
bool is_known(const std::string& name, const RulePack& pack) {
    const auto names = match::pack_names(pack);
    if (name.empty() || names.contains(name)) return true;
    std::string known;
    for (const auto& one : names)
        known += " " + one;
    complain({"choice", "\"" + name + "\" is none of" + known, "--in", ""});
    return false;
}

int list(const RulesArguments& given, Language ui) {
    if (given.checks) {
        std::fputs(match::list_checks().c_str(), stdout);
        return ExitCode::ok;
    }
    match::RuleFilter filter;
    filter.pack = given.pack;
    if (!choose(given.dimension, "--dimension", filter.dimension) ||
        !choose(given.severity, "--severity", filter.severity) ||
        !choose(given.language, "--language", filter.language) ||
        !choose(given.profile, "--profile", filter.profile))
        return ExitCode::usage;
    const auto pack = load(given);
    if (!pack) return refuse(pack.problem());
    if (!is_known(filter.pack, **pack)) return ExitCode::usage;
    std::fputs(match::list_rules(**pack, filter, ui).c_str(), stdout);
    return ExitCode::ok;
}

int test(const RulesArguments& given, Language ui) {
    const auto pack = load(given);
    if (!pack) return refuse(pack.problem());
    const auto ids = match::named_rules(**pack, given.ids);
    if (!ids) return refuse(ids.problem());
    const auto report = match::test_rules(**pack, *ids);
    std::fputs(match::render(report, ui).c_str(), stdout);
    return report.passed() ? ExitCode::ok : ExitCode::found;
}

/// The shelf named, else the one of a clone; elsewhere there is none, and that is no mistake as
/// long as something else is to be counted.
std::vector<std::string> shelf_of(const RulesArguments& given, Language ui) {
    if (!given.shelf.empty()) return given.shelf;
    std::error_code error;
    if (fs::exists(usual_shelf, error)) return {std::string(usual_shelf)};
    if (!given.mails.empty() || !given.rows.empty()) return {};
    std::fprintf(
        stderr, "warmline: %s\n",
        say(ui, "hier fehlt der Ordner mit guter Post (corpus/quiet); geben Sie ihn mit --shelf an",
            "no quiet shelf here; give one with --shelf")
            .c_str());
    return {};
}

int quiet(const RulesArguments& given, Language ui) {
    if (given.as != "text" && given.as != "json")
        return refuse({"format", "there is no table as \"" + given.as + "\"", "--format",
                       "use text or json"});
    const auto pack = load(given);
    if (!pack) return refuse(pack.problem());
    QuietRequest request{.shelf = shelf_of(given, ui), .mails = given.mails, .rows = {}};
    if (request.shelf.empty() && given.mails.empty() && given.rows.empty()) return ExitCode::usage;
    for (const auto& written : given.rows)
        request.rows.push_back(Rows::parse(written));
    const auto table = count_hits(request, *pack);
    std::fputs(
        (given.as == "json" ? render_json(table) : render_text(table, ui == Language::de)).c_str(),
        stdout);
    for (const auto& problem : table.problems)
        complain(problem);
    return table.problems.empty() ? ExitCode::ok : ExitCode::unread;
}

int catalogue(const RulesArguments& given, Language ui) {
    const auto pack = load(given);
    if (!pack) return refuse(pack.problem());
    if (given.format != "html" && given.format != "markdown")
        return refuse({"format", "there is no catalogue as \"" + given.format + "\"", "--format",
                       "use html or markdown"});
    const auto page = given.format == "html" ? match::catalogue_html(**pack, ui)
                                             : match::catalogue_markdown(**pack, ui);
    std::fputs(page.c_str(), stdout);
    return ExitCode::ok;
}

/// Writes `house/du-or-sie.json`, and `house/pack.json` when the pack is new. Never overwrites.
int start_rule(const RulesArguments& given, Language ui) {
    const auto kind = from_name<match::Kind>(given.kind);
    if (!kind)
        return refuse({"kind", "there is no kind \"" + given.kind + "\"", "--kind",
                       suggest(given.kind, all_names<match::Kind>())});
    const fs::path file = given.path;
    std::error_code error;
    if (file.extension() != ".json" || !file.has_parent_path())
        return refuse({"path", "a rule is a file <pack>/<rule>.json", given.path,
                       "try: warmline rules new house-style/product-name.json"});
    // What the loader would refuse is not begun.
    const auto rule = file.stem().string();
    const auto folder = fs::absolute(file.parent_path()).lexically_normal();
    const auto pack = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    if (rule == "pack" || !match::is_rule_word(rule))
        return refuse({"path", "\"" + rule + "\" is no rule name", given.path,
                       "use small letters, digits and hyphens: vague-time.json"});
    if (!match::is_rule_word(pack))
        return refuse({"path", "\"" + pack + "\" is no pack name", given.path,
                       "name the folder with small letters, digits and hyphens"});
    const auto id = pack + "/" + rule;
    if (RulePack::builtin()->find(id) >= 0)
        return refuse({"exists", "the rule " + id + " is already there (rules/" + id + ".json)",
                       given.path,
                       "to change it write \"extends\": \"" + id +
                           "\", to stand in for it write \"replaces\": true"});
    if (fs::exists(file, error))
        return refuse({"exists", "this file is there already", given.path, "choose another name"});
    fs::create_directories(file.parent_path(), error);
    const auto pack_file = file.parent_path() / "pack.json";
    if (!fs::exists(pack_file, error)) std::ofstream(pack_file) << match::new_pack(pack);
    std::ofstream out(file);
    out << match::new_rule(*kind);
    if (!out.flush())
        return refuse({"write", "the file cannot be written", given.path, "check the folder"});
    std::printf("%s\n%s\n", given.path.c_str(),
                say(ui, "Ausfüllen, dann prüfen: warmline rules test --pack ",
                    "Fill it in, then test: warmline rules test --pack ")
                    .append(file.parent_path().string())
                    .c_str());
    return ExitCode::ok;
}

}  // namespace

int rules_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Werkstatt für Regeln.", "A workshop for rules."), "warmline rules");
    RulesArguments given;
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--ui", given.chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    const auto packs = [&](CLI::App* command) {
        command
            ->add_option("--pack", given.packs,
                         say(ui, "eigenes Regelpaket (Ordner)", "your own rule pack (folder)"))
            ->allow_extra_args(false);
    };
    auto* lists = app.add_subcommand("list", say(ui, "Regeln auflisten", "list rules"));
    packs(lists);
    lists->add_option("--in", given.pack, say(ui, "nur dieses Paket", "this pack only"));
    lists->add_option("--dimension", given.dimension,
                      say(ui, "nur diese Dimension", "this dimension only"));
    lists->add_option("--severity", given.severity, "info | minor | major | blocker");
    lists->add_option("--language", given.language, "de | en");
    lists->add_option("--profile", given.profile, "campaign | service | sensitive | transactional");
    lists->add_flag(
        "--signals", given.checks,
        say(ui, "die Prüfungen, die Regeln nennen können", "the checks that rules may name"));
    auto* tests = app.add_subcommand("test", say(ui, "Beispiele prüfen, tote Wörter finden",
                                                 "run the examples, find dead words"));
    packs(tests);
    tests->add_option(say(ui, "REGEL", "RULE"), given.ids,
                      say(ui, "nur diese Regeln oder Pakete", "these rules or packs only"));
    auto* quiets =
        app.add_subcommand("quiet", say(ui, "zählen, wie oft jede Regel bei guter Post anschlägt",
                                        "count how often each rule speaks up over good mail"));
    packs(quiets);
    quiets->add_option(say(ui, "PFAD", "PATH"), given.mails,
                       say(ui, "Mails anderer, neben dem Ordner mit guter Post",
                           "mails of others, beside the quiet shelf"));
    quiets
        ->add_option("--shelf", given.shelf,
                     say(ui, "Ordner mit guter Post (sonst corpus/quiet)",
                         "the quiet shelf (otherwise corpus/quiet)"))
        ->allow_extra_args(false);
    quiets
        ->add_option("--rows", given.rows,
                     say(ui, "Texte: .tsv mit Spalte text oder NDJSON; DATEI:SPALTE=WERT wählt aus",
                         "texts: .tsv with a column text, or NDJSON; FILE:COLUMN=VALUE selects"))
        ->allow_extra_args(false);
    quiets->add_option("--format", given.as, "text | json");
    auto* schema = app.add_subcommand(
        "schema", say(ui, "JSON-Schema für Editoren", "JSON Schema for editors"));
    schema->add_flag("--of-pack", given.of_pack, say(ui, "das der pack.json", "that of pack.json"));
    auto* pages =
        app.add_subcommand("catalogue", say(ui, "alle Regeln als Seite", "all rules as a page"));
    packs(pages);
    pages->add_option("--format", given.format, "html | markdown");
    auto* starts = app.add_subcommand("new", say(ui, "eine Regel anfangen", "start a rule"));
    starts
        ->add_option(say(ui, "PFAD", "PATH"), given.path,
                     say(ui, "PAKET/REGEL.json", "PACK/RULE.json"))
        ->required();
    starts->add_option(
        "--kind", given.kind,
        "phrase | gap | pattern | density | count | ratio | metric | signal | clash | fact | "
        "composite");
    if (const int leave = parse(app, arguments); leave >= 0) return leave;

    if (lists->parsed()) return list(given, ui);
    if (tests->parsed()) return test(given, ui);
    if (quiets->parsed()) return quiet(given, ui);
    if (pages->parsed()) return catalogue(given, ui);
    if (starts->parsed()) return start_rule(given, ui);
    std::fputs((given.of_pack ? match::pack_schema() : match::rule_schema()).c_str(), stdout);
    return ExitCode::ok;
}

}  // namespace warmline::cli
