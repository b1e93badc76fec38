/// Rules, compiled and ready to match: the words in lookup tables, patterns still uncompiled.
///
/// `RulePack::builtin()` is a view over tables that were made at build time, so it costs nothing at
/// start. User packs are JSON; what they change is compiled when loaded. Immutable; threads share
/// one pack.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/text/document.hpp"

namespace warmline {

/// What people read about a rule, in one language of the reader. Views live as long as the pack.
struct RuleWords {
    std::string_view summary;
    std::string_view why;
    std::string_view message;
    std::string_view instead;
    std::string_view
        asks;  ///< the question a reader of a mail in this language would put; may be empty
};

struct RuleInfo {
    std::string_view id;    ///< "amb/vague-time"
    std::string_view pack;  ///< "amb", or the user pack's name
    std::string_view kind;  ///< "phrase", "signal", …
    Dimension dimension = Dimension::clarity;
    Severity severity = Severity::minor;
    double points = 5;
    double cap = 10;                  ///< the most this rule may take in one mail
    double question_probability = 0;  ///< p of the score model, 0 when no question would come back
    bool density = false;             ///< its deduction is scaled by 150/words
    std::uint8_t profiles = 0xF;      ///< bit per Profile
    RuleWords de, en;

    const RuleWords& words(Language ui) const { return ui == Language::de ? de : en; }

    bool applies_to(Profile profile) const {
        return (profiles >> static_cast<unsigned>(profile)) & 1u;
    }
};

/// What a user's configuration changes: severities, switched-off rules.
struct RuleOverride {
    std::string id;  ///< a rule id or a pack name
    bool off = false;
    int severity = -1;  ///< index of Severity, -1 keeps
};

class RulePack {
public:
    /// The packs compiled into this binary.
    static std::shared_ptr<const RulePack> builtin();

    /// Built-in packs plus the packs in `folders`, later ones extending or replacing earlier ones.
    /// Errors name file, line, field, the offending words and the nearest known field; all errors
    /// found are joined, one a line, in `Problem::what`.
    static Result<std::shared_ptr<const RulePack>> load(
        std::span<const std::filesystem::path> folders,
        std::span<const RuleOverride> overrides = {});

    /// Packs in `folders` alone, without the built-in ones (rule tests, build).
    static Result<std::shared_ptr<const RulePack>> load_only(
        std::span<const std::filesystem::path> folders);

    std::span<const RuleInfo> rules() const { return rules_; }

    /// Index into `rules()`, or -1.
    int find(std::string_view id) const;

    struct Tables;

    const Tables& tables() const { return *tables_; }

    explicit RulePack(std::shared_ptr<const Tables> tables, std::vector<RuleInfo> rules)
        : tables_(std::move(tables)), rules_(std::move(rules)) {}

private:
    std::shared_ptr<const Tables> tables_;
    std::vector<RuleInfo> rules_;
};

}  // namespace warmline
