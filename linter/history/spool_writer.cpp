#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "linter/base/sha256.hpp"
#include "linter/history/spool.hpp"
#include "linter/history/spool_files.hpp"

namespace warmline::history {

namespace {

Problem cannot(const std::string& what, const std::filesystem::path& where, int error) {
    return {"spool", what + ": " + std::strerror(error), where.string(),
            "check the space on the disk and the permissions, or give another folder as "
            "history.spool"};
}

/// Names sort by time, so that what came first is stored first.
std::string file_name() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    char name[64];
    std::snprintf(name, sizeof name, "%012lld.%09ld-%d%s", static_cast<long long>(now.tv_sec),
                  now.tv_nsec, static_cast<int>(getpid()), spool_suffix.data());
    return name;
}

std::uint64_t bytes_in(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto size = entry->file_size(error);
        if (!error) bytes += size;
        error.clear();
    }
    return bytes;
}

/// False when a reader took the file between its making and its locking.
bool hold(int descriptor) {
    struct stat status {};

    return lock_file(descriptor) && fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

}  // namespace

std::filesystem::path spool_folder(const std::filesystem::path& root, std::string_view url) {
    return root / ("spool-" + hex(sha256(url), 12));
}

bool lock_file(int descriptor) {
    struct flock lock {};

    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return fcntl(descriptor, F_SETLK, &lock) == 0;
}

std::optional<Problem> SpoolWriter::begin_file() {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, error);
    others_ = bytes_in(folder_);
    constexpr int tries = 10;
    for (int i = 0; i < tries; ++i) {
        file_ = folder_ / file_name();
        descriptor_ = open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
        if (descriptor_ < 0 && errno != EEXIST)
            return cannot("no file can be made for records", folder_, errno);
        if (descriptor_ >= 0 && hold(descriptor_)) {
            size_ = 0;
            lines_ = 0;
            return std::nullopt;
        }
        if (descriptor_ >= 0) close(descriptor_);
        descriptor_ = -1;
    }
    return cannot("no file can be locked for records", folder_, EAGAIN);
}

std::optional<Problem> SpoolWriter::add(std::string_view line) {
    if (descriptor_ < 0)
        if (auto problem = begin_file()) return problem;
    if (others_ + size_ + line.size() > most_bytes_)
        return Problem{"spool-full",
                       "the spool is full (" + std::to_string(most_bytes_ >> 20) +
                           " MiB of assessments wait for their store)",
                       folder_.string(),
                       "make the store reachable, then run: warmline history status --store URL"};
    const auto written = write(descriptor_, line.data(), line.size());
    if (written != static_cast<ssize_t>(line.size())) {
        const int error = written < 0 ? errno : ENOSPC;
        // Half a line must not swallow the next one.
        if (written > 0 && ftruncate(descriptor_, static_cast<off_t>(size_)) != 0) seal();
        return cannot("a record cannot be written to the spool", folder_, error);
    }
    size_ += line.size();
    ++lines_;
    return std::nullopt;
}

std::optional<Problem> SpoolWriter::seal() {
    if (descriptor_ < 0) return std::nullopt;
    const bool synced = fsync(descriptor_) == 0;
    const int error = errno;
    if (lines_ == 0) unlink(file_.c_str());
    close(descriptor_);
    descriptor_ = -1;
    lines_ = 0;
    if (!synced) return cannot("the spool cannot be brought to the disk", folder_, error);
    const int folder = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    return std::nullopt;
}

}  // namespace warmline::history
