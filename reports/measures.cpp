#include "reports/measures.hpp"

#include "linter/base/json_writer.hpp"

namespace warmline {
namespace {

void render_pronouns(JsonWriter& json, const std::vector<PronounReading>& pronouns) {
    json.array("pronouns", [&] {
        for (const PronounReading& reading : pronouns)
            json.object([&] {
                json.field("pronoun", reading.pronoun);
                json.field("position", reading.position);
                json.field("candidates", reading.candidates);
                json.field("ambiguity", reading.ambiguity);
            });
    });
}

void render_explanations(JsonWriter& json, const MeasureLine& line) {
    json.object("explain", [&] {
        for (const auto& [measure, contributions] : line.explanations)
            json.array(measure, [&, &all = contributions] {
                for (const Contribution& one : all)
                    json.object([&] {
                        json.field("name", one.name);
                        json.field("value", one.value);
                        json.field("points", one.points);
                    });
            });
    });
}

}  // namespace

void render_measures(std::string& out, const MeasureLine& line) {
    const Measures& m = line.measures;
    // The id goes back as it came, number or string.
    out += "{\"id\":";
    out += line.id.empty() ? std::string_view("null") : line.id;
    out += ",";
    std::string rest;
    JsonWriter json(rest);
    // A text without words has no clarity, and no other figure either.
    const auto measured = [&](JsonName name, double value) {
        json.name(name);
        if (m.words > 0)
            json.element(value);
        else
            json.null();
    };
    json.object([&] {
        json.field("language", name_of(m.language));
        json.field("words", m.words);
        json.field("sentences", m.sentences);
        measured("clarity", m.clarity);
        json.object("readability", [&] {
            for (const ReadabilityFigure& figure : m.readability)
                json.field(figure.name, figure.value);
        });
        measured("vagueness", m.vagueness);
        measured("hedges", m.hedges);
        measured("request", m.request);
        measured("pressure", m.pressure);
        measured("complaint", m.complaint);
        measured("warmth", m.warmth);
        measured("politeness", m.politeness);
        measured("formality", m.formality);
        measured("concreteness", m.concreteness);
        json.field("address", name_of(m.address));
        measured("pronoun_ambiguity", m.pronoun_ambiguity);
        if (!m.pronouns.empty()) render_pronouns(json, m.pronouns);
        if (line.ambiguity_risk) measured("ambiguity_risk", *line.ambiguity_risk);
        if (!line.explanations.empty()) render_explanations(json, line);
    });
    out.append(rest, 1);
    out += "\n";
}

}  // namespace warmline
