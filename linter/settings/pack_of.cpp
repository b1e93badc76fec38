#include "linter/settings/pack_of.hpp"

#include <algorithm>

namespace warmline {

Problem at_its_place(Problem problem, std::string_view key, const Settings& settings) {
    const auto place = settings.places.find(key);
    if (place == settings.places.end()) return problem;
    const bool says_more = !problem.where.empty() && problem.where != key;
    problem.where = place->second + (says_more ? ": " + problem.where : "");
    return problem;
}

Result<std::shared_ptr<const RulePack>> pack_of(const Settings& settings) {
    if (settings.packs.empty() && settings.rules.empty()) return RulePack::builtin();
    auto pack = RulePack::load(settings.packs, settings.rules);
    if (pack) return pack;
    // What is wrong inside a pack has its own file and line.
    const auto& problem = pack.problem();
    if (problem.where.empty()) return at_its_place(problem, "rules", settings);
    const bool of_list = std::any_of(settings.packs.begin(), settings.packs.end(),
                                     [&](const auto& path) { return path == problem.where; });
    return of_list ? at_its_place(problem, "packs", settings) : problem;
}

}  // namespace warmline
