/// Files of the page that are compiled into the program.
#pragma once

#include <string_view>

namespace warmline::http {

std::string_view page_style();
std::string_view page_script();
std::string_view catalogue_script();
std::string_view openapi_text();

}  // namespace warmline::http
