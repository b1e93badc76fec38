#include "linter/doors/milter/front/ledger.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/wire/session.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t longest_config = 256u << 10;
constexpr std::size_t slot_bytes = 4u << 20, head_bytes = 128u << 10, remembered_at = head_bytes,
                      slots_at = 1u << 20;
constexpr std::size_t memory_bytes = slots_at + Ledger::capacity * slot_bytes;
constexpr std::size_t longest_move = 64u << 10;  ///< what an empty pipe takes
constexpr std::size_t longest_whole_reply = 16u << 10;
/// Of a slot's memory, from mail to mail. Giving back and faulting in what a mail of 100 kB needs
/// would cost more than all else the front does for it; so the slots in daily use keep more, and
/// keep it when they are closed.
constexpr std::size_t kept_bytes = 64u << 10, kept_warm_bytes = 256u << 10;
constexpr unsigned warm_slots = 64;

std::size_t kept_of(unsigned slot) {
    return slot < warm_slots ? kept_warm_bytes : kept_bytes;
}

constexpr unsigned most_deaths = 2, most_listeners = 16;

std::size_t waiting_in(const Descriptor& pipe) {
    int count = 0;
    return ioctl(pipe.get(), FIONREAD, &count) == 0 && count > 0 ? static_cast<std::size_t>(count)
                                                                 : 0;
}

/// The bytes are there, so it never waits.
void read_whole(const Descriptor& pipe, char* into, std::size_t size) {
    while (size > 0) {
        const auto got = read(pipe.get(), into, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
}

void drain(const Descriptor& pipe) {
    char bytes[4096];
    while (read(pipe.get(), bytes, sizeof bytes) > 0) {
    }
}

bool open_pipe(Descriptor& from, Descriptor& to) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    from = Descriptor(ends[0]);
    to = Descriptor(ends[1]);
    return true;
}

std::vector<int> open_descriptors() {
    std::vector<int> open;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", error))
        open.push_back(std::atoi(entry.path().filename().c_str()));
    // The one the folder was read with is among them.
    std::erase_if(open, [](int number) { return fcntl(number, F_GETFD) < 0; });
    return open;
}

/// A socket somebody has connected to one of the listeners.
bool is_caller(int socket, const std::vector<Listener>& listeners) {
    int listening = 1;
    socklen_t size = sizeof listening;
    if (getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || listening != 0)
        return false;
    const auto name_of_socket = [](int descriptor) {
        sockaddr_storage name{};
        socklen_t length = sizeof name;
        if (getsockname(descriptor, reinterpret_cast<sockaddr*>(&name), &length) != 0) length = 0;
        return std::string(reinterpret_cast<const char*>(&name), length);
    };
    const auto name = name_of_socket(socket);
    return name.size() > sizeof(sa_family_t) &&
           std::any_of(listeners.begin(), listeners.end(), [&](const Listener& listener) {
               return name_of_socket(listener.descriptor()) == name;
           });
}

}  // namespace

/// Notes of one move, written so that every moment between two stores can be told apart.
struct Ledger::Move {
    enum Phase : std::uint32_t { none, into_pipe, out_of_pipe };

    std::atomic<std::uint32_t> phase, slot;
    std::atomic<std::uint64_t> base, size;
};

struct Ledger::Head {
    std::atomic<std::uint32_t> fronts, heartbeat, leaving, at_work;  ///< at_work: slot + 1
    Move incoming, outgoing;
    std::uint32_t listeners;
    Listener::Card cards[most_listeners];
    std::atomic<int> sockets[capacity];  ///< descriptor + 1; 0 = the slot is free
};

/// Two texts, one of them in force.
struct Ledger::Memory {
    std::atomic<std::uint32_t> in_force;
    std::uint32_t sizes[2];
    char texts[2][longest_config];
};

struct Ledger::Account {
    struct Rest {
        std::uint64_t begin, origin;  ///< `origin` is the offset that lies first in the journal
        std::atomic<std::uint64_t> sent;
        std::uint32_t size;
        char words[milter::Session::longest_rest];
    };

