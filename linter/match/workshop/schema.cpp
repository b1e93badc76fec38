#include "linter/match/workshop/schema.hpp"

#include <nlohmann/json.hpp>

#include "linter/match/rule/fields.hpp"

namespace warmline::match {
namespace {

using json = nlohmann::ordered_json;

json object_of(Level level, bool extension);

json words(std::span<const std::string_view> choices) {
    json list = json::array();
    for (const auto choice : choices)
        list.push_back(std::string(choice));
    return list;
}

/// A text, or a list of them.
json one_or_many(json item) {
    return {{"anyOf", json::array({item, {{"type", "array"}, {"items", item}}})}};
}

json fact_test() {
    return {{"type", "string"}, {"pattern", "^!?[a-z][a-z0-9_]*(:[a-z0-9_/-]+)?$"}};
}

json mark_test() {
    json list = json::array();
    for (const std::string prefix : {"sentence:", "near:"})
        for (const auto mark : all_names<Mark>())
            list.push_back(prefix + std::string(mark));
    return {{"enum", list}};
}

json value_of(const Field& field) {
    switch (field.shape) {
        case Shape::text:
            return {{"type", "string"}};
        case Shape::number: {
            json number{{"type", "number"}};
            if (field.least != field.most) {
                number["minimum"] = field.least;
                number["maximum"] = field.most;
            }
            return number;
        }
        case Shape::flag:
            return {{"type", "boolean"}};
        case Shape::one_of:
            return {{"enum", words(field.choices)}};
        case Shape::some_of:
            return one_or_many({{"enum", words(field.choices)}});
        case Shape::texts:
            return one_or_many({{"type", "string"}, {"minLength", 1}});
        case Shape::fact_tests:
            return one_or_many(fact_test());
        case Shape::mark_tests:
            return one_or_many(mark_test());
        case Shape::both_languages:
            return {{"type", "object"},
                    {"properties", {{"de", {{"type", "string"}}}, {"en", {{"type", "string"}}}}},
                    {"additionalProperties", false}};
        case Shape::language_part:
            return object_of(Level::language, true);
        case Shape::case_words:
            return object_of(Level::case_words, false);
        case Shape::cases:
            return {{"type", "array"}, {"items", object_of(Level::one_case, false)}};
        case Shape::examples:
            return one_or_many(
                {{"anyOf", json::array({{{"type", "string"}}, {{"$ref", "#/$defs/example"}}})}});
        case Shape::object:
            return {{"type", "object"}};
    }
    return json::object();
}

json object_of(Level level, bool extension) {
    json properties = json::object(), required = json::array();
    for (const auto& field : fields(level)) {
        auto value = value_of(field);
        value["description"] = std::string(field.meaning);
        properties[std::string(field.name)] = value;
        if (field.list_edits && extension)
            for (const char sign : {'+', '-'})
                properties[std::string(field.name) + sign] = value;
        if (field.required && level == Level::pack) required.push_back(std::string(field.name));
    }
    json object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty()) object["required"] = required;
    return object;
}

std::string finish(const json& schema, std::string_view title) {
    json whole{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
               {"title", std::string(title)}};
    whole.update(schema);
    return whole.dump(2) + "\n";
}

}  // namespace

std::string rule_schema() {
    auto schema = object_of(Level::rule, true);
    schema["properties"]["$schema"] = {{"type", "string"}};
    json required = json::array();
    for (const auto& field : fields(Level::rule))
        if (field.required) required.push_back(std::string(field.name));
    // A rule that extends another names only what changes; one that states a fact has no words for
    // people.
    schema["anyOf"] = json::array({{{"required", json::array({"extends"})}},
                                   {{"properties", {{"kind", {{"const", "fact"}}}}},
                                    {"required", json::array({"kind", "fact"})}},
                                   {{"required", required}}});
    schema["$defs"] = {{"example", object_of(Level::example, false)}};
    return finish(schema, "warmline rule");
}

std::string pack_schema() {
    return finish(object_of(Level::pack, false), "warmline pack");
}

}  // namespace warmline::match
