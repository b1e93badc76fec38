/// A mail taken apart into what a person edits: three fields and one body in UTF-8, and where in
/// the mail they stand, so that an edit changes these places and nothing else.
#pragma once

#include <string>

#include "linter/checked.hpp"
#include "linter/doors/http/service/opened_file.hpp"

namespace warmline::http {

/// {"subject","from","to","kind":"text"|"html","body","mails","template","source"}. The body of a
/// mail is cut at 1 MB. `mails` counts those of an mbox, of which this is the first. A template has
/// no fields and no `source`: its body is all of it.
///
/// `source` speaks about the bytes of the mail, which are those from `begin` to `end` of the file
/// opened, each place as [begin, end]: `fields` (Subject, From, To, where the mail has them),
/// `head` and `part` (where lines of its header and of the header of the part edited may be put
/// in), `type` and `encoding` (the fields of that part which an edit replaces, when there),
/// `content_type` (what to say of it instead), `bare` (a blank line must be put behind what is put
/// in), `mime` (it has a MIME-Version), `body`, `seals` (signature fields that an edit makes
/// untrue), `twin` (another part says the same in plain text) and `fixed`, "" or why an edit cannot
/// be put in place: "signed", "long" or "no-text".
std::string open_mail_json(const Checked& checked, const OpenedFile& file);

}  // namespace warmline::http
