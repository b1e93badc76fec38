/// What of the memory outlives the process, as lines of JSON: one event a line, in the order things
/// happened; the first line says whose file it is.
///
///     {"warmline":"gateway state","version":1}
///     {"mail":{"time":"2026-11-21T22:40:11Z","queue_id":"4ABC","action":"hold",…}}
///     {"refused":{"author":"9f86d081884c7d65","code":"UJH3WD","text":"…","readers":"…","until":…}}
///
/// No text, subject, reason or address; authors and mails are marks of the memory's secret, which
/// is not in here. `until` is in seconds since 1970.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/milter/front/memory.hpp"

namespace warmline::gateway {

inline constexpr std::string_view state_heading =
    "{\"warmline\":\"gateway state\",\"version\":1}\n";

/// A longer line is none of ours.
inline constexpr std::size_t longest_state_line = 64u << 10;

/// Books of notices.
enum class Book : std::uint8_t { notices, campaigns };

// Events, each with its line end.

std::string state_line(const MailRecord& record);
std::string state_line(const Refusal& refusal, TimePoint now);
std::string state_line_of_spent(std::string_view author, std::string_view code);
std::string state_line(const NoticeBook::Entry& entry, Book book, TimePoint now);
/// What became of the notice about a held mail.
std::string state_line(const std::string& queue_id, Told told);

/// All that `memory` would lose, without the heading.
std::string state_lines(const Memory& memory, TimePoint now);

/// What lines of a former run come to.
class FormerState {
public:
    /// In the order of the file. False when the line is none of ours or damaged.
    bool take(std::string_view line, TimePoint now);

    /// Puts it before what `memory` has seen by now. Returns the queue ids of held mails of which
    /// nobody knows whether their authors were told.
    std::vector<std::string> restore(Memory& memory, TimePoint now);

private:
    std::deque<MailRecord> mails_;
    std::deque<Refusal> refusals_;
    std::deque<NoticeBook::Entry> notices_, campaigns_;
};

}  // namespace warmline::gateway
