#include "linter/mail/encoded_words.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace warmline;
using namespace std::string_literals;

TEST_CASE("header text is decoded as its sender meant it") {
    struct Row {
        std::string value, text;
    };

    for (const Row& row : std::vector<Row>{
             {"", ""},
             {"  Hallo Welt \r\n", "Hallo Welt"},
             {"a  b", "a  b"},
             {"a\r\n\tb\r\n   c", "a b c"},
             {"a\n b", "a b"},
             // RFC 2047 section 8
             {"=?ISO-8859-1?Q?a?=", "a"},
             {"=?ISO-8859-1?Q?a?= b", "a b"},
             {"=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"},
             {"=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=", "ab"},
             {"=?ISO-8859-1?Q?a?=\r\n    =?ISO-8859-1?Q?b?=", "ab"},
             {"=?ISO-8859-1?Q?a_b?=", "a b"},
             {"=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"},
             {"=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r\n "
              "=?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
              "If you can read this you understand the example."},
             {"=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "Keith Moore <moore@cs.utk.edu>"},
             {"=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"},
             {"=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"},
             {"=?iso-8859-15?q?5_=A4?=", "5 €"},
             {"=?koi8-r?B?8NLJ18XU?=", "Привет"},
             {"=?iso-2022-jp?B?GyRCJDMkcxsoQg==?=", "こん"},
             {"=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"},
             // a character cut between two words
             {"=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"},
             {"=?utf-8?B?R3LD?= =?UTF-8?B?vMOfZQ==?=", "Grüße"},
             // as people's programs write them
             {"=?utf-8?Q?Hello World?=", "Hello World"},
             {"\"=?utf-8?Q?Kurz?=\"", "\"Kurz\""},
             {"Re: =?utf-8?Q?=C3=BC?=ber", "Re: über"},
             {"x=?utf-8?Q?=C3=BC?=y", "xüy"},
             {"=?iso-8859-1?Q?=C3=BC?=", "ü"},
             {"Gr\xC3\xBC\xC3\x9F"
              "e",
              "Grüße"},
             {"Gr\xFC\xDF"
              "e",
              "Grüße"},
             {"=?utf-8?Q?"
              "?=",
              ""},
             {"a =?utf-8?Q?"
              "?= b",
              "a  b"},
             // not encoded words
             {"=?utf-8?X?abc?=", "=?utf-8?X?abc?="},
             {"=?utf-8?Q?abc", "=?utf-8?Q?abc"},
             {"=?utf-8?", "=?utf-8?"},
             {"=??Q?abc?=", "=??Q?abc?="},
             {"1=?2", "1=?2"},
             {"=?a b?Q?c?=", "=?a b?Q?c?="},
         }) {
        CAPTURE(row.value);
        CHECK(decode_header_text(row.value) == row.text);
        CHECK(decode_header_text("Subject:" + row.value,
                                 {8, static_cast<std::uint32_t>(8 + row.value.size())})
                  .text == row.text);
    }
}

TEST_CASE("each letter of a subject maps to the bytes it was written in") {
    const std::string value = "Subject: Ihre =?utf-8?Q?Br=C3=B6t?=\r\n =?utf-8?Q?chen_!?= ab 5 Uhr";
    const HeaderText text =
        decode_header_text(value, {8, static_cast<std::uint32_t>(value.size())});
    REQUIRE(text.text == "Ihre Brötchen ! ab 5 Uhr");

    struct Row {
        std::string letters, source;
    };

    for (const Row& row : std::vector<Row>{{"Ihre", "Ihre"},
                                           {"r", "r"},
                                           {"ö", "=C3=B6"},
                                           {"t", "t"},
                                           {"chen", "chen"},
                                           {" !", "_!"},
                                           {"ab 5", "ab 5"},
                                           {"Uhr", "Uhr"}}) {
        CAPTURE(row.letters);
        const std::size_t from = row.letters == "r" ? 6 : 0;
        const auto at = static_cast<std::uint32_t>(text.text.find(row.letters, from));
        const auto last = static_cast<std::uint32_t>(at + row.letters.size() - 1);
        const std::uint32_t begin = text.map.source_begin(at);
        CHECK(value.substr(begin, text.map.source_end(last) - begin) == row.source);
    }
}

TEST_CASE("an encoded word may have 1024 bytes and not one more") {
    const auto word = [](std::size_t size) {
        return "=?utf-8?Q?" + std::string(size - 12, 'x') + "?=";
    };
    CHECK(encoded_word_length(word(longest_encoded_word)) == longest_encoded_word);
    CHECK(encoded_word_length(word(longest_encoded_word + 1)) == 0);
}
