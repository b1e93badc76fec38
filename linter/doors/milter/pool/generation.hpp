/// One fork server with its workers: what a set of rules lives in from load to reload.
///
/// Private to the pool.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "linter/doors/milter/pool/pool.hpp"

namespace warmline::gateway {

/// A mail waiting for its result.
struct Pool::Job {
    std::uint64_t ticket = 0;
    std::string frame;  ///< the request as it goes to a worker
    std::size_t mail_bytes = 0;
    Done done;  ///< empty once cancelled
    TimePoint deadline{};
    bool retried = false;

    Digest sum() const;
};

struct Pool::Worker {
    std::uint32_t slot = 0;
    int process = 0;  ///< for people to read; killing goes through the fork server
    Descriptor channel;
    std::unique_ptr<Job> job;
    std::size_t written = 0;  ///< bytes of the job's frame
    bool waits_to_write = false;
    std::string incoming;
    unsigned mails = 0;
    bool leaving = false;  ///< has served its share; takes no more
    TimePoint born{};
};

struct Pool::Generation {
    std::uint64_t number = 0;
    ForkServer server;
    Prepare prepare;
    PoolOptions options;
    Ready ready;
    std::map<std::string, std::string> words;
    std::map<std::uint32_t, std::unique_ptr<Worker>> workers;
};

}  // namespace warmline::gateway
