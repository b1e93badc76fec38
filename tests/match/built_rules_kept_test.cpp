/// User packs go on from the rules of the build. What comes of it is what compiling everything anew
/// gives, row by row.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/match/engine/tables.hpp"
#include "linter/match/find.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/text/read_document.hpp"
#include "mini_pack.hpp"

using namespace warmline;

namespace {

namespace fs = std::filesystem;

/// Tables as text: every row of a rule with what it refers to, and the phrases each key leads to.
class WrittenOut {
public:
    explicit WrittenOut(const match::Tables& tables) : tables_(tables) {
        for (std::uint32_t bit = 0; bit < match::fact_count; ++bit)
            facts_[bit] = EnumNames<match::Fact>::values[bit];
        for (const auto& row : tables.facts)
            facts_[row.bit] = tables.text(row.name);
    }

    std::vector<std::string> rules() const {
        std::vector<std::string> all;
        all.reserve(tables_.rules.size());
        for (std::size_t i = 0; i < tables_.rules.size(); ++i)
            all.push_back(rule(tables_.rules[i]));
        return all;
    }

    std::string lists() const {
        std::ostringstream out;
        for (const auto list : {tables_.structural, tables_.trigger_rules}) {
            for (const auto rule : list)
                out << rule << ' ';
            out << '\n';
        }
        return out.str();
    }

    /// Of one lookup: key → the phrases tried, those of rules that are off left out.
    std::map<std::uint64_t, std::multiset<std::string>> keys(const match::Lookup& lookup) const {
        std::map<std::uint64_t, std::multiset<std::string>> keys;
        for (const auto& slot : tables_.rows<match::Slot>(lookup.slots)) {
            if (slot.postings.count == 0) continue;
            CHECK(passes_filter(lookup, slot.key));
            for (const auto& posting :
                 tables_.postings.subspan(slot.postings.begin, slot.postings.count)) {
                if (posting.unfit == match::Posting::everywhere || tables_.rules[posting.rule].off)
                    continue;
                std::ostringstream out;
                out << posting.rule << ' ' << posting.unfit << ' ' << posting.beside_words << ' '
                    << int(posting.beside) << ' ' << sequence(tables_.sequences[posting.sequence]);
                keys[slot.key].insert(out.str());
            }
        }
        return keys;
    }

private:
    bool passes_filter(const match::Lookup& lookup, std::uint64_t key) const {
        const auto filter = tables_.rows<std::uint64_t>(lookup.filter);
        const auto place = match::spread(key);
        return ((filter[(place >> 6) & (filter.size() - 1)] >> (place & 63)) & 1) != 0;
    }

    std::string facts(const match::FactBits& facts) const {
        std::set<std::string> names;
        for (std::uint32_t bit = 0; bit < match::fact_limit; ++bit)
            if (((facts.bits[bit / 64] >> (bit % 64)) & 1) != 0)
                names.insert(facts_.contains(bit) ? facts_.at(bit) : std::to_string(bit));
        std::string all;
        for (const auto& name : names)
            all += name + ' ';
        return all + '|';
    }

    std::string rule(const match::RuleRow& row) const {
        std::ostringstream out;
        for (const auto& ref : {row.id, row.pack, row.json, row.check, row.source, row.since})
            out << tables_.text(ref) << '|';
        for (const auto& words : row.words)
            for (const auto& ref : words)
                out << tables_.text(ref) << '|';
        out << facts(row.wanted) << facts(row.unwanted);
        for (const double number : {row.points, row.cap, row.question_probability, row.confidence,
                                    row.per_100_words, row.above, row.below, row.above_major})
            out << number << ' ';
        for (const auto number : {row.within, row.at_least, row.more_than, row.place_rule})
            out << number << ' ';
        // The bits of facts that rules state may be numbered otherwise.
        if (row.kind == match::Kind::fact)
            out << facts_.at(static_cast<std::uint32_t>(row.function));
        else
            out << row.function;
        out << ' ' << row.scope << ' ' << row.unless_sentence << ' ' << row.unless_near << ' '
            << row.trigger << ' ' << name_of(row.kind) << ' ' << name_of(row.dimension) << ' '
            << name_of(row.severity) << ' ' << name_of(row.unless_words_in) << ' '
            << name_of(row.place) << ' ' << int(row.profiles) << ' ' << int(row.modes) << ' '
            << int(row.languages) << ' ';
        for (const bool flag :
             {row.density, row.first_only, row.off, row.fixed_order, row.has_above, row.has_below,
              row.has_above_major, row.has_unless_words, row.spares_names})
            out << flag;
        out << '\n';
        for (const auto number : tables_.numbers.subspan(row.all.begin, row.all.count))
            out << number << ' ';
        for (const auto& pattern : tables_.patterns.subspan(row.patterns.begin, row.patterns.count))
            out << this->pattern(pattern) << '\n';
        for (const auto& sequence :
             tables_.sequences.subspan(row.sequences.begin, row.sequences.count))
            out << sequence.rule << ' ' << this->sequence(sequence) << '\n';
        return out.str();
    }

