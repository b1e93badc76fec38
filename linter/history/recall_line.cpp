#include "linter/history/recall_line.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

#include "linter/people/person_field.hpp"

namespace warmline::history {

namespace {

using Json = nlohmann::json;

std::string one_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void put_count(Json& json, const char* key, const std::optional<int>& count) {
    if (count) json[key] = *count;
}

std::optional<int> count_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_integer()) return std::nullopt;
    return found->get<int>();
}

Problem read_problem(const Json& json) {
    return {json.value("code", "store"), json.value("what", ""), json.value("where", ""),
            json.value("remedy", "")};
}

std::string day_text(const DateTime& day) {
    const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(day.year) + two(day.month) + two(day.day);
}

Recipient read_person(const Json& json) {
    Recipient person;
    person.mails_last_30_days = count_of(json, "campaigns");
    person.surveys_last_90_days = count_of(json, "surveys");
    person.unanswered_mails_180_days = count_of(json, "unanswered");
    if (json.contains("open_case")) person.open_complaint = json.value("open_case", false);
    person.last_talk = read_day(json.value("last_talk", ""));
    return person;
}

}  // namespace

std::string to_line(const RecallQuestion& question) {
    return std::to_string(question.person) + ' ' + std::to_string(question.template_print) + ' ' +
           std::to_string(question.at) + '\n';
}

std::optional<RecallQuestion> question_from(std::string_view line) {
    RecallQuestion question;
    const char* at = line.data();
    const char* end = at + line.size();
    for (auto* number : {&question.person, &question.template_print, &question.at}) {
        while (at != end && *at == ' ')
            ++at;
        const auto [next, error] = std::from_chars(at, end, *number);
        if (error != std::errc{}) return std::nullopt;
        at = next;
    }
    return question;
}

std::string to_line(const Recollection& answer) {
    auto json = Json::object();
    if (answer.stock_text) json["stock_text"] = true;
    if (answer.person) {
        auto person = Json::object();
        put_count(person, "campaigns", answer.person->mails_last_30_days);
        put_count(person, "surveys", answer.person->surveys_last_90_days);
        put_count(person, "unanswered", answer.person->unanswered_mails_180_days);
        if (answer.person->open_complaint) person["open_case"] = *answer.person->open_complaint;
        if (answer.person->last_talk) person["last_talk"] = day_text(*answer.person->last_talk);
        json["person"] = std::move(person);
    }
    return one_line(json);
}

std::string problem_line(const Problem& problem) {
    return one_line({{"problem",
                      {{"code", problem.code},
                       {"what", problem.what},
                       {"where", problem.where},
                       {"remedy", problem.remedy}}}});
}

Result<Recollection> answer_from(std::string_view line) {
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return Problem{"recall", "the store's program answers oddly", "", ""};
    try {
        if (const auto problem = json.find("problem"); problem != json.end())
            return read_problem(*problem);
        Recollection answer;
        answer.stock_text = json.value("stock_text", false);
        if (const auto person = json.find("person"); person != json.end())
            answer.person = read_person(*person);
        return answer;
    } catch (const Json::exception&) {  // a field of another type
        return Problem{"recall", "the store's program answers oddly", "", ""};
    }
}

}  // namespace warmline::history
