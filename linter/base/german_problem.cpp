#include "linter/base/german_problem.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace warmline {
namespace {

/// An English text and its German twin; each * stands for the same words in both, in order.
struct Twin {
    std::string_view english, german;
};

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
    // rules and packs
    {"did you mean \"*\"?", "meinten Sie „*“?"},
    {"known: *", "bekannt: *"},
    {"\"*\" is missing", "„*“ fehlt"},
    {"there is no rule \"*\"", "die Regel „*“ gibt es nicht"},
    {"there is no fact \"*\"", "die Tatsache „*“ gibt es nicht"},
    {"there is no field \"*\"", "das Feld „*“ gibt es nicht"},
    {"there is no rule or pack \"*\"", "die Regel oder das Paket „*“ gibt es nicht"},
    {"there is no such folder", "diesen Ordner gibt es nicht"},
    {"the pack needs warmline *, this is *", "das Paket braucht warmline *, dies ist *"},
    {"update warmline, or use an older version of the pack",
     "aktualisieren Sie warmline, oder nehmen Sie ein älteres Paket"},
    {"\"*\" with * is no rule with a severity", "„*“ mit * ist keine Regel mit einer Schwere"},
    {"write info, minor, major or blocker", "schreiben Sie info, minor, major oder blocker"},
    {"\"*\" is not in \"*\" of that rule", "„*“ steht nicht in „*“ dieser Regel"},
    {"extends \"*\", which no pack has", "erweitert „*“, das kein Paket hat"},
    {"rules extend each other in a circle: *", "Regeln erweitern sich im Kreis: *"},
    {"let one of them name a rule that extends nothing",
     "eine von ihnen muss eine Regel nennen, die nichts erweitert"},
    {"\"extends\" is not a text", "„extends“ ist kein Text"},
    {"write the id of a rule: *", "schreiben Sie die Kennung einer Regel: *"},
    {"the rule * is already there (*)", "die Regel * gibt es schon (*)"},
    {"to change it write *, to stand in for it write *",
     "um sie zu ändern, schreiben Sie *, um sie zu ersetzen, *"},
    {"no example is given", "es fehlt ein Beispiel"},
    {"* entries, at most * are read", "* Einträge, höchstens * werden gelesen"},
    {"split the rule", "teilen Sie die Regel"},
    {"* is not a text", "* ist kein Text"},
    {"* is not a number", "* ist keine Zahl"},
    {"* is not true or false", "* ist weder true noch false"},
    {"* is not a list of texts", "* ist keine Liste von Texten"},
    {"* is not *", "* passt nicht; gebraucht wird: *"},
    {"write it in quotes", "setzen Sie ihn in Anführungszeichen"},
    {"the text is empty", "der Text ist leer"},
    {"write a phrase or remove it", "schreiben Sie eine Wendung, oder entfernen Sie ihn"},
    {"the text is longer than * bytes", "der Text ist länger als * Byte"},
    {"split it", "teilen Sie ihn"},
    {"say it shorter", "sagen Sie es kürzer"},
    {"the marks « and » do not pair up", "die Zeichen « und » passen nicht zueinander"},
    {"\"*\" is not known", "„*“ ist nicht bekannt"},
    {"\"*\" is no test of a sentence", "„*“ prüft keinen Satz"},
    {"* lies outside * to *", "* liegt außerhalb von * bis *"},
    {"only \"de\" and \"en\" with a text stand here",
     "hier stehen nur „de“ und „en“ mit je einem Text"},
    {"the file has * bytes, or the packs together are too large",
     "die Datei hat * Byte, oder die Pakete sind zusammen zu groß"},
    {"the file has * bytes", "die Datei hat * Byte"},
    {"one file holds one rule; at most * bytes are read",
     "eine Datei enthält eine Regel; höchstens * Byte werden gelesen"},
    {"one file holds one rule of at most 1 MB, all packs at most 32 MB and 5000 files",
     "eine Datei enthält eine Regel von höchstens 1 MB, alle Pakete höchstens 32 MB und 5000 "
     "Dateien"},
    {"brackets are nested more than * deep", "Klammern sind mehr als * Ebenen tief verschachtelt"},
    {"\"*\" is given twice in one object", "„*“ steht zweimal in einem Objekt"},
    {"look for a missing comma, quote or bracket just before this place",
     "suchen Sie kurz vor dieser Stelle ein fehlendes Komma, Anführungszeichen oder eine Klammer"},
    {"check the JSON of this file", "prüfen Sie das JSON dieser Datei"},
    {"syntax error *", "Syntaxfehler (*)"},
    {"the file does not hold a JSON object", "die Datei enthält kein JSON-Objekt"},
    {"begin with { and write \"kind\": …", "beginnen Sie mit { und schreiben Sie \"kind\": …"},
    {"\"*\" is no rule name", "„*“ ist kein Regelname"},
    {"use small letters, digits and hyphens: *",
     "nehmen Sie kleine Buchstaben, Ziffern und Bindestriche: *"},
    {"give a folder with a pack.json, or a folder of such folders",
     "nennen Sie einen Ordner mit pack.json oder einen Ordner solcher Ordner"},
    {"\"*\" is no pack name", "„*“ ist kein Paketname"},
    {"name the folder with small letters, digits and hyphens",
     "benennen Sie den Ordner mit kleinen Buchstaben, Ziffern und Bindestrichen"},
    {"the file cannot be read", "die Datei lässt sich nicht lesen"},
    {"check its permissions", "prüfen Sie ihre Rechte"},
    {"* rules", "* Regeln"},
    {"at most 65535 rules run together", "höchstens 65535 Regeln laufen zusammen"},
    {"the pattern \"*\" is longer than * bytes", "das Muster „*“ ist länger als * Byte"},
    {"the pattern \"*\" is not understood: *", "das Muster „*“ ist nicht zu verstehen: *"},
    {"patterns follow RE2: no look-around, no back references",
     "Muster folgen RE2: ohne Umschau und Rückverweise"},
    {"the phrase \"*\" contains *, which is part of no word",
     "die Wendung „*“ enthält *, das zu keinem Wort gehört"},
    {"the phrase \"*\" has a gap of * words", "die Wendung „*“ hat eine Lücke von * Wörtern"},
    {"the phrase \"*\" has a * beside fewer than four letters",
     "die Wendung „*“ hat ein * neben weniger als vier Buchstaben"},
    {"the phrase \"*\" can stand for no word at all",
     "die Wendung „*“ kann auch für gar kein Wort stehen"},
    {"leave a word that must be there", "lassen Sie ein Wort stehen, das da sein muss"},
    {"the phrase \"*\" begins or ends with …", "die Wendung „*“ beginnt oder endet mit …"},
    {"begin and end with a word", "beginnen und enden Sie mit einem Wort"},
    {"the phrase \"*\" has more than * words", "die Wendung „*“ hat mehr als * Wörter"},
    {"the phrase \"*\" stands for more than * *", "die Wendung „*“ steht für mehr als * Formen"},
    {"shorten it", "kürzen Sie sie"},
    {"write more of the word", "schreiben Sie mehr von dem Wort"},
    {"choose one of them", "wählen Sie eines davon"},
    {"close what you open", "schließen Sie, was Sie öffnen"},
    {"… and more", "… und weitere"},
    // rules test
    {"expected nothing, found * in: *", "erwartet: nichts, gefunden: * in: *"},
    {"expected *, found nothing in: *", "erwartet: *, gefunden: nichts in: *"},
    {"expected *, found * in: *", "erwartet: *, gefunden: * in: *"},
    {"* has * flags, three are wanted", "* hat * in flags, gewünscht sind drei"},
    {"* has * allows, three are wanted", "* hat * in allows, gewünscht sind drei"},
    {"no example fires this rule", "kein Beispiel löst diese Regel aus"},
    {"no example fires: *", "kein Beispiel löst es aus: *"},
    {"pattern of * steps: *", "Muster mit * Schritten: *"},
    {"\"*\" is covered by \"*\"", "„*“ steckt schon in „*“"},
    {"\"*\" also stands in * as \"*\"", "„*“ steht auch in * als „*“"},
    {"\"beside\" names *, which is no rule", "„beside“ nennt *, das keine Regel ist"},
    {"expected *", "erwartet: *"},  // after the longer ones that begin so
});

