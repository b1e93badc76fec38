#include <algorithm>
#include <vector>

#include "linter/match/engine/kinds.hpp"

namespace warmline::match {
namespace {

/// Sentences a pattern is worth running on: with an anchor word, or with a mark that triggers it.
std::vector<std::uint32_t> candidates(const Check& check) {
    std::vector<std::uint32_t> list;
    for (const auto& hit : check.hits(Role::anchor))
        list.push_back(hit.sentence);
    const auto& document = check.document();
    if (check.row().trigger != 0)
        for (const auto& block : document.blocks)
            if (check.covers(block))
                for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                    if ((document.sentences[i].marks & check.row().trigger) != 0) list.push_back(i);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

/// The patterns of a rule that may match somewhere in the mail; most end here. Of the texts they
/// require those the mail may hold are kept, an empty one behind each choice.
class LivePatterns {
public:
    struct Live {
        std::uint32_t pattern = 0;
        std::uint32_t begin = 0, end = 0;  ///< of the texts
    };

    explicit LivePatterns(const Check& check) {
        const auto& tables = check.inquiry().tables;
        const auto rows = check.row().patterns;
        for (auto i = rows.begin; i < rows.begin + rows.count; ++i) {
            const auto& row = tables.patterns[i];
            const auto begin = texts_.size();
            bool possible = true, found = false;
            for (const auto& literal :
                 tables.literals.subspan(row.literals.begin, row.literals.count)) {
                const auto text = tables.text(literal);
                const bool ends_choice = text.empty();
                if (ends_choice ? found : check.inquiry().grams.may_hold(text)) {
                    texts_.push_back(text);
                    found = !ends_choice;
                } else if (ends_choice) {
                    possible = false;
                    break;
                }
            }
            if (possible)
                list_.push_back({i, static_cast<std::uint32_t>(begin),
                                 static_cast<std::uint32_t>(texts_.size())});
            else
                texts_.resize(begin);
        }
    }

    const std::vector<Live>& list() const { return list_; }

    bool may_match(const Live& live, std::string_view folded) const {
        bool found = false;
        for (auto i = live.begin; i < live.end; ++i) {
            if (texts_[i].empty()) {
                if (!found) return false;
                found = false;
            } else {
                found = found || folded.find(texts_[i]) != folded.npos;
            }
        }
        return true;
    }

private:
    std::vector<Live> list_;
    std::vector<std::string_view> texts_;
};

}  // namespace

void report_patterns(Check& check) {
    const auto& document = check.document();
    const auto& tables = check.inquiry().tables;
    const LivePatterns patterns(check);
    if (patterns.list().empty()) return;
    constexpr std::size_t sentence_bytes = 8000;  // a longer "sentence" is a table or a dump
    std::vector<TextRange> found;
    for (const auto number : candidates(check)) {
        const auto& sentence = document.sentences[number];
        const auto& block = document.blocks[sentence.block];
        const auto language = check.inquiry().language_of(block);
        const bool header = block.kind == BlockKind::from || block.kind == BlockKind::reply_to;
        const auto bit = header ? any_language : 1u << static_cast<unsigned>(language);
        const auto text = document.of(sentence.range).substr(0, sentence_bytes);
        const auto folded = document.folded_of(sentence.range).substr(0, sentence_bytes);
        found.clear();
        for (const auto& live : patterns.list()) {
            const auto& row = tables.patterns[live.pattern];
            if ((row.languages & bit) == 0 || !patterns.may_match(live, folded)) continue;
            tables.compiled[live.pattern].find_all(
                tables.text(row.expression),
                {.bytes = row.bytes, .left_edge = row.left_edge, .right_edge = row.right_edge},
                row.as_written ? text : folded, check.inquiry().context.limits.findings_per_rule,
                found);
        }
        for (const auto range : found)
            check.report({sentence.range.begin + range.begin, sentence.range.begin + range.end});
    }
}

}  // namespace warmline::match
