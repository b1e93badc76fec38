#include "linter/doors/milter/front/keeper.hpp"

#include <cerrno>
#include <charconv>
#include <optional>
#include <tuple>

#include <poll.h>
#include <sys/socket.h>

#include "linter/base/json_writer.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_waiting_bytes = 8u << 20, longest_answer = 64;
constexpr std::chrono::seconds pause_after_death{10};
constexpr std::chrono::milliseconds last_moment{2000};

/// "KEPT LOST".
std::optional<std::pair<std::uint64_t, std::uint64_t>> read_answer(std::string_view line) {
    const auto* end = line.data() + line.size();
    std::uint64_t kept = 0, lost = 0;
    const auto first = std::from_chars(line.data(), end, kept);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ' ') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, lost);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
    return std::pair{kept, lost};
}

}  // namespace

std::string to_line(const KeptMail& mail) {
    std::string line;
    JsonWriter json(line);
    json.object([&] {
        json.field("record", mail.record);
        json.field("message_id", mail.message_id);
        json.array("recipients", [&] {
            for (const auto& recipient : mail.recipients)
                json.element(recipient);
        });
    });
    return line + "\n";
}

Keeper::~Keeper() {
    const auto end = Clock::now() + last_moment;
    while (present_ >= 0 && !waiting_.empty() && Clock::now() < end) {
        pollfd ready{present_, POLLOUT, 0};
        poll(&ready, 1, 100);
        write();
    }
    for (const auto& [channel, process] : processes_)
        loop_.forget(channel);
}

void Keeper::keep(const KeptMail& mail) {
    auto line = to_line(mail);
    if (!is_running()) return lose(1, "no process keeps them");
    if (waiting_.size() + line.size() > most_waiting_bytes)
        return lose(1, "the process that keeps them is too slow");
    ++handed_over_;
    ++processes_.at(present_).given;
    const bool was_idle = waiting_.empty();
    waiting_ += line;
    if (was_idle) write();
}

void Keeper::begin_anew() {
    if (present_ < 0) return;
    // The end of its input: it stores what it has, says so and leaves. What waits is lost with it.
    waiting_.clear();
    shutdown(present_, SHUT_WR);
    loop_.change(present_, EPOLLIN);
    present_ = -1;
}

std::uint64_t Keeper::kept() const {
    auto sum = kept_;
    for (const auto& [channel, process] : processes_)
        sum += process.kept;
    return sum;
}

std::uint64_t Keeper::lost() const {
    auto sum = lost_;
    for (const auto& [channel, process] : processes_)
        sum += process.lost;
    return sum;
}

bool Keeper::is_running() {
    if (present_ >= 0) return true;
    if (Clock::now() < not_before_) return false;
    auto started = start_companion(program_);
    if (!started) {
        not_before_ = Clock::now() + pause_after_death;
        return false;
    }
    present_ = started->input.get();
    processes_[present_].channel = std::move(started->input);
    loop_.watch(present_, EPOLLIN,
                [this, channel = present_](std::uint32_t) { on_event(channel); });
    return true;
}

void Keeper::on_event(int channel) {
    if (!hear(channel)) return bury(channel);
    if (channel == present_) write();
}

void Keeper::write() {
    while (!waiting_.empty()) {
        const auto put = send(present_, waiting_.data(), waiting_.size(), MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno == EAGAIN) break;
        if (put <= 0) {
            hear(present_);  // its last words
            return bury(present_);
        }
        waiting_.erase(0, static_cast<std::size_t>(put));
    }
    const std::uint32_t with_room = EPOLLIN | EPOLLOUT;
    loop_.change(present_, waiting_.empty() ? EPOLLIN : with_room);
}

bool Keeper::hear(int channel) {
    auto& process = processes_.at(channel);
    char bytes[1024];
    while (true) {
        const auto got = recv(channel, bytes, sizeof bytes, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return true;
        if (got <= 0) return false;
        process.unread.append(bytes, static_cast<std::size_t>(got));
        for (auto end = process.unread.find('\n'); end != std::string::npos;
             end = process.unread.find('\n')) {
            if (const auto said = read_answer(std::string_view(process.unread).substr(0, end)))
                std::tie(process.kept, process.lost) = *said;
            process.unread.erase(0, end + 1);
        }
        if (process.unread.size() > longest_answer) return false;
    }
}

void Keeper::bury(int channel) {
    const auto process = std::move(processes_.at(channel));
    loop_.forget(channel);
    processes_.erase(channel);
    if (channel == present_) {
        present_ = -1;
        waiting_.clear();
        not_before_ = Clock::now() + pause_after_death;
    }
    kept_ += process.kept;
    lost_ += process.lost;  // it has told of these itself
    const auto settled = process.kept + process.lost;
    if (process.given > settled)
        lose(process.given - settled, "the process that keeps them has ended");
}

void Keeper::lose(std::uint64_t records, const std::string& how) {
    lost_ += records;
    const auto what = std::to_string(records) + (records == 1 ? " record" : " records") +
                      " of mails lost: " + how;
    if (const auto text = pace_.admit(what, Clock::now()); text && say_) say_(*text);
}

}  // namespace warmline::gateway
