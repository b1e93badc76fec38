/// The process behind the front's `StateKeeper`: it reads and writes the state file, so that no
/// mail ever waits for a disk.
///
/// On standard input, which is a socket, come events (state_lines.hpp), and "begin", lines, "end"
/// for the state as a whole. What it says there, a line each:
///
///     secret HEX        the secret the file's marks were made with
///     line {…}          an event of a former run, in order
///     ready             that was all of them; the whole state is welcome now
///     again             events may be missing in the file; the whole state is wanted
///     kept              the whole state is on the disk
///     trouble WORDS     the file cannot be kept, and why; it is tried again every ten seconds
///     note WORDS        something odd that costs no more than it says
#pragma once

#include <filesystem>

namespace warmline::gateway {

/// Until standard input ends. The exit code of the process.
int keep_state(const std::filesystem::path& file);

}  // namespace warmline::gateway
