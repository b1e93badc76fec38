/// The `markdown` format: for merge-request comments and wikis.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_markdown_renderer(const ReportOptions& options);

}  // namespace warmline
