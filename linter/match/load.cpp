#include <algorithm>

#include "linter/base/nearest.hpp"
#include "linter/match/builtin.hpp"
#include "linter/match/compile/built_files.hpp"
#include "linter/match/compile/compile_rules.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/extend.hpp"
#include "linter/match/rule/read_rule.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {
namespace {

using namespace match;

using Pack = std::shared_ptr<const RulePack>;

Result<Pack> compiled(RuleFiles files, Problems& problems, std::string_view earlier = {}) {
    resolve_extensions(files, problems);
    const auto rules = read_rules(files, problems);
    if (!problems.empty() && !earlier.empty()) return joined(problems);
    auto block = compile_rules(rules, files, {.sources = {}, .earlier = earlier}, problems);
    if (!problems.empty()) return joined(problems);
    auto tables = own_tables(std::move(block));
    auto infos = describe(*tables);
    return Pack(std::make_shared<RulePack>(std::move(tables), std::move(infos)));
}

RuleFiles both(RuleFiles files, const RuleFiles& own) {
    files.rules.reserve(files.rules.size() + own.rules.size());
    files.packs.insert(files.packs.end(), own.packs.begin(), own.packs.end());
    files.rules.insert(files.rules.end(), own.rules.begin(), own.rules.end());
    return files;
}

/// The rules of the build stay as they were compiled; only what `own` changes or brings is.
Result<Pack> gone_on(const Tables& built, const RuleFiles& own) {
    Problems problems;
    const std::string_view block{built.block, built.header->size};
    return compiled(both(built_files(block), own), problems, block);
}

/// Everything read and compiled anew, which is slow and finds whatever is wrong with it.
Result<Pack> anew(const Tables& built, const RuleFiles& own, Problems& problems) {
    RuleFiles files;
    std::vector<SourceText> sources;
    for (const auto& row : built.sources)
        sources.push_back({built.text(row.path), built.text(row.text)});
    add_texts(sources, true, files, problems);
    return compiled(both(std::move(files), own), problems);
}

/// The built-in tables again, for a pack that switches some of them off.
std::shared_ptr<Tables> fresh_tables(const RulePack& pack) {
    const auto& tables = pack.tables();
    return tables.owned.empty() ? view_tables({tables.block, tables.header->size})
                                : own_tables(tables.owned);
}

Result<Pack> overridden(const RulePack& pack, std::span<const RuleOverride> overrides) {
    auto tables = fresh_tables(pack);
    auto infos = describe(*tables);
    tables->off.assign(infos.size(), false);
    Problems problems;
    for (const auto& change : overrides) {
        bool found = false;
        for (std::size_t i = 0; i < infos.size(); ++i) {
            auto& info = infos[i];
            if (info.id != change.id && info.pack != change.id) continue;
            found = true;
            if (change.off) tables->off[i] = true;
            if (change.severity < 0 || change.severity > 3) continue;
            info.severity = static_cast<Severity>(change.severity);
            info.points = points_of(info.severity);
            info.cap = 2 * info.points;
        }
        if (found) continue;
        std::vector<std::string_view> known;
        known.reserve(infos.size());
        for (const auto& info : infos)
            known.push_back(info.id);
        problems.push_back({"unknown-rule", "there is no rule or pack \"" + change.id + "\"", "",
                            suggest(change.id, known)});
    }
    if (!problems.empty()) return joined(problems);
    return Pack(std::make_shared<RulePack>(std::move(tables), std::move(infos)));
}

}  // namespace

Result<Pack> RulePack::load(std::span<const std::filesystem::path> folders,
                            std::span<const RuleOverride> overrides) {
    auto pack = builtin();
    if (!folders.empty()) {
        Problems problems;
        const auto own = read_files(folders, problems);
        auto result = problems.empty() ? gone_on(pack->tables(), own) : joined(problems);
        if (!result) result = anew(pack->tables(), own, problems);
        if (!result) return result;
        pack = *result;
    }
    if (overrides.empty()) return pack;
    return overridden(*pack, overrides);
}

Result<Pack> RulePack::load_only(std::span<const std::filesystem::path> folders) {
    Problems problems;
    auto files = read_files(folders, problems);
    return compiled(std::move(files), problems);
}

int RulePack::find(std::string_view id) const {
    for (std::size_t i = 0; i < rules_.size(); ++i)
        if (rules_[i].id == id) return static_cast<int>(i);
    return -1;
}

}  // namespace warmline
