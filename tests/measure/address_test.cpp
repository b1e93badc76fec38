#include "linter/measure/address.hpp"

#include <doctest/doctest.h>

using namespace warmline;

namespace {

Address of(const char* text) {
    return address_of(read_passage(text, Language::de));
}

}  // namespace

TEST_CASE("the form of address is read from the words that can mean nothing else") {
    CHECK(of("Wir haben Ihnen das Angebot geschickt.") == Address::sie);
    CHECK(of("Schau dir das Angebot an.") == Address::du);
    CHECK(of("Schau dir Ihre Vorteile an.") == Address::mixed);
    CHECK(of("Die Lieferung kommt am Freitag.") == Address::none);
    CHECK(of("Habt ihr das gesehen? Ihr könnt eure Karten abholen.") == Address::du);
}

TEST_CASE("Sie at the start of a sentence is you only when the verb allows it") {
    CHECK(of("Sie können uns anrufen.") == Address::sie);
    CHECK(of("Meine Kollegin hilft gern. Sie kennt den Fall.") == Address::none);
    CHECK(of("Die Kunden rufen an, sie haben Fragen.") == Address::none);
    CHECK(of("Sie müssen das, das ist ihr Geschäft, sie müssen liefern.") == Address::none);
    CHECK(of("Sie haben recht, und wir danken Ihnen; sie haben gefragt.") == Address::sie);
}

TEST_CASE("an exclamation is no address") {
    CHECK(of("Du meine Güte! Mögen Sie Jazz?") == Address::sie);
}

TEST_CASE("other languages have no form of address") {
    CHECK(address_of(read_passage("Sie and du are German.", Language::en)) == Address::none);
}
