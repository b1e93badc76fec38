#include "linter/verdict/brief_when.hpp"

#include <array>
#include <cmath>

#include "linter/people/working_time.hpp"
#include "linter/text/time_zone.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

string usual_words(double reaction_hours, bool de) {
    const auto hours = static_cast<int>(std::lround(reaction_hours));
    constexpr int day = 8;
    if (hours < day)
        return hours == 1 ? string(de ? "Innerhalb einer Arbeitsstunde" : "Within one working hour")
               : de       ? "Innerhalb von " + std::to_string(hours) + " Arbeitsstunden"
                          : "Within " + std::to_string(hours) + " working hours";
    if (hours < 2 * day) return de ? "Bis zum nächsten Arbeitstag" : "By the next working day";
    return de ? "Innerhalb von " + std::to_string(hours / day) + " Arbeitstagen"
              : "Within " + std::to_string(hours / day) + " working days";
}

string_view haste_words(Haste haste, bool de) {
    switch (haste) {
        case Haste::safety:
            return de ? "Sofort, denn es geht um die Gesundheit von Menschen"
                      : "At once, since people’s health is at stake";
        case Haste::death:
            return de ? "Sofort, damit es niemand zufällig erfährt"
                      : "At once, so that nobody learns of it by chance";
        case Haste::wanted:
            return de ? "Sofort, denn der Kunde braucht gleich eine Antwort"
                      : "At once, since the customer needs an answer now";
        case Haste::in_force:
            return de ? "Sofort, denn was die Mail sagt, gilt schon"
                      : "At once, since what the mail says holds already";
        case Haste::tier:
        case Haste::moment:
            break;
    }
    return {};
}

string moment_words(const CallDeadline& deadline, Language ui) {
    const bool de = ui == Language::de;
    const auto& moment = *deadline.moment;
    const auto named = " (" + day_words(moment.at, moment.hour, ui) + ")";
    if (deadline.after_hours)
        return de ? "Sofort, auch außerhalb der Arbeitszeit, denn vor dem genannten Termin" +
                        named + " liegt keine Arbeitsstunde mehr"
                  : "At once, even outside working hours, since none is left before the time "
                    "named" +
                        named;
    if (de)
        return (moment.limit ? "Rechtzeitig vor der genannten Frist"
                             : "Rechtzeitig vor dem genannten Termin") +
               named;
    return (moment.limit ? "In good time before the deadline named"
                         : "In good time before the day named") +
           named;
}

string_view tries_words(Haste haste, bool warns, bool de) {
    if (warns)
        return de ? " Die Warnung geht zugleich schriftlich hinaus, mit Namen und Durchwahl. "
                    "Versuchen Sie es, bis Sie jemanden erreichen."
                  : " The warning goes out in writing at the same time, with a name and a direct "
                    "number. Keep trying until you reach somebody.";
    if (haste != Haste::tier)
        return de ? ", auf jeden Fall bevor etwas Schriftliches hinausgeht. Mehrere Versuche am "
                    "selben Tag, dann eine persönliche Mail mit Ihrer Durchwahl."
                  : ", in any case before anything goes out in writing. Several tries the same "
                    "day, then a personal mail with your direct number.";
    return de ? ", auf jeden Fall bevor etwas Schriftliches hinausgeht. Zwei Versuche, dann "
                "eine persönliche Mail mit zwei Terminvorschlägen."
              : ", in any case before anything goes out in writing. Two tries, then a personal "
                "mail with two time slots.";
}

}  // namespace

string day_words(const DateTime& time, bool hour, Language ui) {
    constexpr std::array<string_view, 7> tage{"Montag",  "Dienstag", "Mittwoch", "Donnerstag",
                                              "Freitag", "Samstag",  "Sonntag"};
    constexpr std::array<string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
    constexpr std::array<string_view, 12> monate{"Januar",    "Februar", "März",     "April",
                                                 "Mai",       "Juni",    "Juli",     "August",
                                                 "September", "Oktober", "November", "Dezember"};
    constexpr std::array<string_view, 12> months{"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
    const bool de = ui == Language::de;
    const auto weekday = static_cast<std::size_t>(weekday_of(time));
    const auto month = static_cast<std::size_t>(time.month - 1);
    const auto day = std::to_string(time.day), year = std::to_string(time.year);
    auto words = de ? string(tage[weekday]) + ", " + day + ". " + string(monate[month]) + " " + year
                    : string(days[weekday]) + " " + day + " " + string(months[month]) + " " + year;
    if (!hour) return words;
    words += ", " + std::to_string(time.hour) + (time.minute < 10 ? ":0" : ":") +
             std::to_string(time.minute);
    return words + (de ? " Uhr" : "");
}

string when_words(const std::optional<CallDeadline>& deadline, double reaction_hours, Haste haste,
                  bool warns, string_view zone, Language ui) {
    const bool de = ui == Language::de;
    if (deadline) haste = deadline->haste;
    string when = haste == Haste::moment ? moment_words(*deadline, ui)
                  : haste == Haste::tier ? usual_words(reaction_hours, de)
                                         : string(haste_words(haste, de));
    if (deadline) {
        when += haste == Haste::tier || haste == Haste::moment
                    ? (de ? ", also bis " : ", that is by ")
                    : (de ? ": spätestens bis " : ": by ");
        when += day_words(deadline->by, true, ui) + " (" + zone_words(zone, ui) + ")";
    }
    if (warns) when += ".";
    when += tries_words(haste, warns, de);
    const bool grave = haste == Haste::safety || haste == Haste::death;
    if (grave && deadline && deadline->closed_now && !deadline->after_hours)
        when += de ? " Wer Bereitschaft hat, ruft gleich an." : " Whoever is on call rings now.";
    return when;
}

}  // namespace warmline
