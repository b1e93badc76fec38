#include "linter/doors/milter/front/gateway.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <malloc.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/doors/milter/front/systemd.hpp"

namespace warmline::gateway {

namespace {

constexpr std::chrono::seconds housekeeping{1};
constexpr std::chrono::milliseconds accept_pause{100};
/// Mail comes first: a former state that takes longer comes when it comes.
constexpr std::chrono::milliseconds patience_with_state{1000};
constexpr int internal_fault = 70;  // EX_SOFTWARE; the guard starts another front

}  // namespace

Gateway::Gateway(Setup setup, Ledger& ledger)
    : setup_(std::move(setup)),
      ledger_(ledger),
      log_(setup_.log),
      pool_(loop_, [this](const PoolNote& told) { note(told); }),
      notifier_(
          loop_, [this](const std::string& what) { log_.line(event_line("notice-failed", what)); },
          [this](const std::string& queue_id, bool sent) {
              const auto told = sent ? Told::sent : Told::failed;
              memory_.notables.note(queue_id, told);
              state_.add(state_line(queue_id, told));
          }),
      keeper_(loop_, setup_.keeper,
              [this](const std::string& what) { log_.line(event_line("history", what)); }),
      recaller_(loop_),
      state_(loop_, {[this](Secret secret, FormerState former) {
                         recall(std::move(secret), std::move(former));
                     },
                     [this] { return state_lines(memory_, Clock::now()); },
                     [this](const std::string& what) { log_.line(event_line("state", what)); }}) {}

std::optional<Problem> Gateway::run() {
    // Large mails come and go; their memory must go with them.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_TRIM_THRESHOLD, 2 << 20);
    std::string text;
    auto loaded = load_or_remember(text);
    if (!loaded) return loaded.problem();
    const auto shared = *loaded;
    auto key = setup_.pseudonym_key(*shared);
    if (!key) return key.problem();
    memory_.pseudonym_key = *key;
    config_ = shared;
    memory_.overrides.use(config_->overrides);
    watch_signals();
    if (auto problem = open_listeners()) return problem;
    if (auto problem = open_control()) return problem;
    if (setup_.state_keeper) state_.start(setup_.state_keeper(*config_));
    if (auto problem = wait_until_ready()) return problem;
    ledger_.remember(text);
    use(shared);
    watch_listeners(true);
    tell_systemd("READY=1");
    log_.line(event_line("started", std::to_string(pool_.rule_words().size()) + " rules"));
    serve_all_in_ledger();
    greet_predecessor();
    for (auto& told : std::exchange(early_reloads_, {}))
        reload(std::move(told));
    try {
        while (!drained()) {
            loop_.run_once(patience());
            pool_.tick();
            recaller_.tick();
            keep_house();
        }
    } catch (const std::exception& error) {
        // A fault of ours. Unwinding would close every connection; the next front goes on with
        // them.
        log_.line(event_line("fault", error.what()));
        _exit(internal_fault);
    }
    log_.line(event_line("stopped", std::to_string(memory_.tally.mails) + " mails"));
    return std::nullopt;
}

Result<std::shared_ptr<const Config>> Gateway::load(std::string& text) const {
    auto read = setup_.config_text();
    if (!read) return read.problem();
    text = std::move(*read);
    auto config = setup_.read_config(text);
    if (!config) return config.problem();
    return std::make_shared<const Config>(std::move(*config));
}

/// A front that follows a dead one goes on with that one's configuration when the file has become
/// bad meanwhile, as a reload would.
Result<std::shared_ptr<const Config>> Gateway::load_or_remember(std::string& text) {
    auto loaded = load(text);
    if (loaded || !ledger_.is_succession() || ledger_.remembered().empty()) return loaded;
    auto config = setup_.read_config(ledger_.remembered());
    if (!config) return loaded;
    stale_ = to_line(loaded.problem());
    log_.line(event_line("reload-refused", stale_));
    text = ledger_.remembered();
    return std::make_shared<const Config>(std::move(*config));
}

std::optional<Problem> Gateway::open_listeners() {
    if (!ledger_.is_succession()) fetch_from_systemd(ledger_);
    auto inherited = inherited_listeners();
    listeners_ = ledger_.listeners();
    if (!listeners_.empty()) {
        for (auto& listener : inherited)
            listener.let_go();  // the same, as the last front left them
        return std::nullopt;
    }
    listeners_ = std::move(inherited);
    ledger_.set_listeners(listeners_);
    if (!listeners_.empty()) return std::nullopt;
    for (const auto& where : config_->listen) {
        if (where == "systemd")
            return Problem{"listen", "systemd passed no socket", "gateway.listen",
                           "start warmline-milter.socket, or set gateway.listen to a path"};
        auto listener = Listener::open(where, config_->socket_mode, config_->socket_group,
                                       config_->allow_remote);
        if (!listener) return listener.problem();
        listeners_.push_back(std::move(*listener));
        ledger_.set_listeners(listeners_);
    }
    return std::nullopt;
}

std::optional<Problem> Gateway::open_control() {
    if (config_->control.empty()) return std::nullopt;
    auto listener = Listener::open("unix:" + config_->control, 0600, "", false);
    if (!listener) return listener.problem();
    control_ = std::make_unique<Control>(
        loop_, std::move(*listener),
        [this](const std::string& line, Control::Reply reply) { command(line, std::move(reply)); });
    return std::nullopt;
}

std::optional<Problem> Gateway::wait_until_ready() {
    struct News {
        std::optional<Problem> problem;
        bool told = false;
    };

    // Told to stop meanwhile, we are gone from here before the rules are ready.
    const auto news = std::make_shared<News>();
    pool_.adopt(setup_.prepare(*config_), config_->pool,
                [news](const std::optional<Problem>& problem) {
                    *news = {problem, true};
                });
    // A predecessor gives the state file up when we are ready, and not before.
    const bool may_read = std::getenv("WARMLINE_SUCCESSOR_OF") == nullptr;
    const auto read_until = Clock::now() + patience_with_state;
    const auto still_reads = [&] {
        return may_read && state_.is_reading() && Clock::now() < read_until;
    };
    while ((!news->told || (!news->problem && still_reads())) && !draining_) {
        const std::chrono::milliseconds wait = news->told ? patience_with_state : housekeeping;
        loop_.run_once(static_cast<int>(wait.count()));
        ledger_.beat();
    }
    return news->problem;
}

void Gateway::recall(Secret secret, FormerState former) {
    memory_.secret = std::move(secret);
    for (const auto& queue_id : former.restore(memory_, Clock::now()))
        log_.line(event_line("notice-failed",
                             queue_id + ": whether its author was told is not known: the gateway "
                                        "ended meanwhile"));
}

void Gateway::use(std::shared_ptr<const Config> config) {
    config_ = std::move(config);
    memory_.overrides.use(config_->overrides);
    recaller_.use(setup_.recaller ? setup_.recaller(*config_) : std::vector<std::string>{});
    decltype(Judge::Outlets::recall) recall;
    if (recaller_.asks())
        recall = [this](const std::string& address, Recaller::Told told) {
            recaller_.ask(address, std::move(told));
        };
    judge_ = std::make_shared<Judge>(
        config_, pool_, memory_,
        Judge::Outlets{[this](const std::string& line) { log_.line(line); },
                       [this](const Notice& notice) {
                           notifier_.send(config_->notice, notice.record.queue_id, notice.to,
                                          notice_mail(*config_, notice, memory_.secret));
                       },
                       [this](const KeptMail& mail) { keeper_.keep(mail); }, recall,
                       [this](const std::string& line) { state_.add(line); }});
}

void Gateway::watch_signals() {
    signal(SIGPIPE, SIG_IGN);
    sigset_t ours;
    sigemptyset(&ours);
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR2, SIGCHLD})
        sigaddset(&ours, number);
    sigprocmask(SIG_BLOCK, &ours, nullptr);
    signals_ = Descriptor(signalfd(-1, &ours, SFD_CLOEXEC | SFD_NONBLOCK));
    loop_.watch(signals_.get(), EPOLLIN, [this](std::uint32_t) {
        signalfd_siginfo info;
        while (read(signals_.get(), &info, sizeof info) == sizeof info)
            on_signal(static_cast<int>(info.ssi_signo));
    });
}

