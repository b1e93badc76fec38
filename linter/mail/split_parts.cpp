#include "linter/mail/split_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/mail/ascii.hpp"
#include "linter/mail/fields.hpp"
#include "linter/mail/header_block.hpp"
#include "linter/mail/part_header.hpp"

namespace warmline {
namespace {

/// A container or attached message whose end has not been seen.
struct Open {
    std::size_t part = 0;
    bool multipart = false;
    bool seen = false;    ///< a boundary of it was seen
    bool closed = false;  ///< its closing boundary was seen; only an epilogue should follow
    std::size_t children = 0;
};

enum class Boundary { none, opens, closes };

std::string_view without_trailing_blanks(std::string_view line) {
    while (!line.empty() && (ascii::is_space(line.back())))
        line.remove_suffix(1);
    return line;
}

/// `line` begins with "--" and has no trailing blanks.
Boundary match(std::string_view line, std::string_view boundary) {
    if (boundary.empty()) return Boundary::none;
    const std::string_view rest = line.substr(2);
    if (!rest.starts_with(boundary)) return Boundary::none;
    const std::string_view after = rest.substr(boundary.size());
    if (after.empty()) return Boundary::opens;
    return after == "--" ? Boundary::closes : Boundary::none;
}

/// Where the next line that begins with '-' begins, from the line at `at` on; or the end.
std::uint32_t next_dashed_line(std::string_view bytes, std::uint32_t at, char line_end) {
    if (at < bytes.size() && bytes[at] == '-') return at;
    const char* p = bytes.data() + at;
    const char* const end = bytes.data() + bytes.size();
#if defined(__SSE2__)
    // Bodies are the bulk of all mail, so this is the walk that counts.
    const __m128i ends = _mm_set1_epi8(line_end), dashes = _mm_set1_epi8('-');
    const auto matches = [&](const char* from) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 1));
        return _mm_and_si128(_mm_cmpeq_epi8(here, ends), _mm_cmpeq_epi8(next, dashes));
    };
    for (; end - p > 32; p += 32)
        if (_mm_movemask_epi8(_mm_or_si128(matches(p), matches(p + 16))) != 0) break;
#endif
    for (; end - p >= 2; ++p)
        if (p[0] == line_end && p[1] == '-')
            return static_cast<std::uint32_t>(p + 1 - bytes.data());
    return static_cast<std::uint32_t>(bytes.size());
}

class Splitter {
public:
    Splitter(Message& message, const Limits& limits, ProblemList& problems)
        : message_(message),
          bytes_(message.bytes),
          limits_(limits),
          problems_(problems),
          line_end_(line_end_of(message.bytes)) {}

