/// What a check may look at and where its findings go. One per call of `find`, one thread.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/match/engine/fact.hpp"
#include "linter/match/engine/pattern_work.hpp"
#include "linter/match/engine/sentence_words.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/engine/text_grams.hpp"
#include "linter/match/find.hpp"

namespace warmline::match {

/// Words of a rule found at a place.
struct Hit {
    TextRange range;
    std::uint32_t sentence = 0;
    std::uint32_t word_begin = 0, word_end = 0;  ///< into Document::words
    std::uint16_t rule = 0;
    Role role = Role::words;
    Language language = Language::other;

    friend bool operator==(const Hit&, const Hit&) = default;
};

using Values = std::vector<std::pair<std::string, std::string>>;

/// The state of one search.
struct Inquiry {
    const Document& document;
    const Tables& tables;
    const MatchContext& context;
    TextGrams grams;
    FactSet facts{};
    std::vector<Hit> hits{};  ///< sorted by rule, role, place once the scan is over
    std::vector<Finding> findings{};
    std::vector<std::uint8_t> active{};  ///< by rule: 1 where profile, mode and switches allow it
    std::vector<std::uint8_t> fired{};   ///< by rule, filled as findings come in
    PatternWork pattern_work{document, tables.header->triggers};
    SentenceWordIndex words{document};

    bool is(Fact fact) const { return facts[static_cast<std::size_t>(fact)]; }

    Language language_of(const Block& block) const {
        return block.language == Language::other ? document.language : block.language;
    }
};

/// One rule at work: its row, its hits, and the way to report.
class Check {
public:
    Check(Inquiry& inquiry, std::uint32_t rule, std::span<const Hit> hits)
        : inquiry_(inquiry), rule_(rule), row_(inquiry.tables.rules[rule]), hits_(hits) {}

    const Inquiry& inquiry() const { return inquiry_; }

    const Document& document() const { return inquiry_.document; }

    const Message* message() const { return inquiry_.document.message; }

    const RuleRow& row() const { return row_; }

    std::uint32_t rule() const { return rule_; }

    std::span<const Hit> hits() const { return hits_; }

    /// The hits of one role.
    std::span<const Hit> hits(Role role) const;

    /// Whether a text outside the sentences (a fallback, a file name) is one of the rule's words.
    bool lists(std::string_view text) const;

    PatternWork& pattern_work() const { return inquiry_.pattern_work; }

    /// Whether the rule looks at blocks of that kind.
    bool covers(const Block& block) const { return (row_.scope & mask_of(block.kind)) != 0; }

    /// Whether marks or words near the place make it fine.
    bool excused(std::uint32_t sentence) const;

    /// Whether a place in the sentence can be reported: it is in a language of the rule, and no
    /// mark or word excuses it.
    bool takes(std::uint32_t sentence) const;

    /// Whether the rule has as many findings as are kept of one rule. For checks that go through
    /// the mail in text order and may stop then.
    bool is_full() const { return reported_ >= inquiry_.context.limits.findings_per_rule; }

    /// Reports a place. Empty and excused ranges are dropped.
    void report(TextRange range, Values values = {}, float confidence = 1, bool raised = false);

    /// Reports on the mail as a whole: at the first sentence of the body, else the subject, else
    /// the first words there are.
    void report_mail(Values values = {}, float confidence = 1);

private:
    Inquiry& inquiry_;
    std::uint32_t rule_;
    const RuleRow& row_;
    std::span<const Hit> hits_;
    std::size_t reported_ = 0;
};

using CheckFunction = void (*)(Check&);

}  // namespace warmline::match
