/// Short forms people go by: Tony for Anthony, Uli for Ulrich, Peggy for Margaret.
#pragma once

#include <string>
#include <string_view>

namespace warmline::match {

/// Whether someone called `full` may be called `used`; both folded. Cut from the full name ("Kat",
/// "Lena", "Toni") or one of the usual short forms no rule would yield ("Bill"). "Jan" is none of
/// "Jana": that is another person.
bool is_short_for(std::string_view used, std::string_view full);

/// Whether `used` may be a short form nobody listed: it ends as pet names do ("-i", "-ie", "-y",
/// "-li", "-erl"), is no common name itself and begins as `full` does or is cut from within it;
/// both folded. "Benji" of Bennett, "Aurelli" of Aurelia; not "Mary" of Martin.
bool may_be_short_for(std::string_view used, std::string_view full);

/// "schaefer" → "schafer": a keyboard without umlauts writes the one, a broken header the other,
/// and Köbi is called Jakob.
std::string without_umlaut_e(std::string_view folded);

}  // namespace warmline::match
