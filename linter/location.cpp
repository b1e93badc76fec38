#include "linter/location.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

#include "linter/base/utf8.hpp"

namespace warmline {

namespace {

/// Offsets where lines begin, up to the last one asked for. "\r\n", "\n" and a lone "\r" end a
/// line.
class LineStarts {
public:
    LineStarts(std::string_view bytes, std::size_t until) {
        until = std::min(until, bytes.size());
        constexpr std::size_t usual_line = 40;
        starts_.reserve(until / usual_line + 1);
        starts_.push_back(0);
        const bool bare_cr = has_bare_cr(bytes.substr(0, until));
        std::size_t at = 0;
        while (at < until) {
            const std::size_t next =
                bare_cr ? bytes.find_first_of("\r\n", at) : bytes.find('\n', at);
            if (next >= until) break;
            at = next + 1;
            if (bytes[next] == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
            starts_.push_back(at);
        }
    }

    /// Index of the line `offset` lies in.
    std::size_t line_of(std::size_t offset) const {
        return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                        starts_.begin()) -
               1;
    }

    std::size_t start_of(std::size_t line) const { return starts_[line]; }

private:
    static bool has_bare_cr(std::string_view bytes) {
        for (std::size_t at = bytes.find('\r'); at != std::string_view::npos;
             at = bytes.find('\r', at + 1)) {
            if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') return true;
        }
        return false;
    }

    std::vector<std::size_t> starts_;
};

bool is_ascii(std::string_view text) {
    constexpr std::uint64_t tops = 0x8080808080808080;
    std::uint64_t all = 0, eight = 0;
    std::size_t at = 0;
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        all |= eight;
    }
    for (; at < text.size(); ++at)
        all |= static_cast<unsigned char>(text[at]);
    return (all & tops) == 0;
}

std::uint32_t column_of(std::string_view line_until_here) {
    if (is_ascii(line_until_here)) return static_cast<std::uint32_t>(line_until_here.size()) + 1;
    std::size_t at = 0, count = 0;
    while (at < line_until_here.size()) {
        const auto length = utf8_sequence_length(line_until_here.substr(at));
        if (length == 0) return static_cast<std::uint32_t>(line_until_here.size()) + 1;
        at += length;
        ++count;
    }
    return static_cast<std::uint32_t>(count) + 1;
}

}  // namespace

std::vector<Location> locate(const Checked& checked, const std::vector<TextRange>& ranges) {
    std::vector<SourceRange> sources;
    sources.reserve(ranges.size());
    std::size_t furthest = 0;
    for (const auto& range : ranges) {
        sources.push_back(checked.document.origins.source(range));
        furthest = std::max<std::size_t>(furthest, sources.back().end);
    }
    const auto bytes = checked.message->bytes;
    const LineStarts lines(bytes, furthest);
    std::vector<Location> locations;
    locations.reserve(sources.size());
    for (const auto& source : sources) {
        const auto begin_line = lines.line_of(source.begin);
        const auto end_line = lines.line_of(source.end);
        const auto column = [&](std::size_t line, std::size_t offset) {
            const auto start = lines.start_of(line);
            return column_of(bytes.substr(start, offset - start));
        };
        locations.push_back({
            .line = checked.origin.first_line + static_cast<std::uint32_t>(begin_line),
            .column = column(begin_line, source.begin),
            .end_line = checked.origin.first_line + static_cast<std::uint32_t>(end_line),
            .end_column = column(end_line, source.end),
            .source_begin = checked.origin.offset + source.begin,
            .source_end = checked.origin.offset + source.end,
        });
    }
    return locations;
}

std::vector<Location> locate(const Checked& checked) {
    std::vector<TextRange> ranges;
    ranges.reserve(checked.assessment.findings.size());
    for (const auto& finding : checked.assessment.findings)
        ranges.push_back(finding.range);
    return locate(checked, ranges);
}

}  // namespace warmline
