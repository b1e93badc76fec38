/// Where records wait for the store: a folder of files, one line of JSON a record.
///
/// Every record is written here first, so what happens to the store (lost, full, locked, killed
/// while writing) costs no record: files are removed after the store has committed them. A writer
/// holds a lock on its file while it lives; whoever gets the lock of a file may store it, also when
/// its writer was killed. Locks belong to the process (fcntl), so forked children keep none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"

namespace warmline::history {

/// The most the spool holds: some 300,000 records. Beyond it records are refused, not the disk
/// filled.
inline constexpr std::uint64_t most_spool_bytes = 256u << 20;

/// The folder of a store's spool below `root`. Stores are told apart by a hash of their URL, which
/// may hold a password.
std::filesystem::path spool_folder(const std::filesystem::path& root, std::string_view url);

/// One thread at a time.
class SpoolWriter {
public:
    explicit SpoolWriter(std::filesystem::path folder, std::uint64_t most_bytes = most_spool_bytes)
        : folder_(std::move(folder)), most_bytes_(most_bytes) {}

    ~SpoolWriter() { seal(); }

    SpoolWriter(const SpoolWriter&) = delete;
    SpoolWriter& operator=(const SpoolWriter&) = delete;

    /// Whole lines only. After a problem the line is not in the spool.
    std::optional<Problem> add(std::string_view line);

    /// On the disk for good, and free to be stored. The next line begins a new file.
    std::optional<Problem> seal();

    /// Lines since the last seal.
    std::size_t unsealed() const { return lines_; }

private:
    std::optional<Problem> begin_file();

    std::filesystem::path folder_;
    std::uint64_t most_bytes_;
    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;    ///< of the open file
    std::uint64_t others_ = 0;  ///< bytes in the other files
    std::size_t lines_ = 0;
};

/// Files nobody writes to, taken one after another. One reader at a time per spool.
class SpoolReader {
public:
    /// Waits up to `patience_ms` for another reader; a spool that does not exist is empty.
    static Result<SpoolReader> open(const std::filesystem::path& folder, int patience_ms);

    SpoolReader(SpoolReader&& other) noexcept;
    SpoolReader& operator=(SpoolReader&&) = delete;
    ~SpoolReader();

    /// The lines of the next free file, its last one only if it is whole; nullopt at the end.
    std::optional<std::vector<std::string>> next();

    /// The lines of the present file are stored: removes it.
    void done();

    /// Keeps a line that is no record for a person to look at.
    void set_aside(std::string_view line);

private:
    explicit SpoolReader(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void let_go();

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> files_;
    std::size_t next_ = 0;
    std::filesystem::path file_;
    int lock_ = -1, descriptor_ = -1;
};

/// How much waits, of living writers too.
struct SpoolStatus {
    std::size_t records = 0, damaged = 0;
    std::uint64_t bytes = 0;
};

/// Not for a process that writes to this spool: closing a file gives up its lock.
SpoolStatus spool_status(const std::filesystem::path& folder);

}  // namespace warmline::history
