#include "linter/base/nearest.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace warmline {

std::size_t edit_distance(std::string_view one, std::string_view other) {
    one = one.substr(0, 64);
    other = other.substr(0, 64);
    std::array<std::array<std::size_t, 65>, 65> cost{};
    for (std::size_t i = 0; i <= one.size(); ++i)
        cost[i][0] = i;
    for (std::size_t j = 0; j <= other.size(); ++j)
        cost[0][j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i)
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[one.size()][other.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto candidate : known) {
        const auto distance = edit_distance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

namespace {

/// The only one of `known` that holds the word as a part: "vague-time" of "amb/vague-time",
/// "zeitnah" of "zeitnah(e|en|)".
std::string_view only_holder(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t telling = 3;
    if (word.size() < telling) return {};
    std::string_view found;
    for (const auto candidate : known)
        if (candidate.find(word) != candidate.npos) {
            if (!found.empty() && found != candidate) return {};
            found = candidate;
        }
    return found;
}

/// Those that hold the word first, then by the letters to change.
std::vector<std::string_view> by_nearness(std::string_view word,
                                          std::span<const std::string_view> known) {
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    ranked.reserve(known.size());
    for (const auto candidate : known)
        ranked.emplace_back(
            candidate.find(word) != candidate.npos ? 0 : 1 + edit_distance(word, candidate),
            candidate);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<std::string_view> sorted;
    sorted.reserve(ranked.size());
    for (const auto& [distance, candidate] : ranked)
        sorted.push_back(candidate);
    return sorted;
}

}  // namespace

std::string suggest(std::string_view word, std::span<const std::string_view> known) {
    if (const auto meant = nearest(word, known); !meant.empty())
        return "did you mean \"" + std::string(meant) + "\"?";
    if (const auto holder = only_holder(word, known); !holder.empty())
        return "did you mean \"" + std::string(holder) + "\"?";
    const auto pack = std::string(word.substr(0, word.find('/'))) + "/";
    std::vector<std::string_view> of_pack;
    std::copy_if(known.begin(), known.end(), std::back_inserter(of_pack),
                 [&](const auto id) { return id.starts_with(pack); });
    if (!of_pack.empty()) known = of_pack;
    std::string list = "known:";
    constexpr std::size_t shown = 24;
    // Of many, those that look most like the word.
    std::vector<std::string_view> sorted;
    if (known.size() > shown) {
        sorted = by_nearness(word, known);
        known = sorted;
    }
    for (std::size_t i = 0; i < known.size() && i < shown; ++i)
        list += (i == 0 ? " " : ", ") + std::string(known[i]);
    if (known.size() > shown) list += ", …";
    return list;
}

}  // namespace warmline
