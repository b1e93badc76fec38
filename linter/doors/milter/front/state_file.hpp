/// The state file on disk, and the secret beside it (FILE.key, drawn on first use).
///
/// Lines are added at its end; now and then the whole is written anew, beside it, and put in its
/// place in one step, so whoever reads finds the old or the new. A torn last line is what a crash
/// leaves and is passed over. A file that is none of ours is left alone. One process at a time has
/// the lock, which is that of the key file. Both files are for their owner only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

class StateFile {
public:
    static constexpr std::uint64_t most_bytes = 64u << 20;

    explicit StateFile(std::filesystem::path file) : file_(std::move(file)) {}

    /// What is wrong with the file or its folder, touching neither.
    std::optional<Problem> check() const;

    /// Another process has the lock.
    bool is_busy() const;

    /// Takes the lock and reads or draws the secret.
    std::optional<Problem> open();

    const std::string& secret() const { return secret_; }

    /// The whole lines below the heading; none when there is no file yet.
    Result<std::vector<std::string>> lines() const;

    /// After a problem none of `lines` is in the file. Without a file one is made.
    std::optional<Problem> add(std::string_view lines);

    /// The heading is added.
    std::optional<Problem> replace(std::string_view lines);

    const std::filesystem::path& path() const { return file_; }

private:
    std::optional<Problem> read_secret(int descriptor);
    std::filesystem::path key_file() const;
    Problem cannot(const std::string& what, int error) const;

    std::filesystem::path file_;
    Descriptor lock_, end_;
    std::string secret_;
};

}  // namespace warmline::gateway
