/// The examples of a rule as mails: bytes to lint, and where the author wants the underline.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/people/recipient.hpp"

namespace warmline::match {

struct ExampleMail {
    std::string rule;  ///< id
    Language language = Language::other;
    bool must_fire = true;  ///< of `flags`, else of `allows`
    std::size_t index = 0;  ///< in its list
    std::string shown;      ///< for messages: the text as the author wrote it
    std::string bytes;
    bool template_file = false;  ///< no mail around it
    bool html_template = false;
    std::vector<SourceRange> marks;  ///< «…», in the bytes
    Profile profile = Profile::service;
    Mode mode = Mode::rendered;
    std::string topic;
    bool sensitive = false, mass = false;
    std::vector<std::string> facts;
    std::optional<Recipient> recipient;

    /// "amb/vague-time de flags[0]"
    std::string name() const;
};

/// All examples of a rule; `json` is its text. Broken JSON gives none.
std::vector<ExampleMail> example_mails(std::string_view id, std::string_view json);

}  // namespace warmline::match
