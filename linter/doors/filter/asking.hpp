/// The options of the programs that ask the gateway on behalf of a mail server without milters.
#pragma once

#include <string>
#include <string_view>

#include "linter/doors/cli/command.hpp"

namespace warmline::filter {

struct Asking {
    std::string socket = "unix:/run/warmline-milter.sock";  ///< `parse_address` understands it
    std::string on_hold = "tempfail";                       ///< pass | tempfail | reject
    unsigned timeout = 5;                                   ///< seconds
    bool strict = false;  ///< a mail nobody can be asked about is deferred, not passed
};

/// Who cannot keep a mail back, as a subject: "eine Pipe", "a pipe".
struct Holder {
    std::string_view de, en;
};

void declare_asking(CLI::App& app, Asking& given, Holder holder, Language ui);

}  // namespace warmline::filter