void Gateway::on_signal(int number) {
    if (number == SIGTERM || number == SIGINT) begin_drain();
    if (number == SIGHUP) reload([](const std::string&) {});
    if (number == SIGUSR2) hand_over();
    if (number == SIGCHLD) reap();
}

void Gateway::reap() {
    int status = 0;
    for (int child; (child = waitpid(-1, &status, WNOHANG)) > 0;)
        notifier_.reaped(child, status);
}

void Gateway::watch_listeners(bool on) {
    if (on == listening_) return;
    listening_ = on;
    for (auto& listener : listeners_) {
        if (on)
            loop_.watch(listener.descriptor(), EPOLLIN,
                        [this, &listener](std::uint32_t) { accept_callers(listener); });
        else
            loop_.forget(listener.descriptor());
    }
}

void Gateway::accept_callers(Listener& listener) {
    while (true) {
        if (connections_.size() >= config_->max_connections) return watch_listeners(false);
        Descriptor socket(
            accept4(listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!socket) {
            if (errno != EMFILE && errno != ENFILE && errno != ENOMEM && errno != ENOBUFS) return;
            accept_again_ = Clock::now() + accept_pause;  // the queue of callers can wait
            return watch_listeners(false);
        }
        const auto slot = ledger_.enter(std::move(socket));
        if (!slot) return watch_listeners(false);
        serve(*slot);
    }
}

/// A new caller, or one that a former front has left in the ledger.
void Gateway::serve(unsigned slot) {
    auto owned = std::make_unique<Connection>(ledger_, slot, *config_);
    auto& connection = *owned;
    const auto rest = ledger_.rest(slot);
    if (!ledger_.replayable(slot)) return;
    if (!rest.words.empty() && !connection.session.resume(rest.words)) return;
    connection.taken = rest.begin;
    connection.already_sent = rest.sent;
    const auto number = connection.number = ++last_connection_;
    loop_.watch(connection.socket(), EPOLLIN,
                [this, number](std::uint32_t events) { on_connection(number, events); });
    connections_[number] = std::move(owned);
    if (connection.partial()) on_connection(number, 0);
}

void Gateway::serve_all_in_ledger() {
    const auto slots = ledger_.slots();
    for (const auto slot : slots)
        serve(slot);
    if (!slots.empty())
        log_.line(event_line("resumed", std::to_string(connections_.size()) + " of " +
                                            std::to_string(slots.size()) + " connections"));
}

void Gateway::on_connection(std::uint64_t number, std::uint32_t events) {
    auto& connection = *connections_.at(number);
    ledger_.begin_work(connection.slot);
    const bool readable = (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0;
    const bool open = !readable || receive_into(connection);
    // What came before the end still counts: a QUIT, or nothing.
    if (!work(connection) || !open) close(number);
    ledger_.end_work();
}

/// Takes all whole packets; false when the connection is over.
bool Gateway::work(Connection& connection) {
    connection.working = true;
    for (;;) {
        const auto first = milter::first_packet(connection.unread());
        if (first.broken) {
            ++refused_peers_;
            return false;
        }
        if (!first.packet) break;
        connection.taken += first.size;
        connection.partial_since = connection.heard;
        const bool goes_on = work_one(connection, *first.packet);
        if (!flush(connection) || !goes_on) return false;
    }
    connection.working = false;
    settle(connection);
    count_bytes(connection);
    watch_for_writing(connection);
    return true;
}

bool Gateway::work_one(Connection& connection, const milter::Packet& packet) {
    const auto event = connection.session.take(packet, connection.out);
    skip_already_sent(connection);
    switch (event) {
        case milter::Event::nothing:
            return true;
        case milter::Event::mail_begins:
            connection.judge = judge_;
            connection.session.begin(judge_->interest_in(connection.session.envelope()),
                                     connection.out);
            skip_already_sent(connection);
            return true;
        case milter::Event::mail_complete:
            if (std::exchange(connection.already_sent, 0) != 0)
                connection.session.forget();  // answered by the last front, whole
            else
                start_judging(connection);
            return true;
        case milter::Event::cancelled:
            pool_.cancel(std::exchange(connection.ticket, 0));
            return true;
        case milter::Event::failed:
            ++refused_peers_;
            return false;
        case milter::Event::closed:
            return false;
    }
    return false;
}

void Gateway::start_judging(Connection& connection) {
    auto mail = connection.session.take_mail();
    count_bytes(connection);
    connection.ticket = 0;
    const auto number = connection.number, mail_number = ++connection.mails;
    const auto wants_it = [this, number, mail_number] {
        const auto known = connections_.find(number);
        return known != connections_.end() && known->second->mails == mail_number &&
               known->second->session.deciding();
    };
    const auto judge = connection.judge;  // a reload may replace the connection's
    judge->judge(std::move(mail), {[this, number, wants_it](const milter::Answer& answer) {
                                       if (wants_it()) deliver_answer(number, answer);
                                   },
                                   wants_it,
                                   [this, number, wants_it](std::uint64_t ticket) {
                                       if (wants_it()) connections_.at(number)->ticket = ticket;
                                   }});
}

void Gateway::deliver_answer(std::uint64_t number, const milter::Answer& answer) {
    const auto known = connections_.find(number);
    if (known == connections_.end()) return;
    auto& connection = *known->second;
    connection.ticket = 0;
    connection.session.answer(answer, connection.out);
    if (connection.working) return;  // `work` writes and closes
    if (!flush(connection)) return close(number);
    settle(connection);
    watch_for_writing(connection);
}

void Gateway::watch_for_writing(Connection& connection) {
    if (connection.waits_to_write == !connection.out.empty()) return;
    connection.waits_to_write = !connection.out.empty();
    loop_.change(connection.socket(), connection.waits_to_write ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

/// Mails being received share one purse; the one that overdraws it is not kept.
void Gateway::count_bytes(Connection& connection) {
    const auto account = [&] {
        held_bytes_ -= connection.counted_bytes;
        connection.counted_bytes =
            connection.session.held_bytes() + ledger_.held_bytes(connection.slot);
        held_bytes_ += connection.counted_bytes;
    };
    account();
    if (held_bytes_ <= config_->pool.max_bytes) return;
    connection.session.drop_bytes();
    ledger_.empty_journal(connection.slot, connection.taken);
    account();
}

void Gateway::close(std::uint64_t number) {
    const auto known = connections_.find(number);
    if (known == connections_.end()) return;
    auto connection = std::move(known->second);
    connections_.erase(known);
    loop_.forget(connection->socket());
    held_bytes_ -= connection->counted_bytes;
    if (connection->ticket != 0) pool_.cancel(connection->ticket);
    if (!draining_ && Clock::now() >= accept_again_) watch_listeners(true);
}

void Gateway::keep_house() {
    const auto now = Clock::now();
    ledger_.beat();
    if (!draining_ && !listening_ && now >= accept_again_ &&
        connections_.size() < config_->max_connections)
        watch_listeners(true);
    if (const auto interval = watchdog_interval(); interval && now >= next_life_sign_) {
        tell_systemd("WATCHDOG=1");
        next_life_sign_ = now + *interval;
    }
    if (now < next_housekeeping_) return;
    next_housekeeping_ = now + housekeeping;
    notifier_.tick();
    state_.tick();
    std::vector<std::uint64_t> silent;
    for (const auto& [number, connection] : connections_) {
        if (connection->session.deciding()) continue;
        const bool stuck = (connection->partial() || !connection->session.negotiated()) &&
                           now - connection->partial_since > config_->read_timeout;
        if (stuck || now - connection->heard > config_->idle_timeout) silent.push_back(number);
    }
    for (const auto number : silent)
        close(number);
}

int Gateway::patience() const {
    const auto now = Clock::now();
    auto until = now + housekeeping;
    if (const auto deadline = pool_.next_deadline()) until = std::min(until, *deadline);
    if (const auto deadline = recaller_.next_deadline()) until = std::min(until, *deadline);
    if (!listening_ && !draining_ && accept_again_ > now) until = std::min(until, accept_again_);
    if (draining_) until = std::min(until, now + accept_pause);
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(until - now).count();
    return static_cast<int>(std::max<std::int64_t>(wait + 1, 1));
}

void Gateway::note(const PoolNote& told) {
    if (told.kind == PoolNote::Kind::brake_pulled)
        return log_.line(event_line("brake", "too many mails in a row got no verdict; pausing"));
    if (told.kind == PoolNote::Kind::rules_died)
        return log_.line(event_line("rules-died", "the process that keeps the rules has died"));
    const auto what = WIFSIGNALED(told.status)
                          ? "signal " + std::to_string(WTERMSIG(told.status))
                          : "exit code " + std::to_string(WEXITSTATUS(told.status));
    log_.line(event_line("worker-died", what));
}

}  // namespace warmline::gateway
