/// Any bytes as a rule file: they load or they are refused with words, and what loaded can match.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "linter/match/compile/compile_rules.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/find.hpp"
#include "linter/match/rule/extend.hpp"
#include "linter/match/rule/read_rule.hpp"
#include "linter/text/read_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace warmline;
    using namespace warmline::match;
    static const auto document =
        read_text("Wir bitten um Verständnis. Nur noch 3 Stück! Please reply by 12 June 2026.");
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // The first line break parts two files, so that rules can extend each other.
    const auto cut = std::min(text.find('\f'), text.size());
    const SourceText sources[] = {{"house/a.json", text.substr(0, cut)},
                                  {"house/b.json", text.substr(std::min(cut + 1, text.size()))}};
    Problems problems;
    RuleFiles files;
    add_texts(sources, false, files, problems);
    resolve_extensions(files, problems);
    const auto rules = read_rules(files, problems);
    auto block = compile_rules(rules, files, {}, problems);
    if (!problems.empty()) {
        (void)joined(problems);
        return 0;
    }
    const auto tables = own_tables(std::move(block));
    if (!tables) __builtin_trap();
    const RulePack pack(tables, describe(*tables));
    (void)find(document, pack);
    return 0;
}
