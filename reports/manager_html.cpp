#include "reports/assets.hpp"
#include "reports/html_parts.hpp"
#include "reports/manager_tables.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

using namespace history;

std::string head(const ManagerView& view) {
    std::string scripts;
    for (const auto& asset : {chart_asset(), script_asset(), manager_script_asset()})
        scripts += " '" + std::string(asset.hash) + "'";
    return "<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; script-src" +
           scripts +
           "; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           view.say("warmline: Bericht", "warmline: report") + " " +
           day_words(view.figures.period.first_day, view.ui) + " – " +
           day_words(view.figures.period.last_day, view.ui) + "</title>\n<style>" +
           std::string(style_asset().text) + std::string(manager_style_asset().text) +
           "</style>\n</head>\n";
}

std::string headline(const ManagerView& view) {
    std::string tiles;
    for (const std::string_view id :
         {"mails", "overall", "ambiguity_risk", "reachable_human", "no_reply", "dialogue_ratio",
          "self_service_per_100", "calls"}) {
        const auto& measure = manager_measure(id);
        auto value = amount(measure.value(view.figures.now), measure.digits, view.ui);
        if (!measure.unit.empty()) value += " " + span("span", measure.unit, "class=\"unit\"");
        tiles += tag("div", tag("dt", measure.name(view.ui)) +
                                tag("dd", value + change(measure, view.figures.now,
                                                         view.figures.before, view.ui)));
    }
    return tag("dl", tiles, "class=\"figures\"");
}

using LineValue = double (*)(const Sums&, std::size_t);

std::string lines(const ManagerView& view, const std::string& caption,
                  const std::vector<std::string>& names, LineValue value) {
    PageTable table;
    table.sortable = false;
    table.columns.emplace_back(view.say("Woche ab", "Week from"), false);
    for (const auto& name : names)
        table.columns.emplace_back(name, true);
    for (const auto& week : view.figures.weeks) {
        auto row = span("th", short_day(week.monday, view.ui), "scope=\"row\"");
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!week.sums) {
                row += span("td", "–", "class=\"number\"");
                continue;
            }
            const auto number = value(*week.sums, i);
            row += number_cell(number, amount(number, 1, view.ui));
        }
        table.rows.push_back(std::move(row));
    }
    return chart_figure("data-lines", caption, table, view.ui);
}

std::string trends(const ManagerView& view) {
    const auto& words = ui_words(view.ui);
    const auto overall =
        lines(view, view.say("Gesamtwert und Rückfrage-Risiko", "Overall score and question risk"),
              {std::string(manager_measure("overall").name(view.ui)),
               std::string(manager_measure("ambiguity_risk").name(view.ui)) + " %"},
              [](const Sums& sums, std::size_t i) {
                  return sums.average(i == 0 ? sums.overall : sums.risk);
              });
    const auto dimensions =
        lines(view, view.say("Die sechs Werte", "The six scores"),
              {words.dimensions.begin(), words.dimensions.end()},
              [](const Sums& sums, std::size_t i) { return sums.average(sums.scores[i]); });
    const auto contact =
        lines(view,
              view.say("Mensch, Dialog, No-Reply (% der Mails)",
                       "Human, dialogue, no-reply (% of mails)"),
              {std::string(manager_measure("reachable_human").name(view.ui)),
               std::string(manager_measure("dialogue_ratio").name(view.ui)),
               std::string(manager_measure("no_reply").name(view.ui))},
              [](const Sums& sums, std::size_t i) {
                  return sums.share(i == 0 ? sums.human : i == 1 ? sums.replies : sums.no_reply);
              });
    return tag("section", tag("h3", view.say("Woche für Woche", "Week by week")) +
                              tag("div", overall + dimensions + contact, "class=\"charts trend\""));
}

std::string notes(const ManagerView& view) {
    std::string items;
    const auto add = [&](std::string_view de, std::string_view en) {
        items += tag("li", view.say(de, en));
    };
    add("Werte gehen von 0 bis 100, 100 ist gut. Das Rückfrage-Risiko ist die geschätzte Aussicht, "
        "dass eine Mail eine Frage auslöst.",
        "Scores go from 0 to 100, 100 is good. Question risk is the estimated chance that a mail "
        "makes its reader ask.");
    add("Erreichbarer Mensch: ein Name, und Antwort oder Durchwahl führen zu jemandem. "
        "Dialoganteil: Mails, die auf eine Mail antworten.",
        "Reachable human: a name, and answering or the direct line reaches someone. Dialogue "
        "share: mails that answer a mail.");
    add("Gruppen, Wochen und Vorlagen unter fünf Mails oder fünf Menschen stehen nicht hier, "
        "Personen nirgends. Im Speicher liegen weder Texte noch Adressen.",
        "Groups, weeks and templates under five mails or five people are left out, persons never "
        "appear. The store holds neither texts nor addresses.");
    add("Verglichen wird mit dem gleich langen Zeitraum davor.",
        "Compared with the period of the same length before.");
    return tag("section",
               tag("h3", view.say("Wie dieser Bericht zu lesen ist", "How to read this report")) +
                   tag("ul", items),
               "class=\"note\"");
}

std::string body(const ManagerView& view) {
    const auto& figures = view.figures;
    const auto before = figures.period.before();
    std::string html =
        "<main>\n" +
        tag("h2", day_words(figures.period.first_day, view.ui) + " – " +
                      day_words(figures.period.last_day, view.ui)) +
        tag("p",
            figures.before ? view.say("Verglichen mit ", "Compared with ") +
                                 day_words(before.first_day, view.ui) + " – " +
                                 day_words(before.last_day, view.ui)
                           : view.say("Davor liegen zu wenige Mails für einen Vergleich.",
                                      "Too few mails before that to compare with."),
            "class=\"period\"");
    if (!figures.now.shown(false))
        return html +
               tag("p",
                   view.say("In diesem Zeitraum liegen weniger als fünf Mails oder "
                            "Empfänger; darüber gibt es keinen Bericht.",
                            "This period holds fewer than five mails or recipients; there is "
                            "no report on so few."),
                   "class=\"card\"") +
               "</main>\n";
    return html + headline(view) + trends(view) + groups_section(view) + calls_section(view) +
           templates_section(view) + rules_section(view) + questions_section(view) +
           pressure_section(view) + notes(view) + "</main>\n";
}

}  // namespace

std::string manager_html(const ManagerFigures& figures, const RulePack& pack, Language ui) {
    const ManagerView view{figures, pack, ui};
    std::string html =
        "<!doctype html>\n<html lang=\"" + std::string(name_of(ui)) + "\">\n" + head(view) +
        "<body>\n<header class=\"page\">\n<p class=\"brand\">warmline" + "</p>\n<h1>" +
        view.say("Bericht", "Report") + "</h1>\n</header>\n" + body(view) +
        "<footer class=\"page\"><p class=\"soft\">" +
        view.say("warmline rät, ein Mensch entscheidet.", "warmline advises, a person decides.") +
        "</p></footer>\n";
    for (const auto& asset : {chart_asset(), script_asset(), manager_script_asset()})
        html += "<script>" + std::string(asset.text) + "</script>\n";
    return html + "</body>\n</html>\n";
}

}  // namespace warmline
