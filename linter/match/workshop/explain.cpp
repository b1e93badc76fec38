#include "linter/match/workshop/explain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/base/nearest.hpp"
#include "linter/match/case_words.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/json_fields.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/rule/slots.hpp"
#include "linter/match/workshop/german_names.hpp"
#include "linter/match/workshop/run_examples.hpp"

namespace warmline::match {
namespace {

using nlohmann::json;

/// "phone_consent advertising, tier A": what an example knows of its reader.
std::string known_of(const json& recipient) {
    std::string known;
    for (const auto& [name, value] : recipient.items())
        known += (known.empty() ? "" : ", ") + name + " " +
                 (value.is_string() ? value.get<std::string>() : value.dump());
    return known;
}

/// An example in one or a few lines: its text, or the parts of its mail.
std::string shown(const json& example, Language ui) {
    if (example.is_string()) return example.get<std::string>();
    std::string text;
    const auto add = [&](const std::string& line) {
        if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
    };
    if (const auto headers = example.find("headers"); headers != example.end())
        for (const auto& [name, value] : headers->items())
            if (value.is_string()) add(name + ": " + value.get<std::string>());
    add(text_of(example, "text"));
    add(text_of(example, "html"));
    if (const auto files = example.find("attachments"); files != example.end())
        for (const auto& file : *files)
            if (file.is_string()) add("+ " + file.get<std::string>());
    for (const char* name : {"profile", "topic", "mode"})
        if (const auto value = text_of(example, name); !value.empty())
            add("(" + named(name, ui) + ": " + named(value, ui) + ")");
    if (const auto person = example.find("recipient"); person != example.end())
        add("(" + named("recipient", ui) + ": " + known_of(*person) + ")");
    if (const auto facts = example.find("facts"); facts != example.end())
        for (const auto& fact : facts->is_array() ? *facts : json::array({*facts}))
            if (fact.is_string()) add("(" + fact.get<std::string>() + ")");
    return text;
}

void add_samples(const json& part, Language language, Language ui, RulePage& page) {
    const auto add = [&](const char* name, std::vector<RulePage::Sample>& samples) {
        const auto list = part.find(name);
        if (list == part.end()) return;
        for (const auto& example : list->is_array() ? *list : json::array({*list}))
            if (example.is_string() || example.is_object())
                samples.push_back({language, shown(example, ui)});
    };
    add("flags", page.flags);
    add("allows", page.allows);
}

void add_lists(const json& part, const std::string& prefix, RulePage& page) {
    for (const char* name :
         {"words", "unless_words", "first", "second", "against", "anchors", "patterns"}) {
        const auto list = part.find(name);
        if (list == part.end()) continue;
        RulePage::List shown{prefix + name, {}};
        for (const auto& item : list->is_array() ? *list : json::array({*list}))
            if (item.is_string()) shown.entries.push_back(item.get<std::string>());
        if (!shown.entries.empty()) page.lists.push_back(std::move(shown));
    }
}

/// A text as readers get it, with what the rule says of its first example that fires.
class Filled {
public:
    Filled(const RulePack& pack, std::size_t rule, Language ui) {
        const auto id = pack.rules()[rule].id;
        auto mails = example_mails(id, rule_json(pack, rule));
        // A rule of the other language only has words of that language to show.
        std::stable_partition(mails.begin(), mails.end(),
                              [&](const auto& mail) { return mail.language == ui; });
        for (const auto& mail : mails) {
            if (!mail.must_fire) continue;
            const auto run = run_example(mail, pack);
            if (run.findings.empty()) continue;
            values_ = run.findings.front().values;
            values_.emplace_back("text", run.document.of(run.findings.front().range));
            return;
        }
    }

    /// What no example fills in becomes "…".
    std::string operator()(std::string_view text) const {
        std::string out;
        for (const auto name : slots_in(text)) {
            const auto slot = "{" + std::string(name) + "}";
            const auto at = text.find(slot);
            if (at == text.npos) continue;
            const auto value = std::find_if(values_.begin(), values_.end(),
                                            [&](const auto& one) { return one.first == name; });
            out += std::string(text.substr(0, at)) + (value == values_.end() ? "…" : value->second);
            text.remove_prefix(at + slot.size());
        }
        out += text;
        // A sentence that ends with what is filled in needs no fourth dot.
        if (out.ends_with("….")) out.pop_back();
        return out;
    }

private:
    std::vector<std::pair<std::string, std::string>> values_;
};

/// "zeitnah", "in Kürze" … as one may copy them into a rule, in lines that fit a terminal.
std::string entries_of(const RulePage::List& list) {
    constexpr std::size_t widest = 96;
    std::string text, line;
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        auto entry = json(list.entries[i]).dump(-1, ' ', false, json::error_handler_t::replace);
        if (i + 1 < list.entries.size()) entry += ',';
        if (!line.empty() && line.size() + 1 + entry.size() > widest) {
            text += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + entry;
    }
    return text + line;
}

std::string two_places(double value, Language ui) {
    auto text = std::to_string(std::lround(value * 100));
    while (text.size() < 3)
        text.insert(text.begin(), '0');
    return text.insert(text.size() - 2, ui == Language::de ? "," : ".");
}

std::string indented(std::string_view text, std::string_view by) {
    std::string out(by);
    for (const char c : text) {
        out += c;
        if (c == '\n') out += std::string(by.size(), ' ');
    }
    return out + "\n";
}

/// Words of the page itself, German and English.
struct Labels {
    std::string_view why, message, instead, asks, flags, allows, source, kind, question, more;
};

constexpr std::array<Labels, 2> labels{
    {{"Warum", "Meldung", "Stattdessen", "Der Leser fragt", "Schlägt an", "Bleibt still", "Quelle",
      "Art", "Rückfrage", "Alle Beispiele und Wörter"},
     {"Why", "Message", "Instead", "The reader asks", "Fires", "Stays quiet", "Source", "Kind",
      "question back", "All examples and words"}}};

/// Examples of each sort that a short page shows.
constexpr std::size_t few = 3;

/// What a case of the rule file asks for: facts by their names, words as beginnings in quotes.
std::string holds(const json& one, Language ui) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    for (const auto& fact : texts_of(one, "when"))
        add(fact);
    for (const char* name : {"text", "value"})
        for (const auto& beginning : texts_of(one, name))
            add(ui == Language::de ? "„" + beginning + "…“" : "“" + beginning + "…”");
    return text;
}

void add_cases(const RulePack& pack, std::size_t rule, Language ui, RulePage& page) {
    const auto words = words_of_cases(pack, rule, ui);
    if (words.empty()) return;
    const auto parsed = parse_json(rule_json(pack, rule));
    if (!parsed || !parsed->contains("cases")) return;
    const auto& list = (*parsed)["cases"];
    for (std::size_t i = 0; i < words.size() && i < list.size(); ++i)
        page.cases.push_back({holds(list[i], ui), std::string(words[i].instead)});
}

}  // namespace

