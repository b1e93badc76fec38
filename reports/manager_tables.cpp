#include "reports/manager_tables.hpp"

#include <array>
#include <cmath>
#include <map>

#include "linter/topic/classify.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_parts.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

using namespace history;

std::string section(const std::string& heading, const std::string& sentence,
                    const std::string& content, std::string_view attributes = "") {
    return tag("section", tag("h3", heading) + tag("p", sentence, "class=\"soft\"") + content,
               attributes);
}

std::string scrolling(const PageTable& table) {
    return tag("div", table.html(), "class=\"scroll\" tabindex=\"0\" role=\"region\"");
}

std::string name_cell(std::string_view name) {
    return span("th", span("span", name), "scope=\"row\" class=\"name\"");
}

std::string topic_name(const ManagerView& view, const std::string& id) {
    if (id.empty()) return view.say("ohne besonderes Thema", "no particular topic");
    const auto* topic = find_topic(id);
    return topic == nullptr ? escape_xml(id)
                            : escape_xml(view.ui == Language::de ? topic->de : topic->en);
}

std::string profile_name(const ManagerView& view, const std::string& id) {
    const auto profile = from_name<Profile>(id);
    return profile ? std::string(ui_words(view.ui).profiles[static_cast<std::size_t>(*profile)])
                   : escape_xml(id);
}

std::string group_name(const ManagerView& view, const std::string& name) {
    switch (view.figures.group_by) {
        case GroupBy::profile:
            return profile_name(view, name);
        case GroupBy::topic:
            return topic_name(view, name);
        case GroupBy::sender_group:
            if (name.empty()) return view.say("keiner Gruppe zugeordnet", "in no group");
            [[fallthrough]];
        case GroupBy::template_print:
            break;
    }
    return escape_xml(name);
}

std::string groups_heading(const ManagerView& view) {
    switch (view.figures.group_by) {
        case GroupBy::profile:
            return view.say("Nach Art der Mail", "By kind of mail");
        case GroupBy::topic:
            return view.say("Nach Thema", "By topic");
        case GroupBy::template_print:
            return view.say("Nach Vorlage", "By template");
        case GroupBy::sender_group:
            break;
    }
    return view.say("Nach Absendergruppe", "By sender group");
}

/// Summary in the reader's language, and the id to look it up.
std::string rule_cell(const ManagerView& view, const std::string& id) {
    const int index = view.pack.find(id);
    const auto summary =
        index < 0 ? std::string_view()
                  : view.pack.rules()[static_cast<std::size_t>(index)].words(view.ui).summary;
    if (summary.empty()) return name_cell(escape_xml(id));
    return span("th",
                span("span", escape_xml(summary), "class=\"rule-words\"") +
                    span("code", escape_xml(id), "class=\"rule-id\""),
                "scope=\"row\"");
}

/// What readers would ask, slots of single mails left open.
std::string question_words(const ManagerView& view, const std::string& id) {
    const int index = view.pack.find(id);
    if (index < 0) return {};
    std::string asks(view.pack.rules()[static_cast<std::size_t>(index)].words(view.ui).asks);
    for (auto open = asks.find('{'); open != std::string::npos; open = asks.find('{', open)) {
        const auto close = asks.find('}', open);
        if (close == std::string::npos) break;
        asks.replace(open, close - open + 1, "…");
    }
    return escape_xml(asks);
}

std::string measured(const ManagerView& view, const ManagerMeasure& measure, const Sums& now,
                     const std::optional<Sums>& before) {
    const auto value = measure.value(now);
    return number_cell(
        value, amount(value, measure.digits, view.ui) + change(measure, now, before, view.ui));
}

/// "3 Mails", "1 Mail".
std::string counted(const ManagerView& view, double count, std::string_view one,
                    std::string_view many) {
    const auto number = amount(count, 0, view.ui);
    return number + " " + std::string(number == "1" ? one : many);
}

/// "27. Okt. 2026", in one line and sorted by time.
std::string day_cell(const ManagerView& view, int day) {
    return span("td", short_day_words(day, view.ui),
                "class=\"day\" data-sort=\"" + std::to_string(day) + "\"");
}

