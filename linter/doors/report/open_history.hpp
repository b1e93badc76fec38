/// What `report` and `history` begin with: options, settings, the store with nothing left waiting.
#pragma once

#include <string>

#include "linter/doors/cli/command.hpp"
#include "linter/history/recording.hpp"
#include "linter/history/store/store.hpp"

namespace warmline::report {

struct HistoryArguments {
    std::string store, key_file, spool, config, ui;
};

void declare(CLI::App& app, HistoryArguments& given, Language ui);

/// Settings of file and command line, with defaults filled in.
Result<history::HistoryPlaces> places_of(const HistoryArguments& given);

/// Records that wait in this machine's spool are stored first, so that reports are whole and
/// nothing comes back after it was erased.
Result<history::Store> open_history(const history::HistoryPlaces& places, history::Access access);

/// The key, and what of the store it cannot name.
struct StoreKey {
    history::PseudonymKey key;
    std::size_t unsearched = 0;  ///< mails under other keys, or waiting still
};

/// A problem when all pseudonyms of the store were made with another key.
Result<StoreKey> key_of(const history::HistoryPlaces& places, history::Session& store);

}  // namespace warmline::report
