/// Whether two names may be one person's: the reader's and the one greeted, the sender's and the
/// one signed. Words of names are those of `name_words`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warmline::match {

/// "Köbi Schäfer" and "Schafer": a word of both, with umlauts or without.
bool shares_word(const std::vector<std::string>& one, const std::vector<std::string>& other);

/// Whether two names are the same letters, parted otherwise: "O'Brien" and "obrien", "D’Angelo" and
/// "Dangelo", "van der Berg" and "Vanderberg", "Hans-Peter" and "Hanspeter".
bool is_parted_otherwise(std::string_view one, std::string_view other);

/// Whom a letter calls by the first name alone, and short: the full name stands in To, or the other
/// way round.
bool goes_by(const std::vector<std::string>& used, const std::vector<std::string>& known);

/// Called by a short form nobody knows but the two: "Benji", "Malu" of Marie-Luise.
bool may_go_by(const std::vector<std::string>& used, const std::vector<std::string>& known);

}  // namespace warmline::match