std::string count_cell(const ManagerView& view, const std::optional<std::int64_t>& count) {
    return count ? number_cell(static_cast<double>(*count),
                               amount(static_cast<double>(*count), 0, view.ui))
                 : number_cell(0, "–");
}

/// "60 mails would have been better as calls; they would have saved both sides 450 minutes."
std::string calls_sentence(const ManagerView& view, double count, double saved) {
    const auto number = amount(count, 0, view.ui);
    const bool one = number == "1", costs = saved < -.5, even = !costs && saved < .5;
    const auto minutes = span("b", amount(std::abs(saved), 0, view.ui));
    auto text = span("b", number) + (one ? view.say(" Mail wäre besser ein Anruf gewesen",
                                                    " mail would have been better as a call")
                                         : view.say(" Mails wären besser Anrufe gewesen",
                                                    " mails would have been better as calls"));
    if (even)
        return text + view.say(", bei gleicher Zeit für beide Seiten.",
                               ", in the same time for both sides.");
    if (costs)
        return text +
               (one ? view.say("; er hätte beide Seiten ", "; it would have cost both sides ")
                    : view.say("; sie hätten beide Seiten zusammen ",
                               "; in all they would have cost both sides ")) +
               minutes +
               view.say(" Minuten mehr gekostet. Dafür spricht der Anlass, nicht die Zeit.",
                        " minutes more. The occasion speaks for them, not the time.");
    return text +
           (one ? view.say("; er hätte beiden Seiten ", "; it would have saved both sides ")
                : view.say("; sie hätten beiden Seiten zusammen ",
                           "; in all they would have saved both sides ")) +
           minutes + view.say(" Minuten gespart.", " minutes.");
}

}  // namespace

std::string groups_section(const ManagerView& view) {
    const auto& figures = view.figures;
    if (figures.groups.empty() && figures.hidden_groups == 0) return {};
    constexpr std::array<std::string_view, 8> shown{"mails",          "overall",
                                                    "ambiguity_risk", "reachable_human",
                                                    "dialogue_ratio", "self_service_per_100",
                                                    "no_reply",       "calls"};
    PageTable table;
    table.columns.emplace_back(view.say("Gruppe", "Group"), false);
    for (const auto id : shown) {
        const auto& measure = manager_measure(id);
        table.columns.emplace_back(
            std::string(measure.name(view.ui)) +
                (measure.unit.empty() ? "" : " (" + std::string(measure.unit) + ")"),
            true);
    }
    std::multimap<std::string, std::string> rows;  // by the name people read
    for (const auto& group : figures.groups) {
        const auto name = group_name(view, group.name);
        auto row = name_cell(name);
        for (const auto id : shown)
            row += measured(view, manager_measure(id), group.now, group.before);
        rows.emplace(name, std::move(row));
    }
    for (auto& [name, row] : rows)
        table.rows.push_back(std::move(row));
    auto content = figures.groups.empty() ? std::string() : scrolling(table);
    if (figures.hidden_groups > 0)
        content += tag(
            "p",
            counted(view, static_cast<double>(figures.hidden_groups),
                    view.say("Gruppe wird nicht gezeigt: weniger als fünf Mails, Empfänger oder "
                             "Schreibende, oder verborgen, damit eine andere Gruppe nicht "
                             "errechnet werden kann.",
                             "group is not shown: fewer than five mails, recipients or writers, or "
                             "hidden so that another group cannot be reckoned."),
                    view.say("Gruppen werden nicht gezeigt: weniger als fünf Mails, Empfänger oder "
                             "Schreibende, oder verborgen, damit eine andere Gruppe nicht "
                             "errechnet werden kann.",
                             "groups are not shown: fewer than five mails, recipients or writers, "
                             "or hidden so that another group cannot be reckoned.")),
            "class=\"hidden-groups\"");
    return section(
        groups_heading(view),
        view.say("Nach Namen geordnet, keine Rangliste. Unter jedem Wert der Unterschied "
                 "zum Zeitraum davor.",
                 "Ordered by name, not a ranking. Below each figure the difference to "
                 "the period before."),
        content, "class=\"long\"");
}

