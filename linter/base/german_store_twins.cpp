#include <array>

#include "linter/base/german_twins.hpp"

namespace warmline {
namespace {

constexpr auto twins = std::to_array<Twin>({
    // what was asked of the history
    {"\"*\" is no age", "„*“ ist kein Alter"},
    {"write a number and d, w, m or y: 90d", "schreiben Sie eine Zahl und d, w, m oder y: 90d"},
    {"\"*\" is no day until today", "„*“ ist kein Tag bis heute"},
    {"\"*\" is no day", "„*“ ist kein Tag"},
    {"write it as 2026-06-09", "schreiben Sie ihn so: 2026-06-09"},
    {"\"*\" is no mail address", "„*“ ist keine Mailadresse"},
    {"write it as kim.lang@example.org", "schreiben Sie sie so: kim.lang@example.org"},
    {"the first day comes after the last", "der erste Tag liegt nach dem letzten"},
    {"the period holds fewer than five mails or recipients",
     "in diesem Zeitraum liegen weniger als fünf Mails oder Empfänger"},
    {"figures that small would speak of persons; choose a longer period",
     "so kleine Zahlen sprächen von Personen; wählen Sie einen längeren Zeitraum"},
    {"the period has * days", "der Zeitraum hat * Tage"},
    {"give a first day and a later last day, ten years at most",
     "nennen Sie einen ersten und einen späteren letzten Tag, höchstens zehn Jahre"},
    {"there are no groups by \"*\"", "Gruppen nach „*“ gibt es nicht"},
    {"use sender-group, template, profile or topic",
     "möglich sind sender-group, template, profile und topic"},
    {"end the file in .html, .csv or .json, or give --format",
     "die Datei endet auf .html, .csv oder .json, oder nennen Sie --format"},
    // stores
    {"nothing is recorded: *", "nichts wird aufgezeichnet: *"},
    {"no store of assessments is named", "ein Speicher der Bewertungen ist nicht genannt"},
    {"give --store sqlite:FILE, or {\"history\": {\"store\": …}} in .warmline.json",
     "nennen Sie --store sqlite:DATEI oder {\"history\": {\"store\": …}} in .warmline.json"},
    {"\"*\" names no store", "„*“ nennt keinen Speicher"},
    {"use sqlite:FILE or postgresql://user@host/database",
     "möglich sind sqlite:DATEI und postgresql://benutzer@rechner/datenbank"},
    {"No such file or directory", "diese Datei oder diesen Ordner gibt es nicht"},
    {"Permission denied", "der Zugriff ist verwehrt"},
    {"Is a directory", "das ist ein Ordner"},
    {"Not a directory", "ein Teil des Pfads ist kein Ordner"},
    {"Read-only file system", "dort lässt sich nichts schreiben"},
    {"No space left on device", "die Platte ist voll"},
    {"database or disk is full", "die Platte ist voll"},
    {"attempt to write a readonly database", "die Datenbank lässt sich nur lesen"},
    {"unable to open database file", "die Datenbank lässt sich nicht öffnen"},
    {"file is not a database", "diese Datei ist keine Datenbank"},
    {"database disk image is malformed", "die Datenbank ist beschädigt"},
    {"no connection to the database", "keine Verbindung zur Datenbank"},
    {"the database is locked by another program",
     "ein anderes Programm hält die Datenbank gesperrt"},
    {"try again when it has finished*", "versuchen Sie es noch einmal, wenn es fertig ist*"},
    {"make room on the disk*", "schaffen Sie Platz auf der Platte*"},
    {"check the permissions of the file and its folder*",
     "prüfen Sie die Rechte der Datei und ihres Ordners*"},
    {"this file is no store, or damaged; give another one*",
     "diese Datei ist kein Speicher oder beschädigt; nennen Sie eine andere*"},
    {"check the path and its permissions; *", "prüfen Sie Pfad und Rechte; *"},
    {"check user and password (libpq reads ~/.pgpass and PGPASSWORD too)*",
     "prüfen Sie Benutzer und Passwort (libpq liest auch ~/.pgpass und PGPASSWORD)*"},
    {"check that the database server runs and the URL is right*",
     "prüfen Sie, ob der Datenbankserver läuft und die URL stimmt*"},
    {"a newer warmline wrote this store", "ein neueres warmline hat diesen Speicher geschrieben"},
    {"update warmline", "aktualisieren Sie warmline"},
    {"nothing was ever recorded here", "hier ist noch nie etwas aufgezeichnet worden"},
    {"record with: warmline lint PATH --record URL",
     "aufgezeichnet wird mit: warmline lint PFAD --record URL"},
    {"the store does not answer", "der Speicher antwortet nicht"},
    {"the store does not answer in time", "der Speicher antwortet nicht rechtzeitig"},
    {"look at the database server; the records wait in the spool",
     "sehen Sie nach dem Datenbankserver; die Bewertungen warten"},
    {"the records wait in the spool", "die Bewertungen warten"},
    {"what it knows of readers stays unknown for now",
     "was er über Empfänger weiß, bleibt vorerst unbekannt"},
    {"another program is storing what waits in the spool",
     "ein anderes Programm speichert gerade, was wartet"},
    {"the records stay there until it is their turn*",
     "die Bewertungen bleiben dort, bis sie an der Reihe sind*"},
    // keys
    {"the store was written with a key, and its file is not there",
     "der Speicher ist mit einem Schlüssel geschrieben, dessen Datei fehlt"},
    {"the store was written with another key than this one",
     "der Speicher ist mit einem anderen Schlüssel geschrieben als diesem"},
    {"give the key file it was written with as history.key_file, or record into a new store",
     "nennen Sie seine Schlüsseldatei als history.key_file, oder beginnen Sie einen neuen "
     "Speicher"},
    {"give the key file it was written with as history.key_file*",
     "nennen Sie seine Schlüsseldatei als history.key_file*"},
    {"assessments made with a key the store does not know (*) are not stored",
     "Bewertungen mit einem Schlüssel, den der Speicher nicht kennt (*), werden nicht gespeichert"},
    {"the store was written with another key (*, this one is *), so no person can be found with "
     "this one",
     "der Speicher ist mit einem anderen Schlüssel geschrieben (*, dieser ist *); mit diesem ist "
     "niemand zu finden"},
    {"give the right one with --key-file", "nennen Sie den richtigen mit --key-file"},
    {"the key file cannot be opened: No such file or directory", "die Schlüsseldatei fehlt"},
    {"the key file cannot be opened: *", "die Schlüsseldatei lässt sich nicht öffnen: *"},
    {"pseudonyms need the key they were made with: give its path as history.key_file or --key-file",
     "Pseudonyme brauchen den Schlüssel, mit dem sie entstanden: nennen Sie seine Datei als "
     "history.key_file oder --key-file"},
    {"everybody can read the key file, so pseudonyms protect nobody",
     "jeder kann die Schlüsseldatei lesen; so schützen Pseudonyme niemanden"},
    {"1 mail is stored under another key and was not searched",
     "1 Mail liegt unter einem anderen Schlüssel und wurde nicht durchsucht"},
    {"* mails are stored under other keys and were not searched",
     "* Mails liegen unter anderen Schlüsseln und wurden nicht durchsucht"},
    {"give their key files with --key-file, one after the other (warmline history status names the "
     "keys)",
     "nennen Sie deren Schlüsseldateien nacheinander mit --key-file (die Schlüssel zeigt warmline "
     "history status)"},
});

}  // namespace

std::span<const Twin> store_twins() {
    return twins;
}

}  // namespace warmline
