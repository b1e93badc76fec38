/// One mail's section of an HTML report: verdict, scores, call card, marked text, findings.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline {

std::string mail_html(const Checked& checked, const std::string& prefix, Language ui);

/// A stable id for a mail on a page, made from its origin.
std::string mail_id(std::string_view path, std::uint32_t index);

}  // namespace warmline
