/// A template merged with every row of its list → the flaws the finished mails have and the
/// template does not show: a name nobody has, a gender guessed, a price the spreadsheet lost.
///
/// Nobody is named: rows are told by their line of the list. What the sending platform fills in
/// (the link to unsubscribe) and conditions the list cannot decide stay as written, and are no
/// flaw. Deterministic.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "linter/fail_on.hpp"
#include "linter/lint.hpp"

namespace warmline {

/// How many rows have a flaw, and the first lines of the list that show it.
struct FlawedRows {
    static constexpr std::size_t most_lines = 20;

    std::size_t count = 0;
    std::vector<std::size_t> lines;  ///< ascending, at most `most_lines`

    void add(std::size_t line) {
        ++count;
        if (lines.size() < most_lines) lines.push_back(line);
    }
};

struct FinishedMails {
    struct OfRule {
        Severity severity = Severity::info;  ///< of its worst hit
        FlawedRows rows;
    };

    std::size_t rows = 0;            ///< of the list
    std::size_t read = 0;            ///< mails that were linted or cannot be for a missing field
    FlawedRows spoiled;              ///< of those: a field is missing, or a major finding is new
    FlawedRows failing;              ///< of those: at or above the threshold
    bool filled_for_nobody = false;  ///< a tag that is the list's to fill, empty in every row
    // By field, over all rows.
    std::map<std::string, FlawedRows> lost;      ///< the spreadsheet lost the value
    std::map<std::string, FlawedRows> empty;     ///< no value and no fallback
    std::map<std::string, FlawedRows> unfilled;  ///< neither list nor platform has the field
    std::set<std::string> platforms;             ///< fields the platform fills
    std::map<std::string, OfRule> rules;         ///< by id; rules with no finding in the template
};

struct ReadFinished {
    std::size_t most = 20'000;      ///< mails to lint, spread evenly over the list
    std::function<void()> at_each;  ///< called for each row of the list; may be empty
};

/// The options to lint a finished mail with: of the kind the template is.
LintOptions as_finished(const Linter& linter, const Checked& mailing);

/// Every row is merged; `read.most` mails are linted as well. `raw` is what `mailing` was read
/// from.
FinishedMails read_finished(const Linter& linter, const FailOn& fail_on, const RawMessage& raw,
                            const Checked& mailing, const PeopleList& people,
                            const ReadFinished& read);

}  // namespace warmline
