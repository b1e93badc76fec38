#include <algorithm>
#include <cstring>

#include <sys/mman.h>
#include <unistd.h>

#include "linter/doors/milter/front/ledger_memory.hpp"

namespace warmline::gateway {

namespace {

constexpr unsigned most_deaths = 2;

std::size_t kept_of(unsigned slot) {
    return slot < warm_slots ? kept_warm_bytes : kept_bytes;
}

}  // namespace

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

}  // namespace warmline::gateway
