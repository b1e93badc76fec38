/// Characters a reader does not see as letters: blanks of all widths and marks of no width.
///
/// Marketing tools fill preview texts with them and editors leave them inside words, so the text
/// keeps one kind of blank and none of the invisible ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

enum class Sight : std::uint8_t { seen, blank, line, unseen };

struct Character {
    Sight sight = Sight::seen;
    std::uint8_t size = 1;  ///< bytes
};

/// The character `text` (valid UTF-8, not empty) begins with. A zero-width joiner counts as
/// unseen; whoever keeps emoji together asks `joins_emoji`.
Character look_at(std::string_view text);

/// Whether the zero-width joiner at `at` holds an emoji together (family, flag …).
bool joins_emoji(std::string_view text, std::size_t at);

/// Whether any byte could begin a character that `look_at` would not call seen, besides ASCII.
constexpr bool may_be_unseen(unsigned char lead) {
    return lead == 0xC2 || lead == 0xCD || lead == 0xD8 || lead == 0xE1 || lead == 0xE2 ||
           lead == 0xE3 || lead == 0xEF;
}

}  // namespace warmline
