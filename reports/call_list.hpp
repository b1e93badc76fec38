/// The call list of a mailing, as what people and programs read: CSV for a CRM, Markdown, HTML,
/// JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/campaign/call_list.hpp"

namespace warmline {

/// `format` is csv, markdown (md), html or json; nothing for any other. `mailing` is what the
/// mailing is called (its subject or file).
std::optional<std::string> render_call_list(const CallList& list, std::string_view format,
                                            std::string_view mailing, Language ui);

}  // namespace warmline
