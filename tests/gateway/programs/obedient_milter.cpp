// A gateway whose "linter" obeys the mail: a line "X-Test: crash" ends the worker, "hang" stops it,
// "hold", "reject" and "call" give findings. Protocol, workers and policy are the real ones, so
// faults can be called up at will. obedient_milter CONFIG [LISTEN]
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include <unistd.h>

#include "linter/doors/milter/front/gateway.hpp"
#include "linter/doors/milter/front/guard.hpp"
#include "linter/doors/milter/front/keep_state.hpp"
#include "linter/doors/milter/policy/read_config.hpp"

namespace {

using namespace warmline;
using namespace warmline::gateway;

LintResult obey(const LintRequest& request) {
    // Wishes stand in the header; searching a large body would be work no linter does six times.
    const auto mail = std::string_view(request.bytes).substr(0, 4096);
    const auto says = [&](std::string_view wish) {
        auto at = mail.find("X-Test:");
        if (at == std::string_view::npos) return false;
        at += mail.substr(at + 7).starts_with(' ') ? 8 : 7;
        return mail.substr(at).starts_with(wish);
    };
    if (says("crash")) std::abort();
    if (says("hang"))
        for (volatile bool on = true; on;) {
        }
    if (says("slow")) {  // 20 ms of work
        const auto end = Clock::now() + std::chrono::milliseconds(20);
        while (Clock::now() < end) {
        }
    }
    LintResult result;
    result.overall = 900;
    result.same_for_everyone = says("same") || says("hold-same");
    result.unreadable = says("unreadable");
    if (says("hold")) result.hits.push_back({"test/hold", Severity::major, 1});
    if (says("reject") || says("unreadable reject"))
        result.hits.push_back({"test/reject", Severity::blocker, 2});
    if (says("call")) result.action = Action::call;
    if (request.want_brief) result.brief = "Bitte prüfen.\n";
    return result;
}

Result<Prepared> prepare() {
    return Prepared{obey,
                    {{"test/hold", "attachment mentioned but missing"},
                     {"test/reject", "100% of «Anhänge» missing"}},
                    "Subject: trial\r\n\r\n"};
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    if (words[1] == std::string("--keep-state")) return keep_state(words[2]);
    const std::string file = words[1];
    const std::string listen = count > 2 ? words[2] : "";
    Setup setup;
    setup.config_text = [=] { return read_config_text(file); };
    setup.read_config = [=](const std::string& text) -> Result<Config> {
        auto config = parse_config(text, file);
        if (config && !listen.empty()) config->listen = {listen};
        return config;
    };
    setup.prepare = [](const Config&) -> Prepare { return prepare; };
    setup.pseudonym_key = [](const Config&) -> Result<std::string> {
        return std::string("a key for tests");
    };
    setup.program = {words, words + count};
    setup.program[0] = std::filesystem::read_symlink("/proc/self/exe").string();
    setup.state_keeper = [program = setup.program[0]](const Config& config) {
        const auto state = config.state.value_or("");
        return state.empty() ? std::vector<std::string>{}
                             : std::vector<std::string>{program, "--keep-state", state};
    };
    const auto ledger = Ledger::create();
    if (!ledger) return 2;
    return guard(**ledger, [&] {
        Gateway gateway(std::move(setup), **ledger);
        const auto problem = gateway.run();
        if (problem) std::fprintf(stderr, "%s\n", to_line(*problem).c_str());
        return problem ? 2 : 0;
    });
}
