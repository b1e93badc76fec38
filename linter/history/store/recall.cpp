/// What is known of one person and one text, for the mail that is about to go out.
#include <chrono>

#include "linter/history/store/session.hpp"

namespace warmline::history {

namespace {

constexpr UnixTime day_seconds = 86400;

/// DOMAIN C, freq/*: campaigns in 30 days, surveys in 90, any dialogue in 180.
constexpr int campaign_days = 30, survey_days = 90, dialogue_days = 180;

/// So long after a mail about it we take a case for open. Judgement: most complaints are settled in
/// two weeks; a reminder gives that long to pay; nobody grieves less.
constexpr int case_days = 14, bereavement_days = 30;

/// As many copies to others make a text a stock text.
constexpr int fewest_copies = 3;

std::string from(UnixTime at, int days) {
    return std::to_string(at - days * day_seconds);
}

/// sum(case when CONDITION then 1 else 0 end)
std::string counted(const std::string& condition) {
    return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
}

/// The days before `at` are all in the store, so a count of nothing means nothing.
bool reaches_back(soci::session& sql, UnixTime at, int days) {
    int first_day = 0;
    soci::indicator known = soci::i_null;
    sql << "select min(sent_day) from assessments", soci::into(first_day, known);
    return known == soci::i_ok && first_day <= at / day_seconds - days;
}

DateTime date_of(int day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    DateTime time;
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

void add_last_talk(soci::session& sql, const RecallQuestion& question,
                   std::optional<Recipient>& person) {
    int day = 0;
    soci::indicator known = soci::i_null;
    sql << "select max(day) from talks where person = " + std::to_string(question.person) +
               " and day <= " + std::to_string(question.at / day_seconds),
        soci::into(day, known);
    if (known != soci::i_ok) return;
    if (!person) person.emplace();
    person->last_talk = date_of(day);
}

std::optional<Recipient> person_before(soci::session& sql, Pseudonym person, UnixTime at) {
    const auto me = std::to_string(person);
    const auto until = " and a.sent_at < " + std::to_string(at);
    long long mails = 0, campaigns = 0, surveys = 0, open_cases = 0, unasked = 0, answers = 0;
    sql << "select count(*), " +
               counted("a.profile = 'campaign' and a.sent_at >= " + from(at, campaign_days)) +
               ", " + counted("a.topic = 'survey' and a.sent_at >= " + from(at, survey_days)) +
               ", " +
               counted(
                   "(a.topic in ('complaint', 'dunning') and a.sent_at >= " + from(at, case_days) +
                   ") or (a.topic = 'bereavement' and a.sent_at >= " + from(at, bereavement_days) +
                   ")") +
               ", " + counted("a.profile <> 'transactional'") + ", " + counted("a.reply <> 0") +
               " from contacts c join assessments a on a.mail = c.mail where c.person = " + me +
               " and a.mode = 'rendered' and a.draft = 0 and a.sent_at >= " +
               from(at, dialogue_days) + until,
        soci::into(mails), soci::into(campaigns), soci::into(surveys), soci::into(open_cases),
        soci::into(unasked), soci::into(answers);
    if (mails == 0) return std::nullopt;
    // Our answer shows that they wrote; so does a mail of theirs that was linted.
    if (answers == 0)
        sql << "select count(*) from assessments a where a.sender = " + me +
                   " and a.sent_at >= " + from(at, dialogue_days) + until,
            soci::into(answers);
    Recipient known;
    known.mails_last_30_days = static_cast<int>(campaigns);
    known.surveys_last_90_days = static_cast<int>(surveys);
    if (open_cases > 0) known.open_complaint = true;
    if (answers > 0)
        known.unanswered_mails_180_days = 0;
    else if (reaches_back(sql, at, dialogue_days))
        known.unanswered_mails_180_days = static_cast<int>(unasked);
    return known;
}

bool sent_to_others(soci::session& sql, const RecallQuestion& question) {
    if (question.template_print == 0) return false;
    long long copies = 0;
    sql << "select count(*) from (select c.person from assessments a join contacts c on c.mail = "
           "a.mail where a.template = " +
               std::to_string(question.template_print) + " and c.person <> " +
               std::to_string(question.person) +
               " and a.draft = 0 and a.sent_at >= " + from(question.at, dialogue_days) +
               " and a.sent_at < " + std::to_string(question.at) + " limit " +
               std::to_string(fewest_copies) + ") as copies",
        soci::into(copies);
    return copies >= fewest_copies;
}

}  // namespace

Result<Recollection> recall(Session& store, const RecallQuestion& question) {
    return guarded(store, [&] {
        Recollection known;
        if (question.person != 0) {
            known.person = person_before(store.sql(), question.person, question.at);
            add_last_talk(store.sql(), question, known.person);
        }
        known.stock_text = sent_to_others(store.sql(), question);
        return known;
    });
}

std::optional<Problem> hold_still(Session& store) {
    const auto held = guarded(store, [&] {
        store.sql() << (store.sqlite() ? "begin"
                                       : "begin isolation level repeatable read, read only");
        // The moment is that of the first look.
        long long mails = 0;
        store.sql() << "select count(*) from (select 1 from assessments limit 1) as any_mail",
            soci::into(mails);
        return mails;
    });
    if (!held) return held.problem();
    return std::nullopt;
}

Result<bool> uses_key(Session& store, const std::string& key_id) {
    return guarded(store, [&] {
        const auto any = [&](const std::string& condition) {
            long long mails = 0;
            store.sql() << "select count(*) from (select 1 from assessments " + condition +
                               " limit 1) as any_mail",
                soci::use(key_id), soci::into(mails);
            return mails > 0;
        };
        return any("where key_id = :key") || !any("where key_id <> :key");
    });
}

}  // namespace warmline::history
