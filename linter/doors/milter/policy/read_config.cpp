#include "linter/doors/milter/policy/read_config.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "linter/base/nearest.hpp"
#include "linter/doors/milter/policy/config_keys.hpp"
#include "linter/match/rule/json_text.hpp"

namespace warmline::gateway {

namespace {

using Trouble = std::optional<Problem>;

/// The text being read, for places in messages.
struct Source {
    std::string_view text;
    const std::string& name;

    std::string at(const std::string& pointer) const {
        return name + ":" + std::to_string(match::line_of(text, pointer));
    }
};

Problem unknown(const Source& source, const std::string& pointer, std::string_view key,
                const std::vector<std::string_view>& known) {
    return {"config-key", "unknown key \"" + std::string(key) + "\"", source.at(pointer),
            suggest(key, known)};
}

Problem unwanted(const Source& source, const std::string& pointer, const Json& value,
                 const std::string& wanted) {
    auto shown = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (shown.size() > 60) shown = shown.substr(0, 57) + "…";
    return {"config-value", "the value is " + shown, source.at(pointer), "expected " + wanted};
}

template <class Keys, class Target>
Trouble read_object(const Source& source, const std::string& pointer, std::string_view section,
                    const Json& object, const Keys& keys, Target& target,
                    std::string_view also = {}) {
    if (!object.is_object()) return unwanted(source, pointer, object, "an object {…}");
    for (const auto& [name, value] : object.items()) {
        if (name == also) continue;
        const auto place = pointer + "/" + name;
        const auto key =
            std::find_if(keys.begin(), keys.end(), [&, &wanted = name](const auto& one) {
                return one.help.section == section && one.help.key == wanted;
            });
        if (key == keys.end()) {
            std::vector<std::string_view> known;
            for (const auto& one : keys)
                if (one.help.section == section) known.push_back(one.help.key);
            if (!also.empty()) known.push_back(also);
            return unknown(source, place, name, known);
        }
        if (const auto wanted = key->read(value, target))
            return unwanted(source, place, value, *wanted);
    }
    return std::nullopt;
}

/// Profiles in the order of the file, "default" last whatever its place: it matches everybody.
Trouble read_policy(const Source& source, const nlohmann::ordered_json& policy, Config& config) {
    if (!policy.is_object())
        return unwanted(source, "/policy", policy, "an object of named profiles");
    std::vector<Profile> profiles;
    Profile last;
    for (const auto& [name, ordered] : policy.items()) {
        const Json body(ordered);
        const auto pointer = "/policy/" + name;
        Profile profile;
        profile.name = name;
        if (name.empty() || name.size() > 40 ||
            name.find_first_not_of(
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") !=
                std::string::npos)
            return Problem{"config-value", "a profile's name goes into logs", source.at(pointer),
                           "use letters, digits, '-', '_' and '.', at most 40"};
        if (auto trouble =
                read_object(source, pointer, "policy", body, profile_keys(), profile, "match"))
            return trouble;
        if (body.contains("match")) {
            if (name == "default")
                return Problem{"config-value", "\"default\" is for everybody else",
                               source.at(pointer + "/match"), "give this profile another name"};
            if (auto trouble = read_object(source, pointer + "/match", "match", body["match"],
                                           match_keys(), profile))
                return trouble;
        }
        if (name == "default")
            last = profile;
        else
            profiles.push_back(profile);
    }
    profiles.push_back(last);
    config.profiles = std::move(profiles);
    return std::nullopt;
}

/// The linter's settings are the linter's to check; the language of authors is ours as well.
void read_lint(const nlohmann::ordered_json& settings, Config& config) {
    config.lint_settings = settings.dump();
    if (!settings.is_object() || !settings.contains("ui") || !settings["ui"].is_string()) return;
    config.ui = from_name<Language>(settings["ui"].get<std::string>()).value_or(Language::other);
}

Trouble read_sections(const Source& source, const nlohmann::ordered_json& ordered, Config& config) {
    std::vector<std::string_view> sections{"policy", "lint"};
    for (const auto& key : config_keys())
        if (std::find(sections.begin(), sections.end(), key.help.section) == sections.end())
            sections.push_back(key.help.section);
    for (const auto& [name, value] : ordered.items()) {
        const auto pointer = "/" + name;
        if (std::find(sections.begin(), sections.end(), name) == sections.end())
            return unknown(source, pointer, name, sections);
        Trouble trouble;
        if (name == "policy")
            trouble = read_policy(source, value, config);
        else if (name == "lint")
            read_lint(value, config);
        else
            trouble = read_object(source, pointer, name, Json(value), config_keys(), config);
        if (trouble) return trouble;
    }
    return std::nullopt;
}

/// A login of one word, or a domain whose "@" was left out? "anna.berg" is a login.
bool is_bare_domain(const Config& config, std::string_view author) {
    constexpr std::array<std::string_view, 18> endings{
        "com",  "org", "net", "de",   "at",    "ch",       "eu",  "uk",      "fr",
        "info", "biz", "io",  "test", "local", "internal", "lan", "example", "invalid"};
    if (author.find('@') != std::string_view::npos) return false;
    const auto dot = author.rfind('.');
    const auto ending =
        milter::ascii_lower(author.substr(dot == std::string_view::npos ? author.size() : dot + 1));
    return std::find(endings.begin(), endings.end(), ending) != endings.end() ||
           std::any_of(config.internal_domains.begin(), config.internal_domains.end(),
                       [&](const auto& own) { return milter::same_ignoring_case(own, author); });
}

Trouble check_sense(const Source& source, const Config& config) {
    const auto wrong = [&](const std::string& pointer, const std::string& what,
                           const std::string& remedy) {
        return Problem{"config-sense", what, source.at(pointer), remedy};
    };
    if (config.pool.deadline < Milliseconds(50))
        return wrong("/gateway/message_deadline", "no mail can be linted that fast",
                     "2s is a good deadline");
    if (config.listen.empty()) return wrong("/gateway/listen", "nothing to listen on", "");
    if (config.pool.max_bytes < config.mail_limits.bytes)
        return wrong("/gateway/max_memory", "max_memory is smaller than limits.max_scan_bytes",
                     "raise one or lower the other");
    for (const auto& profile : config.profiles)
        for (const auto& author : profile.match.authors)
            if (is_bare_domain(config, author))
                return wrong("/policy/" + profile.name + "/match/authors",
                             "no login reads \"" + author + "\"",
                             "write \"@" + author + "\" for everyone of that domain");
    for (const auto& profile : config.profiles)
        if (profile.notify && config.notice.command.empty())
            return wrong("/policy/" + profile.name + "/notify", "there is no notice.command",
                         "set it, or leave notify out");
    return std::nullopt;
}

}  // namespace

Result<Config> parse_config(std::string_view text, const std::string& name) {
    const auto checked = match::parse_json(text);
    if (!checked) {
        auto problem = checked.problem();
        problem.where =
            name + ":" +
            (problem.where.starts_with("line ") ? problem.where.substr(5) : problem.where);
        return problem;
    }
    const Source source{text, name};
    if (!checked->is_object())
        return Problem{"config-syntax", "the file must hold one JSON object", source.at(""),
                       "begin with {"};
    // A second look that keeps the order: the first profile that matches decides.
    const auto ordered =
        nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false, true);
    Config config;
    if (auto trouble = read_sections(source, ordered, config)) return *trouble;
    if (auto trouble = check_sense(source, config)) return *trouble;
    config.pool.limits.mail_bytes = config.mail_limits.bytes + (64u << 10);
    config.lint_limits.bytes = config.mail_limits.bytes;
    return config;
}

Result<std::string> read_config_text(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::status(file, error).type() == std::filesystem::file_type::not_found)
        return Problem{"config-unreadable", "there is no such file", file.string(),
                       "check the path, or give another with --config"};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    if (!in)
        return Problem{"config-unreadable", "the configuration cannot be read", file.string(),
                       "check the path and its permissions"};
    return text.str();
}

Result<Config> read_config_file(const std::filesystem::path& file) {
    const auto text = read_config_text(file);
    if (!text) return text.problem();
    return parse_config(*text, file.string());
}

}  // namespace warmline::gateway
