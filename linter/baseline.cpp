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

/// Gives each finding of one mail its fingerprint, the rank among its equals included.
class Printer {
public:
    Printer(const Checked& checked, std::string_view path) : checked_(checked) {
        start_ = mix(14695981039346656037ull, relative(path));
        start_ = mix(start_, std::to_string(checked.origin.index));
    }

    std::uint64_t print(const Finding& finding) {
        auto print = mix(start_, checked_.rule_of(finding).id);
        print = mix(print, checked_.document.folded_of(finding.range));
        return mix(print, std::to_string(seen_[print]++));
    }

private:
    const Checked& checked_;
    std::uint64_t start_;
    std::map<std::uint64_t, std::uint32_t> seen_;
};

std::vector<std::uint64_t> prints_at(const Checked& checked, std::string_view path) {
    Printer printer(checked, path);
    std::vector<std::uint64_t> prints;
    for (const auto& known : checked.known)
        printer.print(known.finding);
    for (const auto& finding : checked.assessment.findings)
        prints.push_back(printer.print(finding));
    return prints;
}

}  // namespace

std::vector<std::uint64_t> fingerprints(const Checked& checked) {
    return prints_at(checked, checked.origin.path);
}

Baseline::Baseline(const std::filesystem::path& file) {
    std::error_code error;
    folder_ = std::filesystem::absolute(file, error).lexically_normal().parent_path();
}

/// Mails elsewhere keep the path as it was given.
std::string Baseline::key_of(const std::string& path) const {
    std::error_code error;
    if (folder_.empty() || path.empty() || path == "-") return path;
    const auto whole = std::filesystem::absolute(path, error).lexically_normal();
    auto below = whole.lexically_relative(folder_).string();
    return error || below.empty() || below.starts_with("..") ? path : below;
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
    Baseline baseline(file);
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
    Printer printer(checked, key_of(checked.origin.path));
    for (const auto& known : checked.known)
        known_.insert(printer.print(known.finding));
    for (const auto& finding : checked.assessment.findings)
        known_.insert(printer.print(finding));
}

void Baseline::mute(Checked& checked) const {
    auto& assessment = checked.assessment;
    const auto prints = prints_at(checked, key_of(checked.origin.path));
    const auto as_given = fingerprints(checked);  // as baselines were written before
    std::vector<Finding> fresh;
    std::vector<Tenths> shares;
    std::vector<std::size_t> place(prints.size(), prints.size());  // among the fresh ones
    for (std::size_t i = 0; i < prints.size(); ++i) {
        if (known_.contains(prints[i]) || known_.contains(as_given[i])) {
            checked.known.push_back({std::move(assessment.findings[i]), assessment.risk_shares[i]});
            continue;
        }
        place[i] = fresh.size();
        fresh.push_back(std::move(assessment.findings[i]));
        shares.push_back(assessment.risk_shares[i]);
    }
    assessment.findings = std::move(fresh);
    assessment.risk_shares = std::move(shares);
    std::erase_if(assessment.questions, [&](ExpectedQuestion& question) {
        question.finding = place[question.finding];
        return question.finding == prints.size();
    });
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
