/// The files HTML reports carry inside them: style sheet, script, Chart.js.
#pragma once

#include <string_view>

namespace warmline {

struct Asset {
    std::string_view text;
    std::string_view hash;  ///< "sha256-…" as a Content-Security-Policy names it
};

Asset style_asset();
Asset script_asset();
Asset chart_asset();
Asset manager_style_asset();
Asset manager_script_asset();

}  // namespace warmline
