#include "linter/doors/milter/front/notables.hpp"

namespace warmline::gateway {

namespace {

bool is_notable(const MailRecord& record) {
    return record.decision.step > Step::header || record.failure != Failure::none ||
           record.insistence.has_value();
}

}  // namespace

void Notables::note(const MailRecord& record) {
    if (!is_notable(record)) return;
    const bool held = record.decision.step == Step::hold;
    auto& entries = held ? held_ : others_;
    entries.push_front({++last_, record});
    if (entries.size() > (held ? most_held : most_others)) entries.pop_back();
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
