/// Where each byte of a decoded text came from.
///
/// A list of runs in output order. Within a run, output and source advance together at
/// `out_step : source_step` (1:1 for copied text, 3:4 for base64, n:m atoms for an escape or an
/// entity). Maps are chained, not composed: positions are asked for findings only, which are few.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace warmline {

class ByteMap {
public:
    enum class Step : std::uint8_t {
        copy,    ///< one byte from one byte
        base64,  ///< three bytes from four
        atom,    ///< the whole run from one indivisible piece of source
    };

    /// Runs must be added in order; an adjacent `copy` run is merged into the one before it.
    void add(std::uint32_t out, std::uint32_t source, std::uint32_t source_end, Step step);

    /// Source begin of the piece that produced output byte `out`.
    std::uint32_t source_begin(std::uint32_t out) const;

    /// Source end of the piece that produced output byte `out` (so a range ends after its last byte).
    std::uint32_t source_end(std::uint32_t out) const;

    void clear() { runs_.clear(); }

    bool empty() const { return runs_.empty(); }

    void reserve(std::size_t runs) { runs_.reserve(runs); }

private:
    struct Run {
        std::uint32_t out;
        std::uint32_t source;
        std::uint32_t source_end;  ///< of the whole run
        Step step;
    };

    const Run& run_at(std::uint32_t out) const;
    std::vector<Run> runs_;
};

}  // namespace warmline
