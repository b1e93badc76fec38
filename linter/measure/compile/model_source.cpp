#include "linter/measure/compile/model_source.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "linter/measure/compile/initialiser.hpp"
#include "linter/measure/compile/json_file.hpp"
#include "linter/measure/features/feature.hpp"
#include "linter/measure/features/terms.hpp"
#include "linter/measure/pronouns.hpp"

namespace warmline {
namespace {

std::size_t feature_index(const std::vector<std::string>& names, const std::string& name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) throw std::runtime_error("unknown feature " + name);
    return static_cast<std::size_t>(at - names.begin());
}

std::string reach_of(const std::string& name) {
    if (name == "text") return "Reach::text";
    if (name == "sentence mean") return "Reach::sentence_mean";
    if (name == "sentence max") return "Reach::sentence_max";
    throw std::runtime_error("unknown reach " + name);
}

/// Initialisers of DenseWeight.
std::vector<std::string> dense_of(const Json& weights, const std::vector<std::string>& features) {
    std::vector<std::string> dense;
    for (const auto& [name, w] : weights.items())
        dense.push_back("{" + std::to_string(feature_index(features, name)) + ", " +
                        number(w.at(0)) + ", " + number(1.0 / w.at(1).get<double>()) + ", " +
                        number(w.at(2)) + "}");
    return dense;
}

/// Adds the terms; returns what one step of a weight is worth.
double add_terms(const Json& terms, std::size_t model, LanguageSource& source) {
    double largest = 0;
    for (const auto& [name, w] : terms.items())
        largest = std::max(largest, std::abs(w.get<double>()));
    const double unit = largest > 0 ? largest / 32000 : 1;
    for (const auto& [name, w] : terms.items()) {
        const std::size_t kind = term_letters.find(name[0]);
        if (kind == std::string_view::npos) throw std::runtime_error("unknown term " + name);
        source.kinds |= 1u << kind;
        source.terms[term_hash(name)].push_back(
            {static_cast<std::uint8_t>(model),
             static_cast<std::int16_t>(std::lround(w.get<double>() / unit))});
    }
    return unit;
}

void read_model(const std::string& measure, const Json& part, const Json* route,
                const std::vector<std::string>& features, const std::string& language,
                LanguageSource& source) {
    if (source.models.size() > 255) throw std::runtime_error("too many models");
    const std::size_t dense_begin = source.dense.size();
    const std::vector<std::string> dense = dense_of(part.at("dense"), features);
    source.dense.insert(source.dense.end(), dense.begin(), dense.end());
    const double unit = add_terms(part.at("terms"), source.models.size(), source);
    std::string out = "{" + quoted(measure) + ", " + quoted(part.at("part")) + ", " +
                      reach_of(part.at("reach")) + ", " + number(part.at("bias")) + ", " +
                      number(unit) + ", " + number(part.at("centre")) + ", " +
                      number(part.at("spread")) + ", ";
    if (route != nullptr)
        out += std::to_string(feature_index(features, route->at("feature"))) + ", " +
               number(route->at("from")) + ", " + number(route->at("to"));
    else
        out += "0xFFFF, 0.0f, 0.0f";
    out += ", std::span(" + language + "_dense).subspan(" + std::to_string(dense_begin) + ", " +
           std::to_string(dense.size()) + ")}";
    source.models.push_back(out);
}

std::vector<std::string> feature_names_with(const std::vector<std::string>& class_names) {
    std::vector<std::string> names(plain_feature_names.begin(), plain_feature_names.end());
    for (const std::string& name : class_names) {
        names.push_back(name + ".share");
        names.push_back(name + ".per_sentence");
    }
    return names;
}

}  // namespace

void read_models(const std::filesystem::path& folder, const std::vector<std::string>& class_names,
                 std::map<std::string, LanguageSource>& languages) {
    const std::vector<std::string> features = feature_names_with(class_names);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json" && entry.path().stem() != "pronouns-en")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const Json model = read_json(file);
        const std::string language = model.at("language");
        const auto& parts = model.at("parts");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Json* route = i == 0 && parts.size() == 2 ? &model.at("route") : nullptr;
            read_model(model.at("measure"), parts[i], route, features, language,
                       languages.at(language));
        }
    }
}

PronounSource read_pronoun_model(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    const Json model = read_json(file);
    return {.figures = number(model.at("bias")) + ", " + number(model.at("centre")) + ", " +
                       number(model.at("spread")),
            .dense = dense_of(model.at("dense"),
                              {pronoun_feature_names.begin(), pronoun_feature_names.end()})};
}

}  // namespace warmline
