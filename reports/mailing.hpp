/// What `warmline campaign` tells of a mailing: the template, the flaws of its finished mails, and
/// whom to call. For people (text) and for programs (JSON, reports/schema/campaign.schema.json).
///
/// Rows are named by their line of the list. Names, addresses and numbers of people stand in the
/// JSON only where a call list was asked for.
#pragma once

#include <string>
#include <string_view>

#include "linter/campaign/call_list.hpp"
#include "linter/campaign/finished_mails.hpp"

namespace warmline {

/// Borrows its parts.
struct MailingReport {
    const Checked& mailing;
    const CallList& calls;
    const FinishedMails& finished;
    std::string_view name;     ///< its subject, else its file
    std::string_view fail_on;  ///< the threshold as it was written
    bool fails = false;        ///< what the exit code says
};

/// A few lines; nobody is named.
std::string render_mailing_text(const MailingReport& report, Language ui);

enum class Persons { by_line, by_name };

std::string render_mailing_json(const MailingReport& report, Persons persons, Language ui);

}  // namespace warmline
