#include "reports/manager_parts.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "reports/html_parts.hpp"

namespace warmline {

std::string amount(double value, int digits, Language ui, std::string_view unit) {
    char plain[64];
    std::snprintf(plain, sizeof plain, "%.*f", digits, std::fabs(value));
    std::string_view whole_part = plain;
    const auto point = whole_part.find_first_of(".,");
    const std::string fraction(point == std::string_view::npos ? "" : whole_part.substr(point + 1));
    whole_part = whole_part.substr(0, point);
    const std::string group = ui == Language::de ? "." : ",";
    std::string text;
    for (std::size_t i = 0; i < whole_part.size(); ++i) {
        if (i > 0 && (whole_part.size() - i) % 3 == 0) text += group;
        text += whole_part[i];
    }
    if (!fraction.empty()) text += (ui == Language::de ? "," : ".") + fraction;
    if (value < 0 && text.find_first_of("123456789") != std::string::npos) text.insert(0, "−");
    if (!unit.empty()) text += "\u00a0" + std::string(unit);
    return text;
}

std::string change(const ManagerMeasure& measure, const history::Sums& now,
                   const std::optional<history::Sums>& before, Language ui) {
    if (!before) return {};
    const double step = measure.value(now) - measure.value(*before);
    const auto shown = amount(step, measure.digits, ui);
    const auto german = ui == Language::de;
    if (shown.find_first_of("123456789") == std::string::npos)
        return span("span", german ? "unverändert" : "unchanged", "class=\"change\"");
    const auto arrow = std::string(step > 0 ? "▲ +" : "▼ ") + shown;
    if (measure.better == Better::neither) return span("span", arrow, "class=\"change\"");
    const bool good = (step > 0) == (measure.better == Better::higher);
    return span(
        "span",
        arrow + " " + (good ? (german ? "besser" : "better") : (german ? "schlechter" : "worse")),
        good ? "class=\"change better\"" : "class=\"change worse\"");
}

std::string number_cell(double value, std::string_view shown) {
    char sort[64];
    std::snprintf(sort, sizeof sort, "class=\"number\" data-sort=\"%.3f\"", value);
    for (char* c = sort; *c != '\0'; ++c)
        if (*c == ',') *c = '.';
    return span("td", shown, sort);
}

namespace {

constexpr std::array<std::string_view, 12> months_de{
    "Januar", "Februar", "März",      "April",   "Mai",      "Juni",
    "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr std::array<std::string_view, 12> months_en{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::chrono::year_month_day date_of(int day) {
    return std::chrono::sys_days{std::chrono::days{day}};
}

/// Day and month, the month cut to `letters`.
std::string day_and_month(int day, Language ui, std::size_t letters) {
    const auto date = date_of(day);
    const auto month = static_cast<unsigned>(date.month()) - 1;
    const bool german = ui == Language::de;
    // "ä" has two bytes.
    const auto name = german ? months_de[month] : months_en[month];
    return std::to_string(static_cast<unsigned>(date.day())) + (german ? ". " : " ") +
           std::string(name.substr(0, letters + (name.starts_with("M\u00e4") ? 1 : 0)));
}

}  // namespace

std::string day_words(int day, Language ui) {
    return day_and_month(day, ui, 20) + " " + std::to_string(static_cast<int>(date_of(day).year()));
}

std::string short_day(int day, Language ui) {
    return day_and_month(day, ui, 3);
}

std::string short_day_words(int day, Language ui) {
    return short_day(day, ui) + " " + std::to_string(static_cast<int>(date_of(day).year()));
}

std::string PageTable::html() const {
    std::string head;
    for (const auto& [name, number] : columns)
        head += span("th", sortable ? span("button", name, "type=\"button\"") : name,
                     number ? "scope=\"col\" class=\"number\"" : "scope=\"col\"");
    std::string body;
    for (const auto& row : rows)
        body += tag("tr", row);
    return tag("table", (caption.empty() ? "" : tag("caption", caption)) +
                            tag("thead", span("tr", head)) + tag("tbody", "\n" + body));
}

std::string chart_figure(std::string_view kind, std::string_view caption, const PageTable& table,
                         Language ui) {
    const auto summary = ui == Language::de ? "als Tabelle" : "as a table";
    return tag("figure",
               tag("figcaption", caption) +
                   tag("details", span("summary", summary) + table.html(), "open"),
               kind);
}

}  // namespace warmline
