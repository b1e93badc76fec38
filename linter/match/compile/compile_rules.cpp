#include "linter/match/compile/compile_rules.hpp"

#include <algorithm>
#include <cstring>
#include <map>

#include "linter/match/checks.hpp"
#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/fact_numbers.hpp"
#include "linter/match/compile/pattern_tables.hpp"
#include "linter/match/compile/phrase_tables.hpp"
#include "linter/match/compile/text_pool.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/rule/rule_cases.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask whole_mail =
    mask_of(BlockKind::subject) | mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting) |
    mask_of(BlockKind::heading) | mask_of(BlockKind::paragraph) | mask_of(BlockKind::list_item) |
    mask_of(BlockKind::table_cell) | mask_of(BlockKind::button) | mask_of(BlockKind::sign_off) |
    mask_of(BlockKind::signature) | mask_of(BlockKind::legal_footer);

/// The languages the words of a rule's part count in: German, English, all.
std::uint8_t languages_of(std::size_t part) {
    return part < 2 ? static_cast<std::uint8_t>(1u << part) : any_language;
}

class Compiler {
public:
    Compiler(const RuleFiles& files, const CompileOptions& options, Problems& problems)
        : options_(options), problems_(problems), earlier_(options.earlier) {
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
        if (!earlier_.empty()) go_on_from_earlier(rules);
        number_facts(rules);
        for (const auto& rule : rules)
            rule.as_built ? keep_rule(rule) : add_rule(rule);
        for (const auto& source : options_.sources)
            sources_.push_back({rare_text(source.path), rare_text(source.text)});
        return write(rules);
    }

private:
    void go_on_from_earlier(const std::vector<RuleSpec>& rules) {
        const auto& header = earlier_.header();
        std::vector<bool> stands(header.rules.count);
        for (std::size_t i = 0; i < stands.size(); ++i)
            stands[i] = rules[i].as_built && !rules[i].off;
        facts_.go_on_from(earlier_);
        phrases_.go_on_from(earlier_, stands);
        patterns_.go_on_from(earlier_);
        numbers_ = earlier_.copy<std::uint32_t>(header.numbers);
        header_.triggers = header.triggers;
    }

    void number_facts(const std::vector<RuleSpec>& rules) {
        for (const auto& rule : rules)
            facts_.add(rule);
        if (facts_.size() > fact_limit)
            problems_.push_back({"pack-facts", std::to_string(facts_.size()) + " different facts",
                                 "", "at most 192 are possible; drop some of the packs"});
    }

    TextRef text(std::string_view words) { return pool_.add(words); }

    /// A text that only explanations and tests of rules ask for. These lie behind all others, so
    /// that a lint does not touch their pages; write() moves the references there.
    TextRef rare_text(std::string_view words) { return rare_pool_.add(words); }

