#include "linter/doors/milter/programs/recall_readers.hpp"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>

#include <sys/socket.h>
#include <unistd.h>

#include "linter/base/companion.hpp"
#include "linter/doors/milter/front/record.hpp"
#include "linter/history/recording.hpp"
#include "linter/history/reminder.hpp"

namespace warmline::gateway {

namespace {

void say(const Problem& problem) {
    std::fprintf(stderr, "%s\n", event_line("history", to_line(problem)).c_str());
}

/// The gateway's own history begins with the first mail it keeps; asked before, it knows nobody,
/// and that is no fault.
class Beginning {
public:
    explicit Beginning(HistorySettings settings) {
        settings.store = settings.asked();
        if (const auto places = history::places_of(settings);
            places && places->store.kind == history::StoreUrl::Kind::sqlite)
            file_ = places->store.location;
    }

    /// Once there, the store is not looked for again.
    bool is_over() {
        std::error_code error;
        if (!file_.empty() && std::filesystem::exists(file_, error)) file_.clear();
        return file_.empty();
    }

private:
    std::filesystem::path file_;
};

std::string answer(history::Reminder& reminder, const std::string& address) {
    const auto known = reminder.ask(history::RecallQuestion{
        .person = reminder.person(address), .template_print = 0, .at = std::time(nullptr)});
    if (const auto problem = reminder.take_problem()) say(*problem);
    return known.person ? history::to_line(known) : "\n";
}

}  // namespace

int recall_readers(const HistorySettings& settings) {
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        signal(number, SIG_IGN);  // the end of our input is the end
    const auto reminder =
        history::Reminder::open(settings, {.program = companion("report"), .snapshot = false});
    if (!reminder) {
        say(reminder.problem());
        return 2;
    }
    if (!*reminder) return 0;
    Beginning beginning(settings);
    std::string unread;
    char bytes[16 << 10];
    for (ssize_t got = 0; (got = read(STDIN_FILENO, bytes, sizeof bytes)) > 0;) {
        unread.append(bytes, static_cast<std::size_t>(got));
        for (auto end = unread.find('\n'); end != std::string::npos; end = unread.find('\n')) {
            const auto line =
                beginning.is_over() ? answer(**reminder, unread.substr(0, end)) : std::string("\n");
            unread.erase(0, end + 1);
            if (send(STDIN_FILENO, line.data(), line.size(), MSG_NOSIGNAL) < 0) return 1;
        }
    }
    return 0;
}

}  // namespace warmline::gateway
