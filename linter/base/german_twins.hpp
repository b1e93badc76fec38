/// What problems say, English and German side by side.
#pragma once

#include <span>
#include <string_view>

namespace warmline {

/// An English text and its German twin; each * stands for the same words in both, in order. The
/// first twin that fits counts, so a text that begins like another stands after the longer one.
struct Twin {
    std::string_view english, german;
};

/// Of files that are read, lists of people, settings.
std::span<const Twin> file_twins();

/// Of rules and packs, and of `rules test`.
std::span<const Twin> rule_twins();

/// Of the history: stores, keys, days.
std::span<const Twin> store_twins();

/// Of a command line.
std::span<const Twin> usage_twins();

/// Of what a field of a rule is for (linter/match/rule/fields.cpp).
std::span<const Twin> field_twins();

}  // namespace warmline
