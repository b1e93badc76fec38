/// rulec: the build's rule compiler. rulec RULES_FOLDER OUTPUT
///
/// Reads every pack, checks every field, phrase and pattern, and writes the block that is linked
/// into warmline. Errors are printed as file:line: what; remedy, and end with exit code 1.

#include <fstream>
#include <iostream>

#include "linter/match/compile/compile_rules.hpp"
#include "linter/match/rule/extend.hpp"
#include "linter/match/rule/read_rule.hpp"

// The place of the block in other programs; here it is about to be made.
extern "C" {
extern const char warmline_rules_begin[1];
extern const char warmline_rules_end[1];
const char warmline_rules_begin[1] = {};
const char warmline_rules_end[1] = {};
}

namespace {

using namespace warmline;
using namespace warmline::match;

std::vector<SourceText> sources_of(const RuleFiles& files, std::vector<std::string>& paths) {
    paths.reserve(files.rules.size() + files.packs.size());
    std::vector<SourceText> sources;
    for (const auto& pack : files.packs) {
        paths.push_back(pack.name + "/pack.json");
        sources.push_back({paths.back(), pack.text});
    }
    for (const auto& rule : files.rules) {
        paths.push_back(rule.id + ".json");
        sources.push_back({paths.back(), rule.text});
    }
    return sources;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: rulec RULES_FOLDER OUTPUT\n";
        return 2;
    }
    Problems problems;
    const std::filesystem::path folder = arguments[1];
    const auto read = read_files({&folder, 1}, problems);
    std::vector<std::string> paths;
    const auto sources = sources_of(read, paths);
    auto files = read;
    resolve_extensions(files, problems);
    const auto rules = read_rules(files, problems);
    const auto block = compile_rules(rules, files, {.sources = sources}, problems);
    for (const auto& problem : problems)
        std::cerr << to_line(problem) << '\n';
    if (!problems.empty()) return 1;
    std::ofstream out(arguments[2], std::ios::binary);
    out << block;
    return out.good() ? 0 : 1;
}
