/// Which mails were made from one template: a keyed number over the words that stay the same from
/// copy to copy.
///
/// Left out are the subject (a template file has none, and one text goes out under several), the
/// greeting, the sign-off and signature, the names of the reader and of who signs wherever they
/// stand, figures, dates, amounts, merge tags and addresses; so all personalised copies agree, and
/// the template file itself agrees with its copies. Not the
/// gateway's fingerprint (linter/doors/milter/policy): that one tells whether a verdict may be used
/// again without reading the mail, so there a changed figure must make a difference.
#pragma once

#include "linter/history/pseudonym.hpp"
#include "linter/text/document.hpp"

namespace warmline::history {

/// 0 when the mail has too few words to tell templates apart. Pure, linear in the text.
Pseudonym template_fingerprint(const Document& document, const PseudonymKey& key);

}  // namespace warmline::history