/// What the stars of `pattern` stand for in `text`, the shortest each; false when it differs.
bool match(std::string_view text, std::string_view pattern, std::vector<std::string_view>& stars) {
    stars.clear();
    for (bool first = true;; first = false) {
        const auto star = pattern.find('*');
        const auto piece = pattern.substr(0, star);
        if (first) {
            if (!text.starts_with(piece)) return false;
            text.remove_prefix(piece.size());
        } else if (star == pattern.npos) {
            if (!text.ends_with(piece)) return false;
            stars.push_back(text.substr(0, text.size() - piece.size()));
            return true;
        } else {
            const auto at = text.find(piece);
            if (at == text.npos) return false;
            stars.push_back(text.substr(0, at));
            text.remove_prefix(at + piece.size());
        }
        if (star == pattern.npos) return text.empty();
        pattern.remove_prefix(star + 1);
    }
}

/// The German of an English text, "" when it has none.
std::string twin_of(std::string_view text) {
    std::vector<std::string_view> stars;
    for (const auto& twin : twins) {
        if (!match(text, twin.english, stars)) continue;
        std::string german;
        std::size_t next = 0;
        for (const char c : twin.german) {
            if (c == '*' && next < stars.size())
                german += stars[next++];
            else
                german += c;
        }
        return german;
    }
    return {};
}

std::string german_or_same(std::string_view text) {
    auto german = twin_of(text);
    return german.empty() ? std::string(text) : german;
}

/// "rules/a.json:3: what; remedy", as several problems are joined into one text.
std::string german_line(std::string_view line) {
    std::size_t from = 0;
    for (auto at = line.find(": "); at != line.npos; at = line.find(": ", at + 1)) {
        from = at + 2;
        for (auto cut = line.find("; ", from); cut != line.npos; cut = line.find("; ", cut + 1))
            if (auto what = twin_of(line.substr(from, cut - from)); !what.empty())
                return std::string(line.substr(0, from)) + what + "; " +
                       german_or_same(line.substr(cut + 2));
        if (auto what = twin_of(line.substr(from)); !what.empty())
            return std::string(line.substr(0, from)) + what;
    }
    return german_or_same(line);
}

}  // namespace

Problem in_german(const Problem& problem) {
    Problem german = problem;
    german.remedy = german_or_same(problem.remedy);
    german.what.clear();
    std::string_view rest = problem.what;
    const bool several = rest.find('\n') != rest.npos;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        if (!german.what.empty()) german.what += '\n';
        german.what += several ? german_line(line) : german_or_same(line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return german;
}

std::string to_line(const Problem& problem, Language ui) {
    return to_line(ui == Language::de ? in_german(problem) : problem);
}

}  // namespace warmline
