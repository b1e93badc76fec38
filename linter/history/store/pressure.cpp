#include "linter/history/store/pressure.hpp"

#include <array>
#include <map>

namespace warmline::history {

namespace {

/// Mails in the period → recipients who got that many.
using Distribution = std::map<long long, long long>;

Distribution distribution_of(const std::unordered_map<Pseudonym, Contacts>& contacts,
                             std::uint32_t Contacts::*period) {
    Distribution distribution;
    for (const auto& [person, got] : contacts)
        if (got.*period > 0) ++distribution[got.*period];
    return distribution;
}

double median_of(const Distribution& distribution) {
    long long all = 0;
    for (const auto& [mails, recipients] : distribution)
        all += recipients;
    long long seen = 0;
    for (const auto& [mails, recipients] : distribution) {
        seen += recipients;
        if (seen * 2 >= all) return static_cast<double>(mails);
    }
    return 0;
}

/// Takes out one to four recipients, and so many of the smallest other rows that the total does not
/// give them away.
void hide_few(std::vector<PressureRow>& rows, std::optional<std::int64_t> PressureRow::*column) {
    std::int64_t hidden = 0;
    std::size_t count = 0;
    const auto hide = [&](PressureRow& row) {
        hidden += *(row.*column);
        ++count;
        (row.*column).reset();
    };
    for (auto& row : rows)
        if (*(row.*column) > 0 && *(row.*column) < smallest_group) hide(row);
    while (count > 0 && (count < 2 || hidden < smallest_group)) {
        PressureRow* smallest = nullptr;
        for (auto& row : rows)
            if ((row.*column).value_or(0) > 0 &&
                (smallest == nullptr || *(row.*column) < *(smallest->*column)))
                smallest = &row;
        if (smallest == nullptr) return;
        hide(*smallest);
    }
}

}  // namespace

void add_pressure(const std::unordered_map<Pseudonym, Contacts>& contacts,
                  ManagerFigures& figures) {
    constexpr std::array<std::pair<int, int>, 6> steps{
        {{1, 1}, {2, 2}, {3, 4}, {5, 8}, {9, 16}, {17, 0}}};
    const auto now = distribution_of(contacts, &Contacts::now);
    const auto before = distribution_of(contacts, &Contacts::before);
    const auto within = [](const Distribution& distribution, int from, int to) {
        std::int64_t sum = 0;
        for (const auto& [mails, recipients] : distribution)
            if (mails >= from && (to == 0 || mails <= to)) sum += recipients;
        return sum;
    };
    for (const auto& [from, to] : steps)
        figures.pressure.push_back({from, to, within(now, from, to), within(before, from, to)});
    hide_few(figures.pressure, &PressureRow::recipients);
    hide_few(figures.pressure, &PressureRow::before);
    figures.pressure_median = median_of(now);
    figures.pressure_before = median_of(before);
}

}  // namespace warmline::history
