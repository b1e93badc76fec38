#include "linter/campaign/call_list.hpp"

#include <algorithm>
#include <tuple>

#include "linter/people/thread.hpp"
#include "linter/verdict/decide.hpp"

namespace warmline {

namespace {

constexpr int call_minutes = 15;  // capacity is minutes ÷ 15 (D.4 gate 3)

bool is_shut(const Verdict& verdict) {
    return verdict.gate == "no-route" || verdict.gate == "purpose" || verdict.gate == "represented";
}

/// A refused consent binds a list of calls about a mailing whatever the law would let pass: nobody
/// waits for that talk. An answer to one person may still be one (their complaint).
bool refuses_calls(const Recipient& person) {
    return person.phone_consent == Consent::none;
}

/// The draft greets whoever the mailing was addressed to; this reader has a name of their own.
void greet(CallBrief& brief, const Recipient& person, Language language) {
    const auto line = brief.draft.find('\n');
    if (line == std::string::npos) return;
    std::string greeting = language == Language::en ? "Hello" : "Guten Tag";
    if (!person.title.empty()) greeting += " " + person.title;
    if (!person.name.empty()) greeting += " " + person.name;
    brief.draft.replace(0, line, greeting + ",");
}

/// As if it went to one person alone.
Classification alone(const Checked& mail) {
    auto classification = mail.classification;
    classification.mass = false;
    classification.automatic = false;
    return classification;
}

/// What the caller reads holds the reader's own price, not the template's tag.
void fill_brief(Verdict& verdict, const PeopleRow& row, const CallListOptions& options) {
    if (!options.as_read_by) return;
    const auto own = options.as_read_by(row);
    if (own == nullptr) return;
    const auto& mail = own->checked;
    verdict.brief = brief_for(verdict.action, mail.document, alone(mail), mail.assessment,
                              read_thread(mail.document), &row.person, options.call, options.ui);
}

CallEntry entry_of(const PeopleRow& row, Verdict verdict, double sensitivity,
                   const CallModel& model, Language language) {
    CallEntry entry;
    entry.person = row.person;
    entry.line = row.line;
    entry.need = verdict.call_need;
    entry.rank = sensitivity * model.tier(row.person.tier).value;
    if (!verdict.reasons.empty()) entry.reason = verdict.reasons.front();
    if (is_shut(verdict))
        entry.gate = verdict.gate;
    else if (refuses_calls(row.person))
        entry.gate = "purpose";
    if (entry.gate.empty()) entry.brief = std::move(verdict.brief);
    greet(entry.brief, row.person, language);
    return entry;
}

void put_first_things_first(std::vector<CallEntry>& entries) {
    std::sort(entries.begin(), entries.end(), [](const CallEntry& a, const CallEntry& b) {
        return std::tie(b.rank, b.need, a.person.address, a.line) <
               std::tie(a.rank, a.need, b.person.address, b.line);
    });
}

}  // namespace

CallList make_call_list(const Checked& mailing, const PeopleList& people,
                        const CallListOptions& options) {
    CallList list;
    list.recipients = people.rows().size();
    const auto one = alone(mailing);
    auto together = one;
    together.mass = true;
    const auto thread = read_thread(mailing.document);
    list.mailing = decide(mailing.document, together, mailing.assessment, thread, nullptr,
                          options.call, options.score, options.ui);
    const auto* topic = one.topic();
    list.notice_goes_at_once = topic != nullptr && topic->id == "data_breach";
    const double sensitivity = options.call.topic(topic).sensitivity;
    for (const auto& row : people.rows()) {
        if (options.at_each) options.at_each();
        if (row.person.tier < Tier::a) continue;
        auto verdict = decide(mailing.document, one, mailing.assessment, thread, &row.person,
                              options.call, options.score, options.ui);
        if (verdict.call_need < options.call.threshold.call_list) continue;
        const bool wanted = verdict.action >= Action::call;
        if (!wanted && !is_shut(verdict)) continue;
        const bool call = wanted && !refuses_calls(row.person);
        if (call) fill_brief(verdict, row, options);
        (call ? list.calls : list.mail_only)
            .push_back(entry_of(row, std::move(verdict), sensitivity, options.call,
                                mailing.document.language));
    }
    put_first_things_first(list.calls);
    put_first_things_first(list.mail_only);
    if (options.capacity_minutes > 0) {
        const auto most = static_cast<std::size_t>(options.capacity_minutes / call_minutes);
        for (std::size_t i = most; i < list.calls.size(); ++i)
            list.calls[i].within_capacity = false;
    }
    return list;
}

}  // namespace warmline
