#include "linter/doors/http/service/request.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "linter/base/nearest.hpp"
#include "linter/topic/classify.hpp"

namespace warmline::http {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 13> known_keys{
    "mail",     "text",    "html",  "subject", "from",   "to",    "ui",
    "language", "profile", "topic", "mode",    "people", "format"};

Problem wrong(std::string what, std::string where, std::string remedy = {}) {
    return {"request", std::move(what), std::move(where), std::move(remedy)};
}

template <class Enum>
std::optional<Problem> choose(std::optional<Enum>& place, std::string_view name,
                              std::string_view value, std::size_t offered) {
    const auto names = all_names<Enum>().first(offered);
    const auto known = from_name<Enum>(value);
    if (known && static_cast<std::size_t>(*known) < offered) {
        place = known;
        return std::nullopt;
    }
    std::string list;
    for (const auto one : names)
        list += (list.empty() ? "" : ", ") + std::string(one);
    return wrong("there is no " + std::string(name) + " \"" + std::string(value) + "\"",
                 std::string(name), "use " + list);
}

/// A header field's value on one line.
std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return line;
}

std::string composed(const json& given, std::string_view type, const std::string& body) {
    std::string mail;
    for (const auto& [key, name] :
         {std::pair{"from", "From"}, {"to", "To"}, {"subject", "Subject"}})
        if (given.contains(key))
            mail += std::string(name) + ": " + one_line(given[key].get<std::string>()) + "\r\n";
    return mail + "MIME-Version: 1.0\r\nContent-Type: text/" + std::string(type) +
           "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
}

std::string csv_cell(const json& value) {
    auto text = value.is_string() ? value.get<std::string>() : value.dump();
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
        text.insert(at, 1, '"');
    return "\"" + text + "\"";
}

/// A list of people as the CSV the people room reads: one column for each key that occurs.
std::string people_csv(const json& people) {
    std::set<std::string> keys;
    for (const auto& person : people)
        for (const auto& [key, value] : person.items())
            keys.insert(key);
    std::string csv;
    for (const auto& key : keys)
        csv += (csv.empty() ? "" : ",") + csv_cell(key);
    for (const auto& person : people) {
        csv += "\n";
        bool first = true;
        for (const auto& key : keys) {
            if (!first) csv += ",";
            first = false;
            if (person.contains(key) && !person[key].is_null()) csv += csv_cell(person[key]);
        }
    }
    return csv + "\n";
}

std::optional<Problem> check_shape(const json& given) {
    if (!given.is_object()) return wrong("the body is no JSON object", "body");
    for (const auto& [key, value] : given.items()) {
        if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end())
            return wrong("there is no key \"" + key + "\"", key, suggest(key, known_keys));
        const bool list_of_people = key == "people" && value.is_array();
        if (!value.is_string() && !list_of_people) return wrong("\"" + key + "\" is no text", key);
        if (list_of_people && !std::all_of(value.begin(), value.end(),
                                           [](const json& one) { return one.is_object(); }))
            return wrong("\"people\" holds something that is no object", key);
    }
    const auto bodies = given.count("mail") + given.count("text") + given.count("html");
    if (bodies != 1)
        return wrong("give one of \"mail\", \"text\" and \"html\"", "body",
                     R"(for example {"text": "Guten Tag …", "subject": "Ihre Rechnung"})");
    return std::nullopt;
}

}  // namespace

std::optional<Problem> Choices::set(std::string_view name, std::string_view value) {
    constexpr std::array<std::string_view, 6> known{"ui",    "language", "profile",
                                                    "topic", "mode",     "format"};
    if (std::find(known.begin(), known.end(), name) == known.end())
        return wrong("there is no parameter \"" + std::string(name) + "\"", std::string(name),
                     suggest(name, known));
    if (value.empty() || value == "auto") return std::nullopt;
    if (name == "ui") return choose(ui, name, value, 2);
    if (name == "language") return choose(language, name, value, 2);
    if (name == "profile") return choose(profile, name, value, profile_count);
    if (name == "mode") return choose(mode, name, value, all_names<Mode>().size());
    if (name == "topic") {
        if (auto problem = wrong_topic(value, "topic")) return problem;
        topic = value;
    }
    if (name == "format") format = value;
    return std::nullopt;
}

Result<LintRequest> read_json_request(std::string_view body) {
    // A list of people is the deepest thing there is: body, list, person.
    constexpr int deepest = 4;
    bool deep = false;
    const auto given = json::parse(
        body,
        [&](int depth, json::parse_event_t, json&) {
            deep = deep || depth > deepest;
            return depth <= deepest;
        },
        false);
    if (deep) return wrong("brackets are nested too deep", "body");
    if (given.is_discarded()) return wrong("the body is not JSON", "body");
    if (auto problem = check_shape(given)) return *problem;
    LintRequest request;
    for (const auto name : {"ui", "language", "profile", "topic", "mode", "format"})
        if (given.contains(name))
            if (auto problem = request.choices.set(name, given[name].get<std::string>()))
                return *problem;
    const bool as_template = request.choices.mode == Mode::templated;
    if (given.contains("mail")) {
        request.mail = given["mail"].get<std::string>();
    } else {
        const bool html = given.contains("html");
        const auto text = given[html ? "html" : "text"].get<std::string>();
        const auto type = html ? "html" : "plain";
        if (as_template) {
            request.kind = html ? InputKind::html_template : InputKind::text_template;
            request.mail = text;
        } else {
            request.mail = composed(given, type, text);
        }
    }
    if (given.contains("people") && !given["people"].empty() && given["people"] != "")
        request.people = given["people"].is_string() ? given["people"].get<std::string>()
                                                     : people_csv(given["people"]);
    return request;
}

Language language_wanted(std::string_view body) {
    const auto given = json::parse(
        body, [](int depth, json::parse_event_t, json&) { return depth <= 1; }, false);
    const bool german = given.is_object() && given.contains("ui") && given["ui"] == "de";
    return german ? Language::de : Language::en;
}

}  // namespace warmline::http
