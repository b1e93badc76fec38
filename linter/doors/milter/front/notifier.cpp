#include "linter/doors/milter/front/notifier.hpp"

#include <cerrno>
#include <csignal>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "linter/doors/milter/front/program.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_running = 4, most_waiting = 100;

}  // namespace

Notifier::~Notifier() {
    for (const auto& [process, running] : running_)
        if (running.input) loop_.forget(running.input.get());
}

void Notifier::send(const NoticeOptions& options, const std::string& queue_id,
                    const std::string& to, std::string mail) {
    if (options.command.empty()) return;
    if (!is_plain_address(to))
        return fail(queue_id, "the author's address is none for a command line");
    if (waiting_.size() >= most_waiting)
        return fail(queue_id, std::to_string(most_waiting) + " notices wait already");
    waiting_.push_back({options, queue_id, to, std::move(mail)});
    start_next();
}

/// No address and no word of the mail: the queue id leads to both.
void Notifier::fail(const std::string& queue_id, const std::string& why) {
    ++failed_;
    if (ended_) ended_(queue_id, false);
    const auto what = queue_id + ": its author was not told: " + why;
    if (const auto text = pace_.admit(what, Clock::now()); text && say_) say_(*text);
}

void Notifier::start_next() {
    while (!waiting_.empty() && running_.size() < most_running) {
        auto next = std::move(waiting_.front());
        waiting_.pop_front();
        auto words = next.options.command;
        words.push_back(next.to);
        auto started = start_program(words);
        if (!started) return fail(next.queue_id, "notice.command cannot be started");
        const int child = started->process;
        auto& running = running_[child];
        running = {std::move(started->input), std::move(next.queue_id), std::move(next.mail),
                   Clock::now() + next.options.timeout};
        loop_.watch(running.input.get(), EPOLLOUT, [this, child](std::uint32_t) { write(child); });
    }
}

void Notifier::write(int process) {
    auto& running = running_.at(process);
    const auto put = ::write(running.input.get(), running.mail.data(), running.mail.size());
    if (put < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (put > 0) running.mail.erase(0, static_cast<std::size_t>(put));
    if (put > 0 && !running.mail.empty()) return;
    loop_.forget(running.input.get());
    running.input.reset();
}

bool Notifier::reaped(int process, int status) {
    const auto known = running_.find(process);
    if (known == running_.end()) return false;
    const auto ended = std::move(known->second);
    if (ended.input) loop_.forget(ended.input.get());
    running_.erase(known);
    if (WIFSIGNALED(status))
        fail(ended.queue_id,
             "notice.command was ended by signal " + std::to_string(WTERMSIG(status)));
    else if (WEXITSTATUS(status) != 0)
        fail(ended.queue_id,
             "exit code " + std::to_string(WEXITSTATUS(status)) + " of notice.command");
    else if (!ended.mail.empty())
        fail(ended.queue_id, "notice.command did not read it to its end");
    else {
        ++sent_;
        if (ended_) ended_(ended.queue_id, true);
    }
    start_next();
    return true;
}

void Notifier::tick() {
    for (const auto& [process, running] : running_)
        if (running.deadline <= Clock::now()) kill(process, SIGKILL);  // ours until reaped
}

}  // namespace warmline::gateway
