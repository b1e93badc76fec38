/// The parts of an address, and whether it is a role's or nobody's.
#pragma once

#include <string>
#include <string_view>

namespace warmline::match {

/// Local part of an address, folded; domain, folded.
std::string local_part(std::string_view address);
std::string domain_part(std::string_view address);

/// noreply@, no-reply+42@, donotreply@, nicht-antworten@ …
bool is_no_reply(std::string_view address);

/// info@, service@, kundenservice@, newsletter@ …
bool is_role_mailbox(std::string_view address);

}  // namespace warmline::match
