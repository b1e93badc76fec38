#include "linter/history/store/pressure.hpp"

#include <array>
#include <map>

namespace warmline::history {

namespace {

/// Mails in the period → recipients who got that many.
using Distribution = std::map<long long, long long>;

Distribution distribution_of(Session& session, Period period) {
    long long mails = 0, recipients = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select c.mails, count(*) from (select count(*) as mails from contacts where day "
                "between " +
                    std::to_string(period.first_day) + " and " + std::to_string(period.last_day) +
                    " group by person) as c group by c.mails",
         soci::into(mails), soci::into(recipients));
    rows.execute();
    Distribution distribution;
    while (rows.fetch())
        distribution[mails] = recipients;
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

}  // namespace

void add_pressure(Session& session, ManagerFigures& figures) {
    constexpr std::array<std::pair<int, int>, 6> steps{
        {{1, 1}, {2, 2}, {3, 4}, {5, 8}, {9, 16}, {17, 0}}};
    const auto now = distribution_of(session, figures.period);
    const auto before = distribution_of(session, figures.period.before());
    const auto within = [](const Distribution& distribution, int from, int to) {
        std::int64_t sum = 0;
        for (const auto& [mails, recipients] : distribution)
            if (mails >= from && (to == 0 || mails <= to)) sum += recipients;
        return sum;
    };
    for (const auto& [from, to] : steps)
        figures.pressure.push_back({from, to, within(now, from, to), within(before, from, to)});
    figures.pressure_median = median_of(now);
    figures.pressure_before = median_of(before);
}

}  // namespace warmline::history
