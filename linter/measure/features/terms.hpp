/// A term of the models: its hash is what the compiled tables know, its name what people read.
/// "w:bitte", "b:vielen dank" (pair; "|>" begins and "<|" ends the stretch), "s:ung" (ending),
/// "p:verzoe" (beginning).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/measure/passage.hpp"

namespace warmline {

enum class TermKind : std::uint8_t { word, pair, ending, beginning };

inline constexpr std::string_view term_letters = "wbsp";

using TermMask = std::uint8_t;

constexpr TermMask mask_of(TermKind kind) {
    return static_cast<TermMask>(1u << static_cast<unsigned>(kind));
}

/// Hash of a term from its printed name; what the table compiler uses.
std::uint64_t term_hash(std::string_view name);

/// Appends the hashes of all terms of the kinds in `kinds`; repeats stay in.
void collect_terms(const Passage& passage, Stretch stretch, TermMask kinds,
                   std::vector<std::uint64_t>& out);

/// The same terms by name.
std::vector<std::string> term_names(const Passage& passage, Stretch stretch, TermMask kinds);

}  // namespace warmline
