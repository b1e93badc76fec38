#include "linter/doors/milter/pool/brake.hpp"

#include <algorithm>

namespace warmline::gateway {

namespace {

constexpr std::size_t most_poison = 1000;
constexpr std::chrono::hours poison_lifetime{1};

}  // namespace

bool Brake::lost_one(TimePoint now) {
    while (!losses_.empty() && now - losses_.front() > options_.window)
        losses_.pop_front();
    losses_.push_back(now);
    if (losses_.size() <= options_.losses) return false;
    losses_.clear();
    until_ = now + options_.pause;
    return true;
}

void PoisonList::add(const Digest& mail, Strikes strikes, TimePoint now) {
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.until <= now; });
    if (entries_.size() >= most_poison && !entries_.contains(mail))
        entries_.erase(std::min_element(
            entries_.begin(), entries_.end(),
            [](const auto& a, const auto& b) { return a.second.until < b.second.until; }));
    auto& entry = entries_[mail];
    entry.strikes += strikes;
    entry.until = now + poison_lifetime;
}

bool PoisonList::has(const Digest& mail, TimePoint now) const {
    const auto known = entries_.find(mail);
    return known != entries_.end() && known->second.strikes >= crashed && now < known->second.until;
}

}  // namespace warmline::gateway
