/// The worker's life: lock the door, then request in, result out, until the channel closes.
#pragma once

#include "linter/doors/milter/pool/exchange.hpp"
#include "linter/doors/milter/pool/sandbox.hpp"

namespace warmline::gateway {

/// Exit codes the front tells apart in its log.
enum WorkerExit : int {
    worker_done = 0,     ///< the channel closed
    worker_broken = 70,  ///< an exception nobody caught; the mail is to blame
    worker_unsafe = 71,  ///< the sandbox could not be entered; no mail was seen
};

/// Serves `channel`, a stream socket, with `lint`. Never returns.
[[noreturn]] void run_worker(int channel, const Lint& lint, const WorkerLimits& limits);

}  // namespace warmline::gateway
