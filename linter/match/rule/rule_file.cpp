#include "linter/match/rule/rule_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include "linter/match/rule/json_text.hpp"

namespace warmline::match {
namespace {

namespace fs = std::filesystem;

void problem_at(Problems& problems, std::string code, std::string file, std::string what,
                std::string remedy) {
    if (problems.size() < problem_limit)
        problems.push_back({std::move(code), std::move(what), std::move(file), std::move(remedy)});
}

/// Adds one file, whatever it is; a file that cannot be parsed becomes a problem.
void add_text(std::string_view pack, std::string_view stem, std::string file, std::string text,
              bool builtin, RuleFiles& files, Problems& problems) {
    auto parsed = parse_json(text);
    if (!parsed) {
        auto problem = parsed.problem();
        problem_at(problems, problem.code, file + ":" + problem.where.substr(5), problem.what,
                   problem.remedy);
        return;
    }
    if (!parsed->is_object()) {
        problem_at(problems, "rule-shape", file + ":1", "the file does not hold a JSON object",
                   "begin with { and write \"kind\": …");
        return;
    }
    if (stem == "pack") {
        files.packs.push_back(
            {std::string(pack), std::move(file), std::move(text), std::move(*parsed), builtin});
        return;
    }
    if (!is_rule_word(stem)) {
        problem_at(problems, "rule-name", file, "\"" + std::string(stem) + "\" is no rule name",
                   "use small letters, digits and hyphens: vague-time.json");
        return;
    }
    auto id = std::string(pack) + "/" + std::string(stem);
    files.rules.push_back({.id = std::move(id),
                           .pack = std::string(pack),
                           .file = std::move(file),
                           .text = std::move(text),
                           .json = std::move(*parsed),
                           .builtin = builtin});
}

std::vector<fs::path> sorted_entries(const fs::path& folder, Problems& problems) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(it->path());
    if (error)
        problem_at(problems, "pack-unreadable", folder.string(), error.message(),
                   "give a folder with a pack.json, or a folder of such folders");
    std::sort(entries.begin(), entries.end());
    return entries;
}

struct Budget {
    std::size_t files, bytes;
};

bool holds_rules(const std::vector<fs::path>& entries) {
    return std::any_of(entries.begin(), entries.end(),
                       [](const auto& entry) { return entry.extension() == ".json"; });
}

/// Rules in a folder within a pack would be passed over without a word. What an editor keeps
/// (".vscode") is none of ours.
void tell_folder_within(const fs::path& entry, Problems& problems) {
    std::error_code error;
    if (!fs::is_directory(entry, error) || fs::is_symlink(entry, error) ||
        entry.filename().string().starts_with('.'))
        return;
    Problems unread;
    if (holds_rules(sorted_entries(entry, unread)))
        problem_at(problems, "pack-folder-within", entry.string(),
                   "this folder lies within a pack, so its rules are not read",
                   "put them beside the pack.json, or give the folder a pack.json and a place "
                   "beside this pack");
}

void read_pack(const fs::path& folder, const std::vector<fs::path>& entries, Budget& budget,
               RuleFiles& files, Problems& problems) {
    auto absolute = fs::absolute(folder).lexically_normal();
    auto pack = absolute.has_filename() ? absolute.filename().string()
                                        : absolute.parent_path().filename().string();
    if (!is_rule_word(pack)) {
        problem_at(problems, "pack-name", folder.string(), "\"" + pack + "\" is no pack name",
                   "name the folder with small letters, digits and hyphens");
        return;
    }
    for (const auto& entry : entries) {
        std::error_code error;
        if (entry.extension() != ".json") {
            tell_folder_within(entry, problems);
            continue;
        }
        if (!fs::is_regular_file(entry, error)) {
            problem_at(problems, "pack-unreadable", entry.string(), "this is no file",
                       "a link may lead nowhere; put the file itself here, or remove it");
            continue;
        }
        if (budget.files == 0 && budget.bytes == 0) return;
        const auto size = static_cast<std::size_t>(fs::file_size(entry, error));
        if (error || size > rule_file_limit || size > budget.bytes || budget.files == 0) {
            problem_at(problems, "pack-size", entry.string(),
                       error ? error.message()
                             : "the file has " + std::to_string(size) +
                                   " bytes, or the packs together are too large",
                       "one file holds one rule of at most 1 MB, all packs at most 32 MB and "
                       "5000 files");
            // One word about packs that are too large is enough.
            if (error || size > rule_file_limit) continue;
            budget = {0, 0};
            return;
        }
        budget.files -= 1;
        budget.bytes -= size;
        std::ifstream in(entry, std::ios::binary);
        std::ostringstream content;
        content << in.rdbuf();
        if (!in)
            problem_at(problems, "pack-unreadable", entry.string(), "the file cannot be read",
                       "check its permissions");
        else
            add_text(pack, entry.stem().string(), entry.string(), content.str(), false, files,
                     problems);
    }
}

/// A folder with a pack.json is a pack, and so is one with rules and no packs below it; any other
/// folder holds packs, whatever else lies beside them.
bool is_pack(const std::vector<fs::path>& entries) {
    std::error_code error;
    const auto named = [&](const fs::path& entry) { return entry.filename() == "pack.json"; };
    if (std::any_of(entries.begin(), entries.end(), named)) return true;
    const bool packs_below = std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return fs::is_regular_file(entry / "pack.json", error);
    });
    return !packs_below && holds_rules(entries);
}

}  // namespace

