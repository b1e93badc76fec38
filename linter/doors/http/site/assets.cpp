#include "linter/doors/http/site/assets.hpp"

#include <cstddef>

extern "C" {
extern const char warmline_page_css_begin[], warmline_page_css_end[];
extern const char warmline_page_js_begin[], warmline_page_js_end[];
extern const char warmline_catalogue_js_begin[], warmline_catalogue_js_end[];
extern const char warmline_openapi_json_begin[], warmline_openapi_json_end[];
}

namespace warmline::http {

namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view page_style() {
    return between(warmline_page_css_begin, warmline_page_css_end);
}

std::string_view page_script() {
    return between(warmline_page_js_begin, warmline_page_js_end);
}

std::string_view catalogue_script() {
    return between(warmline_catalogue_js_begin, warmline_catalogue_js_end);
}

std::string_view openapi_text() {
    return between(warmline_openapi_json_begin, warmline_openapi_json_end);
}

}  // namespace warmline::http
