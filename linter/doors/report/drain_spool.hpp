/// Puts what waits in a spool into its store.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "linter/history/store/store.hpp"

namespace warmline::report {

struct Drained {
    std::size_t stored = 0, known = 0, damaged = 0;
};

/// File by file: each is removed after its records are committed. Lines that are no records are set
/// aside.
Result<Drained> drain_spool(history::Session& store, const std::filesystem::path& folder);

/// The same for lines that could not be spooled.
Result<Drained> add_lines(history::Session& store, const std::vector<std::string>& lines);

}  // namespace warmline::report
