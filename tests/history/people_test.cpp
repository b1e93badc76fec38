#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/history/linted.hpp"
#include "tests/shown.hpp"

namespace warmline::history {

namespace {

std::filesystem::path fresh_folder() {
    auto name = (std::filesystem::temp_directory_path() / "warmline-key-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    return name;
}

}  // namespace

TEST_CASE("the pattern with most letters decides the group") {
    const auto groups = groups_of({{"*", "Rest"},
                                   {"firma.example", "Firma"},
                                   {"@sales.firma.example", "Vertrieb"},
                                   {"billing-*@firma.example", "Rechnung"},
                                   {"Petra.Kurz@firma.example", "Petra"}});
    const std::pair<std::string, std::string> table[] = {
        {"petra.kurz@FIRMA.example", "Petra"},
        {"jan@firma.example", "Firma"},
        {"jan@mail.firma.example", "Firma"},
        {"jan@sales.firma.example", "Vertrieb"},
        {"billing-de@firma.example", "Rechnung"},
        {"jan@otherfirma.example", "Rest"},
        {"", ""},
    };
    for (const auto& [address, group] : table) {
        CAPTURE_BOUND(address);
        CHECK(groups.of(address) == group);
    }
    CHECK(groups_of({{"firma.example", "Firma"}}).of("x@y.example") == "");
}

TEST_CASE("mailboxes of roles are not persons") {
    for (const std::string shared :
         {"service@a.example", "no-reply@a.example", "noreply-de@a.example",
          "Rechnung.nord@a.example", "info@a.example", "newsletter@a.example", "info2@a.example",
          "service.berlin.2@a.example", "vertrieb-export@a.example", "reply+4711.kim@a.example",
          "mailer-daemon@a.example"})
        CHECK_MESSAGE(is_shared_mailbox(shared), shared);
    for (const std::string person :
         {"petra.kurz@a.example", "postel@a.example", "teamer@a.example", "informatiker@a.example",
          "vertrieb.mueller@a.example", "hr.mueller@a.example", "team-kim@a.example",
          "mail.petra.kurz@a.example", ""})
        CHECK_MESSAGE(!is_shared_mailbox(person), person);
}

TEST_CASE("one person has one pseudonym under one key") {
    const PseudonymKey other("another secret of enough bytes");
    CHECK(test_key().of_person("Kim@Example.org") == test_key().of_person(" <kim@example.org> "));
    CHECK(test_key().of_person("kim@example.org") != test_key().of_person("jo@example.org"));
    CHECK(test_key().of_person("kim@example.org") != other.of_person("kim@example.org"));
    CHECK(test_key().of_person("kim@example.org") > 0);
    CHECK(test_key().of_person("") == 0);
    CHECK(test_key().of("mail", "x") != test_key().of("person", "x"));
    CHECK(test_key().id().size() == 8);
}

TEST_CASE("the key is drawn once, and only its owner can read it") {
    const auto file = fresh_folder() / "deeper" / "pseudonym.key";
    const auto first = load_or_create_key(file);
    REQUIRE(first);

    struct stat status {};

    REQUIRE(stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto again = load_or_create_key(file);
    REQUIRE(again);
    CHECK(first->id() == again->id());
    std::filesystem::remove_all(file.parent_path().parent_path());
}

TEST_CASE("a key file that protects nobody is refused with a remedy") {
    const auto folder = fresh_folder();
    std::ofstream(folder / "short.key") << "abc";
    std::ofstream(folder / "open.key") << "0123456789abcdef0123456789abcdef";
    REQUIRE(chmod((folder / "short.key").c_str(), 0600) == 0);
    REQUIRE(chmod((folder / "open.key").c_str(), 0644) == 0);
    for (const char* name : {"short.key", "open.key", "missing.key"}) {
        const auto key = load_key(folder / name);
        REQUIRE_FALSE(key);
        CHECK(key.problem().where == (folder / name).string());
        CHECK_FALSE(key.problem().remedy.empty());
    }
    std::filesystem::remove_all(folder);
}

}  // namespace warmline::history
