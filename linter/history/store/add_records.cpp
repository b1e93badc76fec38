#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "linter/base/sha256.hpp"
#include "linter/history/store/session.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t rows_per_statement = 500;

/// Names of rules have fixed numbers, so that writers need not ask for them.
long long number_of_rule(const std::string& rule) {
    const auto digest = sha256(rule);
    long long number = 0;
    for (std::size_t i = 0; i < 7; ++i)
        number = number << 8 | digest[i];
    return number;
}

/// Collects rows of numbers and inserts many with one statement. Numbers only, so nothing in them
/// needs quoting; what is there already stays.
class NumberRows {
public:
    NumberRows(soci::session& sql, std::string into) : sql_(sql), into_(std::move(into)) {}

    void add(std::initializer_list<long long> numbers) {
        rows_ += rows_.empty() ? "(" : ",(";
        bool first = true;
        for (const auto number : numbers) {
            if (!first) rows_ += ',';
            rows_ += std::to_string(number);
            first = false;
        }
        rows_ += ')';
        if (++count_ == rows_per_statement) flush();
    }

    void flush() {
        if (count_ == 0) return;
        sql_ << "insert into " + into_ + " values " + rows_ + " on conflict do nothing";
        rows_.clear();
        count_ = 0;
    }

private:
    soci::session& sql_;
    std::string into_, rows_;
    std::size_t count_ = 0;
};

using Batch = std::vector<const AssessmentRecord*>;

/// The latest of each mail, by mail, so that two writers take their locks in one order.
Batch latest_of_each(std::span<const AssessmentRecord> records) {
    std::map<Pseudonym, const AssessmentRecord*> latest;
    for (const auto& record : records) {
        auto& known = latest[record.mail];
        if (known == nullptr || known->assessed_at <= record.assessed_at) known = &record;
    }
    Batch batch;
    for (const auto& [mail, record] : latest)
        batch.push_back(record);
    return batch;
}

std::map<Pseudonym, UnixTime> known_mails(soci::session& sql, const Batch& batch) {
    std::map<Pseudonym, UnixTime> known;
    for (std::size_t begin = 0; begin < batch.size(); begin += rows_per_statement) {
        std::vector<Pseudonym> mails;
        for (auto i = begin; i < std::min(begin + rows_per_statement, batch.size()); ++i)
            mails.push_back(batch[i]->mail);
        long long mail = 0, assessed_at = 0;
        soci::statement rows = (sql.prepare << "select mail, assessed_at from assessments "
                                               "where mail in (" +
                                                   number_list(mails) + ")",
                                soci::into(mail), soci::into(assessed_at));
        rows.execute();
        while (rows.fetch())
            known[mail] = assessed_at;
    }
    return known;
}

/// Takes out what an earlier assessment of the same mails left; drops what is not news.
Batch news(soci::session& sql, const Batch& batch) {
    const auto known = known_mails(sql, batch);
    Batch fresh;
    std::vector<Pseudonym> outdated;
    for (const auto* record : batch) {
        const auto before = known.find(record->mail);
        if (before != known.end() && before->second >= record->assessed_at) continue;
        if (before != known.end()) outdated.push_back(record->mail);
        fresh.push_back(record);
    }
    for (std::size_t begin = 0; begin < outdated.size(); begin += rows_per_statement) {
        const auto end = std::min(begin + rows_per_statement, outdated.size());
        const auto list = number_list({outdated.begin() + static_cast<std::ptrdiff_t>(begin),
                                       outdated.begin() + static_cast<std::ptrdiff_t>(end)});
        for (const std::string table : {"assessments", "rule_hits", "contacts"})
            sql << "delete from " + table + " where mail in (" + list + ")";
    }
    return fresh;
}

/// The variables of the insert statement; one set, filled anew for each row.
struct Row {
    long long mail = 0, sent_at = 0, assessed_at = 0, sender = 0, template_print = 0;
    int sent_day = 0, shared_sender = 0, reach = 0, reply = 0, automatic = 0, human = 0;
    int draft = 0, no_reply = 0, self_service = 0, overall = 0, risk = 0, blocked = 0;
    std::array<int, dimension_count> scores{};
    std::string key, version, group, profile, mode, language, topic, action, gate;
    double questions = 0, call_need = 0, mail_minutes = 0, call_minutes = 0;

