#include "reports/html_layout.hpp"

#include "linter/charset/to_utf8.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "reports/escape_xml.hpp"

namespace warmline {

namespace {

constexpr std::size_t longest = 512u << 10;

/// Stands before the mail's first byte, so nothing of the mail is read before it. A refresh or a
/// link is stopped by the sandbox, loads by the policy.
constexpr std::string_view policy =
    "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri "
    "'none'\">";

}  // namespace

std::string layout_html(const MailView& view) {
    const auto& document = view.checked.document;
    const auto& message = *view.checked.message;
    if (!document.from_html || document.body_part < 0) return {};
    const auto& part = message.parts[static_cast<std::size_t>(document.body_part)];
    const auto decoded = decode_transfer(message, part, longest);
    const auto page = to_utf8(decoded.bytes, part.charset);
    const auto title = view.say("Layout der Mail ohne Skripte und Bilder",
                                "Layout of the mail without scripts and images");
    return tag(
        "details",
        tag("summary", view.say("So ist die Mail gesetzt", "The mail's own layout")) +
            tag("iframe", "",
                "sandbox=\"\" loading=\"lazy\" referrerpolicy=\"no-referrer\" title=\"" + title +
                    "\" srcdoc=\"" + escape_xml(policy) + escape_framed(page.bytes) + "\""),
        "class=\"layout\"");
}

}  // namespace warmline
