/// Two memories that keep one bad mail from costing many: the brake stops trying for a while when
/// verdicts are lost in a row, the poison list knows mails that killed workers.
///
/// Lost verdicts are counted, not deaths of workers: a mail whose worker dies is tried once more,
/// so a worker killed from outside costs nothing and says nothing about the mails.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>

#include "linter/base/sha256.hpp"

namespace warmline::gateway {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

struct BrakeOptions {
    unsigned losses = 10;  ///< more than this many …
    std::chrono::milliseconds window{60'000};
    std::chrono::milliseconds pause{30'000};
};

class Brake {
public:
    explicit Brake(BrakeOptions options = {}) : options_(options) {}

    /// True when this loss has pulled the brake.
    bool lost_one(TimePoint now);

    bool pulled(TimePoint now) const { return now < until_; }

private:
    BrakeOptions options_;
    std::deque<TimePoint> losses_;
    TimePoint until_{};
};

/// Sums of mails, never the mails. A crash is proof; running out of time once may be the machine's
/// fault, twice is not.
class PoisonList {
public:
    enum Strikes : unsigned { timed_out = 1, crashed = 2 };

    void add(const Digest& mail, Strikes strikes, TimePoint now);

    bool has(const Digest& mail, TimePoint now) const;

    bool empty() const { return entries_.empty(); }

    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        unsigned strikes = 0;
        TimePoint until{};
    };

    std::map<Digest, Entry> entries_;
};

}  // namespace warmline::gateway
