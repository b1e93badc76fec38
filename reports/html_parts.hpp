/// Small pieces of HTML that all parts of a report are made of. What they are given is already
/// safe unless the name says otherwise (`escaped_list`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/checked.hpp"

namespace warmline {

/// One mail on a page: what is shown, and the prefix that makes its ids unique ("m3-0").
struct MailView {
    const Checked& checked;
    std::string_view prefix;
    Language ui = Language::en;

    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui == Language::de ? de : en);
    }
};

/// `<name attributes>inside</name>` and a line feed.
std::string tag(std::string_view name, std::string_view inside, std::string_view attributes = "");

/// The same without the line feed, for words inside a sentence.
std::string span(std::string_view name, std::string_view inside, std::string_view attributes = "");

/// An unordered list of texts, each escaped; "" when there are none.
std::string escaped_list(const std::vector<std::string>& texts);

/// ` lang="de"`, or "" when the language is not known.
std::string language_attribute(Language language);

/// "77": a score rounded to whole points.
std::string whole(Tenths value);

/// "12,5" or "12.5" without a sign.
std::string tenths(Tenths value, Language ui);

/// Points kept as a number → tenths as they are shown.
Tenths in_tenths(double points);

/// 0.25 → "25 %".
std::string percent(double share);

/// `pattern` with "{slot}" filled.
std::string with(std::string_view pattern, std::string_view slot, std::string_view value);

/// A bar from 0 to `value` of 100. For the eye only: the number stands beside it.
std::string bar(Tenths value);

/// What a term of the arithmetic is called: evidence in the reader's language, a rule by its
/// summary. Escaped.
std::string term_words(const RulePack& pack, std::string_view term, Language ui);

}  // namespace warmline
