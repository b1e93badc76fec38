/// The call list of a mailing: CSV for a CRM, Markdown, HTML. (JSON: reports/mailing.hpp.)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/campaign/call_list.hpp"

namespace warmline {

/// `format` is csv, markdown (md) or html; nothing for any other. `mailing` is what the mailing is
/// called (its subject or file). Calls beyond capacity are listed without their brief.
std::optional<std::string> render_call_list(const CallList& list, std::string_view format,
                                            std::string_view mailing, Language ui);

}  // namespace warmline
