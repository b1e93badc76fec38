/// What the store knows of a person, as JSON to hand over.
#pragma once

#include <string>

#include "linter/base/calendar_day.hpp"
#include "linter/base/json_writer.hpp"
#include "linter/history/store/store.hpp"

namespace warmline::report {

inline std::string person_json(const std::vector<history::PersonMail>& mails,
                               const std::vector<int>& talks) {
    std::string text;
    JsonWriter json(text);
    json.object([&] {
        json.field("schema", "warmline-person-1");
        json.array("talks", [&] {
            for (const int day : talks)
                json.element(day_name(day));
        });
        json.array("mails", [&] {
            for (const auto& mail : mails)
                json.object([&] {
                    const auto& record = mail.record;
                    json.field("role", mail.sent ? "sender" : "recipient");
                    json.field("day", day_name(record.sent_day));
                    json.field("assessed", day_name(day_of(record.assessed_at)));
                    json.field("warmline", record.version);
                    json.field("group", record.sender_group);
                    json.field("recipients", record.reach);
                    json.field("profile", name_of(record.profile));
                    json.field("language", name_of(record.language));
                    json.field("topic", record.topic);
                    json.field("reply", record.reply);
                    json.field("overall", in_points(record.overall));
                    json.object("scores", [&] {
                        for (std::size_t i = 0; i < dimension_count; ++i)
                            json.field(name_of(static_cast<Dimension>(i)),
                                       in_points(record.scores[i]));
                    });
                    json.field("ambiguity_risk", in_points(record.ambiguity_risk));
                    json.field("expected_questions", record.expected_questions);
                    json.field("action", name_of(record.action));
                    json.field("call_need", record.call_need);
                    json.array("rules", [&] {
                        for (const auto& rule : mail.rules)
                            json.element(rule);
                    });
                });
        });
    });
    return text + "\n";
}

}  // namespace warmline::report
