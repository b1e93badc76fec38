#include "linter/doors/milter/policy/network.hpp"

#include <charconv>
#include <string>

#include <arpa/inet.h>

namespace warmline::gateway {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

/// IPv4 as IPv6 (::ffff:a.b.c.d), so that there is one way to compare.
struct Address {
    Bytes bytes{};
    bool version_4 = false;
};

std::optional<Address> read_address(std::string_view text) {
    const std::string terminated(text);
    Address address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    address.bytes[10] = address.bytes[11] = 0xFF;
    address.version_4 = true;
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + 12) == 1) return address;
    return std::nullopt;
}

}  // namespace

std::optional<Network> Network::read(std::string_view text) {
    const auto slash = text.find('/');
    const auto address = read_address(text.substr(0, slash));
    if (!address) return std::nullopt;
    const unsigned most = address->version_4 ? 32 : 128;
    unsigned bits = most;
    if (slash != std::string_view::npos) {
        const auto digits = text.substr(slash + 1);
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        if (error != std::errc{} || end != digits.data() + digits.size() || bits > most)
            return std::nullopt;
    }
    Network network;
    network.bytes_ = address->bytes;
    network.bits_ = address->version_4 ? bits + 96 : bits;
    return network;
}

bool Network::contains(std::string_view text) const {
    const auto address = read_address(text);
    if (!address) return false;
    for (unsigned bit = 0; bit < bits_; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80u >> (bit % 8));
        if ((address->bytes[bit / 8] & mask) != (bytes_[bit / 8] & mask)) return false;
    }
    return true;
}

}  // namespace warmline::gateway
