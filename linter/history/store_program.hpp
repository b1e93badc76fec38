/// Starts `warmline-report`, the one program that loads database libraries.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/result.hpp"

namespace warmline::history {

/// Descriptors the program gets; -1 is /dev/null.
struct Streams {
    int in = -1, out = -1;
    bool speaks = false;  ///< its stderr is ours; else /dev/null
};

/// The process, or what the system said. The URL of the store travels in the environment, because
/// command lines are public and it may hold a password.
Result<int> start_store_program(const std::filesystem::path& program,
                                const std::vector<std::string>& arguments, const std::string& url,
                                const Streams& streams);

/// How it ended (as waitpid says); nullopt when it still runs after `patience`.
std::optional<int> wait_for_program(int process, std::chrono::milliseconds patience);

}  // namespace warmline::history
