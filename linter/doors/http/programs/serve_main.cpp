/// `warmline serve`: the local service and its page.
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "linter/base/heap.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/recording_of.hpp"
#include "linter/doors/cli/settings_of.hpp"
#include "linter/doors/http/front/front.hpp"
#include "linter/doors/http/programs/listen_address.hpp"
#include "linter/doors/http/site/site.hpp"
#include "linter/version.hpp"

namespace {

using namespace warmline;
using namespace warmline::http;

struct Wishes {
    std::string listen = "127.0.0.1:8025";
    std::string token, token_file, config, record, history;
    std::vector<std::string> hosts;
};

Front* running = nullptr;

void stop_running(int) {
    if (running != nullptr) running->stop();
}

int refuse(const Problem& problem) {
    cli::complain(problem);
    return cli::ExitCode::usage;
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

/// Keeps each assessment; once a minute those kept go on to the store.
std::function<void(const Checked&)> keeper(history::Recording& recording) {
    constexpr std::time_t between_pushes = 60;
    auto pushed = std::make_shared<std::atomic<std::time_t>>(0);
    return [&recording, pushed](const Checked& checked) {
        const auto now = std::time(nullptr);
        recording.add(checked, now);
        auto last = pushed->load();
        if (now - last >= between_pushes && pushed->compare_exchange_strong(last, now))
            recording.recorder().push();
    };
}

/// Its first line: an argument could be read in the list of processes.
std::optional<Problem> read_token(Wishes& given) {
    if (given.token_file.empty()) return std::nullopt;
    std::ifstream in(given.token_file);
    if (std::getline(in, given.token)) {
        given.token.erase(given.token.find_last_not_of(" \t\r") + 1);
        if (!given.token.empty()) return std::nullopt;
    }
    return Problem{"token", "no token can be read from this file", given.token_file,
                   "write it into the first line"};
}

int serve(Wishes given) {
    if (auto problem = read_token(given)) return refuse(*problem);
    const auto address = read_listen_address(given.listen);
    if (!address) return refuse(address.problem());
    if (!address->loopback && given.token.size() < 16)
        return refuse({"token", "beyond this computer the service needs a token", given.listen,
                       "give --token, --token-file or WARMLINE_TOKEN with at least 16 characters, "
                       "or listen on "
                       "127.0.0.1"});
    cli::SettingsRequest request{.file = std::nullopt, .near = cli::search_folder("-")};
    if (!given.config.empty()) request.file = given.config;
    const auto builder = cli::settings_of(request);
    if (!builder) return refuse(builder.problem());
    auto settings = builder->settings();
    if (!given.record.empty()) settings.history.store = given.record;
    if (!given.history.empty()) settings.history.ask = given.history;
    auto service = Service::start(settings);
    if (!service) return refuse(service.problem());
    const auto opened = cli::open_recording(settings.history);
    if (!opened) return refuse(opened.problem());
    const auto& recording = *opened;
    // After the recording, which makes the key of a new history.
    if (const auto reminder = cli::open_reminder(settings.history, false))
        (*service)->recall_with(reminder->as_recall());
    if (recording) (*service)->keep_with(keeper(*recording));

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
    if (auto problem = front.open()) return refuse(*problem);
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
    if (recording) cli::finish_recording(*recording);
    return cli::ExitCode::ok;
}

int run(const cli::Arguments& arguments) {
    const auto ui = cli::ui_language(arguments);
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    Wishes given;
    std::string chosen_ui;
    CLI::App app(
        say("Der Dienst und die Seite auf diesem Rechner: Mails im Browser oder aus anderen "
            "Programmen prüfen.",
            "The local service and its page: check mails in the browser or from other "
            "programs."),
        "warmline serve");
    app.add_option("--listen", given.listen,
                   say("Adresse und Port; Port 0 nimmt einen freien",
                       "address and port; port 0 takes any free one"))
        ->capture_default_str();
    app.add_option("--token", given.token,
                   say("was Aufrufer als 'Authorization: Bearer WORT' senden; nötig, sobald andere "
                       "Rechner zugreifen",
                       "what clients must send as 'Authorization: Bearer TOKEN'; needed beyond "
                       "this computer"))
        ->envname("WARMLINE_TOKEN");
    app.add_option(
        "--token-file", given.token_file,
        say("Datei, deren erste Zeile dieses Wort ist", "a file whose first line it is"));
    app.add_option("--host", given.hosts,
                   say("weiterer Name, auf den der Dienst hört (Name:Port), mehrfach möglich",
                       "a further name this service answers to (name:port), may be repeated"));
    app.add_option(
        "--config", given.config,
        say("diese Einstellungen statt der gefundenen", "these settings instead of those found"));
    app.add_option("--record", given.record,
                   say("was POST /v1/lint prüft, ohne seinen Text festhalten: sqlite:DATEI oder "
                       "postgresql://…",
                       "keep what POST /v1/lint checks, without its text: sqlite:FILE or "
                       "postgresql://…"));
    app.add_option("--history", given.history,
                   say("was diese Historie über Empfänger weiß, ohne darin etwas aufzuheben",
                       "use what this history knows of recipients, without keeping anything in "
                       "it"));
    app.add_option("--ui", chosen_ui,
                   say("Sprache dieser Hilfe: de oder en", "language of this help: de or en"));
    if (arguments == cli::Arguments{"--version"}) {
        std::printf("warmline %s\n", std::string(version).c_str());
        return cli::ExitCode::ok;
    }
    if (const int leave = cli::parse(app, arguments); leave >= 0) return leave;
    return serve(std::move(given));
}

}  // namespace

int main(int count, char** words) {
    warmline::keep_freed_memory();
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        return refuse({"internal", error.what(), "", "this is a fault of ours; please report it"});
    }
}
