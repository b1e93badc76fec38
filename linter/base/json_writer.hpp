/// Appends JSON to a string, piece by piece, without building a tree first.
///
/// Own code because reports are on the hot path: a DOM writer takes ten times as long (figures in
/// tests/bench/README.md). The caller keeps objects and arrays balanced; commas are set here.
/// Output is always valid UTF-8: stray bytes become U+FFFD. Pieces gather in a buffer; whenever an
/// outermost value is complete, the string holds all of it.
///
///     JsonWriter json(out);
///     json.object([&] { json.field("path", path); json.field("overall", 71.5); });
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace warmline {

/// The name of a field. One written in the source is made when warmline is built, comma, quotes and
/// colon with it; it needs no escapes. Others are quoted when they are used.
class JsonName {
public:
    static constexpr std::size_t room = 40;  ///< bytes a ready name is copied with

    template <std::size_t Size>
    consteval JsonName(const char (&name)[Size]) {  // NOLINT(google-explicit-constructor)
        static_assert(Size + 3 <= room);
        auto* end = ready_.data();
        *end++ = ',';
        *end++ = '"';
        for (const char c : std::string_view(name, Size - 1)) {
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') throw "this name needs escapes";
            *end++ = c;
        }
        *end++ = '"';
        *end++ = ':';
        size_ = static_cast<std::uint8_t>(end - ready_.data());
    }

    template <std::convertible_to<std::string_view> Text>

    requires(!std::is_array_v<Text>)
        JsonName(const Text& name)  // NOLINT(google-explicit-constructor)
        : given_(name) {}

private:
    friend class JsonWriter;
    std::string_view given_;
    std::array<char, room + 1>
        ready_{};            ///< `,"path":`, and one byte more to begin behind the comma
    std::uint8_t size_ = 0;  ///< of `ready_`; 0 when the name is `given_`
};

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    template <class Body>
    void object(Body body) {
        separate();
        write_inside('{', '}', body);
    }

    template <class Body>
    void object(const JsonName& key, Body body) {
        put_name(key);
        write_inside('{', '}', body);
    }

    template <class Body>
    void array(Body body) {
        separate();
        write_inside('[', ']', body);
    }

    template <class Body>
    void array(const JsonName& key, Body body) {
        put_name(key);
        write_inside('[', ']', body);
    }

    template <class Value>
    void field(const JsonName& key, const Value& value) {
        put_name(key);
        write(value);
    }

    /// Doubles are rounded to three decimals, the shortest form: 0.3, 12, 71.5.
    template <class Value>
    void element(const Value& value) {
        separate();
        write(value);
    }

    void null() {
        separate();
        put("null");
        value_ends();
    }

    /// The value comes next, as an element.
    void name(const JsonName& key) {
        put_name(key);
        named_ = true;
    }

private:
    template <class Body>
    void write_inside(char opening, char closing, Body& body) {
        put(opening);
        first_ = true;
        ++depth_;
        body();
        --depth_;
        put(closing);
        value_ends();
    }

    void write(std::string_view text) {
        quote(text);
        value_ends();
    }

    void write(const char* text) { write(std::string_view(text)); }

    void write(const std::string& text) { write(std::string_view(text)); }

    void write(bool value) {
        value ? put("true") : put("false");
        value_ends();
    }

    void write(double value);

    template <std::integral Integer>

    requires(!std::same_as<Integer, bool>) void write(Integer value) {
        write_integer(static_cast<std::int64_t>(value));
    }

    void write_integer(std::int64_t value);
    void write_thousandths(std::int64_t value);
    void quote(std::string_view text);
    void quote_with_escapes(std::string_view text, std::size_t run);

    void separate() {
        if (!named_ && !first_) put(',');
        named_ = false;
    }

    void value_ends() {
        first_ = false;
        if (depth_ == 0) flush();
    }

    void put_name(const JsonName& key) {
        if (key.size_ == 0) return put_given_name(key.given_);
        // More bytes than the name has, for a copy of fixed size is a few moves.
        char* const end = room_for(JsonName::room);
        const std::size_t skipped = first_ ? 1 : 0;
        std::memcpy(end, key.ready_.data() + skipped, JsonName::room);
        used_ += key.size_ - skipped;
    }

    void put_given_name(std::string_view key);

    void put(char c) {
        *room_for(1) = c;
        ++used_;
    }

    template <std::size_t Size>
    void put(const char (&text)[Size]) {
        std::memcpy(room_for(Size), text, Size);
        used_ += Size - 1;
    }

    void put_escape(unsigned char c);
    void append(std::string_view text);

    /// Where the next bytes go; that many fit.
    char* room_for(std::size_t bytes) {
        if (used_ + bytes > buffer_.size()) flush();
        return buffer_.data() + used_;
    }

    void flush() {
        out_.append(buffer_.data(), used_);
        used_ = 0;
    }

    std::string& out_;
    std::size_t used_ = 0, depth_ = 0;
    bool first_ = true;
    bool named_ = false;
    std::array<char, 1024> buffer_;  ///< what is not yet in `out_`
};

}  // namespace warmline
