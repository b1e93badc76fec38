#include "linter/history/store/walk.hpp"

#include <algorithm>

namespace warmline::history {

namespace {

constexpr int days_at_once = 7;
constexpr UnixTime day_seconds = 86400;

constexpr const char* mail_query =
    "select mail, sent_day, case when shared_sender = 0 then sender else 0 end, template, "
    "sender_group, profile, topic, language, "
    "case when action in ('call', 'call_then_write') then 1 else 0 end, reach, overall, "
    "personalisation, clarity, unambiguity, tone, dialogue, fairness, risk, human, no_reply, "
    "reply, blocked, self_service, mail_minutes - call_minutes, expected_questions "
    "from assessments where mode = 'rendered' and sent_day between :first and :last";

/// What a statement writes into, row by row.
struct Columns {
    MailRow row;
    int call = 0;
    std::array<int, 14> numbers{};  ///< reach … self_service
    double minutes = 0, questions = 0;

    const MailRow& filled() {
        auto& sums = row.sums;
        row.call = call != 0;
        sums.mails = 1;
        sums.reach = numbers[0];
        sums.overall = numbers[1];
        for (std::size_t i = 0; i < dimension_count; ++i)
            sums.scores[i] = numbers[2 + i];
        sums.risk = numbers[8];
        sums.human = numbers[9];
        sums.no_reply = numbers[10];
        sums.replies = numbers[11];
        sums.blocked = numbers[12];
        const bool answers_people = row.profile == "service" || row.profile == "sensitive";
        sums.service_mails = answers_people ? 1 : 0;
        sums.self_service = answers_people ? numbers[13] : 0;
        sums.calls = row.call ? 1 : 0;
        sums.saved_minutes = row.call ? minutes : 0;
        sums.questions = questions;
        return row;
    }
};

/// Runs `rows` for each week's days and visits what they give.
template <class Visit>
void by_week(soci::statement& rows, int& from, int& to, int first_day, int last_day, Visit visit) {
    for (from = first_day; from <= last_day; from = to + 1) {
        to = std::min(from + days_at_once - 1, last_day);
        rows.execute();
        while (rows.fetch())
            visit();
    }
}

}  // namespace

void walk_mails(Session& session, int first_day, int last_day,
                const std::function<void(const MailRow&)>& visit) {
    using soci::into;
    using soci::use;
    Columns columns;
    auto& row = columns.row;
    auto& n = columns.numbers;
    int from = 0, to = 0;
    soci::statement rows =
        (session.sql().prepare << mail_query, use(from), use(to), into(row.mail), into(row.day),
         into(row.sender), into(row.template_print), into(row.sender_group), into(row.profile),
         into(row.topic), into(row.language), into(columns.call), into(n[0]), into(n[1]),
         into(n[2]), into(n[3]), into(n[4]), into(n[5]), into(n[6]), into(n[7]), into(n[8]),
         into(n[9]), into(n[10]), into(n[11]), into(n[12]), into(n[13]), into(columns.minutes),
         into(columns.questions));
    by_week(rows, from, to, first_day, last_day, [&] { visit(columns.filled()); });
}

void walk_contacts(Session& session, int first_day, int last_day,
                   const std::function<void(const ContactRow&)>& visit) {
    ContactRow row;
    int from = 0, to = 0;
    soci::statement rows =
        (session.sql().prepare
             << "select mail, person, day from contacts where day between :first and :last",
         soci::use(from), soci::use(to), soci::into(row.mail), soci::into(row.person),
         soci::into(row.day));
    by_week(rows, from, to, first_day, last_day, [&] { visit(row); });
}

std::vector<Pseudonym> repeated_templates(Session& session, Period period, std::int64_t fewest) {
    Pseudonym print = 0;
    // By the index over seconds: a day more on both sides, for clocks around the world.
    soci::statement rows =
        (session.sql().prepare << "select template from assessments where template <> 0 and "
                                  "sent_at >= " +
                                      std::to_string((period.first_day - 1) * day_seconds) +
                                      " and sent_at < " +
                                      std::to_string((period.last_day + 2) * day_seconds) +
                                      " group by template having count(*) >= " +
                                      std::to_string(fewest),
         soci::into(print));
    rows.execute();
    std::vector<Pseudonym> prints;
    while (rows.fetch())
        prints.push_back(print);
    return prints;
}

}  // namespace warmline::history
