#include "linter/doors/milter/wire/command.hpp"

namespace warmline::milter {

namespace {

/// Takes the next NUL-terminated string off `rest`.
std::optional<std::string_view> take_string(std::string_view& rest) {
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const auto text = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return text;
}

/// All NUL-terminated strings of `rest`, at least one. RFC 5321 has a handful of parameters.
std::optional<std::vector<std::string_view>> take_strings(std::string_view rest) {
    constexpr std::size_t most = 64;
    std::vector<std::string_view> strings;
    while (!rest.empty()) {
        const auto text = take_string(rest);
        if (!text) return std::nullopt;
        if (strings.size() < most) strings.push_back(*text);
    }
    if (strings.empty()) return std::nullopt;
    return strings;
}

std::optional<Command> read_negotiate(std::string_view data) {
    if (data.size() < 12) return std::nullopt;
    return Negotiate{read_number(data), read_number(data.substr(4)), read_number(data.substr(8))};
}

std::optional<Command> read_connect(std::string_view data) {
    Connect connect;
    const auto host = take_string(data);
    if (!host || data.empty()) return std::nullopt;
    connect.host = *host;
    connect.family = data.front();
    data.remove_prefix(1);
    if (connect.family == 'U') return connect;
    if (data.size() < 2) return std::nullopt;
    connect.port = static_cast<std::uint16_t>(static_cast<unsigned char>(data[0]) << 8 |
                                              static_cast<unsigned char>(data[1]));
    data.remove_prefix(2);
    const auto address = take_string(data);
    if (!address) return std::nullopt;
    connect.address = *address;
    return connect;
}

std::optional<Command> read_helo(std::string_view data) {
    const auto name = take_string(data);
    if (!name) return std::nullopt;
    return Helo{*name};
}

std::optional<Command> read_header(std::string_view data) {
    const auto name = take_string(data);
    const auto value = name ? take_string(data) : std::nullopt;
    if (!value || !data.empty()) return std::nullopt;
    return Header{*name, *value};
}

std::string_view without_braces(std::string_view name) {
    if (name.size() > 2 && name.front() == '{' && name.back() == '}')
        return name.substr(1, name.size() - 2);
    return name;
}

std::optional<Command> read_macros(std::string_view data) {
    constexpr std::size_t most = 256;
    if (data.empty()) return std::nullopt;
    Macros macros{static_cast<CommandCode>(data.front()), {}};
    data.remove_prefix(1);
    while (!data.empty()) {
        const auto name = take_string(data);
        const auto value = name ? take_string(data) : std::nullopt;
        if (!value) return std::nullopt;
        if (macros.values.size() < most) macros.values.emplace_back(without_braces(*name), *value);
    }
    return macros;
}

template <class Addressed>
std::optional<Command> read_addressed(std::string_view data) {
    auto arguments = take_strings(data);
    if (!arguments) return std::nullopt;
    return Addressed{std::move(*arguments)};
}

}  // namespace

std::optional<Command> read_command(const Packet& packet) {
    switch (static_cast<CommandCode>(packet.code)) {
        case CommandCode::negotiate:
            return read_negotiate(packet.data);
        case CommandCode::connect:
            return read_connect(packet.data);
        case CommandCode::helo:
            return read_helo(packet.data);
        case CommandCode::mail:
            return read_addressed<MailFrom>(packet.data);
        case CommandCode::recipient:
            return read_addressed<RecipientTo>(packet.data);
        case CommandCode::header:
            return read_header(packet.data);
        case CommandCode::body:
            return BodyChunk{packet.data};
        case CommandCode::end_of_message:
            return EndOfMessage{packet.data};
        case CommandCode::macros:
            return read_macros(packet.data);
        case CommandCode::data:
            return Data{};
        case CommandCode::end_of_headers:
            return EndOfHeaders{};
        case CommandCode::abort:
            return Abort{};
        case CommandCode::quit:
            return Quit{};
        case CommandCode::quit_new_connection:
            return QuitNewConnection{};
        case CommandCode::unknown:
            return UnknownCommand{};
    }
    return std::nullopt;
}

}  // namespace warmline::milter
