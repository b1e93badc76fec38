/// Puts what waits in a spool into its store.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "linter/history/store/store.hpp"

namespace warmline::report {

struct Drained {
    std::size_t stored = 0, known = 0, damaged = 0;
    std::optional<Problem> refused;  ///< files made with a key the store does not know; they stay
};

/// File by file: each is removed after its records are committed. Lines that are no records are set
/// aside. `patience` is for another program that stores what waits there.
Result<Drained> drain_spool(history::Session& store, const std::filesystem::path& folder,
                            std::chrono::milliseconds patience);

/// The same for lines that could not be spooled.
Result<Drained> add_lines(history::Session& store, const std::vector<std::string>& lines);

}  // namespace warmline::report
