#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
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

/// What a folder holds: files, folders, and what is neither.
enum class EntryKind { file, folder, dead_link, pipe };

struct Entry {
    std::string name;
    EntryKind kind = EntryKind::file;
};

constexpr auto packed_endings = std::to_array<std::string_view>({".gz", ".bz2", ".xz", ".zip"});

bool promises_mail(std::string_view name) {
    const auto promise = promise_of(name);
    return promise == NamePromise::mail || promise == NamePromise::mbox;
}

/// "outbox.mbox.gz"
bool is_packed_mail(std::string_view name) {
    return std::any_of(packed_endings.begin(), packed_endings.end(), [&](std::string_view ending) {
        return name.ends_with(ending) && promises_mail(name.substr(0, name.size() - ending.size()));
    });
}

std::string joined(const std::string& folder, const std::string& name) {
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

bool is_folder(const std::string& path) {
    struct stat state {};

    return ::stat(path.c_str(), &state) == 0 && S_ISDIR(state.st_mode);
}

/// What an entry is, links followed to files only: those to folders could lead in circles.
/// Nothing: a folder behind a link, a device, a socket.
std::optional<EntryKind> kind_of(const dirent& found, const std::string& folder) {
    if (found.d_type == DT_REG) return EntryKind::file;
    if (found.d_type == DT_DIR) return EntryKind::folder;
    if (found.d_type == DT_FIFO) return EntryKind::pipe;
    if (found.d_type != DT_UNKNOWN && found.d_type != DT_LNK) return std::nullopt;
    const bool link = found.d_type == DT_LNK;
    const std::string path = joined(folder, found.d_name);

    struct stat state {};

    if ((link ? ::stat(path.c_str(), &state) : ::lstat(path.c_str(), &state)) != 0)
        return link ? std::optional(EntryKind::dead_link) : std::nullopt;
    if (S_ISREG(state.st_mode)) return EntryKind::file;
    if (S_ISFIFO(state.st_mode)) return EntryKind::pipe;
    return S_ISDIR(state.st_mode) && !link ? std::optional(EntryKind::folder) : std::nullopt;
}

/// Names in `folder`, sorted by byte. False when the folder cannot be read.
bool entries_of(const std::string& folder, std::vector<Entry>& entries) {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    if (open == nullptr) return false;
    while (const dirent* found = ::readdir(open.get())) {
        const std::string_view name = found->d_name;
        if (name == "." || name == "..") continue;
        if (const auto kind = kind_of(*found, folder))
            entries.push_back({std::string(name), *kind});
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
                return entry.kind == EntryKind::folder && entry.name == name;
            });
        };
        const bool maildir = has_folder("cur") && has_folder("new");
        for (const Entry& entry : entries) {
            const std::string path = joined(folder, entry.name);
            if (entry.kind == EntryKind::folder) {
                if (maildir && (entry.name == "cur" || entry.name == "new"))
                    add_maildir_files(path);
                else if (!is_passed_over(entry.name, path, maildir))
                    add_folder(path, depth + 1, false);
            } else if (!maildir && !entry.name.starts_with('.')) {
                add_file(entry, path);
            }
        }
        if (named && out_.size() == before)
            add_problem({.code = "no-mail",
                         .what = "holds no mails and no templates",
                         .where = folder,
                         .remedy = "name a folder with .eml, mbox, .html, .mjml or .txt files"});
    }

    /// What a name promises and the file cannot keep is told; other files are none of our business.
    void add_file(const Entry& entry, const std::string& path) {
        if (entry.kind == EntryKind::file && is_packed_mail(entry.name)) {
            add_problem({.code = "not-a-mail",
                         .what = "is packed",
                         .where = path,
                         .remedy = "unpack it first"});
        } else if (entry.kind == EntryKind::pipe) {
            if (promises_mail(entry.name))
                add_problem({.code = "not-a-file",
                             .what = "is a pipe, not a file",
                             .where = path,
                             .remedy = "name it itself to read it"});
        } else if (entry.kind == EntryKind::file ? promise_of(entry.name) != NamePromise::other
                                                 : promises_mail(entry.name)) {
            Listed file;  // a link that leads nowhere says so when it is opened
            file.path = path;
            out_.push_back(std::move(file));
        }
    }

    void add_maildir_files(const std::string& folder) {
        std::vector<Entry> entries;
        entries_of(folder, entries);
        for (const Entry& entry : entries) {
            if (entry.kind != EntryKind::file || entry.name.starts_with('.')) continue;
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
