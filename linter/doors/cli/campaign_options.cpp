#include "linter/doors/cli/campaign_options.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include <nlohmann/json.hpp>

namespace warmline::cli {

namespace {

constexpr std::array<std::string_view, 5> list_formats{"csv", "markdown", "md", "html", "json"};

/// The format a file's name asks for, "" when none does.
std::string format_of(const std::string& file) {
    const auto ending = std::filesystem::path(file).extension().string();
    if (ending == ".csv") return "csv";
    if (ending == ".md") return "markdown";
    if (ending == ".html" || ending == ".htm") return "html";
    return ending == ".json" ? "json" : "";
}

}  // namespace

std::string CampaignOptions::list_format() const {
    if (list.empty()) return {};
    const auto chosen = format.empty() ? format_of(list) : format;
    return chosen.empty() && prints_list() ? "csv" : chosen;
}

std::string CampaignOptions::as_settings() const {
    auto json = nlohmann::json::object();
    if (!fail_on.empty()) json["fail_on"] = fail_on;
    if (!platform.empty()) json["platform"] = platform;
    if (!packs.empty()) json["packs"] = packs;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void declare(CLI::App& app, CampaignOptions& options, Language ui) {
    app.add_option(say(ui, "VORLAGE", "TEMPLATE"), options.path,
                   say(ui, "Vorlage oder Mail (.eml .html .mjml .txt)",
                       "template or mail (.eml .html .mjml .txt)"))
        ->required();
    app.add_option("--people", options.people,
                   say(ui, "Empfänger und was Sie über sie wissen (CSV)",
                       "recipients and what you know of them (CSV)"))
        ->required();
    app.add_option("--history", options.history,
                   say(ui, "was diese Historie über Empfänger weiß: sqlite:DATEI, postgresql://…",
                       "what this history knows of recipients: sqlite:FILE, postgresql://…"));
    app.add_option("--call-list", options.list,
                   say(ui,
                       "Anrufliste mit Namen und Nummern hierhin: .csv .md .html .json, - für die "
                       "Standardausgabe",
                       "call list with names and numbers goes here: .csv .md .html .json, - for "
                       "stdout"));
    app.add_option("--report", options.report,
                   say(ui,
                       "Ergebnis als JSON hierhin, ohne Namen und Adressen, - für die "
                       "Standardausgabe",
                       "result as JSON goes here, without names and addresses, - for stdout"));
    app.add_option(
        "--format", options.format,
        say(ui, "der Anrufliste: csv | markdown | html | json; ohne --call-list: text | json",
            "of the call list: csv | markdown | html | json; without --call-list: text "
            "| json"));
    app.add_option(
           "--sample", options.sample,
           say(ui, "so viele Empfänger, über die Liste verteilt, als fertige Mail lesen (20000)",
               "read so many recipients' finished mails, spread over the list (20000)"))
        ->check(CLI::Range(0, 1000000));
    app.add_option("--capacity", options.capacity,
                   say(ui, "Minuten, die für Anrufe da sind (0 = ohne Grenze)",
                       "minutes there are for calls (0 = no limit)"))
        ->check(CLI::Range(0, 1000000));
    app.add_option(
        "--fail-on", options.fail_on,
        say(ui, "Rückgabewert 1 ab: info | minor | major | blocker | call | score:N | never",
            "exit code 1 from: info | minor | major | blocker | call | score:N | never"));
    app.add_option("--platform", options.platform,
                   say(ui, "Ihr Versandsystem: auto | brevo | mailchimp | hubspot | …",
                       "your sending platform: auto | brevo | mailchimp | hubspot | …"));
    app.add_option("--pack", options.packs,
                   say(ui, "eigenes Regelpaket (Ordner), mehrfach möglich",
                       "your own rule pack (folder), may be repeated"))
        ->allow_extra_args(false);
    app.add_option("--config", options.config,
                   say(ui, "diese Einstellungen statt der gefundenen",
                       "these settings instead of those found"));
    add_ui(app, ui);
}

std::optional<Problem> mistake_in(const CampaignOptions& options) {
    if (options.list.empty()) {
        if (options.format.empty() || options.format == "text" || options.format == "json")
            return std::nullopt;
        return Problem{"format", "this is a format of the call list", "--format",
                       "add --call-list FILE or --call-list -, or use text or json"};
    }
    const auto format = options.list_format();
    if (format.empty())
        return Problem{"format", "the name does not say which format is wanted", options.list,
                       "end it in .csv, .md, .html or .json, or add --format"};
    if (std::find(list_formats.begin(), list_formats.end(), format) == list_formats.end())
        return Problem{"format", "there is no call list as \"" + format + "\"", "--format",
                       "use csv, markdown, html or json"};
    if (options.prints_list() && options.report == "-")
        return Problem{"usage", "call list and report cannot both go to stdout", "--report",
                       "name a file for one of them"};
    return std::nullopt;
}

}  // namespace warmline::cli
