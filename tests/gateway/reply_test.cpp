#include "linter/doors/milter/wire/reply.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/doors/milter/wire/packet.hpp"

using namespace warmline::milter;
using namespace std::string_literals;

namespace {

constexpr Agreement all{6, 0x1FF, 0x1FFFFF};

std::string bytes_of(const Answer& answer, const Agreement& agreement = all) {
    std::string out;
    append_answer(out, answer, agreement);
    return out;
}

}  // namespace

TEST_CASE("words leave as one line of printable ASCII") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"plain", "plain"},
        {"a\r\nBcc: x@y", "a??Bcc: x@y"},
        {"a\0b"s, "a?b"},
        {"Grüße für Öl – ß", "Gruesse fuer Oel - ss"},
        {"\u2028\u202e", "??"},
        {"\xFF\xC3", "??"},
        {"=?utf-8?q?a=0D=0AX: y?=", "=?utf-8?q?a=0D=0AX: y?="},
        {"x\x7F\x1B[31m", "x??[31m"},
    };
    for (const auto& [text, expected] : pairs)
        CHECK(one_ascii_line(text, 100) == expected);
    CHECK(one_ascii_line("äää", 3) == "aea");
}

TEST_CASE("a percent sign is doubled in replies, for Sendmail reads formats there") {
    CHECK(bytes_of({.kind = Answer::Kind::reject, .text = "100% %s\r\n"}).substr(5) ==
          "550 5.7.1 100%% %%s??\0"s);
    CHECK(bytes_of({.kind = Answer::Kind::tempfail, .text = "later"}).substr(5) ==
          "451 4.7.1 later\0"s);
}

TEST_CASE("what was not agreed on is left out, and delivery is what remains") {
    const Answer hold{.kind = Answer::Kind::hold,
                      .text = "why",
                      .removals = {{"X-Warmline-Score", 1}},
                      .additions = {{"X-Warmline-Id", "7"}}};
    const std::vector<std::pair<std::uint32_t, std::string>> pairs{
        {0x1FF, "mhqa"}, {0x00, "a"}, {0x01, "ha"}, {0x10, "ma"}, {0x20, "qa"}};
    for (const auto& [actions, expected] : pairs) {
        PacketReader reader;
        reader.feed(bytes_of(hold, {6, actions, 0}));
        std::string letters;
        while (const auto packet = reader.next())
            letters += packet->code;
        CHECK(letters == expected);
    }
}

TEST_CASE("the space after the colon is written once, by whoever has to") {
    const Answer answer{.additions = {{"X-A", "v\nBcc: x"}, {"Bad Name", "v"}, {"", "v"}}};
    CHECK(bytes_of(answer).substr(5, 17) == "X-A\0 v?Bcc: x\0\0\0\0"s);
    CHECK(bytes_of(answer, {6, 0x1FF, 0}).substr(5, 16) == "X-A\0v?Bcc: x\0\0\0\0"s);
}
