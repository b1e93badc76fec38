/// The `csv` format (RFC 4180): one row per finding, for spreadsheets.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "reports/renderer.hpp"

namespace warmline {

/// RFC 4180 quoting; a leading = + - @ would be run as a formula by spreadsheets, so it is defused.
std::string csv_cell(std::string_view text);

std::unique_ptr<Renderer> make_csv_renderer(const ReportOptions& options);

}  // namespace warmline
