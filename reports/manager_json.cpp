#include "linter/base/calendar_day.hpp"
#include "linter/base/json_writer.hpp"
#include "reports/manager.hpp"
#include "reports/manager_measures.hpp"

namespace warmline {

namespace {

using namespace history;

double rounded(double value) {
    return static_cast<double>(static_cast<long long>(value * 10 + (value < 0 ? -.5 : .5))) / 10;
}

void write_sums(JsonWriter& json, const Sums& sums) {
    for (const auto& measure : manager_measures)
        json.field(measure.id, rounded(measure.value(sums)));
    json.object("scores", [&] {
        for (std::size_t i = 0; i < dimension_count; ++i)
            json.field(name_of(static_cast<Dimension>(i)), rounded(sums.average(sums.scores[i])));
    });
}

void write_optional(JsonWriter& json, std::string_view key, const std::optional<Sums>& sums) {
    if (sums) {
        json.object(key, [&] { write_sums(json, *sums); });
        return;
    }
    json.name(key);
    json.null();
}

void write_count(JsonWriter& json, std::string_view key, const std::optional<std::int64_t>& count) {
    if (count) {
        json.field(key, *count);
        return;
    }
    json.name(key);
    json.null();
}

void write_period(JsonWriter& json, std::string_view key, Period period) {
    json.object(key, [&] {
        json.field("from", day_name(period.first_day));
        json.field("to", day_name(period.last_day));
    });
}

void write_rules(JsonWriter& json, std::string_view key, const std::vector<RuleRow>& rules) {
    json.array(key, [&] {
        for (const auto& rule : rules)
            json.object([&] {
                json.field("rule", rule.rule);
                json.field("mails", rule.mails);
                json.field("mails_before", rule.mails_before);
                json.field("hits", rule.hits);
                json.field("points", static_cast<double>(rule.points) / 10);
                json.field("expected_questions", rounded(rule.questions));
            });
    });
}

void write_templates(JsonWriter& json, const std::vector<TemplateRow>& templates) {
    json.array("templates", [&] {
        for (const auto& row : templates)
            json.object([&] {
                json.field("template", row.name);
                json.field("profile", row.profile);
                json.field("topic", row.topic);
                json.field("language", row.language);
                json.field("first", day_name(row.first_day));
                json.field("last", day_name(row.last_day));
                json.field("probable_askers", rounded(row.askers));
                for (const auto id : template_measures)
                    json.field(id, rounded(manager_measure(id).value(row.sums)));
            });
    });
}

}  // namespace

std::string manager_json(const ManagerFigures& figures) {
    std::string text;
    JsonWriter json(text);
    json.object([&] {
        json.field("schema", "warmline-manager-1");
        write_period(json, "period", figures.period);
        write_period(json, "period_before", figures.period.before());
        json.field("smallest_group", smallest_group);
        // Too few mails for a report: no figures at all.
        write_optional(json, "now",
                       figures.now.shown(false) ? std::optional(figures.now) : std::nullopt);
        write_optional(json, "before", figures.before);
        json.array("weeks", [&] {
            for (const auto& week : figures.weeks)
                json.object([&] {
                    json.field("monday", day_name(week.monday));
                    write_optional(json, "figures", week.sums);
                });
        });
        json.field("group_by", name_of(figures.group_by));
        json.field("hidden_groups", figures.hidden_groups);
        json.array("groups", [&] {
            for (const auto& group : figures.groups)
                json.object([&] {
                    json.field("name", group.name);
                    json.object("now", [&] { write_sums(json, group.now); });
                    write_optional(json, "before", group.before);
                });
        });
        write_templates(json, figures.templates);
        write_rules(json, "rules", figures.rules);
        write_rules(json, "questions", figures.questions);
        json.array("calls", [&] {
            for (const auto& call : figures.calls)
                json.object([&] {
                    json.field("topic", call.topic);
                    if (call.others) json.field("others", true);
                    json.field("mails", call.mails);
                    json.field("saved_minutes", rounded(call.saved_minutes));
                });
        });
        json.object("contact_pressure", [&] {
            json.field("median", figures.pressure_median);
            json.field("median_before", figures.pressure_before);
            json.array("distribution", [&] {
                for (const auto& row : figures.pressure)
                    json.object([&] {
                        json.field("from", row.from);
                        json.field("to", row.to);
                        write_count(json, "recipients", row.recipients);
                        write_count(json, "recipients_before", row.before);
                    });
            });
        });
    });
    return text + "\n";
}

}  // namespace warmline
