/// Short forms people go by: Tony for Anthony, Uli for Ulrich, Peggy for Margaret.
#pragma once

#include <string_view>

namespace warmline::match {

/// Whether someone called `full` may be called `used`; both folded. Cut from the full name ("Kat",
/// "Lena", "Toni") or one of the usual short forms no rule would yield ("Bill"). "Jan" is none of
/// "Jana": that is another person.
bool is_short_for(std::string_view used, std::string_view full);

}  // namespace warmline::match
