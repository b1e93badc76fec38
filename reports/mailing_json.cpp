#include <array>
#include <map>

#include "linter/base/json_writer.hpp"
#include "reports/brief_words.hpp"
#include "reports/mailing.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

/// Line by line, so that the draft keeps its lines.
string printable_lines(string_view text) {
    string safe;
    while (true) {
        const auto end = text.find('\n');
        safe += printable(text.substr(0, end));
        if (end == string_view::npos) return safe;
        safe += '\n';
        text.remove_prefix(end + 1);
    }
}

void write_template(JsonWriter& json, const MailingReport& report) {
    const auto& mailing = report.mailing;
    const auto& assessment = mailing.assessment;
    std::array<std::size_t, 4> found{};
    for (const auto& finding : assessment.findings)
        ++found[static_cast<std::size_t>(mailing.severity_of(finding))];
    json.object("template", [&] {
        json.field("path", mailing.origin.path);
        json.field("language", name_of(mailing.document.language));
        json.field("profile", name_of(assessment.profile));
        json.field("action", name_of(report.calls.mailing.action));
        json.field("overall", in_points(assessment.overall));
        json.field("band", name_of(assessment.band()));
        json.object("findings", [&] {
            for (std::size_t i = 0; i < found.size(); ++i)
                json.field(name_of(static_cast<Severity>(i)), found[i]);
        });
    });
}

void write_rows(JsonWriter& json, const FlawedRows& rows) {
    json.field("rows", rows.count);
    json.array("lines", [&] {
        for (const auto line : rows.lines)
            json.element(line);
    });
}

void write_fields(JsonWriter& json, const JsonName& name,
                  const std::map<string, FlawedRows>& flaws) {
    json.array(name, [&] {
        for (const auto& [field, rows] : flaws)
            json.object([&, &field = field, &rows = rows] {
                json.field("field", printable(field));
                write_rows(json, rows);
            });
    });
}

void write_rules(JsonWriter& json, const MailingReport& report, Language ui) {
    const auto& pack = *report.mailing.pack;
    json.array("rules", [&] {
        for (const auto& [id, found] : report.finished.rules)
            json.object([&, &id = id, &found = found] {
                const auto at = pack.find(id);
                json.field("rule", id);
                json.field("severity", name_of(found.severity));
                if (at >= 0)
                    json.field("summary",
                               pack.rules()[static_cast<std::size_t>(at)].words(ui).summary);
                write_rows(json, found.rows);
            });
    });
}

void write_finished(JsonWriter& json, const MailingReport& report, Language ui) {
    const auto& finished = report.finished;
    json.object("finished", [&] {
        json.field("read", finished.read);
        json.object("spoiled", [&] { write_rows(json, finished.spoiled); });
        json.object("failing", [&] { write_rows(json, finished.failing); });
        write_fields(json, "lost", finished.lost);
        write_fields(json, "empty", finished.empty);
        write_fields(json, "unfilled", finished.unfilled);
        json.field("filled_for_nobody", finished.filled_for_nobody);
        json.array("filled_by_platform", [&] {
            for (const auto& field : finished.platforms)
                json.element(printable(field));
        });
        write_rules(json, report, ui);
    });
}

void write_person(JsonWriter& json, const CallEntry& entry) {
    json.field("address", entry.person.address);
    json.field("name", printable(entry.person.name));
    json.field("owner", printable(entry.person.owner));
    json.field("phone", entry.gate.empty() ? printable(entry.brief.phone) : string());
    json.field("who", printable(entry.brief.who));
    json.array("brief", [&] {
        for (const auto& section : brief_sections(entry.brief, Language::en))
            json.object([&] {
                json.field("heading", section.heading);
                json.array("lines", [&] {
                    for (const auto& line : section.lines)
                        json.element(printable_lines(line));
                });
            });
    });
}

void write_entries(JsonWriter& json, const JsonName& name, const std::vector<CallEntry>& entries,
                   Persons persons) {
    json.array(name, [&] {
        for (const auto& entry : entries)
            json.object([&] {
                json.field("line", entry.line);
                json.field("tier", name_of(entry.person.tier));
                json.field("need", entry.need);
                json.field("rank", entry.rank);
                json.field("gate", entry.gate);
                json.field("within_capacity", entry.within_capacity);
                json.field("by_when", entry.brief.by_when);
                json.field("reason", printable(entry.reason));
                if (persons == Persons::by_name) write_person(json, entry);
            });
    });
}

}  // namespace

string render_mailing_json(const MailingReport& report, Persons persons, Language ui) {
    string out;
    JsonWriter json(out);
    json.object([&] {
        json.field("schema", 1);
        json.field("mailing", printable(report.name));
        json.field("fail_on", report.fail_on);
        json.field("fails", report.fails);
        write_template(json, report);
        json.field("recipients", report.calls.recipients);
        write_finished(json, report, ui);
        json.field("notice_goes_at_once", report.calls.notice_goes_at_once);
        write_entries(json, "calls", report.calls.calls, persons);
        write_entries(json, "mail_only", report.calls.mail_only, persons);
    });
    return out + "\n";
}

}  // namespace warmline