    void fill(const AssessmentRecord& record) {
        mail = record.mail;
        sent_at = record.sent_at;
        assessed_at = record.assessed_at;
        sender = record.sender;
        template_print = record.template_print;
        sent_day = record.sent_day;
        draft = record.draft;
        shared_sender = record.shared_sender;
        reach = record.reach;
        reply = record.reply;
        automatic = record.automatic;
        human = record.human;
        no_reply = record.no_reply;
        self_service = record.self_service;
        overall = record.overall;
        risk = record.ambiguity_risk;
        blocked = record.blocked;
        scores = record.scores;
        key = record.key;
        version = record.version;
        group = record.sender_group;
        profile = name_of(record.profile);
        mode = name_of(record.mode);
        language = name_of(record.language);
        topic = record.topic;
        action = name_of(record.action);
        gate = record.gate;
        questions = record.expected_questions;
        call_need = record.call_need;
        mail_minutes = record.mail_minutes;
        call_minutes = record.call_minutes;
    }
};

void insert_assessments(soci::session& sql, const Batch& batch) {
    using soci::use;
    Row row;
    soci::statement insert =
        (sql.prepare << "insert into assessments values (:a1, :a2, :a3, :a4, :a5, :a6, :a7, :a8, "
                        ":a9, :b1, :b2, :b3, :b4, :b5, :b6, :b7, :b8, :b9, :c1, :c2, :c3, :c4, "
                        ":c5, :c6, :c7, :c8, :c9, :d1, :d2, :d3, :d4, :d5, :d6, :d7, :d8, :d9) "
                        "on conflict do nothing",
         use(row.mail), use(row.key), use(row.sent_at), use(row.sent_day), use(row.assessed_at),
         use(row.version), use(row.sender), use(row.shared_sender), use(row.group),
         use(row.template_print), use(row.reach), use(row.profile), use(row.mode),
         use(row.language), use(row.topic), use(row.reply), use(row.automatic), use(row.human),
         use(row.no_reply), use(row.self_service), use(row.overall), use(row.scores[0]),
         use(row.scores[1]), use(row.scores[2]), use(row.scores[3]), use(row.scores[4]),
         use(row.scores[5]), use(row.risk), use(row.questions), use(row.blocked), use(row.action),
         use(row.call_need), use(row.gate), use(row.mail_minutes), use(row.call_minutes),
         use(row.draft));
    for (const auto* record : batch) {
        row.fill(*record);
        insert.execute(true);
    }
}

void insert_names(soci::session& sql, const std::string& table,
                  const std::map<long long, std::string>& names) {
    long long number = 0;
    std::string name;
    soci::statement insert =
        (sql.prepare << "insert into " + table + " values (:number, :name) on conflict do nothing",
         soci::use(number), soci::use(name));
    for (const auto& [known_number, known_name] : names) {
        number = known_number;
        name = known_name;
        insert.execute(true);
    }
}

/// Templates have no reader yet: no contacts, no part in the rules of a period.
void insert_details(soci::session& sql, const Batch& batch) {
    NumberRows hits(sql, "rule_hits"), contacts(sql, "contacts");
    std::map<long long, std::string> rules, templates;
    for (const auto* record : batch) {
        if (record->mode == Mode::templated) {
            if (!record->template_name.empty() && record->template_print != 0)
                templates[record->template_print] = record->template_name;
            continue;
        }
        const auto day = record->sent_day;
        for (const auto& rule : record->rules) {
            const auto number = number_of_rule(rule.rule);
            rules[number] = rule.rule;
            hits.add({record->mail, number, day, rule.hits, rule.points, rule.question_percent});
        }
        for (const auto person : record->recipients)
            contacts.add({record->mail, person, day});
    }
    hits.flush();
    contacts.flush();
    insert_names(sql, "rule_names", rules);
    insert_names(sql, "template_names", templates);
}

}  // namespace

Result<Added> add_records(Session& store, std::span<const AssessmentRecord> records) {
    const auto batch = latest_of_each(records);
    return persistently(store, [&] {
        Transaction transaction(store);
        const auto fresh = news(store.sql(), batch);
        insert_assessments(store.sql(), fresh);
        insert_details(store.sql(), fresh);
        transaction.commit();
        return Added{fresh.size(), records.size() - fresh.size()};
    });
}

}  // namespace warmline::history
