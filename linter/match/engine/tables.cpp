#include "linter/match/engine/tables.hpp"

namespace warmline::match {
namespace {

void open_block(Tables& tables) {
    const auto& header = *tables.header;
    tables.rules = tables.rows<RuleRow>(header.rules);
    tables.sequences = tables.rows<SequenceRow>(header.sequences);
    tables.steps = tables.rows<StepRow>(header.steps);
    tables.atoms = tables.rows<AtomRow>(header.atoms);
    tables.postings = tables.rows<Posting>(header.postings);
    tables.patterns = tables.rows<PatternRow>(header.patterns);
    tables.literals = tables.rows<LiteralRow>(header.literals);
    tables.pattern_steps = tables.rows<PatternStep>(header.pattern_steps);
    tables.pattern_sets = tables.rows<ByteSet>(header.pattern_sets);
    tables.pattern_automata = tables.rows<std::uint8_t>(header.pattern_automata);
    tables.numbers = tables.rows<std::uint32_t>(header.numbers);
    tables.structural = tables.rows<std::uint32_t>(header.structural);
    tables.trigger_rules = tables.rows<std::uint32_t>(header.trigger_rules);
    tables.facts = tables.rows<FactRow>(header.facts);
    tables.sources = tables.rows<SourceRow>(header.sources);
    tables.compiled = std::make_unique<LazyPattern[]>(tables.patterns.size());
}

bool is_block(std::string_view block) {
    if (block.size() < sizeof(BlobHeader)) return false;
    const auto* header = reinterpret_cast<const BlobHeader*>(block.data());
    return header->magic == blob_magic && header->size <= block.size();
}

}  // namespace

std::shared_ptr<Tables> view_tables(std::string_view block) {
    if (!is_block(block)) return nullptr;
    auto tables = std::make_shared<Tables>();
    tables->block = block.data();
    tables->header = reinterpret_cast<const BlobHeader*>(block.data());
    open_block(*tables);
    return tables;
}

std::shared_ptr<Tables> own_tables(std::string block) {
    if (!is_block(block)) return nullptr;
    auto tables = std::make_shared<Tables>();
    tables->owned = std::move(block);
    tables->block = tables->owned.data();
    tables->header = reinterpret_cast<const BlobHeader*>(tables->block);
    open_block(*tables);
    return tables;
}

std::vector<RuleInfo> describe(const Tables& tables) {
    std::vector<RuleInfo> infos;
    infos.reserve(tables.rules.size());
    for (const auto& row : tables.rules) {
        const auto words = [&](std::size_t language) {
            const auto& texts = row.words[language];
            return RuleWords{tables.text(texts[0]), tables.text(texts[1]), tables.text(texts[2]),
                             tables.text(texts[3]), tables.text(texts[4])};
        };
        infos.push_back({.id = tables.text(row.id),
                         .pack = tables.text(row.pack),
                         .kind = name_of(row.kind),
                         .dimension = row.dimension,
                         .severity = row.severity,
                         .points = row.points,
                         .cap = row.cap,
                         .question_probability = row.question_probability,
                         .density = row.density,
                         .profiles = row.profiles,
                         .de = words(0),
                         .en = words(1)});
    }
    return infos;
}

}  // namespace warmline::match
