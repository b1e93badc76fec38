#include "linter/history/store/manager_figures.hpp"

#include <algorithm>
#include <array>

#include "linter/history/store/pressure.hpp"
#include "linter/history/store/sums.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t most_rows = 20;

std::string key_of(GroupBy group_by) {
    switch (group_by) {
        case GroupBy::sender_group:
            return "sender_group";
        case GroupBy::template_print:
            return "template";
        case GroupBy::profile:
            return "profile";
        case GroupBy::topic:
            return "topic";
    }
    return "profile";
}

std::vector<WeekRow> weeks_of(const SumsByKey& sums, Period period) {
    std::vector<WeekRow> weeks;
    for (int week = (period.first_day + 3) / 7; week <= (period.last_day + 3) / 7; ++week) {
        WeekRow row{.monday = week * 7 - 3, .sums = std::nullopt};
        const auto known = sums.find(std::to_string(week));
        if (known != sums.end() && known->second.shown(false)) row.sums = known->second;
        weeks.push_back(std::move(row));
    }
    return weeks;
}

std::map<std::string, std::string> template_names(Session& session) {
    std::map<std::string, std::string> names;
    std::string print, name;
    soci::statement rows = (session.sql().prepare << "select template, name from template_names",
                            soci::into(print), soci::into(name));
    rows.execute();
    while (rows.fetch())
        names[print] = name;
    return names;
}

/// What a template is called on paper: its file, or a short form of its fingerprint.
std::string name_of_template(const std::string& print,
                             const std::map<std::string, std::string>& names) {
    const auto known = names.find(print);
    return known != names.end() ? known->second : "#" + print.substr(0, 8);
}

void add_groups(Session& session, ManagerFigures& figures) {
    const auto by = figures.group_by;
    const bool of_senders = by != GroupBy::template_print;
    // Most mails are a template of their own; only repeated ones are worth counting.
    const auto [now, before] =
        by == GroupBy::template_print
            ? sums_by(session, key_of(by), figures.period, "template <> 0", "count(*) >= 5")
            : sums_by(session, key_of(by), figures.period);
    const auto names = of_senders ? std::map<std::string, std::string>() : template_names(session);
    for (const auto& [name, sums] : now) {
        if (!sums.shown(of_senders)) {
            ++figures.hidden_groups;
            continue;
        }
        GroupRow row{of_senders ? name : name_of_template(name, names), sums, std::nullopt};
        const auto known = before.find(name);
        if (known != before.end() && known->second.shown(of_senders)) row.before = known->second;
        figures.groups.push_back(std::move(row));
    }
    // One group alone could be reckoned from the total and the rest, so the smallest hides with it.
    if (figures.hidden_groups == 1 && figures.groups.size() > 1) {
        figures.groups.erase(std::min_element(
            figures.groups.begin(), figures.groups.end(),
            [](const GroupRow& a, const GroupRow& b) { return a.now.mails < b.now.mails; }));
        ++figures.hidden_groups;
    }
}

void add_templates(Session& session, ManagerFigures& figures) {
    const auto names = template_names(session);
    TemplateRow row;
    std::string key;
    long long askers = 0, mails = 0, reach = 0, risk = 0, overall = 0;
    const auto days = " between " + std::to_string(figures.period.first_day) + " and " +
                      std::to_string(figures.period.last_day);
    soci::statement rows =
        (session.sql().prepare
             << "select template, sum(reach * risk), count(*), sum(reach), sum(risk), "
                "sum(overall), min(sent_day), max(sent_day), max(profile), max(topic), "
                "max(language) from assessments where mode = 'rendered' and template <> 0 and "
                "sent_day" +
                    days + " group by template having count(*) >= 5 order by 2 desc, 1 limit " +
                    std::to_string(2 * most_rows),
         soci::into(key), soci::into(askers), soci::into(mails), soci::into(reach),
         soci::into(risk), soci::into(overall), soci::into(row.first_day), soci::into(row.last_day),
         soci::into(row.profile), soci::into(row.topic), soci::into(row.language));
    rows.execute();
    std::vector<TemplateRow> found;
    std::string keys;
    while (rows.fetch()) {
        row.name = name_of_template(key, names);
        row.print = std::stoll(key);
        row.askers = static_cast<double>(askers) / 1000.0;
        row.sums.mails = mails;
        row.sums.reach = reach;
        row.sums.risk = risk;
        row.sums.overall = overall;
        keys += (keys.empty() ? "" : ",") + key;
        found.push_back(row);
    }
    if (found.empty()) return;
    std::map<std::string, long long> recipients;
    long long count = 0;
    soci::statement readers =
        (session.sql().prepare << "select template, count(*) from (select distinct template, "
                                  "person from assessments join contacts on contacts.mail = "
                                  "assessments.mail where template in (" +
                                      keys + ") and sent_day" + days +
                                      ") as known group by template",
         soci::into(key), soci::into(count));
    readers.execute();
    while (readers.fetch())
        recipients[key] = count;
    for (auto& one : found) {
        one.sums.recipients = recipients[std::to_string(one.print)];
        if (one.sums.shown(false) && figures.templates.size() < most_rows)
            figures.templates.push_back(std::move(one));
    }
}

