/// What the mail and its thread state that a caller must have in hand.
#pragma once

#include <string>
#include <vector>

#include "linter/people/thread.hpp"

namespace warmline {

struct BriefFacts {
    std::string matter;                   ///< the subject without reply prefixes
    std::vector<std::string> references;  ///< "Rechnung 50881", "order AV-3390"
    std::vector<std::string> amounts;
    std::vector<std::string> dates;     ///< days our own text names
    std::vector<std::string> promises;  ///< our own sentences that promise something
    std::size_t own_amounts = 0;        ///< of `amounts`, those our own text names
    std::string their_phone;            ///< from the customer's own signature, "" when none
};

/// One line of what stands at `range`, cut at a word near 160 bytes.
std::string line_of(const Document& document, TextRange range);

/// Side by side with commas.
std::string joined(const std::vector<std::string>& list);

/// Numbers the subject does not hold already.
std::vector<std::string> further_references(const BriefFacts& facts);

/// With a capital at the front: what ran on from a greeting stands alone in a brief.
std::string capitalised(std::string line);

BriefFacts gather_facts(const Document& document, const Thread& thread);

}  // namespace warmline
