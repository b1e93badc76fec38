#include "linter/match/engine/short_names.hpp"

#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/match/engine/address_of_person.hpp"
#include "linter/match/engine/same_person.hpp"

using namespace warmline::match;

TEST_CASE("people go by cut and by usual short forms of their names") {
    const std::pair<std::string_view, std::string_view> short_and_full[] = {
        {"tony", "anthony"},   {"bill", "william"},   {"uli", "ulrich"},
        {"peggy", "margaret"}, {"lena", "magdalena"}, {"katie", "katherine"},
        {"wolfi", "wolfgang"}, {"stef", "stefan"},    {"jo", "joanna"},
        {"hansi", "johann"},   {"vreni", "verena"},   {"koebi", "jakob"},
        {"resi", "theresia"},  {"heiri", "heinrich"}, {"gustl", "august"},
        {"ollie", "oliver"},   {"hias", "matthias"},  {"chrigi", "christian"},
        {"beppo", "giuseppe"}, {"nat", "nathan"}};
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

TEST_CASE("a short form nobody listed begins or goes on as the full name does") {
    CHECK(may_be_short_for("benji", "bennett"));
    CHECK(may_be_short_for("aurelli", "aurelia"));
    CHECK(may_be_short_for("kimmy", "kim"));
    CHECK(may_be_short_for("loeri", "valor"));
    CHECK_FALSE(may_be_short_for("mary", "martin"));
    CHECK_FALSE(may_be_short_for("emily", "emma"));
    CHECK_FALSE(may_be_short_for("petri", "kim"));
    CHECK_FALSE(may_be_short_for("petra", "peter"));
}

TEST_CASE("a name is the same whether its parts are written as one or not") {
    const std::pair<std::string_view, std::string_view> same[] = {
        {"O'Brien", "Siobhan OBrien"},       {"O\u2019Brien", "s obrien"},
        {"Obrien", "Siobhan O'Brien"},       {"D\u2019Angelo", "Carla Dangelo"},
        {"D'Angelo", "Carla D\u2019Angelo"}, {"van der Berg", "a vanderberg"},
        {"Hans-Peter", "Hanspeter Roth"},    {"McDonald", "Ann Mc Donald"}};
    for (const auto& [one, other] : same) {
        CAPTURE(one);
        CHECK(is_parted_otherwise(one, other));
        CHECK(is_parted_otherwise(other, one));
    }
    CHECK_FALSE(is_parted_otherwise("O'Brien", "Siobhan O'Neill"));
    CHECK_FALSE(is_parted_otherwise("Prof. Dr. Kurz", "Prof. Dr. Petra Lang"));
    CHECK_FALSE(is_parted_otherwise("Lang", "Kim Langer"));
}

TEST_CASE("an address is a person's by initials, short form or first name, a desk's is nobody's") {
    CHECK(is_address_of("jr@orgeln.example", "Johanna Rieger"));
    CHECK(is_address_of("tobi@looms.example", "Oluwatobi Ade"));
    CHECK(is_address_of("karen@vet.example", "Cedar Creek"));
    CHECK_FALSE(is_address_of("ar@care.example", "Accounts Receivable"));
    CHECK_FALSE(is_address_of("auftrag@werk.example", "Auftragsabwicklung"));
    CHECK_FALSE(is_address_of("info@werk.example", "Petra Kurz"));
}
