#include "linter/base/nearest.hpp"

#include <algorithm>
#include <array>
#include <iterator>
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

std::string suggest(std::string_view word, std::span<const std::string_view> known) {
    if (const auto meant = nearest(word, known); !meant.empty())
        return "did you mean \"" + std::string(meant) + "\"?";
    const auto pack = std::string(word.substr(0, word.find('/'))) + "/";
    std::vector<std::string_view> of_pack;
    std::copy_if(known.begin(), known.end(), std::back_inserter(of_pack),
                 [&](const auto id) { return id.starts_with(pack); });
    if (!of_pack.empty()) known = of_pack;
    std::string list = "known:";
    constexpr std::size_t shown = 24;
    for (std::size_t i = 0; i < known.size() && i < shown; ++i)
        list += (i == 0 ? " " : ", ") + std::string(known[i]);
    if (known.size() > shown) list += ", …";
    return list;
}

}  // namespace warmline
