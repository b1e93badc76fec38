/// The codes authors were given with a refusal, and what was refused already.
///
/// A refusal is a question, not a wall: whoever sends the same mail again, to the same readers, or
/// adds the code, means it. The next copy of a campaign is another mail. Codes work for their
/// author only, once, for a day. Authors are marks, not names: the book may be written down.
/// Bounded; the oldest make room.
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "linter/doors/milter/policy/config.hpp"
#include "linter/doors/milter/policy/fingerprint.hpp"

namespace warmline::gateway {

/// Why a refused mail passes after all.
struct Insistence {
    bool by_code = false;  ///< else: sent a second time
    std::string code;
    std::string reason;  ///< the author's words after the code, one printable line
};

struct Refusal {
    std::string author, code;
    Sending mail;
    TimePoint until{};
};

class OverrideBook {
public:
    void use(OverrideOptions options) { options_ = options; }

    /// `author` is a keyed mark of the login; `header` is the value of X-Warmline-Override ("7F3K2Q
    /// customer asked for it").
    std::optional<Insistence> insisted(const std::string& author, const Sending& mail,
                                       const std::string& header, TimePoint now);

    /// Notes a refusal, with the code to print; nullptr when overrides are off. Valid until the
    /// next call.
    const Refusal* refuse(const std::string& author, const Sending& mail, TimePoint now);

    /// Refusals of a former run, oldest first; they are older than any here.
    void restore(std::vector<Refusal> older, TimePoint now);

    const std::deque<Refusal>& refusals() const { return refusals_; }

    std::size_t size() const { return refusals_.size(); }

private:
    OverrideOptions options_;
    std::deque<Refusal> refusals_;  ///< oldest first
};

}  // namespace warmline::gateway
