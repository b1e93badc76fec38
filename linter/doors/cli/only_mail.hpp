/// The one mail or template a command is about: `brief` and `campaign` take no batch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linter/intake/intake.hpp"

namespace warmline::cli {

class OnlyMail {
public:
    /// Reads what `path` holds; what is wrong with it is told on stderr.
    OnlyMail(const std::string& path, const Limits& limits);
    OnlyMail(const OnlyMail&) = delete;
    OnlyMail& operator=(const OnlyMail&) = delete;

    /// Null when there is none, or more than one.
    const RawMessage* mail() const { return code_ < 0 ? &*delivery_->message : nullptr; }

    /// The exit code where there is no mail.
    int leave() const { return code_; }

private:
    std::vector<std::string> paths_;
    Intake intake_;
    ReadBuffer buffer_;  ///< what the mail may borrow
    std::optional<Delivery> delivery_;
    int code_ = -1;
};

}  // namespace warmline::cli
