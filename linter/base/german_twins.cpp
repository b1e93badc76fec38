#include "linter/base/german_twins.hpp"

#include <array>

namespace warmline {
namespace {

constexpr auto twins = std::to_array<Twin>({
    // intake
    {"there is no such file or folder", "diese Datei oder diesen Ordner gibt es nicht"},
    {"check the path", "prüfen Sie den Pfad"},
    {"cannot be read (*)", "lässt sich nicht lesen (*)"},
    {"give this user the right to read it", "geben Sie diesem Benutzer das Leserecht"},
    {"try again, or leave it out", "versuchen Sie es noch einmal, oder lassen Sie es weg"},
    {"is larger than * MB", "ist größer als * MB"},
    {"raise the limit, or lint it without its attachments",
     "erhöhen Sie die Grenze, oder prüfen Sie die Mail ohne Anhänge"},
    {"folders are nested too deep", "die Ordner sind zu tief verschachtelt"},
    {"name a folder further in", "nennen Sie einen Ordner weiter innen"},
    {"holds no mails and no templates", "enthält keine Mails und keine Vorlagen"},
    {"name a folder with .eml, mbox, .html, .mjml or .txt files",
     "nennen Sie einen Ordner mit .eml-, mbox-, .html-, .mjml- oder .txt-Dateien"},
    {"is not a mail and not a template", "ist weder Mail noch Vorlage"},
    {"name .eml, mbox, .html, .mjml or .txt files, or a folder of them",
     "nennen Sie .eml-, mbox-, .html-, .mjml- oder .txt-Dateien oder einen Ordner damit"},
    {"is an Outlook .msg file", "ist eine .msg-Datei von Outlook"},
    {"save it from Outlook as .eml or .html", "speichern Sie sie in Outlook als .eml oder .html"},
    {"is a PDF", "ist ein PDF"},
    {"is a binary file, not a mail", "ist eine Binärdatei, keine Mail"},
    {"has no mail header at its beginning", "beginnt nicht mit einem Mailkopf"},
    {"a mail begins with fields such as \"From:\" and \"Subject:\"; name a bare text .txt",
     "eine Mail beginnt mit Feldern wie „From:“ und „Subject:“; ein bloßer Text heißt .txt"},
    {"is empty", "ist leer"},
    {"holds * mails", "enthält * Mails"},
    {"name one of them", "nennen Sie eine davon"},
    // texts to measure
    {"this line is no JSON object with a text", "diese Zeile ist kein JSON-Objekt mit einem Text"},
    {"write {\"id\": …, \"text\": \"…\", \"language\": \"de\"}",
     "schreiben Sie {\"id\": …, \"text\": \"…\", \"language\": \"de\"}"},
    {"there are no measures for the language *", "für die Sprache * gibt es keine Größen"},
    {"write \"de\" or \"en\", or leave it out",
     "schreiben Sie \"de\" oder \"en\", oder lassen Sie sie weg"},
    // people and settings
    {"the column \"*\" is not used", "die Spalte „*“ wird nicht benutzt"},
    {"no address, the row is left out", "ohne Adresse, die Zeile entfällt"},
    {"fill the address column", "füllen Sie die Adressspalte"},
    {"* more problems of this kind", "* weitere Probleme dieser Art"},
    {"mend the first ones and read the list again",
     "beheben Sie die ersten und lesen Sie die Liste noch einmal"},
    {"the list has no rows", "die Liste hat keine Zeilen"},
    {"begin with a heading row: address,name,tier,phone",
     "beginnen Sie mit einer Kopfzeile: address,name,tier,phone"},
    {"no column holds the address", "keine Spalte enthält die Adresse"},
    {"name one column \"address\" or \"E-Mail\"", "nennen Sie eine Spalte „address“ oder „E-Mail“"},
    {"* \"*\" is no address, the row is left out", "* „*“ ist keine Adresse, die Zeile entfällt"},
    {"* \"*\" cannot be read and stays unknown", "* „*“ ist nicht lesbar und bleibt unbekannt"},
    {"the setting file cannot be read", "die Einstellungsdatei lässt sich nicht lesen"},
    {"check the path and its permissions", "prüfen Sie Pfad und Rechte"},
    {"a setting file is one JSON object; comments are allowed",
     "eine Einstellungsdatei ist ein JSON-Objekt; Kommentare sind erlaubt"},
    {"the file must hold one JSON object", "die Datei muss ein JSON-Objekt enthalten"},
    {"begin with {", "beginnen Sie mit {"},
    {"unknown key \"*\"", "unbekannter Schlüssel „*“"},
    {"\"*\" has the value *", "„*“ hat den Wert *"},
    {"model has no number \"*\"", "das Modell hat keine Zahl „*“"},
    {"\"*\" is out of bounds", "„*“ liegt außerhalb der Grenzen"},
    {"give a number from 0 on", "geben Sie eine Zahl ab 0 an"},
    {"\"*\" is not a number", "„*“ ist keine Zahl"},
    {"write for example *", "schreiben Sie zum Beispiel *"},
    {"\"*\" is not ignored: no reason is given", "„*“ wird nicht übergangen: Der Grund fehlt"},
    {"write \"*: why\"", "schreiben Sie „*: Grund“"},
    {"\"*\" is not ignored: there is no such rule or pack",
     "„*“ wird nicht übergangen: Diese Regel oder dieses Paket gibt es nicht"},
    {"warmline rules list shows them all", "warmline rules list zeigt alle"},
    // the history
    {"* assessment is not recorded", "* Bewertung ist nicht aufgezeichnet"},
    {"* assessments are not recorded", "* Bewertungen sind nicht aufgezeichnet"},
    {"* damaged record was set aside", "* beschädigter Eintrag wurde beiseitegelegt"},
    {"* damaged records were set aside", "* beschädigte Einträge wurden beiseitegelegt"},
    {"look at damaged.txt there", "sehen Sie dort in damaged.txt nach"},
});

/// What is wrong with a command line.
constexpr auto usage = std::to_array<Twin>({
    {"there is no command \"*\"", "den Befehl „*“ gibt es nicht"},
    {"the program is not installed", "das Programm ist nicht installiert"},
    {"build or install warmline whole", "bauen oder installieren Sie warmline ganz"},
    {"this is a fault of ours; please report it", "das ist unser Fehler; bitte melden Sie ihn"},
    {"there is no option *", "die Option * gibt es nicht"},
    {"there is no format \"*\"", "das Format „*“ gibt es nicht"},
    {"use text, json, ndjson, sarif, junit, html, markdown, csv or github",
     "möglich sind text, json, ndjson, sarif, junit, html, markdown, csv und github"},
    {"there is no level \"*\"", "die Stufe „*“ gibt es nicht"},
    {"use info, minor, major or blocker", "möglich sind info, minor, major und blocker"},
    {"\"*\" is no threshold", "„*“ ist keine Schwelle"},
    {"use info, minor, major, blocker, call, score:70 or never",
     "möglich sind info, minor, major, blocker, call, score:70 und never"},
    {"there is no brief as \"*\"", "den Leitfaden gibt es nicht als „*“"},
    {"use text, markdown, html or ics", "möglich sind text, markdown, html und ics"},
    {"use markdown, ics, html or text", "möglich sind markdown, ics, html und text"},
    {"there is no call list as \"*\"", "die Anrufliste gibt es nicht als „*“"},
    {"use csv, markdown, html or json", "möglich sind csv, markdown, html und json"},
    {"the name does not say which format is wanted", "der Name sagt nicht, welches Format"},
    {"end it in .csv, .md, .html or .json, or add --format",
     "er endet auf .csv, .md, .html oder .json, oder nennen Sie --format"},
    {"there is no topic \"*\"", "das Thema „*“ gibt es nicht"},
    {"use one of *", "möglich sind *"},
    {"the report cannot be written", "der Bericht lässt sich nicht schreiben"},
    {"the report could not be written whole", "der Bericht ist nicht ganz geschrieben"},
    {"the baseline could not be written", "der Merkstand lässt sich nicht schreiben"},
    {"check the folder and its permissions", "prüfen Sie den Ordner und seine Rechte"},
    {"check the folder, its permissions and the space on the disk",
     "prüfen Sie den Ordner, seine Rechte und den Platz auf der Platte"},
    {"check the space on the disk and who reads the pipe",
     "prüfen Sie den Platz auf der Platte und wer aus der Pipe liest"},
    {"nobody writes to this pipe", "in diese Pipe schreibt niemand"},
    {"start the program that does, or leave it out",
     "starten Sie das Programm, das es tut, oder lassen Sie sie weg"},
    // the service
    {"there is no parameter \"*\"", "den Parameter „*“ gibt es nicht"},
    {"there is no key \"*\"", "den Schlüssel „*“ gibt es nicht"},
    {"the body is not JSON", "der Inhalt ist kein JSON"},
    {"the body is no JSON object", "der Inhalt ist kein JSON-Objekt"},
    {"brackets are nested too deep", "die Klammern sind zu tief verschachtelt"},
    {"\"*\" is no text", "„*“ ist kein Text"},
    {"\"people\" holds something that is no object", "„people“ enthält etwas, das kein Objekt ist"},
    {"give one of \"mail\", \"text\" and \"html\"", "geben Sie „mail“, „text“ oder „html“ an"},
    {"for example *", "zum Beispiel *"},
    {"there is no ui \"*\"", "die Sprache „*“ gibt es nicht"},
    {"there is no language \"*\"", "die Sprache „*“ gibt es nicht"},
    {"there is no profile \"*\"", "das Profil „*“ gibt es nicht"},
    {"there is no mode \"*\"", "die Betriebsart „*“ gibt es nicht"},
    {"use de, en", "möglich sind de und en"},
    {"use campaign, *", "möglich sind campaign, *"},
    {"use rendered, *", "möglich sind rendered, *"},
    {"use template, *", "möglich sind template, *"},
    // CLI11
    {"A subcommand is required", "ein Befehl fehlt"},
    {"* is required", "* fehlt"},
    {"The following argument was not expected: *", "unerwartet: *"},
    {"The following arguments were not expected: *", "unerwartet: *"},
    {"*: Value * not in range * to *", "*: * liegt nicht zwischen * und *"},
    {"*: * not in {*}", "*: * steht nicht zur Wahl: {*}"},
    {"*: At Most * required but received *", "*: höchstens * möglich, angegeben: *"},
    {"*: * required * missing", "*: der Wert fehlt"},
    {"Could not convert: * = *", "*: * passt nicht"},
});

}  // namespace

std::span<const Twin> file_twins() {
    return twins;
}

std::span<const Twin> usage_twins() {
    return usage;
}

}  // namespace warmline
