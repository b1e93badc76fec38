#include "linter/text/html_layout.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/text/html_reader.hpp"

namespace warmline {
namespace {

enum TextClass : std::uint8_t { plain, blank, ampersand, angle, code, odd };

/// What a byte of text may begin. Letters with two bytes (umlauts) are plain.
constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        if (may_be_unseen(static_cast<unsigned char>(c))) table[c] = odd;
    for (std::size_t c = 0; c <= ' '; ++c)
        table[c] = blank;
    table[0x7F] = blank;
    table['&'] = ampersand;
    table['<'] = angle;
    for (const char c : {'{', '%', '*', '['})
        table[static_cast<unsigned char>(c)] = code;
    return table;
}();

constexpr std::uint8_t class_of(char c) {
    return classes[static_cast<unsigned char>(c)];
}

constexpr bool is_letter(char c) {
    const auto low = static_cast<unsigned char>(c | 0x20);
    return low >= 'a' && low <= 'z';
}

constexpr std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

/// From `at` on over plain bytes and single blanks before them, sixteen at a time; stops where
/// another byte may stand or near the end.
std::size_t pass_plain(std::string_view html, std::size_t at) {
#if defined(__SSE2__)
    constexpr std::size_t width = 16;
    while (html.size() - at >= width) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(html.data() + at));
        const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const auto either = [](__m128i a, __m128i b) { return _mm_or_si128(a, b); };
        const auto mask = [](__m128i of) {
            return static_cast<std::uint32_t>(_mm_movemask_epi8(of));
        };
        const __m128i controls =
            either(_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ' - 1)), bytes), is('\x7F'));
        const __m128i marks = either(either(either(is('&'), is('<')), either(is('{'), is('%'))),
                                     either(is('*'), is('[')));
        // More than `may_be_unseen`, which has the last word.
        const __m128i odd = either(
            either(is('\xC2'), is('\xCD')),
            either(is('\xD8'), _mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8('\xE1')), bytes)));
        const std::uint32_t stops = mask(either(either(controls, marks), odd));
        const std::uint32_t blanks = mask(is(' '));
        // What follows the last byte is not known: look at it again with the next block.
        constexpr std::uint32_t known = (1u << (width - 1)) - 1;
        const std::uint32_t found = (stops | (blanks & (stops | blanks) >> 1)) & known;
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
        at += (blanks | stops) > known ? width - 1 : width;
    }
#else
    static_cast<void>(html);
#endif
    return at;
}

/// "→ Name the day": how the page notes a suggestion down for the writer, who then forgot it.
bool holds_hint(std::string_view comment) {
    constexpr std::string_view arrow = "→";
    return comment.starts_with(arrow) || comment.find("[→") != comment.npos;
}

/// Said once: who sees one looks for the others.
void note_hint(std::vector<Problem>& problems) {
    constexpr std::string_view code = "leftover-hint";
    if (std::none_of(problems.begin(), problems.end(),
                     [&](const Problem& problem) { return problem.code == code; }))
        problems.push_back({std::string(code), "a suggestion still stands in a comment of the HTML",
                            "comment", "write the better words, then delete the comment"});
}

}  // namespace

HtmlReader::HtmlReader(std::string_view html, const PlacedPart& part, OriginChain chain,
                       const HtmlOptions& options, Layout& layout)
    : html_(html),
      options_(options),
      layout_(layout),
      code_(html),
      page_(layout, part, std::move(chain)) {}

void HtmlReader::run() {
    while (at_ < html_.size()) {
        if (page_.mood.skipped)
            at_ = std::min(html_.find('<', at_), html_.size());
        else
            read_text();
        if (at_ < html_.size()) read_markup();
    }
    close_to(0);
    page_.finish();
}

/// The longest stretch from `at_` that goes into the text as it stands.
std::size_t HtmlReader::end_of_run() {
    std::size_t at = at_;
    if (class_of(html_[at]) == blank) return at;
    for (;;) {
        at = pass_plain(html_, at);
        if (at >= html_.size()) return at;
        switch (class_of(html_[at])) {
            case plain:
                ++at;
                break;
            case blank:
                // One blank between two visible bytes is part of the run.
                if (html_[at] != ' ' || at + 1 >= html_.size()) return at;
                if (class_of(html_[at + 1]) != plain) return at;
                at += 2;
                break;
            case code:
                if (code_.end_of(at) != at) return at;
                ++at;
                break;
            case odd: {
                const Character character = look_at(html_.substr(at));
                if (character.sight != Sight::seen && !joins_emoji(html_, at)) return at;
                at += character.size;
                break;
            }
            default:
                return at;
        }
    }
}

