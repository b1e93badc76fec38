#include "linter/match/compile/compile_rules.hpp"

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstring>
#include <map>
#include <type_traits>
#include <unordered_map>

#include "linter/match/checks.hpp"
#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/pattern_program.hpp"
#include "linter/match/compile/pattern_syntax.hpp"
#include "linter/match/compile/rarity.hpp"
#include "linter/match/rule/nearest.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

using Keys = std::map<std::uint64_t, std::vector<std::uint32_t>>;  ///< key → sequences

/// Texts one behind the other, each once.
class TextPool {
public:
    TextRef add(std::string_view words) {
        if (words.empty()) return {};
        const auto [place, added] = places_.try_emplace(std::string(words), size());
        if (added) bytes_ += words;
        return {place->second, static_cast<std::uint32_t>(words.size())};
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    const std::string& bytes() const { return bytes_; }

private:
    std::unordered_map<std::string, std::uint32_t> places_;
    std::string bytes_;
};

class Compiler {
public:
    Compiler(const RuleFiles& files, const CompileOptions& options, Problems& problems)
        : options_(options), problems_(problems) {
        for (const auto& file : files.rules)
            files_[file.id] = &file;
    }

    std::string compile(const std::vector<RuleSpec>& rules) {
        if (rules.size() > 0xFFFF) {
            problems_.push_back({"pack-size", std::to_string(rules.size()) + " rules", "",
                                 "at most 65535 rules run together"});
            return "";
        }
        for (std::size_t i = 0; i < rules.size(); ++i)
            index_[rules[i].id] = i;
        number_facts(rules);
        for (const auto& rule : rules)
            add_rule(rule);
        for (const auto& source : options_.sources)
            sources_.push_back({rare_text(source.path), rare_text(source.text)});
        return write();
    }

private:
    // --- facts -------------------------------------------------------------------------------
    void number_facts(const std::vector<RuleSpec>& rules) {
        for (std::size_t i = 0; i < fact_count; ++i)
            facts_[std::string(EnumNames<Fact>::values[i])] = static_cast<std::uint32_t>(i);
        for (const auto& rule : rules) {
            if (rule.kind == Kind::fact) fact_bit(rule.check);
            for (const auto* tests : {&rule.when, &rule.all})
                for (const auto& test : *tests)
                    if (!test.fact.starts_with("rule:")) fact_bit(test.fact);
        }
        if (facts_.size() > fact_limit)
            problems_.push_back({"pack-facts", std::to_string(facts_.size()) + " different facts",
                                 "", "at most 192 are possible; drop some of the packs"});
    }

    std::uint32_t fact_bit(const std::string& name) {
        return facts_.try_emplace(name, static_cast<std::uint32_t>(facts_.size())).first->second;
    }

