#include "linter/history/recording.hpp"

namespace warmline::history {

Result<HistoryPlaces> places_of(const HistorySettings& settings) {
    if (settings.store.empty())
        return Problem{"no-store", "no store of assessments is named", "history.store",
                       "give --store sqlite:FILE, or {\"history\": {\"store\": …}} in "
                       ".warmline.json"};
    auto url = parse_store_url(settings.store, std::filesystem::current_path());
    if (!url) return url.problem();
    HistoryPlaces places{*url, settings.key_file, settings.spool};
    const auto state = state_folder();
    for (auto [path, name] :
         {std::pair(&places.key_file, "pseudonym.key"), std::pair(&places.spool, "spool")}) {
        if (!path->empty()) continue;
        if (state.empty())
            return Problem{"no-state-folder",
                           "no folder is known for the pseudonym key and waiting "
                           "records",
                           "history",
                           "set HOME or XDG_STATE_HOME, or history.key_file and history.spool"};
        *path = state / name;
    }
    return places;
}

Result<std::unique_ptr<Recording>> Recording::open(const HistorySettings& settings,
                                                   const std::filesystem::path& program) {
    auto places = places_of(settings);
    if (!places) return places.problem();
    auto key = load_or_create_key(places->key_file);
    if (!key) return key.problem();
    return std::unique_ptr<Recording>(
        new Recording(*places, *key, SenderGroups(settings.groups), program));
}

}  // namespace warmline::history
