#include "linter/doors/milter/programs/check_config.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

#include "linter/doors/milter/front/listener.hpp"
#include "linter/doors/milter/front/state_file.hpp"
#include "linter/doors/milter/policy/config_doubts.hpp"
#include "linter/doors/milter/policy/decide.hpp"
#include "linter/doors/milter/programs/pseudonym_key.hpp"
#include "linter/doors/milter/programs/worker_lint.hpp"
#include "linter/history/recording.hpp"

namespace warmline::gateway {

namespace {

std::optional<Problem> check_places(const Config& config) {
    for (const auto& where : config.listen)
        if (where != "systemd")
            if (auto problem = Listener::check(where, config.socket_group, config.allow_remote))
                return problem;
    if (config.control.empty()) return std::nullopt;
    return Listener::check("unix:" + config.control, "", false);
}

std::optional<Problem> check_command(const NoticeOptions& notice) {
    if (notice.command.empty() || access(notice.command[0].c_str(), X_OK) == 0) return std::nullopt;
    return Problem{"notice-command", std::strerror(errno), "notice.command " + notice.command[0],
                   "install it, or name another program"};
}

/// The folder of a history in a file; below /var/lib/warmline the unit makes it.
std::optional<Problem> doubt_about_history(const HistorySettings& settings) {
    if (settings.store.empty()) return std::nullopt;
    const auto places = history::places_of(settings);
    if (!places || places->store.kind != history::StoreUrl::Kind::sqlite) return std::nullopt;
    const auto folder = std::filesystem::path(places->store.location).parent_path();
    std::error_code error;
    if (folder == "/var/lib/warmline" || std::filesystem::is_directory(folder, error))
        return std::nullopt;
    return Problem{"history-folder", "there is no such folder, so no record can be stored",
                   "lint.history.store " + folder.string(), "make it, for the user of the service"};
}

/// Rules a profile counts on and the linter is told not to look for.
void doubt_rules(const Config& config, const Settings& settings, std::vector<Problem>& doubts) {
    const auto is_off = [&](const std::string& name) {
        bool off = false;
        for (const auto& rule : settings.rules)
            if (names_rule({rule.id}, name)) off = rule.off;
        return off;
    };
    const auto is_ignored = [&](const std::string& name) {
        return std::any_of(settings.ignore.begin(), settings.ignore.end(), [&](const auto& one) {
            return one.path.empty() && names_rule({one.rule}, name);
        });
    };
    for (const auto& profile : config.profiles)
        for (const auto* names : {&profile.reject_rules, &profile.hold_rules})
            for (const auto& name : *names) {
                const bool off = is_off(name);
                if (!off && !is_ignored(name)) continue;
                doubts.push_back({"config-sense",
                                  "\"" + name + "\" can never hold or refuse a mail: lint." +
                                      (off ? "rules switches it off" : "ignore passes over it"),
                                  "policy." + profile.name, "take one of the two out"});
            }
}

}  // namespace

Result<CheckedConfig> check_config(const Config& config, const std::filesystem::path& folder) {
    if (const auto key = pseudonym_key(config); !key) return key.problem();
    if (auto problem = check_places(config)) return *problem;
    const bool notifies =
        std::any_of(config.profiles.begin(), config.profiles.end(),
                    [](const gateway::Profile& profile) { return profile.notify; });
    const auto command = check_command(config.notice);
    if (command && notifies) return *command;
    const auto prepared = prepare_linter(config, folder, false);
    if (!prepared) return prepared.problem();
    const auto settings = settings_of(config, folder);
    if (!settings) return settings.problem();

    CheckedConfig checked{prepared->rules.size(), doubts_about(config)};
    if (command) checked.doubts.push_back(*command);
    const auto state = config.state.value_or("");
    for (auto doubt : {doubt_about_key(config), doubt_about_history(settings->history),
                       state.empty() ? std::nullopt : StateFile(state).check()})
        if (doubt) checked.doubts.push_back(std::move(*doubt));
    doubt_rules(config, *settings, checked.doubts);
    return checked;
}

}  // namespace warmline::gateway
