#include "linter/base/json_writer.hpp"

#include <doctest/doctest.h>

#include <vector>

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
    const std::vector<std::pair<double, std::string>> pairs{
        {0, "0"},       {-0.0, "0"},        {0.3, "0.3"},  {12, "12"},
        {71.5, "71.5"}, {1.0 / 3, "0.333"}, {-0.0001, "0"}};
    for (const auto& [number, expected] : pairs) {
        std::string out;
        JsonWriter(out).element(number);
        CHECK(out == expected);
    }
}
