/// Writes rules/tidings.tsv as one C++ source with a read-only table.
///
///     compile_tidings TIDINGS.tsv OUT.cpp
///
/// A line is "term TAB weight"; "#" begins a comment; the term "bias" is the odds of no words.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "linter/topic/tidings_table.hpp"
#include "linter/topic/traits.hpp"

namespace {

using namespace warmline;

constexpr double largest_weight = 32000;

std::size_t trait_of(std::string_view name) {
    return static_cast<std::size_t>(std::find(trait_names.begin(), trait_names.end(), name) -
                                    trait_names.begin());
}

std::uint64_t number_of(std::string_view names) {
    const auto gap = names.find(' ');
    const auto first = trait_of(names.substr(0, gap));
    return trait_term(first, gap == names.npos ? first : trait_of(names.substr(gap + 1)));
}

std::uint64_t hash_of(const std::string& name) {
    const auto kind = static_cast<tidings::Kind>(tidings::letters.find(name[0]));
    const auto rest = std::string_view(name).substr(2);
    if (kind == tidings::Kind::trait) return tidings::trait(number_of(rest));
    if (kind != tidings::Kind::pair) return tidings::term(kind, word_hash(rest));
    const auto gap = rest.find(' ');
    const auto first = rest.substr(0, gap);
    return tidings::pair(first == "|>" ? tidings::start : word_hash(first),
                         word_hash(rest.substr(gap + 1)));
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: compile_tidings TIDINGS.tsv OUT.cpp\n";
        return 2;
    }
    std::ifstream in(words[1]);
    if (!in) {
        std::cerr << "compile_tidings: cannot read " << words[1] << '\n';
        return 1;
    }
    std::vector<std::pair<std::uint64_t, double>> terms;
    double bias = 0, largest = 0;
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
        const auto name = line.substr(0, tab);
        const double weight = std::strtod(line.c_str() + tab + 1, nullptr);
        if (name == "bias") {
            bias = weight;
            continue;
        }
        terms.emplace_back(hash_of(name), weight);
        largest = std::max(largest, std::abs(weight));
    }
    std::size_t size = 16;
    // Two thirds full: a cold start pays for each page, a search for each neighbour.
    while (size * 2 < terms.size() * 3)
        size *= 2;
    std::vector<tidings::Slot> slots(size);
    const double unit = largest > 0 ? largest / largest_weight : 1;
    for (const auto& [hash, weight] : terms) {
        auto at = hash & (size - 1);
        while (slots[at].check != 0)
            at = (at + 1) & (size - 1);
        slots[at] = {tidings::check_of(hash),
                     static_cast<std::int16_t>(std::lround(weight / unit))};
    }
    std::ofstream out(words[2]);
    out.precision(17);
    out << "// Written by compile_tidings from rules/tidings.tsv.\n"
           "#include \"linter/topic/tidings_table.hpp\"\n\nnamespace warmline::tidings {\n"
           "namespace {\nconstexpr Slot slots[] = {";
    for (std::size_t i = 0; i < size; ++i)
        out << (i % 8 == 0 ? "\n" : "") << '{' << slots[i].check << "u," << slots[i].weight << "},";
    out << "\n};\n}  // namespace\n\nconstinit const Table table{slots, " << unit << ", " << bias
        << "};\n\n}  // namespace warmline::tidings\n";
    return out.flush() ? 0 : 1;
}
