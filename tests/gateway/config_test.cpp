#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "linter/doors/milter/policy/read_config.hpp"

using namespace warmline;
using namespace warmline::gateway;

TEST_CASE("a configuration reads as it is written, profiles in the order of the file") {
    const auto config = parse_config(R"({
        // who, where
        "gateway": {"listen": ["unix:/a", "inet:127.0.0.1:9"], "mode": "enforce",
                    "message_deadline": "1500ms", "state": "/s", "believe": "everybody",
                    "networks": ["10.0.0.0/8"], "workers": 4},
        "limits": {"max_scan_bytes": "2M", "worker_memory": "128M"},
        "policy": {
            "default": {"hold_below": 30},
            "zeta": {"match": {"authors": "@z.example"}, "hold_rules": "amb", "believe": "nobody"},
            "alpha": {"hold_verdicts": ["call", "call_then_write"], "skip": []}
        },
        "lint": {"rules": {"amb": "off"}}
    })",
                                     "gateway.json");
    REQUIRE(config);
    CHECK(config->listen == std::vector<std::string>{"unix:/a", "inet:127.0.0.1:9"});
    CHECK(config->mode == gateway::Mode::enforce);
    CHECK(config->pool.deadline == Milliseconds(1500));
    CHECK(config->pool.workers == 4);
    CHECK(config->mail_limits.bytes == 2u << 20);
    CHECK(config->pool.limits.memory == 128u << 20);
    CHECK(config->pool.limits.mail_bytes > config->mail_limits.bytes);
    CHECK(config->state == "/s");
    CHECK(config->believe == Believe::everybody);
    REQUIRE(config->profiles.size() == 3);
    CHECK(config->profiles[0].believe == Believe::nobody);
    CHECK_FALSE(config->profiles[1].believe);
    CHECK(config->profiles[0].name == "zeta");
    CHECK(config->profiles[0].hold_rules == std::vector<std::string>{"amb"});
    CHECK(config->profiles[1].name == "alpha");
    CHECK(config->profiles[1].skip.empty());
    CHECK(config->profiles[1].hold_verdicts == std::vector{Action::call, Action::call_then_write});
    CHECK(config->profiles[2].name == "default");
    CHECK(config->profiles[2].hold_below == 30);
    CHECK(config->lint_settings == R"({"rules":{"amb":"off"}})");
}

TEST_CASE("nothing said means: observe, let pass, add nothing") {
    const auto config = parse_config("{}", "gateway.json");
    REQUIRE(config);
    CHECK(config->mode == gateway::Mode::observe);
    CHECK(config->on_error == OnError::accept);
    CHECK(config->on_overload == OnError::accept);
    CHECK(config->emit == Emit::none);
    CHECK(config->scope == Scope::authenticated);
    CHECK(config->believe == Believe::programs);
    CHECK_FALSE(config->state);
    CHECK_FALSE(config->allow_remote);
    CHECK_FALSE(config->log_addresses);
    REQUIRE(config->profiles.size() == 1);
    CHECK(config->profiles[0].hold_rules.empty());
    CHECK(config->profiles[0].reject_rules.empty());
}

TEST_CASE("a mistake is told with file, line, what was wrong and what was expected") {
    struct Case {
        std::string text, where, what, remedy;
    };

    const std::vector<Case> cases{
        {"{\n\"gateway\": {\n\"moed\": \"observe\"}}", "g:3", "unknown key \"moed\"", "mode"},
        {"{\n\"gatewai\": {}}", "g:2", "unknown key \"gatewai\"", "gateway"},
        {"{\"gateway\": {\n\"mode\": \"loud\"}}", "g:2", "the value is \"loud\"",
         "expected one of \"observe\" \"header\" \"enforce\""},
        {"{\"policy\": {\"x\": {\n\"match\": {\n\"author\": \"a\"}}}}", "g:3",
         "unknown key \"author\"", "authors"},
        {"{\"gateway\": {\"workers\": 0}}", "g:1", "the value is 0",
         "expected a whole number from 1 to 256"},
        {"{\"policy\": {\"a\\r\\nb\": {}}}", "g:1", "a profile's name goes into logs", ""},
        {"{\n\"gateway\": {", "g:2", "", ""},
        {"[]", "g:1", "the file must hold one JSON object", "begin with {"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.text);
        const auto config = parse_config(one.text, "g");
        REQUIRE_FALSE(config);
        CHECK(config.problem().where == one.where);
        CHECK(config.problem().what.find(one.what) != std::string::npos);
        CHECK(config.problem().remedy.find(one.remedy) != std::string::npos);
    }
}

TEST_CASE("durations and sizes are what people write") {
    CHECK(read_duration("2s") == Milliseconds(2000));
    CHECK(read_duration("500ms") == Milliseconds(500));
    CHECK(read_duration("10m") == Milliseconds(600'000));
    CHECK(read_duration("24h") == Milliseconds(86'400'000));
    for (const auto* wrong : {"", "2", "s", "2 s", "-2s", "25h", "99999999999999999999s", "2d"})
        CHECK_FALSE(read_duration(std::string_view(wrong)));
    CHECK(read_size("10M") == 10u << 20);
    CHECK(read_size("256K") == 256u << 10);
    CHECK(read_size("17") == 17u);
    for (const auto* wrong : {"", "M", "10MB", "-1", "99999999999G"})
        CHECK_FALSE(read_size(std::string_view(wrong)));
}

TEST_CASE("the configuration we ship is one that works") {
    std::ifstream in(WARMLINE_SOURCE_DIR "/linter/doors/milter/packaging/gateway.json");
    std::ostringstream text;
    text << in.rdbuf();
    const auto config = parse_config(text.str(), "gateway.json");
    REQUIRE(config);
    CHECK(config->mode == gateway::Mode::observe);
    CHECK(config->listen == std::vector<std::string>{"systemd"});
}

TEST_CASE("every key is documented once") {
    std::vector<std::string> seen;
    for (const auto& help : config_help()) {
        const auto name = std::string(help.section) + "." + std::string(help.key);
        CHECK(std::find(seen.begin(), seen.end(), name) == seen.end());
        CHECK_FALSE(help.meaning.empty());
        CHECK_MESSAGE(!in_german(help).meaning.empty(), name);
        seen.push_back(name);
    }
    CHECK(seen.size() > 60);
}
