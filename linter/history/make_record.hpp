/// A linted mail → what the history keeps of it.
///
///     auto record = make_record(checked, {.key = key, .groups = groups, .now = now});
///     address(record, envelope, options);   // who knows the envelope better than the headers
#pragma once

#include <string>
#include <vector>

#include "linter/checked.hpp"
#include "linter/history/assessment_record.hpp"
#include "linter/history/pseudonym.hpp"
#include "linter/history/sender_groups.hpp"

namespace warmline::history {

/// Borrows; lives for the call.
struct RecordOptions {
    const PseudonymKey& key;
    const SenderGroups& groups;
    UnixTime now = 0;  ///< when the mail is assessed
};

/// Who wrote to whom, when: from the header fields, or from the envelope where that is known.
struct Envelope {
    std::string message_id{};
    std::string sender{};
    std::vector<std::string> recipients{};  ///< every one once; empty strings do not count
    UnixTime sent_at = 0;                   ///< 0 = not known
    int zone_minutes = 0;                   ///< east of UTC, where the sender's clock hangs
};

/// When a mail counts as sent: its Date, `now` without one or if it lies more than a day ahead.
UnixTime time_of(const Message& message, UnixTime now);

/// Pure. Persons, time and group come from the header fields.
AssessmentRecord make_record(const Checked& checked, const RecordOptions& options);

/// Sets mail, sender, group, recipients, reach and times; the rest of the record stays. For copies
/// of a mass mailing that were linted once, and for gateways, which know recipients in Bcc.
/// `sent_at` that is missing or more than a day ahead becomes `options.now`. What has a message id
/// is no draft.
void address(AssessmentRecord& record, const Envelope& envelope, const RecordOptions& options);

}  // namespace warmline::history
