/// The `csv` format (RFC 4180): one row per finding, for spreadsheets.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_csv_renderer(const ReportOptions& options);

}  // namespace warmline
