/// Connecting to the gateway.
#pragma once

#include <optional>
#include <string>

namespace warmline::filter {

/// What is wrong with a way to name the gateway's socket, and the ways there are; nullopt when
/// nothing is.
std::optional<std::string> wrong_address(const std::string& where);

/// "unix:/path", "inet:127.0.0.1:8895" or "inet:[::1]:8895"; a non-blocking socket that is
/// connected or about to be, or -1 with errno set. Never waits, not even when the gateway's queue
/// of callers is full.
int connect_to(const std::string& where);

}  // namespace warmline::filter