    FactBits bits(const std::vector<FactTest>& tests, bool wanted) {
        FactBits set;
        for (const auto& test : tests) {
            if (test.wanted != wanted || test.fact.starts_with("rule:")) continue;
            if (const auto bit = fact_bit(test.fact); bit < fact_limit)
                set.bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
        return set;
    }

    // --- texts -------------------------------------------------------------------------------
    TextRef text(std::string_view words) { return pool_.add(words); }

    /// A text that only explanations and tests of rules ask for. These lie behind all others, so
    /// that a lint does not touch their pages; write() moves the references there.
    TextRef rare_text(std::string_view words) { return rare_pool_.add(words); }

    void place_rare_texts() {
        const auto move = [&](TextRef& ref) { ref.begin += pool_.size(); };
        for (auto& row : rules_) {
            for (auto* ref : {&row.json, &row.source, &row.since})
                move(*ref);
            for (auto& words : row.words)
                move(words[0]), move(words[1]);  // summary, why
        }
        for (auto& row : patterns_)
            move(row.expression);
        for (auto& row : sources_)
            move(row.path), move(row.text);
    }

    // --- rules -------------------------------------------------------------------------------
    void add_rule(const RuleSpec& rule) {
        RuleRow row{.id = text(rule.id),
                    .pack = text(rule.pack),
                    .json = rare_text(rule.json),
                    .check = text(rule.check),
                    .source = rare_text(rule.source),
                    .since = rare_text(rule.since),
                    .words = {},
                    .points = rule.points,
                    .cap = rule.cap,
                    .question_probability = rule.question_probability,
                    .confidence = rule.confidence,
                    .per_100_words = rule.per_100_words,
                    .above = rule.above.value_or(0),
                    .below = rule.below.value_or(0),
                    .above_major = rule.above_major.value_or(0),
                    .scope = rule.scope,
                    .unless_sentence = rule.unless_sentence,
                    .unless_near = rule.unless_near,
                    .trigger = rule.trigger,
                    .within = rule.within,
                    .at_least = rule.at_least,
                    .more_than = rule.more_than,
                    .kind = rule.kind,
                    .dimension = rule.dimension,
                    .severity = rule.severity,
                    .unless_words_in = rule.unless_words_in,
                    .place = rule.place,

                    .profiles = rule.profiles,
                    .modes = rule.modes,
                    .languages = rule.languages,
                    .density = rule.density,
                    .first_only = rule.first_only,
                    .off = rule.off,
                    .fixed_order = rule.fixed_order,
                    .has_above = rule.above.has_value(),
                    .has_below = rule.below.has_value(),
                    .has_above_major = rule.above_major.has_value()};
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& part = rule.parts[i];
            row.words[i] = {rare_text(rule.summary[i]), rare_text(rule.why[i]), text(part.message),
                            text(part.instead), text(part.asks)};
        }
        row.wanted = bits(rule.when, true);
        row.unwanted = bits(rule.when, false);
        link_check(rule, row);
        add_patterns(rule, row);
        const auto number = static_cast<std::uint16_t>(rules_.size());
        row.sequences.begin = static_cast<std::uint32_t>(sequences_.size());
        for (std::size_t i = 0; i < 3; ++i)
            add_phrases(rule, rule.parts[i], i, number, row);
        row.sequences.count = static_cast<std::uint32_t>(sequences_.size()) - row.sequences.begin;
        if (!rule.off) {
            const bool structural = rule.kind == Kind::metric || rule.kind == Kind::signal ||
                                    rule.kind == Kind::clash || rule.kind == Kind::composite;
            if (structural) structural_.push_back(number);
            if (rule.kind == Kind::pattern && rule.trigger != 0) {
                trigger_rules_.push_back(number);
                header_.triggers |= rule.trigger;
            }
        }
        rules_.push_back(row);
    }

    void link_check(const RuleSpec& rule, RuleRow& row) {
        const auto function = [&](std::span<const std::string_view> names) {
            const auto found = std::find(names.begin(), names.end(), rule.check);
            row.function = found == names.end() ? -1 : static_cast<int>(found - names.begin());
        };
        if (rule.kind == Kind::signal) function(signal_names());
        if (rule.kind == Kind::clash) function(clash_names());
        if (rule.kind == Kind::metric) function(metric_names());
        if (rule.kind == Kind::fact) row.function = static_cast<int>(fact_bit(rule.check));
        if (rule.kind != Kind::composite) return;
        const auto wanted = bits(rule.all, true), unwanted = bits(rule.all, false);
        for (std::size_t i = 0; i < wanted.bits.size(); ++i) {
            row.wanted.bits[i] |= wanted.bits[i];
            row.unwanted.bits[i] |= unwanted.bits[i];
        }
        row.all.begin = static_cast<std::uint32_t>(numbers_.size());
        for (const auto& test : rule.all)
            if (test.fact.starts_with("rule:"))
                if (const auto found = index_.find(test.fact.substr(5)); found != index_.end())
                    // The lowest bit says whether the rule must have fired or must not have.
                    numbers_.push_back(static_cast<std::uint32_t>(found->second << 1) |
                                       (test.wanted ? 1u : 0u));
        row.all.count = static_cast<std::uint32_t>(numbers_.size()) - row.all.begin;
        if (const auto found = index_.find(rule.place_rule); found != index_.end())
            row.place_rule = static_cast<int>(found->second);
    }

