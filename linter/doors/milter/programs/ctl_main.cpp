/// `warmline ctl`: asks a running gateway how it is, or to read its configuration again.
#include <cstdio>
#include <cstring>
#include <string>

#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "linter/base/result.hpp"
#include "linter/doors/cli/command.hpp"

namespace {

using namespace warmline;
using Json = nlohmann::json;

enum ExitCode : int { fine = 0, refused = 1, unreachable = 2 };

constexpr int patience_seconds = 60;  ///< a reload loads rules and tries a mail

Result<std::string> ask(const std::string& path, const std::string& line) {
    const auto failed = [&](const char* what) {
        return Problem{"control", what, path,
                       "is warmline-milter running, and may you use its control socket?"};
    };
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return failed("the path is too long");
    std::memcpy(address.sun_path, path.data(), path.size());
    const int channel = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (channel < 0) return failed(std::strerror(errno));
    const timeval patience{patience_seconds, 0};
    setsockopt(channel, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (connect(channel, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return failed(std::strerror(errno));
    const auto question = line + "\n";
    if (send(channel, question.data(), question.size(), MSG_NOSIGNAL) < 0)
        return failed(std::strerror(errno));
    std::string answer;
    char bytes[4096];
    for (ssize_t got; (got = recv(channel, bytes, sizeof bytes, 0)) > 0;)
        answer.append(bytes, static_cast<std::size_t>(got));
    close(channel);
    if (answer.empty()) return failed("no answer");
    return answer;
}

std::string words(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void print_group(const Json& status, const char* name) {
    std::printf("\n%s\n", name);
    for (const auto& [key, value] : status[name].items())
        if (!value.is_array()) std::printf("  %-18s %s\n", key.c_str(), words(value).c_str());
}

void print_status(const Json& status) {
    for (const auto& [key, value] : status.items())
        if (!value.is_structured()) std::printf("%-20s %s\n", key.c_str(), words(value).c_str());
    for (const char* group : {"mail", "workers", "notices", "history"})
        if (status.contains(group)) print_group(status, group);
    const auto& recent = status["recent"];
    if (!recent.empty()) std::printf("\nheld, refused or unjudged, newest first\n");
    for (const auto& one : recent) {
        std::string why;
        for (const auto& rule : one["because"])
            why += " " + words(rule);
        if (one.contains("failure")) why += " " + words(one["failure"]);
        const auto notice = one.value("notice", "");
        if (notice == "failed" || notice == "unknown") why += "  (notice: " + notice + ")";
        std::printf("  %s  %-14s %-8s %s%s\n", words(one["time"]).c_str(),
                    words(one["queue_id"]).c_str(), words(one["action"]).c_str(),
                    words(one["profile"]).c_str(), why.c_str());
    }
}

int run(const cli::Arguments& arguments) {
    const auto ui = cli::ui_language(arguments);
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    std::string control = "/run/warmline/control.sock", command = "status";
    bool raw = false;
    CLI::App app{say("Befragt ein laufendes Gateway.", "Asks a running gateway."), "warmline ctl"};
    app.add_option(say("BEFEHL", "command"), command, say("status oder reload", "status or reload"))
        ->check(CLI::IsMember({"status", "reload"}))
        ->capture_default_str();
    app.add_option("--control", control,
                   say("Steuersocket des Gateways", "the gateway's control socket"))
        ->capture_default_str();
    app.add_flag("--json", raw,
                 say("die Antwort ausgeben, wie sie kam", "print the answer as it came"));
    cli::add_ui(app, ui);
    cli::add_version(app, ui);
    if (const int leave = cli::parse(app, arguments); leave >= 0)
        return leave == cli::ExitCode::ok ? fine : unreachable;
    const auto answer = ask(control, command);
    if (!answer) {
        std::fprintf(stderr, "warmline ctl: %s\n", to_line(answer.problem()).c_str());
        return unreachable;
    }
    const auto json = Json::parse(*answer, nullptr, false);
    if (json.is_discarded()) return unreachable;
    if (raw)
        std::fputs(answer->c_str(), stdout);
    else if (command == "status")
        print_status(json);
    else
        std::printf("%s %s\n", words(json["event"]).c_str(), words(json["what"]).c_str());
    return json.value("event", "") == "refused" ? refused : fine;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "warmline ctl: %s\n", error.what());
        return unreachable;
    }
}