    std::string pattern(const match::PatternRow& row) const {
        std::ostringstream out;
        out << tables_.text(row.expression) << ' ' << int(row.languages) << row.as_written
            << row.bytes << row.left_edge << row.right_edge << ' ';
        for (const auto& literal : tables_.literals.subspan(row.literals.begin, row.literals.count))
            out << tables_.text(literal.text) << '|';
        const auto steps = tables_.steps_of(row);
        out << std::string_view(reinterpret_cast<const char*>(steps.steps.data()),
                                steps.steps.size_bytes())
            << std::string_view(reinterpret_cast<const char*>(steps.sets.data()),
                                steps.sets.size_bytes())
            << steps.first << ' ' << steps.forks;
        return out.str();
    }

    /// Texts lie elsewhere in another block; the words of two blocks have the same hash.
    std::string atom_text(const match::AtomRow& atom) const {
        if (atom.kind == match::Atom::Kind::word) return std::to_string(atom.hash);
        return std::string(tables_.text(atom.text()));
    }

    std::string sequence(const match::SequenceRow& row) const {
        std::ostringstream out;
        out << row.scope << ' ' << int(row.anchor) << ' ' << int(row.languages) << ' '
            << int(row.role) << row.at_start << row.at_end;
        for (const auto& step : tables_.steps.subspan(row.steps.begin, row.steps.count)) {
            out << " / " << step.gap() << ' ' << step.words;
            for (const auto& atom : tables_.atoms_of(step))
                out << " " << int(atom.kind) << atom_text(atom);
        }
        return out.str();
    }

    const match::Tables& tables_;
    std::map<std::uint32_t, std::string> facts_;
};

std::shared_ptr<const RulePack> anew(const MiniPack& mini) {
    std::vector<fs::path> folders{fs::path(WARMLINE_SOURCE_DIR) / "rules"};
    for (const auto& folder : mini.folders())
        folders.push_back(folder);
    const auto pack = RulePack::load_only(folders);
    REQUIRE_MESSAGE(pack, (pack ? "" : to_line(pack.problem())));
    return *pack;
}

void same_as_anew(const std::vector<std::pair<std::string, std::string>>& files) {
    const MiniPack mini(files);
    const auto kept = RulePack::load(mini.folders());
    REQUIRE_MESSAGE(kept, (kept ? "" : to_line(kept.problem())));
    const auto whole = anew(mini);
    const auto &one = (*kept)->tables(), &other = whole->tables();
    const WrittenOut first(one), second(other);
    const auto rules = first.rules(), expected = second.rules();
    REQUIRE(rules.size() == expected.size());
    for (std::size_t i = 0; i < rules.size(); ++i)
        CHECK(rules[i] == expected[i]);
    CHECK(first.lists() == second.lists());
    CHECK(first.keys(one.header->whole) == second.keys(other.header->whole));
    CHECK(first.keys(one.header->prefix) == second.keys(other.header->prefix));
    CHECK(first.keys(one.header->suffix) == second.keys(other.header->suffix));
    CHECK((one.header->scopes & other.header->scopes) == other.header->scopes);
    CHECK((one.header->triggers & other.header->triggers) == other.header->triggers);
    CHECK(one.sources.empty());
}

std::string phrase_rule(const std::string& word) {
    return rule_with(R"~("kind": "phrase",)~", R"~("words": [")~" + word + "\"]");
}

}  // namespace

