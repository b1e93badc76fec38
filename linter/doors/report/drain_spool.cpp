#include "linter/doors/report/drain_spool.hpp"

#include <functional>
#include <set>

#include "linter/history/record_line.hpp"
#include "linter/history/spool.hpp"

namespace warmline::report {

namespace {

constexpr std::size_t records_per_transaction = 2000;

/// One key for one store: under another the same person would be somebody else, whom `history
/// erase` would never find.
std::optional<Problem> check_keys(history::Session& store,
                                  const std::vector<history::AssessmentRecord>& records) {
    std::set<std::string> keys;
    for (const auto& record : records)
        keys.insert(record.key);
    for (const auto& key : keys) {
        const auto ours = history::uses_key(store, key);
        if (!ours) return ours.problem();
        if (!*ours)
            return Problem{
                "other-key",
                "assessments made with a key the store does not know (" + key + ") are not stored",
                "", "give the key file it was written with as history.key_file"};
    }
    return std::nullopt;
}

using SetAside = std::function<void(const std::string& line)>;

Result<Drained> add(history::Session& store, const std::vector<std::string>& lines,
                    const SetAside& set_aside) {
    Drained sum;
    std::vector<history::AssessmentRecord> records;
    const auto commit = [&]() -> std::optional<Problem> {
        if (records.empty()) return std::nullopt;
        if (auto problem = check_keys(store, records)) return problem;
        const auto added = history::add_records(store, records);
        if (!added) return added.problem();
        sum.stored += added->stored;
        sum.known += added->known;
        records.clear();
        return std::nullopt;
    };
    std::vector<const std::string*> damaged;
    for (const auto& line : lines) {
        auto record = history::from_line(line);
        if (record)
            records.push_back(std::move(*record));
        else
            damaged.push_back(&line);
        if (records.size() == records_per_transaction)
            if (auto problem = commit()) return *problem;
    }
    if (auto problem = commit()) return *problem;
    for (const auto* line : damaged)
        set_aside(*line);
    sum.damaged += damaged.size();
    return sum;
}

}  // namespace

Result<Drained> drain_spool(history::Session& store, const std::filesystem::path& folder,
                            std::chrono::milliseconds patience) {
    auto reader = history::SpoolReader::open(folder, static_cast<int>(patience.count()));
    if (!reader) return reader.problem();
    Drained sum;
    while (const auto lines = reader->next()) {
        const auto one =
            add(store, *lines, [&](const std::string& line) { reader->set_aside(line); });
        if (!one && one.problem().code == "other-key") {
            sum.refused = one.problem();
            sum.refused->where = folder.string();
            continue;
        }
        if (!one) return one.problem();
        reader->done();
        sum.stored += one->stored;
        sum.known += one->known;
        sum.damaged += one->damaged;
    }
    return sum;
}

Result<Drained> add_lines(history::Session& store, const std::vector<std::string>& lines) {
    return add(store, lines, [](const std::string&) {});
}

}  // namespace warmline::report
