#include <algorithm>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

void subject_body(Check& check) {
    const auto& document = check.document();
    const auto subject = values_in(check, mask_of(BlockKind::subject));
    if (subject.empty()) return;
    const auto body = values_in(check, body_blocks);
    for (const auto kind : {ValueKind::day, ValueKind::time, ValueKind::amount}) {
        const Value* named = nullptr;
        for (const auto& value : subject)
            if (value.kind == kind) named = &value;
        if (named == nullptr) continue;
        // One different value contradicts; several may each have a reason of their own.
        const Value* other = nullptr;
        bool equal = false, several = false;
        for (const auto& value : body) {
            if (value.kind != kind) continue;
            equal = equal || same(value, *named);
            several = several || (other != nullptr && !same(*other, value));
            other = &value;
        }
        if (other != nullptr && !equal && !several)
            check.report(other->range, {{"other", std::string(document.of(named->range))}});
    }
}

}  // namespace warmline::match
