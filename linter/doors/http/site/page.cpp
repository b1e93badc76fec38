#include "linter/doors/http/site/page.hpp"

#include "linter/topic/classify.hpp"
#include "reports/html_parts.hpp"

namespace warmline::http {

namespace {

struct Words {
    Language ui;

    std::string operator()(std::string_view de, std::string_view en) const {
        return std::string(ui == Language::de ? de : en);
    }
};

std::string language_links(std::string_view path, Language ui) {
    std::string links;
    for (const auto& [code, name] :
         {std::pair{Language::de, "Deutsch"}, {Language::en, "English"}}) {
        const auto word = std::string(name_of(code));
        links += span("a", name,
                      "href=\"" + std::string(path) + "?ui=" + word + "\" lang=\"" + word +
                          "\" hreflang=\"" + word + "\" data-ui=\"" + word + "\"" +
                          (code == ui ? " aria-current=\"true\"" : ""));
    }
    return tag("nav", links,
               std::string("class=\"languages\" aria-label=\"") +
                   (ui == Language::de ? "Sprache" : "Language") + "\"");
}

std::string field(std::string_view id, std::string_view label, std::string_view more = {}) {
    return tag("div",
               span("label", label, "for=\"" + std::string(id) + "\"") + "<input id=\"" +
                   std::string(id) + "\" autocomplete=\"off\" spellcheck=\"false\"" +
                   std::string(more) + ">",
               "class=\"field\"");
}

std::string choice(std::string_view id, std::string_view label, const std::string& options) {
    return span(
        "label",
        span("span", label) + " " + span("select", options, "id=\"" + std::string(id) + "\""),
        "class=\"choice\"");
}

std::string option(std::string_view value, std::string_view name) {
    return span("option", name, "value=\"" + std::string(value) + "\"");
}

/// What a mail may be about, by name; the service guesses unless a person says it.
std::string topic_options(const Words& say) {
    std::string options = option("", say("erkennen", "detect"));
    for (const auto& topic : all_topics())
        options += option(topic.id, say(topic.de, topic.en));
    return options + option(no_topic, say("keines davon", "none of these"));
}

std::string button(std::string_view id, std::string_view label, std::string_view more = {}) {
    return span("button", label,
                "type=\"button\" id=\"" + std::string(id) + "\"" + std::string(more));
}

std::string start(const Words& say) {
    return tag(
        "section",
        tag("h2", say("Lesen Sie Ihre Mail mit den Augen des Empfängers.",
                      "Read your mail through your reader’s eyes.")) +
            tag("p",
                say("Ziehen Sie eine Mail (.eml), eine Vorlage (.html) oder Text hierher. Sie "
                    "sehen sofort, wo jemand zurückfragen muss – und wann ein Anruf besser wäre.",
                    "Drop a mail (.eml), a template (.html) or text here. You see at once what "
                    "your reader will have to ask – and when a call would be better."),
                "class=\"lead\"") +
            tag("p", span("label", say("Datei wählen", "Choose a file"),
                          "class=\"primary\" for=\"file\"") +
                         "<input type=\"file\" id=\"file\" "
                         "accept=\".eml,.mbox,.html,.htm,.txt,.mjml,message/rfc822,text/html,text/"
                         "plain\"> " +
                         button("blank", say("Selbst schreiben", "Write one")) + " " +
                         button("example", say("Beispiel zeigen", "Show an example"))) +
            tag("p", "", "id=\"refused\" class=\"wrong\" role=\"alert\"") +
            tag("p",
                say("Nichts verlässt diesen Rechner, nichts wird gespeichert.",
                    "Nothing leaves this computer, nothing is stored."),
                "class=\"soft\""),
        "id=\"start\" class=\"start\" aria-label=\"" + say("Beginnen", "Begin") + "\"");
}

/// What a person may say of the mail; on a phone it stays folded away until somebody asks.
std::string choices_of_mail(const Words& say) {
    const auto automatic = say("erkennen", "detect");
    return choice("language", say("Sprache der Mail", "Mail language"),
                  option("", automatic) + option("de", "Deutsch") + option("en", "English")) +
           choice("profile", say("Art", "Kind"),
                  option("", automatic) + option("campaign", say("Kampagne", "campaign")) +
                      option("service", "Service") +
                      option("sensitive", say("sensibel", "sensitive")) +
                      option("transactional", say("Transaktion", "transactional"))) +
           choice("topic", say("Thema", "Topic"), topic_options(say)) +
           choice("mode", say("Stand", "State"),
                  option("", say("fertige Mail", "finished mail")) +
                      option("template", say("Vorlage", "template")));
}

std::string toolbar(const Words& say) {
    return tag("div",
               button("reset", say("Neue Mail", "New mail")) +
                   tag("details",
                       tag("summary", say("Einstellungen", "Settings")) +
                           tag("div", choices_of_mail(say), "class=\"choices\""),
                       "id=\"settings\" open") +
                   span("span",
                        button("save-report", say("Bericht", "Report")) +
                            button("save-mail", say("Mail (.eml)", "Mail (.eml)")) +
                            button("save-call", say("Anruf (.ics)", "Call (.ics)"), " hidden") +
                            button("save-brief", say("Leitfaden (.md)", "Brief (.md)"), " hidden"),
                        "class=\"saves\" role=\"group\" aria-label=\"" +
                            say("Herunterladen", "Download") + "\"") +
                   span("span", "", "class=\"soft\" id=\"save-why\""),
               "class=\"toolbar\"");
}

std::string editor(const Words& say) {
    return tag(
        "div",
        tag("div",
            field("from", say("Von", "From")) + field("to", say("An", "To")) +
                field("subject", say("Betreff", "Subject")),
            "class=\"fields\"") +
            tag("div",
                span("button", say("Bearbeiten", "Edit"),
                     "type=\"button\" role=\"tab\" id=\"tab-edit\" aria-controls=\"edit\" "
                     "aria-selected=\"true\"") +
                    span("button", say("So liest es der Empfänger", "As the reader sees it"),
                         "type=\"button\" role=\"tab\" id=\"tab-read\" aria-controls=\"read\" "
                         "aria-selected=\"false\" tabindex=\"-1\""),
                "class=\"tabs\" role=\"tablist\" aria-label=\"" + say("Ansicht", "View") + "\"") +
            tag("div",
                "<div class=\"backdrop\" id=\"backdrop\" aria-hidden=\"true\"></div><textarea "
                "id=\"body\" spellcheck=\"false\" aria-label=\"" +
                    say("Text der Mail", "Text of the mail") + "\"></textarea>",
                "class=\"editor\" id=\"edit\" role=\"tabpanel\" aria-labelledby=\"tab-edit\"") +
            tag("div", "", "id=\"read\" role=\"tabpanel\" aria-labelledby=\"tab-read\" hidden") +
            tag("details",
                tag("summary",
                    say("Mit der ersten Fassung vergleichen", "Compare with the original")) +
                    tag("div", "", "id=\"difference\""),
                "id=\"compare\" hidden"),
        "class=\"reading\"");
}

}  // namespace

std::string page_top(std::string_view title, std::string_view path, Language ui,
                     std::string_view script) {
    const Words say{ui};
    return "<!doctype html>\n<html lang=\"" + std::string(name_of(ui)) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
           "content=\"light dark\">\n<title>" +
           std::string(title) +
           "</title>\n<link rel=\"stylesheet\" href=\"/assets/report.css\">\n<link "
           "rel=\"stylesheet\" href=\"/assets/page.css\">\n<script src=\"/assets/" +
           std::string(script) +
           "\" defer></script>\n</head>\n<body>\n<a class=\"skip\" "
           "href=\"#main\">" +
           say("Zum Inhalt", "To the content") + "</a>\n<header class=\"page\">\n" +
           span("a", "warmline", "class=\"brand\" href=\"/?ui=" + std::string(name_of(ui)) + "\"") +
           tag("h1", title) +
           tag("nav",
               span("a", say("Prüfen", "Check"), "href=\"/?ui=" + std::string(name_of(ui)) + "\"") +
                   span("a", say("Regeln", "Rules"),
                        "href=\"/rules?ui=" + std::string(name_of(ui)) + "\""),
               "class=\"rooms\" aria-label=\"" + say("Seiten", "Pages") + "\"") +
           language_links(path, ui) + "</header>\n";
}

std::string page_html(Language ui, bool needs_token) {
    const Words say{ui};
    const auto work =
        tag("div",
            toolbar(say) +
                tag("p", "", "id=\"status\" class=\"soft\" role=\"status\" aria-live=\"polite\"") +
                tag("div", "", "id=\"head\"") + tag("div", "", "id=\"gain\" class=\"gainbar\"") +
                tag("div", "", "id=\"call\"") +
                tag("div", editor(say) + tag("div", "", "id=\"judging\" class=\"judging\""),
                    "class=\"columns\""),
            "id=\"work\" class=\"mail\" hidden");
    return page_top(say("Mail prüfen", "Check a mail"), "/", ui, "page.js") +
           "<main id=\"main\" data-ui=\"" + std::string(name_of(ui)) + "\"" +
           (needs_token ? " data-token=\"needed\"" : "") + ">\n<noscript><p class=\"card\">" +
           say("Diese Seite braucht ihr eigenes kleines Skript. Ohne Skript: warmline lint MAIL.",
               "This page needs its own small script. Without scripts: warmline lint MAIL.") +
           "</p></noscript>\n" + start(say) + work +
           "</main>\n<div id=\"drop\" class=\"drop\" hidden>" +
           say("Loslassen, um zu prüfen", "Let go to check") +
           "</div>\n<footer class=\"page\"><p class=\"soft\">" +
           say("warmline rät, ein Mensch entscheidet.", "warmline advises, a person decides.") +
           "</p></footer>\n</body>\n</html>\n";
}

}  // namespace warmline::http
