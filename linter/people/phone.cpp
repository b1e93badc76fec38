#include "linter/people/phone.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <mutex>

#include <dlfcn.h>

#include "linter/people/sheet_damage.hpp"

namespace warmline {

namespace {

/// The one function of the shared object (phone_plans.cpp): writes "shown\nuri\nvalid", returns its
/// length or 0.
using ReadFunction = std::size_t (*)(const char* written, std::size_t written_size,
                                     const char* region, std::size_t region_size, char* out,
                                     std::size_t out_size);

constexpr const char* object_name = "libwarmline_phone.so";
constexpr std::size_t longest_number = 60;

/// Beside the program, where it was installed, or in the build tree for tests.
ReadFunction open_plans() {
    std::error_code none;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
    for (const auto& place :
         {folder / object_name, folder / "../lib/warmline" / object_name,
          folder / "../../lib/warmline" / object_name, folder / "bin" / object_name}) {
        void* object = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (object == nullptr) continue;
        return reinterpret_cast<ReadFunction>(dlsym(object, "warmline_read_phone"));
    }
    return nullptr;
}

ReadFunction plans() {
    static std::once_flag once;
    static ReadFunction function = nullptr;
    std::call_once(once, [] { function = open_plans(); });
    return function;
}

PhoneNumber as_written(std::string_view written) {
    // The digits that are left of it would be somebody else's number.
    if (is_sheet_damage(written)) return {std::string(written), "", false};
    PhoneNumber number{std::string(written), "tel:", false};
    for (const char c : written)
        if ((c >= '0' && c <= '9') || (c == '+' && number.uri.size() == 4)) number.uri += c;
    if (number.uri.size() < 7) number.uri.clear();
    return number;
}

}  // namespace

bool has_numbering_plans() {
    return plans() != nullptr;
}

PhoneNumber read_phone(std::string_view written, std::string_view region) {
    auto fallback = as_written(written);
    if (written.size() > longest_number || fallback.uri.empty()) return fallback;
    const auto read = plans();
    if (read == nullptr) return fallback;
    std::array<char, 200> out{};
    const auto length =
        read(written.data(), written.size(), region.data(), region.size(), out.data(), out.size());
    const std::string_view answer(out.data(), length);
    const auto first = answer.find('\n');
    const auto second = answer.find('\n', first + 1);
    if (length == 0 || first == std::string_view::npos || second == std::string_view::npos)
        return fallback;
    return {std::string(answer.substr(0, first)),
            std::string(answer.substr(first + 1, second - first - 1)), answer.ends_with('1')};
}

}  // namespace warmline
