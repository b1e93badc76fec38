#include "linter/doors/report/open_history.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "linter/doors/cli/settings_of.hpp"
#include "linter/doors/report/drain_spool.hpp"
#include "linter/history/spool.hpp"

namespace warmline::report {

using cli::say;

void declare(CLI::App& app, HistoryArguments& given, Language ui) {
    app.add_option(
        "--store", given.store,
        say(ui, "sqlite:DATEI oder postgresql://… (sonst history.store der Einstellungen)",
            "sqlite:FILE or postgresql://… (otherwise history.store of the settings)"));
    app.add_option("--key-file", given.key_file,
                   say(ui, "Schlüsseldatei der Pseudonyme", "key file of the pseudonyms"));
    app.add_option("--spool", given.spool,
                   say(ui, "Ordner wartender Bewertungen", "folder of waiting assessments"));
    app.add_option("--config", given.config,
                   say(ui, "diese Einstellungen statt der gefundenen",
                       "these settings instead of those found"));
    app.add_option("--ui", given.ui, say(ui, "Sprache: de oder en", "language: de or en"));
}

Result<history::HistoryPlaces> places_of(const HistoryArguments& given) {
    auto said = nlohmann::json::object();
    for (const auto& [key, value] :
         {std::pair("store", given.store), std::pair("key_file", given.key_file),
          std::pair("spool", given.spool)})
        if (!value.empty()) said["history"][key] = value;
    cli::SettingsRequest request{
        .file = std::nullopt,
        .near = std::filesystem::current_path(),
        .command_line = said.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
    if (!given.config.empty()) request.file = given.config;
    const auto builder = cli::settings_of(request);
    if (!builder) return builder.problem();
    return history::places_of(builder->settings().history);
}

Result<history::Store> open_history(const history::HistoryPlaces& places, history::Access access) {
    const auto folder = history::spool_folder(places.spool, places.store.canonical());
    if (history::spool_status(folder).records > 0) access = history::Access::write;
    auto store = history::open_store(places.store, access);
    if (!store || access == history::Access::read) return store;
    const auto drained = drain_spool(**store, folder, std::chrono::seconds(5));
    if (!drained) return drained.problem();
    if (drained->refused) cli::complain(*drained->refused);
    return store;
}

Result<StoreKey> key_of(const history::HistoryPlaces& places, history::Session& store) {
    auto key = history::load_key(places.key_file);
    if (!key) return key.problem();
    const auto status = history::store_status(store);
    if (!status) return status.problem();
    const bool used = std::any_of(status->keys.begin(), status->keys.end(),
                                  [&](const auto& entry) { return entry.first == key->id(); });
    if (!used && !status->keys.empty())
        return Problem{"other-key",
                       "the store was written with another key (" + status->keys.front().first +
                           ", this one is " + key->id() +
                           "), so no person can be found with this one",
                       places.key_file.string(), "give the right one with --key-file"};
    const auto folder = history::spool_folder(places.spool, places.store.canonical());
    StoreKey ours{std::move(*key), history::spool_status(folder).records};
    for (const auto& [id, mails] : status->keys)
        if (id != ours.key.id()) ours.unsearched += mails;
    return ours;
}

}  // namespace warmline::report
