#include "linter/history/store/sums.hpp"

#include <array>

namespace warmline::history {

namespace {

/// One row of the query. All columns are integers, which PostgreSQL sums into bigints.
struct SumRow {
    std::string key;
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

std::string sum_columns() {
    const auto sum = [](const std::string& what) { return ", sum(" + what + ")"; };
    const auto when = [](const std::string& condition, const std::string& value) {
        return "case when " + condition + " then " + value + " else 0 end";
    };
    std::string columns =
        "count(*), count(distinct case when shared_sender = 0 and sender <> 0 then sender end)";
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

void add_recipients(Session& session, const std::string& key, Period period,
                    std::map<std::string, Sums>& sums) {
    std::string name;
    long long recipients = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select k, count(*) from (select distinct " + key +
                    " as k, person from assessments join contacts on contacts.mail = "
                    "assessments.mail where " +
                    mails_in(period) + ") as known group by k",
         soci::into(name), soci::into(recipients));
    rows.execute();
    while (rows.fetch())
        if (const auto known = sums.find(name); known != sums.end())
            known->second.recipients = recipients;
}

}  // namespace

std::string mails_in(Period period) {
    return "mode = 'rendered' and sent_day between " + std::to_string(period.first_day) + " and " +
           std::to_string(period.last_day);
}

std::map<std::string, Sums> sums_by(Session& session, const std::string& key, Period period,
                                    const std::string& having, const std::string& group) {
    SumRow row;
    auto& n = row.numbers;
    using soci::into;
    soci::statement rows =
        (session.sql().prepare << "select " + key + " as k, " + sum_columns() +
                                      " from assessments where " + mails_in(period) + " group by " +
                                      (group.empty() ? key : group) +
                                      (having.empty() ? "" : " having " + having),
         into(row.key), into(n[0]), into(n[1]), into(n[2]), into(n[3]), into(n[4]), into(n[5]),
         into(n[6]), into(n[7]), into(n[8]), into(n[9]), into(n[10]), into(n[11]), into(n[12]),
         into(n[13]), into(n[14]), into(n[15]), into(n[16]), into(n[17]), into(row.saved_minutes),
         into(row.questions));
    rows.execute();
    std::map<std::string, Sums> sums;
    while (rows.fetch())
        sums[row.key] = row.sums();
    if (!sums.empty()) add_recipients(session, key, period, sums);
    return sums;
}

/// All mails counted here have one mode.
Sums sums_of(Session& session, Period period) {
    const auto all = sums_by(session, "mode", period);
    return all.empty() ? Sums{} : all.begin()->second;
}

}  // namespace warmline::history