/// Rules of both periods in one walk over the index.
std::vector<RuleRow> rule_rows(Session& session, Period period) {
    const auto now = "day >= " + std::to_string(period.first_day);
    const auto sum = [&](const std::string& what) {
        return ", sum(case when " + now + " then " + what + " else 0 end) as " +
               (what == "1" ? "mails" : what);
    };
    RuleRow row;
    long long mails = 0, both = 0, hits = 0, points = 0, percents = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select name, s.mails, s.both_mails, s.hits, s.points, s.question "
                "from (select rule" +
                    sum("1") + ", count(*) as both_mails" + sum("hits") + sum("points") +
                    sum("question") + " from rule_hits where day between " +
                    std::to_string(period.before().first_day) + " and " +
                    std::to_string(period.last_day) +
                    " group by rule) as s join rule_names on rule_names.rule = "
                    "s.rule where s.mails >= 5 order by s.mails desc, name",
         soci::into(row.rule), soci::into(mails), soci::into(both), soci::into(hits),
         soci::into(points), soci::into(percents));
    rows.execute();
    std::vector<RuleRow> list;
    while (rows.fetch()) {
        row.mails = mails;
        row.mails_before = both - mails < smallest_group ? 0 : both - mails;
        row.hits = hits;
        row.points = points;
        row.questions = static_cast<double>(percents) / 100.0;
        list.push_back(row);
    }
    return list;
}

void add_rules(Session& session, ManagerFigures& figures) {
    auto rows = rule_rows(session, figures.period);
    figures.rules.assign(
        rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), most_rows)));
    std::erase_if(rows, [](const RuleRow& row) { return row.questions <= 0; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RuleRow& a, const RuleRow& b) { return a.questions > b.questions; });
    rows.resize(std::min(rows.size(), most_rows));
    figures.questions = std::move(rows);
}

std::vector<CallRow> calls_of(Session& session, Period period) {
    std::vector<CallRow> calls;
    const auto sums = sums_by(session, "topic", period, "action in ('call', 'call_then_write')");
    for (const auto& [topic, one] : sums.now)
        if (one.calls >= smallest_group) calls.push_back({topic, one.calls, one.saved_minutes});
    std::stable_sort(calls.begin(), calls.end(),
                     [](const CallRow& a, const CallRow& b) { return a.mails > b.mails; });
    return calls;
}

}  // namespace

Result<ManagerFigures> manager_figures(Session& store, Period period, GroupBy group_by) {
    return guarded(store, [&] {
        ManagerFigures figures;
        figures.period = period;
        figures.group_by = group_by;
        const auto in_time = sums_in_time(store, period);
        figures.now = in_time.now;
        if (in_time.before.shown(false)) figures.before = in_time.before;
        if (!figures.now.shown(false)) return figures;
        figures.weeks = weeks_of(in_time.weeks, period);
        add_groups(store, figures);
        add_templates(store, figures);
        add_rules(store, figures);
        figures.calls = calls_of(store, period);
        add_pressure(store, figures);
        return figures;
    });
}

Result<int> last_recorded_day(Session& store) {
    return guarded(store, [&] {
        int day = 0;
        soci::indicator known = soci::i_null;
        store.sql() << "select max(sent_day) from assessments where mode = 'rendered'",
            soci::into(day, known);
        return known == soci::i_ok ? day : 0;
    });
}

}  // namespace warmline::history
