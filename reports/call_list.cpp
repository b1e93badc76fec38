#include "reports/call_list.hpp"

#include <cmath>
#include <vector>

#include "reports/brief_words.hpp"
#include "reports/csv.hpp"
#include "reports/escape_xml.hpp"
#include "reports/plain_page.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

string whole(double value) {
    return std::to_string(std::lround(value));
}

string title_of(string_view mailing, Language ui) {
    return (ui == Language::de ? "Anrufliste zu: " : "Call list for: ") + string(mailing);
}

/// What the reader of the list has to know before the table.
std::vector<string> notes_of(const CallList& list, Language ui) {
    const bool de = ui == Language::de;
    std::vector<string> notes;
    notes.push_back(de ? std::to_string(list.recipients) + " Empfänger, " +
                             std::to_string(list.calls.size()) + " davon bitte anrufen."
                       : std::to_string(list.recipients) +
                             (list.recipients == 1 ? " recipient" : " recipients") +
                             "; please call " + std::to_string(list.calls.size()) +
                             (list.recipients == 1 ? "." : " of them."));
    if (list.notice_goes_at_once)
        notes.emplace_back(de ? "Die gesetzliche Mitteilung geht sofort an alle; die Anrufe kommen "
                                "dazu und halten sie nicht auf."
                              : "The statutory notice goes to everyone at once; the calls come on "
                                "top and do not hold it back.");
    else if (!list.calls.empty())
        notes.emplace_back(
            de ? "Rufen Sie vor dem Versand an; wer auf der Liste steht, bekommt die "
                 "Mail erst nach dem Gespräch."
               : "Call before it goes out; those on the list get the mail after the "
                 "talk.");
    if (!list.mail_only.empty())
        notes.push_back(de ? std::to_string(list.mail_only.size()) +
                                 " weitere bitte nicht anrufen, sondern persönlich anschreiben."
                           : std::to_string(list.mail_only.size()) +
                                 " more must not be called: please write a personal mail instead.");
    return notes;
}

struct Row {
    std::vector<string> cells;
    const CallEntry* entry;
};

std::vector<string> headings(Language ui) {
    if (ui == Language::de)
        return {"Nr",     "Kunde", "Stufe",   "Telefon", "Wer ruft an", "Bis wann",
                "Bedarf", "Warum", "Adresse", "Zeile",   "Hinweis"};
    return {"no",   "customer", "tier",    "phone", "who calls", "by when",
            "need", "why",      "address", "line",  "note"};
}

string note_of(const CallEntry& entry, Language ui) {
    const bool de = ui == Language::de;
    if (!entry.gate.empty()) return de ? "nicht anrufen" : "do not call";
    if (!entry.within_capacity) return de ? "über der Kapazität" : "beyond capacity";
    return {};
}

/// Nobody prepares for a talk there is no time for; of a long list the briefs are nine tenths.
bool has_brief(const CallEntry& entry) {
    return entry.within_capacity && !entry.brief.empty();
}

/// A number is shown only where a call may be made.
std::vector<Row> rows_of(const CallList& list, Language ui) {
    std::vector<Row> rows;
    const auto add = [&](const CallEntry& entry) {
        const auto& person = entry.person;
        const auto& owner = person.owner;
        rows.push_back(
            {{std::to_string(rows.size() + 1), person.name.empty() ? person.address : person.name,
              string(name_of(person.tier)), entry.gate.empty() ? entry.brief.phone : string(),
              owner.empty() ? entry.brief.who : owner,
              entry.gate.empty() ? entry.brief.by_when : string(), whole(entry.need), entry.reason,
              person.address, std::to_string(entry.line), note_of(entry, ui)},
             &entry});
    };
    for (const auto& entry : list.calls)
        add(entry);
    for (const auto& entry : list.mail_only)
        add(entry);
    return rows;
}

string as_csv(const CallList& list, Language ui) {
    string out;
    const auto line = [&](const std::vector<string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i == 0 ? "" : ",") + csv_cell(printable(cells[i]));
        out += "\r\n";
    };
    line(headings(ui));
    for (const auto& row : rows_of(list, ui))
        line(row.cells);
    return out;
}

string table_cell(string_view text) {
    string safe;
    for (const char c : printable(text)) {
        if (string_view("\\`*_[]<>|").find(c) != string_view::npos) safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe;
}

constexpr std::size_t shown_columns = 8;  // address, line and note are for programs

/// The draft keeps its lines: two blanks before a line break hold it.
string cell_lines(string_view text) {
    string out;
    while (true) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        out += table_cell(line);
        if (end == string_view::npos || end + 1 == text.size()) return out;
        out += line.empty() || text.substr(end + 1).starts_with('\n') ? "\n" : "  \n";
        text.remove_prefix(end + 1);
    }
}

