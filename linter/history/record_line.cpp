#include "linter/history/record_line.hpp"

#include <nlohmann/json.hpp>

#include "linter/base/calendar_day.hpp"
#include "linter/base/json_writer.hpp"

namespace warmline::history {

namespace {

using Json = nlohmann::json;

/// Of the line's form. A reader takes lines of its own version and older ones.
constexpr int line_version = 1;

template <class Enum>
Enum choice(const Json& json, const char* key, Enum fallback) {
    return from_name<Enum>(json.value(key, "")).value_or(fallback);
}

RuleCount rule_from(const Json& json) {
    return {.rule = json.at("rule").get<std::string>(),
            .hits = json.value("hits", 1),
            .points = json.value("points", 0),
            .question_percent = json.value("question", 0)};
}

AssessmentRecord record_from(const Json& json) {
    AssessmentRecord record;
    record.mail = json.at("mail").get<Pseudonym>();
    record.key = json.at("key").get<std::string>();
    record.template_print = json.value("template", Pseudonym{0});
    record.template_name = json.value("template_name", "");
    record.sender = json.value("sender", Pseudonym{0});
    record.shared_sender = json.value("shared_sender", false);
    record.sender_group = json.value("group", "");
    record.recipients = json.value("recipients", std::vector<Pseudonym>{});
    record.reach = json.value("reach", 0);
    record.draft = json.value("draft", false);
    record.sent_at = json.at("sent_at").get<UnixTime>();
    record.sent_day = json.value("sent_day", day_of(record.sent_at));
    record.assessed_at = json.at("assessed_at").get<UnixTime>();
    record.version = json.value("version", "");
    record.profile = choice(json, "profile", Profile::service);
    record.mode = choice(json, "mode", Mode::rendered);
    record.language = choice(json, "language", Language::other);
    record.topic = json.value("topic", "");
    record.reply = json.value("reply", false);
    record.automatic = json.value("automatic", false);
    record.human = json.value("human", false);
    record.no_reply = json.value("no_reply", false);
    record.self_service = json.value("self_service", 0);
    record.overall = json.at("overall").get<Tenths>();
    record.scores = json.at("scores").get<std::array<Tenths, dimension_count>>();
    record.ambiguity_risk = json.at("risk").get<Tenths>();
    record.expected_questions = json.value("questions", 0.0);
    record.blocked = json.value("blocked", false);
    record.action = choice(json, "action", Action::send);
    record.call_need = json.value("call_need", 0.0);
    record.gate = json.value("gate", "");
    record.mail_minutes = json.value("mail_minutes", 0.0);
    record.call_minutes = json.value("call_minutes", 0.0);
    for (const auto& rule : json.value("rules", Json::array()))
        record.rules.push_back(rule_from(rule));
    return record;
}

Problem damaged(const std::string& what) {
    return {"record-line", "this is no record of an assessment: " + what, "",
            "the line is set aside"};
}

}  // namespace

std::string to_line(const AssessmentRecord& record) {
    std::string line;
    JsonWriter json(line);
    json.object([&] {
        json.field("v", line_version);
        json.field("mail", record.mail);
        json.field("key", record.key);
        json.field("template", record.template_print);
        if (!record.template_name.empty()) json.field("template_name", record.template_name);
        json.field("sender", record.sender);
        json.field("shared_sender", record.shared_sender);
        json.field("group", record.sender_group);
        json.array("recipients", [&] {
            for (const auto recipient : record.recipients)
                json.element(recipient);
        });
        json.field("reach", record.reach);
        if (record.draft) json.field("draft", true);
        json.field("sent_at", record.sent_at);
        json.field("sent_day", record.sent_day);
        json.field("assessed_at", record.assessed_at);
        json.field("version", record.version);
        json.field("profile", name_of(record.profile));
        json.field("mode", name_of(record.mode));
        json.field("language", name_of(record.language));
        json.field("topic", record.topic);
        json.field("reply", record.reply);
        json.field("automatic", record.automatic);
        json.field("human", record.human);
        json.field("no_reply", record.no_reply);
        json.field("self_service", record.self_service);
        json.field("overall", record.overall);
        json.array("scores", [&] {
            for (const auto score : record.scores)
                json.element(score);
        });
        json.field("risk", record.ambiguity_risk);
        json.field("questions", record.expected_questions);
        json.field("blocked", record.blocked);
        json.field("action", name_of(record.action));
        json.field("call_need", record.call_need);
        json.field("gate", record.gate);
        json.field("mail_minutes", record.mail_minutes);
        json.field("call_minutes", record.call_minutes);
        json.array("rules", [&] {
            for (const auto& rule : record.rules)
                json.object([&] {
                    json.field("rule", rule.rule);
                    json.field("hits", rule.hits);
                    json.field("points", rule.points);
                    if (rule.question_percent > 0) json.field("question", rule.question_percent);
                });
        });
    });
    line += '\n';
    return line;
}

Result<AssessmentRecord> from_line(std::string_view line) {
    try {
        const auto json = Json::parse(line);
        if (!json.is_object()) return damaged("not an object");
        if (json.value("v", 0) > line_version) return damaged("a newer warmline wrote it");
        return record_from(json);
    } catch (const nlohmann::json::exception& error) {
        return damaged(error.what());
    }
}

}  // namespace warmline::history
