/// Keeps what the gateway remembers beyond its end, through a process of its own (keep_state.hpp):
/// the front opens no file and waits for no disk.
///
/// Events go out as they happen, so a front that is killed has lost none. The former state comes
/// when the process has read it. Bounded: what the process does not take in time is dropped and
/// made good with the whole state later. When it dies another one is started, after a pause. One
/// thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/pace.hpp"
#include "linter/doors/milter/front/program.hpp"
#include "linter/doors/milter/front/state_lines.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class StateKeeper {
public:
    struct Outlets {
        /// Once: what a former run left, and the secret it was made with.
        std::function<void(Secret secret, FormerState former)> recalled;
        std::function<std::string()> whole;                ///< the state as it is now, as lines
        std::function<void(const std::string& what)> say;  ///< a line a minute
    };

    StateKeeper(EventLoop& loop, Outlets outlets) : loop_(loop), outlets_(std::move(outlets)) {}

    /// Gives what waits a moment to be written.
    ~StateKeeper();

    StateKeeper(const StateKeeper&) = delete;
    StateKeeper& operator=(const StateKeeper&) = delete;

    /// With no words nothing is kept.
    void start(std::vector<std::string> program);

    /// One event, with its line end.
    void add(const std::string& line);

    /// The former state may still come.
    bool is_reading() const { return !program_.empty() && !recalled_ && trouble_.empty(); }

    /// Gives the file up for a successor; later events are dropped.
    void leave();

    /// Starts the process anew when it has died.
    void tick();

    /// "none", "reading", "kept" or "off (why)".
    std::string words() const;

private:
    void start_process();
    void on_event();
    bool hear();
    void take(std::string_view line);
    void take_ready();
    void send_whole();
    void write();
    void bury();

    EventLoop& loop_;
    Outlets outlets_;
    std::vector<std::string> program_;
    Descriptor channel_;
    std::string unread_, waiting_;
    std::string secret_;
    FormerState former_;
    bool recalled_ = false;
    bool dropped_ = false;   ///< events, since the last whole state
    std::size_t added_ = 0;  ///< lines since then
    std::size_t whole_ = 0;  ///< its lines
    std::string trouble_;
    Pace pace_;
    TimePoint not_before_{};
};

}  // namespace warmline::gateway
