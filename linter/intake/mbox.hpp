/// Cutting an mbox file into mails.
///
/// A mail begins after a line "From …" that is followed by a header field and either preceded by a
/// blank line (or the beginning of the file) or carries a time of day. ">From " lines stay as they
/// are, since every position refers to the file as it lies on disk. Linear; thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

namespace warmline {

bool is_mbox(std::string_view bytes);

/// Whether `bytes` begin with a header field, perhaps after a "From " line and blank lines.
bool begins_like_mail(std::string_view bytes);

struct MboxCut {
    std::size_t begin = 0;  ///< of the mail, past its "From " line
    std::size_t end = 0;    ///< where the next "From " line (or the file's end) is
};

/// The mail whose "From " line stands at `at`.
MboxCut cut_mbox(std::string_view bytes, std::size_t at);

}  // namespace warmline
