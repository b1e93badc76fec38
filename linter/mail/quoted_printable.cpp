#include "linter/mail/quoted_printable.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/mail/ascii.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

constexpr std::size_t window = 64;     ///< bytes whose marks are found in one step
constexpr std::size_t slack = window;  ///< bytes a step may write too many

/// Decoded bytes go to the text in pieces of up to so many: to fill the whole of it with zeros
/// first would cost as much as a fifth of the decoding.
constexpr std::size_t piece_size = 1536;

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

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

#if defined(__SSE2__)
/// Where `a` or `b` stand among the next 64 bytes: one bit each.
std::uint64_t marks_in(const char* bytes, char a, char b) {
    const __m128i all_a = _mm_set1_epi8(a), all_b = _mm_set1_epi8(b);
    const auto in_sixteen = [&](std::size_t at) {
        const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
        return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(some, all_a), _mm_cmpeq_epi8(some, all_b))))};
    };
    return in_sixteen(0) | in_sixteen(16) << 16 | in_sixteen(32) << 32 | in_sixteen(48) << 48;
}
#endif

class Decoder {
public:
    Decoder(std::string_view source, std::uint32_t origin, std::size_t limit, Decoded& out)
        : source_(source),
          origin_(origin),
          limit_(limit),
          out_(out),
          line_end_(line_end_of(source)) {
        // Decoding never grows.
        out_.bytes.reserve(std::min(source.size(), limit));
    }

    void decode() {
        while (at_ < source_.size() && size_ < limit_) {
            decode_windows();
            copy_plain();
            if (at_ >= source_.size() || size_ >= limit_) break;
            take_mark();
            if (size_ - written_ >= piece_size) write_piece();
        }
        close_run(at_ >= source_.size() ? trim_blanks(source_.size()) : at_);
        write_piece();
        out_.bytes.resize(std::min(size_, limit_));
    }

private:
    /// Stretches without and with an escape in them that make one run of the map.
    static constexpr std::size_t longest_copy = 512, longest_run = 128;

    char* place() { return piece_.data() + (size_ - written_); }

    void put(char byte) {
        *place() = byte;
        ++size_;
    }

    void write_piece() {
        out_.bytes.append(piece_.data(), size_ - written_);
        written_ = size_;
    }

    /// So many bytes of the output were none.
    void take_back(std::size_t count) {
        size_ -= count;
        if (size_ >= written_) return;
        out_.bytes.resize(size_);
        written_ = size_;
    }

    /// How far source and output have come, and where the text without a mark began.
    struct Progress {
        std::size_t at, size, stretch, stretch_out;
    };

    /// Text, escapes and plain line ends, as long as a window and a cut escape are ahead: nearly
    /// all source. Stops before whatever needs a closer look. The marks of 64 bytes are found
    /// together: whether the next sixteen hold one is a guess the processor loses every other time.
    void decode_windows() {
#if defined(__SSE2__)
        constexpr std::size_t ahead = 2 * window + 3;
        if (source_.size() < ahead || limit_ < ahead) return;
        const char* const source = source_.data();
        char* const out = piece_.data() - written_;
        const std::size_t last = source_.size() - ahead;
        const std::size_t most = std::min(limit_ - ahead, written_ + piece_size);
        Progress now{at_, size_, stretch_, stretch_out_};
        bool plain = true;
        while (plain && now.at <= last && now.size <= most) {
            const std::size_t begin = now.at, end = begin + window;
            std::memcpy(out + now.size, source + begin, window);
            auto marks = marks_in(source + begin, '=', line_end_);
            for (; marks != 0; marks &= marks - 1) {
                const auto mark = begin + static_cast<std::size_t>(std::countr_zero(marks));
                now.size += mark - now.at;
                now.at = mark;
                if (source[mark] != '=') {
                    plain = take_plain_end(now);
                } else if (take_escape(now, out)) {
                    plain = true;
                } else {
                    plain = take_soft_break(now, out);
                    marks &= marks - 1;  // its line end
                }
                if (!plain) break;
                now.stretch = now.at;
                now.stretch_out = now.size;
            }
            if (!plain || now.at >= end) continue;
            now.size += end - now.at;
            now.at = end;
        }
        at_ = now.at;
        size_ = now.size;
        stretch_ = now.stretch;
        stretch_out_ = now.stretch_out;
#endif
    }

    /// Whether the open run of the map is long enough to end; a long stretch without a mark at its
    /// end is made a run of its own.
    bool is_long_run(const Progress& now) {
        if (now.at - run_ <= longest_run) return false;
        if (now.at - now.stretch > longest_copy) begin_run(now.stretch, now.stretch_out);
        return true;
    }

    /// An escape; what follows in the window moves up. False before anything else.
    bool take_escape(Progress& now, char* out) {
        if (is_long_run(now)) begin_run(now.at, now.size);
        const char* const after = source_.data() + now.at + 1;
        const int high = ascii::hex_digit(after[0]), low = ascii::hex_digit(after[1]);
        if ((high | low) < 0) return false;
        out[now.size++] = static_cast<char>(high * 16 + low);
        now.at += 3;
        escaped_ = true;
        std::memcpy(out + now.size, after + 2, window);
        return true;
    }

