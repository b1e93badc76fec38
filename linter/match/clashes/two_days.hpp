/// One appointment told twice in different words, on two days.
#pragma once

#include <vector>

#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// "Ihr Termin am Dienstag, 16. Juni" … "wir sehen uns am 17. Juni". Strict, since few words tell
/// that both mean one thing: the mail names these two days and no third one, nothing in it speaks
/// of change, choice or a second meeting, and they lie close. Says whether it reported.
bool compare_days(Check& check, const std::vector<Value>& values);

}  // namespace warmline::match
