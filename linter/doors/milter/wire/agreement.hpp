/// The handshake: what both sides can do, and which macros we want to be told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "linter/doors/milter/wire/command.hpp"
#include "linter/doors/milter/wire/protocol.hpp"

namespace warmline::milter {

struct Agreement {
    std::uint32_t version = 0, actions = 0, steps = 0;

    bool allows(std::uint32_t wanted_action) const { return (actions & wanted_action) != 0; }

    bool has(std::uint32_t wanted_step) const { return (steps & wanted_step) != 0; }

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// Nullopt when the offer is older than protocol 2, which nobody has spoken since 1999.
std::optional<Agreement> agree(const Negotiate& offer);

void append_agreement(std::string& out, const Agreement& agreement);

}  // namespace warmline::milter
