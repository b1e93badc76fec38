/// The rows a report is made from, one after the other. Internal to the store.
///
/// A report sums up in many ways at once, so each table is walked once and the sums are made here:
/// asking the database for each sum walked them twelve times.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "linter/history/figures.hpp"
#include "linter/history/store/session.hpp"

namespace warmline::history {

struct MailRow {
    Pseudonym mail = 0;
    int day = 0;
    Pseudonym sender = 0;  ///< a person; 0 for mailboxes of roles and unknown ones
    Pseudonym template_print = 0;
    std::string sender_group, profile, topic, language;
    bool call = false;  ///< should have been one
    Sums sums;          ///< of this mail, without people
};

struct ContactRow {
    Pseudonym mail = 0, person = 0;
    int day = 0;
};

/// Finished mails of these days; the row lives for the call. Weeks are read one by one, which
/// bounds what a database library holds in memory.
void walk_mails(Session& session, int first_day, int last_day,
                const std::function<void(const MailRow&)>& visit);

/// Who got them.
void walk_contacts(Session& session, int first_day, int last_day,
                   const std::function<void(const ContactRow&)>& visit);

/// Templates with at least that many mails in the period, and a few more.
std::vector<Pseudonym> repeated_templates(Session& session, Period period, std::int64_t fewest);

}  // namespace warmline::history
