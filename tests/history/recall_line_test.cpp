#include "linter/history/recall_line.hpp"

#include <doctest/doctest.h>

namespace warmline::history {

TEST_CASE("a question survives its line") {
    const RecallQuestion question{
        .person = 9223372036854775807, .template_print = 42, .at = 1781258400};
    CHECK(question_from(to_line(question)) == question);
    for (const std::string line : {"", "1 2", "x 2 3", "1 2 99999999999999999999"})
        CHECK_MESSAGE(!question_from(line), line);
}

TEST_CASE("an answer says what is known and leaves the rest open") {
    Recollection answer;
    answer.stock_text = true;
    answer.person.emplace();
    answer.person->mails_last_30_days = 5;
    answer.person->unanswered_mails_180_days = 0;
    answer.person->last_talk = DateTime{.year = 2026, .month = 5, .day = 4};
    const auto line = to_line(answer);
    CHECK(line.find('\n') == line.size() - 1);
    const auto read = answer_from(line);
    REQUIRE(read);
    CHECK(read->stock_text);
    REQUIRE(read->person);
    CHECK(read->person->mails_last_30_days == 5);
    CHECK(read->person->unanswered_mails_180_days == 0);
    CHECK_FALSE(read->person->surveys_last_90_days);
    CHECK_FALSE(read->person->open_complaint);
    REQUIRE(read->person->last_talk);
    CHECK(read->person->last_talk->month == 5);
    CHECK_FALSE(answer_from("{}\n")->person);
}

TEST_CASE("a problem and nonsense are told, never taken for an answer") {
    const Problem problem{"store", "gone", "sqlite:x", "look"};
    CHECK(answer_from(problem_line(problem)).problem() == problem);
    for (const std::string line : {"", "oops", "[1]", R"({"stock_text": 5})", R"({"problem": 3})"})
        CHECK_MESSAGE(!answer_from(line), line);
}

TEST_CASE("what the list says of a person stands, the history fills the rest") {
    Recipient person;
    person.tier = Tier::a;
    person.mails_last_30_days = 1;
    Recipient known;
    known.tier = Tier::c;
    known.mails_last_30_days = 9;
    known.surveys_last_90_days = 2;
    fill_unknown(person, known);
    CHECK(person.tier == Tier::a);
    CHECK(person.mails_last_30_days == 1);
    CHECK(person.surveys_last_90_days == 2);
    CHECK_FALSE(person.open_complaint);
}

}  // namespace warmline::history
