#include "linter/measure/syllables.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

namespace {

struct Counted {
    const char* word;
    int syllables;
};

template <std::size_t Size>
void check_all(const Counted (&words)[Size], Language language) {
    for (const auto& [word, syllables] : words) {
        const std::string shown(word);
        CAPTURE(shown);
        CHECK(count_syllables(word, language) == syllables);
    }
}

}  // namespace

TEST_CASE("German words have their spoken syllables") {
    constexpr Counted words[] = {{"einen", 2},
                                 {"neue", 2},
                                 {"Steuer", 2},
                                 {"geehrte", 3},
                                 {"beenden", 3},
                                 {"beinhalten", 4},
                                 {"beurteilen", 4},
                                 {"Beispiel", 2},
                                 {"Familie", 4},
                                 {"Linie", 3},
                                 {"Serie", 3},
                                 {"Studie", 3},
                                 {"studieren", 3},
                                 {"Ferien", 3},
                                 {"Patient", 3},
                                 {"Energie", 3},
                                 {"Jubiläum", 4},
                                 {"Museum", 3},
                                 {"Ideen", 3},
                                 {"Bäume", 2},
                                 {"Service", 2},
                                 {"Team", 1},
                                 {"Online", 2},
                                 {"Update", 2},
                                 {"Software", 2},
                                 {"Website", 2},
                                 {"Code", 1},
                                 {"Mail", 1},
                                 {"Qualität", 3},
                                 {"aktuell", 3},
                                 {"Zuständigkeit", 4},
                                 {"Yacht", 1},
                                 {"Kündigungsfrist", 4},
                                 {"Beitragsanpassung", 5},
                                 {"Ideal", 3},
                                 {"finanziell", 4},
                                 {"Medien", 3},
                                 {"dient", 1},
                                 {"GmbH", 1}};
    check_all(words, Language::de);
}

TEST_CASE("English words have their spoken syllables") {
    constexpr Counted words[] = {
        {"the", 1},         {"people", 2},      {"table", 2},      {"agree", 2},
        {"wanted", 2},      {"worked", 1},      {"services", 3},   {"business", 2},
        {"information", 4}, {"special", 2},     {"create", 2},     {"area", 3},
        {"idea", 3},        {"being", 2},       {"review", 2},     {"available", 4},
        {"sincerely", 3},   {"immediately", 5}, {"colleague", 2},  {"questions", 2},
        {"society", 4},     {"client", 2},      {"experience", 4}, {"cooperate", 4},
        {"queue", 1},       {"moved", 1},       {"changes", 2},    {"requirement", 3},
        {"you", 1},         {"rhythm", 1}};
    check_all(words, Language::en);
}

TEST_CASE("figures and marks have no syllables, any word has one") {
    CHECK(count_syllables("2026", Language::de) == 0);
    CHECK(count_syllables("…", Language::en) == 0);
    CHECK(count_syllables("Nr", Language::de) == 1);
    CHECK(count_syllables(std::string(100000, 'a'), Language::de) >= 1);
}
