#include "linter/people/people_wording.hpp"

namespace warmline {

namespace {

std::string where(const ListPlace& place) {
    return std::string(place.list) + (place.line > 0 ? ":" + std::to_string(place.line) : "");
}

Problem told(const ListPlace& place, std::string code, std::string german, std::string german_do,
             std::string english, std::string english_do) {
    const bool de = place.ui == Language::de;
    return {std::move(code), std::move(de ? german : english), where(place),
            std::move(de ? german_do : english_do)};
}

std::string quoted(std::string_view text, bool german) {
    return german ? "„" + std::string(text) + "“" : "\"" + std::string(text) + "\"";
}

std::string_view german_wish(PersonField field) {
    using F = PersonField;
    switch (field) {
        case F::address:
            return "eine Adresse wie kim.lang@example.com";
        case F::gender:
            return "Frau, Herr oder divers";
        case F::language:
            return "de oder en";
        case F::tier:
            return "A+, A, B, C oder unbekannt";
        case F::preferred_channel:
            return "Mail, Telefon, nur Mail oder nicht anrufen";
        case F::phone_consent:
            return "nein, ja oder Werbung";
        case F::name:
        case F::first_name:
        case F::last_name:
        case F::title:
        case F::phone:
        case F::owner:
        case F::note:
            return "den Wert selbst";
        case F::time_zone:
            return "eine Zone wie Europe/London oder UTC+2";
        case F::last_talk:
        case F::customer_since:
            return "einen Tag wie 14.03.2026 oder 2026-03-14";
        case F::phone_allowed:
        case F::do_not_call:
        case F::open_complaint:
        case F::business:
            return "ja oder nein";
        default:
            return "eine ganze Zahl";
    }
}

}  // namespace

Problem unknown_column(const ListPlace& place, std::string_view heading, std::string_view nearest) {
    const std::string near(nearest);
    return told(place, "unknown-column",
                "die Spalte " + quoted(heading, true) + " wird nicht verwendet",
                near.empty() ? "" : "ist " + quoted(near, true) + " gemeint?",
                "the column " + quoted(heading, false) + " is not used",
                near.empty() ? "" : "did you mean " + quoted(near, false) + "?");
}

Problem unread_call_wish(const ListPlace& place, std::string_view heading) {
    return told(place, "unread-call-wish",
                "die Spalte " + quoted(heading, true) +
                    " spricht von Anrufen und ist nicht lesbar; wo etwas darin steht, gilt „nicht "
                    "anrufen“",
                "nennen Sie sie „Telefon erlaubt“ oder „nicht anrufen“, mit ja und nein darunter; "
                "sagt sie nichts über Anrufe, lassen Sie sie weg",
                "the column " + quoted(heading, false) +
                    " speaks of calls and cannot be read; where it holds anything, that counts as "
                    "\"do not call\"",
                "name it \"phone allowed\" or \"do not call\", with yes and no below; if it says "
                "nothing about calls, leave it out");
}

Problem unreadable_value(const ListPlace& place, std::string_view heading, PersonField field,
                         std::string_view text, std::string_view expected) {
    const auto german_remedy = "schreiben Sie " + std::string(german_wish(field));
    const auto remedy = "write " + std::string(expected);
    if (field == PersonField::address)
        return told(place, "bad-row",
                    quoted(text, true) + " ist keine Adresse, die Zeile bleibt weg", german_remedy,
                    quoted(text, false) + " is no address, the row is left out", remedy);
    const bool closes = is_about_calls(field);
    return told(
        place, "bad-value",
        quoted(text, true) + " unter " + quoted(heading, true) + " ist nicht lesbar" +
            (closes ? "; bis das geklärt ist, gilt „nicht anrufen“" : " und bleibt unbekannt"),
        german_remedy,
        quoted(text, false) + " under " + quoted(heading, false) + " cannot be read" +
            (closes ? "; until that is settled it counts as \"do not call\""
                    : " and stays unknown"),
        remedy);
}

Problem damaged_cell(const ListPlace& place, std::string_view heading, std::string_view text) {
    return told(place, "damaged-cell",
                "in der Spalte " + quoted(heading, true) + " steht " + quoted(text, true) +
                    ": Die Tabelle hat den Wert verloren",
                "tragen Sie den Wert nach; lange Nummern brauchen in der Tabelle das Format „Text“",
                "the column " + quoted(heading, false) + " holds " + quoted(text, false) +
                    ": the spreadsheet has lost the value",
                "enter the value again; long numbers need the format \"text\" in the spreadsheet");
}

Problem no_address(const ListPlace& place) {
    return told(place, "bad-row", "keine Adresse, die Zeile bleibt weg",
                "füllen Sie die Adressspalte", "no address, the row is left out",
                "fill the address column");
}

Problem too_many_cells(const ListPlace& place, std::size_t cells, std::size_t headings) {
    const auto has = std::to_string(cells), most = std::to_string(headings);
    return told(
        place, "wide-row",
        "die Zeile hat " + has + " Felder, die Kopfzeile " + most +
            "; die Werte können verrutscht sein",
        "setzen Sie Werte mit Trennzeichen in Anführungszeichen",
        "the row has " + has + " fields, the heading row " + most + "; its values may have shifted",
        "put values that hold a separator into quotes");
}

Problem same_address(const ListPlace& place, std::string_view address, std::size_t first) {
    const auto line = std::to_string(first);
    return told(
        place, "same-address",
        quoted(address, true) + " steht schon in Zeile " + line + ", diese Zeile bleibt weg",
        "behalten Sie eine Zeile je Adresse",
        quoted(address, false) + " stands in line " + line + " already, this row is left out",
        "keep one row for each address");
}

Problem nobody_listed(const ListPlace& place) {
    return told(place, "empty-list", "unter der Kopfzeile steht niemand",
                "schreiben Sie je Person eine Zeile", "nobody stands under the heading row",
                "write one row for each person");
}

Problem no_rows(const ListPlace& place) {
    return told(place, "empty-list", "die Liste hat keine Zeilen",
                "beginnen Sie mit einer Kopfzeile: E-Mail;Name;Kundenwert;Telefon",
                "the list has no rows", "begin with a heading row: address,name,tier,phone");
}

Problem no_address_column(const ListPlace& place) {
    return told(place, "no-address-column", "keine Spalte enthält die Adresse",
                "nennen Sie eine Spalte „E-Mail“ oder „address“", "no column holds the address",
                "name one column \"address\" or \"E-Mail\"");
}

Problem more_problems(const ListPlace& place, std::size_t more) {
    const auto count = std::to_string(more);
    return told(place, "more-problems", count + " weitere Probleme dieser Art",
                "beheben Sie die ersten und lesen Sie die Liste noch einmal",
                count + " more problems of this kind",
                "mend the first ones and read the list again");
}

Problem of_table(const ListPlace& place, const Problem& problem) {
    if (problem.code == "open-quote")
        return told(place, problem.code, "ein Feld in Anführungszeichen wird nie geschlossen",
                    "ergänzen Sie das fehlende \"; die Zeile wurde ohne es gelesen", problem.what,
                    problem.remedy);
    return told(place, problem.code, "mehr Zeilen, als wir lesen", "teilen Sie die Liste",
                problem.what, problem.remedy);
}

}  // namespace warmline