    void add_patterns(const RuleSpec& rule, RuleRow& row) {
        row.patterns.begin = static_cast<std::uint32_t>(patterns_.size());
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& list = rule.parts[i].patterns;
            for (std::size_t j = 0; j < list.size(); ++j) {
                const auto pattern = read_pattern(list[j], options_.check_patterns);
                if (pattern)
                    patterns_.push_back(row_of(*pattern, languages(i)));
                else
                    blame(rule, i, "patterns", j, pattern.problem());
            }
        }
        row.patterns.count = static_cast<std::uint32_t>(patterns_.size()) - row.patterns.begin;
    }

    PatternRow row_of(const Pattern& pattern, std::uint8_t language) {
        PatternRow row;
        row.expression = rare_text(pattern.expression);
        row.literals.begin = static_cast<std::uint32_t>(literals_.size());
        for (const auto& choice : pattern.literals) {
            for (const auto& literal : choice)
                literals_.push_back({text(literal), PieceRuns::of(literal)});
            literals_.push_back({});
        }
        row.literals.count = static_cast<std::uint32_t>(literals_.size()) - row.literals.begin;
        row.languages = language;
        row.as_written = pattern.as_written;
        row.bytes = pattern.bytes;
        row.left_edge = pattern.left_edge;
        row.right_edge = pattern.right_edge;
        if (pattern.bytes)
            if (const auto program = program_of(pattern.expression)) {
                row.steps = put(pattern_steps_, program->steps);
                row.sets = put(pattern_sets_, program->sets);
                row.first = program->first;
                row.forks = program->forks;
            }
        return row;
    }

    template <class Row>
    static RowRange put(std::vector<Row>& all, const std::vector<Row>& more) {
        const RowRange range{static_cast<std::uint32_t>(all.size()),
                             static_cast<std::uint32_t>(more.size())};
        all.insert(all.end(), more.begin(), more.end());
        return range;
    }

    static std::uint8_t languages(std::size_t part) {
        return part < 2 ? static_cast<std::uint8_t>(1u << part) : any_language;
    }

    void blame(const RuleSpec& rule, std::size_t part, const char* list, std::size_t item,
               const Problem& problem) {
        const auto file = files_.find(rule.id);
        const std::string prefix = part == 0 ? "/de/" : part == 1 ? "/en/" : "/";
        complain(problems_, problem.code, rule.file,
                 file == files_.end() ? std::string_view() : file->second->text,
                 prefix + list + "/" + std::to_string(item), problem.what, problem.remedy);
    }

    // --- phrases -----------------------------------------------------------------------------
    void add_phrases(const RuleSpec& rule, const LanguagePart& part, std::size_t index,
                     std::uint16_t number, RuleRow& row) {
        const struct {
            const char* name;
            const std::vector<std::string>& list;
            Role role;
        } lists[] = {{"words", part.words, Role::words},
                     {"unless_words", part.unless_words, Role::unless},
                     {"first", part.first, Role::first},
                     {"second", part.second, Role::second},
                     {"against", part.against, Role::against},
                     {"anchors", part.anchors, Role::anchor}};

        for (const auto& [name, list, role] : lists)
            for (std::size_t i = 0; i < list.size(); ++i) {
                auto sequences = read_phrase(list[i]);
                if (!sequences) {
                    blame(rule, index, name, i, sequences.problem());
                    continue;
                }
                if (role == Role::unless) row.has_unless_words = true;
                if (rule.off) continue;
                for (const auto& sequence : *sequences)
                    add_sequence(sequence, rule, role, languages(index), number);
            }
    }

    void add_sequence(const Sequence& sequence, const RuleSpec& rule, Role role,
                      std::uint8_t language, std::uint16_t number) {
        // What makes a hit fine may stand anywhere the reader sees it.
        const auto scope = role == Role::unless && rule.unless_words_in == Reach::mail
                               ? rule.scope | whole_mail
                               : rule.scope;
        SequenceRow row{.scope = scope,
                        .rule = number,
                        .languages = language,
                        .role = role,
                        .at_start = sequence.at_start,
                        .at_end = sequence.at_end};
        row.anchor = static_cast<std::uint8_t>(rarest_step(sequence));
        row.steps.begin = static_cast<std::uint32_t>(steps_.size());
        row.steps.count = static_cast<std::uint32_t>(sequence.steps.size());
        for (const auto& step : sequence.steps)
            add_step(step);
        const auto id = static_cast<std::uint32_t>(sequences_.size());
        for (const auto& atom : sequence.steps[row.anchor].atoms)
            add_key(atom, id);
        header_.scopes |= scope;
        sequences_.push_back(row);
    }

