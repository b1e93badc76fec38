#include "linter/measure/features/features_json.hpp"

#include <algorithm>
#include <cstdio>

#include "linter/base/json_writer.hpp"
#include "linter/measure/features/features.hpp"
#include "linter/measure/features/terms.hpp"
#include "linter/measure/pronouns.hpp"

namespace warmline {
namespace {

constexpr TermMask fitted_kinds = mask_of(TermKind::word) | mask_of(TermKind::pair) |
                                  mask_of(TermKind::ending) | mask_of(TermKind::beginning);

/// Enough digits that a fit sees what the models see; `JsonWriter` rounds for people.
std::string vector_json(const FeatureVector& features) {
    std::string out = "[";
    for (std::size_t i = 0; i < feature_names().size(); ++i) {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%s%.6g", i == 0 ? "" : ",", double{features[i]});
        out += digits;
    }
    return out + "]";
}

std::string pronouns_json(const Passage& passage) {
    const std::vector<PronounReading> readings = read_pronouns(passage);
    const std::vector<PronounFeatures> features = pronoun_features(passage);
    std::string out;
    JsonWriter json(out);
    json.array([&] {
        for (std::size_t i = 0; i < readings.size(); ++i)
            json.object([&] {
                json.field("pronoun", readings[i].pronoun);
                json.field("position", readings[i].position);
                json.object("dense", [&] {
                    for (std::size_t k = 0; k < features[i].size(); ++k)
                        json.field(pronoun_feature_names[k], double{features[i][k]});
                });
            });
    });
    return out;
}

void write_unit(std::string& out, const Passage& passage, Stretch stretch) {
    FeatureVector features;
    read_features(passage, stretch, features);
    const auto begin = passage.tokens.begin() + stretch.begin;
    const auto words = std::count_if(begin, begin + stretch.size(),
                                     [](const Token& token) { return token.is(Token::word); });
    out += "{\"words\":" + std::to_string(words) + ",\"dense\":" + vector_json(features) +
           ",\"terms\":";
    JsonWriter json(out);
    json.array([&] {
        for (const std::string& name : term_names(passage, stretch, fitted_kinds))
            json.element(name);
    });
    out += "}";
}

}  // namespace

std::string feature_names_json() {
    std::string out;
    JsonWriter json(out);
    json.object([&] {
        json.array("names", [&] {
            for (const std::string& name : feature_names())
                json.element(name);
        });
    });
    return out;
}

std::string features_json(std::string_view id, std::string_view text, Language language) {
    const Passage passage = read_passage(text, language);
    std::string out = "{\"id\":" + std::string(id.empty() ? "null" : id) + ",\"units\":[";
    write_unit(out, passage, passage.whole());
    if (passage.sentences.size() > 1)
        for (const Stretch& sentence : passage.sentences) {
            out += ",";
            write_unit(out, passage, sentence);
        }
    return out + "],\"pronouns\":" + pronouns_json(passage) + "}";
}

}  // namespace warmline
