/// The `text` format: for people at a terminal, as the best compilers speak.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_terminal_renderer(const ReportOptions& options);

}  // namespace warmline
