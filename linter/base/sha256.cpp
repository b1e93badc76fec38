#include "linter/base/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace warmline {

namespace {

constexpr std::array<std::uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t block_size = 64;

std::uint32_t big_endian(const std::uint8_t* bytes) {
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | static_cast<std::uint32_t>(bytes[3]);
}

}  // namespace

Sha256::Sha256()
    : state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19} {}

void Sha256::compress(const std::uint8_t* block) {
    std::array<std::uint32_t, 64> words;
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = big_endian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const auto a = words[i - 15], b = words[i - 2];
        words[i] = words[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + words[i - 7] +
                   (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t i = 0; i < 64; ++i) {
        const auto first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                           ((e & f) ^ (~e & g)) + constants[i] + words[i];
        const auto second =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<std::uint32_t, 8> turned{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        state_[i] += turned[i];
}

void Sha256::add(std::string_view bytes) {
    const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto left = bytes.size();
    auto used = static_cast<std::size_t>(length_ % block_size);
    length_ += left;
    if (used > 0) {
        const auto taken = std::min(left, block_size - used);
        std::memcpy(block_.data() + used, next, taken);
        next += taken;
        left -= taken;
        used += taken;
        if (used < block_size) return;
        compress(block_.data());
    }
    for (; left >= block_size; next += block_size, left -= block_size)
        compress(next);
    if (left > 0) std::memcpy(block_.data(), next, left);
}

Digest Sha256::finish() {
    const auto bits = length_ * 8;
    const auto used = static_cast<std::size_t>(length_ % block_size);
    std::string padding(used < 56 ? 56 - used : 120 - used, '\0');
    padding[0] = static_cast<char>(0x80);
    for (int shift = 56; shift >= 0; shift -= 8)
        padding += static_cast<char>((bits >> shift) & 0xFF);
    add(padding);
    Digest digest;
    for (std::size_t i = 0; i < 32; ++i)
        digest[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

Digest sha256(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.finish();
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
    std::array<char, block_size> inner{}, outer{};
    if (key.size() > block_size) {
        const auto shortened = sha256(key);
        std::memcpy(inner.data(), shortened.data(), shortened.size());
    } else {
        std::copy(key.begin(), key.end(), inner.begin());
    }
    for (std::size_t i = 0; i < block_size; ++i) {
        outer[i] = static_cast<char>(inner[i] ^ 0x5c);
        inner[i] = static_cast<char>(inner[i] ^ 0x36);
    }
    Sha256 first, second;
    first.add({inner.data(), inner.size()});
    first.add(bytes);
    const auto digest = first.finish();
    second.add({outer.data(), outer.size()});
    second.add({reinterpret_cast<const char*>(digest.data()), digest.size()});
    return second.finish();
}

std::string hex(const Digest& digest, std::size_t digits) {
    constexpr std::string_view letters = "0123456789abcdef";
    std::string text;
    for (const auto byte : digest) {
        text += letters[byte >> 4];
        text += letters[byte & 0xF];
    }
    text.resize(std::min(digits, text.size()));
    return text;
}

}  // namespace warmline
