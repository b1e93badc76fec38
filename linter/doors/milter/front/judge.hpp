/// From a finished mail to the answer: profile, exceptions, cached verdict or a worker's, decision,
/// override, log line. No sockets here.
///
/// One thread. A judge belongs to one configuration; mails that began under it end under it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "linter/doors/milter/front/memory.hpp"
#include "linter/doors/milter/front/notice.hpp"
#include "linter/doors/milter/front/record.hpp"
#include "linter/doors/milter/policy/campaign_cache.hpp"
#include "linter/doors/milter/policy/config.hpp"
#include "linter/doors/milter/pool/pool.hpp"
#include "linter/doors/milter/wire/session.hpp"

namespace warmline::gateway {

/// A mail for the history: what the worker made of it, and who it goes to.
struct KeptMail {
    std::string record, message_id;
    std::vector<std::string> recipients;
};

class Judge : public std::enable_shared_from_this<Judge> {
public:
    /// Who waits for the answer.
    struct Asker {
        std::function<void(const milter::Answer&)> answered;  ///< once, perhaps at once
        std::function<bool()> wants_it{};            ///< false when the mail is gone meanwhile
        std::function<void(std::uint64_t)> waits{};  ///< with a ticket to take the question back
    };

    struct Outlets {
        std::function<void(const std::string& line)> log;
        std::function<void(const Notice&)> notify;
        std::function<void(const KeptMail&)> keep{};
        /// What the history knows of an address; empty when it is not asked.
        std::function<void(const std::string& address, std::function<void(const std::string&)>)>
            recall{};
        std::function<void(const std::string& line)> remember{};  ///< a line of the state file
    };

    Judge(std::shared_ptr<const Config> config, Pool& pool, Memory& memory, Outlets outlets);

    const Config& config() const { return *config_; }

    /// At MAIL, from what is known of the sender.
    milter::Interest interest_in(const milter::Envelope& envelope);

    void judge(milter::Mail mail, Asker asker);

private:
    struct Case;

    void lint(const std::shared_ptr<Case>& one, std::string bytes, std::string known);
    bool is_really_encrypted(const Case& one) const;
    void settle(Case& one, const Outcome& outcome);
    void settle_result(Case& one);
    void close(Case& one, milter::Answer answer);
    /// Nullopt when the author heard of it before.
    std::optional<Notice> notice_for(Case& one);
    void remember(const std::string& line) const;
    std::string pseudonym(const std::string& author) const;

    std::shared_ptr<const Config> config_;
    Pool& pool_;
    Memory& memory_;
    Outlets outlets_;
    CampaignCache cache_;
};

}  // namespace warmline::gateway
