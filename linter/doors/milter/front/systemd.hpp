/// Telling systemd how we are (sd_notify's protocol, without its library).
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace warmline::gateway {

/// "READY=1", "STOPPING=1", "WATCHDOG=1", "STATUS=…", "MAINPID=…". Nothing happens without systemd.
/// Never waits; a message systemd has no room for is lost.
void tell_systemd(std::string_view state);

/// "FDSTORE=1 …", "FDSTOREREMOVE=1 …", "BARRIER=1", with a descriptor when `passed` >= 0. Waits
/// until systemd has room for the message.
void hand_to_systemd(std::string_view state, int passed = -1);

/// How often systemd wants a sign of life, halved.
std::optional<std::chrono::milliseconds> watchdog_interval();

}  // namespace warmline::gateway
