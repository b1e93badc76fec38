/// "127.0.0.1:8025", "[::1]:8025" → where to listen, and the names a Host field may carry.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"

namespace warmline::http {

struct ListenAddress {
    std::string address;  ///< without brackets
    std::uint16_t port = 0;
    bool loopback = true;
};

Result<ListenAddress> read_listen_address(std::string_view text);

/// Never empty; the first is the one to show.
std::vector<std::string> host_names(const ListenAddress& address, std::uint16_t port,
                                    const std::vector<std::string>& more);

}  // namespace warmline::http
