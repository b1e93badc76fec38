/// Recording as the doors use it: settings in, linted mails in, everything else is done here.
///
///     auto recording = Recording::open(settings.history, companion("report"));
///     (*recording)->add(checked, std::time(nullptr));     // any thread, never waits for the store
///     const auto end = (*recording)->recorder().finish(); // or push() now and then in a daemon
#pragma once

#include <memory>

#include "linter/history/make_record.hpp"
#include "linter/history/recorder.hpp"
#include "linter/history/store_url.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::history {

/// Where things lie once defaults are filled in.
struct HistoryPlaces {
    StoreUrl store;
    std::filesystem::path key_file, spool;
};

/// A problem when no store is named, or no folder is known for key and spool.
Result<HistoryPlaces> places_of(const HistorySettings& settings);

class Recording {
public:
    /// Reads or makes the key; a problem when the store was written with another one. `program` is
    /// `warmline-report`.
    static Result<std::unique_ptr<Recording>> open(const HistorySettings& settings,
                                                   const std::filesystem::path& program);

    void add(const Checked& checked, UnixTime now) {
        recorder_.add(make_record(checked, options(now)));
    }

    /// For `make_record` and `address`.
    RecordOptions options(UnixTime now) const { return {key_, groups_, now}; }

    Recorder& recorder() { return recorder_; }

    const HistoryPlaces& places() const { return places_; }

private:
    Recording(HistoryPlaces places, PseudonymKey key, SenderGroups groups,
              const std::filesystem::path& program)
        : places_(std::move(places)),
          key_(std::move(key)),
          groups_(std::move(groups)),
          recorder_(
              {.url = places_.store.canonical(), .spool = places_.spool, .program = program}) {}

    HistoryPlaces places_;
    PseudonymKey key_;
    SenderGroups groups_;
    Recorder recorder_;
};

}  // namespace warmline::history
