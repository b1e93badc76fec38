/// What was known already: a baseline mutes findings, so that only new ones are told and held
/// against the threshold of severity. Scores, risk and verdict stay those of the whole mail.
///
/// A finding is recognised by path (from the baseline's folder, however it was spelled), rule, the
/// folded words it marks and its rank among equals, so moving a paragraph does not make it new. The
/// file holds hashes, never mail text.
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

/// One for each of the findings told. Stable across runs, machines and versions of warmline; also
/// used as the fingerprint in SARIF.
std::vector<std::uint64_t> fingerprints(const Checked& checked);

class Baseline {
public:
    Baseline() = default;

    /// One to be written to `file`.
    explicit Baseline(const std::filesystem::path& file);

    static Result<Baseline> load(const std::filesystem::path& file);

    /// Those muted by another baseline included.
    void add(const Checked& checked);

    /// Moves the findings this baseline knows to `Checked::known`.
    void mute(Checked& checked) const;

    std::string to_text() const;

    std::size_t size() const { return known_.size(); }

private:
    std::string key_of(const std::string& path) const;

    std::unordered_set<std::uint64_t> known_;
    std::filesystem::path folder_;  ///< absolute; mails below it are known by their path from it
};

}  // namespace warmline
