/// Starting the programs an administrator or we ourselves chose. No shell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

struct Started {
    int process = 0;
    Descriptor input;  ///< what we write comes to its standard input; never blocks
};

/// `words`: the program's whole path and its arguments. It inherits standard error and nothing else
/// of ours. Nullopt when there are no more processes or descriptors; a program that does not exist
/// ends at once with 127.
std::optional<Started> start_program(const std::vector<std::string>& words);

/// The same for a program that answers: its standard input is a socket, and it writes to it too.
std::optional<Started> start_companion(const std::vector<std::string>& words);

}  // namespace warmline::gateway
