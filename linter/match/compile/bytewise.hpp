/// A pattern over characters as one over bytes that finds the same in UTF-8.
///
/// Patterns that look at the text as written ("NaN" but not "nan") would have RE2 read characters,
/// which no automaton of ours does; nearly all of them are ASCII but for "anything else than
/// letters" beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace warmline::match {

/// Nothing for what it does not know: flags in groups, classes with characters beyond ASCII or of
/// Unicode, \D \S \W.
std::optional<std::string> bytewise(std::string_view pattern);

}  // namespace warmline::match
