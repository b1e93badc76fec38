#include "reports/brief_calendar.hpp"

#include <algorithm>
#include <cstdio>

#include "reports/brief_text.hpp"
#include "reports/brief_words.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

constexpr std::size_t line_bytes = 75;       // RFC 5545, 3.1
constexpr int shortest = 15, longest = 120;  // minutes of a diary entry

/// TEXT values: backslash, semicolon, comma and line ends are escaped.
std::string escape(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\n') {
            safe += "\\n";
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20) continue;
        if (c == '\\' || c == ';' || c == ',') safe += '\\';
        safe += c;
    }
    return safe;
}

/// Folds a content line at 75 bytes, never inside a UTF-8 character.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = line_bytes;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0u) == 0x80u)
            --cut;
        out += std::string(line.substr(0, cut)) + "\r\n ";
        line.remove_prefix(cut);
        room = line_bytes - 1;
    }
    out += std::string(line) + "\r\n";
}

/// In UTC; `minutes` may lead into a neighbouring day.
std::string stamp(DateTime time, int minutes) {
    constexpr int day_minutes = 24 * 60;
    int at = time.hour * 60 + time.minute - time.zone_minutes + minutes;
    int shift = 0;
    while (at < 0) {
        at += day_minutes;
        --shift;
    }
    while (at >= day_minutes) {
        at -= day_minutes;
        ++shift;
    }
    const auto days_in = [](int month, int year) {
        constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && leap ? 29 : days[(month + 11) % 12];
    };
    time.day += shift;
    if (time.day < 1) {
        time.month = time.month == 1 ? 12 : time.month - 1;
        time.year -= time.month == 12 ? 1 : 0;
        time.day += days_in(time.month, time.year);
    } else if (time.day > days_in(time.month, time.year)) {
        time.day -= days_in(time.month, time.year);
        time.month = time.month == 12 ? 1 : time.month + 1;
        time.year += time.month == 1 ? 1 : 0;
    }
    char text[40];
    std::snprintf(text, sizeof text, "%04d%02d%02dT%02d%02d%02dZ", time.year, time.month, time.day,
                  at / 60, at % 60, time.second);
    return text;
}

}  // namespace

std::string render_brief_calendar(const CallBrief& brief, Language ui, std::string_view uid,
                                  const DateTime& written) {
    const int minutes = std::clamp(brief.minutes, shortest, longest);
    const DateTime start = brief.call_from.value_or(written);
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//warmline//call brief//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "METHOD:PUBLISH");
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + escape(uid.empty() ? "call-brief" : printable(uid)) + "-call");
    add_line(out, "DTSTAMP:" + stamp(written, 0));
    add_line(out, "DTSTART:" + stamp(start, 0));
    add_line(out, "DTEND:" + stamp(start, minutes));
    add_line(out, "SUMMARY:" + escape(printable(brief_title(brief, ui))));
    if (!brief.phone_uri.empty()) {
        add_line(out, "LOCATION:" + escape(printable(brief.phone)));
        add_line(out, "URL:" + brief.phone_uri);
    }
    add_line(out, "DESCRIPTION:" + escape(render_brief_text(brief, ui)));
    add_line(out, "BEGIN:VALARM");
    add_line(out, "ACTION:DISPLAY");
    add_line(out, "DESCRIPTION:" + escape(printable(brief_title(brief, ui))));
    add_line(out, "TRIGGER:-PT10M");
    add_line(out, "END:VALARM");
    add_line(out, "END:VEVENT");
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace warmline
