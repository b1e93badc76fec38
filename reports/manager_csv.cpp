#include <cmath>

#include "linter/base/calendar_day.hpp"
#include "reports/csv.hpp"
#include "reports/manager.hpp"
#include "reports/manager_measures.hpp"

namespace warmline {

namespace {

using namespace history;

/// "12.3": tenths, a point in every locale.
std::string number(double value) {
    const auto tenths = std::llround(value * 10);
    const auto size = std::llabs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

class Table {
public:
    void row(std::string_view section, std::string_view name, std::string_view figure,
             std::optional<double> value, std::optional<double> before = std::nullopt) {
        text_ += csv_cell(section) + "," + csv_cell(name) + "," + csv_cell(figure) + "," +
                 (value ? number(*value) : "") + "," + (before ? number(*before) : "") + "\r\n";
    }

    void sums(std::string_view section, std::string_view name, const Sums& now,
              const std::optional<Sums>& before = std::nullopt) {
        const auto compared = [&](auto value_of) {
            return before ? std::optional(value_of(*before)) : std::nullopt;
        };
        for (const auto& measure : manager_measures)
            row(section, name, measure.id, measure.value(now), compared(measure.value));
        for (std::size_t i = 0; i < dimension_count; ++i) {
            const auto score = [i](const Sums& sums) { return sums.average(sums.scores[i]); };
            row(section, name, name_of(static_cast<Dimension>(i)), score(now), compared(score));
        }
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_ = "section,name,figure,value,before\r\n";
};

/// An empty cell where nothing may be told.
std::optional<double> in_all(const std::optional<std::int64_t>& count) {
    return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
}

void add_rules(Table& table, std::string_view section, const std::vector<RuleRow>& rules) {
    for (const auto& rule : rules) {
        table.row(section, rule.rule, "mails", static_cast<double>(rule.mails),
                  static_cast<double>(rule.mails_before));
        table.row(section, rule.rule, "hits", static_cast<double>(rule.hits));
        table.row(section, rule.rule, "points", static_cast<double>(rule.points) / 10);
        table.row(section, rule.rule, "expected_questions", rule.questions);
    }
}

}  // namespace

std::string manager_csv(const ManagerFigures& figures) {
    Table table;
    const auto& period = figures.period;
    if (figures.now.shown(false))
        table.sums("period", day_name(period.first_day) + "/" + day_name(period.last_day),
                   figures.now, figures.before);
    for (const auto& week : figures.weeks)
        if (week.sums) table.sums("week", day_name(week.monday), *week.sums);
    for (const auto& group : figures.groups)
        table.sums(name_of(figures.group_by), group.name, group.now, group.before);
    for (const auto& row : figures.templates) {
        table.row("template", row.name, "probable_askers", row.askers);
        for (const auto id : template_measures)
            table.row("template", row.name, id, manager_measure(id).value(row.sums));
    }
    add_rules(table, "rule", figures.rules);
    add_rules(table, "question", figures.questions);
    for (const auto& call : figures.calls) {
        const std::string_view topic = call.others ? "(other topics)" : call.topic;
        table.row("call", topic, "mails", static_cast<double>(call.mails));
        table.row("call", topic, "saved_minutes", call.saved_minutes);
    }
    for (const auto& row : figures.pressure)
        table.row("contact_pressure",
                  std::to_string(row.from) + (row.to == 0 ? "+" : "-" + std::to_string(row.to)),
                  "recipients", in_all(row.recipients), in_all(row.before));
    return table.take();
}

}  // namespace warmline
