/// Address ranges such as "127.0.0.0/8" and "2001:db8::/32".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace warmline::gateway {

class Network {
public:
    /// Nullopt when `text` is no address or range; a lone address is a range of one.
    static std::optional<Network> read(std::string_view text);

    /// False for what is not an address at all. "::ffff:192.0.2.7" is 192.0.2.7.
    bool contains(std::string_view address) const;

    friend bool operator==(const Network&, const Network&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
    unsigned bits_ = 0;
};

}  // namespace warmline::gateway
