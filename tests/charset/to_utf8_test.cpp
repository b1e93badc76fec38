#include "linter/charset/to_utf8.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/charset/charset_name.hpp"
#include "linter/charset/utf8.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace std::string_literals;

TEST_CASE("text is read in the charset that was meant") {
    struct Row {
        std::string bytes;
        const char* label;
        std::string text;
        const char* used;
        bool repaired;
    };

    const std::vector<Row> table{
        {"plain", "us-ascii", "plain", "windows-1252", false},
        {"f\xC3\xBCr", "UTF-8", "für", "utf-8", false},
        {"f\xC3\xBCr", "\"utf-8\"", "für", "utf-8", false},
        {"f\xFCr 5 \x80", "iso-8859-1", "für 5 €", "windows-1252", false},
        {"f\xFCr 5 \x80", "Windows-1252", "für 5 €", "windows-1252", false},
        {"f\xFCr 5 \xA4", "ISO-8859-15", "für 5 €", "iso-8859-15", false},
        {"f\xC3\xBCr", "iso-8859-1", "für", "utf-8", true},
        {"f\xC3\xBCr", "us-ascii", "für", "utf-8", true},
        {"f\xC3\xBCr", "", "für", "utf-8", false},
        {"f\xFCr dich", "utf-8", "für dich", "windows-1252", true},
        {"f\xFCr dich", "", "für dich", "windows-1252", true},
        {"\xD6l", "utf-8", "Öl", "windows-1252", true},
        {"L\xE4", "utf-8", "Lä", "windows-1252", true},
        {"f\xFCr dich", "no-such-charset", "für dich", "windows-1252", true},
        {"f\xC3\xBCr uns, f\xFCr alle", "utf-8", "für uns, für alle", "utf-8", true},
        {"\xC3\xBC \x81 x", "utf-8", "ü \uFFFD x", "utf-8", true},
        {"\xC3\xBC \xE2\x82", "utf-8", "ü \uFFFD", "utf-8", true},
        {"\xEF\xBB\xBFHallo", "utf-8", "Hallo", "utf-8", false},
        {"\xEF\xBB\xBF"
         "f\xC3\xBCr",
         "iso-8859-1", "für", "utf-8", true},
        {"\xFF\xFEH\0\xFC\0"s, "", "Hü", "utf-16le", false},
        {"\xFE\xFF\0H\0\xFC"s, "utf-16", "Hü", "utf-16be", false},
        {"H\0a\0l\0l\0o\0"s, "utf-16", "Hallo", "utf-16le", false},
        {"\0H\0a\0l\0l\0o"s, "utf-16", "Hallo", "utf-16be", false},
        {"H\0a\0l\0l\0o\0"s, "", "Hallo", "utf-16le", false},
        {"Hallo", "utf-16", "Hallo", "utf-8", true},
        {"\xC1\xE1", "koi8-r", "аА", "koi8-r", false},
        {"\x1B$B$3$s\x1B(B", "iso-2022-jp", "こん", "iso-2022-jp", false},
        {"\x82\xB1", "shift_jis", "こ", "windows-31j", false},
        {"\xC4\xE3", "gb2312", "你", "gb18030", false},
        {"Hi +AOQ-", "utf-7", "Hi ä", "utf-7", false},
        {"\x8Apfel", "macintosh", "äpfel", "macintosh", false},
    };
    for (const Row& row : table) {
        CAPTURE(row.bytes);
        CAPTURE(row.label);
        for (const Utf8& out :
             {to_utf8(row.bytes, row.label), take_to_utf8(row.bytes, row.label)}) {
            CHECK(out.bytes == row.text);
            CHECK(out.used_charset == row.used);
            CHECK(out.repaired == row.repaired);
            CHECK(out.identity == (row.bytes == row.text));
        }
    }
}

