#include "linter/history/store/sums.hpp"

#include <array>

namespace warmline::history {

namespace {

/// One row of the query. All columns are integers, which PostgreSQL sums into bigints.
struct SumRow {
    std::string key;
    int before = 0;
    std::array<long long, 18> numbers{};
    double saved_minutes = 0, questions = 0;

    Sums sums() const {
        Sums sums;
        sums.mails = numbers[0];
        sums.senders = numbers[1];
        sums.reach = numbers[2];
        sums.overall = numbers[3];
        for (std::size_t i = 0; i < dimension_count; ++i)
            sums.scores[i] = numbers[4 + i];
        sums.risk = numbers[10];
        sums.human = numbers[11];
        sums.no_reply = numbers[12];
        sums.replies = numbers[13];
        sums.blocked = numbers[14];
        sums.service_mails = numbers[15];
        sums.self_service = numbers[16];
        sums.calls = numbers[17];
        sums.saved_minutes = saved_minutes;
        sums.questions = questions;
        return sums;
    }
};

constexpr const char* answers_people = "profile in ('service', 'sensitive')";
constexpr const char* is_call = "action in ('call', 'call_then_write')";
constexpr const char* persons =
    "count(distinct case when shared_sender = 0 and sender <> 0 then sender end)";

std::string sum_columns(bool with_senders) {
    const auto sum = [](const std::string& what) { return ", sum(" + what + ")"; };
    const auto when = [](const std::string& condition, const std::string& value) {
        return "case when " + condition + " then " + value + " else 0 end";
    };
    std::string columns = std::string("count(*), ") + (with_senders ? persons : "0");
    for (const std::string column :
         {"reach", "overall", "personalisation", "clarity", "unambiguity", "tone", "dialogue",
          "fairness", "risk", "human", "no_reply", "reply", "blocked"})
        columns += sum(column);
    columns += sum(when(answers_people, "1"));
    columns += sum(when(answers_people, "self_service"));
    columns += sum(when(is_call, "1"));
    columns += sum(when(std::string(is_call) + " and mail_minutes > call_minutes",
                        "mail_minutes - call_minutes"));
    return columns + sum("expected_questions");
}

/// `day`: the name of the column. Both periods.
std::string within(const std::string& day, Period period) {
    return day + " between " + std::to_string(period.before().first_day) + " and " +
           std::to_string(period.last_day);
}

std::string is_before(const std::string& day, Period period) {
    return "case when " + day + " < " + std::to_string(period.first_day) + " then 1 else 0 end";
}

std::string mails_of(Period period, const std::string& condition) {
    return "mode = 'rendered' and " + within("sent_day", period) +
           (condition.empty() ? "" : " and " + condition);
}

TwoPeriods sums_of(Session& session, const std::string& key, Period period,
                   const std::string& condition, const std::string& having, bool with_senders) {
    SumRow row;
    auto& n = row.numbers;
    using soci::into;
    soci::statement rows =
        (session.sql().prepare << "select " + key + " as k, " + is_before("sent_day", period) +
                                      " as b, " + sum_columns(with_senders) +
                                      " from assessments where " + mails_of(period, condition) +
                                      " group by 1, 2" +
                                      (having.empty() ? "" : " having " + having),
         into(row.key), into(row.before), into(n[0]), into(n[1]), into(n[2]), into(n[3]),
         into(n[4]), into(n[5]), into(n[6]), into(n[7]), into(n[8]), into(n[9]), into(n[10]),
         into(n[11]), into(n[12]), into(n[13]), into(n[14]), into(n[15]), into(n[16]), into(n[17]),
         into(row.saved_minutes), into(row.questions));
    rows.execute();
    TwoPeriods sums;
    while (rows.fetch())
        (row.before != 0 ? sums.before : sums.now)[row.key] = row.sums();
    return sums;
}

/// Rows of key, period and number of recipients.
void add_recipients(Session& session, const std::string& query, TwoPeriods& sums) {
    std::string key;
    int before = 0;
    long long recipients = 0;
    soci::statement rows = (session.sql().prepare << query, soci::into(key), soci::into(before),
                            soci::into(recipients));
    rows.execute();
    while (rows.fetch()) {
        auto& of_period = before != 0 ? sums.before : sums.now;
        if (const auto known = of_period.find(key); known != of_period.end())
            known->second.recipients = recipients;
    }
}

std::int64_t recipients_of(Session& session, Period period) {
    long long recipients = 0;
    session.sql()
        << "select count(*) from (select distinct person from contacts where day between " +
               std::to_string(period.first_day) + " and " + std::to_string(period.last_day) +
               ") as known",
        soci::into(recipients);
    return recipients;
}

void add(Sums& all, const Sums& part) {
    all.mails += part.mails;
    all.reach += part.reach;
    all.overall += part.overall;
    for (std::size_t i = 0; i < dimension_count; ++i)
        all.scores[i] += part.scores[i];
    all.risk += part.risk;
    all.human += part.human;
    all.no_reply += part.no_reply;
    all.replies += part.replies;
    all.blocked += part.blocked;
    all.service_mails += part.service_mails;
    all.self_service += part.self_service;
    all.calls += part.calls;
    all.saved_minutes += part.saved_minutes;
    all.questions += part.questions;
}

}  // namespace

TwoPeriods sums_by(Session& session, const std::string& key, Period period,
                   const std::string& condition, const std::string& having) {
    auto sums = sums_of(session, key, period, condition, having, true);
    if (!sums.now.empty())
        add_recipients(session,
                       "select k, b, count(*) from (select distinct " + key + " as k, " +
                           is_before("sent_day", period) +
                           " as b, person from assessments join contacts on contacts.mail = "
                           "assessments.mail where " +
                           mails_of(period, condition) + ") as known group by k, b",
                       sums);
    return sums;
}

InTime sums_in_time(Session& session, Period period) {
    // By day: the index gives days in order, so nothing needs sorting.
    const auto days = sums_of(session, "sent_day", period, "", "", false);
    InTime sums;
    TwoPeriods weeks;
    for (const auto& [day, one] : days.now) {
        // Weeks begin on Mondays; day 0 was a Thursday.
        add(weeks.now[std::to_string((std::stoi(day) + 3) / 7)], one);
        add(sums.now, one);
    }
    for (const auto& [day, one] : days.before)
        add(sums.before, one);
    add_recipients(session,
                   "select (day + 3) / 7 as k, 0 as b, count(distinct person) from contacts where "
                   "day between " +
                       std::to_string(period.first_day) + " and " +
                       std::to_string(period.last_day) + " group by 1",
                   weeks);
    sums.now.recipients = recipients_of(session, period);
    sums.before.recipients = recipients_of(session, period.before());
    sums.weeks = std::move(weeks.now);
    return sums;
}

}  // namespace warmline::history
