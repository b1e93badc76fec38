#include "linter/mail/quoted_printable.hpp"

#include <algorithm>
#include <cstring>

#include "linter/mail/ascii.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

/// Writes output and map together.
class Writer {
public:
    Writer(std::string_view source, std::uint32_t origin, Decoded& out)
        : source_(source), origin_(origin), out_(out) {
        out_.bytes.resize(source.size());  // decoding never grows
    }

    std::size_t size() const { return size_; }

    void copy(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        std::memcpy(out_.bytes.data() + size_, source_.data() + begin, end - begin);
        add(begin, end, ByteMap::Step::copy);
        size_ += end - begin;
    }

    void escape(std::size_t begin, char byte) {
        out_.bytes[size_] = byte;
        add(begin, begin + 3, ByteMap::Step::hex);
        ++size_;
    }

private:
    void add(std::size_t begin, std::size_t end, ByteMap::Step step) {
        out_.map.add(static_cast<std::uint32_t>(size_), origin_ + static_cast<std::uint32_t>(begin),
                     origin_ + static_cast<std::uint32_t>(end), step);
    }

    std::string_view source_;
    std::uint32_t origin_;
    Decoded& out_;
    std::size_t size_ = 0;
};

std::size_t find_from(std::string_view source, std::size_t begin, std::size_t end, char wanted) {
    const void* hit = std::memchr(source.data() + begin, wanted, end - begin);
    return hit == nullptr ? end
                          : static_cast<std::size_t>(static_cast<const char*>(hit) - source.data());
}

/// The inside of a line, from `begin` to `end`.
void write_line(std::string_view source, std::size_t begin, std::size_t end, Writer& writer) {
    std::size_t copied = begin;
    for (std::size_t i = begin; (i = find_from(source, i, end, '=')) < end;) {
        const int high = i + 2 < end ? ascii::hex_digit(source[i + 1]) : -1;
        const int low = high >= 0 ? ascii::hex_digit(source[i + 2]) : -1;
        if (low < 0) {
            ++i;
            continue;
        }
        writer.copy(copied, i);
        writer.escape(i, static_cast<char>(high * 16 + low));
        i += 3;
        copied = i;
    }
    writer.copy(copied, end);
}

}  // namespace

Decoded decode_quoted_printable(std::string_view source, std::uint32_t origin, std::size_t limit) {
    Decoded out;
    out.map.reserve(source.size() / 16);
    const char line_end = line_end_of(source);
    Writer writer(source, origin, out);
    for (std::size_t begin = 0; begin < source.size() && writer.size() < limit;) {
        const std::size_t newline = find_from(source, begin, source.size(), line_end);
        const std::size_t next = std::min(newline + 1, source.size());
        std::size_t end = newline;
        if (end > begin && source[end - 1] == '\r') --end;
        const std::size_t visible_end = end;
        while (end > begin && (source[end - 1] == ' ' || source[end - 1] == '\t'))
            --end;
        const bool soft = end > begin && source[end - 1] == '=';
        write_line(source, begin, soft ? end - 1 : end, writer);
        if (!soft) writer.copy(visible_end, next);
        begin = next;
    }
    out.bytes.resize(std::min(writer.size(), limit));
    return out;
}

}  // namespace warmline
