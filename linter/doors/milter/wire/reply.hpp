/// What we say to the mail server, as bytes.
///
/// Whatever is handed in, every header value, reply line and quarantine reason leaves as one line
/// of printable ASCII: a hostile mail cannot write into a header, a reply or a log of the mail
/// server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/milter/wire/agreement.hpp"

namespace warmline::milter {

/// `text` as one line of [0x20–0x7e], at most `longest` bytes. German umlauts, quotes and dashes
/// are spelled out, other characters become '?'.
std::string one_ascii_line(std::string_view text, std::size_t longest);

/// Takes one occurrence of a header away; `index` counts that name's occurrences from 1.
struct HeaderRemoval {
    std::string name;
    std::uint32_t index = 1;
};

struct HeaderAddition {
    std::string name, value;
};

/// The answer at the end of a message. Delivery is the default; nothing here can lose or change
/// text.
struct Answer {
    enum class Kind : std::uint8_t { accept, hold, reject, tempfail };

    Kind kind = Kind::accept;
    std::string text{};  ///< reject, tempfail: words after the code; hold: the reason
    std::vector<HeaderRemoval> removals{};
    std::vector<HeaderAddition> additions{};
};

/// Appends `answer`, leaving out what was not agreed on. A hold that cannot be asked for becomes an
/// accept.
void append_answer(std::string& out, const Answer& answer, const Agreement& agreement);

}  // namespace warmline::milter
