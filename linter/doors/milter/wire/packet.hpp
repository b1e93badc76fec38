/// Bytes from a socket → packets (4 bytes of length, one letter, data).
///
/// Bounded: a length of 0 or above `max_packet` breaks the reader for good, and the caller closes
/// the connection. Nothing is allocated for a length before its bytes have come.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/doors/milter/wire/protocol.hpp"

namespace warmline::milter {

/// `data` borrows from the bytes it was found in.
struct Packet {
    char code = 0;
    std::string_view data;
};

/// What `bytes` begins with.
struct FirstPacket {
    std::optional<Packet> packet;  ///< nullopt when more bytes are needed, or when broken
    std::size_t size = 0;          ///< of the packet with its length
    bool broken = false;           ///< no length the protocol knows
};

FirstPacket first_packet(std::string_view bytes);

class PacketReader {
public:
    void feed(std::string_view bytes);

    /// The next whole packet, or nullopt when more bytes are needed or the stream is broken.
    std::optional<Packet> next();

    bool broken() const { return broken_; }

    /// Whether part of a packet waits for its rest.
    bool partial() const { return taken_ < buffer_.size(); }

    std::size_t buffered() const { return buffer_.size() - taken_; }

private:
    std::string buffer_;
    std::size_t taken_ = 0;
    bool broken_ = false;
};

/// Appends one packet.
void append_packet(std::string& out, char code, std::string_view data);

/// Big-endian, as the protocol has it.
void append_number(std::string& out, std::uint32_t value);
std::uint32_t read_number(std::string_view four_bytes);

}  // namespace warmline::milter
