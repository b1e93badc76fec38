#include "reports/problem_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/base/german_problem.hpp"

namespace warmline {

namespace {

/// `{n}` is the first number of the English words, `{q}` what they quote, `{w}` how an exception
/// begins where it stands.
struct German {
    std::string_view code, what, remedy;
};

constexpr std::array germans{
    German{"boundary-not-found", "die im Kopf genannte Trennzeile kommt nie vor",
           "der Inhalt wird als reiner Text gelesen"},
    German{"broken-base64", "im Base64 steht etwas, das keines ist",
           "es wird übergangen, und Worte können fehlen; verpacken Sie den Teil neu"},
    German{"broken-encoded-word", "ein verpacktes Wort im Kopf endet nicht",
           "es wird gelesen, wie es dasteht; beenden Sie es mit „?=“"},
    German{"broken-quoted-printable", "ein „=“ in Quoted-Printable leitet kein Zeichen ein",
           "es wird gelesen, wie es dasteht; schreiben Sie es als =3D"},
    German{"encrypted", "der Text der Mail ist verschlüsselt",
           "prüfen Sie die Mail vor dem Verschlüsseln"},
    German{"header-junk", "im Kopf stehen Zeilen, die keine Felder sind",
           "sie werden übergangen; ein Feld ist „Name: Wert“"},
    German{"header-without-end", "der Kopf geht ohne Leerzeile in den Text über",
           "setzen Sie eine Leerzeile vor den Text"},
    German{"ignore-without-reason", "„{q}“ wird nicht übergangen: ein Grund fehlt",
           "schreiben Sie: {w}REGEL: GRUND"},
    German{"leftover-hint", "im HTML steht noch ein Vorschlag als Kommentar",
           "schreiben Sie die besseren Worte, und löschen Sie dann den Kommentar"},
    German{"limit-addresses", "eine Adressliste hat mehr als {n} Einträge",
           "der Rest der Liste wird nicht gelesen"},
    German{"limit-boundary", "eine Trennzeile ist länger als {n} Bytes",
           "RFC 2046 erlaubt 70; der Abschnitt wird ohne sie gelesen"},
    German{"limit-bytes", "die Mail ist länger als {n} Bytes", "der Rest wird nicht gelesen"},
    German{"limit-depth", "die Teile sind mehr als {n}-fach verschachtelt",
           "was tiefer liegt, wird als reiner Text gelesen"},
    German{"limit-findings", "{n} weitere Funde sind nicht aufgehoben",
           "beheben Sie die gezeigten, und prüfen Sie noch einmal"},
    German{"limit-header-bytes", "der Kopf ist länger als {n} Bytes",
           "sein Rest wird nicht gelesen"},
    German{"limit-header-line", "ein Kopffeld ist länger als {n} Bytes",
           "sein Rest wird nicht gelesen"},
    German{"limit-headers", "der Kopf hat mehr als {n} Felder", "sein Rest wird nicht gelesen"},
    German{"limit-markup-depth", "das HTML ist tiefer als {n} Elemente verschachtelt",
           "tiefere Elemente werden ohne ihre Gestaltung gelesen"},
    German{"limit-parts", "die Mail hat mehr als {n} Teile",
           "der Rest wird als ein Textteil gelesen"},
    German{"limit-text", "der Text ist länger, als wir lesen; der Rest blieb weg", ""},
    German{"limit-text-bytes", "der Text ist länger als die Grenze; der Rest wird nicht gelesen",
           "heben Sie text_bytes an, um ihn zu lesen"},
    German{"missing-boundary", "ein mehrteiliger Abschnitt nennt keine Trennzeile",
           "eine Zeile, die so aussieht, wurde genommen; nennen Sie sie in Content-Type"},
    German{"no-text", "die Mail enthält keinen Text zum Lesen",
           "schreiben Sie die Worte in die Mail selbst"},
    German{"part-after-close", "nach dem Ende eines mehrteiligen Abschnitts folgt noch ein Teil",
           "er wird trotzdem gelesen; beenden Sie den Abschnitt nur einmal"},
    German{"unknown-charset", "der genannte Zeichensatz ist unbekannt",
           "der Text wird als UTF-8 oder windows-1252 gelesen; nennen Sie einen davon"},
    German{"unknown-encoding", "die genannte Übertragungskodierung ist unbekannt",
           "der Text wird gelesen, wie er dasteht; nehmen Sie quoted-printable oder base64"},
    German{"unclosed-multipart", "ein mehrteiliger Abschnitt endet ohne seine Schlusszeile",
           "beenden Sie ihn mit „{q}“"},
    German{"wrong-boundary", "die Trennzeile im Kopf ist nicht die zwischen den Teilen",
           "eine Zeile, die so aussieht, wurde genommen; nennen Sie sie in Content-Type"},
};

std::string first_number(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const auto begin = text.find_first_of(digits);
    if (begin == text.npos) return {};
    return std::string(text.substr(begin, text.find_first_not_of(digits, begin) - begin));
}

std::string quoted(std::string_view text) {
    const auto open = text.find('"'), close = text.rfind('"');
    return open == close ? std::string() : std::string(text.substr(open + 1, close - open - 1));
}

std::string filled(std::string_view words, std::string_view english, std::string_view mark = "") {
    std::string text(words);
    for (const auto& [slot, value] :
         {std::pair("{n}", first_number(english)), std::pair("{q}", quoted(english)),
          std::pair("{w}", std::string(mark))})
        if (const auto at = text.find(slot); at != text.npos) text.replace(at, 3, value);
    return text;
}

}  // namespace

std::string problem_words(const Problem& problem, Language ui) {
    const auto mark = problem.where == "header" ? "X-Warmline-Ignore: " : "warmline-ignore ";
    const auto known = std::find_if(germans.begin(), germans.end(), [&](const German& german) {
        return german.code == problem.code;
    });
    if (ui != Language::de || known == germans.end()) return to_line(problem, ui);
    constexpr std::string_view line = "line ";
    auto where = problem.where;
    if (where.starts_with(line)) where.replace(0, line.size(), "Zeile ");
    return to_line({problem.code, filled(known->what, problem.what), where,
                    filled(known->remedy, problem.remedy, mark)});
}

}  // namespace warmline
