#include "linter/baseline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

namespace warmline {

namespace {

constexpr std::string_view heading = "warmline-baseline 1";

std::uint64_t mix(std::uint64_t hash, std::string_view text) {
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return (hash ^ 0xFF) * 1099511628211ull;
}

std::string hex(std::uint64_t value) {
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    return {digits.data(), end};
}

/// Paths as they are given, so that a baseline made in a checkout fits another checkout.
std::string_view relative(std::string_view path) {
    while (path.starts_with("./"))
        path.remove_prefix(2);
    return path;
}

}  // namespace

std::vector<std::uint64_t> fingerprints(const Origin& origin, const Document& document,
                                        const RulePack& pack,
                                        const std::vector<Finding>& findings) {
    std::vector<std::uint64_t> prints;
    std::map<std::uint64_t, std::uint32_t> seen;
    for (const auto& finding : findings) {
        auto print = mix(14695981039346656037ull, relative(origin.path));
        print = mix(print, std::to_string(origin.index));
        print = mix(print, pack.rules()[finding.rule].id);
        print = mix(print, document.folded_of(finding.range));
        const auto rank = seen[print]++;
        prints.push_back(mix(print, std::to_string(rank)));
    }
    return prints;
}

std::vector<std::uint64_t> fingerprints(const Checked& checked) {
    return fingerprints(checked.origin, checked.document, *checked.pack,
                        checked.assessment.findings);
}

Result<Baseline> Baseline::load(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line))
        return Problem{"baseline-unreadable", "the baseline cannot be read", file.string(),
                       "make one with: warmline lint PATH --write-baseline " + file.string()};
    if (line != heading)
        return Problem{"baseline-format", "this is no baseline file", file.string() + ":1",
                       "its first line must be \"" + std::string(heading) + "\""};
    Baseline baseline;
    for (std::size_t number = 2; std::getline(in, line); ++number) {
        if (line.empty()) continue;
        std::uint64_t print = 0;
        const auto end = line.data() + line.size();
        if (std::from_chars(line.data(), end, print, 16).ptr != end)
            return Problem{"baseline-format", "\"" + line + "\" is no fingerprint",
                           file.string() + ":" + std::to_string(number), "make the baseline anew"};
        baseline.known_.insert(print);
    }
    return baseline;
}

void Baseline::add(const Checked& checked) {
    for (const auto print : fingerprints(checked))
        known_.insert(print);
}

std::size_t Baseline::take_known(const Origin& origin, const Document& document,
                                 const RulePack& pack, std::vector<Finding>& findings) const {
    const auto prints = fingerprints(origin, document, pack, findings);
    std::vector<Finding> fresh;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!known_.contains(prints[i])) fresh.push_back(std::move(findings[i]));
    const auto taken = findings.size() - fresh.size();
    findings = std::move(fresh);
    return taken;
}

std::string Baseline::to_text() const {
    std::vector<std::uint64_t> sorted(known_.begin(), known_.end());
    std::sort(sorted.begin(), sorted.end());
    std::string text(heading);
    text += '\n';
    for (const auto print : sorted)
        text += hex(print) + "\n";
    return text;
}

}  // namespace warmline
