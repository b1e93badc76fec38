#include "linter/text/read_document.hpp"

#include "linter/text/layout.hpp"
#include "linter/text/read_layout.hpp"

namespace warmline {

Document read_document(const Message& message, const TextOptions& options) {
    return read_layout(lay_out(message, options), &message, options);
}

}  // namespace warmline
