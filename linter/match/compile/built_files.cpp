#include "linter/match/compile/built_files.hpp"

#include <bit>
#include <utility>

#include "linter/match/compile/block_rows.hpp"

namespace warmline::match {
namespace {

/// Names of facts by their bit.
std::vector<std::string_view> fact_names(const EarlierBlock& block) {
    std::vector<std::string_view> names(EnumNames<Fact>::values.begin(),
                                        EnumNames<Fact>::values.end());
    names.resize(fact_limit);
    for (const auto& row : block.rows<FactRow>(block.header().facts))
        names[row.bit] = block.text(row.name);
    return names;
}

void add_tests(const FactBits& facts, bool wanted, const std::vector<std::string_view>& names,
               std::vector<FactTest>& tests) {
    for (std::size_t word = 0; word < facts.bits.size(); ++word)
        for (auto rest = facts.bits[word]; rest != 0; rest &= rest - 1) {
            const auto bit = 64 * word + static_cast<std::size_t>(std::countr_zero(rest));
            tests.push_back({std::string(names[bit]), wanted});
        }
}

RuleSpec spec_of(const RuleRow& row, const EarlierBlock& block,
                 const std::vector<std::string_view>& facts) {
    RuleSpec spec;
    spec.id = block.text(row.id);
    spec.pack = block.text(row.pack);
    spec.file = "rules/" + spec.id + ".json";
    spec.kind = row.kind;
    spec.check = block.text(row.check);
    spec.severity = row.severity;
    spec.points = row.points;
    spec.cap = row.cap;
    spec.off = row.off;
    add_tests(row.wanted, true, facts, spec.when);
    add_tests(row.unwanted, false, facts, spec.when);
    spec.as_built = true;
    return spec;
}

/// What a pack sets for rules was set when it was compiled; it is read again for those that change.
bool sets_something(std::string_view pack) {
    const auto has = [&](std::string_view field) { return pack.find(field) != pack.npos; };
    return has("\"off\"") || has("\"severity\"") || has("\"cap\"");
}

}  // namespace

RuleFiles built_files(std::string_view bytes) {
    const EarlierBlock block(bytes);
    RuleFiles files;
    std::vector<SourceText> packs;
    for (const auto& source : block.rows<SourceRow>(block.header().sources))
        if (const auto path = block.text(source.path); path.ends_with("/pack.json"))
            if (const auto text = block.text(source.text); sets_something(text))
                packs.push_back({path, text});
    Problems none;
    add_texts(packs, true, files, none);
    const auto names = fact_names(block);
    files.rules.reserve(block.header().rules.count);
    for (const auto& row : block.rows<RuleRow>(block.header().rules)) {
        RuleFile file;
        auto spec = spec_of(row, block, names);
        file.id = spec.id;
        file.pack = spec.pack;
        file.file = spec.file;
        file.builtin = true;
        file.built = std::make_shared<BuiltRule>(BuiltRule{std::move(spec), block.text(row.json)});
        files.rules.push_back(std::move(file));
    }
    return files;
}

}  // namespace warmline::match
