#include "linter/mail/quoted_printable.hpp"

#include <algorithm>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/mail/ascii.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

constexpr std::size_t slack = 16;  ///< bytes a step may write too many

/// Copies [from, end) to `to` up to the first `a` or `b` and says how many bytes that were; copies
/// and looks at the same time, since the stretches are too short for calls to memchr and memcpy.
/// May write `slack` bytes past the last one.
std::size_t copy_until(const char* from, const char* const end, char* to, char a, char b) {
    const char* const begin = from;
#if defined(__SSE2__)
    const __m128i all_a = _mm_set1_epi8(a), all_b = _mm_set1_epi8(b);
    for (; end - from >= 16; from += 16, to += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
        const auto hits = static_cast<unsigned>(_mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, all_a), _mm_cmpeq_epi8(bytes, all_b))));
        if (hits != 0) return static_cast<std::size_t>(from - begin + std::countr_zero(hits));
    }
#endif
    while (from < end && *from != a && *from != b)
        *to++ = *from++;
    return static_cast<std::size_t>(from - begin);
}

class Decoder {
public:
    Decoder(std::string_view source, std::uint32_t origin, std::size_t limit, Decoded& out)
        : source_(source),
          origin_(origin),
          limit_(limit),
          out_(out),
          line_end_(line_end_of(source)) {
        // Decoding never grows.
        out_.bytes.resize(std::min(source.size(), limit) + slack);
    }

    void decode() {
        while (at_ < source_.size() && size_ < limit_) {
            copy_until_special();
            if (at_ >= source_.size() || size_ >= limit_) break;
            if (source_[at_] == '=')
                take_equals();
            else
                take_line_end();
        }
        if (at_ >= source_.size()) trim_blanks(source_.size());
        close_run();
        out_.bytes.resize(std::min(size_, limit_));
    }

private:
    void copy_until_special() {
        const char* const from = source_.data() + at_;
        const std::size_t most = std::min(source_.size() - at_, limit_ - size_);
        const std::size_t copied =
            copy_until(from, from + most, out_.bytes.data() + size_, '=', line_end_);
        at_ += copied;
        size_ += copied;
    }

    /// The byte of an escape at `at`, or -1.
    int escape_at(std::size_t at) const {
        if (at + 2 >= source_.size() || source_[at] != '=') return -1;
        const int high = ascii::hex_digit(source_[at + 1]);
        const int low = ascii::hex_digit(source_[at + 2]);
        return (high | low) < 0 ? -1 : high * 16 + low;
    }

    void take_equals() {
        int byte = escape_at(at_);
        if (byte >= 0) {
            close_run();
            const std::size_t begin = at_;
            // A character outside ASCII is two to four escapes in a row.
            do {
                out_.bytes[size_++] = static_cast<char>(byte);
                at_ += 3;
                byte = escape_at(at_);
            } while (byte >= 0 && size_ < limit_);
            out_.map.add(static_cast<std::uint32_t>(run_out_),
                         origin_ + static_cast<std::uint32_t>(begin),
                         origin_ + static_cast<std::uint32_t>(at_), ByteMap::Step::hex);
            run_out_ = size_;
            run_ = at_;
            return;
        }
        // A soft line break, perhaps with blanks added on the way.
        std::size_t end = at_ + 1;
        while (end < source_.size() && (source_[end] == ' ' || source_[end] == '\t'))
            ++end;
        if (end < source_.size() && source_[end] == '\r') ++end;
        if (end < source_.size() && source_[end] == '\n') ++end;
        const bool at_line_end = end == source_.size() || source_[end - 1] == line_end_;
        if (!at_line_end) {
            out_.bytes[size_++] = source_[at_++];
            return;
        }
        close_run();
        at_ = end;
        run_ = at_;
        run_out_ = size_;
    }

    void take_line_end() {
        const bool two = line_end_ == '\n' && at_ > run_ && source_[at_ - 1] == '\r';
        const std::size_t ending = two ? at_ - 1 : at_;
        if (ending > run_ && (source_[ending - 1] == ' ' || source_[ending - 1] == '\t')) {
            size_ -= at_ - ending;
            trim_blanks(ending);
            close_run();
            run_ = at_ = ending;
            run_out_ = size_;
            if (two) out_.bytes[size_++] = source_[at_++];
        }
        out_.bytes[size_++] = source_[at_++];
    }

    /// Blanks before `end` in the source were padding; they are at the end of the output now.
    void trim_blanks(std::size_t end) {
        while (end > run_ && size_ > run_out_ &&
               (source_[end - 1] == ' ' || source_[end - 1] == '\t')) {
            --end;
            --size_;
        }
    }

    /// What was copied since the last escape or cut becomes a run of the map.
    void close_run() {
        if (size_ == run_out_) return;
        out_.map.add(
            static_cast<std::uint32_t>(run_out_), origin_ + static_cast<std::uint32_t>(run_),
            origin_ + static_cast<std::uint32_t>(run_ + (size_ - run_out_)), ByteMap::Step::copy);
        run_out_ = size_;
    }

    std::string_view source_;
    std::uint32_t origin_;
    std::size_t limit_;
    Decoded& out_;
    char line_end_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    std::size_t run_ = 0;      ///< where in the source the copied stretch begins
    std::size_t run_out_ = 0;  ///< and where in the output
};

}  // namespace

Decoded decode_quoted_printable(std::string_view source, std::uint32_t origin, std::size_t limit) {
    Decoded out;
    out.map.reserve(std::min<std::size_t>(source.size() / 16, 4096));
    Decoder(source, origin, limit, out).decode();
    return out;
}

}  // namespace warmline
