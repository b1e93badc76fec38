#include "linter/people/read_people.hpp"

#include <algorithm>
#include <array>

#include "linter/charset/to_utf8.hpp"
#include "linter/people/delimited_table.hpp"
#include "linter/people/people_wording.hpp"
#include "linter/people/person_field.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

namespace {

constexpr std::size_t most_problems = 200;

std::string lower(std::string_view address) {
    std::string key(address);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return key;
}

/// Column → field, in the order of the heading row.
std::vector<std::optional<PersonField>> read_headings(const TableRow& row, const ListPlace& place,
                                                      std::vector<Problem>& problems) {
    std::vector<std::optional<PersonField>> fields;
    for (const auto& cell : row.cells) {
        fields.push_back(field_of(cell));
        if (!fields.back() && !cell.empty())
            problems.push_back(unknown_column(place, cell, nearest_heading(cell)));
    }
    return fields;
}

std::optional<PeopleRow> read_person(const TableRow& row,
                                     const std::vector<std::optional<PersonField>>& fields,
                                     const ListPlace& place, std::vector<Problem>& problems) {
    PeopleRow made;
    made.line = row.line;
    for (std::size_t i = 0; i < row.cells.size() && i < fields.size(); ++i) {
        if (!fields[i]) continue;
        if (*fields[i] == PersonField::gender) made.person.gender_asked = true;
        std::string expected;
        if (set_field(made.person, *fields[i], row.cells[i], expected)) continue;
        problems.push_back(unreadable_value(place, *fields[i], row.cells[i], expected));
        if (*fields[i] == PersonField::address) return std::nullopt;
    }
    if (made.person.address.empty()) {
        problems.push_back(no_address(place));
        return std::nullopt;
    }
    return made;
}

void shorten(std::vector<Problem>& problems, const ListPlace& place) {
    if (problems.size() <= most_problems) return;
    const auto more = problems.size() - most_problems;
    problems.resize(most_problems);
    problems.push_back(more_problems(place, more));
}

}  // namespace

PeopleList::PeopleList(std::vector<PeopleRow> rows, std::vector<Problem> problems)
    : rows_(std::move(rows)), problems_(std::move(problems)) {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        by_address_.emplace(lower(rows_[i].person.address), i);
}

const Recipient* PeopleList::find(std::string_view address) const {
    const auto found = by_address_.find(lower(address));
    return found == by_address_.end() ? nullptr : &rows_[found->second].person;
}

PeopleList read_people(std::string_view bytes, std::string_view name, Language ui) {
    const ListPlace list{name, 0, ui};
    const auto at = [&](std::size_t line) { return ListPlace{name, line, ui}; };
    const auto text = to_utf8(bytes, "");
    const auto table = read_table(text.bytes);
    std::vector<Problem> problems;
    for (const auto& problem : table.problems)
        problems.push_back(of_table(at(problem.line), problem.problem));
    std::vector<PeopleRow> rows;
    if (table.rows.empty()) {
        problems.push_back(no_rows(list));
        return PeopleList({}, std::move(problems));
    }
    const auto& heading = table.rows.front();
    const auto fields = read_headings(heading, at(heading.line), problems);
    if (std::find(fields.begin(), fields.end(), PersonField::address) == fields.end()) {
        problems.push_back(no_address_column(at(heading.line)));
        return PeopleList({}, std::move(problems));
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        if (auto row = read_person(table.rows[i], fields, at(table.rows[i].line), problems))
            rows.push_back(std::move(*row));
    shorten(problems, list);
    return PeopleList(std::move(rows), std::move(problems));
}

std::optional<Recipient> person_of(const Message& message, const PeopleList& people) {
    std::optional<Recipient> person;
    const auto state = [&](PersonField field, std::string_view text) {
        if (text.empty()) return;
        std::string expected;
        auto changed = person.value_or(Recipient{});
        if (set_field(changed, field, text, expected)) person = std::move(changed);
    };
    constexpr std::array<std::pair<std::string_view, PersonField>, 18> headers{{
        {"X-Warmline-Name", PersonField::name},
        {"X-Warmline-Title", PersonField::title},
        {"X-Warmline-Gender", PersonField::gender},
        {"X-Warmline-Language", PersonField::language},
        {"X-Warmline-Tier", PersonField::tier},
        {"X-Warmline-Preferred-Channel", PersonField::preferred_channel},
        {"X-Warmline-Channel", PersonField::preferred_channel},
        {"X-Warmline-Phone", PersonField::phone},
        {"X-Warmline-Phone-Consent", PersonField::phone_consent},
        {"X-Warmline-Last-Talk", PersonField::last_talk},
        {"X-Warmline-Open-Complaint", PersonField::open_complaint},
        {"X-Warmline-B2B", PersonField::business},
        {"X-Warmline-Customer-Since", PersonField::customer_since},
        {"X-Warmline-Mails-30-Days", PersonField::mails_last_30_days},
        {"X-Warmline-Surveys-90-Days", PersonField::surveys_last_90_days},
        {"X-Warmline-Unanswered-180-Days", PersonField::unanswered_mails_180_days},
        {"X-Warmline-Owner", PersonField::owner},
        {"X-Warmline-Note", PersonField::note},
    }};
    const Recipient* known = nullptr;
    for (const auto& box : message.to)
        if (known == nullptr) known = people.find(box.address);
    if (known != nullptr) return *known;
    for (const auto& [header, field] : headers)
        state(field, message.value(header));
    if (person && person->address.empty() && !message.to.empty())
        person->address = message.to.front().address;
    return person;
}

}  // namespace warmline