TEST_CASE("every character maps to the bytes it was read from") {
    struct Row {
        std::string bytes;
        const char* label;
    };

    for (const auto& [bytes, label] :
         std::vector<Row>{{"gr\xFC\xDF"
                           "e \x80!",
                           "windows-1252"},
                          {"a\xFC", "utf-8"},
                          {"\xEF\xBB\xBF"
                           "a\xC3\xBC",
                           "utf-8"},
                          {"\xFE\xFF\0H\0\xFC\xD8\x3D\xDE\0"s, "utf-16"},
                          {"\xC1\xE1 x", "koi8-r"},
                          {"a \x82\xB1 b", "shift_jis"},
                          {"x\x1B$B$3$s\x1B(By", "iso-2022-jp"}}) {
        CAPTURE_BOUND(label);
        const Utf8 out = to_utf8(bytes, label);
        std::uint32_t last_end = 0;
        for (std::size_t i = 0; i < out.bytes.size();) {
            const std::size_t length = utf8_length(std::string_view(out.bytes).substr(i));
            REQUIRE(length > 0);
            const auto first = static_cast<std::uint32_t>(i);
            const auto last = static_cast<std::uint32_t>(i + length - 1);
            CHECK(out.map.source_begin(first) >= last_end);
            CHECK(out.map.source_begin(last) >= out.map.source_begin(first));
            CHECK(out.map.source_end(last) > out.map.source_begin(first));
            last_end = out.map.source_end(last);
            i += length;
        }
        CHECK(last_end == bytes.size());
    }
}

TEST_CASE("a long text in another charset keeps its map across the converter's pieces") {
    std::string bytes;
    for (int i = 0; i < 3000; ++i)
        bytes += "\x82\xB1x";
    const Utf8 out = to_utf8(bytes, "shift_jis");
    REQUIRE(out.bytes.size() == 3000 * 4);
    for (std::uint32_t i = 0; i < 3000; ++i) {
        CHECK(out.map.piece_at(4 * i) == SourceRange{3 * i, 3 * i + 2});
        CHECK(out.map.piece_at(4 * i + 3) == SourceRange{3 * i + 2, 3 * i + 3});
    }
}

TEST_CASE("half a character at the edge of the converter's pieces has bytes of its own") {
    // UTF-16 with a high surrogate alone, at every place around the 1024th byte.
    for (std::size_t lead = 505; lead < 520; ++lead) {
        std::string bytes = "\xFF\xFE";
        for (std::size_t unit = 1; unit < 530; ++unit)
            bytes += unit == lead ? std::string("\x56\xDA") : std::string("\x4B\x4B");
        const Utf8 out = to_utf8(bytes, "utf-16");
        CHECK(out.repaired);
        for (std::uint32_t i = 0; i < out.bytes.size(); ++i) {
            const auto piece = out.map.piece_at(i);
            REQUIRE(!piece.empty());
            REQUIRE(piece.end <= bytes.size());
        }
    }
}

TEST_CASE("the output is valid UTF-8 whatever the bytes and the label") {
    std::uint32_t seed = 1;
    for (const char* label : {"",
                              "utf-8",
                              "us-ascii",
                              "iso-8859-15",
                              "utf-16",
                              "utf-16le",
                              "utf-32",
                              "utf-7",
                              "iso-2022-jp",
                              "iso-2022-cn",
                              "hz-gb-2312",
                              "gb18030",
                              "big5",
                              "euc-jp",
                              "scsu",
                              "bocu-1",
                              "imap-mailbox-name",
                              "cp037",
                              "x-nothing",
                              "a,b",
                              "../x"}) {
        for (int round = 0; round < 60; ++round) {
            std::string bytes;
            for (int i = 0; i < 50 * round; ++i) {
                seed = seed * 1664525 + 1013904223;
                bytes += static_cast<char>(seed >> 24);
            }
            CAPTURE(label);
            const std::string text = to_utf8(bytes, label).bytes;
            CHECK(scan_utf8(text).faults == 0);
            if (is_utf8(bytes, label)) CHECK(text == bytes);
        }
    }
}

TEST_CASE("labels that are no charset names count as missing") {
    for (const char* label : {"", "  ", "unknown-8bit", "%CHARSET%", "a b", "utf-8\nX: y"})
        CHECK(charset_name(label).family == CharsetFamily::none);
    CHECK(charset_name(std::string(41, 'a')).family == CharsetFamily::none);
    CHECK(charset_name(std::string(40, 'a')).family == CharsetFamily::other);
}

TEST_CASE("bytes that would come back as they are need not be copied") {
    CHECK(is_utf8("f\xC3\xBCr", "utf-8"));
    CHECK(is_utf8("f\xC3\xBCr", "iso-8859-1"));
    CHECK(is_utf8("plain", "us-ascii"));
    CHECK(is_utf8("", ""));
    CHECK_FALSE(is_utf8("f\xFCr", "utf-8"));
    CHECK_FALSE(is_utf8("\xEF\xBB\xBFtext", "utf-8"));
    CHECK_FALSE(is_utf8("t\0e\0x\0t\0"s, "utf-8"));
    CHECK_FALSE(is_utf8("plain", "utf-7"));
}
