/// windows-1252 and ISO-8859-15 by table: most mail that is not UTF-8.
#pragma once

#include <string_view>

#include "linter/charset/to_utf8.hpp"

namespace warmline {

/// The character a windows-1252 byte stands for; the five bytes it leaves open are C1 controls.
char32_t windows_1252(unsigned char byte);

/// Whether a windows-1252 byte ≥ 0x80 is a letter or mark people write in Western mail.
bool is_western_writing(unsigned char byte);

/// Bytes that are words in windows-1252: no open bytes, the high ones are writing, and not so many
/// of them that it must be another script.
bool is_plausibly_western(std::string_view bytes);

Utf8 from_windows_1252(std::string_view bytes);
Utf8 from_latin9(std::string_view bytes);

}  // namespace warmline
