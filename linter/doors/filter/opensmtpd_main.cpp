/// `warmline opensmtpd`: a filter for OpenSMTPD (proc-exec) that asks the gateway.
///
/// One thread reads; each mail is asked about in a thread of its own, so that a slow verdict holds
/// up nobody else. Never ends by itself: OpenSMTPD does not allow a filter to.
#include <atomic>
#include <cstdio>
#include <iostream>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>

#include "linter/base/pace.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/doors/filter/asking.hpp"
#include "linter/doors/filter/opensmtpd_session.hpp"

namespace {

using namespace warmline;
using namespace warmline::filter;

constexpr int most_questions = 64;  ///< at a time; more mails pass unread

class Filter {
public:
    explicit Filter(Asking given) : given_(std::move(given)) {}

    void run() {
        std::string line;
        // The server's own settings come first and end with this line.
        while (std::getline(std::cin, line) && line != "config|ready") {
        }
        say(OpensmtpdSessions::registration());
        while (std::getline(std::cin, line)) {
            std::string out;
            std::vector<PendingMail> complete;
            {
                const std::lock_guard lock(mutex_);
                sessions_.take(line, out, complete);
                say(out);
            }
            for (auto& mail : complete)
                ask_about(std::move(mail));
        }
    }

private:
    void ask_about(PendingMail complete) {
        const auto mail = std::make_shared<PendingMail>(std::move(complete));
        mail->question.mail = mail->mail;
        if (asking_ >= most_questions) {
            complain("passed unread", std::to_string(most_questions) + " mails wait already");
            return answer(*mail, {});
        }
        ++asking_;
        try {
            std::thread([this, mail] {
                auto reply =
                    ask(given_.socket, mail->question, std::chrono::seconds(given_.timeout));
                if (reply.kind == Reply::Kind::unreachable)
                    complain(given_.strict ? "deferred" : "passed unread", reply.text);
                if (reply.kind == Reply::Kind::unreachable && given_.strict)
                    reply = {
                        Reply::Kind::tempfail, "451 4.7.1 The mail could not be checked", {}, {}};
                answer(*mail, reply);
                --asking_;
            }).detach();
        } catch (const std::system_error&) {  // no more threads: the mail passes unread
            --asking_;
            complain("passed unread", "no more threads");
            answer(*mail, {});
        }
    }

    /// OpenSMTPD writes our standard error to its log.
    void complain(const std::string& outcome, const std::string& why) {
        const std::lock_guard lock(mutex_);
        if (const auto text = pace_.admit(outcome + ": " + why, std::chrono::steady_clock::now()))
            std::fprintf(stderr, "warmline opensmtpd: %s\n", text->c_str());
    }

    void answer(const PendingMail& mail, const Reply& reply) {
        const std::string on_hold = given_.on_hold == "pass"     ? ""
                                    : given_.on_hold == "reject" ? "550 5.7.1 " + reply.text
                                                                 : "451 4.7.1 " + reply.text;
        std::string out;
        const std::lock_guard lock(mutex_);
        sessions_.judged(mail, reply, on_hold, out);
        say(out);
    }

    static void say(const std::string& lines) {
        std::fwrite(lines.data(), 1, lines.size(), stdout);
        std::fflush(stdout);
    }

    Asking given_;
    std::mutex mutex_;  ///< of the sessions, of standard output and of complaints
    Pace pace_;
    OpensmtpdSessions sessions_;
    std::atomic<int> asking_ = 0;
};

int run(const cli::Arguments& arguments) {
    const auto ui = cli::ui_language(arguments);
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    static Asking given;
    CLI::App app{say("Ein Filter für OpenSMTPD, der das Gateway fragt.",
                     "A filter for OpenSMTPD that asks the gateway."),
                 "warmline opensmtpd"};
    declare_asking(app, given, {"OpenSMTPD", "OpenSMTPD"}, ui);
    cli::add_ui(app, ui);
    cli::add_version(app, ui);
    if (const int leave = cli::parse(app, arguments); leave >= 0)
        return leave == cli::ExitCode::ok ? 0 : 64;
    // Lives as long as the process: threads may still be asking when the input ends.
    static Filter filter(given);
    filter.run();
    std::_Exit(0);
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "warmline opensmtpd: %s\n", error.what());
        return 70;
    }
}
