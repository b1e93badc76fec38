/// `warmline filter`: a mail on standard input, the gateway's verdict as an exit code of
/// sysexits.h.
///
/// The mail comes out on standard output as it went in, with the gateway's header changes and
/// nothing else. When the gateway cannot be asked the mail passes (or is deferred with --strict).
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <sysexits.h>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/filter/asking.hpp"
#include "linter/doors/filter/milter_client.hpp"

namespace {

using namespace warmline;
using namespace warmline::filter;

struct Arguments {
    Asking asking;
    std::string file = "-";
    Question question;
    bool quiet = false;
};

void declare(CLI::App& app, Arguments& given, Language ui) {
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    app.add_option(say("ADRESSE", "recipient"), given.question.recipients,
                   say("Empfänger, auch als \"a@x, b@y\"", "recipients, also as \"a@x, b@y\""))
        ->delimiter(',');
    app.add_option("-f,--sender", given.question.sender,
                   say("Absender des Umschlags", "envelope sender"));
    app.add_option("--author", given.question.author,
                   say("Anmeldename des Verfassers", "login of the author"));
    app.add_option("--client", given.question.client_address,
                   say("Adresse des Clients", "address of the client"));
    app.add_option(
        "--queue-id", given.question.queue_id,
        say("wie der Mailserver diese Mail nennt", "the mail server's name for this mail"));
    app.add_option("--file", given.file,
                   say("diese Datei statt der Standardeingabe lesen",
                       "read this file instead of standard input"));
    declare_asking(app, given.asking, {"eine Pipe", "a pipe"}, ui);
    app.add_flag(
        "-q,--quiet", given.quiet,
        say("nur das Urteil ausgeben, nicht die Mail", "print the verdict only, not the mail"));
    cli::add_ui(app, ui);
    cli::add_version(app, ui);
}

/// Why it cannot be read, "" when it was.
std::string read_mail(const std::string& file, std::string& mail) {
    std::error_code error;
    if (file != "-" && std::filesystem::is_directory(file, error))
        return file + " is a folder, not a mail";
    const auto unreadable = file + " cannot be read";
    std::ifstream in;
    if (file != "-") in.open(file, std::ios::binary);
    std::istream& from = file == "-" ? std::cin : in;
    if (!from) return unreadable;
    mail.assign(std::istreambuf_iterator<char>(from), {});
    return from.bad() ? unreadable : "";
}

int deliver(const Arguments& given, const std::string& mail, const Reply& reply) {
    const auto out = given.quiet ? std::string("PASS\n") : with_header_changes(mail, reply);
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
        return EX_TEMPFAIL;
    return EX_OK;
}

/// With --quiet everything goes to standard output: Exim's ${run} mixes both streams.
int stop(const Arguments& given, const char* word, const std::string& text, int code) {
    if (given.quiet)
        std::printf("%s %s\n", word, text.c_str());
    else
        std::fprintf(stderr, "warmline filter: %s\n", text.c_str());
    return code;
}

int run(const cli::Arguments& arguments) {
    const auto ui = cli::ui_language(arguments);
    Arguments given;
    CLI::App app{
        cli::say(ui,
                 "Fragt das Gateway nach einer Mail. Rückgabewerte nach sysexits.h: 0 geht durch, "
                 "75 später, 77 abgelehnt.",
                 "Asks the gateway about one mail. Exit codes of sysexits.h: 0 passes, 75 later, "
                 "77 refused."),
        "warmline filter"};
    declare(app, given, ui);
    if (const int leave = cli::parse(app, arguments); leave >= 0)
        return leave == cli::ExitCode::ok ? EX_OK : EX_USAGE;
    std::string mail;
    if (const auto why = read_mail(given.file, mail); !why.empty())
        return stop(given, "ERROR", why, EX_NOINPUT);
    given.question.mail = mail;
    for (auto& recipient : given.question.recipients)
        recipient.erase(0, recipient.find_first_not_of(' '));
    const auto reply =
        ask(given.asking.socket, given.question, std::chrono::seconds(given.asking.timeout));
    switch (reply.kind) {
        case Reply::Kind::accept:
            return deliver(given, mail, reply);
        case Reply::Kind::reject:
            return stop(given, "REJECT", reply.text, EX_NOPERM);
        case Reply::Kind::tempfail:
            return stop(given, "TEMPFAIL", reply.text, EX_TEMPFAIL);
        case Reply::Kind::hold:
            if (given.asking.on_hold == "pass") return deliver(given, mail, reply);
            return stop(given, "HOLD", reply.text,
                        given.asking.on_hold == "reject" ? EX_NOPERM : EX_TEMPFAIL);
        case Reply::Kind::unreachable:
            if (given.asking.strict) return stop(given, "TEMPFAIL", reply.text, EX_TEMPFAIL);
            if (given.quiet) return stop(given, "PASS", "unread: " + reply.text, EX_OK);
            std::fprintf(stderr, "warmline filter: passed unread: %s\n", reply.text.c_str());
            return deliver(given, mail, {});
    }
    return EX_SOFTWARE;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "warmline filter: %s\n", error.what());
        return EX_TEMPFAIL;
    }
}
