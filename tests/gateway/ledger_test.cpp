#include "linter/doors/milter/front/ledger.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/doors/milter/front/parcel.hpp"

using namespace warmline;
using namespace warmline::gateway;

namespace {

/// Two connected sockets, ours and the peer's; nothing blocks.
std::pair<Descriptor, Descriptor> connected() {
    auto ends = socket_pair(SOCK_STREAM);
    REQUIRE(ends);
    set_nonblocking(ends->first.get());
    set_nonblocking(ends->second.get());
    return std::move(*ends);
}

std::string drawn_bytes(std::mt19937& chance, std::size_t size) {
    std::string bytes(size, '\0');
    for (auto& byte : bytes)
        byte = static_cast<char>(chance());
    return bytes;
}

/// Takes over what the one before left, takes all that comes and answers each 100 bytes with the
/// number of bytes so far, until it is killed.
[[noreturn]] void be_a_front(Ledger& ledger, unsigned slot) {
    ledger.take_over();
    const auto reply_after = [](std::uint64_t offset) { return std::to_string(offset) + "\n"; };
    for (;;) {
        const auto rest = ledger.rest(slot);
        auto skip = rest.sent;
        std::uint64_t taken = rest.begin;
        while (ledger.bytes_since(slot, taken).size() >= 100) {
            taken += 100;
            auto reply = reply_after(taken);
            const auto known = std::min<std::uint64_t>(skip, reply.size());
            skip -= known;
            if (known < reply.size()) ledger.send(slot, reply.substr(known));
            if (taken % 1000 == 0 && skip == 0) break;
        }
        if (taken % 1000 == 0 && taken != rest.begin) ledger.set_rest(slot, "rest", taken);
        ledger.receive(slot, taken);
    }
}

}  // namespace

