#include "linter/measure/features/terms.hpp"

#include <algorithm>

#include "linter/text/fold.hpp"

namespace warmline {
namespace {

constexpr std::uint64_t edge_begin = 0x9E3779B97F4A7C15ull, edge_end = 0xC2B2AE3D27D4EB4Full;

constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDull;
    x ^= x >> 33;
    return x;
}

constexpr std::uint64_t single(TermKind kind, std::uint64_t hash) {
    return mix(hash + 0x9E3779B97F4A7C15ull * (static_cast<std::uint64_t>(kind) + 1));
}

constexpr std::uint64_t pair_of(std::uint64_t first, std::uint64_t second) {
    return single(TermKind::pair, first * 0x100000001B3ull + mix(second));
}

constexpr bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

constexpr std::size_t shortest_with_parts = 5;  ///< bytes; shorter words are terms as a whole

/// Calls `take(kind, hash, name parts…)` for every term; one walk for hashes and for names.
template <class Take>
void walk(const Passage& passage, Stretch stretch, TermMask kinds, Take take) {
    for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
        const Token& token = passage.tokens[i];
        const std::string_view word = token.is(Token::digit_first) ? "0" : passage.folded_of(token);
        if ((kinds & mask_of(TermKind::word)) != 0) take(TermKind::word, token.hash, word);
        if (!token.is(Token::word) || token.is(Token::digit_first)) continue;
        if (word.size() >= shortest_with_parts) {
            if ((kinds & mask_of(TermKind::ending)) != 0)
                for (const std::size_t size : {std::size_t{3}, std::size_t{4}}) {
                    const std::string_view part = word.substr(word.size() - size);
                    if (!continues(part[0])) take(TermKind::ending, word_hash(part), part);
                }
            if ((kinds & mask_of(TermKind::beginning)) != 0)
                for (const std::size_t size : {std::size_t{4}, std::size_t{6}}) {
                    if (word.size() <= size || continues(word[size])) continue;
                    const std::string_view part = word.substr(0, size);
                    take(TermKind::beginning, word_hash(part), part);
                }
        }
    }
}

template <class Take>
void walk_pairs(const Passage& passage, Stretch stretch, Take take) {
    std::uint64_t before = edge_begin;
    for (std::uint32_t i = stretch.begin; i <= stretch.end; ++i) {
        const std::uint64_t hash = i < stretch.end ? passage.tokens[i].hash : edge_end;
        take(i, pair_of(before, hash));
        before = hash;
    }
}

std::string_view printed(const Passage& passage, Stretch stretch, std::uint32_t i, bool second) {
    if (!second && i == stretch.begin) return "|>";
    if (second && i == stretch.end) return "<|";
    const Token& token = passage.tokens[second ? i : i - 1];
    return token.is(Token::digit_first) ? "0" : passage.folded_of(token);
}

}  // namespace

std::uint64_t term_hash(std::string_view name) {
    const auto kind = static_cast<TermKind>(term_letters.find(name.substr(0, 1)));
    const std::string_view rest = name.substr(std::min<std::size_t>(2, name.size()));
    if (kind != TermKind::pair) return single(kind, word_hash(rest));
    const std::size_t gap = rest.find(' ');
    const std::string_view first = rest.substr(0, gap);
    const std::string_view second = gap == std::string_view::npos ? "" : rest.substr(gap + 1);
    return pair_of(first == "|>" ? edge_begin : word_hash(first),
                   second == "<|" ? edge_end : word_hash(second));
}

void collect_terms(const Passage& passage, Stretch stretch, TermMask kinds,
                   std::vector<std::uint64_t>& out) {
    walk(passage, stretch, kinds, [&](TermKind kind, std::uint64_t hash, std::string_view) {
        out.push_back(single(kind, hash));
    });
    if ((kinds & mask_of(TermKind::pair)) != 0)
        walk_pairs(passage, stretch,
                   [&](std::uint32_t, std::uint64_t hash) { out.push_back(hash); });
}

std::vector<std::string> term_names(const Passage& passage, Stretch stretch, TermMask kinds) {
    std::vector<std::string> out;
    walk(passage, stretch, kinds, [&](TermKind kind, std::uint64_t, std::string_view part) {
        std::string name(1, term_letters[static_cast<std::size_t>(kind)]);
        out.push_back(name.append(":").append(part));
    });
    if ((kinds & mask_of(TermKind::pair)) != 0)
        walk_pairs(passage, stretch, [&](std::uint32_t i, std::uint64_t) {
            std::string name("b:");
            name.append(printed(passage, stretch, i, false)).append(" ");
            out.push_back(name.append(printed(passage, stretch, i, true)));
        });
    return out;
}

}  // namespace warmline