    void add_step(const Step& step) {
        StepRow row{.atoms = atoms(step.atoms), .gap = step.gap, .words = 0};
        for (const auto& atom : step.atoms)
            row.words |= atom.kind == Atom::Kind::word ? word_bit(word_hash(atom.text)) : ~0u;
        steps_.push_back(row);
    }

    static constexpr BlockMask whole_mail =
        mask_of(BlockKind::subject) | mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting) |
        mask_of(BlockKind::heading) | mask_of(BlockKind::paragraph) |
        mask_of(BlockKind::list_item) | mask_of(BlockKind::table_cell) |
        mask_of(BlockKind::button) | mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature) |
        mask_of(BlockKind::legal_footer);

    void add_key(const Atom& atom, std::uint32_t sequence) {
        const auto add = [&](Keys& keys, std::uint64_t key) {
            auto& list = keys[key];
            if (list.empty() || list.back() != sequence) list.push_back(sequence);
        };
        switch (atom.kind) {
            case Atom::Kind::word:
                add(whole_, word_hash(atom.text));
                break;
            case Atom::Kind::exact:
                add(whole_, word_hash(fold(atom.text)));
                break;
            case Atom::Kind::prefix:
                add(prefix_, four_letters(atom.text.data()));
                break;
            case Atom::Kind::suffix:
                add(suffix_, four_letters(atom.text.data() + atom.text.size() - 4));
                break;
            case Atom::Kind::any:
                break;
        }
    }

    RowRange atoms(const std::vector<Atom>& list) {
        const auto known = known_atoms_.find(list);
        if (known != known_atoms_.end()) return known->second;
        const RowRange range{static_cast<std::uint32_t>(atoms_.size()),
                             static_cast<std::uint32_t>(list.size())};
        for (const auto& atom : list) {
            const bool word = atom.kind == Atom::Kind::word;
            atoms_.push_back(
                {word ? word_hash(atom.text) : 0, word ? TextRef{} : text(atom.text), atom.kind});
        }
        known_atoms_[list] = range;
        return range;
    }

    // --- tables ------------------------------------------------------------------------------

    /// Looks for the side of the anchor that says more.
    Posting posting_of(std::uint32_t id) const {
        const auto& row = sequences_[id];
        Posting posting{
            .sequence = id, .scope = row.scope, .rule = row.rule, .languages = row.languages};
        const auto narrow = [&](std::int8_t side, const StepRow& step) {
            if (std::popcount(step.words) >= std::popcount(posting.beside_words)) return;
            posting.beside_words = step.words;
            posting.beside = side;
        };
        const auto anchor = row.steps.begin + row.anchor;
        if (row.anchor > 0 && steps_[anchor].gap == 0) narrow(-1, steps_[anchor - 1]);
        if (row.anchor + 1u < row.steps.count && steps_[anchor + 1].gap == 0)
            narrow(1, steps_[anchor + 1]);
        return posting;
    }

    Lookup table(const Keys& keys) {
        std::size_t slots = 16, words = 16;
        while (slots < keys.size() * 2)
            slots *= 2;
        while (words * 64 < keys.size() * 24 && words < 4096)
            words *= 2;
        Lookup lookup{
            {static_cast<std::uint32_t>(filters_.size()), static_cast<std::uint32_t>(words)},
            {static_cast<std::uint32_t>(slots_.size()), static_cast<std::uint32_t>(slots)}};
        filters_.resize(filters_.size() + words);
        slots_.resize(slots_.size() + slots);
        for (const auto& [key, list] : keys) {
            const auto place = spread(key);
            filters_[lookup.filter.begin + ((place >> 6) & (words - 1))] |= std::uint64_t{1}
                                                                            << (place & 63);
            const RowRange postings{static_cast<std::uint32_t>(postings_.size()),
                                    static_cast<std::uint32_t>(list.size())};
            for (const auto id : list)
                postings_.push_back(posting_of(id));
            auto slot = (place >> 12) & (slots - 1);
            while (slots_[lookup.slots.begin + slot].postings.count != 0)
                slot = (slot + 1) & (slots - 1);
            slots_[lookup.slots.begin + slot] = {key, postings};
        }
        return lookup;
    }

    template <class Row>
    static RowRange append(std::string& block, const std::vector<Row>& rows) {
        // RuleRow holds doubles, which the trait does not know what to say of.
        static_assert(std::has_unique_object_representations_v<Row> || std::same_as<Row, RuleRow>,
                      "fill the row up with Unused");
        block.resize((block.size() + 15) / 16 * 16);
        const RowRange range{static_cast<std::uint32_t>(block.size()),
                             static_cast<std::uint32_t>(rows.size())};
        if (!rows.empty())
            block.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
        return range;
    }

    std::string write() {
        header_.whole = table(whole_);
        header_.prefix = table(prefix_);
        header_.suffix = table(suffix_);
        std::vector<FactRow> facts;
        for (const auto& [name, bit] : facts_)
            if (bit >= fact_count && bit < fact_limit) facts.push_back({text(name), bit});
        place_rare_texts();
        // Hot tables first, texts last: a start touches few pages.
        std::string block(sizeof(BlobHeader), '\0');
        const auto filters = append(block, filters_);
        const auto slots = append(block, slots_);
        for (auto* lookup : {&header_.whole, &header_.prefix, &header_.suffix}) {
            lookup->filter.begin = filters.begin + lookup->filter.begin * 8;
            lookup->slots.begin =
                slots.begin + lookup->slots.begin * static_cast<std::uint32_t>(sizeof(Slot));
        }
        header_.postings = append(block, postings_);
        header_.sequences = append(block, sequences_);
        header_.steps = append(block, steps_);
        header_.atoms = append(block, atoms_);
        header_.rules = append(block, rules_);
        header_.patterns = append(block, patterns_);
        header_.literals = append(block, literals_);
        header_.pattern_steps = append(block, pattern_steps_);
        header_.pattern_sets = append(block, pattern_sets_);
        header_.numbers = append(block, numbers_);
        header_.structural = append(block, structural_);
        header_.trigger_rules = append(block, trigger_rules_);
        header_.facts = append(block, facts);
        header_.sources = append(block, sources_);
        header_.texts = static_cast<std::uint32_t>(block.size());
        block += pool_.bytes();
        block += rare_pool_.bytes();
        header_.magic = blob_magic;
        header_.size = block.size();
        std::memcpy(block.data(), &header_, sizeof header_);
        return block;
    }

    const CompileOptions& options_;
    Problems& problems_;
    std::map<std::string, const RuleFile*> files_;
    std::map<std::string, std::size_t> index_;
    std::map<std::string, std::uint32_t> facts_;
    TextPool pool_, rare_pool_;
    std::map<std::vector<Atom>, RowRange> known_atoms_;
    Keys whole_, prefix_, suffix_;
    BlobHeader header_;
    std::vector<std::uint64_t> filters_;
    std::vector<Slot> slots_;
    std::vector<Posting> postings_;
    std::vector<RuleRow> rules_;
    std::vector<SequenceRow> sequences_;
    std::vector<StepRow> steps_;
    std::vector<AtomRow> atoms_;
    std::vector<PatternRow> patterns_;
    std::vector<LiteralRow> literals_;
    std::vector<PatternStep> pattern_steps_;
    std::vector<ByteSet> pattern_sets_;
    std::vector<std::uint32_t> numbers_, structural_, trigger_rules_;
    std::vector<SourceRow> sources_;
};

}  // namespace

std::string compile_rules(const std::vector<RuleSpec>& rules, const RuleFiles& files,
                          const CompileOptions& options, Problems& problems) {
    return Compiler(files, options, problems).compile(rules);
}

}  // namespace warmline::match
