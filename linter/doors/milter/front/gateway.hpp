/// The front process: sockets, signals, reload, drain. It moves bytes and never reads content.
///
/// TERM or INT: no new callers, mails under way are finished, then the end; where systemd keeps
/// sessions for us they are left with it at once. HUP: read the configuration and rules again; on a
/// mistake everything stays as it is. USR2: start this program anew with our sockets and pass every
/// session on to it: an upgrade nobody notices. When this process dies, the next one goes on with
/// what it finds in the ledger.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "linter/doors/milter/front/connection.hpp"
#include "linter/doors/milter/front/control.hpp"
#include "linter/doors/milter/front/judge.hpp"
#include "linter/doors/milter/front/keeper.hpp"
#include "linter/doors/milter/front/listener.hpp"
#include "linter/doors/milter/front/log.hpp"
#include "linter/doors/milter/front/notifier.hpp"
#include "linter/doors/milter/front/parcel.hpp"
#include "linter/doors/milter/front/recaller.hpp"
#include "linter/doors/milter/front/state_keeper.hpp"

namespace warmline::gateway {

/// What `main` provides.
struct Setup {
    std::function<Result<std::string>()> config_text;
    std::function<Result<Config>(const std::string& text)> read_config;
    std::function<Prepare(const Config&)> prepare;  ///< how its workers are made
    std::function<Result<std::string>(const Config&)> pseudonym_key;
    std::vector<std::string> program;   ///< to start again on USR2; may be empty
    std::vector<std::string> keeper{};  ///< takes mails for the history on standard input
    /// Answers what the history knows of an address; no words when it is not asked.
    std::function<std::vector<std::string>(const Config&)> recaller{};
    /// Keeps the state file; no words when there is none.
    std::function<std::vector<std::string>(const Config&)> state_keeper{};
    int log = 2;
};

class Gateway {
public:
    /// The ledger outlives the gateway; this process has taken it over.
    Gateway(Setup setup, Ledger& ledger);

    /// Runs until told to stop. Nullopt after an orderly end.
    std::optional<Problem> run();

private:
    Result<std::shared_ptr<const Config>> load(std::string& text) const;
    Result<std::shared_ptr<const Config>> load_or_remember(std::string& text);
    std::optional<Problem> open_listeners();
    std::optional<Problem> open_control();
    std::optional<Problem> wait_until_ready();
    void recall(Secret secret, FormerState former);

    void watch_signals();
    void on_signal(int number);
    void reap();

    void accept_callers(Listener& listener);
    void serve(unsigned slot);
    void serve_all_in_ledger();
    void watch_listeners(bool on);
    void on_connection(std::uint64_t number, std::uint32_t events);
    bool work(Connection& connection);
    bool work_one(Connection& connection, const milter::Packet& packet);
    void start_judging(Connection& connection);
    void deliver_answer(std::uint64_t number, const milter::Answer& answer);
    void watch_for_writing(Connection& connection);
    void count_bytes(Connection& connection);
    void close(std::uint64_t number);
    void keep_house();

    void use(std::shared_ptr<const Config> config);
    void reload(std::function<void(const std::string&)> told);
    void begin_drain();
    bool drained();
    bool notices_done() const;
    std::vector<std::uint64_t> sessions_to_pass() const;
    void pass_sessions_on();
    void hand_over();
    void on_successor();
    void greet_predecessor();
    void on_predecessor();

    std::string status();
    void command(const std::string& line, std::function<void(const std::string&)> reply);
    void note(const PoolNote& note);
    int patience() const;

    Setup setup_;
    Ledger& ledger_;
    Log log_;
    EventLoop loop_;
    Memory memory_;
    std::shared_ptr<const Config> config_;
    Pool pool_;
    std::shared_ptr<Judge> judge_;
    std::vector<Listener> listeners_;
    bool listening_ = false;
    std::map<std::uint64_t, std::unique_ptr<Connection>> connections_;
    std::uint64_t last_connection_ = 0;
    std::uint64_t held_bytes_ = 0;
    std::uint64_t refused_peers_ = 0;  ///< closed for not speaking the protocol
    std::unique_ptr<Control> control_;
    Notifier notifier_;
    Keeper keeper_;
    Recaller recaller_;
    StateKeeper state_;
    Descriptor signals_;
    Descriptor successor_;  ///< tells when the program we started is ready; then takes sessions
    int successor_process_ = 0;
    Descriptor predecessor_;  ///< sessions come from here
    ParcelReader parcels_;
    bool draining_ = false;
    TimePoint drain_until_{}, notices_until_{}, next_housekeeping_{}, accept_again_{},
        next_life_sign_{};
    TimePoint started_ = Clock::now();
    std::string started_at_ = utc_now();
    std::string stale_;  ///< why the configuration on disk is not the one in force
    unsigned reloads_ = 0;
    std::vector<std::function<void(const std::string&)>> early_reloads_;  ///< asked while starting
};

}  // namespace warmline::gateway