TEST_CASE("a pack of own rules is put behind the rules of the build") {
    same_as_anew(
        {{"house/pack.json", house_pack},
         {"house/a.json", phrase_rule("Blockchain")},
         // Words that rules of the build are looked up by, a beginning and an end of words.
         {"house/b.json", phrase_rule("(zeitnah|umgehend|leider) [bald] Wasserwart*")},
         {"house/c.json", phrase_rule("*anpassung")},
         {"house/d.json", rule_with(R"~("kind": "pattern", "trigger": ["exclamation"],)~",
                                    R"~("patterns": ["!+", "(?-i)\\pL+ !"])~")},
         {"house/e.json",
          rule_with(R"~("kind": "fact", "fact": "says_hello",)~", R"~("words": ["Hallöchen"])~")},
         {"house/f.json",
          rule_with(R"~("kind": "composite", "all": ["says_hello", "!bulk", "rule:house/a"],)~",
                    R"~("asks": "?")~")},
         {"house/g.json",
          rule_with(R"~("kind": "signal", "signal": "du_sie_mix",)~", R"~("words": [])~")}});
}

TEST_CASE("changed rules of the build stand where they stood, compiled anew") {
    auto replaced = phrase_rule("Haus");
    replaced.insert(1, "\"replaces\": true, ");
    same_as_anew(
        {{"house/pack.json", house_pack},
         {"house/time.json",
          R"~({"extends": "amb/vague-time", "severity": "minor",
               "de": {"words+": ["irgendwann mal"], "words-": ["in Kürze"]}})~"},
         {"house/more.json",
          R"~({"extends": "house/time", "en": {"words+": ["sometime"]}, "when+": ["formal"]})~"},
         {"house/no.json", R"~({"extends": "amb/hedge", "off": true})~"},
         {"house/date.json", R"~({"extends": "amb/date-order", "question_probability": 0.1})~"},
         {"amb/irony.json", replaced},
         {"amb/price-basis.json", R"~({"extends": "amb/price-basis", "severity": "info"})~"}});
}

TEST_CASE("packs switch rules of the build off and weigh them anew without compiling them") {
    same_as_anew(
        {{"house/pack.json",
          R"~({"name": "house", "title": {"de": "Haus", "en": "House"}, "version": "1",
               "off": ["floskel", "amb/hedge", "amb/weekday-clash"],
               "severity": {"amb/vague-time": "minor", "tone/exclaim": "blocker"}})~"},
         {"tone/pack.json",
          R"~({"name": "tone", "title": {"de": "Ton", "en": "Tone"}, "version": "1", "cap": 7})~"},
         {"tone/own.json", phrase_rule("Haus")}});
}

TEST_CASE("what is wrong with a pack is said as if everything were compiled anew") {
    const auto problem = [](const MiniPack& mini, bool with_rules) {
        std::vector<fs::path> folders = mini.folders();
        folders.insert(folders.begin(), fs::path(WARMLINE_SOURCE_DIR) / "rules");
        const auto pack =
            with_rules ? RulePack::load_only(folders) : RulePack::load(mini.folders());
        REQUIRE_FALSE(pack);
        // The files of the build are named from their own folder on.
        auto line = to_line(pack.problem());
        const std::string top = std::string(WARMLINE_SOURCE_DIR) + "/";
        for (auto at = line.find(top); at != line.npos; at = line.find(top))
            line.erase(at, top.size());
        return line;
    };
    const std::vector<std::pair<std::string, std::string>> broken[] = {
        {{"house/a.json", phrase_rule("(a|b")}, {"house/b.json", "{ not json"}},
        {{"house/a.json", R"~({"extends": "amb/vague-tim"})~"}},
        {{"house/a.json", R"~({"extends": "amb/vague-time", "de": {"words-": ["zeitnahh"]}})~"}},
        {{"amb/vague-time.json", phrase_rule("Haus")}},
        // A fact that rules of the build ask for is no longer stated.
        {{"house/a.json", R"~({"extends": "facts/order-mail", "fact": "another"})~"}},
        {{"house/pack.json",
          R"~({"name": "house", "title": {"de": "Haus", "en": "House"}, "version": "1",
               "off": ["ton"], "severity": {"amb/vague-tim": "minor"}})~"}},
    };
    for (const auto& files : broken) {
        const MiniPack mini(files);
        CHECK(problem(mini, false) == problem(mini, true));
    }
}
