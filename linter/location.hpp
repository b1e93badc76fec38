/// Where a finding stands in the file as it lies on disk.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/checked.hpp"

namespace warmline {

/// Lines and columns count from 1. A column counts code points of its line when the line is UTF-8,
/// bytes otherwise; `end_column` is the column after the last character. `source_begin` and
/// `source_end` are bytes of the file.
struct Location {
    std::uint32_t line = 1, column = 1, end_line = 1, end_column = 1;
    std::uint64_t source_begin = 0, source_end = 0;

    friend bool operator==(const Location&, const Location&) = default;
};

/// One location per finding of `checked`, in the same order. One walk over the lines of the mail.
std::vector<Location> locate(const Checked& checked);

/// Same for any ranges of the document's text.
std::vector<Location> locate(const Checked& checked, const std::vector<TextRange>& ranges);

}  // namespace warmline
