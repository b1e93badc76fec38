#include "linter/history/store/manager_figures.hpp"

#include <algorithm>
#include <array>

#include "linter/history/store/pressure.hpp"
#include "linter/history/store/sums.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t most_rows = 20;
constexpr const char* repeated = "having count(*) >= 5";

std::string key_of(GroupBy group_by) {
    switch (group_by) {
        case GroupBy::sender_group:
            return "sender_group";
        case GroupBy::template_print:
            return "cast(template as text)";
        case GroupBy::profile:
            return "profile";
        case GroupBy::topic:
            return "topic";
    }
    return "profile";
}

/// Weeks begin on Mondays; day 0 was a Thursday.
constexpr const char* week_key = "cast((sent_day + 3) / 7 as text)";

std::vector<WeekRow> weeks_of(Session& session, Period period) {
    const auto sums = sums_by(session, week_key, period);
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
    soci::statement rows =
        (session.sql().prepare << "select cast(template as text), name from template_names",
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
    const std::string having =
        by == GroupBy::template_print ? "template <> 0 and count(*) >= 5" : "";
    const auto key = key_of(by);
    const std::string group = by == GroupBy::template_print ? "template" : key;
    const auto now = sums_by(session, key, figures.period, having, group);
    const auto before = sums_by(session, key, figures.period.before(), having, group);
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
    long long askers = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select cast(template as text), sum(reach * risk), min(sent_day), max(sent_day), "
                "max(profile), max(topic), max(language) from assessments where " +
                    mails_in(figures.period) + " and template <> 0 group by template " + repeated +
                    " order by 2 desc, 1 limit " + std::to_string(2 * most_rows),
         soci::into(key), soci::into(askers), soci::into(row.first_day), soci::into(row.last_day),
         soci::into(row.profile), soci::into(row.topic), soci::into(row.language));
    rows.execute();
    std::vector<TemplateRow> found;
    std::string keys;
    while (rows.fetch()) {
        row.name = name_of_template(key, names);
        row.print = std::stoll(key);
        row.askers = static_cast<double>(askers) / 1000.0;
        keys += (keys.empty() ? "" : ",") + key;
        found.push_back(row);
    }
    if (found.empty()) return;
    const auto sums = sums_by(session, "cast(template as text)", figures.period,
                              "template in (" + keys + ")", "template");
    for (auto& one : found) {
        const auto known = sums.find(std::to_string(one.print));
        if (known == sums.end() || !known->second.shown(false)) continue;
        one.sums = known->second;
        if (figures.templates.size() < most_rows) figures.templates.push_back(std::move(one));
    }
}

/// Rules of both periods in one walk over the index.
std::vector<RuleRow> rule_rows(Session& session, Period period, bool questions) {
    const auto now = "day >= " + std::to_string(period.first_day);
    RuleRow row;
    long long mails = 0, before = 0, hits = 0, points = 0, percents = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select name, s.mails, s.before, s.hits, s.points, s.percents from (select rule, "
                "sum(case when " +
                    now + " then 1 else 0 end) as mails, sum(case when " + now +
                    " then 0 else 1 end) as before, sum(case when " + now +
                    " then hits else 0 end) as hits, sum(case when " + now +
                    " then points else 0 end) as points, sum(case when " + now +
                    " then question else 0 end) as percents from rule_hits where day between " +
                    std::to_string(period.before().first_day) + " and " +
                    std::to_string(period.last_day) + (questions ? " and question > 0" : "") +
                    " group by rule) as s join rule_names on rule_names.rule = s.rule "
                    "where s.mails >= 5 order by " +
                    (questions ? "s.percents" : "s.mails") + " desc, name limit " +
                    std::to_string(most_rows),
         soci::into(row.rule), soci::into(mails), soci::into(before), soci::into(hits),
         soci::into(points), soci::into(percents));
    rows.execute();
    std::vector<RuleRow> list;
    while (rows.fetch()) {
        row.mails = mails;
        row.mails_before = before < smallest_group ? 0 : before;
        row.hits = hits;
        row.points = points;
        row.questions = static_cast<double>(percents) / 100.0;
        list.push_back(row);
    }
    return list;
}

std::vector<CallRow> calls_of(Session& session, Period period) {
    std::vector<CallRow> calls;
    for (const auto& [topic, sums] : sums_by(session, "topic", period))
        if (sums.calls >= smallest_group) calls.push_back({topic, sums.calls, sums.saved_minutes});
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
        figures.now = sums_of(store, period);
        if (const auto before = sums_of(store, period.before()); before.shown(false))
            figures.before = before;
        if (!figures.now.shown(false)) return figures;
        figures.weeks = weeks_of(store, period);
        add_groups(store, figures);
        add_templates(store, figures);
        figures.rules = rule_rows(store, period, false);
        figures.questions = rule_rows(store, period, true);
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
