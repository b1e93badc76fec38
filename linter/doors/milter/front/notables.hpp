/// The mails an administrator asks about: held ones, and those refused, insisted on or unjudged.
///
/// Bounded, the oldest make room; but no number of refusals drives out a held mail, which waits for
/// somebody to release it.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "linter/doors/milter/front/record.hpp"

namespace warmline::gateway {

class Notables {
public:
    static constexpr std::size_t most_held = 500, most_others = 100;

    /// Passes over mails nobody asks about.
    void note(const MailRecord& record);

    /// Newest first. Valid until the next `note`.
    std::vector<const MailRecord*> all() const;

private:
    struct Entry {
        std::uint64_t number = 0;
        MailRecord record;
    };

    std::deque<Entry> held_, others_;  ///< newest first
    std::uint64_t last_ = 0;
};

}  // namespace warmline::gateway
