/// The store of assessments: one schema in SQLite or PostgreSQL, reached through SOCI.
///
/// Every function answers with a value or a Problem; exceptions of the database library end here. A
/// store belongs to one thread; several programs may work on one database at a time.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/history/assessment_record.hpp"
#include "linter/history/recall_line.hpp"
#include "linter/history/store_url.hpp"

namespace warmline::history {

enum class Access {
    read,   ///< the store must exist
    write,  ///< made on first use
};

/// Session with its dialect (session.hpp).
class Session;

struct SessionDeleter {
    void operator()(Session* session) const;
};

using Store = std::unique_ptr<Session, SessionDeleter>;

/// Connects and brings the schema up to date; a store written by a newer warmline is refused.
/// `patience` is for other programs that hold it locked.
Result<Store> open_store(const StoreUrl& url, Access access,
                         std::chrono::milliseconds patience = std::chrono::seconds(5));

struct Added {
    std::size_t stored = 0;  ///< new, or newer than what was there
    std::size_t known = 0;   ///< there already
};

/// All or none, in one transaction. A record that is there already changes nothing, so records may
/// be added again after a failure of any kind.
Result<Added> add_records(Session& store, std::span<const AssessmentRecord> records);

/// Deletes what was sent before that day (days since 1970); returns the mails.
Result<std::size_t> prune(Session& store, int before_day);

struct Erased {
    std::size_t mails = 0;     ///< deleted whole: sent by the person, or to nobody else
    std::size_t contacts = 0;  ///< the person was taken off the recipients
    std::size_t talks = 0;     ///< days noted
};

/// Somebody talked to that person on that day.
std::optional<Problem> note_talk(Session& store, Pseudonym person, int day);

/// Days, earliest first.
Result<std::vector<int>> talks_with(Session& store, Pseudonym person);

Result<Erased> erase_person(Session& store, Pseudonym person);

/// One mail a person sent or got.
struct PersonMail {
    AssessmentRecord record;  ///< without rules, recipients and key
    bool sent = false;        ///< else received
    std::vector<std::string> rules;
};

Result<std::vector<PersonMail>> export_person(Session& store, Pseudonym person);

/// What the store knows of a mail's reader and text, from mails sent before `question.at`.
Result<Recollection> recall(Session& store, const RecallQuestion& question);

/// From now on all answers are as of this moment, whatever others write.
std::optional<Problem> hold_still(Session& store);

/// Whether the pseudonyms of the store, if there are any, were made with that key.
Result<bool> uses_key(Session& store, const std::string& key_id);

struct StoreStatus {
    int schema = 0;
    std::size_t mails = 0, contacts = 0, templates = 0;
    int first_day = 0, last_day = 0;  ///< days since 1970; 0 in an empty store
    std::vector<std::pair<std::string, std::size_t>> keys;  ///< mails by id of the pseudonym key
};

Result<StoreStatus> store_status(Session& store);

}  // namespace warmline::history
