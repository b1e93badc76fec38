#include <algorithm>

#include "linter/match/builtin.hpp"
#include "linter/match/compile/compile_rules.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/extend.hpp"
#include "linter/match/rule/nearest.hpp"
#include "linter/match/rule/read_rule.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {
namespace {

using namespace match;

using Pack = std::shared_ptr<const RulePack>;

Result<Pack> compiled(RuleFiles files, Problems& problems) {
    resolve_extensions(files, problems);
    const auto rules = read_rules(files, problems);
    auto block = compile_rules(rules, files, {}, problems);
    if (!problems.empty()) return joined(problems);
    auto tables = own_tables(std::move(block));
    auto infos = describe(*tables);
    return Pack(std::make_shared<RulePack>(std::move(tables), std::move(infos)));
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
        RuleFiles files;
        std::vector<SourceText> sources;
        for (const auto& row : pack->tables().sources)
            sources.push_back({pack->tables().text(row.path), pack->tables().text(row.text)});
        add_texts(sources, true, files, problems);
        auto own = read_files(folders, problems);
        std::move(own.packs.begin(), own.packs.end(), std::back_inserter(files.packs));
        std::move(own.rules.begin(), own.rules.end(), std::back_inserter(files.rules));
        auto result = compiled(std::move(files), problems);
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
