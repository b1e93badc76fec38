/// What the C library does with memory that was freed.
#pragma once

namespace warmline {

/// Keeps freed memory for the next mail instead of giving it back and asking for it again: a mail
/// of 100 kB costs some megabytes for a moment, and fetching them anew was 6 to 8 hundredths of its
/// time. What is kept is bounded by `most_kept`. For programs that read mail after mail; call it
/// before other threads begin. Does nothing where the C library has no such setting.
void keep_freed_memory();

inline constexpr int most_kept = 32 << 20;  ///< bytes at the end of the heap

}  // namespace warmline
