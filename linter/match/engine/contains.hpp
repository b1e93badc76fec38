/// Whether a text holds, or begins with, one of a few pieces. Where many sentences are asked,
/// `Cues` are cheaper.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace warmline::match {

inline bool contains(std::string_view text, std::initializer_list<std::string_view> pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](std::string_view piece) { return text.find(piece) != text.npos; });
}

inline bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](std::string_view piece) { return text.starts_with(piece); });
}

}  // namespace warmline::match
