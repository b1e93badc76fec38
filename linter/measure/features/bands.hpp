/// How many words stand in each band of commonness. There are only sixteen bands, so what a sorted
/// list would tell is counted.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "linter/measure/passage.hpp"

namespace warmline {

class Bands {
public:
    void add(std::uint8_t band) {
        ++count_[band];
        ++words_;
        sum_ += band;
    }

    double sum() const { return sum_; }

    double mean() const { return words_ > 0 ? sum_ / words_ : 0; }

    int unknown() const { return count_[rare_band]; }

    /// Words of `band` and rarer.
    int from(int band) const {
        int all = 0;
        for (; band <= rare_band; ++band)
            all += at(band);
        return all;
    }

    int highest() const {
        for (int band = rare_band; band > 0; --band)
            if (at(band) > 0) return band;
        return 0;
    }

    int upper_quarter() const {
        int left = words_ / 4;
        for (int band = rare_band; band > 0; --band)
            if ((left -= at(band)) < 0) return band;
        return 0;
    }

    /// Mean band of the `most` rarest words; missing words count as the most common ones.
    double rarest(int most) const {
        int left = most, sum = 0;
        for (int band = rare_band; band > 0 && left > 0; --band) {
            const int taken = std::min(left, at(band));
            sum += taken * band;
            left -= taken;
        }
        return double(sum) / most;
    }

    /// Sum of what every word's band lies above `common`.
    double excess(int common) const {
        int sum = 0;
        for (int band = common + 1; band <= rare_band; ++band)
            sum += at(band) * (band - common);
        return sum;
    }

private:
    int at(int band) const { return count_[static_cast<std::size_t>(band)]; }

    std::array<int, rare_band + 1> count_{};
    int words_ = 0;
    double sum_ = 0;
};

}  // namespace warmline
