/// What authors were told already. A server that cannot hold defers instead and tries the same mail
/// again for days; its author hears of it once. The same for the copies of a campaign.
///
/// Bounded; the oldest make room.
#pragma once

#include <deque>
#include <set>
#include <vector>

#include "linter/doors/milter/policy/fingerprint.hpp"
#include "linter/doors/milter/pool/brake.hpp"

namespace warmline::gateway {

class NoticeBook {
public:
    /// Longer than queues try (Postfix: five days).
    static constexpr std::chrono::hours longer_than_queues_try{6 * 24};
    static constexpr std::size_t most = 20'000;

    struct Entry {
        Fingerprint mail{};
        TimePoint until{};
    };

    /// True the first time. One lifetime for all of a book, or old entries stay a little longer.
    bool enter(const Fingerprint& mail, TimePoint now, std::chrono::seconds lifetime);

    /// Entries of a former run, oldest first; they are older than any here.
    void restore(const std::vector<Entry>& older, TimePoint now);

    const std::deque<Entry>& entries() const { return order_; }

    std::size_t size() const { return order_.size(); }

private:
    bool add(const Entry& entry, TimePoint now);

    std::set<Fingerprint> told_;
    std::deque<Entry> order_;  ///< the same, oldest first
};

}  // namespace warmline::gateway
