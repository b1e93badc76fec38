/// What was known already: with a baseline, only new findings count.
///
/// A finding is recognised by path, rule, the folded words it marks and its rank among equals, so
/// moving a paragraph does not make it new. The file holds hashes, never mail text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/checked.hpp"

namespace warmline {

/// Stable across runs, machines and versions of warmline; also used as the fingerprint in SARIF.
std::vector<std::uint64_t> fingerprints(const Checked& checked);

/// The same for findings that are not yet part of an assessment.
std::vector<std::uint64_t> fingerprints(const Origin& origin, const Document& document,
                                        const RulePack& pack, const std::vector<Finding>& findings);

class Baseline {
public:
    static Result<Baseline> load(const std::filesystem::path& file);

    void add(const Checked& checked);

    /// Drops the findings this baseline knows; returns how many.
    std::size_t take_known(const Origin& origin, const Document& document, const RulePack& pack,
                           std::vector<Finding>& findings) const;

    std::string to_text() const;

    std::size_t size() const { return known_.size(); }

private:
    std::unordered_set<std::uint64_t> known_;
};

}  // namespace warmline
