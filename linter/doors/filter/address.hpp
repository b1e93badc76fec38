/// Connecting to the gateway.
#pragma once

#include <string>

namespace warmline::filter {

/// "unix:/path" or "inet:127.0.0.1:8895"; a non-blocking socket that is connected or about to be,
/// or -1 with errno set. Never waits, not even when the gateway's queue of callers is full.
int connect_to(const std::string& where);

}  // namespace warmline::filter
