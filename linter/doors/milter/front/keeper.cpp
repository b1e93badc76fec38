#include "linter/doors/milter/front/keeper.hpp"

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "linter/base/json_writer.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_waiting_bytes = 8u << 20;
constexpr std::chrono::seconds pause_after_death{10};
constexpr std::chrono::milliseconds last_moment{2000};

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
    while (input_ && !waiting_.empty() && Clock::now() < end) {
        pollfd ready{input_.get(), POLLOUT, 0};
        poll(&ready, 1, 100);
        write();
    }
    begin_anew();
}

void Keeper::keep(const KeptMail& mail) {
    auto line = to_line(mail);
    if (!is_running() || waiting_.size() + line.size() > most_waiting_bytes) {
        ++lost_;
        return;
    }
    ++handed_over_;
    const bool was_idle = waiting_.empty();
    waiting_ += line;
    if (was_idle) write();
}

void Keeper::begin_anew() {
    if (!input_) return;
    loop_.forget(input_.get());
    input_.reset();  // its end: it stores what it has and leaves
    lost_ += static_cast<std::uint64_t>(std::count(waiting_.begin(), waiting_.end(), '\n'));
    waiting_.clear();
}

bool Keeper::is_running() {
    if (input_) return true;
    if (Clock::now() < not_before_) return false;
    auto started = start_program(program_);
    if (!started) {
        not_before_ = Clock::now() + pause_after_death;
        return false;
    }
    input_ = std::move(started->input);
    loop_.watch(input_.get(), 0, [this](std::uint32_t) { write(); });
    return true;
}

void Keeper::write() {
    while (!waiting_.empty()) {
        const auto put = ::write(input_.get(), waiting_.data(), waiting_.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno == EAGAIN) break;
        if (put <= 0) return give_up();
        waiting_.erase(0, static_cast<std::size_t>(put));
    }
    // With nothing to write only its end is of interest, and that is always told.
    pollfd other_end{input_.get(), 0, 0};
    if (poll(&other_end, 1, 0) == 1 && (other_end.revents & (POLLERR | POLLHUP)) != 0)
        return give_up();
    const std::uint32_t wanted = EPOLLOUT;
    loop_.change(input_.get(), waiting_.empty() ? 0 : wanted);
}

void Keeper::give_up() {
    begin_anew();
    not_before_ = Clock::now() + pause_after_death;
}

}  // namespace warmline::gateway