RulePage page_of(const RulePack& pack, std::size_t rule, Language ui) {
    const auto& info = pack.rules()[rule];
    const auto& words = info.words(ui);
    RulePage page;
    page.id = info.id;
    page.pack = info.pack;
    page.kind = info.kind;
    page.severity = name_of(info.severity);
    page.dimension = name_of(info.dimension);
    page.summary = words.summary;
    page.why = words.why;
    page.message = words.message;
    page.instead = words.instead;
    page.asks = words.asks;
    if (!slots_in(words.message).empty() || !slots_in(words.instead).empty() ||
        !slots_in(words.asks).empty()) {
        const Filled filled(pack, rule, ui);
        page.message = filled(page.message);
        page.instead = filled(page.instead);
        page.asks = filled(page.asks);
    }
    add_cases(pack, rule, ui, page);
    page.points = info.points;
    page.question_probability = info.question_probability;
    for (std::size_t i = 0; i < profile_count; ++i)
        if (info.applies_to(static_cast<Profile>(i)))
            page.profiles.emplace_back(name_of(static_cast<Profile>(i)));
    const auto parsed = parse_json(rule_json(pack, rule));
    if (!parsed) return page;
    page.source = text_of(*parsed, "source");
    page.evidence = text_of(*parsed, "evidence");
    page.since = text_of(*parsed, "since");
    add_samples(*parsed, ui, ui, page);
    // Examples in the reader's language come first.
    const std::array<std::pair<const char*, Language>, 2> order =
        ui == Language::en
            ? std::array{std::pair{"en", Language::en}, std::pair{"de", Language::de}}
            : std::array{std::pair{"de", Language::de}, std::pair{"en", Language::en}};
    for (const auto& [name, language] : order)
        if (const auto part = parsed->find(name); part != parsed->end() && part->is_object())
            add_samples(*part, language, ui, page);
    for (const char* name : {"de", "en"})
        if (const auto part = parsed->find(name); part != parsed->end() && part->is_object())
            add_lists(*part, std::string(name) + ".", page);
    add_lists(*parsed, "", page);
    return page;
}

Result<std::string> explain_rule(const RulePack& pack, std::string_view id, Language ui,
                                 Detail detail) {
    const auto rule = pack.find(id);
    if (rule < 0) {
        std::vector<std::string_view> known;
        for (const auto& info : pack.rules())
            known.push_back(info.id);
        return Problem{"unknown-rule", "there is no rule \"" + std::string(id) + "\"", "",
                       suggest(id, known)};
    }
    const auto page = page_of(pack, static_cast<std::size_t>(rule), ui);
    const auto& label = labels[ui == Language::de ? 0 : 1];
    std::string text = page.id + " – " + page.summary + "\n";
    text += named(page.severity, ui) + ", " + named(page.dimension, ui);
    if (page.question_probability > 0)
        text +=
            ", " + std::string(label.question) + " " + two_places(page.question_probability, ui);
    text += ", " + std::string(label.kind) + ": " + named(page.kind, ui) + "\n";
    const auto paragraph = [&](std::string_view name, std::string_view words) {
        if (!words.empty()) text += "\n" + std::string(name) + ":\n" + indented(words, "  ");
    };
    paragraph(label.why, page.why);
    paragraph(label.message, page.message);
    paragraph(label.instead, page.instead);
    for (const auto& one : page.cases)
        text += indented(one.holds + ": " + one.instead, "  · ");
    paragraph(label.asks, page.asks);
    std::size_t left_out = 0;
    const auto samples = [&](std::string_view name, const std::vector<RulePage::Sample>& list) {
        const auto shown = detail == Detail::whole ? list.size() : std::min(list.size(), few);
        if (shown == 0) return;
        left_out += list.size() - shown;
        text += "\n" + std::string(name) + ":\n";
        for (std::size_t i = 0; i < shown; ++i)
            text += indented(list[i].text, "  - ");
    };
    samples(label.flags, page.flags);
    samples(label.allows, page.allows);
    paragraph(label.source, page.source);
    if (detail == Detail::whole)
        for (const auto& list : page.lists)
            paragraph(list.name, entries_of(list));
    else if (left_out > 0 || !page.lists.empty())
        text += "\n" + std::string(label.more) + ": warmline explain " + page.id + " --full\n";
    return text;
}

}  // namespace warmline::match
