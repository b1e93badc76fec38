/// What headers and layout say about a mail before its words are weighed.
#pragma once

#include "linter/text/document.hpp"

namespace warmline {

struct Structure {
    bool list_unsubscribe = false;
    bool list_id = false;
    bool bulk = false;               ///< Precedence: bulk or list
    bool unsubscribe_words = false;  ///< the footer or body offers to leave the list
    bool auto_submitted = false;
    bool no_reply = false;  ///< From or Reply-To
    bool reply = false;     ///< answers a mail
    bool internal = false;  ///< all readers are colleagues: the sender's own domain
    bool personal = false;  ///< greets by name and is signed by a person
    long recipients = 0;    ///< addresses, or the number a campaign header states
};

Structure read_structure(const Document& document);

/// More than this many readers make a mailing (§ D.4 gate 3).
inline constexpr long mass_above = 20;

}  // namespace warmline
