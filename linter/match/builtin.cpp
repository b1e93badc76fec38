#include "linter/match/builtin.hpp"

#include "linter/match/engine/tables.hpp"
#include "linter/match/rule_pack.hpp"

// Placed by builtin_rules.S; the rule compiler brings an empty pair of its own.
extern "C" {
extern const char warmline_rules_begin[];
extern const char warmline_rules_end[];
}

namespace warmline {

std::string_view match::builtin_block() {
    return {warmline_rules_begin,
            static_cast<std::size_t>(warmline_rules_end - warmline_rules_begin)};
}

std::shared_ptr<const RulePack> RulePack::builtin() {
    // Never destroyed: the end of a short run need not take every compiled pattern apart.
    static const auto& pack = *new auto([] {
        auto tables = match::view_tables(match::builtin_block());
        if (!tables) return std::shared_ptr<const RulePack>();
        auto infos = match::describe(*tables);
        return std::shared_ptr<const RulePack>(
            std::make_shared<RulePack>(std::move(tables), std::move(infos)));
    }());
    return pack;
}

}  // namespace warmline
