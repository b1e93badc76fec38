/// `warmline rules quiet`: how often each rule speaks up over mail that gives no cause.
///
/// Three sources: the quiet shelf (mails a strict editor passed), further mails, and rows of a
/// table of texts. Nothing of a text is kept, only counts.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline::cli {

/// Rows of a tab-separated file with a heading (column `text`) or of NDJSON with a member "text".
struct Rows {
    std::string file;
    std::string column, value;  ///< only rows whose `column` is `value`; all when empty

    /// "FILE" or "FILE:COLUMN=VALUE".
    static Rows parse(const std::string& written);
};

struct QuietRequest {
    std::vector<std::string> shelf, mails;
    std::vector<Rows> rows;
};

/// What one rule did.
struct QuietRow {
    std::string_view rule;                         ///< of the pack
    std::uint64_t shelf = 0, mails = 0, rows = 0;  ///< hits
};

struct QuietTable {
    std::uint64_t shelf = 0, mails = 0, rows = 0;  ///< texts read
    std::uint64_t not_sent = 0;                    ///< of the shelf, with a verdict other than send
    std::vector<QuietRow> rules;                   ///< all that hit, most hits first
    std::vector<Problem> problems;                 ///< what could not be read; the rest counts

    /// Hits of `row` for 1,000 texts beside the shelf; 0 when there were none.
    double per_thousand(const QuietRow& row) const;
};

QuietTable count_hits(const QuietRequest& request, std::shared_ptr<const RulePack> pack);

std::string render_text(const QuietTable& table, bool german);
std::string render_json(const QuietTable& table);

}  // namespace warmline::cli
