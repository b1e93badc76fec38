#include "linter/mail/quoted_printable.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "linter/mail/ascii.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101ull;
constexpr std::uint64_t highs = 0x8080808080808080ull;

/// The high bit of every byte of `word` that equals `c`; bytes above a hit may be wrong, the lowest
/// hit is right, which is the one we use (on little-endian machines the first in memory).
constexpr std::uint64_t bytes_equal(std::uint64_t word, char c) {
    const std::uint64_t difference = word ^ (ones * static_cast<unsigned char>(c));
    return (difference - ones) & ~difference & highs;
}

/// Copies and looks at the same time: eight bytes a step, since the stretches between escapes are
/// too short for calls to memchr and memcpy.
class Decoder {
public:
    Decoder(std::string_view source, std::uint32_t origin, std::size_t limit, Decoded& out)
        : source_(source),
          origin_(origin),
          limit_(limit),
          out_(out),
          line_end_(line_end_of(source)) {
        // Decoding never grows; the slack is for copying by eights.
        out_.bytes.resize(std::min(source.size(), limit) + 2 * sizeof(std::uint64_t));
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
        // Locals: bytes written through `to` could be members as far as the compiler knows.
        const std::size_t room = limit_ - size_;
        const char* from = source_.data() + at_;
        const char* const end =
            source_.size() - at_ > room ? from + room : source_.data() + source_.size();
        char* to = out_.bytes.data() + size_;
        const char line_end = line_end_;
        bool hit = false;
        if constexpr (std::endian::native == std::endian::little) {
            while (end - from >= 8) {
                std::uint64_t word;
                std::memcpy(&word, from, sizeof word);
                std::memcpy(to, &word, sizeof word);
                const std::uint64_t hits = bytes_equal(word, '=') | bytes_equal(word, line_end);
                const int clear = hits == 0 ? 8 : std::countr_zero(hits) / 8;
                from += clear;
                to += clear;
                hit = hits != 0;
                if (hit) break;
            }
        }
        while (!hit && from < end && *from != '=' && *from != line_end)
            *to++ = *from++;
        at_ = static_cast<std::size_t>(from - source_.data());
        size_ = static_cast<std::size_t>(to - out_.bytes.data());
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
