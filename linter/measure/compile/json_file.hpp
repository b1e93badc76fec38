/// Reads a JSON file of rules/measures; comments are welcome.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace warmline {

using Json =
    nlohmann::ordered_json;  ///< in the order of the file, so that tables are the same each time

inline Json read_json(const std::filesystem::path& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    try {
        return Json::parse(in, nullptr, true, true);
    } catch (const Json::exception& error) {
        throw std::runtime_error(path.string() + ": " + error.what());
    }
}

}  // namespace warmline
