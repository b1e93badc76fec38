#include "linter/doors/milter/pool/worker.hpp"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace warmline::gateway {

namespace {

/// False at the end of the stream.
bool read_all(int channel, char* into, std::size_t size) {
    while (size > 0) {
        const auto got = read(channel, into, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool write_all(int channel, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto put = write(channel, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

bool read_payload(int channel, std::string& payload, std::size_t longest) {
    std::uint32_t size = 0;
    char bytes[sizeof size];
    if (!read_all(channel, bytes, sizeof bytes)) return false;
    std::memcpy(&size, bytes, sizeof size);
    if (size > longest) return false;
    payload.resize(size);
    return read_all(channel, payload.data(), size);
}

/// One mail; false when the worker should end.
bool serve_one(int channel, const Lint& lint, const WorkerLimits& limits, std::string& payload) {
    if (!read_payload(channel, payload, limits.mail_bytes)) return false;
    const auto request = read_request(payload);
    if (!request) return false;
    renew_cpu_limit(limits.cpu_seconds);
    auto result = lint(*request);
    result.ticket = request->ticket;
    return write_all(channel, framed(encode(result)));
}

}  // namespace

void run_worker(int channel, const Lint& lint, const WorkerLimits& limits) {
    if (enter_sandbox(limits)) _exit(worker_unsafe);
    try {
        std::string payload;
        while (serve_one(channel, lint, limits, payload))
            if (payload.capacity() > (1u << 20)) std::string().swap(payload);
        _exit(worker_done);
    } catch (...) {
        _exit(worker_broken);
    }
}

}  // namespace warmline::gateway
