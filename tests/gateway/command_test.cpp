#include "linter/doors/milter/wire/command.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline::milter;
using namespace std::string_literals;

TEST_CASE("packets that break their form are refused") {
    const std::vector<std::pair<char, std::string>> malformed{
        {'O', "\0\0\0\6\0\0"s},
        {'C', "host"},
        {'C', "host\0"s},
        {'C', "host\0004"s},
        {'C', "host\0004\0\31127.0.0.1"s},
        {'H', "name without end"},
        {'M', ""},
        {'M', "<a@b>"},
        {'R', "<a@b>\0SIZE=3"s},
        {'L', "Subject\0"s},
        {'L', "Subject\0hi\0more"s},
        {'D', ""},
        {'D', "Mi"},
        {'D', "Mi\0"s},
        {'?', ""},
        {'\0', ""},
    };
    for (const auto& [code, data] : malformed) {
        CAPTURE_BOUND(code);
        CAPTURE_BOUND(data);
        CHECK_FALSE(read_command({code, data}));
    }
}

TEST_CASE("the stages carry their fields") {
    const auto offer = read_command({'O', "\0\0\0\6\0\0\1\xFF\0\x1F\xFF\xFF"s});
    REQUIRE(offer);
    CHECK(std::get<Negotiate>(*offer).version == 6);
    CHECK(std::get<Negotiate>(*offer).actions == 0x1FF);
    CHECK(std::get<Negotiate>(*offer).steps == 0x1FFFFF);

    const auto connect_data = "mail.example\0004\x30\x39"s + "192.0.2.7\0"s;
    const auto connect = read_command({'C', connect_data});
    REQUIRE(connect);
    CHECK(std::get<Connect>(*connect).host == "mail.example");
    CHECK(std::get<Connect>(*connect).port == 12345);
    CHECK(std::get<Connect>(*connect).address == "192.0.2.7");

    CHECK(read_command({'C', "somewhere\0U"s}));

    const auto mail_data = "<a@b>\0SIZE=3\0"s;
    const auto mail = read_command({'M', mail_data});
    REQUIRE(mail);
    CHECK(std::get<MailFrom>(*mail).arguments == std::vector<std::string_view>{"<a@b>", "SIZE=3"});

    const auto macro_data = "M{auth_authen}\0anna\0i\0004F2\0"s;
    const auto macros = read_command({'D', macro_data});
    REQUIRE(macros);
    CHECK(std::get<Macros>(*macros).values ==
          std::vector<std::pair<std::string_view, std::string_view>>{{"auth_authen", "anna"},
                                                                     {"i", "4F2"}});
}

TEST_CASE("a flood of parameters and macros is cut, not kept") {
    std::string parameters, macros = "M";
    for (int i = 0; i < 5000; ++i) {
        parameters += "X\0"s;
        macros += "x\0y\0"s;
    }
    CHECK(std::get<MailFrom>(*read_command({'M', parameters})).arguments.size() == 64);
    CHECK(std::get<Macros>(*read_command({'D', macros})).values.size() == 256);
}
