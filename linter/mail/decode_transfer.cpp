#include "linter/mail/decode_transfer.hpp"

#include "linter/mail/base64.hpp"
#include "linter/mail/quoted_printable.hpp"

namespace warmline {

Decoded decode_transfer(const Message& message, const Part& part, std::size_t limit) {
    const std::string_view body = part.body.of(message.bytes);
    switch (part.encoding) {
        case TransferEncoding::quoted_printable:
            return decode_quoted_printable(body, part.body.begin, limit);
        case TransferEncoding::base64:
            return decode_base64(body, part.body.begin, limit);
        case TransferEncoding::identity:
            break;
    }
    Decoded out;
    out.bytes = body.substr(0, limit);
    out.map.add(0, part.body.begin, part.body.begin + static_cast<std::uint32_t>(out.bytes.size()),
                ByteMap::Step::copy);
    return out;
}

}  // namespace warmline
