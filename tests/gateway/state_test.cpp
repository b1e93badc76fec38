#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "linter/doors/milter/front/keep_state.hpp"
#include "linter/doors/milter/front/state_file.hpp"
#include "linter/doors/milter/front/state_keeper.hpp"
#include "linter/doors/milter/front/state_lines.hpp"

using namespace warmline;
using namespace warmline::gateway;
using namespace std::chrono_literals;

namespace {

MailRecord held_mail(const std::string& queue_id, Told told = Told::none) {
    MailRecord record;
    record.time = "2026-11-21T22:40:11Z";
    record.queue_id = queue_id;
    record.profile = "sales";
    record.author = "canary-author";
    record.sender = "canary@corp.example";
    record.decision = {Step::hold, Step::hold, {"mime/attachment-missing"}};
    record.result.overall = 715;
    record.result.action = Action::call;
    record.result.subject = "canary subject";
    record.told = told;
    return record;
}

Memory memory_of(const std::string& lines, TimePoint now) {
    Memory memory;
    FormerState former;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        CHECK_MESSAGE(former.take(line, now), line);
    former.restore(memory, now);
    return memory;
}

struct TemporaryFolder {
    std::filesystem::path path;

    TemporaryFolder() {
        std::string name = std::filesystem::temp_directory_path() / "warmline-state.XXXXXX";
        path = mkdtemp(name.data());
    }

    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

const std::string heading(state_heading);

}  // namespace

TEST_CASE("what a restart must not forget comes back, and nobody is named in it") {
    const auto now = Clock::now();
    Memory memory;
    const Sending sent{{1, ~0ull}, {3, 4}};
    MailRecord insisted = held_mail("5DEF");
    insisted.decision.step = Step::record;
    insisted.insistence = {true, "ABCDEF", "canary reason"};
    MailRecord unjudged = held_mail("6FAB");
    unjudged.decision.rules.clear();
    unjudged.failure = Failure::timed_out;
    memory.notables.note(held_mail("4ABC", Told::sent));
    memory.notables.note(insisted);
    memory.notables.note(unjudged);
    const auto code = memory.overrides.refuse(memory.secret.mark_of("canary"), sent, now)->code;
    memory.notices.enter({7, 8}, now, 1h);
    memory.campaigns.enter({9, 1}, now, 10min);

    const auto lines = state_lines(memory, now);
    CHECK(lines.find("canary") == std::string::npos);
    auto again = memory_of(lines, now);
    CHECK(state_lines(again, now) == lines);
    const auto mails = again.notables.all();
    REQUIRE(mails.size() == 3);
    CHECK(mails[2]->queue_id == "4ABC");
    CHECK(mails[2]->told == Told::sent);
    CHECK(mails[2]->decision == memory.notables.all()[2]->decision);
    CHECK(mails[2]->result.overall == 715);
    CHECK(mails[1]->insistence->code == "ABCDEF");
    CHECK(mails[0]->failure == Failure::timed_out);
    CHECK(again.overrides.insisted(memory.secret.mark_of("Canary"), sent, "", now));
    CHECK_FALSE(again.notices.enter({7, 8}, now + 30min, 1h));
    CHECK_FALSE(again.campaigns.enter({9, 1}, now + 9min, 10min));
    CHECK(again.campaigns.enter({9, 1}, now + 11min, 10min));
    CHECK(code.size() == 6);
}

TEST_CASE("events of one run come to what it knew at its end") {
    const auto now = Clock::now();
    OverrideBook book;
    const auto first = *book.refuse("a1", {{1, 1}, {}}, now);
    const auto second = *book.refuse("a1", {{2, 2}, {}}, now);
    const auto lines = state_line(held_mail("4ABC", Told::waiting)) + state_line(first, now) +
                       state_line("4ABC", Told::failed) + state_line(second, now) +
                       state_line_of_spent("a1", first.code) + state_line("unknown", Told::sent) +
                       state_line(held_mail("5DEF", Told::waiting));
    auto memory = memory_of(lines, now);
    CHECK_FALSE(memory.overrides.insisted("a1", {{1, 1}, {}}, "", now));
    CHECK(memory.overrides.insisted("a1", {{2, 2}, {}}, "", now));
    const auto mails = memory.notables.all();
    REQUIRE(mails.size() == 2);
    CHECK(mails[1]->told == Told::failed);
    CHECK(mails[0]->told == Told::unknown);  // the run ended before its notice did
}

TEST_CASE("a former run's mails stand before those that came meanwhile") {
    const auto now = Clock::now();
    Memory memory;
    memory.notables.note(held_mail("new"));
    FormerState former;
    for (int i = 0; i < 3000; ++i) {
        auto refused = held_mail("refused");
        refused.decision.step = Step::reject;
        auto line = state_line(i == 0 ? held_mail("old", Told::waiting) : refused);
        line.pop_back();
        CHECK(former.take(line, now));
    }
    CHECK(former.restore(memory, now) == std::vector<std::string>{"old"});
    const auto mails = memory.notables.all();
    CHECK(mails.size() == 2 + Notables::most_others);
    CHECK(mails.front()->queue_id == "new");
    CHECK(mails.back()->queue_id == "old");
}

TEST_CASE("a line that is damaged or strange is none") {
    const auto now = Clock::now();
    auto good = state_line(held_mail("4ABC"));
    good.pop_back();
    FormerState former;
    CHECK(former.take(good, now));
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(former.take(good.substr(0, size), now));
    const auto with = [&](const std::string& from, const std::string& to) {
        auto line = good;
        line.replace(line.find(from), from.size(), to);
        return line;
    };
    const std::vector<std::string> bad{
        with("4ABC", "4\\u0007BC"),
        with("4ABC", std::string(300, 'A')),
        with("\"hold\"", "\"discard\""),
        with("715", "\"715\""),
        with("mime/attachment-missing", "<script>"),
        with("\"call\"", "7"),
        with("\"mail\"", "\"male\""),
        std::string(good.size(), '\0'),
        "{}",
        "[]",
        "{\"told\":{\"mail\":\"12\",\"until\":5}}",
        "{\"told\":{\"mail\":\"0000000000000001000000000000000g\",\"until\":5}}",
        "{\"told\":{\"mail\":\"00000000000000010000000000000002\",\"until\":\"x\"}}",
        "{\"refused\":{\"author\":\"a\"}}",
        "{\"spent\":null}",
        std::string(5000, '[') + std::string(5000, ']'),
        "{\"mail\":" + std::string(longest_state_line, ' ') + "{}}",
    };
    for (const auto& line : bad)
        CHECK_FALSE_MESSAGE(former.take(line, now), line);
    // Clocks that were wrong: nothing lives for ever, nothing is dead before it is read.
    CHECK(
        former.take("{\"told\":{\"mail\":\"00000000000000010000000000000002\",\"until\":"
                    "9223372036854775807}}",
                    now));
    Memory memory;
    former.restore(memory, now);
    REQUIRE(memory.notices.size() == 1);
    CHECK(memory.notices.entries().front().until <= now + 367 * 24h);
}

TEST_CASE("a state file is its owner's, whole at every moment, and one process has it") {
    TemporaryFolder folder;
    const auto place = folder.path / "state";
    StateFile file(place);
    CHECK_FALSE(file.check());
    CHECK_FALSE(file.open());
    CHECK(file.lines()->empty());
    CHECK_FALSE(file.add("one\n"));
    CHECK_FALSE(file.add("two\n"));
    CHECK(*file.lines() == std::vector<std::string>{"one", "two"});
    CHECK_FALSE(file.replace("three\n"));
    CHECK_FALSE(file.add("four\n"));
    CHECK(text_of(place) == heading + "three\nfour\n");
    for (const auto& path : {place, folder.path / "state.key"}) {
        struct stat status {};

        REQUIRE(stat(path.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
    CHECK(text_of(folder.path / "state.key") == file.secret());
    CHECK(file.secret().size() == 32);

    StateFile other(place);
    CHECK(other.is_busy());
    const auto problem = other.open();
    REQUIRE(problem);
    CHECK(to_line(*problem) == place.string() +
                                   ": another process keeps its state here; give "
                                   "each gateway a file of its own as gateway.state");
}

TEST_CASE("a torn last line is what a crash leaves; the secret stays") {
    TemporaryFolder folder;
    const auto place = folder.path / "state";
    std::string secret;
    {
        StateFile file(place);
        CHECK_FALSE(file.open());
        secret = file.secret();
    }
    write(place, heading + "one\ntwo\nthr");
    StateFile file(place);
    CHECK_FALSE(file.open());
    CHECK(file.secret() == secret);
    CHECK(*file.lines() == std::vector<std::string>{"one", "two"});
    write(place, "");
    CHECK(file.lines()->empty());
}

TEST_CASE("what is no state file of ours is told with place and remedy, and left alone") {
    TemporaryFolder folder;
    const auto place = folder.path / "state";
    const std::string remedy = "; move it away, or name another file as gateway.state";
    for (const auto& foreign :
         std::vector<std::string>{"root:x:0:0::/:/bin/sh\n", "{\"a\":1}\n", std::string(3, '\0')}) {
        write(place, foreign);
        StateFile file(place);
        REQUIRE(file.check());
        CHECK(to_line(*file.check()) ==
              place.string() + ":1: this is no state file of the gateway" + remedy);
        CHECK(text_of(place) == foreign);
    }
    write(place, "{\"warmline\":\"gateway state\",\"version\":2}\nx\n");
    CHECK(to_line(*StateFile(place).check()) ==
          place.string() + ":1: another version of warmline wrote it" + remedy);
    std::filesystem::remove(place);
    std::filesystem::create_directory(place);
    CHECK(StateFile(place).check()->what.find("Is a directory") != std::string::npos);
    CHECK(StateFile(folder.path / "none" / "state").check()->what.find("no such folder") !=
          std::string::npos);
}

namespace {

/// The front's end with a shell script at the other.
struct Ends {
    EventLoop loop{};
    std::vector<std::string> said{}, recalled{};
    std::string whole = "{\"whole\":1}\n";
    StateKeeper keeper{
        loop,
        {[this](const Secret&, FormerState former) {
             Memory memory;
             former.restore(memory, Clock::now());
             for (const auto* mail : memory.notables.all())
                 recalled.push_back(mail->queue_id);
         },
         [this] { return whole; }, [this](const std::string& what) { said.push_back(what); }}};

    template <class Condition>
    bool comes_true(Condition condition) {
        for (const auto end = Clock::now() + 5s; Clock::now() < end && !condition();)
            loop.run_once(20);
        return condition();
    }
};

std::vector<std::string> shell(const std::string& script) {
    return {"/bin/sh", "-c", script, "sh"};
}

}  // namespace

TEST_CASE("the former state is taken once, and the whole goes out when it was read") {
    TemporaryFolder folder;
    const auto seen = (folder.path / "seen").string();
    auto line = state_line(held_mail("4ABC"));
    Ends ends;
    ends.keeper.start(shell("{ echo secret 00ff; echo 'line " + line.substr(0, line.size() - 1) +
                            "'; echo ready; echo ready; echo note odd; } >&0; exec cat > " + seen));
    CHECK(ends.keeper.is_reading());
    CHECK(ends.comes_true([&] { return ends.said.size() == 1; }));
    CHECK(ends.recalled == std::vector<std::string>{"4ABC"});
    CHECK(ends.keeper.words() == "kept");
    ends.keeper.add("event\n");
    ends.keeper.leave();
    const std::string once = "begin\n" + ends.whole + "end\n";
    CHECK(ends.comes_true([&] { return text_of(seen) == once + once + "event\n"; }));
    CHECK(ends.keeper.words() == "none");
}

TEST_CASE("a process that keeps no state costs nothing but the state") {
    Ends ends;
    ends.keeper.start(shell("echo trouble disk full >&0; read a"));
    CHECK(ends.comes_true([&] { return ends.keeper.words() == "off (disk full)"; }));
    CHECK_FALSE(ends.keeper.is_reading());
    CHECK(ends.said == std::vector<std::string>{"disk full"});
    for (int i = 0; i < 1000; ++i) {
        ends.keeper.add("event\n");  // the first ends the process
        ends.loop.run_once(0);
    }
    CHECK(ends.keeper.words().starts_with("off ("));
    Ends none;
    none.keeper.start({"/nonexistent/program"});
    CHECK(none.comes_true(
        [&] { return none.keeper.words() == "off (the process that keeps it has ended)"; }));
}

TEST_CASE("many events make the file anew instead of longer") {
    TemporaryFolder folder;
    const auto seen = (folder.path / "seen").string();
    Ends ends;
    ends.keeper.start(shell("echo ready >&0; exec cat > " + seen));
    CHECK(ends.comes_true([&] { return ends.keeper.words() == "kept"; }));
    for (int i = 0; i < 2500; ++i)
        ends.keeper.add("event\n");
    ends.keeper.leave();
    CHECK(ends.comes_true([&] { return text_of(seen).size() > 2500 * 6; }));
    std::size_t wholes = 0;
    const auto text = text_of(seen);
    for (auto at = text.find("begin\n"); at != std::string::npos; at = text.find("begin\n", at + 1))
        ++wholes;
    CHECK(wholes == 3);
}
