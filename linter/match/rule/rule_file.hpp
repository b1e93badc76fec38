/// Rule files as they lie in pack folders, parsed but not yet understood.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/base/result.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// What is wrong with rule files, collected so that an author sees everything at once.
using Problems = std::vector<Problem>;
inline constexpr std::size_t problem_limit = 200;

/// How much we read; beyond it the pack is refused with a word on what to do.
struct PackLimits {
    std::size_t files = 5000;
    std::size_t bytes = 32u << 20;  ///< of all files of all packs together
};

/// A rule that is compiled already, with its file's text; views into the block.
struct BuiltRule {
    RuleSpec spec;
    std::string_view text;
};

struct RuleFile {
    std::string id;    ///< "amb/vague-time"
    std::string pack;  ///< "amb"
    std::string file;  ///< as shown in messages
    std::string text;
    nlohmann::json json;
    bool builtin = false;
    std::shared_ptr<const BuiltRule> built{};  ///< text and json are then empty
};

/// pack.json of one folder.
struct PackFile {
    std::string name;
    std::string file;
    std::string text;
    nlohmann::json json;
    bool builtin = false;
};

struct RuleFiles {
    std::vector<PackFile> packs;
    std::vector<RuleFile> rules;  ///< sorted by pack in the order given, then by id
};

/// Whether a rule or pack may be called so: small letters, digits, hyphens.
bool is_rule_word(std::string_view name);

/// Reads every `*.json` of the pack folders. A folder with a pack.json is a pack; one without holds
/// packs. Problems (unreadable, too large, broken JSON) go to `problems`, the rest is read.
RuleFiles read_files(std::span<const std::filesystem::path> folders, Problems& problems,
                     const PackLimits& limits = {});

/// The same from texts in memory: pairs of "pack/rule.json" and its text.
struct SourceText {
    std::string_view path;
    std::string_view text;
};

void add_texts(std::span<const SourceText> texts, bool builtin, RuleFiles& files,
               Problems& problems);

/// Records a problem of `file` at the value `pointer` leads to.
void complain(Problems& problems, const std::string& code, const std::string& file,
              std::string_view text, std::string_view pointer, std::string what,
              std::string remedy);

/// All problems, one a line, as one.
Problem joined(const Problems& problems);

}  // namespace warmline::match
