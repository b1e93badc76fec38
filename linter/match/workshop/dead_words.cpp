#include "linter/match/workshop/dead_words.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/json_text.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

struct Form {
    std::size_t phrase = 0;
    Sequence sequence;
};

struct Phrases {
    std::vector<std::string> written;
    std::vector<Form> forms;
};

Phrases phrases_of(const json& part, const char* name) {
    Phrases phrases;
    const auto list = part.find(name);
    if (list == part.end()) return phrases;
    for (const auto& item : list->is_array() ? *list : json::array({*list})) {
        if (!item.is_string()) continue;
        auto sequences = read_phrase(item.get<std::string>());
        if (!sequences) continue;
        for (auto& sequence : *sequences)
            phrases.forms.push_back({phrases.written.size(), std::move(sequence)});
        phrases.written.push_back(item.get<std::string>());
    }
    return phrases;
}

/// Whether everything `narrow` matches is matched by `wide` as well.
bool covers(const Atom& wide, const Atom& narrow) {
    if (wide == narrow || wide.kind == Atom::Kind::any) return true;
    if (narrow.kind != Atom::Kind::word) return false;
    return (wide.kind == Atom::Kind::prefix && narrow.text.starts_with(wide.text)) ||
           (wide.kind == Atom::Kind::suffix && narrow.text.ends_with(wide.text));
}

bool covers(const Step& wide, const Step& narrow) {
    return wide.gap >= narrow.gap &&
           std::all_of(narrow.atoms.begin(), narrow.atoms.end(), [&](const Atom& atom) {
               return std::any_of(wide.atoms.begin(), wide.atoms.end(),
                                  [&](const Atom& other) { return covers(other, atom); });
           });
}

bool covers(const Sequence& wide, const Sequence& narrow) {
    if (wide.steps.size() != narrow.steps.size() || (wide.at_start && !narrow.at_start) ||
        (wide.at_end && !narrow.at_end))
        return false;
    for (std::size_t i = 0; i < wide.steps.size(); ++i)
        if (!covers(wide.steps[i], narrow.steps[i])) return false;
    return true;
}

/// Whether `inner` stands somewhere inside `outer`, word for word.
bool stands_inside(const Sequence& inner, const Sequence& outer) {
    if (inner.at_start || inner.at_end || inner.steps.size() > outer.steps.size()) return false;
    for (std::size_t from = 0; from + inner.steps.size() <= outer.steps.size(); ++from) {
        bool all = true;
        for (std::size_t i = 0; i < inner.steps.size() && all; ++i) {
            auto step = inner.steps[i];
            if (i == 0) step.gap = 255;
            all = covers(step, outer.steps[from + i]);
        }
        if (all) return true;
    }
    return false;
}

void add_dead(const std::string& rule, const Phrases& words, const Phrases& excuses,
              std::vector<RuleNote>& notes) {
    constexpr std::size_t looked_at = 3000;  // forms; comparing is quadratic
    if (words.forms.size() > looked_at) return;
    for (std::size_t phrase = 0; phrase < words.written.size(); ++phrase) {
        bool dead = true, excused = true, any = false;
        std::string by;
        for (const auto& form : words.forms) {
            if (form.phrase != phrase) continue;
            any = true;
            const auto wider =
                std::find_if(words.forms.begin(), words.forms.end(), [&](const Form& other) {
                    // Of two equal phrases the later one is the dead one.
                    return other.phrase != phrase && covers(other.sequence, form.sequence) &&
                           (other.phrase < phrase || !covers(form.sequence, other.sequence));
                });
            dead = dead && wider != words.forms.end();
            if (wider != words.forms.end()) by = words.written[wider->phrase];
            excused =
                excused &&
                std::any_of(excuses.forms.begin(), excuses.forms.end(), [&](const Form& excuse) {
                    return stands_inside(excuse.sequence, form.sequence);
                });
        }
        if (any && dead)
            notes.push_back({RuleNote::Kind::dead_word, rule,
                             "\"" + words.written[phrase] + "\" is covered by \"" + by + "\""});
        if (any && excused)
            notes.push_back(
                {RuleNote::Kind::dead_word, rule,
                 "\"" + words.written[phrase] + "\" holds words of unless_words itself"});
    }
}

}  // namespace

