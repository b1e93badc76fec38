/// What a file is, from its name and its first bytes.
#pragma once

#include <optional>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/intake/raw_message.hpp"

namespace warmline {

/// What a file's name promises.
enum class NamePromise {
    mail,  ///< .eml and kin: one mail
    mbox,
    html_template,
    mjml_template,
    text,     ///< .txt: a mail or a text template
    engine,   ///< "welcome.html.twig", "reset.hbs": a template, HTML or text as its content says
    unknown,  ///< no ending, or one that says nothing: the content decides
    other,    ///< a picture, a table, a README: nothing for us
};

NamePromise promise_of(std::string_view path);

struct Recognised {
    InputKind kind = InputKind::mail;
    bool mbox = false;
};

/// The kind of `bytes`. Empty when it is plainly no mail and no template.
std::optional<Recognised> recognise(NamePromise promise, std::string_view bytes);

/// Standard input has no name: what is no mail and no markup is a text template.
std::optional<Recognised> recognise_stream(std::string_view bytes);

/// Why `bytes` were not recognised, and what to try; of no bytes, that the file is empty.
Problem not_a_mail(std::string_view path, std::string_view bytes);

}  // namespace warmline
