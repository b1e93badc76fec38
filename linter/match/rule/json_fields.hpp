/// Fields of a rule's or a pack's JSON by name; what is missing or of another type reads as empty.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace warmline::match {

inline std::vector<std::string> texts_of(const nlohmann::json& object, const char* name) {
    std::vector<std::string> list;
    const auto found = object.find(name);
    if (found == object.end()) return list;
    if (found->is_string()) return {found->get<std::string>()};
    for (const auto& item : *found)
        if (item.is_string()) list.push_back(item.get<std::string>());
    return list;
}

inline std::string text_of(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace warmline::match
