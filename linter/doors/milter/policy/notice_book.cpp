#include "linter/doors/milter/policy/notice_book.hpp"

namespace warmline::gateway {

bool NoticeBook::enter(const Fingerprint& mail, TimePoint now) {
    while (!order_.empty() && (order_.size() >= most || order_.front().second <= now)) {
        told_.erase(order_.front().first);
        order_.pop_front();
    }
    if (!told_.insert(mail).second) return false;
    order_.emplace_back(mail, now + lifetime);
    return true;
}

}  // namespace warmline::gateway
