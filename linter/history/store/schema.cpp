/// The tables and how they grow: each version is a list of statements, applied once, in order,
/// under a lock. The same words for both databases. Rules of the format: days are days since 1970
/// where the sender's clock hangs (of older records in UTC), points are tenths, yes is 1.
#include <array>
#include <ctime>
#include <span>
#include <string>

#include "linter/history/store/session.hpp"

namespace warmline::history {

namespace {

constexpr std::array<std::string_view, 5> tables{
    R"(create table assessments (
        mail bigint primary key,
        key_id text not null,
        sent_at bigint not null,
        sent_day integer not null,
        assessed_at bigint not null,
        version text not null,
        sender bigint not null,
        shared_sender integer not null,
        sender_group text not null,
        template bigint not null,
        reach integer not null,
        profile text not null,
        mode text not null,
        language text not null,
        topic text not null,
        reply integer not null,
        automatic integer not null,
        human integer not null,
        no_reply integer not null,
        self_service integer not null,
        overall integer not null,
        personalisation integer not null,
        clarity integer not null,
        unambiguity integer not null,
        tone integer not null,
        dialogue integer not null,
        fairness integer not null,
        risk integer not null,
        expected_questions double precision not null,
        blocked integer not null,
        action text not null,
        call_need double precision not null,
        gate text not null,
        mail_minutes double precision not null,
        call_minutes double precision not null))",
    R"(create table rule_hits (
        mail bigint not null,
        rule bigint not null,
        day integer not null,
        hits integer not null,
        points integer not null,
        question integer not null,
        primary key (mail, rule)))",
    R"(create table contacts (
        mail bigint not null,
        person bigint not null,
        day integer not null,
        primary key (mail, person)))",
    "create table rule_names (rule bigint primary key, name text not null)",
    "create table template_names (template bigint primary key, name text not null)",
};

/// Reports go by days and read rules from the index alone; requests of persons go by pseudonyms.
constexpr std::array<std::string_view, 5> indices{
    "create index assessments_by_day on assessments (sent_day)",
    "create index assessments_by_sender on assessments (sender)",
    "create index rule_hits_by_rule on rule_hits (rule, day, hits, points, question)",
    "create index contacts_by_day on contacts (day, person)",
    "create index contacts_by_person on contacts (person)",
};

/// Whether others were sent the same text; who got a mail, read from the index alone.
constexpr std::array<std::string_view, 3> more_indices{
    "create index assessments_by_template on assessments (template, sent_at)",
    "drop index contacts_by_day",
    "create index contacts_by_day on contacts (day, person, mail)",
};

/// Talks somebody noted: when, with whom, not what about.
constexpr std::array<std::string_view, 1> talks{
    "create table talks (person bigint not null, day integer not null, primary key (person, day))",
};

/// What was linted before it had a message id.
constexpr std::array<std::string_view, 1> drafts{
    "alter table assessments add column draft integer not null default 0",
};

constexpr std::array<std::span<const std::string_view>, 5> versions{tables, indices, more_indices,
                                                                    talks, drafts};

/// Any number will do as long as no other program locks it.
constexpr long long migration_lock = 0x7761726D6C696E65;

constexpr const char* version_table =
    "create table if not exists warmline_schema (version integer primary key, "
    "applied_at bigint not null)";

int version_in_table(Session& session) {
    int version = 0;
    soci::indicator found = soci::i_null;
    session.sql() << "select max(version) from warmline_schema", soci::into(version, found);
    return found == soci::i_ok ? version : 0;
}

}  // namespace

int newest_schema() {
    return static_cast<int>(versions.size());
}

int schema_version(Session& session) {
    int tables_of_that_name = 0;
    if (session.sqlite())
        session.sql() << "select count(*) from sqlite_master where name = 'warmline_schema'",
            soci::into(tables_of_that_name);
    else
        session.sql() << "select count(*) from pg_catalog.pg_class where oid = "
                         "to_regclass('warmline_schema')",
            soci::into(tables_of_that_name);
    return tables_of_that_name == 0 ? 0 : version_in_table(session);
}

void migrate(Session& session) {
    auto& sql = session.sql();
    Transaction transaction(session);
    if (!session.sqlite())
        sql << "select pg_advisory_xact_lock(" + std::to_string(migration_lock) + ")";
    sql << version_table;
    // Another program may have been faster; its work is seen now.
    for (int version = version_in_table(session); version < newest_schema(); ++version) {
        for (const auto statement : versions[static_cast<std::size_t>(version)])
            sql << std::string(statement);
        const int applied = version + 1;
        const long long now = std::time(nullptr);
        sql << "insert into warmline_schema (version, applied_at) values (:v, :t)",
            soci::use(applied), soci::use(now);
    }
    transaction.commit();
}

}  // namespace warmline::history
