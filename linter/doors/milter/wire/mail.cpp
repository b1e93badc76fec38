#include "linter/doors/milter/wire/mail.hpp"

#include <algorithm>
#include <array>

namespace warmline::milter {

namespace {

constexpr std::string_view our_prefix = "x-warmline-";

/// More headers of ours than anyone could have put there for a reason.
constexpr std::size_t most_removals = 10'000;
constexpr std::size_t longest_override = 200, longest_message_id = 300, longest_date = 100;

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// The first word of a value ("multipart/report"), lower case.
std::string first_word(std::string_view value) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = std::min(value.find_first_not_of(blanks), value.size());
    value.remove_prefix(begin);
    return ascii_lower(
        value.substr(0, std::min<std::size_t>(value.find_first_of(" \t\r\n;("), 80)));
}

void note_ours(HeaderFacts& facts, std::string_view name, std::string_view value) {
    if (facts.ours.size() >= most_removals) return;
    std::uint32_t index = 1;
    for (auto earlier = facts.ours.rbegin(); earlier != facts.ours.rend(); ++earlier)
        if (same_ignoring_case(earlier->name, name)) {
            index = earlier->index + 1;
            break;
        }
    facts.ours.push_back({std::string(name), index});
    if (same_ignoring_case(name, "X-Warmline-Override") && facts.override_value.empty())
        facts.override_value = value.substr(0, longest_override);
}

void note_content_type(HeaderFacts& facts, std::string_view value) {
    const auto type = first_word(value);
    if (type == "multipart/report") facts.report = true;
    if (type == "multipart/encrypted") facts.encrypted = true;
    // Signed-only S/MIME of this type wraps the text as well; we cannot read either.
    if (type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime")
        facts.encrypted = true;
}

}  // namespace

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string ascii_lower(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    return lowered;
}

bool is_claim(std::string_view name) {
    constexpr std::array<std::string_view, 4> kinds{"Auto-Submitted", "List-Id", "Precedence",
                                                    "X-Campaign-Recipients"};
    if (same_ignoring_case(name.substr(0, our_prefix.size()), our_prefix))
        return !same_ignoring_case(name, "X-Warmline-Ignore") &&
               !same_ignoring_case(name, "X-Warmline-Override");
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](auto kind) { return same_ignoring_case(kind, name); });
}

void note_header(HeaderFacts& facts, std::string_view name, std::string_view value) {
    // "List-Id : x" is a field too for those who are lenient.
    name = name.substr(0, name.find_last_not_of(" \t") + 1);
    facts.claims = facts.claims || is_claim(name);
    if (same_ignoring_case(name, "Auto-Submitted"))
        facts.automatic = facts.automatic || first_word(value) != "no";
    else if (same_ignoring_case(name, "List-Id"))
        facts.list = true;
    else if (same_ignoring_case(name, "Message-ID"))
        facts.message_id = value.substr(0, longest_message_id);
    else if (same_ignoring_case(name, "Date"))
        facts.date = value.substr(0, longest_date);
    else if (same_ignoring_case(name, "Content-Type"))
        note_content_type(facts, value);
    else if (same_ignoring_case(name.substr(0, our_prefix.size()), our_prefix))
        note_ours(facts, name, value);
}

}  // namespace warmline::milter
