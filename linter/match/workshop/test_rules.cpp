#include "linter/match/workshop/test_rules.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>
#include <re2/re2.h>

#include "linter/base/german_problem.hpp"
#include "linter/base/nearest.hpp"
#include "linter/match/compile/pattern_syntax.hpp"
#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/engine/find_pattern.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/workshop/dead_words.hpp"
#include "linter/match/workshop/list_rules.hpp"

namespace warmline::match {
namespace {

constexpr std::size_t wanted_examples = 3;  ///< of each list and language
constexpr int slow_program = 6000;          ///< RE2 instructions

void note_counts(const std::vector<ExampleMail>& mails, const std::string& rule,
                 std::vector<RuleNote>& notes) {
    for (const auto language : {Language::de, Language::en})
        for (const bool must_fire : {true, false}) {
            const auto count = static_cast<std::size_t>(
                std::count_if(mails.begin(), mails.end(), [&](const ExampleMail& mail) {
                    return mail.language == language && mail.must_fire == must_fire;
                }));
            // A language without any example is one the rule does not judge.
            const bool judged = std::any_of(mails.begin(), mails.end(), [&](const auto& mail) {
                return mail.language == language;
            });
            if (judged && count < wanted_examples)
                notes.push_back({RuleNote::Kind::few_examples, rule,
                                 std::string(name_of(language)) + " has " + std::to_string(count) +
                                     (must_fire ? " flags" : " allows") + ", three are wanted"});
        }
}

/// The patterns of a rule as its author wrote them, in the order they are compiled: German,
/// English, shared.
std::vector<std::string> written_patterns(const nlohmann::json& rule) {
    std::vector<std::string> written;
    const auto add = [&](const nlohmann::json& part) {
        const auto list = part.find("patterns");
        if (list == part.end()) return;
        for (const auto& item : list->is_array() ? *list : nlohmann::json::array({*list}))
            if (item.is_string()) written.push_back(item.get<std::string>());
    };
    for (const char* language : {"de", "en"})
        if (const auto part = rule.find(language); part != rule.end() && part->is_object())
            add(*part);
    add(rule);
    return written;
}

/// Whether a pattern finds something in a document, looked for as the engine does.
bool sets_off(const Tables& tables, std::uint32_t pattern, const Document& document) {
    const auto& row = tables.patterns[pattern];
    std::vector<TextRange> found;
    for (const auto& sentence : document.sentences)
        find_pattern(
            tables, pattern,
            row.as_written ? document.of(sentence.range) : document.folded_of(sentence.range), 1,
            found);
    return !found.empty();
}

/// The anchors of a rule, each as its orders of words; of all languages together.
std::vector<Sequence> anchors_of(const nlohmann::json& rule) {
    std::vector<Sequence> anchors;
    const auto add = [&](const nlohmann::json& part) {
        const auto list = part.find("anchors");
        if (list == part.end()) return;
        for (const auto& item : list->is_array() ? *list : nlohmann::json::array({*list})) {
            if (!item.is_string()) continue;
            if (auto sequences = read_phrase(item.get<std::string>()))
                for (auto& sequence : *sequences)
                    anchors.push_back(std::move(sequence));
        }
    };
    for (const char* language : {"de", "en"})
        if (const auto part = rule.find(language); part != rule.end() && part->is_object())
            add(*part);
    add(rule);
    return anchors;
}

/// Whether an anchor stands in a sentence; one of several words is taken to.
bool holds_anchor(const Document& document, const Sentence& sentence,
                  const std::vector<Sequence>& anchors) {
    return std::any_of(anchors.begin(), anchors.end(), [&](const Sequence& anchor) {
        if (anchor.steps.size() != 1) return true;
        const auto& atoms = anchor.steps.front().atoms;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto word = document.folded_of(document.words[w]);
            if (std::any_of(atoms.begin(), atoms.end(), [&](const Atom& atom) {
                    return atom.kind == Atom::Kind::any || word == atom.text ||
                           (atom.kind == Atom::Kind::prefix && word.starts_with(atom.text)) ||
                           (atom.kind == Atom::Kind::suffix && word.ends_with(atom.text)) ||
                           document.of(document.words[w]) == atom.text;
                }))
                return true;
        }
        return false;
    });
}

/// Whether a pattern finds something in a sentence of examples, and none of these holds an anchor:
/// "\\bBilligtarif\\b" is never run where the only anchor is "Tarif".
bool lacks_an_anchor(const Tables& tables, std::uint32_t pattern,
                     const std::vector<Document>& flagged, const std::vector<Sequence>& anchors) {
    const auto& row = tables.patterns[pattern];
    bool found_any = false;
    for (const auto& document : flagged)
        for (const auto& sentence : document.sentences) {
            std::vector<TextRange> found;
            find_pattern(
                tables, pattern,
                row.as_written ? document.of(sentence.range) : document.folded_of(sentence.range),
                1, found);
            if (found.empty()) continue;
            if (holds_anchor(document, sentence, anchors)) return false;
            found_any = true;
        }
    return found_any;
}

/// Counts patterns, and notes those that are costly or that no flag of the rule sets off.
void note_patterns(const RulePack& pack, std::size_t rule, const std::vector<Document>& flagged,
                   RuleTestReport& report) {
    const auto& tables = pack.tables();
    const auto range = tables.rules[rule].patterns;
    if (range.count == 0) return;
    const auto id = std::string(pack.rules()[rule].id);
    const auto parsed = parse_json(rule_json(pack, rule));
    const auto written = parsed ? written_patterns(*parsed) : std::vector<std::string>();
    const bool triggered = parsed && parsed->contains("trigger");
    const auto anchors = parsed && !triggered ? anchors_of(*parsed) : std::vector<Sequence>();
    for (std::uint32_t i = 0; i < range.count; ++i) {
        const auto& row = tables.patterns[range.begin + i];
        const auto expression = tables.text(row.expression);
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(pattern_memory);
        if (row.bytes) options.set_encoding(RE2::Options::EncodingLatin1);
        const RE2 compiled(re2::StringPiece(expression.data(), expression.size()), options);
        if (!compiled.ok()) continue;
        // Rules that extend others may hold patterns their own file does not show.
        const auto shown =
            written.size() == range.count ? written[i] : std::string(expression.substr(0, 80));
        if (compiled.ProgramSize() > slow_program)
            report.notes.push_back(
                {RuleNote::Kind::slow_pattern, id,
                 "pattern of " + std::to_string(compiled.ProgramSize()) + " steps: " + shown});
        const bool idle =
            !anchors.empty() && lacks_an_anchor(tables, range.begin + i, flagged, anchors);
        const bool fires =
            !idle && std::any_of(flagged.begin(), flagged.end(), [&](const Document& document) {
                return sets_off(tables, range.begin + i, document);
            });
        ++report.patterns;
        report.patterns_fired += fires;
        if (!fires)
            report.notes.push_back(
                {RuleNote::Kind::silent_pattern, id,
                 (idle ? "no anchor stands in what it matches: " : "no example fires: ") + shown});
    }
}

std::string_view heading(RuleNote::Kind kind, bool german) {
    static constexpr std::array<std::array<std::string_view, 2>, 6> names{
        {{"few examples", "zu wenige Beispiele"},
         {"never fires", "schlägt nie an"},
         {"dead words", "wirkungslose Wörter"},
         {"overlaps", "Überschneidungen"},
         {"patterns without example", "Muster ohne Beispiel"},
         {"slow patterns", "langsame Muster"}}};
    return names[static_cast<std::size_t>(kind)][german ? 1 : 0];
}

}  // namespace

