/// The `github` format: workflow commands that GitHub shows as annotations on the lines.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_github_renderer(const ReportOptions& options);

}  // namespace warmline
