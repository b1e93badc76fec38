#include "linter/match/engine/short_names.hpp"

#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/match/engine/names_of_people.hpp"

using namespace warmline::match;

TEST_CASE("people go by cut and by usual short forms of their names") {
    const std::pair<std::string_view, std::string_view> short_and_full[] = {
        {"tony", "anthony"},   {"bill", "william"},    {"uli", "ulrich"},     {"peggy", "margaret"},
        {"lena", "magdalena"}, {"katie", "katherine"}, {"wolfi", "wolfgang"}, {"stef", "stefan"}};
    for (const auto& [used, full] : short_and_full) {
        CAPTURE(used);
        CHECK(is_short_for(used, full));
    }
}

TEST_CASE("a man's name is no short form of a woman's, nor any name of any other") {
    const std::pair<std::string_view, std::string_view> two_people[] = {{"jan", "jana"},
                                                                        {"christian", "christiane"},
                                                                        {"petra", "kim"},
                                                                        {"tom", "anthony"},
                                                                        {"anthony", "tony"}};
    for (const auto& [used, full] : two_people) {
        CAPTURE(used);
        CHECK_FALSE(is_short_for(used, full));
    }
}

TEST_CASE("an address is a person's by initials, short form or first name, a desk's is nobody's") {
    CHECK(is_address_of("jr@orgeln.example", "Johanna Rieger"));
    CHECK(is_address_of("tobi@looms.example", "Oluwatobi Ade"));
    CHECK(is_address_of("karen@vet.example", "Cedar Creek"));
    CHECK_FALSE(is_address_of("ar@care.example", "Accounts Receivable"));
    CHECK_FALSE(is_address_of("auftrag@werk.example", "Auftragsabwicklung"));
    CHECK_FALSE(is_address_of("info@werk.example", "Petra Kurz"));
}
