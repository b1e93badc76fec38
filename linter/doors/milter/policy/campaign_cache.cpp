#include "linter/doors/milter/policy/campaign_cache.hpp"

namespace warmline::gateway {

const LintResult* CampaignCache::find(const Fingerprint& mail, TimePoint now) {
    const auto known = entries_.find(mail);
    if (known == entries_.end() || known->second.until <= now) return nullptr;
    ++hits_;
    return &known->second.result;
}

void CampaignCache::keep(const Fingerprint& mail, const LintResult& result, TimePoint now) {
    if (most_ == 0 || !result.same_for_everyone) return;
    while (!order_.empty() &&
           (order_.size() >= most_ || entries_.at(order_.front()).until <= now)) {
        entries_.erase(order_.front());
        order_.pop_front();
    }
    const auto [place, fresh] = entries_.try_emplace(mail);
    place->second = {result, now + lifetime_};
    place->second.result.brief.clear();
    place->second.result.subject.clear();
    if (fresh) order_.push_back(mail);
}

}  // namespace warmline::gateway
