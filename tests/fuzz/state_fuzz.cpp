// Lines of a state file, whoever wrote them: what is taken is written again and read as the same,
// and nothing outgrows its bounds.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "linter/doors/milter/front/state_lines.hpp"

using namespace warmline::gateway;

namespace {

/// False when a line of `text` is not taken.
bool read(std::string_view text, TimePoint now, Memory& memory) {
    FormerState former;
    bool all = true;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        all = former.take(line, now) && all;
    }
    former.restore(memory, now);
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto now = Clock::now();
    Memory first, second;
    read({reinterpret_cast<const char*>(data), size}, now, first);
    if (first.notables.all().size() > Notables::most_held + Notables::most_others ||
        first.notices.size() > NoticeBook::most)
        std::abort();
    const auto lines = state_lines(first, now);
    for (const char byte : lines)
        if (byte != '\n' && (byte < ' ' || byte > '~')) std::abort();
    if (!read(lines, now, second)) std::abort();
    // Times pass by the second between two looks at the clock on the wall.
    if (second.notables.all().size() != first.notables.all().size()) std::abort();
    return 0;
}
