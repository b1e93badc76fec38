#include "linter/doors/milter/front/notables.hpp"

#include <algorithm>
#include <utility>

namespace warmline::gateway {

namespace {

bool is_notable(const MailRecord& record) {
    return record.decision.step > Step::header || record.failure != Failure::none ||
           record.insistence.has_value();
}

}  // namespace

bool Notables::note(const MailRecord& record) {
    if (!is_notable(record)) return false;
    const bool held = record.decision.step == Step::hold;
    auto& entries = held ? held_ : others_;
    entries.push_front({++last_, record});
    if (entries.size() > (held ? most_held : most_others)) entries.pop_back();
    return true;
}

void Notables::note(const std::string& queue_id, Told told) {
    // The newest, should a mail server use the name again.
    const auto found = std::find_if(held_.begin(), held_.end(), [&](const Entry& entry) {
        return entry.record.queue_id == queue_id;
    });
    if (found != held_.end()) found->record.told = told;
}

void Notables::restore(const std::vector<MailRecord>& older) {
    auto newer = std::exchange(*this, {});
    for (const auto& record : older)
        note(record);
    const auto records = newer.all();
    for (auto record = records.rbegin(); record != records.rend(); ++record)
        note(**record);
}

std::vector<const MailRecord*> Notables::all() const {
    std::vector<const MailRecord*> records;
    records.reserve(held_.size() + others_.size());
    for (auto held = held_.begin(), other = others_.begin();
         held != held_.end() || other != others_.end();) {
        const bool take_held =
            other == others_.end() || (held != held_.end() && held->number > other->number);
        records.push_back(take_held ? &held++->record : &other++->record);
    }
    return records;
}

}  // namespace warmline::gateway
