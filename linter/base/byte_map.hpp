/// Where each byte of a decoded text came from.
///
/// A list of runs in output order. Within a run, output and source advance together at
/// `out_step : source_step` (1:1 for copied text, 1:3 for "=C3", 3:4 for base64) or the run is one
/// indivisible atom (an entity, a character of another charset). Maps are chained, not composed:
/// positions are asked for findings only, which are few.
///
/// A decoder that leaves its input as it was hands out an empty map, which means "the same
/// offsets". A map of quoted-printable borrows the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linter/base/range.hpp"

namespace warmline {

class ByteMap {
public:
    enum class Step : std::uint8_t {
        copy,    ///< one byte from one byte
        base64,  ///< three bytes from four; the piece of a byte is its group of four
        atom,    ///< the whole run from one indivisible piece of source
        hex,     ///< one byte from three ("=C3")
        quoted,  ///< copied bytes and such triples in any order; told apart when asked
    };

    /// Runs must be added in order; a run that continues the one before it (same step, no gap in
    /// the source; never atoms) is merged into it. `source_end` is the end of the whole run.
    /// Inlined, since the step is known where runs are added and nearly always `copy`.
    [[gnu::always_inline]] void add(std::uint32_t out, std::uint32_t source,
                                    std::uint32_t source_end, Step step) {
        if (step != Step::atom && !runs_.empty()) {
            Run& last = runs_.back();
            if (last.source_end == source && last.step == step &&
                std::uint64_t{out - last.out} * width_of(step) ==
                    std::uint64_t{last.source_end - last.source} * yield_of(step)) {
                last.source_end = source_end;
                return;
            }
        }
        runs_.push_back({out, source, source_end, step});
    }

    /// A `quoted` run; `bytes` are the whole source, which must outlive the map, and its first one
    /// lies at offset `origin`. A run is walked through when a place in it is asked for, so its
    /// escapes should be few.
    void add_quoted(std::uint32_t out, std::uint32_t source, std::uint32_t source_end,
                    const char* bytes, std::uint32_t origin) {
        quoted_ = bytes;
        quoted_origin_ = origin;
        runs_.push_back({out, source, source_end, Step::quoted});
    }

    /// Source begin of the piece that produced output byte `out`.
    std::uint32_t source_begin(std::uint32_t out) const { return piece_at(out).begin; }

    /// Source end of the piece that produced output byte `out` (so a range ends after its last
    /// byte).
    std::uint32_t source_end(std::uint32_t out) const { return piece_at(out).end; }

    /// The piece of source that produced output byte `out`. An output byte past the last one lies
    /// at the end of the source; an empty map is the identity.
    SourceRange piece_at(std::uint32_t out) const;

    /// The same map for a source that begins `by` bytes further in.
    ByteMap shifted(std::uint32_t by) const;

    void clear() { runs_.clear(); }

    bool empty() const { return runs_.empty(); }

    void reserve(std::size_t runs) { runs_.reserve(runs); }

    std::size_t runs() const { return runs_.size(); }

private:
    struct Run {
        std::uint32_t out;
        std::uint32_t source;
        std::uint32_t source_end;  ///< of the whole run
        Step step;
    };

    /// Source bytes one piece takes.
    static constexpr std::uint32_t width_of(Step step) {
        return step == Step::base64 ? 4 : step == Step::hex ? 3 : 1;
    }

    /// Output bytes one piece gives.
    static constexpr std::uint32_t yield_of(Step step) { return step == Step::base64 ? 3 : 1; }

    SourceRange piece_of_quoted(const Run& run, std::uint32_t piece) const;

    std::vector<Run> runs_;
    const char* quoted_ = nullptr;  ///< the source of `quoted` runs
    std::uint32_t quoted_origin_ = 0;
};

}  // namespace warmline
