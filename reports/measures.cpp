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
    json.object([&] {
        json.field("language", name_of(m.language));
        json.field("words", m.words);
        json.field("sentences", m.sentences);
        json.field("clarity", m.clarity);
        json.object("readability", [&] {
            for (const ReadabilityFigure& figure : m.readability)
                json.field(figure.name, figure.value);
        });
        json.field("vagueness", m.vagueness);
        json.field("hedges", m.hedges);
        json.field("request", m.request);
        json.field("pressure", m.pressure);
        json.field("complaint", m.complaint);
        json.field("warmth", m.warmth);
        json.field("politeness", m.politeness);
        json.field("formality", m.formality);
        json.field("concreteness", m.concreteness);
        json.field("address", name_of(m.address));
        json.field("pronoun_ambiguity", m.pronoun_ambiguity);
        if (!m.pronouns.empty()) render_pronouns(json, m.pronouns);
        if (line.ambiguity_risk) json.field("ambiguity_risk", *line.ambiguity_risk);
        if (!line.explanations.empty()) render_explanations(json, line);
    });
    out.append(rest, 1);
    out += "\n";
}

}  // namespace warmline
