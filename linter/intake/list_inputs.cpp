#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <unordered_map>
#include <utility>

#include <dirent.h>
#include <sys/stat.h>

#include "linter/intake/input_kind.hpp"
#include "linter/intake/intake.hpp"

namespace warmline {
namespace {

/// Folders nobody keeps mail in.
constexpr auto passed_over = std::to_array<std::string_view>({"node_modules", "__pycache__"});

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

struct Entry {
    std::string name;
    bool folder = false;
};

std::string joined(const std::string& folder, const std::string& name) {
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

bool is_folder(const std::string& path) {
    struct stat state {};

    return ::stat(path.c_str(), &state) == 0 && S_ISDIR(state.st_mode);
}

/// Names in `folder`, sorted by byte. Links to folders are not followed: they could lead in
/// circles. False when the folder cannot be read.
bool entries_of(const std::string& folder, std::vector<Entry>& entries) {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    if (open == nullptr) return false;
    while (const dirent* found = ::readdir(open.get())) {
        const std::string_view name = found->d_name;
        if (name == "." || name == "..") continue;
        unsigned char type = found->d_type;
        if (type == DT_UNKNOWN || type == DT_LNK) {
            struct stat state {};

            const std::string path = joined(folder, std::string(name));
            const int result =
                type == DT_LNK ? ::stat(path.c_str(), &state) : ::lstat(path.c_str(), &state);
            if (result != 0) continue;
            if (S_ISDIR(state.st_mode) && type != DT_LNK)
                type = DT_DIR;
            else if (S_ISREG(state.st_mode))
                type = DT_REG;
            else
                continue;
        }
        if (type == DT_REG || type == DT_DIR)
            entries.push_back({std::string(name), type == DT_DIR});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return true;
}

class Lister {
public:
    explicit Lister(const IntakeOptions& options) : options_(options) {}

    void add(const std::string& path) {
        if (path != "-" && is_folder(path)) {
            add_folder(path, 0, true);
            return;
        }
        Listed file;
        file.path = path;
        file.named = true;
        out_.push_back(std::move(file));
    }

    std::vector<Listed> take() { return std::move(out_); }

private:
    void add_folder(const std::string& folder, std::size_t depth, bool named) {
        std::vector<Entry> entries;
        if (depth > options_.folder_depth || !entries_of(folder, entries)) {
            const bool deep = depth > options_.folder_depth;
            add_problem({.code = deep ? "limit-folders" : "unreadable",
                         .what = deep
                                     ? "folders are nested too deep"
                                     : std::string("cannot be read (") + std::strerror(errno) + ")",
                         .where = folder,
                         .remedy = deep ? "name a folder further in"
                                        : "give this user the right to read it"});
            return;
        }
        const std::size_t before = out_.size();
        const auto has_folder = [&](std::string_view name) {
            return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
                return entry.folder && entry.name == name;
            });
        };
        const bool maildir = has_folder("cur") && has_folder("new");
        for (const Entry& entry : entries) {
            const std::string path = joined(folder, entry.name);
            if (entry.folder) {
                if (maildir && (entry.name == "cur" || entry.name == "new"))
                    add_maildir_files(path);
                else if (!is_passed_over(entry.name, path, maildir))
                    add_folder(path, depth + 1, false);
            } else if (!maildir && !entry.name.starts_with('.') &&
                       promise_of(entry.name) != NamePromise::other) {
                Listed file;
                file.path = path;
                out_.push_back(std::move(file));
            }
        }
        if (named && out_.size() == before)
            add_problem({.code = "no-mail",
                         .what = "holds no mails and no templates",
                         .where = folder,
                         .remedy = "name a folder with .eml, mbox, .html, .mjml or .txt files"});
    }

    void add_maildir_files(const std::string& folder) {
        std::vector<Entry> entries;
        entries_of(folder, entries);
        for (const Entry& entry : entries) {
            if (entry.folder || entry.name.starts_with('.')) continue;
            Listed file;
            file.path = joined(folder, entry.name);
            file.in_maildir = true;
            out_.push_back(std::move(file));
        }
    }

    static bool is_passed_over(const std::string& name, const std::string& path, bool in_maildir) {
        // Maildir++ keeps subfolders as ".Sent" with a "cur" in it.
        if (name.starts_with('.')) return !is_folder(path + "/cur");
        if (in_maildir && name == "tmp") return true;
        return std::find(passed_over.begin(), passed_over.end(), name) != passed_over.end();
    }

    void add_problem(Problem problem) {
        Listed listed;
        listed.path = problem.where;
        listed.named = true;
        listed.problem = std::move(problem);
        out_.push_back(std::move(listed));
    }

    const IntakeOptions& options_;
    std::vector<Listed> out_;
};

/// A file named beside its folder is one file; its name says more than the folder.
void keep_once(std::vector<Listed>& listed) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Listed> once;
    once.reserve(listed.size());
    for (auto& one : listed) {
        const bool file = one.path != "-" && !one.problem;
        const auto key = file ? std::filesystem::path(one.path).lexically_normal().string() : "";
        const auto [place, fresh] = places.emplace(key, once.size());
        if (file && !fresh) {
            once[place->second].named |= one.named;
            continue;
        }
        once.push_back(std::move(one));
    }
    listed = std::move(once);
}

}  // namespace

std::vector<Listed> list_inputs(std::span<const std::string> paths, const IntakeOptions& options) {
    Lister lister(options);
    for (const std::string& path : paths)
        lister.add(path);
    auto listed = lister.take();
    if (paths.size() > 1) keep_once(listed);
    return listed;
}

}  // namespace warmline
