/// A rule as its author wrote it, read and checked, before its words are compiled.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/match/engine/fact.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

enum class Kind : std::uint8_t {
    phrase,
    gap,
    pattern,
    density,
    count,
    ratio,
    metric,
    signal,
    clash,
    composite,
    fact
};

/// Where unless_words are looked for.
enum class Reach : std::uint8_t { sentence, near, mail };

/// What a composite underlines.
enum class Place : std::uint8_t {
    first_sentence,
    last_sentence,
    subject,
    greeting,
    sign_off,
    rule
};

/// Words, patterns and texts of a rule in one language.
struct LanguagePart {
    std::vector<std::string> words, unless_words, first, second, against, anchors, patterns;
    std::string message, instead, asks;

    friend bool operator==(const LanguagePart&, const LanguagePart&) = default;
};

/// A fact by its name and the way it must be.
struct FactTest {
    std::string fact;
    bool wanted = true;

    friend bool operator==(const FactTest&, const FactTest&) = default;
};

struct RuleSpec {
    std::string id, pack;
    std::string file;  ///< for messages
    Kind kind = Kind::phrase;
    Dimension dimension = Dimension::clarity;
    Severity severity = Severity::minor;
    double points = 5, cap = 10, question_probability = 0, confidence = 1;
    BlockMask scope = 0;
    std::uint8_t profiles = 0xF;  ///< bit per Profile
    std::uint8_t modes = 3;       ///< bit per Mode
    std::uint8_t languages = 7;   ///< bit per Language: those with examples
    std::vector<FactTest> when;
    MarkMask unless_sentence = 0, unless_near = 0;
    Reach unless_words_in = Reach::sentence;
    bool density = false, first_only = false, spares_names = false, off = false;
    std::string since, evidence, source, stage;
    std::array<std::string, 2> summary, why;  ///< de, en
    std::array<LanguagePart, 3> parts;        ///< de, en, any language

    // of single kinds
    int within = 6;
    bool fixed_order = false;
    MarkMask trigger = 0;
    double per_100_words = 0;
    int at_least = 0, more_than = 0;
    std::optional<double> above, below, above_major;
    std::string check;          ///< name of the metric, signal, clash or fact
    std::vector<FactTest> all;  ///< of a composite; "rule:ID" stands for a rule that fired
    Place place = Place::first_sentence;
    std::string place_rule;

    std::string json;  ///< the file's text, after extensions were merged

    /// Compiled when warmline was built, and changed by no pack: its row stands. Here are then only
    /// its names, what it asks for (`when`) and what packs set for rules of others.
    bool as_built = false;
};

}  // namespace warmline::match

namespace warmline {

template <>
struct EnumNames<match::Kind> {
    static constexpr std::array<std::string_view, 11> values{
        "phrase", "gap",    "pattern", "density",   "count", "ratio",
        "metric", "signal", "clash",   "composite", "fact"};
};

template <>
struct EnumNames<match::Reach> {
    static constexpr std::array<std::string_view, 3> values{"sentence", "near", "mail"};
};

template <>
struct EnumNames<match::Place> {
    static constexpr std::array<std::string_view, 6> values{
        "first_sentence", "last_sentence", "subject", "greeting", "sign_off", "rule"};
};

}  // namespace warmline
