/// The cell a worker lints in: no files, no network, no new programs, little memory.
///
/// Entered once, before any mail is seen, and never left. Not used in sanitizer builds, whose
/// runtime needs more than we grant.
#pragma once

#include <cstdint>
#include <optional>

#include "linter/base/result.hpp"

namespace warmline::gateway {

struct WorkerLimits {
    std::uint64_t memory = 256u << 20;     ///< bytes of address space beyond what the start needs
    unsigned cpu_seconds = 2;              ///< for one mail
    std::uint64_t mail_bytes = 11u << 20;  ///< longest request
};

/// Whether this build can be locked in.
bool can_be_sandboxed();

/// Locks this process in. Open descriptors stay usable; anything not needed for reading a request,
/// linting and writing the result kills the process.
std::optional<Problem> enter_sandbox(const WorkerLimits& limits);

/// Gives the next mail its own CPU seconds. Works inside the sandbox.
void renew_cpu_limit(unsigned seconds);

}  // namespace warmline::gateway
