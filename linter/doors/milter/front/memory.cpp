#include "linter/doors/milter/front/memory.hpp"

#include <sys/random.h>

#include "linter/base/sha256.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t mark_digits = 16, secret_bytes = 32;

std::string drawn() {
    std::string bytes(secret_bytes, '\0');
    // Never fails for so few bytes once the kernel's pool is up.
    [[maybe_unused]] const auto got = getrandom(bytes.data(), bytes.size(), 0);
    return bytes;
}

}  // namespace

Secret::Secret() : Secret(drawn()) {}

Secret::Secret(std::string bytes)
    : bytes_(std::move(bytes)), fingerprints_(FingerprintKey::of(bytes_)) {}

std::string Secret::mark_of(std::string_view author) const {
    return hex(hmac_sha256(bytes_, "author " + milter::ascii_lower(author)), mark_digits);
}

std::string Secret::stamp_of(std::string_view id, std::string_view recipient) const {
    const auto what = "notice " + std::string(id) + " " + milter::ascii_lower(recipient);
    return hex(hmac_sha256(bytes_, what), stamp_digits);
}

}  // namespace warmline::gateway
