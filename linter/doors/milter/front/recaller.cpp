#include "linter/doors/milter/front/recaller.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace warmline::gateway {

namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::seconds pause_after_death{10};
constexpr std::size_t most_waiting = 1000, longest_address = 320, longest_answer = 4096;

bool is_one_line(const std::string& address) {
    return !address.empty() && address.size() <= longest_address &&
           std::none_of(address.begin(), address.end(),
                        [](char byte) { return static_cast<unsigned char>(byte) <= ' '; });
}

}  // namespace

Recaller::~Recaller() {
    if (channel_) loop_.forget(channel_.get());
}

void Recaller::use(std::vector<std::string> program) {
    if (channel_) give_up();
    not_before_ = {};
    program_ = std::move(program);
}

void Recaller::ask(const std::string& address, Told told) {
    const auto line = address + "\n";
    // A question is far smaller than a socket's buffer: it goes whole or not at all.
    if (!is_one_line(address) || waiting_.size() >= most_waiting || !is_running() ||
        send(channel_.get(), line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT) !=
            static_cast<ssize_t>(line.size())) {
        ++unanswered_;
        return told("");
    }
    waiting_.push_back({std::move(told), Clock::now() + patience});
}

bool Recaller::is_running() {
    if (channel_) return true;
    if (program_.empty() || Clock::now() < not_before_) return false;
    auto started = start_companion(program_);
    if (!started) {
        not_before_ = Clock::now() + pause_after_death;
        return false;
    }
    channel_ = std::move(started->input);
    loop_.watch(channel_.get(), EPOLLIN, [this](std::uint32_t) { hear(); });
    return true;
}

void Recaller::hear() {
    char bytes[4096];
    const auto got = recv(channel_.get(), bytes, sizeof bytes, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) return give_up();
    unread_.append(bytes, static_cast<std::size_t>(got));
    for (auto end = unread_.find('\n'); end != std::string::npos; end = unread_.find('\n')) {
        const auto line = unread_.substr(0, end);
        unread_.erase(0, end + 1);
        if (waiting_.empty() || line.size() > longest_answer) return give_up();
        const auto question = std::move(waiting_.front());
        waiting_.pop_front();
        if (!question.told) continue;
        ++answered_;
        question.told(line);
    }
    if (unread_.size() > longest_answer) give_up();
}

void Recaller::give_up() {
    loop_.forget(channel_.get());
    channel_.reset();
    unread_.clear();
    not_before_ = Clock::now() + pause_after_death;
    for (auto& question : std::exchange(waiting_, {}))
        if (question.told) {
            ++unanswered_;
            question.told("");
        }
}

void Recaller::tick() {
    const auto now = Clock::now();
    std::vector<Told> late;
    for (auto& question : waiting_)
        if (question.told && question.deadline <= now)
            late.push_back(std::exchange(question.told, nullptr));
    for (const auto& told : late) {
        ++unanswered_;
        told("");
    }
}

std::optional<TimePoint> Recaller::next_deadline() const {
    for (const auto& question : waiting_)
        if (question.told) return question.deadline;
    return std::nullopt;
}

}  // namespace warmline::gateway
