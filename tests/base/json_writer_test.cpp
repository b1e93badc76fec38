#include "linter/base/json_writer.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("objects and arrays nest with commas in the right places") {
    std::string out;
    JsonWriter json(out);
    json.object([&] {
        json.field("a", 1);
        json.array("b", [&] {
            json.element("x");
            json.object([&] { json.field("c", true); });
            json.element(2.5);
        });
        json.object("d", [] {});
        json.name("e");
        json.null();
    });
    CHECK(out == R"({"a":1,"b":["x",{"c":true},2.5],"d":{},"e":null})");
}

TEST_CASE("names made while running are quoted like texts") {
    std::string out;
    JsonWriter json(out);
    const std::string given = "say \"ja\"";
    json.object([&] {
        json.field(given, 1);
        json.name(std::string_view("b"));
        json.element(2);
        json.object(std::string_view("c"), [&] { json.field(std::string_view("d"), 3); });
    });
    CHECK(out == R"({"say \"ja\"":1,"b":2,"c":{"d":3}})");
}

TEST_CASE("the text is whole after each outermost value, however long its pieces are") {
    for (const std::size_t size : {0, 1, 199, 200, 201, 1022, 1023, 1024, 1025, 5000}) {
        const std::string text(size, 'a'), umlauts = "ü" + text + "\n";
        std::string out = "[", expected = "[";
        JsonWriter json(out);
        for (int i = 0; i < 30; ++i) {
            json.object([&] {
                json.field("text", text);
                json.field("number", i);
                json.field("umlauts", umlauts);
            });
            expected += (i == 0 ? "" : ",") + std::string("{\"text\":\"") + text +
                        "\",\"number\":" + std::to_string(i) + ",\"umlauts\":\"ü" + text + "\\n\"}";
            REQUIRE(out == expected);
        }
    }
}

TEST_CASE("strings are escaped and always valid UTF-8") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"plain", R"("plain")"},
        {"say \"ja\" \\", R"("say \"ja\" \\")"},
        {"a\nb\tc\r", R"("a\nb\tc\r")"},
        {std::string("\0\x1b\x7f", 3), R"("\u0000\u001b\u007f")"},
        {"Grüße 😀", R"("Grüße 😀")"},
        {"a\xFF\xC3", "\"a\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    for (const auto& [text, expected] : pairs) {
        std::string out;
        JsonWriter(out).element(text);
        CHECK(out == expected);
    }
}

TEST_CASE("numbers are short and the same everywhere") {
    const std::vector<std::pair<double, std::string>> pairs{{0, "0"},
                                                            {-0.0, "0"},
                                                            {0.3, "0.3"},
                                                            {12, "12"},
                                                            {71.5, "71.5"},
                                                            {1.0 / 3, "0.333"},
                                                            {-0.0001, "0"},
                                                            {-1.05, "-1.05"},
                                                            {1.005, "1.005"},
                                                            {0.001, "0.001"},
                                                            {-0.1, "-0.1"},
                                                            {123456789012.125, "123456789012.125"},
                                                            {1e15, "1000000000000000"}};
    for (const auto& [number, expected] : pairs) {
        std::string out;
        JsonWriter(out).element(number);
        CHECK(out == expected);
    }
}

TEST_CASE("a byte that needs care is seen wherever it stands in a text of any length") {
    const std::string plain = "abcdefghijklmnopqrstuvwxyz ~";
    const std::vector<std::pair<std::string, std::string>> special{
        {"\"", "\\\""},      {"\\", "\\\\"},      {"\n", "\\n"}, {std::string(1, '\0'), "\\u0000"},
        {"\x1f", "\\u001f"}, {"\x7f", "\\u007f"}, {"ü", "ü"},    {"\xff", "\xEF\xBF\xBD"}};
    for (const auto& [bytes, written] : special)
        for (std::size_t length = 0; length <= plain.size(); ++length)
            for (std::size_t at = 0; at <= length; ++at) {
                auto text = plain.substr(0, length), expected = text;
                text.insert(at, bytes);
                expected.insert(at, written);
                std::string out;
                JsonWriter(out).element(text);
                CHECK(out == "\"" + expected + "\"");
            }
}
