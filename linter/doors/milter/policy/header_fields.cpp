#include "linter/doors/milter/policy/header_fields.hpp"

#include "linter/doors/milter/wire/mail.hpp"

namespace warmline::gateway {

namespace {

/// "List-Id : x" is a field too for those who are lenient.
std::string_view name_of_field(std::string_view field) {
    const auto name = field.substr(0, field.find(':'));
    return name.substr(0, name.find_last_not_of(" \t") + 1);
}

}  // namespace

std::size_t end_of_field(std::string_view header, std::size_t begin) {
    for (auto at = begin;;) {
        const auto line_end = header.find('\n', at);
        if (line_end == std::string_view::npos) return header.size();
        at = line_end + 1;
        if (at >= header.size() || (header[at] != ' ' && header[at] != '\t')) return at;
    }
}

std::size_t drop_claims(std::string& mail, std::size_t header_bytes) {
    const auto header = std::string_view(mail).substr(0, header_bytes);
    std::string rest;
    rest.reserve(header.size());
    for (std::size_t begin = 0; begin < header.size();) {
        const auto end = end_of_field(header, begin);
        const auto field = header.substr(begin, end - begin);
        if (!milter::is_claim(name_of_field(field))) rest += field;
        begin = end;
    }
    mail.replace(0, header_bytes, rest);
    return rest.size();
}

}  // namespace warmline::gateway
