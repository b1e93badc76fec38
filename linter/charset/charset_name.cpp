#include "linter/charset/charset_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace warmline {
namespace {

constexpr std::size_t longest_label = 40;

using Alias = std::pair<std::string_view, std::string_view>;

/// Labels whose senders mean a superset, or which ICU does not know.
constexpr auto aliases = std::to_array<Alias>({
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"euc-cn", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},
    {"euc-kr", "windows-949"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"big5", "big5-hkscs"},
    {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-6-i", "iso-8859-6"},
    {"x-mac-roman", "macintosh"},
    {"mac", "macintosh"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
    {"unicode-1-1-utf-7", "utf-7"},
    {"utf16", "utf-16"},
    {"unicode", "utf-16"},
    {"ucs-2", "utf-16"},
    {"iso-10646-ucs-2", "utf-16"},
    {"utf-16-le", "utf-16le"},
    {"utf-16-be", "utf-16be"},
});

constexpr auto utf8_labels = std::to_array<std::string_view>(
    {"utf-8", "utf8", "utf_8", "utf-8-sig", "utf8mb4", "unicode-1-1-utf-8", "x-utf-8", "cp65001"});

constexpr auto western_labels = std::to_array<std::string_view>(
    {"us-ascii",   "ascii",     "ansi_x3.4-1968", "iso-ir-6",    "iso646-us",  "us",
     "646",        "cp367",     "iso-8859-1",     "iso8859-1",   "iso_8859-1", "iso88591",
     "iso_8859_1", "iso8859_1", "latin1",         "latin-1",     "l1",         "iso_8859-1:1987",
     "cp819",      "ibm819",    "windows-1252",   "windows1252", "cp1252",     "cp-1252",
     "x-cp1252",   "win-1252",  "ansi",           "x-ansi"});

constexpr auto latin9_labels = std::to_array<std::string_view>(
    {"iso-8859-15", "iso8859-15", "iso_8859-15", "iso885915", "latin9", "latin-9", "l9"});

constexpr auto empty_labels = std::to_array<std::string_view>(
    {"", "unknown-8bit", "x-unknown", "unknown", "default", "default_charset", "8bit", "7bit",
     "binary", "none", "charset", "x-user-defined", "undefined", "null"});

constexpr auto ascii_supersets =
    std::to_array<std::string_view>({"iso-8859-", "iso8859-", "iso_8859-", "windows-", "cp125",
                                     "koi8", "gb", "big5", "euc-", "macintosh", "x-mac", "latin"});

template <std::size_t n>
bool among(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_label_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == ':' || c == '+';
}

}  // namespace

CharsetName charset_name(std::string_view label) {
    // "charset='utf-8'" and stray blanks are common enough to read through.
    constexpr std::string_view wrapping = " \t\r\n\"'<>;,";
    const auto first = label.find_first_not_of(wrapping);
    if (first == std::string_view::npos) return {};
    label = label.substr(first, label.find_last_not_of(wrapping) - first + 1);
    if (label.size() > longest_label) return {};
    std::string name(label);
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        if (!is_label_character(c)) return {};
    }
    if (among(utf8_labels, name)) return {CharsetFamily::utf8, "utf-8"};
    if (among(western_labels, name)) return {CharsetFamily::western, "windows-1252"};
    if (among(latin9_labels, name)) return {CharsetFamily::latin9, "iso-8859-15"};
    if (among(empty_labels, name)) return {};
    for (const auto& [alias, meant] : aliases)
        if (name == alias) name = meant;
    if (name == "utf-16") return {CharsetFamily::utf16, std::move(name)};
    const bool ascii = std::any_of(ascii_supersets.begin(), ascii_supersets.end(),
                                   [&](std::string_view begin) { return name.starts_with(begin); });
    return {ascii ? CharsetFamily::ascii_superset : CharsetFamily::other, std::move(name)};
}

}  // namespace warmline
