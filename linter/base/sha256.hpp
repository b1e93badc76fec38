/// SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104): pseudonyms, fingerprints, one-time codes.
///
/// Own code because nothing else here needs a crypto library; tested against the published vectors.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace warmline {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
public:
    Sha256();

    void add(std::string_view bytes);

    /// Ends the sum; call once.
    Digest finish();

private:
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> state_;
    std::array<std::uint8_t, 64> block_{};
    std::uint64_t length_ = 0;
};

Digest sha256(std::string_view bytes);
Digest hmac_sha256(std::string_view key, std::string_view bytes);

/// The first `digits` of the digest in lower-case hex.
std::string hex(const Digest& digest, std::size_t digits = 64);

}  // namespace warmline
