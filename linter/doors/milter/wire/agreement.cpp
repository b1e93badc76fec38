#include "linter/doors/milter/wire/agreement.hpp"

#include <algorithm>

#include "linter/doors/milter/wire/packet.hpp"

namespace warmline::milter {

namespace {

constexpr std::uint32_t oldest_version = 2;

/// Stage numbers of the macro list; they are not the command letters.
constexpr std::uint32_t mail_stage = 2, end_of_message_stage = 5;

void append_macro_list(std::string& data, std::uint32_t stage, std::string_view macros) {
    append_number(data, stage);
    data += macros;
    data += '\0';
}

}  // namespace

std::optional<Agreement> agree(const Negotiate& offer) {
    if (offer.version < oldest_version) return std::nullopt;
    return Agreement{std::min(offer.version, protocol_version), offer.actions & action::wanted,
                     offer.steps & step::wanted};
}

void append_agreement(std::string& out, const Agreement& agreement) {
    std::string data;
    append_number(data, agreement.version);
    append_number(data, agreement.actions);
    append_number(data, agreement.steps);
    if (agreement.allows(action::set_macro_list)) {
        append_macro_list(data, mail_stage, "{auth_authen} {daemon_name} {client_addr}");
        // The queue id is known only at the end [measured with Postfix 3.7].
        append_macro_list(data, end_of_message_stage, "i {auth_authen}");
    }
    append_packet(out, static_cast<char>(ReplyCode::negotiate), data);
}

}  // namespace warmline::milter
