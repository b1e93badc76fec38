/// The gateway's configuration file → Config.
///
/// JSON with comments, in sections ("gateway", "limits", "headers", "policy", …). Every key is
/// checked; an unknown one is an error that names the nearest known, with file and line. The same
/// reader serves start, reload and `warmline milter --check`.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// `name` is the file's name for messages.
Result<Config> parse_config(std::string_view text, const std::string& name);

/// The text of a configuration file, or why it cannot be read.
Result<std::string> read_config_text(const std::filesystem::path& file);

Result<Config> read_config_file(const std::filesystem::path& file);

/// One key for documentation and `--keys`.
struct KeyHelp {
    std::string_view section, key, wanted, meaning;
};

std::span<const KeyHelp> config_help();

/// The same key in German; without a meaning when none is written.
KeyHelp in_german(const KeyHelp& help);

/// "2s", "500ms", "10m", "1h"; nullopt when it is none of these or beyond a day.
std::optional<Milliseconds> read_duration(std::string_view text);

/// "10M", "256K", "1G" or a plain number of bytes.
std::optional<std::uint64_t> read_size(std::string_view text);

}  // namespace warmline::gateway