bool is_rule_word(std::string_view name) {
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

RuleFiles read_files(std::span<const fs::path> folders, Problems& problems,
                     const PackLimits& limits) {
    RuleFiles files;
    Budget budget{limits.files, limits.bytes};
    for (const auto& folder : folders) {
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            problem_at(problems, "pack-unreadable", folder.string(), "there is no such folder",
                       "give a folder with a pack.json, or a folder of such folders");
            continue;
        }
        const auto entries = sorted_entries(folder, problems);
        if (is_pack(entries)) {
            read_pack(folder, entries, budget, files, problems);
            continue;
        }
        bool any = false;
        for (const auto& entry : entries) {
            if (!fs::is_directory(entry, error)) continue;
            const auto inner = sorted_entries(entry, problems);
            if (!holds_rules(inner)) continue;
            any = true;
            read_pack(entry, inner, budget, files, problems);
        }
        if (!any)
            problem_at(problems, "pack-empty", folder.string(), "the folder holds no rules",
                       "give a folder with a pack.json, or a folder of such folders");
    }
    return files;
}

void add_texts(std::span<const SourceText> texts, bool builtin, RuleFiles& files,
               Problems& problems) {
    for (const auto& [path, text] : texts) {
        const auto slash = path.rfind('/');
        const auto pack = slash == path.npos ? std::string_view("rules") : path.substr(0, slash);
        auto stem = slash == path.npos ? path : path.substr(slash + 1);
        if (stem.ends_with(".json")) stem.remove_suffix(5);
        add_text(pack, stem, "rules/" + std::string(path), std::string(text), builtin, files,
                 problems);
    }
}

void complain(Problems& problems, const std::string& code, const std::string& file,
              std::string_view text, std::string_view pointer, std::string what,
              std::string remedy) {
    if (problems.size() >= problem_limit) return;
    problems.push_back({code, std::move(what), file + ":" + std::to_string(line_of(text, pointer)),
                        std::move(remedy)});
}

Problem joined(const Problems& problems) {
    if (problems.size() == 1) return problems.front();
    std::string all;
    for (const auto& problem : problems) {
        if (!all.empty()) all += '\n';
        all += to_line(problem);
    }
    if (problems.size() >= problem_limit) all += "\n… and more";
    return {"rule-pack", std::move(all), "", ""};
}

}  // namespace warmline::match
