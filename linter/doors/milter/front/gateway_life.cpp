// Reload, drain and handing over to a successor.
#include <algorithm>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/front/gateway.hpp"
#include "linter/doors/milter/front/systemd.hpp"

namespace warmline::gateway {

namespace {

/// Mail servers wait for a restart.
constexpr std::chrono::milliseconds patience_with_notices{2000};

}  // namespace

void Gateway::reload(std::function<void(const std::string&)> told) {
    if (!judge_) return early_reloads_.push_back(std::move(told));  // we are still starting
    const auto refuse = [this](const Problem& problem) {
        stale_ = to_line(problem);
        log_.line(event_line("reload-refused", stale_));
        tell_systemd("STATUS=configuration on disk refused: " + stale_);
    };
    const auto answer = [](std::string_view state, const std::string& why) {
        return event_line(state, why);
    };
    std::string text;
    const auto loaded = load(text);
    if (!loaded) {
        refuse(loaded.problem());
        return told(answer("refused", stale_));
    }
    const auto& shared = *loaded;
    auto key = setup_.pseudonym_key(*shared);
    if (!key) {
        refuse(key.problem());
        return told(answer("refused", stale_));
    }
    pool_.adopt(
        setup_.prepare(*shared), shared->pool,
        [this, refuse, answer, shared, text, key = *key,
         told = std::move(told)](const std::optional<Problem>& problem) {
            if (problem) {
                refuse(*problem);
                return told(answer("refused", stale_));
            }
            ++reloads_;
            stale_.clear();
            ledger_.remember(text);
            memory_.pseudonym_key = key;
            keeper_.begin_anew();
            if (shared->listen != config_->listen || shared->control != config_->control)
                log_.line(event_line("note", "a new listen or control address needs a restart"));
            if (shared->state != config_->state)
                log_.line(event_line("note", "a new state file needs a restart"));
            use(shared);
            log_.line(event_line("reloaded", std::to_string(pool_.rule_words().size()) + " rules"));
            tell_systemd("STATUS=configuration reloaded");
            told(answer("reloaded", ""));
        });
}

void Gateway::begin_drain() {
    if (draining_) return;
    // Callers in an inherited queue wait for our successor; those in our own have nobody else.
    for (auto& listener : listeners_)
        if (!listener.inherited() && listening_) accept_callers(listener);
    watch_listeners(false);
    draining_ = true;
    ledger_.set_leaving();
    ledger_.set_listeners({});
    listeners_.clear();
    drain_until_ = Clock::now() + config_->drain_timeout;
    notices_until_ = std::min(drain_until_, Clock::now() + patience_with_notices);
    tell_systemd("STOPPING=1");
    log_.line(event_line("draining", std::to_string(connections_.size()) + " connections"));
}

bool Gateway::drained() {
    if (!draining_) return false;
    pass_sessions_on();
    const auto now = Clock::now();
    std::vector<std::uint64_t> idle;
    for (const auto& [number, connection] : connections_)
        if (!connection->session.in_mail() && now - connection->heard >= config_->drain_idle)
            idle.push_back(number);
    for (const auto number : idle)
        close(number);
    // The successor waits for the state; what else we may see are the ends of a few large mails.
    if (notices_done()) state_.leave();
    return (connections_.empty() && notices_done()) || now >= drain_until_;
}

/// Those under way get a moment: nobody could send them after us.
bool Gateway::notices_done() const {
    return notifier_.idle() || Clock::now() >= notices_until_;
}

/// A mail with a worker goes along: the next process asks a worker of its own.
std::vector<std::uint64_t> Gateway::sessions_to_pass() const {
    std::vector<std::uint64_t> numbers;
    for (const auto& [number, connection] : connections_)
        if (ledger_.replayable(connection->slot) && connection->out.empty() &&
            connection->already_sent == 0)
            numbers.push_back(number);
    return numbers;
}

/// To the successor, or to systemd until we are started again. Without either they are served to
/// their end here.
void Gateway::pass_sessions_on() {
    if (connections_.empty() || (!successor_ && !systemd_keeps_sessions())) return;
    auto numbers = sessions_to_pass();
    if (successor_) {
        for (const auto number : numbers) {
            if (!send_parcel(successor_.get(), ledger_, connections_.at(number)->slot))
                return successor_.reset();
            close(number);
        }
        return;
    }
    if (numbers.empty()) return;
    std::vector<unsigned> slots;
    slots.reserve(numbers.size());
    for (const auto number : numbers)
        slots.push_back(connections_.at(number)->slot);
    leave_with_systemd(ledger_, slots);
    for (const auto number : numbers)
        close(number);
}

/// Starts the program anew with our sockets; we leave once it says that it is ready.
void Gateway::hand_over() {
    if (draining_ || successor_ || setup_.program.empty()) return;
    auto ends = socket_pair(SOCK_SEQPACKET);
    if (!ends) return;
    Descriptor listening(std::move(ends->first)), telling(std::move(ends->second));
    control_.reset();  // the successor opens it
    const auto child = fork();
    if (child == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        const int count = static_cast<int>(listeners_.size());
        const int channel = fcntl(telling.get(), F_DUPFD, 100);
        std::vector<int> sockets;
        for (const auto& listener : listeners_)
            sockets.push_back(fcntl(listener.descriptor(), F_DUPFD_CLOEXEC, 200));
        for (int i = 0; i < count; ++i)
            dup2(sockets[static_cast<std::size_t>(i)], 3 + i);
        setenv("LISTEN_PID", std::to_string(getpid()).c_str(), 1);
        setenv("LISTEN_FDS", std::to_string(count).c_str(), 1);
        setenv("WARMLINE_SUCCESSOR_OF", std::to_string(channel).c_str(), 1);
        std::vector<char*> argv;
        for (auto& word : setup_.program)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        execv(argv[0], argv.data());
        _exit(127);
    }
    successor_process_ = child;
    successor_ = std::move(listening);
    log_.line(event_line("handing-over", "a successor starts"));
    loop_.watch(successor_.get(), EPOLLIN, [this](std::uint32_t) { on_successor(); });
}

void Gateway::on_successor() {
    const auto word = receive_message(successor_.get());
    const bool ready = word && word->bytes == "R";
    loop_.forget(successor_.get());
    if (!ready) successor_.reset();
    if (!ready) {
        log_.line(event_line("note", "the successor did not get ready; going on"));
        if (const auto problem = open_control()) log_.line(event_line("note", to_line(*problem)));
        return;
    }
    tell_systemd("MAINPID=" + std::to_string(successor_process_));
    // The queue of callers is the successor's now, and so is the socket's file.
    for (auto& listener : listeners_)
        listener.hand_over();
    begin_drain();
}

void Gateway::greet_predecessor() {
    const char* channel = std::getenv("WARMLINE_SUCCESSOR_OF");
    if (channel == nullptr) return;
    predecessor_ = Descriptor(std::atoi(channel));
    unsetenv("WARMLINE_SUCCESSOR_OF");
    fcntl(predecessor_.get(), F_SETFD, FD_CLOEXEC);
    send_message(predecessor_.get(), "R");
    set_nonblocking(predecessor_.get());
    loop_.watch(predecessor_.get(), EPOLLIN, [this](std::uint32_t) { on_predecessor(); });
}

void Gateway::on_predecessor() {
    bool gone = false;
    for (const auto slot : parcels_.take(predecessor_.get(), ledger_, gone))
        serve(slot);
    if (!gone) return;
    loop_.forget(predecessor_.get());
    predecessor_.reset();
}

}  // namespace warmline::gateway
