/// The known word somebody probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace warmline {

/// Letters to change, add, drop or swap with a neighbour to get from one word to the other.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// The nearest of `known`, or "" when none is near (more than a third of the letters differ).
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// "did you mean “words”?", also of the only one the word is a part of; or, when nothing is near, a
/// list of what is known: of the pack that a rule's id begins with, or names, when there is one. Of
/// many the nearest are listed.
std::string suggest(std::string_view word, std::span<const std::string_view> known);

}  // namespace warmline
