#include "linter/doors/http/service/opened_file.hpp"

#include "linter/intake/input_kind.hpp"
#include "linter/intake/mbox.hpp"

namespace warmline::http {

namespace {

std::size_t mails_in(std::string_view mbox) {
    std::size_t mails = 0;
    for (std::size_t at = 0; at < mbox.size(); at = cut_mbox(mbox, at).end)
        ++mails;
    return mails;
}

/// What `name` promises, and what the bytes are if that is no mail of this kind.
std::optional<Recognised> seen(NamePromise promise, std::string_view bytes) {
    // A body may hold any bytes ("charset=utf-16"): the fields above it tell a mail.
    if (promise == NamePromise::mail && recognise(promise, bytes))
        return Recognised{InputKind::mail};
    // Markup by name alone would take any bytes.
    if (!recognise(NamePromise::text, bytes)) return std::nullopt;
    if (promise == NamePromise::mail) return Recognised{InputKind::mail};
    if (promise == NamePromise::unknown) return recognise_stream(bytes);
    return recognise(promise, bytes);
}

}  // namespace

Result<OpenedFile> open_file(std::string_view name, std::string_view bytes) {
    if (bytes.empty()) return not_a_mail(name, bytes);
    const auto promise = name.empty() ? NamePromise::mail : promise_of(name);
    const auto recognised = seen(promise, bytes);
    if (!recognised) return not_a_mail(name, bytes);
    if (!recognised->mbox) return OpenedFile{.bytes = bytes, .kind = recognised->kind};
    const auto cut = cut_mbox(bytes, 0);
    return OpenedFile{.bytes = bytes.substr(cut.begin, cut.end - cut.begin),
                      .begin = cut.begin,
                      .mails = mails_in(bytes)};
}

}  // namespace warmline::http
