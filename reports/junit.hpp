/// The `junit` format: one test case per mail, for the test views of CI systems.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_junit_renderer(const ReportOptions& options);

}  // namespace warmline
