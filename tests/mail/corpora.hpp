/// Mails from other projects' test suites, beside the source tree; they are not ours to commit.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace warmline {

struct CorpusMail {
    std::string name;  ///< "gmime/000.eml"
    std::string bytes;
};

/// Sorted by name; empty when the folder is not there. `root` is the source tree.
inline std::vector<CorpusMail> corpora_mails(const std::filesystem::path& root) {
    std::vector<CorpusMail> out;
    for (const char* place : {"../shared/corpora/mails", "../../shared/corpora/mails"}) {
        const std::filesystem::path folder = root / place;
        if (!std::filesystem::is_directory(folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            out.push_back({std::filesystem::relative(entry.path(), folder).generic_string(),
                           std::string(std::istreambuf_iterator<char>(file), {})});
        }
        break;
    }
    std::sort(out.begin(), out.end(),
              [](const CorpusMail& a, const CorpusMail& b) { return a.name < b.name; });
    return out;
}

}  // namespace warmline
