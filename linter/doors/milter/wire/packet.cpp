#include "linter/doors/milter/wire/packet.hpp"

namespace warmline::milter {

namespace {

constexpr std::size_t length_bytes = 4;

}  // namespace

void append_number(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>((value >> shift) & 0xFFu);
}

std::uint32_t read_number(std::string_view four_bytes) {
    std::uint32_t value = 0;
    for (const char byte : four_bytes.substr(0, length_bytes))
        value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

void append_packet(std::string& out, char code, std::string_view data) {
    append_number(out, static_cast<std::uint32_t>(data.size() + 1));
    out += code;
    out += data;
}

FirstPacket first_packet(std::string_view bytes) {
    if (bytes.size() < length_bytes) return {};
    const std::size_t length = read_number(bytes);
    if (length == 0 || length > max_packet) return {std::nullopt, 0, true};
    if (bytes.size() < length_bytes + length) return {};
    return {Packet{bytes[length_bytes], bytes.substr(length_bytes + 1, length - 1)},
            length_bytes + length};
}

void PacketReader::feed(std::string_view bytes) {
    if (broken_) return;
    if (taken_ == buffer_.size()) {
        buffer_.clear();
        taken_ = 0;
    } else if (taken_ > max_packet) {
        buffer_.erase(0, taken_);
        taken_ = 0;
    }
    // One long packet must not keep its memory for the hours a connection may live.
    if (buffer_.empty() && buffer_.capacity() > (256u << 10)) buffer_.shrink_to_fit();
    buffer_ += bytes;
}

std::optional<Packet> PacketReader::next() {
    if (broken_) return std::nullopt;
    const auto first = first_packet(std::string_view(buffer_).substr(taken_));
    broken_ = first.broken;
    taken_ += first.size;
    return first.packet;
}

}  // namespace warmline::milter
