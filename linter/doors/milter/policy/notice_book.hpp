/// Mails whose authors were told already. A server that cannot hold defers instead and tries the
/// same mail again for days; its author hears of it once.
///
/// Bounded; the oldest make room.
#pragma once

#include <deque>
#include <set>
#include <utility>

#include "linter/doors/milter/policy/fingerprint.hpp"
#include "linter/doors/milter/pool/brake.hpp"

namespace warmline::gateway {

class NoticeBook {
public:
    /// Longer than queues try (Postfix: five days).
    static constexpr std::chrono::hours lifetime{6 * 24};
    static constexpr std::size_t most = 20'000;

    /// True the first time.
    bool enter(const Fingerprint& mail, TimePoint now);

    std::size_t size() const { return order_.size(); }

private:
    std::set<Fingerprint> told_;
    std::deque<std::pair<Fingerprint, TimePoint>> order_;  ///< the same mails, oldest first
};

}  // namespace warmline::gateway
