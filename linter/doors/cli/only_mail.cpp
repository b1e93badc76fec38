#include "linter/doors/cli/only_mail.hpp"

#include "linter/doors/cli/command.hpp"

namespace warmline::cli {

namespace {

/// Mails that come after the one just drawn.
std::size_t further_mails(Intake& intake) {
    std::size_t mails = 0;
    ReadBuffer buffer;
    while (const auto delivery = intake.next(buffer))
        mails += delivery->message && !delivery->passed_over;
    return mails;
}

}  // namespace

OnlyMail::OnlyMail(const std::string& path, const Limits& limits)
    : paths_{path}, intake_(paths_, {.limits = limits}) {
    delivery_ = intake_.next(buffer_);
    while (delivery_ && delivery_->passed_over)
        delivery_ = intake_.next(buffer_);
    code_ = ExitCode::unread;
    if (!delivery_) {
        complain({"no-mail", "holds no mails and no templates", path,
                  "name .eml, mbox, .html, .mjml or .txt files, or a folder of them"});
    } else if (!delivery_->message) {
        complain(delivery_->message.problem());
    } else if (const auto further = further_mails(intake_); further > 0) {
        complain({"several-mails", "holds " + std::to_string(further + 1) + " mails", path,
                  "name one of them"});
        code_ = ExitCode::usage;
    } else {
        code_ = -1;
    }
}

}  // namespace warmline::cli