std::string calls_section(const ManagerView& view) {
    const auto& figures = view.figures;
    const auto& calls = manager_measure("calls");
    const auto& minutes = manager_measure("saved_minutes");
    const auto count = calls.value(figures.now);
    const auto sum = count < 1
                         ? tag("p", view.say("In diesem Zeitraum keine.", "None in this period."))
                         : tag("p", calls_sentence(view, count, minutes.value(figures.now)));
    PageTable table;
    table.columns = {{view.say("Thema", "Topic"), false},
                     {"Mails", true},
                     {view.say("gesparte Minuten", "minutes saved"), true}};
    // The last row is the rest.
    table.sortable = figures.calls.empty() || !figures.calls.back().others;
    for (const auto& call : figures.calls)
        table.rows.push_back(
            name_cell(call.others ? view.say("andere Themen", "other topics")
                                  : topic_name(view, call.topic)) +
            number_cell(static_cast<double>(call.mails),
                        amount(static_cast<double>(call.mails), 0, view.ui)) +
            number_cell(call.saved_minutes, amount(call.saved_minutes, 0, view.ui)));
    return section(
        view.say("Mails, die Anrufe hätten sein sollen", "Mails that should have been calls"),
        view.say(
            "Wen anrufen und wie, sagt <code>warmline brief</code> zu jeder Mail. Die Minuten "
            "sind eine Schätzung, mit Notiz und Bestätigung nach dem Gespräch, und nie ein Grund, "
            "es zu kürzen.",
            "<code>warmline brief</code> says for each mail whom to call and how. Minutes are "
            "an estimate, with the note and the confirmation after a talk, and never a reason "
            "to cut it short."),
        sum + (table.rows.empty() ? "" : scrolling(table)));
}

std::string templates_section(const ManagerView& view) {
    if (view.figures.templates.empty()) return {};
    PageTable table;
    table.columns = {{view.say("Vorlage", "Template"), false},
                     {view.say("Art, Thema", "Kind, topic"), false},
                     {view.say("zuletzt", "last sent"), false},
                     {view.say("Zustellungen", "Deliveries"), true},
                     {view.say("Rückfrage-Risiko (%)", "Question risk (%)"), true},
                     {view.say("fragen wohl zurück", "will probably ask"), true},
                     {view.say("Gesamtwert", "Overall score"), true}};
    for (const auto& row : view.figures.templates) {
        const auto reach = static_cast<double>(row.sums.reach);
        const auto risk = row.sums.average(row.sums.risk);
        const auto overall = row.sums.average(row.sums.overall);
        auto kind = profile_name(view, row.profile);
        if (!row.topic.empty()) kind += ", " + topic_name(view, row.topic);
        table.rows.push_back(name_cell(escape_xml(row.name)) + span("td", kind) +
                             day_cell(view, row.last_day) +
                             number_cell(reach, amount(reach, 0, view.ui)) +
                             number_cell(risk, amount(risk, 1, view.ui)) +
                             number_cell(row.askers, amount(row.askers, 0, view.ui)) +
                             number_cell(overall, amount(overall, 1, view.ui)));
    }
    return section(
        view.say("Vorlagen, die am meisten Rückfragen bringen",
                 "Templates that bring the most questions"),
        view.say("Zustellungen mal Risiko. Eine Vorlage heißt wie ihre Datei, wenn diese selbst "
                 "geprüft wurde; sonst steht hier ihr Fingerabdruck, und <code>warmline report "
                 "--templates ORDNER</code> nennt die Datei.",
                 "Deliveries times risk. A template is called by its file when that was linted "
                 "too; otherwise by its fingerprint, and <code>warmline report --templates "
                 "FOLDER</code> names the file."),
        scrolling(table), "class=\"long\"");
}

