/// Where a store lies: `sqlite:FILE` or `postgresql://user@host/database`.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"

namespace warmline::history {

struct StoreUrl {
    enum class Kind { sqlite, postgresql };

    Kind kind = Kind::sqlite;
    std::string location;  ///< absolute path of the file; the whole URL for PostgreSQL

    /// One spelling per store, so that all writers to it share one spool.
    std::string canonical() const;

    /// For people: without a password.
    std::string shown() const;
};

/// Relative paths begin at `base`.
Result<StoreUrl> parse_store_url(std::string_view url, const std::filesystem::path& base);

}  // namespace warmline::history
