/// Hash of folded bytes that words, word lists and rule phrases agree on, sixteen bytes a step.
/// Every word of a mail is hashed, and many beginnings and endings of words besides.
///
/// Not stable across versions of warmline, never stored outside the binary it was built with.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace warmline {

namespace detail {

/// Sixteen bytes, or fewer with zeros behind them, as two numbers; the first byte is the lowest.
struct HashBlock {
    static constexpr std::size_t width = 16;

    std::uint64_t low = 0, high = 0;
};

template <class Number>
std::uint64_t number_at(const char* bytes) {
    static_assert(std::endian::native == std::endian::little);
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

/// Up to fifteen bytes; none beside them is read.
inline HashBlock short_block(const char* bytes, std::size_t size) {
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    };
    // Two numbers that overlap hold the same bytes in the same places.
    if (size >= 8)
        return {number_at<std::uint64_t>(bytes),
                number_at<std::uint64_t>(bytes + size - 8) >> 8 >> (8 * (15 - size))};
    if (size >= 4)
        return {number_at<std::uint32_t>(bytes) | number_at<std::uint32_t>(bytes + size - 4)
                                                      << (8 * (size - 4)),
                0};
    if (size == 0) return {};
    return {byte(0) | byte(size / 2) | byte(size - 1), 0};
}

/// The first `size` of the sixteen bytes at `bytes`.
inline HashBlock front_of_block(const char* bytes, std::size_t size) {
    static constexpr auto kept = [] {
        std::array<char, 2 * HashBlock::width> mask{};
        for (std::size_t i = 0; i < HashBlock::width; ++i)
            mask[i] = '\xFF';
        return mask;
    }();
    const char* const mask = kept.data() + HashBlock::width - size;
    return {number_at<std::uint64_t>(bytes) & number_at<std::uint64_t>(mask),
            number_at<std::uint64_t>(bytes + 8) & number_at<std::uint64_t>(mask + 8)};
}

/// Any number of bytes up to sixteen, while compiling.
constexpr HashBlock constant_block(std::string_view bytes) {
    HashBlock block;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        (i < 8 ? block.low : block.high) |= std::uint64_t{static_cast<unsigned char>(bytes[i])}
                                            << (8 * (i % 8));
    return block;
}

inline constexpr std::uint64_t hash_start = 0x9E3779B97F4A7C15ull;

/// Both halves of the product, since its low bits alone know nothing of the bytes above them.
constexpr std::uint64_t hash_step(std::uint64_t hash, HashBlock block) {
    constexpr std::uint64_t key = 0xE7037ED1A0B428DBull;  // no byte of it is a letter's
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(block.low ^ hash) * (block.high ^ key);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace detail

constexpr std::uint64_t word_hash(std::string_view folded) {
    using namespace detail;
    std::uint64_t hash = hash_start;
    for (; folded.size() >= HashBlock::width; folded.remove_prefix(HashBlock::width))
        hash = hash_step(hash, std::is_constant_evaluated()
                                   ? constant_block(folded.substr(0, HashBlock::width))
                                   : HashBlock{number_at<std::uint64_t>(folded.data()),
                                               number_at<std::uint64_t>(folded.data() + 8)});
    return hash_step(hash, std::is_constant_evaluated()
                               ? constant_block(folded)
                               : short_block(folded.data(), folded.size()));
}

/// `word_hash` of the one to fifteen bytes at `begin`, where sixteen can be read.
inline std::uint64_t short_word_hash(const char* begin, std::uint32_t size) {
    return detail::hash_step(detail::hash_start, detail::front_of_block(begin, size));
}

}  // namespace warmline
