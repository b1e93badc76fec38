/// The three-byte runs of a text as numbers, by which texts and the pieces looked for in them are
/// compared without reading the texts again (linter/match/engine/text_grams.hpp).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warmline::match {

inline constexpr std::size_t run_size = 3;
inline constexpr unsigned run_bits = 10;  ///< of a run's number; a sentence has one run in sixteen

/// Knuth's multiplicative hashing; shifting out the fourth byte leaves the first three.
constexpr std::uint32_t run_number(std::uint32_t bytes) {
    return ((bytes << 8) * 2654435761u) >> (32 - run_bits);
}

/// Calls `visit(number)` for every run of the text.
template <class Visit>
void each_run(std::string_view text, Visit visit) {
    const char* const data = text.data();
    std::size_t at = 0;
    // Four bytes are read and three are used: one step costs a load, a product and a store.
    for (; at + run_size < text.size(); ++at) {
        std::uint32_t four;
        std::memcpy(&four, data + at, sizeof four);
        visit(run_number(four));
    }
    if (at + run_size > text.size()) return;
    std::uint32_t last = 0;
    std::memcpy(&last, data + at, run_size);
    visit(run_number(last));
}

/// The first runs of a piece: enough to tell that a text does not hold it. Of a piece that has
/// fewer the first one stands again, so that nobody counts them.
struct PieceRuns {
    static constexpr std::size_t most = 4;

    std::array<std::uint16_t, most> numbers{};
    std::uint16_t count = 0;  ///< 0 when the piece is shorter than a run

    static constexpr PieceRuns of(std::string_view piece) {
        static_assert(std::endian::native == std::endian::little, "each_run reads words of memory");
        PieceRuns runs;
        for (std::size_t at = 0; at + run_size <= piece.size() && at < most; ++at) {
            std::uint32_t bytes = 0;
            for (std::size_t i = run_size; i-- > 0;)
                bytes = bytes << 8 | static_cast<unsigned char>(piece[at + i]);
            runs.numbers[runs.count++] = static_cast<std::uint16_t>(run_number(bytes));
        }
        for (std::size_t i = runs.count; i < most; ++i)
            runs.numbers[i] = runs.numbers[0];
        return runs;
    }
};

}  // namespace warmline::match
