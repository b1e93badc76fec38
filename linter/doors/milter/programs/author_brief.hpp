/// What the author of a held mail is told: what was found, what to write instead, and the call card
/// when a call is advised.
#pragma once

#include <string>
#include <vector>

#include "linter/checked.hpp"

namespace warmline::gateway {

/// Plain UTF-8 lines, at most `longest_brief` bytes. `holding` are the rules and packs that hold
/// such mails: their findings come first.
std::string author_brief(const Checked& checked, const std::vector<std::string>& holding,
                         Language ui);

/// At most `longest` bytes, cut at a character's edge.
std::string cut(std::string text, std::size_t longest);

}  // namespace warmline::gateway
