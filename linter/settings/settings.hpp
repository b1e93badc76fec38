/// What a user configured, and where each value came from.
///
/// Layers, later ones win: built-in, the user's file (`$XDG_CONFIG_HOME/warmline/config.json`),
/// the nearest `.warmline.json` upward from the mail, the command line. Files are JSON with
/// comments. An unknown key is an error that names the nearest known one.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {

/// "I know, and this is why": findings of `rule` are kept out of scores and lists.
struct IgnoreRule {
    std::string rule;    ///< rule id or pack name
    std::string reason;  ///< never empty
    std::string path;    ///< only mails whose path contains this; "" = all
    std::string place;   ///< file and line of the list, for complaints

    friend bool operator==(const IgnoreRule&, const IgnoreRule&) = default;
};

/// Where assessments are kept, and what stands for whom.
struct HistorySettings {
    std::string store;  ///< sqlite:FILE or postgresql://…; "" keeps nothing
    /// The store that is asked what it knows of a recipient; `store` unless set, "" for none.
    std::optional<std::string> ask;
    std::filesystem::path key_file;  ///< of pseudonyms; "" = in the state folder
    std::filesystem::path spool;     ///< where records wait for the store; "" = in the state folder
    std::map<std::string, std::string> groups;  ///< pattern of sender addresses → group

    const std::string& asked() const { return ask ? *ask : store; }
};

struct Settings {
    std::optional<Profile> profile;       ///< nullopt = detect
    std::string topic = "auto";           ///< an id, "none", or read from the words
    Language language = Language::other;  ///< `other` = detect
    std::optional<Mode> mode;             ///< nullopt = by the kind of input
    std::string platform;                 ///< what sends the mails ("brevo"); "" = by most tags
    Language ui = Language::other;        ///< `other` = by the locale
    std::string fail_on = "blocker";
    std::string format = "text";
    std::vector<std::filesystem::path> packs;
    std::filesystem::path people;
    std::string time_zone = "Europe/Berlin";  ///< of the office; people may have their own
    std::filesystem::path baseline;
    std::filesystem::path model;  ///< numbers of the score and call model
    std::vector<RuleOverride> rules;
    std::vector<IgnoreRule> ignore;
    HistorySettings history;
    Limits limits;
    unsigned jobs = 0;                                       ///< 0 = one per core
    std::map<std::string, std::string, std::less<>> places;  ///< key → file and line that hold it
};

/// One line of `warmline config`.
struct SettingOrigin {
    std::string key;
    std::string value;   ///< as JSON
    std::string origin;  ///< "built-in", a file with line, or "command line"
};

class SettingsBuilder {
public:
    SettingsBuilder();

    /// Adds one file's values. Paths inside are relative to the file's folder.
    std::optional<Problem> add_file(const std::filesystem::path& file);

    /// Adds values given as JSON text ("command line"); `base` resolves relative paths.
    std::optional<Problem> add_text(std::string_view json, const std::string& origin,
                                    const std::filesystem::path& base);

    const Settings& settings() const { return settings_; }

    /// Every key with its value and origin, in the order of the documentation.
    const std::vector<SettingOrigin>& origins() const { return origins_; }

private:
    void note(std::string_view key, std::string value, std::string origin);

    Settings settings_;
    std::vector<SettingOrigin> origins_;
};

/// The nearest `.warmline.json` in `start` (a file's folder) or above it.
std::optional<std::filesystem::path> find_project_file(const std::filesystem::path& start);

/// The user's file if it exists.
std::optional<std::filesystem::path> find_user_file();

/// Where warmline keeps what it remembers (keys, spools): systemd's state directory, the user's
/// (`$XDG_STATE_HOME/warmline`, `~/.local/state/warmline`), or empty when neither is known.
std::filesystem::path state_folder();

/// One line per key for the documentation: name, type, meaning.
struct SettingHelp {
    std::string_view key, type, de, en;
};

std::span<const SettingHelp> settings_help();

}  // namespace warmline
