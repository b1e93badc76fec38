#include "linter/doors/milter/front/ledger.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/front/ledger_memory.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t memory_bytes = slots_at + Ledger::capacity * slot_bytes;

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
    listeners.reserve(head_->listeners);
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
