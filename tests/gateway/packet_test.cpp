#include "linter/doors/milter/wire/packet.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace warmline::milter;
using namespace std::string_literals;

TEST_CASE("a packet is the same however its bytes are cut") {
    std::string stream;
    append_packet(stream, 'L', "Subject\0 hello\0"s);
    append_packet(stream, 'N', "");
    for (std::size_t step = 1; step <= stream.size(); ++step) {
        PacketReader reader;
        std::string seen;
        for (std::size_t at = 0; at < stream.size(); at += step) {
            reader.feed(std::string_view(stream).substr(at, step));
            while (const auto packet = reader.next())
                seen += packet->code + ("[" + std::string(packet->data) + "]");
        }
        CHECK(seen == "L[Subject\0 hello\0]N[]"s);
        CHECK_FALSE(reader.broken());
        CHECK_FALSE(reader.partial());
    }
}

TEST_CASE("a length nobody may send breaks the stream at once") {
    for (const auto& bytes : {"\0\0\0\0"s, "\xFF\xFF\xFF\xFF"s, "GET / HTTP/1.1\r\n"s}) {
        PacketReader reader;
        reader.feed(bytes);
        CHECK_FALSE(reader.next());
        CHECK(reader.broken());
        reader.feed("\0\0\0\1Q"s);
        CHECK_FALSE(reader.next());
    }
}

TEST_CASE("the longest packet passes and one byte more does not") {
    for (const auto& [length, passes] : {std::pair{max_packet, true}, {max_packet + 1, false}}) {
        std::string bytes;
        append_packet(bytes, 'B', std::string(length - 1, 'x'));
        PacketReader reader;
        reader.feed(bytes);
        CHECK(reader.next().has_value() == passes);
        CHECK(reader.broken() == !passes);
    }
}

TEST_CASE("half a packet waits") {
    PacketReader reader;
    reader.feed("\0\0\0\5M<a"s);
    CHECK_FALSE(reader.next());
    CHECK(reader.partial());
    CHECK(reader.buffered() == 7);
    CHECK_FALSE(reader.broken());
}
