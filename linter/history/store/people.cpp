/// What a person may ask for (export, erase), and what nobody needs any more (prune).
#include <string>
#include <vector>

#include "linter/history/store/session.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t mails_per_statement = 500;

std::vector<Pseudonym> numbers(soci::session& sql, const std::string& query) {
    long long number = 0;
    soci::statement rows = (sql.prepare << query, soci::into(number));
    rows.execute();
    std::vector<Pseudonym> list;
    while (rows.fetch())
        list.push_back(number);
    return list;
}

void delete_mails(soci::session& sql, const std::vector<Pseudonym>& mails) {
    for (std::size_t begin = 0; begin < mails.size(); begin += mails_per_statement) {
        const auto end = std::min(begin + mails_per_statement, mails.size());
        const auto list = number_list({mails.begin() + static_cast<std::ptrdiff_t>(begin),
                                       mails.begin() + static_cast<std::ptrdiff_t>(end)});
        for (const std::string table : {"rule_hits", "contacts", "assessments"})
            sql << "delete from " + table + " where mail in (" + list + ")";
    }
}

/// Deleted means gone from the files too.
void forget(Session& store) {
    if (!store.sqlite()) return;
    int busy = 0;
    store.sql() << "pragma wal_checkpoint(truncate)", soci::into(busy);
}

constexpr const char* person_columns =
    "a.mail, a.sent_at, a.sent_day, a.assessed_at, a.version, a.sender, a.sender_group, "
    "a.template, a.reach, "
    "a.profile, a.mode, a.language, a.topic, a.reply, a.overall, a.personalisation, a.clarity, "
    "a.unambiguity, a.tone, a.dialogue, a.fairness, a.risk, a.expected_questions, a.action, "
    "a.call_need";

template <class Enum>
void choose(Enum& value, const std::string& name) {
    value = from_name<Enum>(name).value_or(value);
}

std::vector<PersonMail> mails_of(soci::session& sql, Pseudonym person) {
    using soci::into;
    long long mail = 0, sent_at = 0, assessed_at = 0, sender = 0, template_print = 0;
    std::string version, group, profile, mode, language, topic, action;
    int sent_day = 0, reach = 0, reply = 0, overall = 0, risk = 0;
    std::array<int, dimension_count> scores{};
    double questions = 0, call_need = 0;
    const auto me = std::to_string(person);
    soci::statement rows =
        (sql.prepare << std::string("select ") + person_columns +
                            " from assessments a where a.sender = " + me +
                            " or a.mail in (select mail from contacts where person = " + me +
                            ") order by a.sent_at, a.mail",
         into(mail), into(sent_at), into(sent_day), into(assessed_at), into(version), into(sender),
         into(group), into(template_print), into(reach), into(profile), into(mode), into(language),
         into(topic), into(reply), into(overall), into(scores[0]), into(scores[1]), into(scores[2]),
         into(scores[3]), into(scores[4]), into(scores[5]), into(risk), into(questions),
         into(action), into(call_need));
    rows.execute();
    std::vector<PersonMail> mails;
    while (rows.fetch()) {
        PersonMail one;
        one.sent = sender == person;
        auto& record = one.record;
        record.mail = mail;
        record.sent_at = sent_at;
        record.sent_day = sent_day;
        record.assessed_at = assessed_at;
        record.version = version;
        record.sender_group = group;
        record.template_print = template_print;
        record.reach = reach;
        choose(record.profile, profile);
        choose(record.mode, mode);
        choose(record.language, language);
        choose(record.action, action);
        record.topic = topic;
        record.reply = reply != 0;
        record.overall = overall;
        record.scores = scores;
        record.ambiguity_risk = risk;
        record.expected_questions = questions;
        record.call_need = call_need;
        mails.push_back(std::move(one));
    }
    return mails;
}

void add_rules(soci::session& sql, PersonMail& mail) {
    std::string name;
    soci::statement rows =
        (sql.prepare << "select n.name from rule_hits h join rule_names n on n.rule = h.rule "
                        "where h.mail = " +
                            std::to_string(mail.record.mail) + " order by n.name",
         soci::into(name));
    rows.execute();
    while (rows.fetch())
        mail.rules.push_back(name);
}

}  // namespace

Result<std::size_t> prune(Session& store, int before_day) {
    return persistently(store, [&] {
        auto& sql = store.sql();
        Transaction transaction(store);
        const auto day = std::to_string(before_day);
        long long mails = 0;
        sql << "select count(*) from assessments where sent_day < " + day, soci::into(mails);
        sql << "delete from rule_hits where day < " + day;
        sql << "delete from contacts where day < " + day;
        sql << "delete from assessments where sent_day < " + day;
        sql << "delete from talks where day < " + day;
        transaction.commit();
        forget(store);
        return static_cast<std::size_t>(mails);
    });
}

Result<Erased> erase_person(Session& store, Pseudonym person) {
    return persistently(store, [&] {
        auto& sql = store.sql();
        Transaction transaction(store);
        const auto me = std::to_string(person);
        // A mail to this person alone says something about this person alone.
        const auto whole = numbers(
            sql, "select mail from assessments where sender = " + me +
                     " or (reach <= 1 and mail in (select mail from contacts where person = " + me +
                     "))");
        delete_mails(sql, whole);
        long long contacts = 0;
        sql << "select count(*) from contacts where person = " + me, soci::into(contacts);
        sql << "delete from contacts where person = " + me;
        long long talks = 0;
        sql << "select count(*) from talks where person = " + me, soci::into(talks);
        sql << "delete from talks where person = " + me;
        transaction.commit();
        forget(store);
        return Erased{whole.size(), static_cast<std::size_t>(contacts),
                      static_cast<std::size_t>(talks)};
    });
}

Result<std::vector<PersonMail>> export_person(Session& store, Pseudonym person) {
    return guarded(store, [&] {
        auto mails = mails_of(store.sql(), person);
        for (auto& mail : mails)
            add_rules(store.sql(), mail);
        return mails;
    });
}

Result<StoreStatus> store_status(Session& store) {
    return guarded(store, [&] {
        auto& sql = store.sql();
        StoreStatus status;
        status.schema = schema_version(store);
        long long mails = 0, contacts = 0, templates = 0;
        soci::indicator first_known = soci::i_null, last_known = soci::i_null;
        sql << "select count(*), min(sent_day), max(sent_day) from assessments", soci::into(mails),
            soci::into(status.first_day, first_known), soci::into(status.last_day, last_known);
        sql << "select count(*) from contacts", soci::into(contacts);
        sql << "select count(distinct template) from assessments where template <> 0",
            soci::into(templates);
        status.mails = static_cast<std::size_t>(mails);
        status.contacts = static_cast<std::size_t>(contacts);
        status.templates = static_cast<std::size_t>(templates);
        std::string key;
        soci::statement rows = (sql.prepare << "select key_id, count(*) from assessments group by "
                                               "key_id order by key_id",
                                soci::into(key), soci::into(mails));
        rows.execute();
        while (rows.fetch())
            status.keys.emplace_back(key, static_cast<std::size_t>(mails));
        return status;
    });
}

}  // namespace warmline::history
