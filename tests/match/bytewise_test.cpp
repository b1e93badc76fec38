#include "linter/match/compile/bytewise.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "linter/match/compile/pattern_program.hpp"
#include "linter/match/engine/pattern_machine.hpp"

using namespace warmline;
using namespace warmline::match;

namespace {

/// The place of the first match and of its group, as "begin-end begin-end"; "-" for none.
std::string by_characters(const std::string& pattern, std::string_view text) {
    const RE2 re2("(" + pattern + ")");
    REQUIRE(re2.ok());
    re2::StringPiece groups[3];
    if (!re2.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED,
                   groups, re2.NumberOfCapturingGroups() > 1 ? 3 : 2))
        return "-";
    const auto shown = groups[2].data() != nullptr ? groups[2] : groups[1];
    const auto at = [&](const char* place) { return std::to_string(place - text.data()); };
    return at(groups[1].data()) + "-" + at(groups[1].data() + groups[1].size()) + " " +
           at(shown.data()) + "-" + at(shown.data() + shown.size());
}

std::string by_bytes(const std::string& pattern, std::string_view text) {
    const auto rewritten = bytewise(pattern);
    REQUIRE(rewritten);
    const auto program = program_of("(" + *rewritten + ")");
    REQUIRE(program);
    const auto steps = program->view();
    const auto match = PatternMachine(steps, text).next(0);
    if (!match) return "-";
    return std::to_string(match->begin) + "-" + std::to_string(match->end) + " " +
           std::to_string(match->shown_begin) + "-" + std::to_string(match->shown_end);
}

}  // namespace

TEST_CASE("over bytes a pattern finds what it finds over characters") {
    const std::vector<std::string> patterns = {"(?:^|[^A-Za-z])(NaN|NULL)(?:$|[^A-Za-z])",
                                               "\\b(TODO|T\\.B\\.D\\.)\\b",
                                               "a[^b]c",
                                               "a.c",
                                               "a[^b]{2}c",
                                               "für (NaN)",
                                               "ü{2}",
                                               "[^\\s]+",
                                               "x[]a]",
                                               "[^\\d ]$",
                                               "(X{3,}|XX:XX)(?:$|[^A-Za-z0-9@])"};
    const std::vector<std::string> texts = {
        "NaN",    "äNaNß",  "ÄNaN",  "1NaN2", "zNaN", "für NaN",  "TODO", "TODOä",   "aüc",
        "a\nc",   "aüüc",   "a€€c",  "a😀c",   "aüc€", "aü€😀c",    "",     "ä",       "üü",
        "üüü",    "XXX€",   "XXXA",  "x]",    "xa",   " XX:XX",   "€",    "€ 5",     "T.B.D. ü",
        "a😀😀c b", "abcaüc", "NULLü", "üNULL", "a c",  "Größe €1", "😀1",   "für  NaN"};
    for (const auto& pattern : patterns)
        for (const auto& text : texts) {
            CAPTURE(pattern);
            CAPTURE(text);
            CHECK(by_bytes(pattern, text) == by_characters(pattern, text));
        }
}

TEST_CASE("what has no form in bytes is left alone") {
    for (const char* pattern : {"\\pL+", "[ä-ü]", "[^ä]", "\\D", "[\\W]", "(?i)a", "(?P<n>a)",
                                "[[:alpha:]]", "\\x41", "[a", "a\\", "[^]"})
        CHECK(!bytewise(pattern));
}
