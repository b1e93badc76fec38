/// The words every room shares: what is judged, how badly, for which kind of mail, in what
/// language. Source of dimensions, severities and profiles: the score model in
/// linter/verdict/README.md.
#pragma once

#include <cstddef>
#include <cstdint>

#include "linter/base/names.hpp"

namespace warmline {

/// What a finding takes points from; 100 is good in each.
enum class Dimension : std::uint8_t {
    personalisation,
    clarity,
    unambiguity,
    tone,
    dialogue,
    fairness
};
inline constexpr std::size_t dimension_count = 6;

template <>
struct EnumNames<Dimension> {
    static constexpr std::array<std::string_view, dimension_count> values{
        "personalisation", "clarity", "unambiguity", "tone", "dialogue", "fairness"};
};

/// Rank of a finding, mildest first, so that comparisons read naturally.
enum class Severity : std::uint8_t { info, minor, major, blocker };

template <>
struct EnumNames<Severity> {
    static constexpr std::array<std::string_view, 4> values{"info", "minor", "major", "blocker"};
};

/// Points one hit of this severity takes away before confidence and repetition.
constexpr double points_of(Severity severity) {
    constexpr std::array<double, 4> points{1, 5, 12, 40};
    return points[static_cast<std::size_t>(severity)];
}

/// The kind of mail, which decides the weights of the dimensions and which rules apply.
enum class Profile : std::uint8_t { campaign, service, sensitive, transactional };
inline constexpr std::size_t profile_count = 4;

template <>
struct EnumNames<Profile> {
    static constexpr std::array<std::string_view, profile_count> values{
        "campaign", "service", "sensitive", "transactional"};
};

enum class Language : std::uint8_t { de, en, other };

template <>
struct EnumNames<Language> {
    static constexpr std::array<std::string_view, 3> values{"de", "en", "other"};
};

/// `templated`: merge tags are expected and their fallbacks are judged.
/// `rendered`: the mail as it leaves; any merge tag left over is a fault.
enum class Mode : std::uint8_t { rendered, templated };

template <>
struct EnumNames<Mode> {
    static constexpr std::array<std::string_view, 2> values{"rendered", "template"};
};

}  // namespace warmline
