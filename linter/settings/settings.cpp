#include "linter/settings/settings.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <span>
#include <sstream>

#include <nlohmann/json.hpp>

#include "linter/base/nearest.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/text/merge_platforms.hpp"

namespace warmline {

namespace {

using Json = nlohmann::json;

/// What a reader of one key needs besides the value.
struct Reading {
    Settings& settings;
    const std::filesystem::path& base;
    const std::string& place;  ///< file and line of the key
};

/// Says what was expected, or nullopt when the value was taken.
using Wanted = std::optional<std::string>;

struct Key {
    SettingHelp help;
    Wanted (*read)(const Json& value, Reading& reading);
};

template <class Enum>
std::string one_of() {
    std::string names = "one of";
    for (const auto name : all_names<Enum>())
        names += " \"" + std::string(name) + "\"";
    return names;
}

/// "auto" leaves the choice to warmline.
template <class Enum>
Wanted read_choice(const Json& value, std::optional<Enum>& out) {
    if (value == "auto") {
        out.reset();
        return std::nullopt;
    }
    const auto choice =
        value.is_string() ? from_name<Enum>(value.get<std::string>()) : std::nullopt;
    if (!choice) return one_of<Enum>() + " \"auto\"";
    out = *choice;
    return std::nullopt;
}

Wanted read_language(const Json& value, Language& out) {
    std::optional<Language> language;
    if (const auto wanted = read_choice(value, language)) return "\"auto\", \"de\" or \"en\"";
    out = language.value_or(Language::other);
    return std::nullopt;
}

Wanted read_platform(const Json& value, std::string& out) {
    const auto id = value.is_string() ? value.get<std::string>() : std::string();
    if (id != "auto" && merge_platform(id) == nullptr) {
        std::string known = "one of \"auto\"";
        for (const auto& platform : merge_platforms())
            known += " \"" + std::string(platform.id) + "\"";
        return known;
    }
    out = id == "auto" ? "" : id;
    return std::nullopt;
}

Wanted read_string(const Json& value, std::string& out) {
    if (!value.is_string()) return "a string";
    out = value.get<std::string>();
    return std::nullopt;
}

Wanted read_path(const Json& value, const Reading& reading, std::filesystem::path& out) {
    if (!value.is_string()) return "a path";
    const std::filesystem::path path = value.get<std::string>();
    out = path.empty() || path.is_absolute() ? path : reading.base / path;
    return std::nullopt;
}

Wanted read_packs(const Json& value, Reading& reading) {
    if (!value.is_array()) return "a list of folders";
    for (const auto& item : value) {
        std::filesystem::path path;
        if (auto wanted = read_path(item, reading, path)) return wanted;
        reading.settings.packs.push_back(std::move(path));
    }
    return std::nullopt;
}

Wanted read_rules(const Json& value, Reading& reading) {
    constexpr auto expected =
        R"("off", "info", "minor", "major" or "blocker" for each rule or pack)";
    if (!value.is_object()) return expected;
    for (const auto& [id, wish] : value.items()) {
        RuleOverride change{.id = id};
        const auto severity =
            wish.is_string() ? from_name<Severity>(wish.get<std::string>()) : std::nullopt;
        if (wish == "off")
            change.off = true;
        else if (severity)
            change.severity = static_cast<int>(*severity);
        else
            return expected;
        reading.settings.rules.push_back(std::move(change));
    }
    return std::nullopt;
}

Wanted read_ignore(const Json& value, Reading& reading) {
    constexpr auto expected = R"(a list of {"rule": "…", "reason": "…"} and perhaps "path")";
    if (!value.is_array()) return expected;
    for (const auto& item : value) {
        if (!item.is_object()) return expected;
        IgnoreRule ignore;
        ignore.place = reading.place;
        for (const auto& [name, text] : item.items()) {
            auto* target = name == "rule"     ? &ignore.rule
                           : name == "reason" ? &ignore.reason
                           : name == "path"   ? &ignore.path
                                              : nullptr;
            if (target == nullptr || !text.is_string()) return expected;
            *target = text.get<std::string>();
        }
        if (ignore.rule.empty()) return expected;
        if (ignore.reason.empty()) return "a \"reason\" for ignoring " + ignore.rule;
        reading.settings.ignore.push_back(std::move(ignore));
    }
    return std::nullopt;
}

Wanted read_limits(const Json& value, Reading& reading) {
    auto& limits = reading.settings.limits;
    const std::array<std::pair<std::string_view, std::size_t*>, 11> known{{
        {"bytes", &limits.bytes},
        {"header_bytes", &limits.header_bytes},
        {"header_line", &limits.header_line},
        {"headers", &limits.headers},
        {"boundary", &limits.boundary},
        {"parts", &limits.parts},
        {"depth", &limits.depth},
        {"text_bytes", &limits.text_bytes},
        {"addresses", &limits.addresses},
        {"findings", &limits.findings},
        {"findings_per_rule", &limits.findings_per_rule},
    }};
    if (!value.is_object()) return "an object of limits";
    for (const auto& [name, number] : value.items()) {
        const auto found =
            std::find_if(known.begin(), known.end(),
                         [&wanted = name](const auto& limit) { return limit.first == wanted; });
        if (found == known.end()) return "a known limit instead of \"" + name + "\"";
        if (!number.is_number_unsigned() || number.get<std::size_t>() == 0)
            return "a whole number above 0 for \"" + name + "\"";
        *found->second = number.get<std::size_t>();
    }
    return std::nullopt;
}

Wanted read_groups(const Json& value, HistorySettings& history) {
    constexpr auto expected = R"("groups" as {"address or domain": "name of the group"})";
    if (!value.is_object()) return expected;
    for (const auto& [pattern, group] : value.items()) {
        if (!group.is_string() || pattern.empty()) return expected;
        history.groups[pattern] = group.get<std::string>();
    }
    return std::nullopt;
}

/// The file of an SQLite store is a path like any other: relative to the settings that name it.
Wanted read_store(const Json& value, const Reading& reading, std::string& out) {
    constexpr std::string_view sqlite = "sqlite:";
    if (auto wanted = read_string(value, out)) return "a store (sqlite:FILE or postgresql://…)";
    if (!out.starts_with(sqlite)) return std::nullopt;
    const std::filesystem::path file = out.substr(sqlite.size());
    if (!file.empty() && file.is_relative())
        out = std::string(sqlite) + (reading.base / file).string();
    return std::nullopt;
}

/// A store, or false for none.
Wanted read_ask(const Json& value, const Reading& reading, std::optional<std::string>& out) {
    std::string store;
    if (value.is_boolean()) {
        if (value.get<bool>()) out.reset();
        if (!value.get<bool>()) out = "";
        return std::nullopt;
    }
    if (read_store(value, reading, store))
        return R"("ask" as false, or a store (sqlite:FILE or postgresql://…))";
    out = store;
    return std::nullopt;
}

Wanted read_history(const Json& value, Reading& reading) {
    auto& history = reading.settings.history;
    if (!value.is_object())
        return R"(an object with "store", "ask", "key_file", "spool" and "groups")";
    for (const auto& [name, item] : value.items()) {
        Wanted wanted =
            name == "store"      ? read_store(item, reading, history.store)
            : name == "ask"      ? read_ask(item, reading, history.ask)
            : name == "key_file" ? read_path(item, reading, history.key_file)
            : name == "spool"    ? read_path(item, reading, history.spool)
            : name == "groups"
                ? read_groups(item, history)
                : Wanted(R"("store", "ask", "key_file", "spool" or "groups" instead of ")" + name +
                         "\"");
        if (wanted) return wanted;
    }
    return std::nullopt;
}

constexpr std::array keys{
    Key{{"profile", "auto | campaign | service | sensitive | transactional",
         "Art der Mail; sonst aus Kopfzeilen, Aufbau und Sprache erkannt",
         "kind of mail; otherwise detected from headers, structure and language"},
        [](const Json& value, Reading& r) { return read_choice(value, r.settings.profile); }},
    Key{{"topic", "auto | none | an id: refusal, complaint, …",
         "worum es geht; sonst aus den Worten erkannt",
         "what it is about; otherwise read from the words"},
        [](const Json& value, Reading& r) { return read_string(value, r.settings.topic); }},
    Key{{"language", "auto | de | en", "Sprache der Mails", "language of the mails"},
        [](const Json& value, Reading& r) { return read_language(value, r.settings.language); }},
    Key{{"mode", "auto | template | rendered", "Vorlage mit Platzhaltern oder fertige Mail",
         "template with merge tags or finished mail"},
        [](const Json& value, Reading& r) { return read_choice(value, r.settings.mode); }},
    Key{{"platform", "auto | brevo | mailchimp | …",
         "Ihr Versandsystem; Felder in der Schreibweise eines anderen sind dann fremd",
         "your sending platform; tags in the syntax of another are foreign to it"},
        [](const Json& value, Reading& r) { return read_platform(value, r.settings.platform); }},
    Key{{"ui", "auto | de | en", "Sprache der Berichte", "language of the reports"},
        [](const Json& value, Reading& r) { return read_language(value, r.settings.ui); }},
    Key{{"fail_on", "info | minor | major | blocker | call | score:N",
         "ab wann der Rückgabewert 1 ist", "from where on the exit code is 1"},
        [](const Json& value, Reading& r) { return read_string(value, r.settings.fail_on); }},
    Key{{"format", "text | json | ndjson | sarif | junit | html | markdown | csv | github",
         "Berichtsformat", "report format"},
        [](const Json& value, Reading& r) { return read_string(value, r.settings.format); }},
    Key{{"packs", "list of folders", "eigene Regelpakete", "your own rule packs"}, read_packs},
    Key{{"people", "path", "Empfängerdaten als CSV", "what you know of recipients, as CSV"},
        [](const Json& value, Reading& r) { return read_path(value, r, r.settings.people); }},
    Key{{"time_zone", "Europe/Berlin | UTC+2 | …",
         "Zeitzone der Anrufzeiten, wo die Empfängerdaten keine nennen",
         "time zone of call hours where the list of people names none"},
        [](const Json& value, Reading& r) { return read_string(value, r.settings.time_zone); }},
    Key{{"baseline", "path", "bekannte Funde, die nicht mehr gemeldet werden, aber weiter zählen",
         "known findings that are not reported again, but still count"},
        [](const Json& value, Reading& r) { return read_path(value, r, r.settings.baseline); }},
    Key{{"model", "path", "eigene Zahlen für Bewertung und Anrufentscheidung",
         "your own numbers for scores and the call decision"},
        [](const Json& value, Reading& r) { return read_path(value, r, r.settings.model); }},
    Key{{"rules", "{\"rule or pack\": \"off | info | minor | major | blocker\"}",
         "Regeln abschalten oder anders gewichten", "switch rules off or re-weight them"},
        read_rules},
    Key{{"ignore", "[{\"rule\", \"reason\", \"path\"}]", "Funde übergehen, mit Begründung",
         "ignore findings, with a reason"},
        read_ignore},
    Key{{"history", "{\"store\", \"ask\", \"key_file\", \"spool\", \"groups\"}",
         "Historie der Bewertungen: wo, mit welchem Schlüssel, welche Absendergruppen",
         "history of assessments: where, with which key, which groups of senders"},
        read_history},
    Key{{"limits", "{\"bytes\", \"depth\", …}", "wie viel von einer Mail gelesen wird",
         "how much of a mail is read"},
        read_limits},
    Key{{"jobs", "number", "Mails gleichzeitig; 0 = eine je Kern",
         "mails at a time; 0 = one per core"},
        [](const Json& value, Reading& r) -> Wanted {
            if (!value.is_number_unsigned() || value.get<unsigned>() > 256)
                return "a whole number from 0 to 256";
            r.settings.jobs = value.get<unsigned>();
            return std::nullopt;
        }},
};

std::string nearest_key(std::string_view wrong) {
    std::vector<std::string_view> names;
    names.reserve(std::size(keys));
    for (const auto& key : keys)
        names.push_back(key.help.key);
    return std::string(nearest(wrong, names));
}

std::string default_value(std::string_view key) {
    if (key == "profile" || key == "topic" || key == "language" || key == "mode" ||
        key == "platform" || key == "ui")
        return "\"auto\"";
    if (key == "fail_on") return "\"blocker\"";
    if (key == "format") return "\"text\"";
    if (key == "time_zone") return "\"Europe/Berlin\"";
    if (key == "packs" || key == "ignore") return "[]";
    if (key == "rules" || key == "limits" || key == "history") return "{}";
    return key == "jobs" ? "0" : "\"\"";
}

}  // namespace

