/// The codes authors were given with a refusal, and what was refused already.
///
/// A refusal is a question, not a wall: whoever sends the same mail again, to the same readers, or
/// adds the code, means it. The next copy of a campaign is another mail. Codes work for their
/// author only, once, for a day. Bounded; the oldest make room.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>

#include "linter/doors/milter/policy/config.hpp"
#include "linter/doors/milter/policy/fingerprint.hpp"

namespace warmline::gateway {

/// Why a refused mail passes after all.
struct Insistence {
    bool by_code = false;  ///< else: sent a second time
    std::string code;
    std::string reason;  ///< the author's words after the code, one printable line
};

class OverrideBook {
public:
    void use(OverrideOptions options) { options_ = options; }

    /// `header` is the value of X-Warmline-Override ("7F3K2Q customer asked for it").
    std::optional<Insistence> insisted(const std::string& author, const Sending& mail,
                                       const std::string& header, TimePoint now);

    /// Notes a refusal; returns the code to print, "" when overrides are off.
    std::string refuse(const std::string& author, const Sending& mail, TimePoint now);

    std::size_t size() const { return refusals_.size(); }

private:
    struct Refusal {
        std::string author, code;
        Sending mail;
        TimePoint until{};
    };

    OverrideOptions options_;
    std::deque<Refusal> refusals_;  ///< oldest first
};

}  // namespace warmline::gateway
