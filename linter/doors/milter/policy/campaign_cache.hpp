/// Verdicts of mails whose copies may follow: a campaign is linted once, not once per recipient.
///
/// Bounded; the oldest entry makes room. Only results that hold for everyone are kept.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <optional>

#include "linter/doors/milter/policy/fingerprint.hpp"
#include "linter/doors/milter/pool/brake.hpp"
#include "linter/doors/milter/pool/exchange.hpp"

namespace warmline::gateway {

class CampaignCache {
public:
    CampaignCache(std::size_t entries, std::chrono::seconds lifetime)
        : most_(entries), lifetime_(lifetime) {}

    const LintResult* find(const Fingerprint& mail, TimePoint now);
    void keep(const Fingerprint& mail, const LintResult& result, TimePoint now);

    /// Whether the verdict about this text holds for all its copies.
    bool knows(const Fingerprint& mail) const { return entries_.contains(mail); }

    std::size_t size() const { return entries_.size(); }

    std::uint64_t hits() const { return hits_; }

private:
    struct Entry {
        LintResult result;
        TimePoint until{};
    };

    std::size_t most_;
    std::chrono::seconds lifetime_;
    std::map<Fingerprint, Entry> entries_;
    std::deque<Fingerprint> order_;  ///< oldest first; the same mails as `entries_`
    std::uint64_t hits_ = 0;
};

}  // namespace warmline::gateway
