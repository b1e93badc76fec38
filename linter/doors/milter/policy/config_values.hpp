/// JSON values → the types of a configuration. Each reader says what it wanted when it got
/// something else. Private to the configuration's reader.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/base/names.hpp"
#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

using Json = nlohmann::json;

/// What was expected, or nullopt when the value was taken.
using Wanted = std::optional<std::string>;

template <class Enum>
std::string one_of() {
    std::string names = "one of";
    for (const auto name : all_names<Enum>())
        names += " \"" + std::string(name) + "\"";
    return names;
}

template <class Enum>
Wanted read_word(const Json& value, Enum& out) {
    const auto choice =
        value.is_string() ? from_name<Enum>(value.get<std::string>()) : std::nullopt;
    if (!choice) return one_of<Enum>();
    out = *choice;
    return std::nullopt;
}

template <class Enum>
Wanted read_word(const Json& value, std::optional<Enum>& out) {
    Enum choice{};
    if (auto wanted = read_word(value, choice)) return wanted;
    out = choice;
    return std::nullopt;
}

template <class Enum>
Wanted read_words(const Json& value, std::vector<Enum>& out) {
    if (!value.is_array()) return "a list; each " + one_of<Enum>();
    out.clear();
    for (const auto& item : value) {
        Enum choice{};
        if (auto wanted = read_word(item, choice)) return wanted;
        out.push_back(choice);
    }
    return std::nullopt;
}

Wanted read_flag(const Json& value, bool& out);
Wanted read_text(const Json& value, std::string& out);
/// A string or a list of strings.
Wanted read_texts(const Json& value, std::vector<std::string>& out);
Wanted read_networks(const Json& value, std::vector<Network>& out);
Wanted read_duration(const Json& value, Milliseconds& out);
Wanted read_duration(const Json& value, std::chrono::seconds& out);

/// Both ends included.
Wanted read_number(const Json& value, std::uint64_t least, std::uint64_t most, std::uint64_t& out);
Wanted read_size(const Json& value, std::uint64_t least, std::uint64_t most, std::uint64_t& out);

template <class Number>
Wanted read_count(const Json& value, std::uint64_t least, std::uint64_t most, Number& out) {
    std::uint64_t number = 0;
    if (auto wanted = read_number(value, least, most, number)) return wanted;
    out = static_cast<Number>(number);
    return std::nullopt;
}

template <class Number>
Wanted read_bytes(const Json& value, std::uint64_t least, std::uint64_t most, Number& out) {
    std::uint64_t number = 0;
    if (auto wanted = read_size(value, least, most, number)) return wanted;
    out = static_cast<Number>(number);
    return std::nullopt;
}

}  // namespace warmline::gateway
