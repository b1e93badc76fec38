#include "linter/people/read_people.hpp"

#include <algorithm>
#include <array>

#include "linter/charset/to_utf8.hpp"
#include "linter/people/delimited_table.hpp"
#include "linter/people/heading_key.hpp"
#include "linter/people/people_wording.hpp"
#include "linter/people/person_field.hpp"
#include "linter/people/sheet_damage.hpp"
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

std::vector<PeopleColumn> read_headings(const TableRow& row) {
    std::vector<PeopleColumn> columns;
    for (const auto& cell : row.cells)
        columns.push_back({cell, key_of(cell), field_of(cell)});
    return columns;
}

/// "Telefonkontakt" above "nein" is a wish, above "030 4711" a number.
void read_phone_columns(std::vector<PeopleColumn>& columns, const std::vector<TableRow>& rows) {
    constexpr std::ptrdiff_t digits_of_a_number = 5;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].field || !only_names_the_phone(columns[i].heading)) continue;
        bool filled = false, number = false;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            if (i >= rows[row].cells.size() || rows[row].cells[i].empty()) continue;
            const auto& cell = rows[row].cells[i];
            filled = true;
            number = number || std::count_if(cell.begin(), cell.end(), [](char c) {
                                   return c >= '0' && c <= '9';
                               }) >= digits_of_a_number;
        }
        if (filled) columns[i].field = number ? PersonField::phone : PersonField::phone_allowed;
    }
}

void tell_unknown(const std::vector<PeopleColumn>& columns, const ListPlace& place,
                  std::vector<Problem>& problems) {
    for (const auto& column : columns)
        if (!column.field && !column.heading.empty())
            problems.push_back(
                unknown_column(place, column.heading, nearest_heading(column.heading)));
}

void tell_call_wishes(const std::vector<PeopleColumn>& columns, const ListPlace& place,
                      std::vector<Problem>& problems) {
    for (const auto& column : columns)
        if (column.field == PersonField::call_wish)
            problems.push_back(unread_call_wish(place, column.heading));
}

/// How many cells a row has, when some beyond the heading row hold something; else 0. A separator
/// inside an unquoted value shifts what follows it.
std::size_t cells_beyond(const TableRow& row, std::size_t headings) {
    for (std::size_t i = headings; i < row.cells.size(); ++i)
        if (!row.cells[i].empty()) return row.cells.size();
    return 0;
}

/// Values whose loss is told in words of their own: it closes the phone or costs the row.
bool weighs_more(PersonField field) {
    return field == PersonField::address || is_about_calls(field);
}