SettingsBuilder::SettingsBuilder() {
    for (const auto& key : keys)
        origins_.push_back({std::string(key.help.key), default_value(key.help.key), "built-in"});
}

void SettingsBuilder::note(std::string_view key, std::string value, std::string origin) {
    const auto known = std::find_if(origins_.begin(), origins_.end(),
                                    [&](const SettingOrigin& one) { return one.key == key; });
    if (known == origins_.end()) return;
    if (origin == "command line")
        settings_.places.erase(known->key);
    else
        settings_.places[known->key] = origin;
    known->value = std::move(value);
    known->origin = std::move(origin);
}

std::optional<Problem> SettingsBuilder::add_text(std::string_view text, const std::string& origin,
                                                 const std::filesystem::path& base) {
    constexpr std::string_view line_word = "line ";
    const auto parsed = match::parse_json(text);
    if (!parsed)
        return Problem{"config-syntax", parsed.problem().what,
                       origin + ":" + parsed.problem().where.substr(line_word.size()),
                       "a setting file is one JSON object; comments are allowed"};
    if (!parsed->is_object())
        return Problem{"config-syntax", "the file must hold one JSON object", origin,
                       "begin with {"};
    for (const auto& [name, value] : parsed->items()) {
        const auto line = std::to_string(match::line_of(text, "/" + name));
        const auto place = origin == "command line" ? origin : origin + ":" + line;
        const auto key = std::find_if(keys.begin(), keys.end(), [&wanted = name](const Key& one) {
            return one.help.key == wanted;
        });
        const auto near = key == keys.end() ? nearest_key(name) : std::string();
        if (key == keys.end())
            return Problem{"config-key", "unknown key \"" + name + "\"", place,
                           near.empty() ? std::string("warmline config shows all keys")
                                        : "did you mean \"" + near + "\"?"};
        Reading reading{settings_, base, place};
        if (const auto wanted = key->read(value, reading))
            return Problem{"config-value", "\"" + name + "\" has the value " + value.dump(), place,
                           "expected " + *wanted};
        note(name, value.dump(), place);
    }
    return std::nullopt;
}