string as_markdown(const CallList& list, string_view mailing, Language ui) {
    string out = "# " + table_cell(title_of(mailing, ui)) + "\n\n";
    for (const auto& note : notes_of(list, ui))
        out += note + "\n";
    const auto rows = rows_of(list, ui);
    if (rows.empty()) return out;
    const auto heads = headings(ui);
    out += "\n|";
    for (std::size_t i = 0; i < shown_columns; ++i)
        out += " " + heads[i] + " |";
    out += "\n|";
    for (std::size_t i = 0; i < shown_columns; ++i)
        out += "---|";
    out += "\n";
    for (const auto& row : rows) {
        out += "|";
        for (std::size_t i = 0; i < shown_columns; ++i) {
            const auto note = i == 3 && !row.cells.back().empty() ? row.cells.back() : row.cells[i];
            out += " " + table_cell(note) + " |";
        }
        out += "\n";
    }
    for (const auto& row : rows) {
        if (!has_brief(*row.entry)) continue;
        out += "\n## " + row.cells[0] + ". " + table_cell(brief_title(row.entry->brief, ui)) + "\n";
        for (const auto& section : brief_sections(row.entry->brief, ui)) {
            out += "\n**" + string(section.heading) + "**\n\n";
            for (const auto& text : section.lines)
                out += (section.list ? "- " : "") + cell_lines(text) + "\n";
        }
    }
    return out;
}

/// On a phone each customer stands by itself, every value below its heading.
constexpr string_view list_style =
    "body{max-width:70em}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.4em .6em;"
    "border-bottom:1px solid var(--line)}th{font-size:.85em;color:var(--soft)}"
    "th,td:nth-child(4){overflow-wrap:normal}"
    "details{margin:.3em 0}h3{margin:.8em 0 .1em;font-size:1em}ul{padding-left:1.2em}"
    "li{white-space:pre-line}"
    "@media(max-width:44em){thead{position:absolute;left:-999em}"
    "table,tbody,tr,td{display:block}td{border:0;padding:.1em 0}td:empty{display:none}"
    "tr{padding:.5em 0}tr.one{border-top:1px solid var(--line)}"
    "tr.one td{display:grid;grid-template-columns:6.5em 1fr;gap:.6em}"
    "tr.one td::before{content:attr(data-name);color:var(--soft)}"
    "td a[href^=tel]{font-size:1.15em;font-weight:650}}"
    // Paper cannot be clicked: what is folded on screen is printed from a copy.
    ".paper{display:none}"
    "@media print{details{display:none}.paper{display:block}tr.one{break-after:avoid}}";

string as_html(const CallList& list, string_view mailing, Language ui) {
    auto html = plain_page_top(title_of(mailing, ui), list_style, ui);
    for (const auto& note : notes_of(list, ui))
        html += "<p>" + escape_xml(note) + "</p>\n";
    const auto rows = rows_of(list, ui);
    if (rows.empty()) return html + "</body></html>\n";
    html += "<table><thead><tr>";
    const auto heads = headings(ui);
    for (std::size_t i = 0; i < shown_columns; ++i)
        html += "<th scope=\"col\">" + escape_xml(heads[i]) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (const auto& row : rows) {
        html += "<tr class=\"one\">";
        for (std::size_t i = 0; i < shown_columns; ++i) {
            auto cell = escape_xml(row.cells[i]);
            if (i == 3 && !cell.empty() && !row.entry->brief.phone_uri.empty())
                cell =
                    "<a href=\"" + escape_xml(row.entry->brief.phone_uri) + "\">" + cell + "</a>";
            if (i == 3 && !row.cells.back().empty()) cell += " " + escape_xml(row.cells.back());
            if (!cell.empty()) cell = "<span>" + cell + "</span>";
            html += "<td data-name=\"" + escape_xml(heads[i]) + "\">" + cell + "</td>";
        }
        html += "</tr>\n";
        if (!has_brief(*row.entry)) continue;
        string brief;
        for (const auto& section : brief_sections(row.entry->brief, ui)) {
            brief += "<h3>" + escape_xml(section.heading) + "</h3><ul>";
            for (const auto& text : section.lines)
                brief += "<li>" + escape_xml(text) + "</li>";
            brief += "</ul>";
        }
        html += "<tr><td></td><td colspan=\"7\"><details><summary>" +
                string(ui == Language::de ? "Leitfaden" : "Brief") + "</summary>" + brief +
                "</details><div class=\"paper\">" + brief + "</div></td></tr>\n";
    }
    return html + "</tbody></table></body></html>\n";
}

}  // namespace

std::optional<string> render_call_list(const CallList& list, string_view format,
                                       string_view mailing, Language ui) {
    if (format == "csv") return as_csv(list, ui);
    if (format == "markdown" || format == "md") return as_markdown(list, mailing, ui);
    if (format == "html") return as_html(list, mailing, ui);
    return std::nullopt;
}

}  // namespace warmline
