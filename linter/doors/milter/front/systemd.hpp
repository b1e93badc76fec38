/// Telling systemd how we are (sd_notify's protocol, without its library).
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace warmline::gateway {

/// "READY=1", "STOPPING=1", "WATCHDOG=1", "STATUS=…", "MAINPID=…". Nothing happens without systemd.
void tell_systemd(std::string_view state);

/// How often systemd wants a sign of life, halved.
std::optional<std::chrono::milliseconds> watchdog_interval();

}  // namespace warmline::gateway
