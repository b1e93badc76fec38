/// The process workers are born from.
///
/// It loads rules and people once, never sees a mail, and forks a worker whenever the front asks:
/// a new worker is there in a millisecond, with all tables warm and shared. A reload is a second
/// fork server beside the first; when it cannot get ready, the first goes on.
///
/// Messages from the front: 'W' slot (a worker's socket rides along), 'K' slot (kill it).
/// Messages to the front: 'I' rule id and words, 'R' ready, 'E' a problem, 'P' slot and process id,
/// 'X' slot and wait status. The server ends when the front's end closes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/milter/pool/channel.hpp"
#include "linter/doors/milter/pool/exchange.hpp"
#include "linter/doors/milter/pool/sandbox.hpp"

namespace warmline::gateway {

/// What people are told about a rule: fixed words, known before any mail is seen.
struct RuleWord {
    std::string rule, words;

    friend bool operator==(const RuleWord&, const RuleWord&) = default;
};

/// Everything a generation of workers is made from.
struct Prepared {
    Lint lint;
    std::vector<RuleWord> rules;
    std::string trial{};  ///< a harmless mail the first worker must survive, sandbox and all
};

/// Loads rules and people; runs in the fork server's process.
using Prepare = std::function<Result<Prepared>()>;

/// What the fork server tells the front.
struct ServerNews {
    enum class Kind : std::uint8_t { rule, ready, failed, born, died };

    Kind kind = Kind::ready;
    std::uint32_t slot = 0;
    int number = 0;  ///< born: process id; died: wait status
    RuleWord rule{};
    Problem problem{};
};

/// The front's end of a running fork server. Dropping it ends the server and its workers.
class ForkServer {
public:
    static Result<ForkServer> start(const Prepare& prepare, const WorkerLimits& limits);

    int descriptor() const { return channel_.get(); }

    int process() const { return process_; }

    /// False when the server is gone.
    bool ask_for_worker(std::uint32_t slot, int workers_end);
    bool ask_to_kill(std::uint32_t slot);

    /// What has arrived; `gone` is set when the server has ended.
    std::vector<ServerNews> news(bool& gone);

private:
    ForkServer(Descriptor channel, int process) : channel_(std::move(channel)), process_(process) {}

    Descriptor channel_;
    int process_ = -1;
};

}  // namespace warmline::gateway