void HtmlReader::read_text() {
    while (at_ < html_.size()) {
        const std::size_t end = end_of_run();
        if (end > at_) {
            page_.copy(html_.substr(at_, end - at_), offset(at_));
            at_ = end;
            if (at_ >= html_.size()) return;
        }
        switch (class_of(html_[at_])) {
            case blank:
                read_blanks();
                break;
            case ampersand:
                read_reference();
                break;
            case code:
                copy_code(code_.end_of(at_));
                break;
            case odd: {
                const Character character = look_at(html_.substr(at_));
                if (character.sight == Sight::blank) page_.wide_blank(offset(at_));
                if (character.sight == Sight::line) page_.blank(offset(at_));
                at_ += character.size;
                break;
            }
            default:
                return;
        }
    }
}

void HtmlReader::read_blanks() {
    std::size_t at = at_;
    if (page_.mood.preformatted) {
        for (; at < html_.size() && class_of(html_[at]) == blank; ++at)
            if (html_[at] == '\n') page_.line_break({offset(at), offset(at) + 1});
    } else {
        while (at < html_.size() && class_of(html_[at]) == blank)
            ++at;
    }
    page_.blank(offset(at_));
    at_ = at;
}

void HtmlReader::read_reference() {
    const Entity entity = read_entity(html_.substr(at_));
    if (entity.size == 0) {
        page_.copy("&", offset(at_));
        ++at_;
        return;
    }
    const SourceRange source{offset(at_), offset(at_) + entity.source_size};
    switch (look_at(entity.text()).sight) {
        case Sight::seen:
            page_.atom(entity.text(), source);
            break;
        case Sight::unseen:
            break;
        case Sight::line:
            page_.blank(source.begin);
            break;
        case Sight::blank:
            page_.wide_blank(source.begin);
            break;
    }
    at_ += entity.source_size;
}

/// As written, but for the line ends of DOS.
void HtmlReader::copy_code(std::size_t end) {
    while (at_ < end) {
        const std::string_view rest = html_.substr(at_, end - at_);
        const std::size_t stop = at_ + std::min(rest.find('\r'), rest.size());
        if (stop > at_) page_.copy(html_.substr(at_, stop - at_), offset(at_));
        at_ = stop < end ? stop + 1 : end;
    }
}

void HtmlReader::read_markup() {
    tag_begin_ = at_;
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    if (next == '%' || next == '<' || next == 'o' || next == '/') {
        if (const std::size_t end = code_.end_of(at_); end != at_) {
            if (page_.mood.skipped)
                at_ = end;
            else
                copy_code(end);
            return;
        }
    }
    if (is_letter(next)) {
        start(read_tag(html_, at_, code_));
    } else if (next == '/' && at_ + 2 < html_.size() && is_letter(html_[at_ + 2])) {
        end(read_tag(html_, at_, code_).element);
    } else if (next == '!') {
        read_declaration();
    } else if (next == '?' || next == '/') {
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    } else {
        if (!page_.mood.skipped) page_.copy("<", offset(at_));
        ++at_;
    }
}

void HtmlReader::read_declaration() {
    if (html_.compare(at_, 4, "<!--") != 0) {
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
        return;
    }
    // "<!-->" and "<!--->" are whole comments.
    std::size_t from = at_ + 4;
    std::size_t end = html_.size(), after = html_.size();
    if (html_.compare(from, 1, ">") == 0) {
        end = from, after = from + 1;
    } else if (html_.compare(from, 2, "->") == 0) {
        end = from, after = from + 2;
    } else {
        for (std::size_t close = from; (close = html_.find("--", close)) != std::string_view::npos;
             ++close) {
            const std::string_view rest = html_.substr(close + 2, 2);
            if (!rest.starts_with('>') && rest != "!>") continue;
            end = close;
            after = close + (rest[0] == '>' ? 3 : 4);
            break;
        }
    }
    note_comment(html_.substr(from, end - from));
    at_ = after;
}

void HtmlReader::note_comment(std::string_view comment) {
    constexpr std::string_view mark = "warmline-ignore";
    while (!comment.empty() && class_of(comment.front()) == blank)
        comment.remove_prefix(1);
    while (!comment.empty() && class_of(comment.back()) == blank)
        comment.remove_suffix(1);
    if (holds_hint(comment)) note_hint(layout_.problems);
    if (comment.starts_with(mark)) layout_.ignores.push_back({page_.next(), std::string{comment}});
}

void lay_out_html(std::string_view html, const PlacedPart& part, OriginChain chain,
                  const HtmlOptions& options, Layout& layout) {
    HtmlReader(html, part, std::move(chain), options, layout).run();
}

}  // namespace warmline
