#include "linter/doors/milter/front/keep_state.hpp"

#include <cerrno>
#include <csignal>
#include <optional>
#include <string>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/front/state_file.hpp"
#include "linter/doors/milter/front/state_lines.hpp"

namespace warmline::gateway {

namespace {

constexpr int pause_after_trouble = 10'000, pause_while_busy = 50;  ///< milliseconds
constexpr int patience_with_predecessor = 70'000;  ///< it may be finishing its last mails

std::string in_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

void tell(std::string_view kind, std::string_view what = "") {
    std::string line(kind);
    if (!what.empty()) line += ' ';
    line += what;
    line += '\n';
    std::string_view rest(line);
    while (!rest.empty()) {
        const auto put = send(STDIN_FILENO, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return;  // the front is gone, and we at the end of its words
        rest.remove_prefix(static_cast<std::size_t>(put));
    }
}

class StateProcess {
public:
    explicit StateProcess(const std::filesystem::path& file) : file_(file) {}

    void run() {
        wait_for_predecessor();
        while (true) {
            pollfd input{STDIN_FILENO, POLLIN, 0};
            const bool in_trouble = !open_ || behind_;
            const int ready = poll(&input, 1, in_trouble ? pause_after_trouble : -1);
            if (ready > 0 && !hear()) return;
            if (ready != 0) continue;
            if (open_)
                tell("again");
            else
                open();
        }
    }

private:
    void wait_for_predecessor() {
        for (int waited = 0; waited < patience_with_predecessor; waited += pause_while_busy) {
            if (!file_.is_busy()) break;
            poll(nullptr, 0, pause_while_busy);
        }
        open();
    }

    void open() {
        auto problem = file_.open();
        if (!problem) problem = tell_former_state();
        if (problem) return tell("trouble", to_line(*problem));
        open_ = true;
    }

    std::optional<Problem> tell_former_state() {
        const auto lines = file_.lines();
        if (!lines) return lines.problem();
        tell("secret", in_hex(file_.secret()));
        FormerState former;  // tells good lines from bad ones
        std::size_t number = 1, first_bad = 0, bad = 0;
        for (const auto& line : *lines) {
            ++number;
            if (former.take(line, Clock::now()))
                tell("line", line);
            else if (bad++ == 0)
                first_bad = number;
        }
        if (bad > 0)
            tell("note", to_line({"state-damaged",
                                  std::to_string(bad) + (bad == 1 ? " line" : " lines") +
                                      " cannot be read and will be left out",
                                  file_.path().string() + ":" + std::to_string(first_bad),
                                  "the gateway's log and postqueue know what is held"}));
        tell("ready");
        return std::nullopt;
    }

    /// False at the end of the input.
    bool hear() {
        char bytes[64 << 10];
        const auto got = read(STDIN_FILENO, bytes, sizeof bytes);
        if (got < 0) return errno == EINTR;
        if (got == 0) return false;
        unread_.append(bytes, static_cast<std::size_t>(got));
        if (const auto end = unread_.rfind('\n'); end != std::string::npos) {
            obey(std::string_view(unread_).substr(0, end + 1));
            unread_.erase(0, end + 1);
        }
        return unread_.size() <= longest_state_line;
    }

    void obey(std::string_view lines) {
        std::string events;
        while (!lines.empty()) {
            const auto line = lines.substr(0, lines.find('\n') + 1);
            lines.remove_prefix(line.size());
            if (line == "begin\n") {
                whole_.emplace();
            } else if (line == "end\n" && whole_) {
                events.clear();  // the whole has them too
                replace(*std::exchange(whole_, std::nullopt));
            } else {
                (whole_ ? *whole_ : events) += line;
            }
        }
        if (!events.empty()) add(events);
    }

    /// Nothing is lost while the file is not open: the front sends the whole once it is.
    void add(const std::string& events) {
        if (!open_) return;
        if (const auto problem = file_.add(events)) fall_behind(*problem);
    }

    void replace(const std::string& whole) {
        if (!open_) return;
        if (const auto problem = file_.replace(whole)) return fall_behind(*problem);
        behind_ = false;
        tell("kept");
    }

    void fall_behind(const Problem& problem) {
        behind_ = true;
        tell("trouble", to_line(problem));
    }

    StateFile file_;
    bool open_ = false;
    bool behind_ = false;               ///< events are missing in the file
    std::optional<std::string> whole_;  ///< as far as it has come
    std::string unread_;
};

}  // namespace

int keep_state(const std::filesystem::path& file) {
    // Stopping the service ends our input; what has come until then is kept first.
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        signal(number, SIG_IGN);
    StateProcess(file).run();
    return 0;
}

}  // namespace warmline::gateway
