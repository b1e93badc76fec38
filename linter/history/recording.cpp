#include "linter/history/recording.hpp"

#include <csignal>

#include <sys/wait.h>

#include "linter/history/store_program.hpp"

namespace warmline::history {

namespace {

constexpr std::chrono::milliseconds key_patience(1500);

/// Persons are one pseudonym each only as long as one key writes a store: with a lost key file and
/// a new one in its place, nobody stored before could ever be found and erased. A store that does
/// not answer in time is believed; the storing program looks again.
bool was_written_with_another_key(const HistoryPlaces& places, const std::string& key_id,
                                  const std::filesystem::path& program) {
    std::error_code error;
    if (places.store.kind == StoreUrl::Kind::sqlite &&
        !std::filesystem::exists(places.store.location, error))
        return false;
    const auto child =
        start_store_program(program, {"key", "--key", key_id}, places.store.canonical(), {});
    if (!child) return false;
    const auto ended = wait_for_program(*child, key_patience);
    if (!ended) {
        kill(*child, SIGKILL);
        waitpid(*child, nullptr, 0);
    }
    return ended && WIFEXITED(*ended) && WEXITSTATUS(*ended) == 1;
}

Problem other_key(const HistoryPlaces& places, bool no_key_file) {
    return {"other-key",
            no_key_file ? "the store was written with a key, and its file is not there"
                        : "the store was written with another key than this one",
            places.key_file.string(),
            "give the key file it was written with as history.key_file, or record into a new "
            "store"};
}

}  // namespace

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
    std::error_code error;
    const bool first = !std::filesystem::exists(places->key_file, error);
    // No key has the id "-": only a store without mails takes a new one.
    if (first && was_written_with_another_key(*places, "-", program))
        return other_key(*places, true);
    auto key = load_or_create_key(places->key_file);
    if (!key) return key.problem();
    if (!first && was_written_with_another_key(*places, key->id(), program))
        return other_key(*places, false);
    return std::unique_ptr<Recording>(
        new Recording(*places, *key, SenderGroups(settings.groups), program));
}

}  // namespace warmline::history
