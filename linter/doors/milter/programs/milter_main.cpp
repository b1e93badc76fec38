/// `warmline milter`: the gateway's process.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>
#include <unistd.h>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/milter/front/gateway.hpp"
#include "linter/doors/milter/front/guard.hpp"
#include "linter/doors/milter/front/keep_state.hpp"
#include "linter/doors/milter/policy/read_config.hpp"
#include "linter/doors/milter/programs/check_config.hpp"
#include "linter/doors/milter/programs/keep_records.hpp"
#include "linter/doors/milter/programs/pseudonym_key.hpp"
#include "linter/doors/milter/programs/recall_readers.hpp"
#include "linter/doors/milter/programs/worker_lint.hpp"

namespace {

using namespace warmline;
using namespace warmline::gateway;

enum ExitCode : int { fine = 0, bad_config = 2 };

struct Arguments {
    std::string config = "/etc/warmline/gateway.json";
    std::string listen, control, keep_state;
    Language ui = Language::en;
    bool check = false, keys = false, keep_records = false, recall_readers = false;
};

std::filesystem::path folder_of(const std::string& file) {
    return std::filesystem::absolute(file).parent_path();
}

/// "" when nobody gave us a folder to keep things in.
std::string usual_state_file() {
    const char* folder = std::getenv("STATE_DIRECTORY");  // of systemd
    if (folder == nullptr || *folder == '\0') return {};
    return std::filesystem::path(folder) / "gateway-state.ndjson";
}

Result<Config> read(const Arguments& given, const std::string& text) {
    auto config = parse_config(text, given.config);
    if (!config) return config;
    if (!given.listen.empty()) config->listen = {given.listen};
    if (!given.control.empty()) config->control = given.control;
    if (auto& key = config->pseudonym_key_file; !key.empty()) key = folder_of(given.config) / key;
    if (!config->state) config->state = usual_state_file();
    if (auto& state = *config->state; !state.empty()) state = folder_of(given.config) / state;
    if (config->ui == Language::other) config->ui = given.ui;
    return config;
}

Result<Config> load(const Arguments& given) {
    const auto text = read_config_text(given.config);
    if (!text) return text.problem();
    return read(given, *text);
}

int complain(const Problem& problem) {
    std::fprintf(stderr, "warmline milter: %s\n", to_line(problem).c_str());
    return bad_config;
}

/// What a start would find, and more; the sockets stay closed.
int check(const Arguments& given) {
    const auto config = load(given);
    if (!config) return complain(config.problem());
    const auto checked = check_config(*config, folder_of(given.config));
    if (!checked) return complain(checked.problem());
    for (const auto& doubt : checked->doubts)
        std::fprintf(stderr, "warmline milter: warning: %s\n", to_line(doubt).c_str());
    std::printf("%s: fine, %zu rules, %zu profile%s\n", given.config.c_str(), checked->rules,
                config->profiles.size(), config->profiles.size() == 1 ? "" : "s");
    return fine;
}

int keep(const Arguments& given) {
    const auto config = load(given);
    if (!config) return complain(config.problem());
    const auto settings = history_of(*config, folder_of(given.config));
    return settings ? keep_records(*settings) : complain(settings.problem());
}

int recall(const Arguments& given) {
    const auto config = load(given);
    if (!config) return complain(config.problem());
    const auto settings = history_of(*config, folder_of(given.config));
    return settings ? recall_readers(*settings) : complain(settings.problem());
}

/// At least so many characters wide.
std::string padded(std::string_view text, std::size_t width) {
    const auto characters = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
    return std::string(text) + std::string(width - std::min(width, characters), ' ');
}

int print_keys(Language ui) {
    for (const auto& help : config_help()) {
        const auto key = ui == Language::de ? in_german(help) : help;
        std::printf("%s %s %s %s\n", padded(key.section, 9).c_str(), padded(key.key, 20).c_str(),
                    padded(key.wanted, 45).c_str(), std::string(key.meaning).c_str());
    }
    return fine;
}

std::vector<std::string> own_program(int count, char** words) {
    std::error_code error;
    std::vector<std::string> program(words, words + count);
    program[0] = std::filesystem::read_symlink("/proc/self/exe", error).string();
    return error ? std::vector<std::string>{} : program;
}

int run(int count, char** words) {
    const cli::Arguments arguments(words + 1, words + count);
    const auto ui = cli::ui_language(arguments);
    const auto say = [ui](std::string_view de, std::string_view en) {
        return cli::say(ui, de, en);
    };
    Arguments given;
    given.ui = ui;
    CLI::App app{
        say("warmline als Mail-Gateway: sieht ausgehende Mail an und darf sie anhalten oder "
            "ablehnen.",
            "warmline as a mail gateway: observes outgoing mail, and may hold or refuse "
            "it."),
        "warmline milter"};
    app.add_option("-c,--config", given.config, say("Konfigurationsdatei", "configuration file"))
        ->capture_default_str();
    app.add_option("-p,--listen", given.listen,
                   say("stattdessen hier lauschen: unix:/pfad, inet:127.0.0.1:8895 oder systemd",
                       "listen here instead: unix:/path, inet:127.0.0.1:8895 or systemd"));
    app.add_option(
        "--control", given.control,
        say("Steuersocket statt gateway.control", "control socket instead of gateway.control"));
    app.add_flag("--check", given.check,
                 say("Konfiguration, Regeln und Kontakte prüfen und enden",
                     "check configuration, rules and people, then leave"));
    app.add_flag(
        "--keys", given.keys,
        say("alle Schlüssel der Konfiguration auflisten", "list every key of the configuration"));
    cli::add_ui(app, ui);
    app.add_flag("--keep-records", given.keep_records, "the gateway's own: records on stdin")
        ->group("");
    app.add_flag("--recall-readers", given.recall_readers,
                 "the gateway's own: addresses on stdin, what the history knows goes back")
        ->group("");
    app.add_option("--keep-state", given.keep_state,
                   "the gateway's own: events on stdin, into this file")
        ->group("");
    cli::add_version(app, ui);
    if (const int leave = cli::parse(app, arguments); leave >= 0)
        return leave == cli::ExitCode::ok ? fine : bad_config;
    if (given.keys) return print_keys(ui);
    if (given.check) return check(given);
    if (!given.keep_state.empty()) return keep_state(given.keep_state);
    if (given.keep_records) return keep(given);
    if (given.recall_readers) return recall(given);
    Setup setup;
    setup.config_text = [given] { return read_config_text(given.config); };
    setup.read_config = [given](const std::string& text) { return read(given, text); };
    setup.prepare = [folder = folder_of(given.config)](const Config& config) -> Prepare {
        return [config, folder] { return prepare_linter(config, folder, true); };
    };
    setup.pseudonym_key = pseudonym_key;
    setup.program = own_program(count, words);
    if (!setup.program.empty()) {
        setup.state_keeper = [program = setup.program[0]](const Config& config) {
            return config.state->empty()
                       ? std::vector<std::string>{}
                       : std::vector<std::string>{program, "--keep-state", *config.state};
        };
        setup.keeper = {setup.program[0], "--keep-records", "--config", given.config};
        setup.recaller = [given, program = setup.program[0]](const Config& config) {
            const auto settings = history_of(config, folder_of(given.config));
            return settings && !settings->asked().empty()
                       ? std::vector<std::string>{program, "--recall-readers", "--config",
                                                  given.config}
                       : std::vector<std::string>{};
        };
    }
    // Mails pass through our memory; a core file would keep them.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const auto ledger = Ledger::create();
    if (!ledger) return complain(ledger.problem());
    return guard(**ledger, [&]() -> int {
        Gateway gateway(std::move(setup), **ledger);
        const auto problem = gateway.run();
        return problem ? complain(*problem) : fine;
    });
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
