#include "linter/intake/file_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace warmline {
namespace {

class Descriptor {
public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    }

    int get() const { return descriptor_; }

private:
    int descriptor_;
};

struct Mapping {
    Mapping(void* at, std::size_t size) : address(at), length(size) {}

    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    ~Mapping() { ::munmap(address, length); }

    void* address;
    std::size_t length;
};

Problem cannot_read(const std::string& path, int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    const bool forbidden = error == EACCES || error == EPERM;
    return {.code = missing ? "no-such-file" : "unreadable",
            .what = missing ? "there is no such file or folder"
                            : "cannot be read (" + std::generic_category().message(error) + ")",
            .where = path,
            .remedy = missing     ? "check the path"
                      : forbidden ? "give this user the right to read it"
                                  : "try again, or leave it out"};
}

/// Reads on until the end, `size` bytes are there already.
int read_on(int descriptor, std::vector<char>& buffer, std::size_t& size, std::uint64_t most) {
    while (size <= most) {
        if (size == buffer.size())
            buffer.resize(std::max(std::size_t{64} * 1024, buffer.size() * 2));
        const ssize_t got = ::read(descriptor, buffer.data() + size, buffer.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) return 0;
        size += static_cast<std::size_t>(got);
    }
    return 0;
}

/// Whether somebody writes to this pipe. Reading one that nobody opened for writing says "end"
/// at once as long as it does not block, and would wait for ever if it did.
bool has_writer(int pipe, std::vector<char>& buffer, std::size_t& size) {
    constexpr int tries = 250;
    buffer.resize(std::size_t{64} * 1024);
    for (int i = 0; i < tries; ++i) {
        const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
        if (got > 0) size = static_cast<std::size_t>(got);
        if (got > 0 || (got < 0 && errno == EAGAIN)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

/// A device that is no terminal may never end ("/dev/zero"): it is read like one long mail.
std::uint64_t most_of(int descriptor, std::uint64_t most) {
    struct stat state {};

    const bool device =
        ::fstat(descriptor, &state) == 0 && (S_ISCHR(state.st_mode) || S_ISBLK(state.st_mode));
    return device && ::isatty(descriptor) == 0 ? std::min(most, most_of_device) : most;
}

Result<FileBytes> read_stream(int descriptor, const std::string& path, std::uint64_t most) {
    most = most_of(descriptor, most);
    auto buffer = std::make_shared<std::vector<char>>();
    std::size_t size = 0;
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags >= 0 && (flags & O_NONBLOCK) != 0 && descriptor != STDIN_FILENO) {
        struct stat state {};

        if (::fstat(descriptor, &state) == 0 && S_ISFIFO(state.st_mode) &&
            !has_writer(descriptor, *buffer, size))
            return Problem{.code = "unreadable",
                           .what = "nobody writes to this pipe",
                           .where = path,
                           .remedy = "start the program that does, or leave it out"};
        ::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK);
    }
    if (const int error = read_on(descriptor, *buffer, size, most); error != 0)
        return cannot_read(path, error);
    if (size > most) return too_large(path, most);
    return FileBytes{{buffer->data(), size}, buffer};
}

}  // namespace

Problem too_large(const std::string& path, std::uint64_t most) {
    return {.code = "too-large",
            .what = "is larger than " + std::to_string(most >> 20) + " MB",
            .where = path,
            .remedy = "raise the limit, or lint it without its attachments"};
}

Result<FileBytes> read_file(const std::string& path, std::vector<char>& buffer, std::uint64_t most,
                            std::uint64_t most_of_stream) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (file.get() < 0) return cannot_read(path, errno);

    struct stat state {};

    if (::fstat(file.get(), &state) != 0) return cannot_read(path, errno);
    if (S_ISDIR(state.st_mode)) return cannot_read(path, EISDIR);
    if (!S_ISREG(state.st_mode))
        return read_stream(file.get(), path, std::min(most, most_of_stream));

    const auto size = static_cast<std::uint64_t>(state.st_size);
    if (size > most) return too_large(path, most);
    if (size > small_file) {
        void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
        if (address == MAP_FAILED) return cannot_read(path, errno);
        ::madvise(address, size, MADV_SEQUENTIAL);
        auto mapping = std::make_shared<const Mapping>(address, size);
        return FileBytes{{static_cast<const char*>(address), size}, std::move(mapping)};
    }
    if (buffer.size() < size + 1) buffer.resize(std::max(size + 1, std::size_t{32} * 1024));
    std::size_t got = 0;
    while (got < size) {
        const ssize_t more = ::read(file.get(), buffer.data() + got, size - got);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return cannot_read(path, errno);
        if (more == 0) break;
        got += static_cast<std::size_t>(more);
    }
    return FileBytes{{buffer.data(), got}, nullptr};
}

Result<FileBytes> read_standard_input(std::uint64_t most) {
    return read_stream(STDIN_FILENO, "-", most);
}

}  // namespace warmline
