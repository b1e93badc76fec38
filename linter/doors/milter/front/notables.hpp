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

    /// False for mails nobody asks about, which are passed over.
    bool note(const MailRecord& record);

    /// What became of the notice about a held mail.
    void note(const std::string& queue_id, Told told);

    /// Mails of a former run, oldest first; they are older than any here.
    void restore(const std::vector<MailRecord>& older);

    /// Newest first. Valid until the next change.
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
