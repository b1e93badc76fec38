/// The process above the front. It reads no byte of any mail: it waits, passes signals on, and when
/// the front dies it starts the next one, which finds every connection in the ledger.
///
/// Front and guard share their table of descriptors (clone with CLONE_FILES), so a dead front
/// closes no connection.
#pragma once

#include <functional>

#include "linter/doors/milter/front/ledger.hpp"

namespace warmline::gateway {

/// Runs `front` in a process of its own, again and again until it ends by itself; the exit code is
/// then its own. 0 and 2 are ends, everything else is a death. Gives up with 1 when fronts die one
/// after another. A front that hangs for ten seconds is killed. TERM, INT, HUP and USR2 go to the
/// front.
int guard(Ledger& ledger, const std::function<int()>& front);

}  // namespace warmline::gateway
