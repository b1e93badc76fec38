// Hostile streams by the thousand: what the gateway says to a mail server and to its log.
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>

#include "linter/doors/milter/wire/packet.hpp"
#include "session_promises.hpp"

using namespace warmline::milter;
using namespace std::string_literals;

namespace {

const std::vector<std::string> hostile{"\r\nBcc: evil@example.net",
                                       "\n",
                                       "\r",
                                       "\0"s,
                                       "\u2028\u2029\u202e",
                                       "%0d%0a",
                                       "%s%n%x",
                                       "=?utf-8?q?a=0D=0AX-Evil:_1?=",
                                       "\x1b[2J",
                                       "\x7f\x85\xff\xfe",
                                       std::string(500, 'a'),
                                       "\"}\n{\"event\":\"mail\"",
                                       "\xc3",
                                       "\t\x0b\x0c",
                                       "\xf0\x9f\x98\x80",
                                       "\xed\xa0\x80",
                                       "<>",
                                       "@",
                                       "7F3K2Q ",
                                       "x",
                                       " "};
const std::vector<std::string> header_names{
    "Subject",      "X-Warmline-Override", "X-Warmline-Score", "x-warmline-a",
    "Content-Type", "Auto-Submitted",      "List-Id",          "Message-ID"};

/// A mail server that has been taken over: right packets, hostile words, now and then noise.
class Attacker {
public:
    explicit Attacker(unsigned seed) : chance_(seed) {}

    std::string stream() {
        std::string bytes = packet('O', "\0\0\0\6\0\0\1\xFF\0\x1F\xFF\xFF"s);
        bytes += packet('C', words() + "\0004\x30\x39"s + words() + "\0"s);
        for (unsigned mail = 0; mail <= up_to(2); ++mail)
            bytes += one_mail();
        if (up_to(9) == 0) bytes.insert(up_to(static_cast<unsigned>(bytes.size()) - 1), words());
        return bytes;
    }

    unsigned up_to(unsigned most) { return static_cast<unsigned>(chance_()) % (most + 1); }

private:
    static std::string packet(char code, const std::string& data) {
        std::string bytes;
        append_packet(bytes, code, data);
        return bytes;
    }

    std::string words() {
        std::string text;
        for (unsigned i = 0; i <= up_to(3); ++i)
            text += hostile[up_to(static_cast<unsigned>(hostile.size()) - 1)];
        return text;
    }

    std::string field() {
        auto text = words();
        std::erase(text, '\0');
        return text + '\0';
    }

    std::string one_mail() {
        auto bytes = packet('D', "M{auth_authen}\0"s + field() + "{daemon_name}\0"s + field());
        bytes += packet('M', "<" + field() + field());
        if (up_to(7) == 0) bytes += packet('A', "");
        bytes += packet('R', "<" + field());
        for (unsigned i = 0; i <= up_to(5); ++i) {
            const auto known = up_to(static_cast<unsigned>(header_names.size()));
            const auto name = known < header_names.size() ? header_names[known] + "\0"s : field();
            bytes += packet('L', name + field());
        }
        bytes += packet('B', words());
        bytes += packet('D', "Ei\0"s + field());
        return bytes + packet('E', up_to(1) == 0 ? words() : "");
    }

    std::mt19937 chance_;
};

}  // namespace

TEST_CASE("20,000 hostile conversations leave one printable line a reply, and can be taken over") {
    Attacker attacker(20261129);
    for (int round = 0; round < 20'000; ++round) {
        const auto stream = attacker.stream();
        const auto broken = broken_promise(stream, attacker.up_to(255));
        INFO("round " << round);
        REQUIRE(broken == "");
    }
}
