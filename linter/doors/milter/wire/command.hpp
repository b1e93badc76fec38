/// Packets → commands: the fields of each stage, checked for form.
///
/// Views borrow from the packet. A packet that does not have the form its letter promises is
/// malformed: the stream cannot be trusted any more and the caller closes the connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "linter/doors/milter/wire/packet.hpp"

namespace warmline::milter {

struct Negotiate {
    std::uint32_t version = 0, actions = 0, steps = 0;
};

struct Connect {
    std::string_view host;
    char family = 'U';  ///< '4', '6', 'L' (local) or 'U' (unknown)
    std::uint16_t port = 0;
    std::string_view address;
};

struct Helo {
    std::string_view name;
};

/// The address comes first, in angle brackets or not; then the ESMTP parameters.
struct MailFrom {
    std::vector<std::string_view> arguments;
};

struct RecipientTo {
    std::vector<std::string_view> arguments;
};

struct Header {
    std::string_view name, value;
};

struct BodyChunk {
    std::string_view bytes;
};

/// The last chunk may ride along.
struct EndOfMessage {
    std::string_view bytes;
};

/// Facts of the mail server, sent ahead of the stage they belong to; names without braces.
struct Macros {
    CommandCode stage = CommandCode::connect;
    std::vector<std::pair<std::string_view, std::string_view>> values;
};

struct Data {};

struct EndOfHeaders {};

struct Abort {};

struct Quit {};

struct QuitNewConnection {};

struct UnknownCommand {};

using Command =
    std::variant<Negotiate, Connect, Helo, MailFrom, RecipientTo, Data, Header, EndOfHeaders,
                 BodyChunk, EndOfMessage, Macros, Abort, Quit, QuitNewConnection, UnknownCommand>;

/// nullopt: an unknown letter or a malformed packet.
std::optional<Command> read_command(const Packet& packet);

}  // namespace warmline::milter