    std::atomic<std::uint32_t> in_force, torn, deaths;
    std::atomic<std::uint64_t> received;
    Rest rests[2];

    Rest& rest() { return rests[in_force.load()]; }
};

Result<std::unique_ptr<Ledger>> Ledger::create() {
    static_assert(sizeof(Head) <= head_bytes && remembered_at + sizeof(Memory) <= slots_at &&
                  sizeof(Account) <= slot_bytes - journal_bytes);
    std::unique_ptr<Ledger> ledger(new Ledger);
    void* memory = mmap(nullptr, memory_bytes, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return Problem{"memory", std::strerror(errno), "",
                       "the gateway reserves 64 GB of addresses (not of memory): ulimit -v"};
    ledger->memory_ = static_cast<char*>(memory);
    ledger->head_ = new (memory) Head{};
    ledger->remembered_ = reinterpret_cast<Memory*>(ledger->memory_ + remembered_at);
    if (!open_pipe(ledger->in_from_, ledger->in_to_) ||
        !open_pipe(ledger->out_from_, ledger->out_to_))
        return Problem{"pipe", std::strerror(errno), "", "raise the limit of open files"};
    ledger->standing_ = open_descriptors();
    ledger->list_free_slots();
    return ledger;
}

Ledger::~Ledger() {
    if (memory_ != nullptr) munmap(memory_, memory_bytes);
}

Ledger::Account& Ledger::account(unsigned slot) const {
    return *reinterpret_cast<Account*>(memory_ + slots_at + slot * slot_bytes);
}

char* Ledger::journal(unsigned slot) const {
    return memory_ + slots_at + slot * slot_bytes + (slot_bytes - journal_bytes);
}

void Ledger::take_over() {
    // Rules and workers are forked from the front; no mail may be in their memory.
    madvise(memory_, memory_bytes, MADV_DONTFORK);
    ++head_->fronts;
    finish_incoming();
    finish_outgoing();
    if (const auto busy = head_->at_work.exchange(0); busy != 0) ++account(busy - 1).deaths;
    list_free_slots();
    if (is_succession()) sweep();
}

void Ledger::list_free_slots() {
    free_.clear();
    for (unsigned slot = capacity; slot-- > 0;)
        if (head_->sockets[slot] == 0) free_.push_back(slot);
}

bool Ledger::is_succession() const {
    return head_->fronts > 1;
}

// Both may be interrupted as well, and are begun again by the next front.

void Ledger::finish_incoming() {
    auto& move = head_->incoming;
    if (move.phase == Move::none) return;
    const auto left = waiting_in(in_from_);
    if (move.phase == Move::into_pipe) {  // all that was taken still lies in the pipe
        move.size = left;
        move.phase = Move::out_of_pipe;
    }
    auto& one = account(move.slot);
    const auto had = move.base - one.rest().origin + (move.size - left);
    read_whole(in_from_, journal(move.slot) + had, left);
    one.received = move.base + move.size;
    move.phase = Move::none;
}

void Ledger::finish_outgoing() {
    auto& move = head_->outgoing;
    if (move.phase == Move::none) return;
    auto& one = account(move.slot);
    if (move.phase == Move::out_of_pipe) {
        const std::uint64_t size = move.size, left = std::min(size, waiting_in(out_from_));
        if (left != 0 && left != size) one.torn = 1;
        one.rest().sent = move.base + (size - left);
        if (left != 0) move.phase = Move::into_pipe;  // what lies there has not been sent
    }
    if (move.phase == Move::into_pipe) drain(out_from_);
    move.phase = Move::none;
}

void Ledger::sweep() {
    auto kept = listeners();
    for (const int number : open_descriptors()) {
        const bool known =
            std::find(standing_.begin(), standing_.end(), number) != standing_.end() ||
            std::any_of(kept.begin(), kept.end(),
                        [&](const auto& listener) { return listener.descriptor() == number; }) ||
            std::any_of(head_->sockets, head_->sockets + capacity,
                        [&](const auto& socket) { return socket == number + 1; });
        if (known) continue;
        Descriptor stray(number);
        if (is_caller(number, kept)) enter(std::move(stray));
    }
    for (auto& listener : kept)
        listener.let_go();
}

std::optional<unsigned> Ledger::enter(Descriptor socket) {
    if (free_.empty()) return std::nullopt;
    const auto slot = free_.back();
    free_.pop_back();
    auto& one = account(slot);
    one.in_force = 0;
    one.torn = 0;
    one.deaths = 0;
    one.received = 0;
    auto& rest = one.rests[0];
    rest.begin = rest.origin = 0;
    rest.sent = 0;
    rest.size = 0;
    head_->sockets[slot] = socket.release() + 1;
    return slot;
}

void Ledger::close(unsigned slot) {
    const int socket = head_->sockets[slot].exchange(0) - 1;
    ::close(socket);
    const auto used = held_bytes(slot) + (slot_bytes - journal_bytes);
    if (slot >= warm_slots || used > kept_warm_bytes)
        madvise(memory_ + slots_at + slot * slot_bytes, slot_bytes, MADV_REMOVE);
    free_.push_back(slot);
}

std::vector<unsigned> Ledger::slots() const {
    std::vector<unsigned> used;
    for (unsigned slot = 0; slot < capacity; ++slot)
        if (head_->sockets[slot] != 0) used.push_back(slot);
    return used;
}

int Ledger::socket(unsigned slot) const {
    return head_->sockets[slot] - 1;
}

Ledger::Got Ledger::receive(unsigned slot, std::uint64_t taken) {
    auto& one = account(slot);
    if (held_bytes(slot) == journal_bytes) empty_journal(slot, taken);
    const auto room = journal_bytes - held_bytes(slot);
    auto& move = head_->incoming;
    move.slot = slot;
    move.base = one.received.load();
    move.phase = Move::into_pipe;
    ssize_t got = 0;
    do {
        got = splice(socket(slot), nullptr, in_to_.get(), nullptr, std::min(room, longest_move),
                     SPLICE_F_NONBLOCK | SPLICE_F_MOVE);
    } while (got < 0 && errno == EINTR);
    const int error = errno;
    if (got > 0) {
        move.size = static_cast<std::uint64_t>(got);
        move.phase = Move::out_of_pipe;
        read_whole(in_from_, journal(slot) + held_bytes(slot), move.size);
        one.received = move.base + move.size;
    }
    move.phase = Move::none;
    if (got > 0) return Got::bytes;
    return got < 0 && error == EAGAIN ? Got::nothing : Got::end;
}

std::string_view Ledger::bytes_since(unsigned slot, std::uint64_t offset) const {
    auto& one = account(slot);
    return {journal(slot) + (offset - one.rest().origin), one.received - offset};
}

std::size_t Ledger::held_bytes(unsigned slot) const {
    auto& one = account(slot);
    return one.received - one.rest().origin;
}

void Ledger::empty_journal(unsigned slot, std::uint64_t taken) {
    auto& one = account(slot);
    one.torn = 1;
    const auto left = bytes_since(slot, taken);
    const auto used = held_bytes(slot);
    std::memmove(journal(slot), left.data(), left.size());
    one.rest().origin = taken;
    const auto kept = (left.size() + kept_bytes - 1) / kept_bytes * kept_bytes;
    if (used > kept) madvise(journal(slot) + kept, journal_bytes - kept, MADV_REMOVE);
}

std::optional<std::size_t> Ledger::send(unsigned slot, std::string_view reply) {
    auto& one = account(slot);
    if (reply.size() > longest_whole_reply) one.torn = 1;
    if (one.torn != 0) return send_plainly(slot, reply);
    auto& move = head_->outgoing;
    move.slot = slot;
    move.base = one.rest().sent.load();
    move.size = reply.size();
    move.phase = Move::into_pipe;
    if (write(out_to_.get(), reply.data(), reply.size()) != static_cast<ssize_t>(reply.size())) {
        drain(out_from_);
        move.phase = Move::none;
        one.torn = 1;
        return send_plainly(slot, reply);
    }
    move.phase = Move::out_of_pipe;
    ssize_t put = 0;
    do {
        put = splice(out_from_.get(), nullptr, socket(slot), nullptr, reply.size(),
                     SPLICE_F_NONBLOCK | SPLICE_F_MOVE);
    } while (put < 0 && errno == EINTR);
    const bool gone = put < 0 && errno != EAGAIN;
    const auto sent = put > 0 ? static_cast<std::size_t>(put) : 0;
    if (sent != reply.size()) {  // a peer that does not fetch its replies: no mail server
        one.torn = 1;
        drain(out_from_);
    }
    one.rest().sent = move.base + sent;
    move.phase = Move::none;
    if (gone) return std::nullopt;
    return sent;
}

std::optional<std::size_t> Ledger::send_plainly(unsigned slot, std::string_view reply) {
    std::size_t sent = 0;
    while (sent < reply.size()) {
        const auto put =
            ::send(socket(slot), reply.data() + sent, reply.size() - sent, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno != EAGAIN) return std::nullopt;
        if (put <= 0) break;
        sent += static_cast<std::size_t>(put);
    }
    return sent;
}

Ledger::Rest Ledger::rest(unsigned slot) const {
    auto& rest = account(slot).rest();
    return {{rest.words, rest.size}, rest.begin, rest.sent};
}

void Ledger::set_rest(unsigned slot, std::string_view words, std::uint64_t begin) {
    auto& one = account(slot);
    const auto now = one.in_force.load();
    auto& before = one.rests[now];
    auto& next = one.rests[1 - now];
    const auto used = held_bytes(slot);
    next.begin = begin;
    // With nothing left over the journal begins anew; else the rest of it stays where it lies.
    next.origin = begin == one.received ? begin : before.origin;
    next.sent = 0;
    next.size = static_cast<std::uint32_t>(std::min(words.size(), sizeof next.words));
    std::memcpy(next.words, words.data(), next.size);
    one.in_force = 1 - now;
    one.deaths = 0;
    if (begin != one.received) return;
    one.torn = 0;
    if (const auto kept = kept_of(slot); used > kept)
        madvise(journal(slot) + kept, journal_bytes - kept, MADV_REMOVE);
}

void Ledger::load(unsigned slot, std::string_view words, std::string_view journal_before,
                  std::uint64_t sent) {
    auto& one = account(slot);
    set_rest(slot, words, 0);
    const auto size = std::min(journal_before.size(), journal_bytes);
    std::memcpy(journal(slot), journal_before.data(), size);
    one.received = size;
    one.rest().sent = sent;
}

bool Ledger::replayable(unsigned slot) const {
    auto& one = account(slot);
    return one.torn == 0 && one.deaths < most_deaths;
}

void Ledger::begin_work(unsigned slot) {
    head_->at_work = slot + 1;
}

void Ledger::end_work() {
    head_->at_work = 0;
}

void Ledger::set_listeners(const std::vector<Listener>& listeners) {
    head_->listeners = 0;
    for (const auto& listener : listeners)
        if (head_->listeners < most_listeners) {
            head_->cards[head_->listeners] = listener.card();
            ++head_->listeners;
        }
}

std::vector<Listener> Ledger::listeners() const {
    std::vector<Listener> listeners;
    for (std::uint32_t i = 0; i < head_->listeners; ++i)
        listeners.push_back(Listener::of(head_->cards[i]));
    return listeners;
}

void Ledger::remember(std::string_view config) {
    const auto next = 1 - remembered_->in_force.load();
    remembered_->sizes[next] = static_cast<std::uint32_t>(config.size());
    if (config.size() > longest_config) remembered_->sizes[next] = 0;
    std::memcpy(remembered_->texts[next], config.data(), remembered_->sizes[next]);
    remembered_->in_force = next;
}

std::string Ledger::remembered() const {
    const auto now = remembered_->in_force.load();
    return {remembered_->texts[now], remembered_->sizes[now]};
}

void Ledger::beat() {
    head_->heartbeat.fetch_add(1, std::memory_order_relaxed);
}

std::uint32_t Ledger::heartbeat() const {
    return head_->heartbeat;
}

void Ledger::set_leaving() {
    head_->leaving = 1;
}

bool Ledger::leaving() const {
    return head_->leaving != 0;
}

}  // namespace warmline::gateway
