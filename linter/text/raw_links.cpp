#include "linter/text/raw_links.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "linter/text/find_any.hpp"
#include "linter/text/template_code.hpp"

namespace warmline {
namespace {

constexpr bool is_alnum(char c) {
    const auto low = static_cast<unsigned char>(c | 0x20);
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
}

bool is_word(char c) {
    return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Begin of the address around the "://" or at the "www." at `mark`; npos when it is none.
std::size_t begin_of_address(std::string_view text, std::size_t mark) {
    std::size_t begin = mark;
    if (text[mark] == ':') {
        const std::string_view before = text.substr(0, mark);
        const std::size_t size = before.ends_with("https") ? 5 : before.ends_with("http") ? 4 : 0;
        if (size == 0) return std::string_view::npos;
        begin = mark - size;
    }
    return begin > 0 && is_word(text[begin - 1]) ? std::string_view::npos : begin;
}

/// Closing brackets that were opened before the address began: "(see https://a.b/(c))".
std::size_t without_outer_brackets(std::string_view address) {
    if (!address.ends_with(')') && !address.ends_with(']')) return address.size();
    std::ptrdiff_t open = 0;
    for (const char c : address)
        open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    std::size_t size = address.size();
    for (; open < 0 && (address[size - 1] == ')' || address[size - 1] == ']'); ++open)
        --size;
    return size;
}

/// What never ends an address nor begins template code.
constexpr bool is_plain(char c) {
    return is_alnum(c) || c == '/' || c == '.' || c == '-' || c == '?' || c == '=' || c == '&';
}

/// A blank, a quotation mark or an angle bracket.
bool ends_address(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\t' || c == '"' || c == '<' || c == '>') return true;
    if (static_cast<unsigned char>(c) < 0x80) return false;
    const auto rest = text.substr(at);
    return rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("»");
}

std::size_t end_of_address(std::string_view text, std::size_t begin, std::size_t at,
                           TemplateCode& code) {
    constexpr std::size_t longest_tail = 20;  // a few marks and brackets, not a drawing
    while (at < text.size()) {
        while (at < text.size() && is_plain(text[at]))
            ++at;
        if (at == text.size()) break;
        if (const std::size_t end = code.end_of(at); end != at)
            at = end;
        else if (ends_address(text, at))
            break;
        else
            ++at;
    }
    constexpr std::string_view marks = ".,;:!?'*_";
    const std::size_t tail_end = at;
    for (std::size_t before = 0; at != before && tail_end - at < longest_tail;) {
        before = at;
        while (at > begin && marks.find(text[at - 1]) != std::string_view::npos)
            --at;
        at = begin + without_outer_brackets(text.substr(begin, at - begin));
    }
    return at;
}

/// Where the next "://" or "www." stands, or the end.
std::size_t next_mark(std::string_view text, std::size_t at) {
    const char* const end = text.data() + text.size();
    for (;; ++at) {
        at = static_cast<std::size_t>(find_or_pair(text.data() + at, end, ':', 'w') - text.data());
        if (at == text.size()) return at;
        const std::string_view rest = text.substr(at, 4);
        if (rest.starts_with("://") || rest == "www.") return at;
    }
}

}  // namespace

std::vector<LinkFact> with_raw_links(std::string_view text, std::vector<LinkFact> known) {
    const auto by_place = [](const LinkFact& a, const LinkFact& b) {
        return a.range.begin < b.range.begin;
    };
    if (!std::is_sorted(known.begin(), known.end(), by_place))
        std::stable_sort(known.begin(), known.end(), by_place);
    std::vector<LinkFact> raw;
    TemplateCode code(text);
    std::size_t link = 0;
    for (std::size_t at = 0;;) {
        const std::size_t mark = next_mark(text, at);
        if (mark == text.size()) break;
        at = mark + 3;
        const std::size_t begin = begin_of_address(text, mark);
        if (begin == std::string_view::npos) continue;
        while (link < known.size() && known[link].range.end <= begin)
            ++link;
        const bool taken = link < known.size() && known[link].range.begin <= begin;
        const std::size_t end = end_of_address(text, begin, at, code);
        if (end > at && !taken) {
            LinkFact fact;
            fact.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
            fact.target = text.substr(begin, end - begin);
            fact.raw = true;
            raw.push_back(std::move(fact));
        }
        at = std::max(at, end);
    }
    if (raw.empty()) return known;
    std::vector<LinkFact> all;
    all.reserve(known.size() + raw.size());
    std::merge(std::make_move_iterator(known.begin()), std::make_move_iterator(known.end()),
               std::make_move_iterator(raw.begin()), std::make_move_iterator(raw.end()),
               std::back_inserter(all), by_place);
    return all;
}

}  // namespace warmline
