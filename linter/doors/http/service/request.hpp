/// What a client asks: one mail and how to look at it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/intake/raw_message.hpp"

namespace warmline::http {

/// Choices that may stand in the query (`?ui=de&profile=service`) or in a JSON body.
struct Choices {
    std::optional<Language> ui;
    std::optional<Language> language;
    std::optional<Profile> profile;
    std::optional<Mode> mode;
    std::string topic;   ///< id of a topic or "none"; "" when nobody said
    std::string format;  ///< of a brief: ics, markdown, html or text

    /// Unknown values are a problem that lists the known ones; `auto` and "" choose nothing.
    std::optional<Problem> set(std::string_view name, std::string_view value);
};

struct LintRequest {
    std::string mail;  ///< bytes of a mail, or of a template when `kind` says so
    InputKind kind = InputKind::mail;
    Choices choices;
    std::optional<std::string> people;  ///< CSV of what is known of readers
    std::string file;                   ///< name of the file the page opens, "" when it has none
};

/// A JSON body: {"mail"} or {"text" | "html", "subject", "from", "to"}, with choices and "people"
/// (a CSV text or a list of objects). Unknown keys are a problem that names the nearest known one.
Result<LintRequest> read_json_request(std::string_view body);

/// The "ui" of a JSON body whatever else is wrong with it.
Language language_wanted(std::string_view body);

}  // namespace warmline::http
