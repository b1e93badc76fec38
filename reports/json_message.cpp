#include "linter/location.hpp"
#include "linter/wording.hpp"
#include "reports/json_report.hpp"

namespace warmline {

namespace {

void write_scores(JsonWriter& json, const Assessment& assessment) {
    json.object("scores", [&] {
        for (std::size_t d = 0; d < dimension_count; ++d)
            json.field(name_of(static_cast<Dimension>(d)), in_points(assessment.scores[d].score));
        json.field("overall", in_points(assessment.overall));
    });
    json.field("band", name_of(assessment.band()));
    json.object("arithmetic", [&] {
        for (std::size_t d = 0; d < dimension_count; ++d)
            json.array(name_of(static_cast<Dimension>(d)), [&] {
                for (const auto& term : assessment.scores[d].terms)
                    json.object([&] {
                        json.field("name", term.name);
                        json.field("points", in_points(term.points));
                        if (term.possible > 0) json.field("possible", in_points(term.possible));
                        if (term.hits > 0) json.field("hits", term.hits);
                    });
            });
    });
    json.field("clarity_measured", assessment.score(Dimension::clarity).measured);
}

void write_risk(JsonWriter& json, const Assessment& assessment) {
    json.field("ambiguity_risk", in_points(assessment.ambiguity_risk));
    json.field("expected_questions", assessment.expected_questions);
    json.array("questions", [&] {
        for (const auto& expected : assessment.questions)
            json.object([&] {
                json.field("question", expected.question);
                json.field("probability", expected.probability);
                json.field("finding", expected.finding);
            });
    });
}

void write_strings(JsonWriter& json, const JsonName& name, const std::vector<std::string>& texts) {
    json.array(name, [&] {
        for (const auto& text : texts)
            json.element(text);
    });
}

void write_brief(JsonWriter& json, const CallBrief& brief) {
    json.object("brief", [&] {
        json.field("reason", brief.reason);
        json.field("goal", brief.goal);
        json.field("name", brief.name);
        json.field("phone", brief.phone);
        json.field("phone_uri", brief.phone_uri);
        json.field("who", brief.who);
        json.field("by_when", brief.by_when);
        write_strings(json, "facts", brief.facts);
        write_strings(json, "their_words", brief.their_words);
        write_strings(json, "ask", brief.ask);
        write_strings(json, "listen", brief.listen);
        write_strings(json, "avoid", brief.avoid);
        json.field("after", brief.after);
        json.field("draft", brief.draft);
    });
}

void write_cost(JsonWriter& json, const CostMinutes& cost) {
    json.object("cost_minutes", [&] {
        json.field("mail", cost.mail);
        json.field("revised", cost.revised);
        json.field("call", cost.call);
    });
    if (cost.mail_money > 0 || cost.call_money > 0)
        json.object("cost_money", [&] {
            json.field("mail", cost.mail_money);
            json.field("revised", cost.revised_money);
            json.field("call", cost.call_money);
        });
}

void write_heard(JsonWriter& json, const HeardWords& heard) {
    json.object("heard", [&] {
        json.field("odds", heard.odds);
        json.field("sentence", heard.sentence);
        json.array("words", [&] {
            for (const auto& word : heard.words)
                json.object([&] {
                    json.field("word", word.word);
                    json.field("points", word.points);
                });
        });
    });
}

void write_verdict(JsonWriter& json, const Verdict& verdict) {
    json.object("verdict", [&] {
        json.field("action", name_of(verdict.action));
        json.array("steps", [&] {
            for (const auto& step : verdict.steps)
                json.object([&] {
                    json.field("name", step.name);
                    json.field("advice", step.advice);
                    json.field("sentence", step.sentence);
                });
        });
        json.field("call_offer", verdict.call_offer);
        json.field("call_list", verdict.call_list);
        json.field("confirm_topic", verdict.confirm_topic);
        json.field("call_need", verdict.call_need);
        json.array("terms", [&] {
            for (const auto& term : verdict.terms)
                json.object([&] {
                    json.field("name", term.name);
                    json.field("value", term.value);
                    json.field("points", term.points);
                });
        });
        json.name("gate");
        verdict.gate.empty() ? json.null() : json.element(verdict.gate);
        write_strings(json, "reasons", verdict.reasons);
        if (!verdict.heard.empty()) write_heard(json, verdict.heard);
        write_cost(json, verdict.cost);
        if (verdict.brief.empty()) {
            json.name("brief");
            json.null();
        } else {
            write_brief(json, verdict.brief);
        }
    });
}

void write_lifts(JsonWriter& json, const Assessment& assessment) {
    json.object("lift", [&] {
        json.field("overall", in_points(assessment.lifted));
        json.array("edits", [&] {
            for (const auto& lift : assessment.lifts)
                json.object([&] {
                    json.field("rule", lift.rule);
                    json.field("gain", in_points(lift.gain));
                    json.field("hits", lift.hits);
                });
        });
    });
}

void write_place(JsonWriter& json, const Location& place) {
    json.field("line", place.line);
    json.field("column", place.column);
    json.field("end_line", place.end_line);
    json.field("end_column", place.end_column);
    json.field("source_begin", place.source_begin);
    json.field("source_end", place.source_end);
}

void write_finding(JsonWriter& json, const Checked& checked, std::size_t index,
                   const Location& place, Language ui) {
    const auto& finding = checked.assessment.findings[index];
    const auto& rule = checked.rule_of(finding);
    const auto words = wording(checked, finding, ui);
    json.object([&] {
        json.field("rule", rule.id);
        json.field("dimension", name_of(rule.dimension));
        json.field("severity", name_of(checked.severity_of(finding)));
        json.field("points", finding.points);
        json.field("question_probability", rule.question_probability);
        json.field("risk_points", in_points(checked.assessment.risk_shares[index]));
        json.field("confidence", static_cast<double>(finding.confidence));
        json.field("message", words.message);
        json.field("instead", words.instead);
        json.name("asks");
        words.asks.empty() ? json.null() : json.element(words.asks);
        json.field("text", checked.document.of(finding.range));
        json.field("part", part_of(checked, finding));
        write_place(json, place);
    });
}

void write_ignored(JsonWriter& json, const Checked& checked) {
    json.array("ignored", [&] {
        for (const auto& ignored : checked.assessment.ignored)
            json.object([&] {
                json.field("rule", checked.rule_of(ignored.finding).id);
                json.field("text", checked.document.of(ignored.finding.range));
                json.field("reason", ignored.reason);
                json.field("by", ignored.by);
            });
    });
}

/// Only with a baseline: what else the scores count.
void write_known(JsonWriter& json, const Checked& checked) {
    const auto& known = checked.known;
    if (known.empty()) return;
    json.array("known", [&] {
        for (const auto& [finding, risk_share] : known)
            json.object([&] {
                json.field("rule", checked.rule_of(finding).id);
                json.field("text", checked.document.of(finding.range));
                json.field("points", finding.points);
                json.field("risk_points", in_points(risk_share));
            });
    });
}

void write_problems(JsonWriter& json, const std::vector<Problem>& problems) {
    json.array("problems", [&] {
        for (const auto& problem : problems)
            json.object([&] {
                json.field("code", problem.code);
                json.field("what", problem.what);
                json.field("where", problem.where);
                json.field("remedy", problem.remedy);
            });
    });
}

void write_topics(JsonWriter& json, const Classification& classification) {
    json.array("topics", [&] {
        for (const auto& guess : classification.topics)
            json.object([&] {
                json.field("id", guess.topic->id);
                json.field("confidence", guess.confidence);
                json.field("sensitivity", guess.topic->sensitivity);
            });
    });
}

}  // namespace

void write_message(JsonWriter& json, const Checked& checked, Language ui) {
    const auto& assessment = checked.assessment;
    json.object([&] {
        json.field("path", checked.origin.path);
        json.field("index", checked.origin.index);
        json.field("message_id", checked.message->message_id);
        json.field("subject", checked.message->subject);
        json.field("language", name_of(checked.document.language));
        json.field("profile", name_of(assessment.profile));
        json.field("profile_reason", checked.classification.profile_reason);
        json.field("mode", name_of(assessment.mode));
        json.name("topic");
        assessment.topic.empty() ? json.null() : json.element(assessment.topic);
        write_topics(json, checked.classification);
        write_scores(json, assessment);
        write_risk(json, assessment);
        write_verdict(json, assessment.verdict);
        write_lifts(json, assessment);
        const auto places = locate(checked);
        json.array("findings", [&] {
            for (std::size_t i = 0; i < assessment.findings.size(); ++i)
                write_finding(json, checked, i, places[i], ui);
        });
        write_ignored(json, checked);
        write_known(json, checked);
        write_problems(json, checked.problems);
    });
}

}  // namespace warmline
