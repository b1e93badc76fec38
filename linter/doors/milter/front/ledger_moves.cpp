#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/front/ledger_memory.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t longest_move = 64u << 10;  ///< what an empty pipe takes
constexpr std::size_t longest_whole_reply = 16u << 10;

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

}  // namespace

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

}  // namespace warmline::gateway
