/// A mail with all that is read from it on the way to its thread.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "linter/mail/read_message.hpp"
#include "linter/people/thread.hpp"
#include "linter/text/read_document.hpp"

namespace warmline {

struct ReadMail {
    std::string bytes;
    Message message;
    Document document;
    Thread thread;
};

/// On the heap, since message and document borrow what stands before them.
inline std::unique_ptr<ReadMail> read_mail(std::string bytes) {
    auto read = std::make_unique<ReadMail>();
    read->bytes = std::move(bytes);
    read->message = read_message(read->bytes);
    read->document = read_document(read->message);
    read->thread = read_thread(read->document);
    return read;
}

}  // namespace warmline
