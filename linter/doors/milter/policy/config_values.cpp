#include "linter/doors/milter/policy/config_values.hpp"

#include <charconv>

#include "linter/doors/milter/policy/read_config.hpp"

namespace warmline::gateway {

namespace {

/// A number and the letters after it.
std::optional<std::pair<std::uint64_t, std::string_view>> split_unit(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    return std::pair{number, text.substr(static_cast<std::size_t>(end - text.data()))};
}

template <class Duration>
Wanted read_any_duration(const Json& value, Duration& out) {
    const auto duration = value.is_string()
                              ? read_duration(std::string_view(value.get_ref<const std::string&>()))
                              : std::nullopt;
    if (!duration) return "a duration such as \"2s\", \"500ms\", \"10m\" or \"24h\"";
    out = std::chrono::duration_cast<Duration>(*duration);
    return std::nullopt;
}

}  // namespace

std::optional<Milliseconds> read_duration(std::string_view text) {
    constexpr std::uint64_t day = 86'400'000;
    const auto parts = split_unit(text);
    if (!parts || parts->first > day) return std::nullopt;
    const auto [number, unit] = *parts;
    const std::uint64_t factor = unit == "ms"  ? 1
                                 : unit == "s" ? 1000
                                 : unit == "m" ? 60'000
                                 : unit == "h" ? 3'600'000
                                               : 0;
    if (factor == 0 || number * factor > day) return std::nullopt;
    return Milliseconds(number * factor);
}

std::optional<std::uint64_t> read_size(std::string_view text) {
    const auto parts = split_unit(text);
    if (!parts || parts->first > (1u << 30)) return std::nullopt;
    const auto [number, unit] = *parts;
    if (unit.empty()) return number;
    const unsigned shift = unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : 0;
    if (shift == 0) return std::nullopt;
    return number << shift;
}

Wanted read_flag(const Json& value, bool& out) {
    if (!value.is_boolean()) return "true or false";
    out = value.get<bool>();
    return std::nullopt;
}

Wanted read_text(const Json& value, std::string& out) {
    if (!value.is_string()) return "a string";
    out = value.get<std::string>();
    return std::nullopt;
}

Wanted read_texts(const Json& value, std::vector<std::string>& out) {
    const auto list = value.is_array() ? value : Json::array({value});
    out.clear();
    for (const auto& item : list) {
        std::string text;
        if (read_text(item, text) || text.empty()) return "a string or a list of strings";
        out.push_back(std::move(text));
    }
    return std::nullopt;
}

Wanted read_networks(const Json& value, std::vector<Network>& out) {
    std::vector<std::string> texts;
    if (auto wanted = read_texts(value, texts)) return wanted;
    out.clear();
    for (const auto& text : texts) {
        const auto network = Network::read(text);
        if (!network) return "address ranges such as \"192.0.2.0/24\", not \"" + text + "\"";
        out.push_back(*network);
    }
    return std::nullopt;
}

Wanted read_duration(const Json& value, Milliseconds& out) {
    return read_any_duration(value, out);
}

Wanted read_duration(const Json& value, std::chrono::seconds& out) {
    return read_any_duration(value, out);
}

Wanted read_number(const Json& value, std::uint64_t least, std::uint64_t most, std::uint64_t& out) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() < least ||
        value.get<std::uint64_t>() > most)
        return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    out = value.get<std::uint64_t>();
    return std::nullopt;
}

Wanted read_size(const Json& value, std::uint64_t least, std::uint64_t most, std::uint64_t& out) {
    std::optional<std::uint64_t> size;
    if (value.is_number_unsigned()) size = value.get<std::uint64_t>();
    if (value.is_string()) size = read_size(std::string_view(value.get_ref<const std::string&>()));
    if (!size || *size < least || *size > most)
        return "a size such as \"10M\", from " + std::to_string(least) + " to " +
               std::to_string(most) + " bytes";
    out = *size;
    return std::nullopt;
}

}  // namespace warmline::gateway
