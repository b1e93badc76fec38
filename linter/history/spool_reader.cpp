#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "linter/history/spool.hpp"
#include "linter/history/spool_files.hpp"

namespace warmline::history {

namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == spool_suffix) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string read_whole(int descriptor) {
    std::string text;
    char piece[1 << 16];
    for (ssize_t size = 0; (size = read(descriptor, piece, sizeof piece)) > 0;)
        text.append(piece, static_cast<std::size_t>(size));
    return text;
}

void rest(long milliseconds) {
    const timespec span{milliseconds / 1000, milliseconds % 1000 * 1'000'000};
    nanosleep(&span, nullptr);
}

std::size_t lines_in(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return 0;
    const auto text = read_whole(descriptor);
    close(descriptor);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

Result<SpoolReader> SpoolReader::open(const std::filesystem::path& folder, int patience_ms) {
    SpoolReader reader(folder);
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) return reader;
    const auto lock = folder / reader_lock;
    reader.lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (reader.lock_ < 0)
        return Problem{"spool", std::string("the spool cannot be opened: ") + std::strerror(errno),
                       folder.string(), "check its permissions and the space on the disk"};
    constexpr int step_ms = 20;
    for (int waited = 0; !lock_file(reader.lock_); waited += step_ms) {
        if (waited >= patience_ms)
            return Problem{"spool-busy", "another program is storing what waits in the spool",
                           folder.string(), "the records stay there until it is their turn"};
        rest(step_ms);
    }
    reader.files_ = files_in(folder);
    return reader;
}

SpoolReader::SpoolReader(SpoolReader&& other) noexcept
    : folder_(std::move(other.folder_)),
      files_(std::move(other.files_)),
      next_(other.next_),
      file_(std::move(other.file_)),
      lock_(std::exchange(other.lock_, -1)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

SpoolReader::~SpoolReader() {
    let_go();
    if (lock_ >= 0) close(lock_);
}

void SpoolReader::let_go() {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = -1;
}

std::optional<std::vector<std::string>> SpoolReader::next() {
    let_go();
    while (next_ < files_.size()) {
        file_ = files_[next_++];
        descriptor_ = ::open(file_.c_str(), O_RDWR | O_CLOEXEC);
        if (descriptor_ < 0) continue;
        if (!lock_file(descriptor_)) {  // its writer lives
            let_go();
            continue;
        }
        const auto text = read_whole(descriptor_);
        std::vector<std::string> lines;
        for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos;
             begin = end + 1)
            lines.push_back(text.substr(begin, end - begin));
        return lines;
    }
    return std::nullopt;
}

void SpoolReader::done() {
    unlink(file_.c_str());
    let_go();
}

void SpoolReader::set_aside(std::string_view line) {
    const auto file = folder_ / damaged_file;
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) return;
    const auto whole = std::string(line) + "\n";
    if (write(descriptor, whole.data(), whole.size()) < 0) errno = 0;  // nowhere left to say so
    close(descriptor);
}

SpoolStatus spool_status(const std::filesystem::path& folder) {
    SpoolStatus status;
    std::error_code error;
    for (const auto& file : files_in(folder)) {
        const auto size = std::filesystem::file_size(file, error);
        if (error) continue;
        status.bytes += size;
        status.records += lines_in(file);
    }
    status.damaged = lines_in(folder / damaged_file);
    return status;
}

}  // namespace warmline::history
