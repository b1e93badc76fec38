#include "linter/history/make_record.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>
#include <string_view>

#include "linter/base/calendar_day.hpp"
#include "linter/history/template_fingerprint.hpp"
#include "linter/version.hpp"

namespace warmline::history {

namespace {

constexpr UnixTime day_seconds = 86400;
constexpr std::size_t longest_template_name = 80;

/// The rules behind the report's figures; named here and nowhere else.
constexpr std::string_view no_reply_rule = "sender/no-reply";
constexpr std::string_view self_service_rule = "tone/deflect-selfservice";

UnixTime unix_time(const DateTime& time) {
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    if (!date.ok() || time.year < 1970 || time.year > 9999) return 0;
    const int of_day = time.hour * 3600 + (time.minute - time.zone_minutes) * 60 + time.second;
    return sys_days{date}.time_since_epoch().count() * day_seconds + of_day;
}

UnixTime credible(UnixTime sent_at, UnixTime now) {
    return sent_at > 0 && sent_at <= now + day_seconds ? sent_at : now;
}

int day_there(UnixTime time, int zone_minutes) {
    return day_of(time + static_cast<UnixTime>(zone_minutes) * 60);
}

Envelope envelope_of(const Message& message) {
    Envelope envelope;
    envelope.message_id = message.message_id;
    if (message.from) envelope.sender = message.from->address;
    for (const auto* list : {&message.to, &message.cc, &message.bcc})
        for (const auto& mailbox : *list)
            envelope.recipients.push_back(mailbox.address);
    if (message.date) {
        envelope.sent_at = unix_time(*message.date);
        envelope.zone_minutes = message.date->zone_minutes;
    }
    return envelope;
}

bool earned(const DimensionScore& personal, std::string_view name) {
    return std::any_of(personal.terms.begin(), personal.terms.end(),
                       [&](const ScoreTerm& term) { return term.name == name && term.points > 0; });
}

/// A person is named, and answering or the direct line reaches one.
bool has_human(const Assessment& assessment) {
    const auto& personal = assessment.score(Dimension::personalisation);
    return (earned(personal, "from_person") || earned(personal, "sign_off_person")) &&
           (earned(personal, "direct_contact") || earned(personal, "reply_works"));
}

std::vector<RuleCount> count_rules(const Checked& checked) {
    std::map<std::string_view, RuleCount> counts;
    std::map<std::string_view, double> points;
    const auto& assessment = checked.assessment;
    const auto count_one = [&](const Finding& finding) {
        const std::string_view id = checked.rule_of(finding).id;
        ++counts[id].hits;
        points[id] += finding.points;
    };
    for (const auto& known : checked.known)
        count_one(known.finding);
    for (const auto& finding : assessment.findings)
        count_one(finding);
    for (const auto& question : assessment.questions) {
        if (question.finding >= assessment.findings.size()) continue;
        const auto& rule = checked.rule_of(assessment.findings[question.finding]);
        auto& count = counts[rule.id];
        count.question_percent = std::max(
            count.question_percent, static_cast<int>(std::lround(question.probability * 100)));
    }
    std::vector<RuleCount> list;
    for (auto& [id, count] : counts) {
        count.rule = id;
        count.points = static_cast<Tenths>(std::lround(points[id] * 10));
        list.push_back(std::move(count));
    }
    return list;
}

/// As the line form writes it, so that a record and its line say the same.
double in_thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

int hits_of(const std::vector<RuleCount>& rules, std::string_view id) {
    for (const auto& count : rules)
        if (count.rule == id) return count.hits;
    return 0;
}

/// Mail programs name a mail when it leaves. Until then the writer saves and lints it again and
/// again: who writes what to whom on one day is one mail. A template is named by its bytes.
Pseudonym draft_number(const Message& message, const AssessmentRecord& record,
                       const PseudonymKey& key) {
    if (record.recipients.empty()) return key.of("bytes", message.bytes);
    auto identity = std::to_string(record.sender) + '\n' + std::to_string(record.sent_day) + '\n' +
                    message.subject;
    for (const auto recipient : record.recipients)
        identity += '\n' + std::to_string(recipient);
    return key.of("draft", identity);
}

}  // namespace

UnixTime time_of(const Message& message, UnixTime now) {
    return credible(message.date ? unix_time(*message.date) : 0, now);
}

void address(AssessmentRecord& record, const Envelope& envelope, const RecordOptions& options) {
    const auto& key = options.key;
    record.key = key.id();
    record.sender = key.of_person(envelope.sender);
    record.shared_sender = is_shared_mailbox(envelope.sender);
    record.sender_group = options.groups.of(envelope.sender);
    std::vector<std::string> recipients;
    for (const auto& recipient : envelope.recipients)
        if (auto normal = normal_address(recipient); !normal.empty())
            recipients.push_back(std::move(normal));
    std::sort(recipients.begin(), recipients.end());
    recipients.erase(std::unique(recipients.begin(), recipients.end()), recipients.end());
    record.reach = static_cast<int>(recipients.size());
    record.recipients.clear();
    for (std::size_t i = 0; i < std::min(recipients.size(), most_recipients); ++i)
        record.recipients.push_back(key.of_person(recipients[i]));
    record.assessed_at = options.now;
    record.sent_at = credible(envelope.sent_at, options.now);
    record.sent_day = day_there(record.sent_at, envelope.zone_minutes);
    // Copies of a mass mailing may share one message id; their recipients tell them apart.
    if (!envelope.message_id.empty()) {
        record.draft = false;
        auto identity = envelope.message_id;
        for (const auto& recipient : recipients)
            identity += '\n' + recipient;
        record.mail = key.of("mail", identity);
    }
}

AssessmentRecord make_record(const Checked& checked, const RecordOptions& options) {
    const auto& assessment = checked.assessment;
    AssessmentRecord record;
    record.template_print = template_fingerprint(checked.document, options.key);
    record.version = version;
    record.profile = assessment.profile;
    record.mode = assessment.mode;
    record.language = checked.document.language;
    record.topic = assessment.topic;
    record.reply = checked.classification.reply;
    record.automatic = checked.classification.automatic;
    record.overall = assessment.overall;
    for (std::size_t i = 0; i < dimension_count; ++i)
        record.scores[i] = assessment.scores[i].score;
    record.ambiguity_risk = assessment.ambiguity_risk;
    record.expected_questions = in_thousandths(assessment.expected_questions);
    record.blocked = assessment.blocked;
    record.action = assessment.verdict.action;
    record.call_need = in_thousandths(assessment.verdict.call_need);
    record.gate = assessment.verdict.gate;
    record.mail_minutes = in_thousandths(assessment.verdict.cost.mail);
    record.call_minutes = in_thousandths(assessment.verdict.cost.call);
    record.rules = count_rules(checked);
    record.no_reply = hits_of(record.rules, no_reply_rule) > 0;
    record.human = !record.no_reply && has_human(assessment);
    record.self_service = hits_of(record.rules, self_service_rule);
    const auto envelope = envelope_of(*checked.message);
    record.draft = envelope.message_id.empty();
    address(record, envelope, options);
    if (record.draft) record.mail = draft_number(*checked.message, record, options.key);
    if (assessment.mode == Mode::templated)
        record.template_name = std::filesystem::path(checked.origin.path)
                                   .filename()
                                   .string()
                                   .substr(0, longest_template_name);
    return record;
}

}  // namespace warmline::history
