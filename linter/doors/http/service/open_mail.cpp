#include "linter/doors/http/service/open_mail.hpp"

#include <array>
#include <string_view>

#include "linter/base/json_writer.hpp"
#include "linter/base/utf8.hpp"
#include "linter/charset/to_utf8.hpp"
#include "linter/mail/decode_transfer.hpp"

namespace warmline::http {

namespace {

constexpr std::size_t longest_body = 1u << 20;

/// Fields that change a verdict; what concerns transport and signatures is left behind.
constexpr std::array<std::string_view, 18> kept{"Reply-To",
                                                "Sender",
                                                "Cc",
                                                "Date",
                                                "Message-ID",
                                                "In-Reply-To",
                                                "References",
                                                "List-Id",
                                                "List-Unsubscribe",
                                                "List-Unsubscribe-Post",
                                                "Precedence",
                                                "Auto-Submitted",
                                                "Content-Language",
                                                "X-Warmline-Ignore",
                                                "X-Warmline-Topic",
                                                "X-Warmline-Tier",
                                                "X-Warmline-Phone",
                                                "X-Warmline-Consent"};

std::string mailbox(const std::string& name, const std::string& address) {
    if (name.empty()) return address;
    return address.empty() ? name : "\"" + name + "\" <" + address + ">";
}

std::string receivers(const Message& message) {
    std::string all;
    for (const auto& box : message.to)
        all += (all.empty() ? "" : ", ") + mailbox(box.name, box.address);
    return all;
}

std::string body_of(const Checked& checked) {
    const auto& message = *checked.message;
    const int index = checked.document.body_part;
    if (index < 0) return {};
    const auto& part = message.parts[static_cast<std::size_t>(index)];
    const auto decoded = decode_transfer(message, part, longest_body);
    const auto text = to_utf8(decoded.bytes, part.charset);
    return std::string(utf8_prefix(text.bytes, longest_body));
}

}  // namespace

std::string open_mail_json(const Checked& checked) {
    const auto& message = *checked.message;
    std::string out;
    JsonWriter json(out);
    json.object([&] {
        json.field("subject", message.subject);
        json.field("from", message.from ? mailbox(message.from->name, message.from->address)
                                        : std::string());
        json.field("to", receivers(message));
        json.field("kind", checked.document.from_html ? "html" : "text");
        json.field("body", body_of(checked));
        json.array("fields", [&] {
            for (const auto name : kept) {
                const auto value = message.value(name);
                if (value.empty()) continue;
                json.array([&] {
                    json.element(name);
                    json.element(value);
                });
            }
        });
        json.array("attachments", [&] {
            for (const auto& attachment : message.attachments) {
                if (attachment.inlined) continue;
                json.object([&] {
                    json.field("name", attachment.name);
                    json.field("type", attachment.type);
                });
            }
        });
    });
    return out + "\n";
}

}  // namespace warmline::http
