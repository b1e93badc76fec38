#include "linter/mail/fields.hpp"

#include <algorithm>

#include "linter/mail/ascii.hpp"
#include "linter/mail/encoded_words.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii::lower(x) == ascii::lower(y); });
}

}  // namespace

std::vector<Field> fields_of(std::string_view bytes, SourceRange header, const Limits& limits) {
    std::vector<Field> fields;
    const std::string_view until_end = bytes.substr(0, header.end);
    if (header.begin >= until_end.size()) return fields;
    read_header_block(until_end, header.begin, line_end_of(header.of(bytes)), limits, fields);
    return fields;
}

const Field* find_field(const std::vector<Field>& fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
        return same_name(field.name, name);
    });
    return found == fields.end() ? nullptr : &*found;
}

std::string value_of(std::string_view bytes, const std::vector<Field>& fields,
                     std::string_view name) {
    const Field* field = find_field(fields, name);
    return field == nullptr ? std::string{} : decode_header_text(field->value.of(bytes));
}

const Field* Message::field(std::string_view name) const {
    return find_field(fields, name);
}

std::string Message::value(std::string_view name) const {
    return value_of(bytes, fields, name);
}

}  // namespace warmline