/// With `all`, damage is told in columns as well that tell nothing of a person, and where a person
/// would have no value: a template may print them.
std::optional<PeopleRow> read_person(const TableRow& row, const std::vector<PeopleColumn>& columns,
                                     const ListPlace& place, bool all,
                                     std::vector<Problem>& problems) {
    PeopleRow made;
    made.line = row.line;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        const auto& field = columns[i].field;
        const auto& cell = row.cells[i];
        const bool damaged = is_sheet_damage(cell);
        if (!field) {
            if (damaged && all) problems.push_back(damaged_cell(place, columns[i].heading, cell));
            continue;
        }
        if (*field == PersonField::gender) made.person.gender_asked = true;
        std::string expected;
        if (set_field(made.person, *field, cell, expected)) {
            if (damaged && all) problems.push_back(damaged_cell(place, columns[i].heading, cell));
            continue;
        }
        auto problem = damaged && !weighs_more(*field)
                           ? damaged_cell(place, columns[i].heading, cell)
                           : unreadable_value(place, columns[i].heading, *field, cell, expected);
        if (*field != PersonField::address) made.problems.push_back(problem);
        problems.push_back(std::move(problem));
        if (*field == PersonField::address) return std::nullopt;
    }
    if (const auto more = cells_beyond(row, columns.size())) {
        made.problems.push_back(too_many_cells(place, more, columns.size()));
        problems.push_back(made.problems.back());
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

/// The first row of an address counts; one that closes the phone closes it for both.
void keep_once(std::vector<PeopleRow>& rows, std::string_view list, Language ui,
               std::vector<Problem>& problems) {
    std::unordered_map<std::string, std::size_t> known;
    std::vector<PeopleRow> once;
    once.reserve(rows.size());
    for (auto& row : rows) {
        const auto [place, fresh] = known.emplace(lower(row.person.address), once.size());
        if (fresh) {
            once.push_back(std::move(row));
            continue;
        }
        auto& first = once[place->second];
        if (closes_phone(row.person.preferred_channel) &&
            !closes_phone(first.person.preferred_channel))
            first.person.preferred_channel = row.person.preferred_channel;
        problems.push_back(
            same_address(ListPlace{list, row.line, ui}, row.person.address, first.line));
    }
    rows = std::move(once);
}

PeopleList::PeopleList(std::vector<PeopleRow> rows, std::vector<Problem> problems,
                       std::vector<PeopleColumn> columns)
    : rows_(std::move(rows)), problems_(std::move(problems)), columns_(std::move(columns)) {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        by_address_.emplace(lower(rows_[i].person.address), i);
}

const PeopleRow* PeopleList::row_of(std::string_view address) const {
    const auto found = by_address_.find(lower(address));
    return found == by_address_.end() ? nullptr : &rows_[found->second];
}

const Recipient* PeopleList::find(std::string_view address) const {
    const auto* row = row_of(address);
    return row == nullptr ? nullptr : &row->person;
}

std::span<const Problem> PeopleList::problems_of(std::string_view address) const {
    const auto* row = row_of(address);
    return row == nullptr ? std::span<const Problem>() : std::span(row->problems);
}

PeopleList read_people(std::string_view bytes, std::string_view name, Language ui, Cells cells) {
    const ListPlace list{name, 0, ui};
    const auto at = [&](std::size_t line) { return ListPlace{name, line, ui}; };
    const auto text = to_utf8(bytes, "");
    auto table = read_table(text.bytes);
    std::vector<Problem> problems;
    for (const auto& problem : table.problems)
        problems.push_back(of_table(at(problem.line), problem.problem));
    std::vector<PeopleRow> rows;
    if (table.rows.empty()) {
        problems.push_back(no_rows(list));
        return PeopleList({}, std::move(problems));
    }
    const auto& heading = table.rows.front();
    auto columns = read_headings(heading);
    read_phone_columns(columns, table.rows);
    if (cells == Cells::drop) tell_unknown(columns, at(heading.line), problems);
    tell_call_wishes(columns, at(heading.line), problems);
    if (std::none_of(columns.begin(), columns.end(), [](const PeopleColumn& column) {
            return column.field == PersonField::address;
        })) {
        problems.push_back(no_address_column(at(heading.line)));
        return PeopleList({}, std::move(problems));
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        auto row = read_person(table.rows[i], columns, at(table.rows[i].line), cells == Cells::keep,
                               problems);
        if (!row) continue;
        if (cells == Cells::keep) row->cells = std::move(table.rows[i].cells);
        rows.push_back(std::move(*row));
    }
    if (table.rows.size() == 1) problems.push_back(nobody_listed(at(heading.line)));
    keep_once(rows, name, ui, problems);
    shorten(problems, list);
    if (cells == Cells::drop) columns.clear();
    return PeopleList(std::move(rows), std::move(problems), std::move(columns));
}

std::optional<Recipient> person_of(const Message& message, const PeopleList& people,
                                   std::vector<Problem>& problems, Language ui) {
    std::optional<Recipient> person;
    const auto state = [&](std::string_view header, PersonField field) {
        const auto text = message.value(header);
        if (text.empty()) return;
        std::string expected;
        auto changed = person.value_or(Recipient{});
        if (!set_field(changed, field, text, expected))
            problems.push_back(unreadable_value({header, 0, ui}, header, field, text, expected));
        if (person || changed != Recipient{}) person = std::move(changed);
    };
    constexpr std::array<std::pair<std::string_view, PersonField>, 20> headers{{
        {"X-Warmline-Name", PersonField::name},
        {"X-Warmline-Title", PersonField::title},
        {"X-Warmline-Gender", PersonField::gender},
        {"X-Warmline-Language", PersonField::language},
        {"X-Warmline-Tier", PersonField::tier},
        {"X-Warmline-Preferred-Channel", PersonField::preferred_channel},
        {"X-Warmline-Channel", PersonField::preferred_channel},
        {"X-Warmline-Phone", PersonField::phone},
        {"X-Warmline-Phone-Consent", PersonField::phone_consent},
        {"X-Warmline-Do-Not-Call", PersonField::do_not_call},
        {"X-Warmline-Time-Zone", PersonField::time_zone},
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
    if (known != nullptr) {
        const auto unread = people.problems_of(known->address);
        problems.insert(problems.end(), unread.begin(), unread.end());
        return *known;
    }
    for (const auto& [header, field] : headers)
        state(header, field);
    if (person && person->address.empty() && !message.to.empty())
        person->address = message.to.front().address;
    return person;
}

}  // namespace warmline
