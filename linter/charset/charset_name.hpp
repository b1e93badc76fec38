/// What a charset label means to a mail reader.
#pragma once

#include <string>
#include <string_view>

namespace warmline {

/// How bytes of a charset are to be read.
enum class CharsetFamily {
    none,  ///< no label, or one that says nothing ("unknown-8bit")
    utf8,
    western,         ///< windows-1252 and its subsets ASCII and ISO-8859-1
    latin9,          ///< ISO-8859-15
    ascii_superset,  ///< other charsets in which the bytes below 0x80 are ASCII
    utf16,           ///< without a stated byte order
    other,           ///< anything else: ISO-2022-JP, UTF-7, UTF-16LE, EBCDIC …
};

struct CharsetName {
    CharsetFamily family = CharsetFamily::none;
    std::string name;  ///< lower case, what to ask a converter for; "" for `none`
};

/// Aliases are those mail uses, with the WHATWG supersets ("gb2312" is read as gb18030, since
/// senders mean it so). Labels with characters outside letters, digits and "-_.:+" are `none`.
CharsetName charset_name(std::string_view label);

}  // namespace warmline
