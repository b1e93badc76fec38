/// Any bytes are a mail: reading them keeps every promise, with ordinary and with tiny limits.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../mail/invariants.hpp"

namespace {

/// Small enough that every limit is met by small inputs.
warmline::Limits tiny() {
    warmline::Limits limits;
    limits.bytes = 4096;
    limits.header_bytes = 256;
    limits.header_line = 64;
    limits.headers = 6;
    limits.boundary = 10;
    limits.parts = 4;
    limits.depth = 3;
    limits.text_bytes = 64;
    limits.addresses = 3;
    return limits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const warmline::Limits& limits : {warmline::Limits{}, tiny()}) {
        const std::string broken = warmline::broken_promise(bytes, limits);
        if (broken.empty()) continue;
        std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
