#include "linter/mail/decode_transfer.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/base64.hpp"
#include "linter/mail/quoted_printable.hpp"

using namespace warmline;
using namespace std::string_literals;

namespace {

constexpr std::size_t no_limit = 1u << 20;

std::string qp(std::string_view source) {
    return decode_quoted_printable(source, 0, no_limit).bytes;
}

std::string b64(std::string_view source) {
    return decode_base64(source, 0, no_limit).bytes;
}

std::string encoded(std::string_view bytes, std::size_t line) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::size_t column = 0;
    const auto put = [&](char c) {
        if (line > 0 && column == line) {
            out += "\r\n";
            column = 0;
        }
        out += c;
        ++column;
    };
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            put(k <= count ? alphabet[(group >> (18 - 6 * k)) & 63] : '=');
    }
    return out;
}

}  // namespace

TEST_CASE("quoted-printable is read as it was meant") {
    struct Row {
        std::string source, bytes;
    };

    for (const Row& row : std::vector<Row>{
             {"", ""},
             {"plain", "plain"},
             {"f=C3=BCr", "f\xC3\xBCr"},
             {"f=c3=bcr", "f\xC3\xBCr"},
             {"a=\r\nb", "ab"},
             {"a=\nb", "ab"},
             {"a= \t\r\nb", "ab"},
             {"a \r\nb", "a\r\nb"},
             {"a \nb", "a\nb"},
             {"a=20\nb", "a \nb"},
             {"a\t", "a"},
             {"end=", "end"},
             {"1+1=2", "1+1=2"},
             {"=", ""},
             {"=4", "=4"},
             {"=3D=", "="},
             {"==3D", "=="},
             {"=\r\n=\r\n", ""},
             {"x=\r", "x"},
             {"\0=00"s, "\0\0"s},
         }) {
        CAPTURE(row.source);
        CHECK(qp(row.source) == row.bytes);
    }
}

TEST_CASE("base64 is read as it was meant") {
    struct Row {
        std::string source, bytes;
    };

    for (const Row& row : std::vector<Row>{
             {"", ""},
             {"YQ==", "a"},
             {"YWI=", "ab"},
             {"YWJj", "abc"},
             {"YQ", "a"},
             {"YWI", "ab"},
             {"Y", ""},
             {"YW Jj", "abc"},
             {"Y\r\nW\r\nJ\r\nj", "abc"},
             {"YW!J-j", "abc"},
             {"YWJj\r\nZGVm\r\n", "abcdef"},
             {"YQ==\r\nYg==", "ab"},
             {"YQ==\r\n-- \r\nSent by a list", "a"},
             {"====", ""},
             {"YWJj=", "abc"},
             {"\xFF\xFEYWJj", "abc"},
         }) {
        CAPTURE(row.source);
        CHECK(b64(row.source) == row.bytes);
    }
}

TEST_CASE("what was encoded comes back, whatever the length of the lines") {
    std::string bytes;
    for (int i = 0; i < 700; ++i) {
        bytes += static_cast<char>(i * 37 + i / 7);
        for (const std::size_t line : {0u, 76u, 75u, 4u, 1u}) {
            const std::string source = encoded(bytes, line);
            REQUIRE(b64(source) == bytes);
        }
    }
}

TEST_CASE("the map of each byte points at source bytes that decode to it") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += static_cast<char>(32 + i * 7 % 95);
    for (const std::size_t line : {0u, 76u, 75u, 5u}) {
        const std::string source = encoded(text, line);
        const Decoded out = decode_base64(source, 1000, no_limit);
        for (std::uint32_t i = 0; i < out.bytes.size(); ++i) {
            const SourceRange piece = out.map.piece_at(i);
            const std::string again = b64(source.substr(piece.begin - 1000, piece.size()));
            REQUIRE(again == text.substr(std::size_t{i} / 3 * 3, again.size()));
            REQUIRE(again.size() > i % 3);
        }
    }
    const std::string source = "gr=C3=BC=C3=9Fe  \r\nzu=\r\nm =  \nEnde=20\n x = y";
    const Decoded out = decode_quoted_printable(source, 1000, no_limit);
    CHECK(out.bytes ==
          "gr\xC3\xBC\xC3\x9F"
          "e\r\nzum Ende \n x = y");
    for (std::uint32_t i = 0; i < out.bytes.size(); ++i) {
        const SourceRange piece = out.map.piece_at(i);
        const std::string from = source.substr(piece.begin - 1000, piece.size());
        // A blank alone at the end of a line would go; inside the line it stays.
        CHECK(qp(from + "|") == out.bytes.substr(i, 1) + "|");
    }
}

TEST_CASE("quoted-printable of any line length maps each byte to what it was decoded from") {
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t most) {
        return static_cast<std::uint32_t>(random() % most);
    };
    for (const std::string_view line_end : {"\n", "\r\n"}) {
        for (int round = 0; round < 40; ++round) {
            std::string source, text;
            while (source.size() < 4000) {
                const std::uint32_t kind = below(12);
                if (kind == 0) {
                    const std::string letters(below(round % 2 == 0 ? 900 : 30), 'x');
                    source += letters;
                    text += letters;
                } else if (kind < 6) {
                    source += "=C3=A4";
                    text += "\xC3\xA4";
                } else if (kind == 6) {
                    (source += '=') += line_end;
                } else if (kind == 7) {
                    source.append(below(3), ' ') += line_end;  // blanks of transport
                    text += line_end;
                } else if (kind == 8) {
                    source += "=zz";
                    text += "=zz";
                } else {
                    source += " a";
                    text += " a";
                }
            }
            const Decoded out = decode_quoted_printable(source, 50, no_limit);
            REQUIRE(out.bytes == text);
            std::uint32_t before = 50;
            for (std::uint32_t i = 0; i < out.bytes.size(); ++i) {
                const SourceRange piece = out.map.piece_at(i);
                REQUIRE(piece.begin >= before);
                before = piece.end;
                const std::string_view from =
                    std::string_view(source).substr(piece.begin - 50, piece.size());
                if (piece.size() == 1)
                    REQUIRE(from[0] == text[i]);
                else
                    REQUIRE(from == (text[i] == '\xC3' ? "=C3" : "=A4"));
            }
        }
    }
}

TEST_CASE("decoding stops at its limit") {
    for (const std::size_t limit : {0u, 1u, 2u, 3u, 4u, 5u}) {
        CHECK(decode_base64("YWJjZGVmZ2hp", 0, limit).bytes ==
              std::string("abcdefghi").substr(0, limit));
        CHECK(decode_quoted_printable("a=62c=\nde", 0, limit).bytes ==
              std::string("abcde").substr(0, limit));
    }
}

TEST_CASE("quoted-printable that begins with empty lines is read from its first byte") {
    for (const std::string_view begin : {"\n", "\r\n", "\n\n", "\r\n\r\n", " \n"}) {
        const std::string source =
            std::string(begin) + "Zwanzig=20Zeichen und noch einige mehr=\n.";
        const auto text =
            std::string(begin == " \n" ? "\n" : begin) + "Zwanzig Zeichen und noch einige mehr.";
        CHECK(decode_quoted_printable(source, 0, no_limit).bytes == text);
    }
}