    /// A soft line break without blanks. False before anything else.
    bool take_soft_break(Progress& now, char* out) {
        const char* const after = source_.data() + now.at + 1;
        const bool two = after[0] == '\r' && after[1] == line_end_;
        if (!two && after[0] != line_end_) return false;
        begin_run(now.at, now.size);
        now.at = run_ = now.at + (two ? 3 : 2);
        std::memcpy(out + now.size, source_.data() + now.at, window);
        return true;
    }

    /// The end of a line of text without blanks before it, which was copied with the window. False
    /// before anything else.
    bool take_plain_end(Progress& now) {
        const char* const source = source_.data();
        const bool long_run = is_long_run(now);
        if (now.at == run_) return false;  // an empty line
        std::size_t before = now.at - 1;
        if (before > run_ && source[before] == '\r') --before;
        if (is_blank(source[before])) return false;
        ++now.size;
        ++now.at;
        // Not before the line end: blanks there may have to go.
        if (long_run) begin_run(now.at, now.size);
        return true;
    }

    /// Up to the next "=" or line end.
    void copy_plain() {
        const char* const from = source_.data() + at_;
        const std::size_t most = std::min(
            {source_.size() - at_, limit_ - size_, piece_size + 2 * slack - (size_ - written_)});
        const std::size_t copied = copy_until(from, from + most, place(), '=', line_end_);
        const std::size_t at = at_ + copied, size = size_ + copied;
        if (at - stretch_ > longest_copy) begin_run(stretch_, stretch_out_);
        at_ = at;
        size_ = size;
    }

    /// Nothing where only the piece was full.
    void take_mark() {
        if (source_[at_] == '=')
            take_equals();
        else if (source_[at_] == line_end_)
            take_line_end();
        else
            return;
        stretch_ = at_;
        stretch_out_ = size_;
    }

    void begin_run(std::size_t at, std::size_t size) {
        at_ = at;
        size_ = size;
        close_run(at);
    }

    /// The byte of an escape at `at`, or -1.
    int escape_at(std::size_t at) const {
        if (at + 2 >= source_.size() || source_[at] != '=') return -1;
        const int high = ascii::hex_digit(source_[at + 1]);
        const int low = ascii::hex_digit(source_[at + 2]);
        return (high | low) < 0 ? -1 : high * 16 + low;
    }

    void take_equals() {
        if (const int byte = escape_at(at_); byte >= 0) {
            if (at_ - run_ > longest_run) begin_run(at_, size_);
            put(static_cast<char>(byte));
            at_ += 3;
            escaped_ = true;
            return;
        }
        // A soft line break, perhaps with blanks added on the way.
        std::size_t end = at_ + 1;
        while (end < source_.size() && is_blank(source_[end]))
            ++end;
        if (end < source_.size() && source_[end] == '\r') ++end;
        if (end < source_.size() && source_[end] == '\n') ++end;
        const bool at_line_end = end == source_.size() || source_[end - 1] == line_end_;
        if (!at_line_end) {
            out_.fault = std::min(out_.fault, origin_ + static_cast<std::uint32_t>(at_));
            put(source_[at_++]);
            return;
        }
        close_run(at_);
        at_ = run_ = end;
    }

    void take_line_end() {
        const bool two = line_end_ == '\n' && at_ > run_ && source_[at_ - 1] == '\r';
        const std::size_t ending = two ? at_ - 1 : at_;
        if (ending > run_ && is_blank(source_[ending - 1])) {
            take_back(at_ - ending);
            close_run(trim_blanks(ending));
            run_ = at_ = ending;
            if (two) put(source_[at_++]);
        }
        put(source_[at_++]);
    }

    /// Blanks before `end` in the source were padding; they are at the end of the output now.
    /// Returns where they begin.
    std::size_t trim_blanks(std::size_t end) {
        std::size_t blanks = 0;
        while (end > run_ && size_ - blanks > run_out_ && is_blank(source_[end - 1])) {
            --end;
            ++blanks;
        }
        take_back(blanks);
        return end;
    }

    /// What was decoded since the last cut becomes a run of the map; the next one begins here.
    void close_run(std::size_t end) {
        if (size_ != run_out_) {
            const auto out = static_cast<std::uint32_t>(run_out_);
            const std::uint32_t from = origin_ + static_cast<std::uint32_t>(run_);
            const std::uint32_t to = origin_ + static_cast<std::uint32_t>(end);
            if (escaped_)
                out_.map.add_quoted(out, from, to, source_.data(), origin_);
            else
                out_.map.add(out, from, to, ByteMap::Step::copy);
        }
        escaped_ = false;
        run_ = end;
        run_out_ = size_;
    }

    std::string_view source_;
    std::uint32_t origin_;
    std::size_t limit_;
    Decoded& out_;
    char line_end_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;     ///< of the output
    std::size_t written_ = 0;  ///< bytes of it that stand in the text; the rest in `piece_`
    std::size_t run_ = 0;      ///< where in the source the open run begins
    std::size_t run_out_ = 0;  ///< and where in the output
    bool escaped_ = false;     ///< it holds an escape
    std::size_t stretch_ = 0;  ///< where in the source the text without a mark begins
    std::size_t stretch_out_ = 0;
    std::array<char, piece_size + 4 * slack> piece_;  ///< only what was decoded is ever read
};

}  // namespace

Decoded decode_quoted_printable(std::string_view source, std::uint32_t origin, std::size_t limit) {
    Decoded out;
    out.map.reserve(std::min<std::size_t>(source.size() / 64 + 4, 4096));
    Decoder(source, origin, limit, out).decode();
    return out;
}

}  // namespace warmline
