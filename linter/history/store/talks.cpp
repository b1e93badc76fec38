/// Talks with a person: noted by hand, because no mail shows them.
#include "linter/history/store/session.hpp"

namespace warmline::history {

std::optional<Problem> note_talk(Session& store, Pseudonym person, int day) {
    const auto noted = persistently(store, [&] {
        Transaction transaction(store);
        store.sql() << "insert into talks (person, day) values (:person, :day) on conflict do "
                       "nothing",
            soci::use(person), soci::use(day);
        transaction.commit();
        return true;
    });
    if (!noted) return noted.problem();
    return std::nullopt;
}

Result<std::vector<int>> talks_with(Session& store, Pseudonym person) {
    return guarded(store, [&] {
        int day = 0;
        soci::statement rows =
            (store.sql().prepare << "select day from talks where person = :person order by day",
             soci::use(person), soci::into(day));
        rows.execute();
        std::vector<int> days;
        while (rows.fetch())
            days.push_back(day);
        return days;
    });
}

}  // namespace warmline::history
