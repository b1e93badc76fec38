/// The `sarif` format: SARIF 2.1.0 (OASIS), for code scanning of templates.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_sarif_renderer(const ReportOptions& options, const RulePack& pack);

}  // namespace warmline