    void split() {
        begin_entity(header_begin(bytes_, line_end_));
        while (at_ < bytes_.size() && !stack_.empty())
            step();
        while (!stack_.empty())
            leave(end_of_bytes());
        if (leaf_ != none) end_part(leaf_, end_of_bytes());
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::uint32_t end_of_bytes() const { return static_cast<std::uint32_t>(bytes_.size()); }

    /// One line outside header blocks. Only lines that begin with "--" matter.
    void step() {
        const std::uint32_t begin = at_ = next_dashed_line(bytes_, at_, line_end_);
        if (begin == bytes_.size()) return;
        const std::uint32_t next = next_line(bytes_, begin, line_end_);
        at_ = next;
        if (next - begin < 3 || bytes_[begin + 1] != '-') return;
        const std::string_view line = without_trailing_blanks(bytes_.substr(begin, next - begin));
        if (line.size() < 3 || line.size() > limits_.boundary + 4) return;
        if (!cross(line, begin, next)) guess(line, begin, next);
    }

    /// Handles `line` if it is a boundary of an open multipart, the innermost first. A boundary of
    /// one already closed counts only when no open one claims the line: generators reuse
    /// boundaries.
    bool cross(std::string_view line, std::uint32_t begin, std::uint32_t next) {
        std::size_t closed_level = none;
        Boundary closed_as = Boundary::none;
        for (std::size_t level = stack_.size(); level-- > 0;) {
            const Open& open = stack_[level];
            if (!open.multipart) continue;
            const Boundary found = match(line, message_.parts[open.part].boundary);
            if (found == Boundary::none) continue;
            if (!open.closed) {
                cross_at(level, found, begin, next);
                return true;
            }
            if (closed_level == none) {
                closed_level = level;
                closed_as = found;
            }
        }
        if (closed_level == none) return false;
        cross_at(closed_level, closed_as, begin, next);
        return true;
    }

    void cross_at(std::size_t level, Boundary found, std::uint32_t begin, std::uint32_t next) {
        // A header right before the boundary has used that line end up.
        const std::uint32_t end =
            std::max(before_line_end(begin), message_.parts.back().body.begin);
        while (stack_.size() > level + 1)
            leave(end);
        if (leaf_ != none) end_part(std::exchange(leaf_, none), end);
        Open& open = stack_[level];
        open.seen = true;
        if (found == Boundary::closes) {
            open.closed = true;
            return;
        }
        // Nothing at all follows, or another boundary: no part was meant.
        if (next >= bytes_.size() || is_boundary_of(open, next)) return;
        if (open.closed) {
            problems_.add("part-after-close", begin,
                          "a part follows the closing boundary of its multipart",
                          "it is read all the same; end the multipart once");
            open.closed = false;
        }
        begin_entity(next);
    }

    bool is_boundary_of(const Open& open, std::uint32_t begin) const {
        if (bytes_.substr(begin, 2) != "--") return false;
        const std::uint32_t next = next_line(bytes_, begin, line_end_);
        const std::string_view line = without_trailing_blanks(bytes_.substr(begin, next - begin));
        return line.size() > 2 && match(line, message_.parts[open.part].boundary) != Boundary::none;
    }

    /// A multipart whose boundary has not come yet (or is not named): a line "--something" followed
    /// by a Content field is taken for it.
    void guess(std::string_view line, std::uint32_t begin, std::uint32_t next) {
        Open& open = stack_.back();
        if (!open.multipart || open.children > 0 || open.closed || leaf_ != none) return;
        if (line.size() - 2 > limits_.boundary) return;
        if (!ascii::begins_with(bytes_.substr(next, 8), "content-")) return;
        Part& part = message_.parts[open.part];
        if (part.boundary.empty())
            problems_.add("missing-boundary", field_of(part, "Content-Type"),
                          "the header of a multipart names no boundary",
                          "the line that looks like one was taken; name it in Content-Type");
        else
            problems_.add("wrong-boundary", begin,
                          "the boundary in the header is not the one between the parts",
                          "the line that looks like one was taken; name it in Content-Type");
        part.boundary = line.substr(2);
        cross_at(stack_.size() - 1, Boundary::opens, begin, next);
    }

    /// The header at `begin` and what it announces; the walk goes on behind it.
    void begin_entity(std::uint32_t begin) {
        for (;;) {
            const int parent = stack_.empty() ? -1 : static_cast<int>(stack_.back().part);
            const std::size_t index = message_.parts.size();
            const bool root = index == 0;
            const int depth = static_cast<int>(stack_.size());
            const bool first_child = !stack_.empty() && stack_.back().children++ == 0;
            if (!root && index >= limits_.parts) {
                keep_rest(begin, parent, depth);
                return;
            }

            part_fields_.clear();
            std::vector<Field>& fields = root ? message_.fields : part_fields_;
            const HeaderBlock block = read_header_block(bytes_, begin, line_end_, limits_, fields);
            report(block, begin);

            Part& part = message_.parts.emplace_back();
            part.parent = parent;
            part.depth = depth;
            part.header = block.range;
            part.body = {block.body_begin, end_of_bytes()};
            const Part* above = root ? nullptr : &message_.parts[static_cast<std::size_t>(parent)];
            const bool known_encoding = describe_part(bytes_, fields, part);
            if (part.type.empty() && above != nullptr && above->type == "multipart/digest") {
                part.type = "message/rfc822";
                part.kind = PartKind::message;
            }
            part.kind = kind_in_place(part, above, first_child);
            if (part.kind != PartKind::container) part.boundary.clear();
            at_ = block.body_begin;

            const bool nests = part.kind == PartKind::container || part.kind == PartKind::message;
            if (!nests) {
                if (!known_encoding) tell_encoding(part);
                leaf_ = index;
                return;
            }
            if (static_cast<std::size_t>(depth) >= limits_.depth) {
                problems_.add(
                    "limit-depth", begin,
                    "parts are nested more than " + std::to_string(limits_.depth) + " deep",
                    "what lies deeper is read as plain text");
                part.kind = PartKind::plain;
                part.boundary.clear();
                leaf_ = index;
                return;
            }
            stack_.push_back({.part = index, .multipart = part.kind == PartKind::container});
            if (part.kind == PartKind::container) {
                check_boundary(part);
                return;
            }
            begin = skip_envelope(block.body_begin);
        }
    }

    /// Where a field of the part's header stands. Read anew: only mails with a fault ask.
    std::uint32_t field_of(const Part& part, std::string_view name) const {
        std::vector<Field> fields;
        read_header_block(bytes_, part.header.begin, line_end_, limits_, fields);
        const Field* field = find_field(fields, name);
        return field == nullptr ? part.header.begin : field->range.begin;
    }

    void tell_encoding(const Part& part) {
        if (part.kind == PartKind::attachment) return;
        problems_.add("unknown-encoding", field_of(part, "Content-Transfer-Encoding"),
                      "a part names a transfer encoding nobody knows",
                      "its text is read as it stands; use quoted-printable or base64");
    }

    /// mbox exports leave "From " lines inside attached messages.
    std::uint32_t skip_envelope(std::uint32_t begin) const {
        const std::string_view rest = bytes_.substr(begin, 6);
        return rest.starts_with("From ") || rest.starts_with(">From ")
                   ? next_line(bytes_, begin, line_end_)
                   : begin;
    }

    void check_boundary(Part& part) {
        while (!part.boundary.empty() && ascii::is_space(part.boundary.back()))
            part.boundary.pop_back();
        if (part.boundary.size() <= limits_.boundary) return;
        problems_.add("limit-boundary", field_of(part, "Content-Type"),
                      "a boundary is longer than " + std::to_string(limits_.boundary) + " bytes",
                      "RFC 2046 allows 70; the multipart is read without it");
        part.boundary.clear();
    }

    /// Beyond the limit of parts: everything left is one plain part, so that no text is lost.
    void keep_rest(std::uint32_t begin, int parent, int depth) {
        problems_.add("limit-parts", begin,
                      "the mail has more than " + std::to_string(limits_.parts) + " parts",
                      "the rest is read as one plain part");
        leaf_ = message_.parts.size();
        Part& rest = message_.parts.emplace_back();
        rest.parent = parent;
        rest.depth = depth;
        rest.header = {begin, begin};
        rest.body = {begin, end_of_bytes()};
        at_ = end_of_bytes();
    }

    /// The innermost open part ends at `end`.
    void leave(std::uint32_t end) {
        const Open open = stack_.back();
        if (leaf_ != none) end_part(std::exchange(leaf_, none), end);
        stack_.pop_back();
        Part& part = message_.parts[open.part];
        end_part(open.part, end);
        if (!open.multipart) return;
        if (open.children == 0 && !open.seen) {
            problems_.add("boundary-not-found", field_of(part, "Content-Type"),
                          part.boundary.empty() ? "a multipart names no boundary"
                                                : "the boundary named in the header never comes",
                          "its content is read as plain text");
            part.kind = PartKind::plain;
        } else if (!open.closed && !problems_.has("limit-parts")) {
            problems_.add("unclosed-multipart", end, "a multipart has no closing boundary",
                          "end it with \"--" + part.boundary.substr(0, 70) + "--\"");
        }
    }

    void end_part(std::size_t index, std::uint32_t end) {
        Part& part = message_.parts[index];
        part.body.end = std::max(part.body.begin, end);
    }

    /// The line end before a boundary line belongs to the boundary.
    std::uint32_t before_line_end(std::uint32_t begin) const {
        if (begin > 0 && bytes_[begin - 1] == line_end_) --begin;
        if (line_end_ == '\n' && begin > 0 && bytes_[begin - 1] == '\r') --begin;
        return begin;
    }

    void report(const HeaderBlock& block, std::uint32_t begin) {
        if (block.too_many_fields)
            problems_.add("limit-headers", begin,
                          "a header has more than " + std::to_string(limits_.headers) + " fields",
                          "the rest of the header is not read");
        if (block.too_long)
            problems_.add(
                "limit-header-bytes", begin,
                "a header is longer than " + std::to_string(limits_.header_bytes) + " bytes",
                "the rest of the header is not read");
        if (block.line_cut)
            problems_.add(
                "limit-header-line", begin,
                "a header field is longer than " + std::to_string(limits_.header_line) + " bytes",
                "the rest of the field is not read");
        if (block.has_junk)
            problems_.add("header-junk", begin, "a header has lines that are no fields",
                          "they are passed over; a field is \"Name: value\"");
        if (!block.has_end && block.range.size() > 0 && !at_boundary(block.body_begin))
            problems_.add("header-without-end", block.body_begin,
                          "a header runs into its text without a blank line",
                          "put a blank line before the text");
    }

    /// A part may end right after its header.
    bool at_boundary(std::uint32_t begin) const { return bytes_.substr(begin, 2) == "--"; }

    Message& message_;
    std::string_view bytes_;
    const Limits& limits_;
    ProblemList& problems_;
    char line_end_;
    std::uint32_t at_ = 0;
    std::vector<Open> stack_;
    std::vector<Field> part_fields_;
    std::size_t leaf_ = none;  ///< the leaf whose body we are in
};

}  // namespace

void split_parts(Message& message, const Limits& limits, ProblemList& problems) {
    Splitter(message, limits, problems).split();
}

}  // namespace warmline
