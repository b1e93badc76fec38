/// Character references of HTML5: "&uuml;", "&#252;", "&#xFC;", "&copy" without its semicolon.
///
/// Looks at no more than 40 bytes, so a flood of ampersands stays linear. Numbers 128–159 are read
/// as windows-1252, as every browser does (HTML standard, 13.2.5.80).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace warmline {

struct Entity {
    std::array<char, 8> bytes{};  ///< UTF-8, one or two characters
    std::uint8_t size = 0;        ///< 0: this ampersand begins no character reference
    std::uint8_t source_size = 0;

    std::string_view text() const { return {bytes.data(), size}; }
};

/// `text` begins with '&'. In an attribute value "&copy=2" is a parameter, not a sign.
Entity read_entity(std::string_view text, bool in_attribute = false);

/// The value of an attribute with its character references resolved and outer blanks removed.
std::string attribute_text(std::string_view value);

}  // namespace warmline
