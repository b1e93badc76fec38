/// Keyed pseudonyms: the same person gets the same number, and only who holds the key file can say
/// which. Different keys make stores that cannot be joined; the key's id in each record shows that.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/history/assessment_record.hpp"

namespace warmline::history {

class PseudonymKey {
public:
    /// `secret`: at least 16 bytes.
    explicit PseudonymKey(std::string secret);

    /// Never 0. `kind` keeps persons, mails and templates apart.
    Pseudonym of(std::string_view kind, std::string_view what) const;

    /// Upper and lower case are one address. 0 for an empty one.
    Pseudonym of_person(std::string_view address) const;

    /// Eight hex digits that tell keys apart and give nothing away.
    const std::string& id() const { return id_; }

private:
    std::string secret_;
    std::string id_;
};

/// Reads the key file.
Result<PseudonymKey> load_key(const std::filesystem::path& file);

/// Reads the key file; on first use draws a key and writes it, readable by its owner only. Two
/// programs that start together end up with the same key.
Result<PseudonymKey> load_or_create_key(const std::filesystem::path& file);

/// "X…" → "x…", blanks and angle brackets around it gone.
std::string normal_address(std::string_view address);

}  // namespace warmline::history
