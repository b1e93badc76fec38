/// Writes a table of fitted weights as one C++ source with a read-only table.
///
///     compile_weights WEIGHTS.tsv NAMESPACE OUT.cpp
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

#include "linter/text/term_weights.hpp"

namespace {

using namespace warmline;
using term_weights::Kind;

constexpr double largest_weight = 32000;

std::uint64_t hash_of(const std::string& name) {
    const auto kind = static_cast<Kind>(term_weights::letters.find(name[0]));
    const auto rest = std::string_view(name).substr(2);
    if (kind != Kind::pair) return term_weights::term(kind, word_hash(rest));
    const auto gap = rest.find(' ');
    const auto first = rest.substr(0, gap);
    return term_weights::pair(
        first == term_weights::before_first ? term_weights::start : word_hash(first),
        word_hash(rest.substr(gap + 1)));
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "usage: compile_weights WEIGHTS.tsv NAMESPACE OUT.cpp\n";
        return 2;
    }
    std::ifstream in(words[1]);
    if (!in) {
        std::cerr << "compile_weights: cannot read " << words[1] << '\n';
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
    std::vector<term_weights::Slot> slots(size);
    const double unit = largest > 0 ? largest / largest_weight : 1;
    for (const auto& [hash, weight] : terms) {
        auto at = hash & (size - 1);
        while (slots[at].check != 0)
            at = (at + 1) & (size - 1);
        slots[at] = {term_weights::check_of(hash),
                     static_cast<std::int16_t>(std::lround(weight / unit))};
    }
    std::ofstream out(words[3]);
    out.precision(17);
    out << "// Written by compile_weights.\n"
           "#include \"linter/text/term_weights.hpp\"\n\nnamespace warmline::"
        << words[2]
        << " {\n"
           "namespace {\nconstexpr term_weights::Slot slots[] = {";
    for (std::size_t i = 0; i < size; ++i)
        out << (i % 8 == 0 ? "\n" : "") << '{' << slots[i].check << "u," << slots[i].weight << "},";
    out << "\n};\n}  // namespace\n\nextern const term_weights::Table table;\n"
           "constinit const term_weights::Table table{slots, "
        << unit << ", " << bias << "};\n\n}  // namespace warmline::" << words[2] << "\n";
    return out.flush() ? 0 : 1;
}
