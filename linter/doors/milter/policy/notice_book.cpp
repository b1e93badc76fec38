#include "linter/doors/milter/policy/notice_book.hpp"

#include <utility>

namespace warmline::gateway {

bool NoticeBook::enter(const Fingerprint& mail, TimePoint now, std::chrono::seconds lifetime) {
    return add({mail, now + lifetime}, now);
}

void NoticeBook::restore(const std::vector<Entry>& older, TimePoint now) {
    const auto newer = std::exchange(order_, {});
    told_.clear();
    for (const auto& entry : older)
        if (entry.until > now) add(entry, now);
    for (const auto& entry : newer)
        add(entry, now);
}

bool NoticeBook::add(const Entry& entry, TimePoint now) {
    while (!order_.empty() && (order_.size() >= most || order_.front().until <= now)) {
        told_.erase(order_.front().mail);
        order_.pop_front();
    }
    if (!told_.insert(entry.mail).second) return false;
    order_.push_back(entry);
    return true;
}

}  // namespace warmline::gateway
