/// Rules written in a test, loaded as a pack of their own.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "linter/match/rule_pack.hpp"

namespace warmline {

/// A folder of packs that is gone when the test is. `files`: "house/rule.json" and its text.
class MiniPack {
public:
    explicit MiniPack(const std::vector<std::pair<std::string, std::string>>& files) {
        static int number = 0;
        folder_ = std::filesystem::temp_directory_path() /
                  ("warmline-pack-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
        for (const auto& [path, text] : files) {
            std::filesystem::create_directories((folder_ / path).parent_path());
            std::ofstream(folder_ / path, std::ios::binary) << text;
        }
    }

    ~MiniPack() {
        std::error_code error;
        std::filesystem::remove_all(folder_, error);
    }

    MiniPack(const MiniPack&) = delete;
    MiniPack& operator=(const MiniPack&) = delete;

    std::vector<std::filesystem::path> folders() const { return {folder_}; }

private:
    std::filesystem::path folder_;
};

/// A whole rule around the fields given: kind, words, scope …
inline std::string rule_with(const std::string& shared, const std::string& german) {
    return R"({"dimension": "clarity", "severity": "minor",
  "summary": {"de": "s", "en": "s"}, "why": {"de": "w", "en": "w"},)" +
           shared + R"(
  "de": {"message": "m", "instead": "i", "flags": ["f"], "allows": ["a"], )" +
           german + R"(},
  "en": {"message": "m", "instead": "i"}})";
}

inline const char* const house_pack =
    R"({"name": "house", "title": {"de": "Haus", "en": "House"}, "version": "1"})";

}  // namespace warmline
