#include "linter/doors/milter/front/parcel.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "linter/doors/milter/front/systemd.hpp"

namespace warmline::gateway {

namespace {

constexpr std::string_view form = "warmline session 1\n";
constexpr std::string_view name_begin = "session-", socket_end = "-socket", memory_end = "-memory";
constexpr int first_passed = 3;
constexpr int systemd_patience = 5000;  ///< milliseconds

void append(std::string& out, std::uint64_t number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out.append(bytes, sizeof bytes);
}

std::optional<std::uint64_t> take_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    if (bytes.size() < sizeof number) return std::nullopt;
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return number;
}

std::optional<std::string> take_text(std::string_view& bytes) {
    const auto size = take_number(bytes);
    if (!size || *size > bytes.size()) return std::nullopt;
    std::string text(bytes.substr(0, *size));
    bytes.remove_prefix(*size);
    return text;
}

std::optional<unsigned> enter(Ledger& ledger, Descriptor socket, int memory_file) {
    const auto baggage = read_memory_file(memory_file);
    if (!socket || !baggage) return std::nullopt;
    const auto slot = ledger.enter(std::move(socket));
    if (slot) ledger.load(*slot, baggage->rest, baggage->journal, baggage->sent);
    return slot;
}

/// Waits until systemd has worked off what it was told: it closes the end it got.
void wait_for_systemd() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    const Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);
    hand_to_systemd("BARRIER=1", theirs.get());
    theirs.reset();
    pollfd waiting{ours.get(), POLLIN, 0};
    poll(&waiting, 1, systemd_patience);
}

}  // namespace

std::string to_bytes(const Baggage& baggage) {
    std::string bytes(form);
    append(bytes, baggage.sent);
    for (const auto* text : {&baggage.rest, &baggage.journal}) {
        append(bytes, text->size());
        bytes += *text;
    }
    return bytes;
}

std::optional<Baggage> read_baggage(std::string_view bytes) {
    if (!bytes.starts_with(form)) return std::nullopt;
    bytes.remove_prefix(form.size());
    const auto sent = take_number(bytes);
    auto rest = take_text(bytes);
    auto journal = take_text(bytes);
    if (!sent || !rest || !journal || !bytes.empty() || journal->size() > Ledger::journal_bytes)
        return std::nullopt;
    return Baggage{std::move(*rest), std::move(*journal), *sent};
}

Baggage pack(const Ledger& ledger, unsigned slot) {
    const auto rest = ledger.rest(slot);
    return {std::string(rest.words), std::string(ledger.bytes_since(slot, rest.begin)), rest.sent};
}

Descriptor to_memory_file(const Baggage& baggage) {
    constexpr unsigned never_executable = 0x0008;  // MFD_NOEXEC_SEAL, since Linux 6.3
    int file = memfd_create("warmline-session", MFD_CLOEXEC | never_executable);
    if (file < 0) file = memfd_create("warmline-session", MFD_CLOEXEC);
    Descriptor memory(file);
    const auto bytes = to_bytes(baggage);
    for (std::size_t written = 0; written < bytes.size();) {
        const auto put = write(memory.get(), bytes.data() + written, bytes.size() - written);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return {};
        written += static_cast<std::size_t>(put);
    }
    return memory;
}

std::optional<Baggage> read_memory_file(int file) {
    struct stat status {};

    if (fstat(file, &status) != 0 || status.st_size <= 0 ||
        static_cast<std::size_t>(status.st_size) > 2 * Ledger::journal_bytes)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t had = 0;
    while (had < bytes.size()) {
        const auto got =
            pread(file, bytes.data() + had, bytes.size() - had, static_cast<off_t>(had));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        had += static_cast<std::size_t>(got);
    }
    return read_baggage(bytes);
}

bool send_parcel(int channel, const Ledger& ledger, unsigned slot) {
    const auto memory = to_memory_file(pack(ledger, slot));
    return memory && send_message(channel, "S", ledger.socket(slot)) &&
           send_message(channel, "M", memory.get());
}

std::vector<unsigned> ParcelReader::take(int channel, Ledger& ledger, bool& gone) {
    std::vector<unsigned> slots;
    while (auto message = receive_message(channel)) {
        if (message->bytes.empty()) {
            gone = true;
            break;
        }
        if (message->bytes == "S") socket_ = std::move(message->passed);
        if (message->bytes != "M") continue;
        set_nonblocking(socket_.get());
        if (const auto slot = enter(ledger, std::move(socket_), message->passed.get()))
            slots.push_back(*slot);
        socket_.reset();
    }
    return slots;
}

bool systemd_keeps_sessions() {
    return std::getenv("WARMLINE_KEEP_SESSIONS") != nullptr &&
           std::getenv("NOTIFY_SOCKET") != nullptr;
}

void leave_with_systemd(const Ledger& ledger, const std::vector<unsigned>& slots) {
    for (const auto slot : slots) {
        const auto memory = to_memory_file(pack(ledger, slot));
        if (!memory) continue;
        const auto name = "FDSTORE=1\nFDNAME=" + std::string(name_begin) + std::to_string(slot);
        hand_to_systemd(name + std::string(socket_end), ledger.socket(slot));
        hand_to_systemd(name + std::string(memory_end), memory.get());
    }
    wait_for_systemd();
}

void fetch_from_systemd(Ledger& ledger) {
    const char* process = std::getenv("LISTEN_PID");
    const char* names = std::getenv("LISTEN_FDNAMES");
    if (process == nullptr || names == nullptr || std::atol(process) != getpid()) return;
    std::map<std::string, std::pair<Descriptor, Descriptor>> parcels;
    int number = first_passed;
    for (std::string_view rest = names; !rest.empty() || number == first_passed; ++number) {
        const auto end = std::min(rest.find(':'), rest.size());
        auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!name.starts_with(name_begin)) continue;
        hand_to_systemd("FDSTOREREMOVE=1\nFDNAME=" + std::string(name));
        const bool is_memory = name.ends_with(memory_end);
        name.remove_suffix(is_memory ? memory_end.size() : socket_end.size());
        auto& [socket, memory] = parcels[std::string(name)];
        (is_memory ? memory : socket) = Descriptor(number);
    }
    for (auto& [name, parcel] : parcels) {
        fcntl(parcel.first.get(), F_SETFD, FD_CLOEXEC);
        set_nonblocking(parcel.first.get());
        enter(ledger, std::move(parcel.first), parcel.second.get());
    }
}

}  // namespace warmline::gateway
