/// What writer and reader of the spool agree on. Internal to the history room.
#pragma once

#include <string_view>

namespace warmline::history {

inline constexpr std::string_view spool_suffix = ".ndjson";
inline constexpr std::string_view damaged_file = "damaged.txt";
inline constexpr std::string_view reader_lock = "reader.lock";

/// Takes the file's lock for this process; false when another process has it.
bool lock_file(int descriptor);

}  // namespace warmline::history
