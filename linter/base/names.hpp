/// Enumerators and the words that stand for them in rule files, configuration and JSON.
///
/// An enumeration joins by specialising `EnumNames` beside it; then `name_of(Severity::major)` is
/// "major" and `from_name<Severity>("major")` is the way back.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace warmline {

/// Specialise with `static constexpr std::array<std::string_view, N> values`, in enumerator order.
template <class Enum>
struct EnumNames;

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < EnumNames<Enum>::values.size() ? EnumNames<Enum>::values[index]
                                                  : std::string_view{"unknown"};
}

template <class Enum>
constexpr std::optional<Enum> from_name(std::string_view name) {
    for (std::size_t i = 0; i < EnumNames<Enum>::values.size(); ++i)
        if (EnumNames<Enum>::values[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

template <class Enum>
constexpr std::span<const std::string_view> all_names() {
    return EnumNames<Enum>::values;
}

}  // namespace warmline
