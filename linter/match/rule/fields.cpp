#include "linter/match/rule/fields.hpp"

#include <algorithm>
#include <array>

#include "linter/match/checks.hpp"

namespace warmline::match {
namespace {

constexpr std::array<std::string_view, 2> orders{"any", "fixed"};
constexpr std::array<std::string_view, 4> evidences{"V", "S", "K", "P"};

constexpr std::array<std::string_view, block_kind_count + 4> scopes = [] {
    std::array<std::string_view, block_kind_count + 4> names{};
    std::copy(EnumNames<BlockKind>::values.begin(), EnumNames<BlockKind>::values.end(),
              names.begin());
    names[block_kind_count] = "body";
    names[block_kind_count + 1] = "prose";
    names[block_kind_count + 2] = "text";
    names[block_kind_count + 3] = "all";
    return names;
}();

template <class Enum>
constexpr std::span<const std::string_view> names() {
    return EnumNames<Enum>::values;
}

const std::vector<Field>& rule_fields() {
    static const std::vector<Field> table{
        {.name = "extends",
         .shape = Shape::text,
         .meaning = "Id of the rule this file changes; every other field is what changes."},
        {.name = "replaces",
         .shape = Shape::flag,
         .meaning = "True when this file stands in for a rule of the same id in an earlier pack."},
        {.name = "off", .shape = Shape::flag, .meaning = "True switches the rule off."},
        {.name = "kind",
         .shape = Shape::one_of,
         .choices = names<Kind>(),
         .meaning = "How the rule finds its places.",
         .required = true},
        {.name = "dimension",
         .shape = Shape::one_of,
         .choices = names<Dimension>(),
         .meaning = "The score a finding takes points from.",
         .required = true},
        {.name = "severity",
         .shape = Shape::one_of,
         .choices = names<Severity>(),
         .meaning = "How bad one hit is: info 1, minor 5, major 12, blocker 40 points.",
         .required = true},
        {.name = "points",
         .shape = Shape::number,
         .least = 0,
         .most = 40,
         .meaning = "Points of one hit, when not those of the severity."},
        {.name = "question_probability",
         .shape = Shape::number,
         .least = 0,
         .most = 1,
         .meaning = "Chance that a reader asks back because of one hit."},
        {.name = "scope",
         .shape = Shape::some_of,
         .choices = scopes,
         .meaning = "Kinds of blocks the rule looks at; default body.",
         .list_edits = true},
        {.name = "profiles",
         .shape = Shape::some_of,
         .choices = names<Profile>(),
         .meaning = "Kinds of mail the rule applies to; default all.",
         .list_edits = true},
        {.name = "mode",
         .shape = Shape::one_of,
         .choices = names<Mode>(),
         .meaning = "Only in templates or only in rendered mails; default both."},
        {.name = "when",
         .shape = Shape::fact_tests,
         .meaning = "Facts of the mail that must all hold; ! negates.",
         .list_edits = true},
        {.name = "unless",
         .shape = Shape::mark_tests,
         .meaning = "A hit is dropped when its sentence (near: ±1 sentence) has the mark.",
         .list_edits = true},
        {.name = "unless_words",
         .shape = Shape::texts,
         .meaning = "Phrases of any language that make a hit fine.",
         .list_edits = true},
        {.name = "unless_words_in",
         .shape = Shape::one_of,
         .choices = names<Reach>(),
         .meaning = "Where unless_words are looked for; default sentence."},
        {.name = "confidence",
         .shape = Shape::number,
         .least = 0,
         .most = 1,
         .meaning = "Scales points and probability."},
        {.name = "cap",
         .shape = Shape::number,
         .least = 0,
         .most = 100,
         .meaning = "Most points the rule may take in one mail; default twice its points."},
        {.name = "density",
         .shape = Shape::flag,
         .meaning = "True: the deduction is scaled by clamp(150 / words, 0.5, 1.5)."},
        {.name = "first_only",
         .shape = Shape::flag,
         .meaning = "True: one finding a mail at most."},
        {.name = "spares_names",
         .shape = Shape::flag,
         .meaning =
             "True: a hit that ends in a word of the reader's or the sender's name is none."},
        {.name = "since", .shape = Shape::text, .meaning = "Version that brought the rule."},
        {.name = "stage", .shape = Shape::text, .meaning = "Free word for a rule on trial."},
        {.name = "evidence",
         .shape = Shape::one_of,
         .choices = evidences,
         .meaning = "V checked source, S secondary, K expert knowledge, P proposal."},
        {.name = "source", .shape = Shape::text, .meaning = "Where the rule comes from."},
        {.name = "beside",
         .shape = Shape::texts,
         .meaning = "Rules that may speak about the same words for another reason; `rules test` "
                    "reports no overlap with them."},
        {.name = "summary",
         .shape = Shape::both_languages,
         .meaning = "One line for lists.",
         .required = true},
        {.name = "why",
         .shape = Shape::both_languages,
         .meaning = "What it does to the reader, in one or two sentences.",
         .required = true},
        {.name = "within",
         .shape = Shape::number,
         .least = 1,
         .most = 40,
         .meaning = "gap: most words between first and second; default 6."},
        {.name = "order",
         .shape = Shape::one_of,
         .choices = orders,
         .meaning = "gap: whether first must stand before second."},
        {.name = "trigger",
         .shape = Shape::some_of,
         .choices = names<Mark>(),
         .meaning = "pattern: marks of a sentence that make the patterns run."},
        {.name = "per_100_words",
         .shape = Shape::number,
         .least = 0,
         .most = 100,
         .meaning = "density, ratio: how many hits in 100 words are fine."},
        {.name = "at_least",
         .shape = Shape::number,
         .least = 0,
         .most = 1000,
         .meaning = "density, ratio: hits below this number are always fine."},
        {.name = "more_than",
         .shape = Shape::number,
         .least = 0,
         .most = 1000,
         .meaning = "count: how many hits are fine."},
        {.name = "metric",
         .shape = Shape::one_of,
         .choices = metric_names(),
         .meaning = "metric: what is measured."},
        {.name = "above",
         .shape = Shape::number,
         .meaning = "metric, ratio: a finding when the value is greater."},
        {.name = "below",
         .shape = Shape::number,
         .meaning = "metric: a finding when the value is smaller."},
        {.name = "above_major",
         .shape = Shape::number,
         .meaning = "metric: from here on a hit counts as major."},
        {.name = "signal",
         .shape = Shape::one_of,
         .choices = signal_names(),
         .meaning = "signal: the check that runs."},
        {.name = "clash",
         .shape = Shape::one_of,
         .choices = clash_names(),
         .meaning = "clash: the comparison that runs."},
        {.name = "fact",
         .shape = Shape::text,
         .meaning = "fact: the fact its words state; such a rule makes no finding."},
        {.name = "all",
         .shape = Shape::fact_tests,
         .meaning = "composite: facts, or rule:ID for a rule that fired, which must all hold."},
        {.name = "place",
         .shape = Shape::text,
         .meaning =
             "composite: first_sentence, last_sentence, subject, greeting, sign_off, rule:ID."},
        {.name = "words",
         .shape = Shape::texts,
         .meaning = "Phrases of any language; see rules/README.md.",
         .list_edits = true},
        {.name = "patterns",
         .shape = Shape::texts,
         .meaning = "RE2 patterns of any language.",
         .list_edits = true},
        {.name = "anchors",
         .shape = Shape::texts,
         .meaning = "Words one of which must stand in the sentence before a pattern runs.",
         .list_edits = true},
        {.name = "first",
         .shape = Shape::texts,
         .meaning = "gap: the one phrase.",
         .list_edits = true},
        {.name = "second",
         .shape = Shape::texts,
         .meaning = "gap: the other phrase.",
         .list_edits = true},
        {.name = "against",
         .shape = Shape::texts,
         .meaning = "ratio: the words of the denominator.",
         .list_edits = true},
        {.name = "flags",
         .shape = Shape::examples,
         .meaning = "Examples of any language that must fire.",
         .list_edits = true},
        {.name = "allows",
         .shape = Shape::examples,
         .meaning = "Examples of any language that must not fire.",
         .list_edits = true},
        {.name = "cases",
         .shape = Shape::cases,
         .meaning =
             "Other texts for single cases, by facts of the mail, by the underlined words or "
             "by what the check fills in; the first that holds speaks."},
        {.name = "de", .shape = Shape::language_part, .meaning = "Words and texts in German."},
        {.name = "en", .shape = Shape::language_part, .meaning = "Words and texts in English."},
    };
    return table;
}

const std::vector<Field>& language_fields() {
    constexpr auto level = Level::language;
    static const std::vector<Field> table{
        {.name = "words",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Phrases; see rules/README.md.",
         .list_edits = true},
        {.name = "unless_words",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Phrases that make a hit fine.",
         .list_edits = true},
        {.name = "first",
         .level = level,
         .shape = Shape::texts,
         .meaning = "gap: the one phrase.",
         .list_edits = true},
        {.name = "second",
         .level = level,
         .shape = Shape::texts,
         .meaning = "gap: the other phrase.",
         .list_edits = true},
        {.name = "against",
         .level = level,
         .shape = Shape::texts,
         .meaning = "ratio: the words of the denominator.",
         .list_edits = true},
        {.name = "patterns",
         .level = level,
         .shape = Shape::texts,
         .meaning = "RE2 patterns.",
         .list_edits = true},
        {.name = "anchors",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Words one of which must stand in the sentence before a pattern runs.",
         .list_edits = true},
        {.name = "message",
         .level = level,
         .shape = Shape::text,
         .meaning = "What is wrong, for the person who reads the report; {text} and other slots.",
         .required = true},
        {.name = "instead",
         .level = level,
         .shape = Shape::text,
         .meaning = "What to write instead.",
         .required = true},
        {.name = "asks",
         .level = level,
         .shape = Shape::text,
         .meaning = "The question a reader of a mail in this language would put."},
        {.name = "flags",
         .level = level,
         .shape = Shape::examples,
         .meaning = "Examples that must fire exactly at the marked places.",
         .list_edits = true},
        {.name = "allows",
         .level = level,
         .shape = Shape::examples,
         .meaning = "Examples that must not fire.",
         .list_edits = true},
    };
    return table;
}

const std::vector<Field>& case_fields() {
    constexpr auto level = Level::one_case;
    static const std::vector<Field> table{
        {.name = "when",
         .level = level,
         .shape = Shape::fact_tests,
         .meaning = "Facts of the mail that must all hold; ! negates."},
        {.name = "text",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Beginnings of words, one of which stands in the underlined words."},
        {.name = "value",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Beginnings of words, one of which stands in what the check fills in."},
        {.name = "de",
         .level = level,
         .shape = Shape::case_words,
         .meaning = "The texts of this case in German."},
        {.name = "en",
         .level = level,
         .shape = Shape::case_words,
         .meaning = "The texts of this case in English."},
    };
    return table;
}

const std::vector<Field>& case_words_fields() {
    constexpr auto level = Level::case_words;
    static const std::vector<Field> table{
        {.name = "message",
         .level = level,
         .shape = Shape::text,
         .meaning = "What is wrong in this case."},
        {.name = "instead",
         .level = level,
         .shape = Shape::text,
         .meaning = "What to write instead in this case."},
        {.name = "asks",
         .level = level,
         .shape = Shape::text,
         .meaning = "What a reader of a mail in this language would ask in this case."},
    };
    return table;
}

const std::vector<Field>& example_fields() {
    constexpr auto level = Level::example;
    static const std::vector<Field> table{
        {.name = "headers",
         .level = level,
         .shape = Shape::object,
         .meaning = "Header fields; they replace the default From, To, Subject and Date."},
        {.name = "text", .level = level, .shape = Shape::text, .meaning = "The text/plain part."},
        {.name = "html", .level = level, .shape = Shape::text, .meaning = "The text/html part."},
        {.name = "attachments", .level = level, .shape = Shape::texts, .meaning = "File names."},
        {.name = "profile",
         .level = level,
         .shape = Shape::one_of,
         .choices = names<Profile>(),
         .meaning = "The kind of mail."},
        {.name = "mode",
         .level = level,
         .shape = Shape::one_of,
         .choices = names<Mode>(),
         .meaning = "Template or rendered."},
        {.name = "recipient",
         .level = level,
         .shape = Shape::object,
         .meaning = "What the people file knows of the recipient."},
        {.name = "topic", .level = level, .shape = Shape::text, .meaning = "Id of the topic."},
        {.name = "sensitive",
         .level = level,
         .shape = Shape::flag,
         .meaning = "Whether the topic is sensitive; default by topic."},
        {.name = "mass",
         .level = level,
         .shape = Shape::flag,
         .meaning = "Whether it goes to more than 20 people."},
        {.name = "facts",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Facts from outside the mail that are taken as true."},
        {.name = "template",
         .level = level,
         .shape = Shape::flag,
         .meaning = "True: no mail around the text, a template file."},
        {.name = "note", .level = level, .shape = Shape::text, .meaning = "Why this example."},
    };
    return table;
}

const std::vector<Field>& pack_fields() {
    constexpr auto level = Level::pack;
    static const std::vector<Field> table{
        {.name = "name",
         .level = level,
         .shape = Shape::text,
         .meaning = "Name of the pack.",
         .required = true},
        {.name = "title",
         .level = level,
         .shape = Shape::both_languages,
         .meaning = "What the pack is about.",
         .required = true},
        {.name = "version",
         .level = level,
         .shape = Shape::text,
         .meaning = "Version of the pack.",
         .required = true},
        {.name = "minimum_engine",
         .level = level,
         .shape = Shape::text,
         .meaning = "The oldest warmline that can run it."},
        {.name = "cap",
         .level = level,
         .shape = Shape::number,
         .least = 0,
         .most = 100,
         .meaning = "Most points any one rule of this pack may take, where the rule names no cap."},
        {.name = "off",
         .level = level,
         .shape = Shape::texts,
         .meaning = "Ids of rules or names of packs that are switched off."},
        {.name = "severity",
         .level = level,
         .shape = Shape::object,
         .meaning = "New severities by rule id."},
        {.name = "description",
         .level = level,
         .shape = Shape::both_languages,
         .meaning = "A few sentences for the catalogue."},
    };
    return table;
}

}  // namespace

std::span<const Field> fields(Level level) {
    switch (level) {
        case Level::language:
            return language_fields();
        case Level::one_case:
            return case_fields();
        case Level::case_words:
            return case_words_fields();
        case Level::example:
            return example_fields();
        case Level::pack:
            return pack_fields();
        default:
            return rule_fields();
    }
}

const Field* find_field(Level level, std::string_view name) {
    for (const auto& field : fields(level))
        if (field.name == name) return &field;
    return nullptr;
}

std::vector<std::string_view> field_names(Level level) {
    std::vector<std::string_view> list;
    for (const auto& field : fields(level))
        list.push_back(field.name);
    return list;
}

std::span<const std::string_view> scope_names() {
    return scopes;
}

BlockMask scope_mask(std::string_view name) {
    using enum BlockKind;
    constexpr BlockMask prose = mask_of(paragraph) | mask_of(list_item);
    constexpr BlockMask body = prose | mask_of(heading) | mask_of(table_cell) | mask_of(button);
    if (name == "body") return body;
    if (name == "prose") return prose;
    if (name == "text")
        return body | mask_of(greeting) | mask_of(sign_off) | mask_of(preheader) | mask_of(subject);
    if (name == "all")
        return ((BlockMask{1} << block_kind_count) - 1) & ~mask_of(quoted) & ~mask_of(hidden) &
               ~mask_of(alternative);
    const auto kind = from_name<BlockKind>(name);
    return kind ? mask_of(*kind) : 0;
}

std::span<const std::string_view> known_facts() {
    return EnumNames<Fact>::values;
}

}  // namespace warmline::match