Result<std::vector<std::string>> named_rules(const RulePack& pack,
                                             std::span<const std::string> names) {
    std::vector<std::string_view> known;
    for (const auto& info : pack.rules()) {
        if (known.empty() || known.back().substr(0, known.back().find('/')) != info.pack)
            known.push_back(info.pack);
        known.push_back(info.id);
    }
    std::vector<std::string> ids;
    for (const auto& name : names) {
        const auto before = ids.size();
        for (const auto& info : pack.rules())
            if (info.id == name || info.pack == name) ids.emplace_back(info.id);
        if (ids.size() == before)
            return Problem{"unknown-rule", "there is no rule or pack \"" + name + "\"", "",
                           suggest(name, known)};
    }
    return ids;
}

RuleTestReport test_rules(const RulePack& pack, std::span<const std::string> ids) {
    RuleTestReport report;
    std::vector<std::size_t> rules;
    for (const auto rule : matching_rules(pack, {})) {
        const auto id = pack.rules()[rule].id;
        if (!ids.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) continue;
        // A pack that switches a rule off is not to blame for what it would have said.
        if (pack.tables().rules[rule].off)
            report.off.emplace_back(id);
        else
            rules.push_back(rule);
    }
    report.rules = rules.size();
    for (const auto rule : rules) {
        const auto id = std::string(pack.rules()[rule].id);
        const auto mails = example_mails(id, rule_json(pack, rule));
        std::vector<Document> flagged;
        bool fired = false;
        for (const auto& mail : mails) {
            auto run = run_example(mail, pack);
            auto result = judge(mail, run);
            report.failed += !result.passed;
            fired = fired || (mail.must_fire && result.passed);
            report.results.push_back(std::move(result));
            if (mail.must_fire) flagged.push_back(std::move(run.document));
        }
        report.fired += fired;
        if (!fired)
            report.notes.push_back({RuleNote::Kind::never_fires, id, "no example fires this rule"});
        note_counts(mails, id, report.notes);
        note_patterns(pack, rule, flagged, report);
    }
    for (auto& note : find_dead_words(pack, rules))
        report.notes.push_back(std::move(note));
    for (auto& note : find_overlaps(pack, rules))
        report.notes.push_back(std::move(note));
    return report;
}

