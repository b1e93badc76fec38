/// How a German text speaks to its reader: Sie, du, both or neither.
///
/// "Sie" and "Ihr" at the start of a sentence may also mean "they" and "her": they count only when
/// nothing else speaks, and then the verb decides ("Sie haben" may be you, "Sie hat" is not).
#pragma once

#include "linter/base/names.hpp"
#include "linter/measure/passage.hpp"

namespace warmline {

enum class Address : std::uint8_t { none, sie, du, mixed };

template <>
struct EnumNames<Address> {
    static constexpr std::array<std::string_view, 4> values{"none", "sie", "du", "mixed"};
};

/// `none` for every language but German.
Address address_of(const Passage& passage);

}  // namespace warmline
