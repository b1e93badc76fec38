#include "linter/intake/intake.hpp"

#include <algorithm>
#include <utility>

#include "linter/intake/file_bytes.hpp"
#include "linter/intake/input_kind.hpp"
#include "linter/intake/mbox.hpp"
#include "linter/mail/read_message.hpp"

namespace warmline {
namespace {

std::size_t lines_in(std::string_view bytes) {
    std::size_t lines = 0;
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
        ++lines;
    return lines;
}

}  // namespace

Message read(const RawMessage& raw, const Limits& limits) {
    switch (raw.kind) {
        case InputKind::html_template:
            return read_template(raw.bytes, PartKind::html, limits);
        case InputKind::mjml_template:
            return read_template(raw.bytes, PartKind::mjml, limits);
        case InputKind::text_template:
            return read_template(raw.bytes, PartKind::plain, limits);
        case InputKind::mail:
            break;
    }
    return read_message(raw.bytes, limits);
}

Intake::Intake(std::span<const std::string> paths, IntakeOptions options)
    : files_(list_inputs(paths, options)), options_(options) {}

std::optional<Delivery> Intake::next(ReadBuffer& buffer) {
    std::unique_lock lock(mutex_);
    for (;;) {
        if (!mboxes_.empty()) return cut_next();
        if (next_file_ < files_.size()) {
            const std::size_t file = next_file_++;
            ++opening_;
            lock.unlock();
            std::variant<Delivery, OpenMbox> opened = open(file, buffer);
            if (auto* delivery = std::get_if<Delivery>(&opened)) {
                finish_opening();
                return std::move(*delivery);
            }
            lock.lock();
            --opening_;
            mboxes_.push_back(std::get<OpenMbox>(std::move(opened)));
            changed_.notify_all();
            continue;
        }
        // Another thread may just be opening an mbox that has work for us too.
        if (opening_ == 0) return std::nullopt;
        changed_.wait(lock);
    }
}

void Intake::finish_opening() {
    const std::lock_guard lock(mutex_);
    // Waiting threads only care about the end of the list.
    if (--opening_ == 0 && next_file_ == files_.size()) changed_.notify_all();
}

std::variant<Delivery, Intake::OpenMbox> Intake::open(std::size_t file, ReadBuffer& buffer) const {
    const Listed& listed = files_[file];
    const auto failed = [&](Problem problem) {
        return Delivery{.file = file, .message = std::move(problem)};
    };
    if (listed.problem) return failed(*listed.problem);

    const bool standard_input = listed.path == "-";
    const NamePromise promise = listed.in_maildir ? NamePromise::mail
                                : standard_input  ? NamePromise::text
                                                  : promise_of(listed.path);
    // Any file may be an mbox, whose size says nothing about its mails.
    Result<FileBytes> read = standard_input ? read_standard_input(options_.stream_bytes)
                                            : read_file(listed.path, buffer.bytes, UINT64_MAX >> 1,
                                                        options_.stream_bytes);
    if (!read) return failed(read.problem());
    const std::string_view bytes = read->bytes;
    // A name that promises a mail is a promise; anything else in a folder is none of our business.
    const bool promised =
        listed.named || promise == NamePromise::mail || promise == NamePromise::mbox;
    if (bytes.empty()) {
        Delivery delivery = failed(not_a_mail(listed.path, bytes));
        delivery.passed_over = !promised;
        return delivery;
    }

    const std::optional<Recognised> recognised =
        standard_input ? recognise_stream(bytes) : recognise(promise, bytes);
    if (!recognised) {
        Delivery delivery = failed(not_a_mail(listed.path, bytes));
        delivery.passed_over = !promised;
        return delivery;
    }
    if (recognised->mbox) {
        OpenMbox mbox{.file = file, .bytes = bytes, .owner = read->owner};
        if (mbox.owner == nullptr) {
            auto copy = std::make_shared<const std::string>(bytes);
            mbox.bytes = *copy;
            mbox.owner = std::move(copy);
        }
        return mbox;
    }
    if (bytes.size() > options_.limits.bytes)
        return failed(too_large(listed.path, options_.limits.bytes));
    RawMessage message;
    message.bytes = bytes;
    message.owner = std::move(read->owner);
    message.path = listed.path;
    message.kind = recognised->kind;
    return Delivery{.file = file, .message = std::move(message)};
}

Delivery Intake::cut_next() {
    OpenMbox& mbox = mboxes_.front();
    const MboxCut cut = cut_mbox(mbox.bytes, mbox.at);
    RawMessage message;
    message.bytes = mbox.bytes.substr(cut.begin, cut.end - cut.begin);
    message.owner = mbox.owner;
    message.path = files_[mbox.file].path;
    message.index = mbox.next_index;
    message.offset = cut.begin;
    message.first_line = mbox.line + lines_in(mbox.bytes.substr(mbox.at, cut.begin - mbox.at));
    mbox.line = message.first_line + lines_in(message.bytes);
    mbox.at = cut.end;
    Delivery delivery{.file = mbox.file,
                      .index = mbox.next_index++,
                      .last = cut.end == mbox.bytes.size(),
                      .message = std::move(message)};
    if (delivery.last) mboxes_.erase(mboxes_.begin());
    return delivery;
}

}  // namespace warmline