std::vector<RuleNote> find_dead_words(const RulePack& pack, std::span<const std::size_t> rules) {
    std::vector<RuleNote> notes;
    for (const auto rule : rules) {
        const auto parsed = parse_json(rule_json(pack, rule));
        if (!parsed) continue;
        const auto id = std::string(pack.rules()[rule].id);
        for (const char* language : {"de", "en"}) {
            const auto part = parsed->find(language);
            if (part == parsed->end()) continue;
            add_dead(id, phrases_of(*part, "words"), phrases_of(*part, "unless_words"), notes);
        }
        add_dead(id, phrases_of(*parsed, "words"), phrases_of(*parsed, "unless_words"), notes);
    }
    return notes;
}

namespace {

/// Rules this one says it may stand beside.
std::vector<std::string> beside_of(const nlohmann::json& rule) {
    std::vector<std::string> ids;
    const auto found = rule.find("beside");
    if (found == rule.end()) return ids;
    if (found->is_string()) ids.push_back(found->get<std::string>());
    if (found->is_array())
        for (const auto& id : *found)
            if (id.is_string()) ids.push_back(id.get<std::string>());
    return ids;
}

bool lists(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// A rule named in "beside" that does not exist hides an overlap nobody looks for.
void note_strangers(const RulePack& pack, const std::string& id,
                    const std::vector<std::string>& beside, std::vector<RuleNote>& notes) {
    for (const auto& other : beside)
        if (std::none_of(pack.rules().begin(), pack.rules().end(),
                         [&](const auto& rule) { return rule.id == other; }))
            notes.push_back(
                {RuleNote::Kind::overlap, id, "\"beside\" names " + other + ", which is no rule"});
}

}  // namespace

std::vector<RuleNote> find_overlaps(const RulePack& pack, std::span<const std::size_t> rules) {
    struct Owner {
        std::size_t rule;
        std::string phrase;
        std::vector<std::string> beside;
    };

    std::map<Sequence, Owner> owners;
    std::vector<RuleNote> notes;
    const auto& rows = pack.tables().rules;
    for (const auto rule : rules) {
        // Only rules that report their words; signals use word lists for many things.
        if (rows[rule].kind != Kind::phrase) continue;
        const auto parsed = parse_json(rule_json(pack, rule));
        if (!parsed) continue;
        const auto beside = beside_of(*parsed);
        note_strangers(pack, std::string(pack.rules()[rule].id), beside, notes);
        for (const char* language : {"de", "en"}) {
            const auto part = parsed->find(language);
            if (part == parsed->end()) continue;
            const auto phrases = phrases_of(*part, "words");
            for (const auto& form : phrases.forms) {
                const auto [place, added] = owners.try_emplace(
                    form.sequence, Owner{rule, phrases.written[form.phrase], beside});
                const auto& owner = place->second;
                const bool both = !added && owner.rule != rule &&
                                  (rows[owner.rule].scope & rows[rule].scope) != 0 &&
                                  (rows[owner.rule].profiles & rows[rule].profiles) != 0 &&
                                  !lists(beside, pack.rules()[owner.rule].id) &&
                                  !lists(owner.beside, pack.rules()[rule].id);
                if (both)
                    notes.push_back({RuleNote::Kind::overlap, std::string(pack.rules()[rule].id),
                                     "\"" + phrases.written[form.phrase] + "\" also stands in " +
                                         std::string(pack.rules()[owner.rule].id) + " as \"" +
                                         owner.phrase + "\""});
            }
        }
    }
    return notes;
}

}  // namespace warmline::match
