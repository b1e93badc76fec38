/// How many different persons stand in each of many buckets. Internal to the store.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "linter/history/assessment_record.hpp"

namespace warmline::history {

/// Notes pairs and sorts them out now and then: half the time and memory of hash sets.
class Distinct {
public:
    void add(std::uint32_t bucket, Pseudonym person) {
        pairs_.emplace_back(bucket, person);
        if (pairs_.size() >= next_tidying_) {
            tidy();
            next_tidying_ = std::max<std::size_t>(2 * pairs_.size(), next_tidying_);
        }
    }

    /// By bucket.
    std::vector<std::int64_t> counts(std::size_t buckets) {
        tidy();
        std::vector<std::int64_t> counts(buckets);
        for (const auto& [bucket, person] : pairs_)
            ++counts[bucket];
        return counts;
    }

    /// Different persons in all of these buckets together. After `counts`.
    std::int64_t in_any(const std::vector<std::uint32_t>& buckets) const {
        std::vector<Pseudonym> persons;
        for (const auto bucket : buckets)
            for (auto pair =
                     std::lower_bound(pairs_.begin(), pairs_.end(),
                                      std::pair(bucket, std::numeric_limits<Pseudonym>::min()));
                 pair != pairs_.end() && pair->first == bucket; ++pair)
                persons.push_back(pair->second);
        std::sort(persons.begin(), persons.end());
        return std::unique(persons.begin(), persons.end()) - persons.begin();
    }

private:
    void tidy() {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    std::vector<std::pair<std::uint32_t, Pseudonym>> pairs_;
    std::size_t next_tidying_ = 1u << 20;
};

}  // namespace warmline::history
