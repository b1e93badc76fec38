/// The `html` format: one self-contained file for a mail or a batch. No network, no external asset;
/// readable without scripts and on paper; German or English; light and dark.
///
/// Mail text is escaped; the mail's own HTML is shown in a sandboxed frame that may run no script
/// and load nothing. A Content-Security-Policy in the file says the same to the browser.
#pragma once

#include "reports/renderer.hpp"

namespace warmline {

std::unique_ptr<Renderer> make_html_renderer(const ReportOptions& options);

}  // namespace warmline
