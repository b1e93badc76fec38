#include "linter/doors/milter/front/state_file.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "linter/doors/milter/front/state_lines.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t secret_bytes = 32;
constexpr const char* name_another = "move it away, or name another file as gateway.state";

bool write_whole(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto put = write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) {
            if (put == 0) errno = ENOSPC;
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

/// All of a file, at most `most` bytes; nullopt with errno when it cannot be read or is longer.
std::optional<std::string> read_whole(int descriptor, std::uint64_t most) {
    std::string bytes;
    char piece[64 << 10];
    for (ssize_t got; (got = read(descriptor, piece, sizeof piece)) != 0;) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        bytes.append(piece, static_cast<std::size_t>(got));
        if (bytes.size() > most) {
            errno = EFBIG;
            return std::nullopt;
        }
    }
    return bytes;
}

/// A name is on the disk when its folder is.
void sync_folder(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor) fsync(descriptor.get());
}

}  // namespace

Problem StateFile::cannot(const std::string& what, int error) const {
    return {"state", what + ": " + std::strerror(error), file_.string(),
            "check the folder, its space and its permissions; until then a restart forgets held "
            "mails, refusals and notices"};
}

std::optional<Problem> StateFile::check() const {
    const auto folder = file_.has_parent_path() ? file_.parent_path() : std::filesystem::path(".");
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return cannot("there is no such folder", ENOENT);
    if (access(folder.c_str(), W_OK | X_OK) != 0)
        return cannot("its folder cannot be written to", errno);
    const auto read = lines();
    return read ? std::nullopt : std::optional(read.problem());
}

std::filesystem::path StateFile::key_file() const {
    return file_.string() + ".key";
}

bool StateFile::is_busy() const {
    const Descriptor lock(::open(key_file().c_str(), O_RDWR | O_CLOEXEC));
    return lock && flock(lock.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

std::optional<Problem> StateFile::open() {
    lock_.reset();
    Descriptor lock(::open(key_file().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!lock) return cannot("its key file cannot be opened", errno);
    if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return Problem{"state-busy", "another process keeps its state here", file_.string(),
                       "give each gateway a file of its own as gateway.state"};
    if (auto problem = read_secret(lock.get())) return problem;
    lock_ = std::move(lock);
    return std::nullopt;
}

/// Drawn under the lock. A key that was cut short by a crash is drawn anew: what it was for knows
/// nobody then.
std::optional<Problem> StateFile::read_secret(int descriptor) {
    const auto read = read_whole(descriptor, 4096);
    if (!read) return cannot("its key file cannot be read", errno);
    secret_ = *read;
    if (secret_.size() >= secret_bytes) return std::nullopt;
    secret_.assign(secret_bytes, '\0');
    if (getrandom(secret_.data(), secret_.size(), 0) != static_cast<ssize_t>(secret_.size()))
        return cannot("the kernel gives no random bytes for its key", errno);
    if (ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 ||
        !write_whole(descriptor, secret_) || fsync(descriptor) != 0)
        return cannot("its key file cannot be written", errno);
    sync_folder(file_);
    return std::nullopt;
}

Result<std::vector<std::string>> StateFile::lines() const {
    std::vector<std::string> lines;
    const Descriptor descriptor(::open(file_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor && errno == ENOENT) return lines;
    const auto bytes = descriptor ? read_whole(descriptor.get(), most_bytes) : std::nullopt;
    if (!bytes) return cannot("the state file cannot be read", errno);
    std::string_view rest(*bytes);
    if (rest.empty()) return lines;
    if (!rest.starts_with(state_heading)) {
        const auto heading = state_heading.substr(0, state_heading.rfind(':'));
        if (rest.starts_with(heading))
            return Problem{"state-version", "another version of warmline wrote it",
                           file_.string() + ":1", name_another};
        return Problem{"state-foreign", "this is no state file of the gateway",
                       file_.string() + ":1", name_another};
    }
    rest.remove_prefix(state_heading.size());
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return lines;
}

std::optional<Problem> StateFile::add(std::string_view lines) {
    if (!end_) end_ = Descriptor(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
    if (!end_ && errno == ENOENT) return replace(lines);
    if (!end_) return cannot("the state file cannot be opened", errno);
    const auto size = lseek(end_.get(), 0, SEEK_END);
    if (size < 0 || !write_whole(end_.get(), lines) || fdatasync(end_.get()) != 0) {
        const int error = errno;
        // Half a line must not swallow the next one.
        if (size < 0 || ftruncate(end_.get(), size) != 0) end_.reset();
        return cannot("the state file cannot be written", error);
    }
    return std::nullopt;
}

std::optional<Problem> StateFile::replace(std::string_view lines) {
    auto draft = file_.string() + ".XXXXXX";
    Descriptor descriptor(mkostemp(draft.data(), O_APPEND | O_CLOEXEC));  // 0600
    if (!descriptor) return cannot("the state file cannot be written", errno);
    if (!write_whole(descriptor.get(), state_heading) || !write_whole(descriptor.get(), lines) ||
        fsync(descriptor.get()) != 0 || rename(draft.c_str(), file_.c_str()) != 0) {
        const int error = errno;
        unlink(draft.c_str());
        return cannot("the state file cannot be written", error);
    }
    sync_folder(file_);
    end_ = std::move(descriptor);
    return std::nullopt;
}

}  // namespace warmline::gateway
