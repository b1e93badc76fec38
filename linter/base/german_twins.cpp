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
