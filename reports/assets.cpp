#include "reports/assets.hpp"

#include "asset_hashes.hpp"

extern "C" {
extern const char warmline_style_begin[], warmline_style_end[];
extern const char warmline_script_begin[], warmline_script_end[];
extern const char warmline_chart_begin[], warmline_chart_end[];
extern const char warmline_manager_style_begin[], warmline_manager_style_end[];
extern const char warmline_manager_script_begin[], warmline_manager_script_end[];
}

namespace warmline {

namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

Asset style_asset() {
    return {between(warmline_style_begin, warmline_style_end), hash_of_style};
}

Asset script_asset() {
    return {between(warmline_script_begin, warmline_script_end), hash_of_script};
}

Asset chart_asset() {
    return {between(warmline_chart_begin, warmline_chart_end), hash_of_chart};
}

Asset manager_style_asset() {
    return {between(warmline_manager_style_begin, warmline_manager_style_end),
            hash_of_manager_style};
}

Asset manager_script_asset() {
    return {between(warmline_manager_script_begin, warmline_manager_script_end),
            hash_of_manager_script};
}

}  // namespace warmline
