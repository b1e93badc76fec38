/// `warmline serve`: the local service and its page.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <thread>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "linter/doors/cli/settings_of.hpp"
#include "linter/doors/http/front/front.hpp"
#include "linter/doors/http/programs/listen_address.hpp"
#include "linter/doors/http/site/site.hpp"
#include "linter/version.hpp"

namespace {

using namespace warmline;
using namespace warmline::http;

enum ExitCode : int { ok = 0, usage = 2 };

struct Arguments {
    std::string listen = "127.0.0.1:8025";
    std::string token, config;
    std::vector<std::string> hosts;
    bool port_only = false;
};

Front* running = nullptr;

void stop_running(int) {
    if (running != nullptr) running->stop();
}

int complain(const Problem& problem) {
    std::fprintf(stderr, "warmline: %s\n", to_line(problem).c_str());
    return usage;
}

/// As many descriptors as we may have: a slow client should cost one, not the service.
void raise_descriptors() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::string front_metrics(const FrontCounts& counts) {
    const auto line = [](const char* name, const char* type, const char* help, auto value) {
        return std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " " + type + "\n" +
               name + " " + std::to_string(value) + "\n";
    };
    return line("warmline_http_connections_total", "counter", "Connections accepted.",
                counts.accepted.load()) +
           line("warmline_http_open_connections", "gauge", "Connections open now.",
                counts.open.load()) +
           line("warmline_http_refused_total", "counter", "Requests refused before reading mail.",
                counts.refused.load()) +
           line("warmline_http_timeouts_total", "counter", "Connections that were too slow.",
                counts.timed_out.load()) +
           line("warmline_http_overload_total", "counter", "Requests or connections given up.",
                counts.overloaded.load());
}

int serve(const Arguments& given) {
    const auto address = read_listen_address(given.listen);
    if (!address) return complain(address.problem());
    if (!address->loopback && given.token.size() < 16)
        return complain({"token", "beyond this computer the service needs a token", given.listen,
                         "give --token with at least 16 characters, or listen on 127.0.0.1"});
    cli::SettingsRequest request{.file = std::nullopt, .near = cli::search_folder("-")};
    if (!given.config.empty()) request.file = given.config;
    const auto builder = cli::settings_of(request);
    if (!builder) return complain(builder.problem());
    auto service = Service::start(builder->settings());
    if (!service) return complain(service.problem());

    FrontOptions options;
    options.address = address->address;
    options.port = address->port;
    options.guard.token = given.token;
    options.workers = std::max(2u, std::thread::hardware_concurrency());
    const FrontCounts* counts = nullptr;
    Site site(std::move(*service), !given.token.empty(),
              [&counts] { return counts != nullptr ? front_metrics(*counts) : std::string(); });
    Front front(std::move(options), [&site](const std::string& text) { return site.answer(text); });
    counts = &front.counts();
    raise_descriptors();
    if (auto problem = front.open()) return complain(*problem);
    front.set_hosts(host_names(*address, front.port(), given.hosts));
    running = &front;
    std::signal(SIGINT, stop_running);
    std::signal(SIGTERM, stop_running);
    std::signal(SIGPIPE, SIG_IGN);
    const auto fragment = given.token.empty() ? std::string() : "#token=" + given.token;
    std::printf("http://%s/%s\n", host_names(*address, front.port(), {}).front().c_str(),
                fragment.c_str());
    std::fflush(stdout);
    front.run();
    running = nullptr;
    return ok;
}

int run(int count, char** words) {
    Arguments given;
    CLI::App app{
        "The local service and its page: check mails in the browser or from other programs.",
        "warmline serve"};
    app.add_option("--listen", given.listen, "address and port; port 0 takes any free one")
        ->capture_default_str();
    app.add_option("--token", given.token,
                   "what clients must send as 'Authorization: Bearer TOKEN'; needed beyond "
                   "this computer");
    app.add_option("--host", given.hosts,
                   "a further name this service answers to (name:port), may be repeated");
    app.add_option("--config", given.config, "these settings instead of those found");
    app.set_version_flag("--version", std::string(version));
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? ok : usage;
    }
    return serve(given);
}

}  // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        return complain(
            {"internal", error.what(), "", "this is a fault of ours; please report it"});
    }
}
