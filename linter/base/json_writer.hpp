/// Appends JSON to a string, piece by piece, without building a tree first.
///
/// Own code because reports are on the hot path: a DOM writer takes ten times as long (figures in
/// tests/bench/README.md). The caller keeps objects and arrays balanced; commas are set here.
/// Output is always valid UTF-8: stray bytes become U+FFFD.
///
///     JsonWriter json(out);
///     json.object([&] { json.field("path", path); json.field("overall", 71.5); });
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace warmline {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    template <class Body>
    void object(Body body) {
        open('{');
        body();
        close('}');
    }

    template <class Body>
    void object(std::string_view key, Body body) {
        name(key);
        object(body);
    }

    template <class Body>
    void array(Body body) {
        open('[');
        body();
        close(']');
    }

    template <class Body>
    void array(std::string_view key, Body body) {
        name(key);
        array(body);
    }

    template <class Value>
    void field(std::string_view key, const Value& value) {
        name(key);
        element(value);
    }

    void element(std::string_view text);

    void element(const char* text) { element(std::string_view(text)); }

    void element(const std::string& text) { element(std::string_view(text)); }

    void element(bool value);
    /// Rounded to three decimals, the shortest form: 0.3, 12, 71.5.
    void element(double value);

    template <std::integral Integer>

    requires(!std::same_as<Integer, bool>) void element(Integer value) {
        element_integer(static_cast<std::int64_t>(value));
    }

    void null();
    void name(std::string_view key);

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quote(std::string_view text);
    void element_integer(std::int64_t value);
    void append_thousandths(std::int64_t value);

    std::string& out_;
    bool first_ = true;
    bool named_ = false;
};

}  // namespace warmline