    void place_rare_texts(const std::vector<RuleSpec>& rules) {
        const auto move = [&](TextRef& ref) { ref.begin += pool_.size(); };
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].as_built) continue;
            auto& row = rules_[i];
            for (auto* ref : {&row.json, &row.source, &row.since})
                move(*ref);
            for (auto& words : row.words)
                move(words[0]), move(words[1]);  // summary, why
        }
        patterns_.move_rare_texts(pool_.size());
        for (auto& row : sources_)
            move(row.path), move(row.text);
    }

    /// The row of the earlier block, with what packs may set for rules of others.
    void keep_rule(const RuleSpec& rule) {
        auto row = earlier_.rows<RuleRow>(earlier_.header().rules)[rules_.size()];
        row.severity = rule.severity;
        row.points = rule.points;
        row.cap = rule.cap;
        row.off = rule.off;
        if (row.off) row.sequences.count = 0;
        put(row);
    }

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
                    .has_above_major = rule.above_major.has_value(),
                    .spares_names = rule.spares_names};
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& part = rule.parts[i];
            row.words[i] = {rare_text(rule.summary[i]), rare_text(rule.why[i]), text(part.message),
                            instead_of(rule, i), text(part.asks)};
        }
        row.wanted = facts_.of(rule.when, true);
        row.unwanted = facts_.of(rule.when, false);
        link_check(rule, row);
        add_patterns(rule, row);
        const auto number = static_cast<std::uint16_t>(rules_.size());
        row.sequences.begin = phrases_.size();
        for (std::size_t i = 0; i < 3; ++i)
            add_phrases(rule, rule.parts[i], i, number, row);
        row.sequences.count = phrases_.size() - row.sequences.begin;
        put(row);
    }

    /// The cases of the rule stand behind the text.
    TextRef instead_of(const RuleSpec& rule, std::size_t language) {
        const auto& instead = rule.parts[language].instead;
        if (rule.json.find("\"cases\"") == std::string::npos) return text(instead);
        const auto file = parse_json(rule.json);
        if (!file) return text(instead);
        auto ref =
            text(instead + compiled_cases(*file, language == 0 ? Language::de : Language::en));
        ref.size = static_cast<std::uint32_t>(instead.size());
        return ref;
    }

    /// Rules that no word leads to are listed by how they are run.
    void put(const RuleRow& row) {
        const auto number = static_cast<std::uint32_t>(rules_.size());
        const bool structural = row.kind == Kind::metric || row.kind == Kind::signal ||
                                row.kind == Kind::clash || row.kind == Kind::composite;
        if (structural && !row.off) structural_.push_back(number);
        if (row.kind == Kind::pattern && row.trigger != 0 && !row.off) {
            trigger_rules_.push_back(number);
            header_.triggers |= row.trigger;
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
        if (rule.kind == Kind::fact) row.function = static_cast<int>(facts_.bit(rule.check));
        if (rule.kind != Kind::composite) return;
        const auto wanted = facts_.of(rule.all, true), unwanted = facts_.of(rule.all, false);
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
        row.patterns.begin = patterns_.size();
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& list = rule.parts[i].patterns;
            for (std::size_t j = 0; j < list.size(); ++j) {
                const auto pattern = read_pattern(list[j], options_.check_patterns);
                if (pattern)
                    patterns_.add(*pattern, languages_of(i));
                else
                    blame(rule, i, "patterns", j, pattern.problem());
            }
        }
        row.patterns.count = patterns_.size() - row.patterns.begin;
    }

    void blame(const RuleSpec& rule, std::size_t part, const char* list, std::size_t item,
               const Problem& problem) {
        const auto file = files_.find(rule.id);
        const std::string prefix = part == 0 ? "/de/" : part == 1 ? "/en/" : "/";
        complain(problems_, problem.code, rule.file,
                 file == files_.end() ? std::string_view() : file->second->text,
                 prefix + list + "/" + std::to_string(item), problem.what, problem.remedy);
    }

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
                    phrases_.add(sequence, {.scope = scope_of(rule, role),
                                            .rule = number,
                                            .languages = languages_of(index),
                                            .role = role});
            }
    }

    /// What makes a hit fine may stand anywhere the reader sees it.
    static BlockMask scope_of(const RuleSpec& rule, Role role) {
        const bool anywhere = role == Role::unless && rule.unless_words_in == Reach::mail;
        return anywhere ? rule.scope | whole_mail : rule.scope;
    }

    std::string write(const std::vector<RuleSpec>& rules) {
        // Hot tables first, texts last: a start touches few pages.
        std::string block;
        // A block that grows step by step is copied again and again.
        if (!earlier_.empty()) block.reserve(earlier_.header().size + (1u << 18));
        block.resize(sizeof(BlobHeader));
        phrases_.write(block, header_);
        const auto facts = facts_.rows(pool_);
        place_rare_texts(rules);
        header_.rules = append_rows(block, rules_);
        patterns_.write(block, header_);
        header_.numbers = append_rows(block, numbers_);
        header_.structural = append_rows(block, structural_);
        header_.trigger_rules = append_rows(block, trigger_rules_);
        header_.facts = append_rows(block, facts);
        header_.sources = append_rows(block, sources_);
        header_.texts = static_cast<std::uint32_t>(block.size());
        block += earlier_texts();
        block += pool_.bytes();
        block += rare_pool_.bytes();
        header_.magic = blob_magic;
        header_.size = block.size();
        std::memcpy(block.data(), &header_, sizeof header_);
        return block;
    }

    std::string_view earlier_texts() const {
        return earlier_.empty() ? std::string_view() : earlier_.texts();
    }

    const CompileOptions& options_;
    Problems& problems_;
    EarlierBlock earlier_;
    std::map<std::string, const RuleFile*> files_;
    std::map<std::string, std::size_t> index_;
    FactNumbers facts_;
    TextPool pool_{earlier_texts().size()}, rare_pool_;
    PhraseTables phrases_{pool_};
    PatternTables patterns_{pool_, rare_pool_};
    BlobHeader header_;
    std::vector<RuleRow> rules_;
    std::vector<std::uint32_t> numbers_, structural_, trigger_rules_;
    std::vector<SourceRow> sources_;
};

}  // namespace

std::string compile_rules(const std::vector<RuleSpec>& rules, const RuleFiles& files,
                          const CompileOptions& options, Problems& problems) {
    return Compiler(files, options, problems).compile(rules);
}

}  // namespace warmline::match