std::optional<Problem> SettingsBuilder::add_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    if (!in)
        return Problem{"config-unreadable", "the setting file cannot be read", file.string(),
                       "check the path and its permissions"};
    return add_text(text.str(), file.string(), file.parent_path());
}

std::optional<std::filesystem::path> find_project_file(const std::filesystem::path& start) {
    std::error_code error;
    auto folder = std::filesystem::absolute(start, error).lexically_normal();
    while (!error && !folder.empty()) {
        auto file = folder / ".warmline.json";
        if (std::filesystem::is_regular_file(file, error)) return file;
        error.clear();
        if (folder == folder.parent_path()) break;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

std::optional<std::filesystem::path> find_user_file() {
    std::filesystem::path folder;
    if (const char* given = std::getenv("XDG_CONFIG_HOME"); given != nullptr && *given != '\0')
        folder = given;
    else if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        folder = std::filesystem::path(home) / ".config";
    else
        return std::nullopt;
    std::error_code error;
    auto file = folder / "warmline" / "config.json";
    if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
    return file;
}

std::span<const SettingHelp> settings_help() {
    static const auto help = [] {
        std::vector<SettingHelp> list;
        list.reserve(std::size(keys));
        for (const auto& key : keys)
            list.push_back(key.help);
        return list;
    }();
    return help;
}

}  // namespace warmline
