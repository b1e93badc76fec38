#include "linter/doors/milter/front/state_keeper.hpp"

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace warmline::gateway {

namespace {

/// A whole state has at most some 3 MB.
constexpr std::size_t most_waiting_bytes = 16u << 20;
constexpr std::size_t fewest_lines_between = 1000;
constexpr std::chrono::seconds pause_after_death{10};
constexpr std::chrono::milliseconds last_moment_patience{2000};

/// "" when it is no hexadecimal text.
std::string from_hex(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string bytes;
    for (; text.size() >= 2; text.remove_prefix(2)) {
        const auto high = digits.find(text[0]), low = digits.find(text[1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return {};
        bytes += static_cast<char>(high << 4 | low);
    }
    return text.empty() ? bytes : std::string();
}

std::string_view words_after(std::string_view line) {
    const auto blank = line.find(' ');
    return blank == std::string_view::npos ? std::string_view{} : line.substr(blank + 1);
}

}  // namespace

StateKeeper::~StateKeeper() {
    leave();
}

void StateKeeper::start(std::vector<std::string> program) {
    program_ = std::move(program);
    if (!program_.empty()) start_process();
}

void StateKeeper::start_process() {
    auto started = start_companion(program_);
    if (!started) {
        not_before_ = Clock::now() + pause_after_death;
        return;
    }
    channel_ = std::move(started->input);
    loop_.watch(channel_.get(), EPOLLIN, [this](std::uint32_t) { on_event(); });
}

void StateKeeper::tick() {
    if (!program_.empty() && !channel_ && Clock::now() >= not_before_) start_process();
}

void StateKeeper::add(const std::string& line) {
    if (program_.empty()) return;
    if (!channel_ || waiting_.size() + line.size() > most_waiting_bytes) {
        dropped_ = true;
        return;
    }
    waiting_ += line;
    ++added_;
    write();
    if (channel_ && recalled_ && added_ > fewest_lines_between + 2 * whole_) send_whole();
}

void StateKeeper::on_event() {
    if (!hear()) bury();
    write();
}

bool StateKeeper::hear() {
    char bytes[64 << 10];
    while (channel_) {  // `take` may find it dead
        const auto got = recv(channel_.get(), bytes, sizeof bytes, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return true;
        if (got <= 0) return false;
        unread_.append(bytes, static_cast<std::size_t>(got));
        std::size_t begin = 0;
        for (auto end = unread_.find('\n'); end != std::string::npos;
             end = unread_.find('\n', begin)) {
            take(std::string_view(unread_).substr(begin, end - begin));
            begin = end + 1;
        }
        unread_.erase(0, begin);
        if (unread_.size() > 2 * longest_state_line) return false;
    }
    return true;
}

void StateKeeper::take(std::string_view line) {
    const auto kind = line.substr(0, line.find(' '));
    const auto words = words_after(line);
    if (kind == "secret" && !recalled_) {
        secret_ = from_hex(words);
        former_ = {};
    } else if (kind == "line" && !recalled_) {
        former_.take(words, Clock::now());
    } else if (kind == "ready") {
        take_ready();
    } else if (kind == "again") {
        send_whole();
    } else if (kind == "kept") {
        trouble_.clear();
    } else if (kind == "trouble" || kind == "note") {
        if (kind == "trouble") trouble_ = words;
        if (const auto text = pace_.admit(std::string(words), Clock::now()); text && outlets_.say)
            outlets_.say(*text);
    }
}

void StateKeeper::take_ready() {
    trouble_.clear();
    if (!recalled_) {
        recalled_ = true;
        outlets_.recalled(secret_.empty() ? Secret() : Secret(secret_), std::move(former_));
    }
    send_whole();
}

void StateKeeper::send_whole() {
    const auto lines = outlets_.whole();
    // Events that wait are part of the whole; the first may be on its way in part.
    waiting_ += "begin\n" + lines + "end\n";
    whole_ = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    added_ = 0;
    dropped_ = false;
    write();
}

void StateKeeper::write() {
    while (channel_ && !waiting_.empty()) {
        const auto put = send(channel_.get(), waiting_.data(), waiting_.size(), MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno == EAGAIN) break;
        if (put <= 0) return bury();
        waiting_.erase(0, static_cast<std::size_t>(put));
    }
    if (!channel_) return;
    if (waiting_.empty() && dropped_ && recalled_) return send_whole();
    const std::uint32_t with_room = EPOLLIN | EPOLLOUT;
    loop_.change(channel_.get(), waiting_.empty() ? EPOLLIN : with_room);
}

void StateKeeper::bury() {
    if (!channel_) return;
    loop_.forget(channel_.get());
    channel_.reset();
    unread_.clear();
    waiting_.clear();
    dropped_ = true;
    not_before_ = Clock::now() + pause_after_death;
    if (const auto text = pace_.admit("the process that keeps the state has ended", Clock::now());
        text && outlets_.say)
        outlets_.say(*text);
}

void StateKeeper::leave() {
    program_.clear();
    if (!channel_) return;
    loop_.forget(channel_.get());
    const auto end = Clock::now() + last_moment_patience;
    while (!waiting_.empty() && Clock::now() < end) {
        pollfd ready{channel_.get(), POLLOUT, 0};
        poll(&ready, 1, 100);
        const auto put = send(channel_.get(), waiting_.data(), waiting_.size(), MSG_NOSIGNAL);
        if (put < 0 && errno != EAGAIN && errno != EINTR) break;
        if (put > 0) waiting_.erase(0, static_cast<std::size_t>(put));
    }
    // The end of its input: it writes what it has and leaves.
    channel_.reset();
}

std::string StateKeeper::words() const {
    if (program_.empty()) return "none";
    if (!trouble_.empty()) return "off (" + trouble_ + ")";
    if (!channel_) return "off (the process that keeps it has ended)";
    return recalled_ ? "kept" : "reading";
}

}  // namespace warmline::gateway
