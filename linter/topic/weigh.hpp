/// What a cue is worth where it stands: subject or footer, denied, supposed, talked about, quoted.
#pragma once

#include <vector>

#include "linter/people/thread.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/cue_book.hpp"

namespace warmline {

/// A cue in its sentence, weighed.
struct Evidence {
    About about = About::order;
    double weight = 0;  ///< chance that the mail is about this because of this cue alone
    TextRange range;
    std::uint32_t phrase = 0;
    bool statement = false;
    bool quoted = false;
    bool weighty = false;  ///< by itself, or because its sentence names a matter of weight
    bool readers = false;  ///< "Ihre Reklamation": named as the reader's own
    bool threat = false;   ///< of what would come next
};

/// All evidence in the readable and quoted text, in text order. Dampers are already spent.
std::vector<Evidence> gather_evidence(const Document& document, const Thread& thread,
                                      const CueBook& book);

}  // namespace warmline
