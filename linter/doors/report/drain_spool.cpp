#include "linter/doors/report/drain_spool.hpp"

#include <functional>

#include "linter/history/record_line.hpp"
#include "linter/history/spool.hpp"

namespace warmline::report {

namespace {

constexpr std::size_t records_per_transaction = 2000;
constexpr int patience_ms = 20'000;

using SetAside = std::function<void(const std::string& line)>;

Result<Drained> add(history::Session& store, const std::vector<std::string>& lines,
                    const SetAside& set_aside) {
    Drained sum;
    std::vector<history::AssessmentRecord> records;
    const auto commit = [&]() -> std::optional<Problem> {
        if (records.empty()) return std::nullopt;
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

Result<Drained> drain_spool(history::Session& store, const std::filesystem::path& folder) {
    auto reader = history::SpoolReader::open(folder, patience_ms);
    if (!reader) return reader.problem();
    Drained sum;
    while (const auto lines = reader->next()) {
        const auto one =
            add(store, *lines, [&](const std::string& line) { reader->set_aside(line); });
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
