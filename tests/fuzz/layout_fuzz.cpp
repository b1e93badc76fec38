/// Any bytes are a mail, an HTML part or a plain text: laying them out keeps every promise.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../text/layout_promises.hpp"
#include "linter/mail/read_message.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using warmline::PartKind;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto check = [](const warmline::Message& message) {
        const warmline::Layout layout = warmline::lay_out(message, {});
        const std::string broken = warmline::broken_promise(layout, message);
        if (!broken.empty() || warmline::lay_out(message, {}).text != layout.text) {
            std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
            std::abort();
        }
    };
    check(warmline::read_message(bytes));
    for (const PartKind kind : {PartKind::plain, PartKind::html, PartKind::mjml})
        check(warmline::read_template(bytes, kind));
    return 0;
}
