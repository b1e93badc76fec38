#include "linter/history/store/manager_figures.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "linter/history/store/pressure.hpp"
#include "linter/history/store/tally.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t most_rows = 20;

/// Which rows of a period can be shown: those that speak of nobody, and so few of them that what
/// the total leaves for the hidden ones and the `unlisted` speaks of nobody either.
std::set<const Sums*> shown_rows(const Tally& tally, const std::vector<const Sums*>& rows,
                                 bool of_senders, const Sums* unlisted = nullptr) {
    std::vector<const Sums*> shown, hidden;
    for (const auto* row : rows)
        (row != unlisted && row->shown(of_senders) ? shown : hidden).push_back(row);
    const auto more = [](const Sums* a, const Sums* b) { return a->mails > b->mails; };
    std::stable_sort(shown.begin(), shown.end(), more);
    const auto tells = [&] { return !hidden.empty() && !tally.together(hidden).shown(of_senders); };
    while (!shown.empty() && tells()) {
        hidden.push_back(shown.back());
        shown.pop_back();
    }
    return {shown.begin(), shown.end()};
}

std::vector<WeekRow> weeks_of(const Tally& tally, Period period) {
    std::vector<WeekRow> weeks;
    std::vector<const Sums*> all;
    for (int week = (period.first_day + 3) / 7; week <= (period.last_day + 3) / 7; ++week) {
        weeks.push_back({.monday = week * 7 - 3, .sums = std::nullopt});
        if (const auto* sums = tally.week(week); sums != nullptr) all.push_back(sums);
    }
    const auto shown = shown_rows(tally, all, false);
    for (auto& row : weeks)
        if (const auto* sums = tally.week((row.monday + 3) / 7); shown.contains(sums))
            row.sums = *sums;
    return weeks;
}

using Names = std::map<std::string, std::string>;

Names template_names(Session& session) {
    Names names;
    std::string print, name;
    soci::statement rows = (session.sql().prepare << "select template, name from template_names",
                            soci::into(print), soci::into(name));
    rows.execute();
    while (rows.fetch())
        names[print] = name;
    return names;
}

/// What a template is called on paper: its file, or a short form of its fingerprint.
std::string name_of_template(const std::string& print, const Names& names) {
    const auto known = names.find(print);
    return known != names.end() ? known->second : "#" + print.substr(0, 8);
}

void add_groups(const Tally& tally, const Names& names, ManagerFigures& figures) {
    const bool of_senders = figures.group_by != GroupBy::template_print;
    const auto groups = tally.groups();
    const auto is_rest = [&](const Tally::Group& group) {
        return !of_senders && group.name.empty();
    };
    const auto shown_in = [&](const Sums* Tally::Group::*period) {
        std::vector<const Sums*> rows;
        const Sums* rest = nullptr;
        for (const auto& group : groups) {
            if (group.*period != nullptr) rows.push_back(group.*period);
            if (is_rest(group)) rest = group.*period;
        }
        return shown_rows(tally, rows, of_senders, rest);
    };
    const auto now = shown_in(&Tally::Group::now), before = shown_in(&Tally::Group::before);
    for (const auto& group : groups) {
        if (group.now == nullptr || is_rest(group)) continue;
        if (!now.contains(group.now)) {
            ++figures.hidden_groups;
            continue;
        }
        GroupRow row{of_senders ? group.name : name_of_template(group.name, names), *group.now,
                     std::nullopt};
        if (before.contains(group.before)) row.before = *group.before;
        figures.groups.push_back(std::move(row));
    }
}

void add_templates(const Tally& tally, const Names& names, ManagerFigures& figures) {
    for (const auto& [print, facts, sums] : tally.templates()) {
        if (!sums->shown(false)) continue;
        if (sums->average(sums->risk) < .05) continue;  // 0.0 % brings no questions
        if (figures.templates.size() == most_rows) return;
        figures.templates.push_back({.print = print,
                                     .name = name_of_template(std::to_string(print), names),
                                     .profile = facts->profile,
                                     .topic = facts->topic,
                                     .language = facts->language,
                                     .sums = *sums,
                                     .askers = static_cast<double>(facts->askers) / 1000.0,
                                     .first_day = facts->first_day,
                                     .last_day = facts->last_day});
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

/// Topics of five calls or more, the rest as one row, so that the rows add up to the total. The
/// rest holds two topics and five calls at least, or it would speak of one topic's few.
std::vector<CallRow> calls_of(const Tally& tally) {
    std::vector<CallRow> calls;
    for (const auto& [topic, sums] : tally.calls())
        calls.push_back({topic, false, sums->calls, sums->saved_minutes});
    std::stable_sort(calls.begin(), calls.end(),
                     [](const CallRow& a, const CallRow& b) { return a.mails > b.mails; });
    CallRow rest{"", true, 0, 0};
    std::size_t topics = 0;
    const auto tells = [&] { return topics > 0 && (topics < 2 || rest.mails < smallest_group); };
    while (!calls.empty() && (calls.back().mails < smallest_group || tells())) {
        rest.mails += calls.back().mails;
        rest.saved_minutes += calls.back().saved_minutes;
        ++topics;
        calls.pop_back();
    }
    if (topics > 0 && !calls.empty()) calls.push_back(rest);
    return calls;
}

Tally tally_of(Session& store, Period period, GroupBy group_by) {
    Tally tally(period, group_by, repeated_templates(store, period, smallest_group));
    const auto first_day = period.before().first_day;
    walk_mails(store, first_day, period.last_day, [&](const MailRow& row) { tally.add(row); });
    walk_contacts(store, first_day, period.last_day,
                  [&](const ContactRow& row) { tally.add(row); });
    tally.finish();
    return tally;
}

}  // namespace

Result<ManagerFigures> manager_figures(Session& store, Period period, GroupBy group_by,
                                       const std::map<std::string, std::string>& files) {
    return guarded(store, [&] {
        ManagerFigures figures;
        figures.period = period;
        figures.group_by = group_by;
        const auto tally = tally_of(store, period, group_by);
        figures.now = tally.now();
        if (tally.before().shown(false)) figures.before = tally.before();
        if (!figures.now.shown(false)) return figures;
        auto names = files;
        names.merge(template_names(store));
        figures.weeks = weeks_of(tally, period);
        add_groups(tally, names, figures);
        add_templates(tally, names, figures);
        add_rules(store, figures);
        figures.calls = calls_of(tally);
        add_pressure(tally.contacts(), figures);
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
