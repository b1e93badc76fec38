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

std::string base64_lines(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group =
                group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j > bytes.size() ? '=' : letters[(group >> (18 - 6 * j)) & 63];
        if (i % 57 == 54) text += "\r\n";
    }
    return text + "\r\n";
}

}  // namespace

bool is_plain_address(std::string_view address) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-@";
    return address.size() > 2 && address.size() <= 254 && address.front() != '-' &&
           address.find('@') != std::string_view::npos &&
           address.find_first_not_of(allowed) == std::string_view::npos;
}

std::string notice_mail(const NoticeOptions& options, const Notice& notice,
                        const std::string& help_url) {
    std::string text = notice.brief;
    if (!text.empty()) text += "\n";
    text += "Queue-ID: " + notice.record.queue_id + "\n";
    for (const auto& rule : notice.record.decision.rules)
        text += "- " + rule + "\n";
    if (!help_url.empty()) text += help_url + "\n";
    return "From: " + options.from + "\r\nTo: " + notice.to +
           "\r\nSubject: Ihre Mail wartet / Your mail is on hold\r\n"
           "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64_lines(text);
}

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
    else
        ++sent_;
    start_next();
    return true;
}

void Notifier::tick() {
    for (const auto& [process, running] : running_)
        if (running.deadline <= Clock::now()) kill(process, SIGKILL);  // ours until reaped
}

}  // namespace warmline::gateway