std::string render(const RuleTestReport& report, Language ui) {
    const bool german = ui == Language::de;
    const auto said = [&](const std::string& what) {
        return german ? in_german({"", what, "", ""}).what : what;
    };
    std::string text;
    for (const auto& result : report.results)
        if (!result.passed) text += result.name + ": " + said(result.why) + "\n";
    for (const auto kind :
         {RuleNote::Kind::never_fires, RuleNote::Kind::few_examples, RuleNote::Kind::dead_word,
          RuleNote::Kind::overlap, RuleNote::Kind::silent_pattern, RuleNote::Kind::slow_pattern}) {
        bool first = true;
        for (const auto& note : report.notes) {
            if (note.kind != kind) continue;
            if (first) text += "\n" + std::string(heading(kind, german)) + "\n";
            first = false;
            text += "  " + note.rule + ": " + said(note.what) + "\n";
        }
    }
    const auto number = [](std::size_t value) { return std::to_string(value); };
    text += (text.empty() ? "" : "\n") + number(report.rules) +
            (report.rules == 1 ? (german ? " Regel, " : " rule, ")
                               : (german ? " Regeln, " : " rules, ")) +
            number(report.fired) +
            (german ? " von einem Beispiel ausgelöst, " : " fired by an example, ") +
            number(report.patterns_fired) + (german ? " von " : " of ") + number(report.patterns) +
            (german ? " Mustern auch, " : " patterns too, ") + number(report.results.size()) +
            (german ? " Beispiele, " : " examples, ") + number(report.failed) +
            (german ? " fehlgeschlagen\n" : " failed\n");
    for (std::size_t i = 0; i < report.off.size(); ++i)
        text += (i > 0 ? ", " : german ? "abgeschaltet: " : "switched off: ") + report.off[i];
    if (!report.off.empty()) text += "\n";
    return text;
}

}  // namespace warmline::match