std::string rules_section(const ManagerView& view) {
    if (view.figures.rules.empty()) return {};
    PageTable table;
    table.columns = {{view.say("Regel", "Rule"), false},
                     {view.say("Mails (%)", "Mails (%)"), true},
                     {view.say("davor (%)", "before (%)"), true},
                     {view.say("Stellen", "Places"), true},
                     {view.say("Punkte je Mail", "Points per mail"), true}};
    const auto before_mails =
        view.figures.before ? static_cast<double>(view.figures.before->mails) : 0;
    for (const auto& rule : view.figures.rules) {
        const auto share = view.figures.now.share(rule.mails);
        const auto before =
            before_mails > 0 ? 100 * static_cast<double>(rule.mails_before) / before_mails : 0;
        const auto points = static_cast<double>(rule.points) / 10 / static_cast<double>(rule.mails);
        table.rows.push_back(rule_cell(view, rule.rule) +
                             number_cell(share, amount(share, 1, view.ui)) +
                             (before_mails > 0 && rule.mails_before > 0
                                  ? number_cell(before, amount(before, 1, view.ui))
                                  : number_cell(-1, "–")) +
                             number_cell(static_cast<double>(rule.hits),
                                         amount(static_cast<double>(rule.hits), 0, view.ui)) +
                             number_cell(points, amount(points, 1, view.ui)));
    }
    return section(view.say("Häufigste Regeln", "Most frequent rules"),
                   view.say("In wie vielen Mails eine Regel etwas fand. Was sie meint: "
                            "<code>warmline explain REGEL</code>.",
                            "In how many mails a rule found something. What it means: "
                            "<code>warmline explain RULE</code>."),
                   scrolling(table), "class=\"long\"");
}

std::string questions_section(const ManagerView& view) {
    if (view.figures.questions.empty()) return {};
    PageTable table;
    table.columns = {{view.say("Leser fragen wohl", "Readers will probably ask"), false},
                     {view.say("erwartete Fragen", "Expected questions"), true},
                     {"Mails", true},
                     {view.say("weil", "because"), false}};
    for (const auto& rule : view.figures.questions) {
        const auto asks = question_words(view, rule.rule);
        if (asks.empty()) continue;
        table.rows.push_back(name_cell(span("q", asks)) +
                             number_cell(rule.questions, amount(rule.questions, 0, view.ui)) +
                             number_cell(static_cast<double>(rule.mails),
                                         amount(static_cast<double>(rule.mails), 0, view.ui)) +
                             span("td", span("code", escape_xml(rule.rule))));
    }
    return section(view.say("Fragen, die zurückkommen werden", "Questions that will come back"),
                   view.say("Vorhersage aus den Regeln, nicht gemessen.",
                            "A forecast by the rules, not a measurement."),
                   scrolling(table), "class=\"long\"");
}

std::string pressure_section(const ManagerView& view) {
    const auto& figures = view.figures;
    PageTable table;
    table.sortable = false;
    table.columns = {{view.say("Mails", "Mails"), false},
                     {view.say("Empfänger", "Recipients"), true},
                     {view.say("davor", "before"), true}};
    bool withheld = false;
    for (const auto& row : figures.pressure) {
        withheld = withheld || !row.recipients || !row.before;
        auto label = std::to_string(row.from);
        if (row.to == 0) label += view.say(" und mehr", " and more");
        if (row.to > row.from) label += "–" + std::to_string(row.to);
        table.rows.push_back(span("th", label, "scope=\"row\"") + count_cell(view, row.recipients) +
                             count_cell(view, row.before));
    }
    return section(
        view.say("Wie viele Mails ein Mensch bekam", "How many mails one person got"),
        view.say("Verteilung über alle Empfänger im Zeitraum. Die Hälfte bekam höchstens ",
                 "Distribution over all recipients of the period. Half of them got at most ") +
            counted(view, figures.pressure_median, view.say("Mail.", "mail."),
                    view.say("Mails.", "mails.")) +
            (withheld ? view.say(" Ein Strich: weniger als fünf Menschen, oder verborgen, damit "
                                 "eine andere Zeile nicht errechnet werden kann.",
                                 " A dash: fewer than five people, or hidden so that another row "
                                 "cannot be reckoned.")
                      : ""),
        tag("div",
            chart_figure(
                "data-chart=\"bar\"",
                view.say("Empfänger nach Zahl ihrer Mails", "Recipients by number of mails"), table,
                view.ui),
            "class=\"charts trend\""));
}

}  // namespace warmline
