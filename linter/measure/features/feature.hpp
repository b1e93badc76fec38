/// The figures of a stretch of prose by name, and the vector they stand in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

/// Rooms outside refer to them by name.
enum class Feature : std::uint8_t {
#define FEATURE(name) name,
#include "linter/measure/features/feature_list.inc"
#undef FEATURE
    classes  ///< from here on: share and per_sentence of every word class, alternating
};
inline constexpr std::size_t plain_feature_count = static_cast<std::size_t>(Feature::classes);
inline constexpr std::size_t word_class_limit = 64;
inline constexpr std::size_t feature_limit = plain_feature_count + 2 * word_class_limit;

/// Names of the features before `classes`, in order.
inline constexpr std::array<std::string_view, plain_feature_count> plain_feature_names{
#define FEATURE(name) #name,
#include "linter/measure/features/feature_list.inc"
#undef FEATURE
};

using FeatureVector = std::array<float, feature_limit>;

}  // namespace warmline