TEST_CASE("no byte is lost or doubled, in or out, however often the front is killed") {
    auto ledger = Ledger::create();
    REQUIRE(ledger);
    auto& book = **ledger;
    auto [ours, peer] = connected();
    const auto slot = *book.enter(std::move(ours));
    std::mt19937 chance(7);
    const auto sent = drawn_bytes(chance, 200'000);
    std::string expected, heard;
    for (std::size_t offset = 100; offset <= sent.size(); offset += 100)
        expected += std::to_string(offset) + "\n";
    std::size_t written = 0;
    int kills = 0;
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (heard.size() < expected.size() && std::chrono::steady_clock::now() < give_up) {
        const auto child = fork();
        if (child == 0) be_a_front(book, slot);
        const auto end =
            std::chrono::steady_clock::now() + std::chrono::microseconds(200 + chance() % 1500);
        for (int pieces = 0; std::chrono::steady_clock::now() < end; ++pieces) {
            const auto piece = std::min<std::size_t>(sent.size() - written, 1 + chance() % 700);
            // A mail server waits for its replies; it does not let them pile up in the socket.
            const auto replies = std::count(heard.begin(), heard.end(), '\n');
            const auto unread = static_cast<std::ptrdiff_t>(written / 100) - replies;
            if (piece > 0 && pieces < 3 && unread < 50) {
                const auto put = send(peer.get(), sent.data() + written, piece, MSG_NOSIGNAL);
                if (put > 0) written += static_cast<std::size_t>(put);
            }
            char bytes[4096];
            const auto got = recv(peer.get(), bytes, sizeof bytes, 0);
            if (got > 0) heard.append(bytes, static_cast<std::size_t>(got));
        }
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        ++kills;
    }
    MESSAGE(kills << " fronts killed");
    CHECK(kills >= 100);
    const bool whole = heard == expected;
    CHECK(whole);
    CHECK(book.replayable(slot));
}

TEST_CASE("a slot that fronts die with twice is given up") {
    auto ledger = Ledger::create();
    auto& book = **ledger;
    auto [ours, peer] = connected();
    const auto slot = *book.enter(std::move(ours));
    for (const bool replayable : {true, false}) {
        book.begin_work(slot);
        const auto child = fork();
        if (child == 0) {
            book.take_over();
            _exit(0);
        }
        waitpid(child, nullptr, 0);
        CHECK(book.replayable(slot) == replayable);
    }
    book.set_rest(slot, "", 0);
    CHECK(book.replayable(slot));
}

TEST_CASE("a journal that is full goes on without a replay, until the next rest") {
    auto ledger = Ledger::create();
    auto& book = **ledger;
    auto [ours, peer] = connected();
    const auto slot = *book.enter(std::move(ours));
    std::mt19937 chance(3);
    const auto block = drawn_bytes(chance, 50'000);
    std::uint64_t sent = 0, taken = 0;
    while (sent < 3 * Ledger::journal_bytes) {
        const auto put = send(peer.get(), block.data(), block.size(), MSG_NOSIGNAL);
        REQUIRE(put > 0);
        for (std::ptrdiff_t had = 0; had < put;) {
            REQUIRE(book.receive(slot, taken) == Ledger::Got::bytes);
            const auto bytes = book.bytes_since(slot, taken);
            const auto wanted =
                std::string_view(block).substr(static_cast<std::size_t>(had), bytes.size());
            const bool right = bytes == wanted;
            REQUIRE(right);
            had += static_cast<std::ptrdiff_t>(bytes.size());
            taken += bytes.size();
        }
        sent += static_cast<std::uint64_t>(put);
    }
    CHECK_FALSE(book.replayable(slot));
    CHECK(book.held_bytes(slot) <= Ledger::journal_bytes);
    book.set_rest(slot, "", taken);
    CHECK(book.replayable(slot));
    CHECK(book.held_bytes(slot) == 0);
}

TEST_CASE("a peer that is gone, and one that does not fetch its replies") {
    auto ledger = Ledger::create();
    auto& book = **ledger;
    signal(SIGPIPE, SIG_IGN);
    auto [ours, peer] = connected();
    const auto slot = *book.enter(std::move(ours));
    const std::string reply(8000, 'r');
    std::size_t sent = 0;
    for (int i = 0; i < 1000 && book.replayable(slot); ++i)
        sent += *book.send(slot, reply);
    CHECK_FALSE(book.replayable(slot));  // half a reply may be out
    std::string heard(sent, '\0');
    std::size_t had = 0;
    for (ssize_t got = 0; (got = recv(peer.get(), heard.data() + had, sent - had, 0)) > 0;)
        had += static_cast<std::size_t>(got);
    CHECK(had == sent);
    const bool whole = heard == std::string(sent, 'r');
    CHECK(whole);
    peer.reset();
    CHECK(book.receive(slot, 0) == Ledger::Got::end);
    CHECK(book.send(slot, "x") == std::nullopt);
}

TEST_CASE("a session travels in a memory file") {
    const Baggage baggage{"rest", std::string("journal\0with zeros", 18), 5};
    const auto file = to_memory_file(baggage);
    REQUIRE(file);
    CHECK(read_memory_file(file.get()) == baggage);
    const auto bytes = to_bytes(baggage);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(read_baggage(std::string_view(bytes).substr(0, cut)));
    CHECK_FALSE(read_baggage(bytes + "x"));
    auto foreign = bytes;
    foreign[17] = '2';
    CHECK_FALSE(read_baggage(foreign));
}

TEST_CASE("a session is passed on with its socket") {
    auto here = Ledger::create(), there = Ledger::create();
    auto [ours, peer] = connected();
    const auto slot = *(**here).enter(std::move(ours));
    send(peer.get(), "M rest of it", 12, 0);
    (**here).receive(slot, 0);
    (**here).set_rest(slot, "words", 2);
    auto channel = socket_pair(SOCK_SEQPACKET);
    set_nonblocking(channel->second.get());
    REQUIRE(send_parcel(channel->first.get(), **here, slot));
    (**here).close(slot);
    channel->first.reset();
    ParcelReader reader;
    bool gone = false;
    const auto slots = reader.take(channel->second.get(), **there, gone);
    REQUIRE(slots.size() == 1);
    CHECK(gone);
    const auto rest = (**there).rest(slots[0]);
    CHECK(rest.words == "words");
    CHECK((**there).bytes_since(slots[0], rest.begin) == "rest of it");
    CHECK((**there).send(slots[0], "c") == 1);
    char reply = 0;
    CHECK(recv(peer.get(), &reply, 1, 0) == 1);
    CHECK(reply == 'c');
}

TEST_CASE("the configuration in force is remembered") {
    auto ledger = Ledger::create();
    auto& book = **ledger;
    CHECK(book.remembered() == "");
    book.remember("{}");
    book.remember("{\"gateway\": {}}");
    CHECK(book.remembered() == "{\"gateway\": {}}");
    book.remember(std::string(300'000, ' '));
    CHECK(book.remembered() == "");
}
