/// What lint asks the store's program and what it answers, one line each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/history/assessment_record.hpp"
#include "linter/recollection.hpp"

namespace warmline::history {

struct RecallQuestion {
    Pseudonym person = 0;          ///< 0 when nobody is named
    Pseudonym template_print = 0;  ///< 0 for short mails
    UnixTime at = 0;               ///< what was sent from then on does not count

    friend bool operator==(const RecallQuestion&, const RecallQuestion&) = default;
};

/// All end in a newline and hold no other.
std::string to_line(const RecallQuestion& question);
std::string to_line(const Recollection& answer);

/// Instead of an answer; the program ends after it.
std::string problem_line(const Problem& problem);

std::optional<RecallQuestion> question_from(std::string_view line);

/// A line that is no answer is a problem, too.
Result<Recollection> answer_from(std::string_view line);

}  // namespace warmline::history
