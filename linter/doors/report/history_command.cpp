#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>

#include "linter/base/calendar_day.hpp"
#include "linter/doors/report/commands.hpp"
#include "linter/doors/report/open_history.hpp"
#include "linter/doors/report/person_json.hpp"
#include "linter/history/spool.hpp"

namespace warmline::report {

namespace {

using namespace cli;

int refuse(const Problem& problem, int code = ExitCode::unread) {
    complain(problem);
    return code;
}

/// "1 Mail", "3 Mails".
std::string counted(std::size_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

/// "mailto:kim@example.org", as it is copied from a page.
std::string_view bare(std::string_view person) {
    constexpr std::string_view scheme = "mailto:";
    const auto begin = person.find_first_not_of(" \t<");
    if (begin == std::string_view::npos || person.size() - begin < scheme.size()) return person;
    for (std::size_t i = 0; i < scheme.size(); ++i)
        if ((person[begin + i] | 0x20) != (scheme[i] | 0x20)) return person;
    return person.substr(begin + scheme.size());
}

/// A slip of the pen would be noted under a pseudonym nobody finds again.
bool looks_like_address(std::string_view person) {
    const auto address = history::normal_address(person);
    const auto at = address.find('@');
    return at != std::string::npos && at > 0 && at + 1 < address.size() &&
           address.find_first_of(" \t,;:?") == std::string::npos;
}

/// "90d", "12w", "6m", "2y" in days.
Result<int> read_age(const std::string& text) {
    int number = 0;
    const auto end = text.data() + text.size();
    const auto rest = std::from_chars(text.data(), end, number);
    const std::string_view unit(rest.ptr, static_cast<std::size_t>(end - rest.ptr));
    const int days = unit == "d" ? 1 : unit == "w" ? 7 : unit == "m" ? 30 : unit == "y" ? 365 : 0;
    if (rest.ec != std::errc() || number < 0 || number > 100'000 || days == 0)
        return Problem{"age", "\"" + text + "\" is no age", "--older-than",
                       "write a number and d, w, m or y: 90d"};
    return number * days;
}

int status(const history::HistoryPlaces& places, Language ui) {
    const auto folder = history::spool_folder(places.spool, places.store.canonical());
    const auto waiting = history::spool_status(folder);
    auto store = open_history(places, history::Access::read);
    if (!store) {
        if (waiting.records > 0)
            std::printf(
                "%s\n",
                say(ui,
                    counted(waiting.records, "Bewertung wartet in ", "Bewertungen warten in ") +
                        folder.string(),
                    counted(waiting.records, "assessment waits in ", "assessments wait in ") +
                        folder.string())
                    .c_str());
        return refuse(store.problem());
    }
    const auto found = history::store_status(**store);
    if (!found) return refuse(found.problem());
    const auto line = [&](std::string_view de, std::string_view en, const std::string& value) {
        const auto label = say(ui, de, en);
        const auto width = std::count_if(label.begin(), label.end(), [](unsigned char c) {
            return (c & 0xC0) != 0x80;  // letters, not bytes
        });
        std::printf("%s%*s %s\n", label.c_str(), static_cast<int>(22 - width), "", value.c_str());
    };
    line("Speicher:", "store:", places.store.shown() + " (v" + std::to_string(found->schema) + ")");
    line("Mails:", "mails:", std::to_string(found->mails));
    if (found->mails > 0)
        line(
            "Zeitraum:", "period:", day_name(found->first_day) + " – " + day_name(found->last_day));
    line("Kontakte:", "contacts:", std::to_string(found->contacts));
    line("Vorlagen:", "templates:", std::to_string(found->templates));
    for (const auto& [key, mails] : found->keys)
        line("Schlüssel:", "key:", key + " (" + std::to_string(mails) + ")");
    line("wartend:", "waiting:", std::to_string(history::spool_status(folder).records));
    if (waiting.damaged > 0)
        line("beschädigt:", "damaged:",
             std::to_string(waiting.damaged) + " (" + folder.string() + ")");
    return ExitCode::ok;
}

/// To change what is there. A store that does not exist is a slip of the pen, not a wish for one,
/// unless assessments wait to be put into it.
Result<history::Store> open_to_change(const history::HistoryPlaces& places) {
    if (auto there = open_history(places, history::Access::read); !there) return there;
    return open_history(places, history::Access::write);
}

int prune(const history::HistoryPlaces& places, const std::string& age, Language ui) {
    const auto days = read_age(age);
    if (!days) return refuse(days.problem(), ExitCode::usage);
    auto store = open_to_change(places);
    if (!store) return refuse(store.problem());
    const auto before = day_of(std::time(nullptr)) - *days;
    const auto gone = history::prune(**store, before);
    if (!gone) return refuse(gone.problem());
    std::printf(
        "%s\n",
        say(ui, counted(*gone, "Mail", "Mails") + " vor dem " + day_name(before) + " gelöscht",
            counted(*gone, "mail", "mails") + " before " + day_name(before) + " deleted")
            .c_str());
    return ExitCode::ok;
}

/// What a person's request could not reach is said, and the exit code tells it.
int tell_unsearched(const StoreKey& key, const history::HistoryPlaces& places) {
    if (key.unsearched == 0) return ExitCode::ok;
    complain({"unsearched",
              counted(key.unsearched, "mail is stored under another key and was",
                      "mails are stored under other keys and were") +
                  " not searched",
              places.key_file.string(),
              "give their key files with --key-file, one after the other (warmline history status "
              "names the keys)"});
    return ExitCode::unread;
}

int export_person(const history::HistoryPlaces& places, const std::string& address) {
    auto store = open_history(places, history::Access::read);
    if (!store) return refuse(store.problem());
    const auto key = key_of(places, **store);
    if (!key) return refuse(key.problem(), ExitCode::usage);
    const auto mails = history::export_person(**store, key->key.of_person(address));
    if (!mails) return refuse(mails.problem());
    const auto talks = history::talks_with(**store, key->key.of_person(address));
    if (!talks) return refuse(talks.problem());
    const auto json = person_json(*mails, *talks);
    std::fwrite(json.data(), 1, json.size(), stdout);
    return tell_unsearched(*key, places);
}

int erase_person(const history::HistoryPlaces& places, const std::string& address, Language ui) {
    auto store = open_to_change(places);
    if (!store) return refuse(store.problem());
    const auto key = key_of(places, **store);
    if (!key) return refuse(key.problem(), ExitCode::usage);
    const auto erased = history::erase_person(**store, key->key.of_person(address));
    if (!erased) return refuse(erased.problem());
    if (erased->mails + erased->talks + erased->contacts == 0) {
        std::printf("%s\n",
                    say(ui, "Über diese Person ist nichts gespeichert; gelöscht wurde nichts.",
                        "Nothing is stored about this person; nothing was deleted.")
                        .c_str());
        return tell_unsearched(*key, places);
    }
    const auto mails = say(ui, counted(erased->mails, "Mail", "Mails"),
                           counted(erased->mails, "mail", "mails")),
               talks = say(ui, counted(erased->talks, "Gespräch", "Gespräche"),
                           counted(erased->talks, "talk", "talks")),
               contacts = say(ui, counted(erased->contacts, "Mail", "Mails"),
                              counted(erased->contacts, "mail", "mails"));
    std::printf(
        "%s\n",
        say(ui,
            mails + " und " + talks + " gelöscht, bei " + contacts + " als Empfänger gestrichen",
            mails + " and " + talks + " deleted, taken off the recipients of " + contacts)
            .c_str());
    return tell_unsearched(*key, places);
}

int note_talk(const history::HistoryPlaces& places, const std::string& address,
              const std::string& on, Language ui) {
    const auto today = day_of(std::time(nullptr));
    const auto day = on.empty() ? today : read_day(on);
    if (!day || *day > today)
        return refuse(
            {"day", "\"" + on + "\" is no day until today", "--on", "write it as 2026-06-09"},
            ExitCode::usage);
    auto store = open_to_change(places);
    if (!store) return refuse(store.problem());
    const auto key = key_of(places, **store);
    if (!key) return refuse(key.problem(), ExitCode::usage);
    const auto person = key->key.of_person(address);
    if (const auto problem = history::note_talk(**store, person, *day)) return refuse(*problem);
    std::printf("%s\n", say(ui, "Gespräch am " + day_name(*day) + " notiert",
                            "talk of " + day_name(*day) + " noted")
                            .c_str());
    return ExitCode::ok;
}

}  // namespace

int history_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Historie der Bewertungen: Stand, Aufräumen, Auskunft, Löschen.",
                     "History of assessments: status, pruning, a person's data."),
                 "warmline history");
    app.require_subcommand(1);
    HistoryArguments given;
    std::string age, person, on;
    const auto command = [&](const char* name, std::string_view de, std::string_view en) {
        auto* sub = app.add_subcommand(name, say(ui, de, en));
        declare(*sub, given, ui);
        return sub;
    };
    auto* show =
        command("status", "was gespeichert ist und was wartet", "what is stored and what waits");
    auto* clean = command("prune", "alte Mails löschen", "delete old mails");
    clean
        ->add_option("--older-than", age,
                     say(ui, "Alter: 90d, 12w, 6m, 2y", "age: 90d, 12w, 6m, 2y"))
        ->required();
    auto* tell = command("export", "was über eine Person gespeichert ist (JSON)",
                         "what is stored about a person (JSON)");
    auto* forget = command("erase", "alles über eine Person löschen", "delete all about a person");
    auto* talk = command("talked", "festhalten, dass jemand mit einer Person gesprochen hat",
                         "note that somebody talked to a person");
    talk->add_option("--on", on,
                     say(ui, "Tag: 2026-06-09 (sonst heute)", "day: 2026-06-09 (otherwise today)"));
    for (auto* sub : {tell, forget, talk})
        sub->add_option("--person", person,
                        say(ui, "Mailadresse der Person", "the person's mail address"))
            ->required();
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    person = std::string(bare(person));
    if (!show->parsed() && !clean->parsed() && !looks_like_address(person))
        return refuse({"person", "\"" + person + "\" is no mail address", "--person",
                       "write it as kim.lang@example.org"},
                      ExitCode::usage);
    const auto places = places_of(given);
    if (!places) return refuse(places.problem(), ExitCode::usage);
    if (show->parsed()) return status(*places, ui);
    if (clean->parsed()) return prune(*places, age, ui);
    if (talk->parsed()) return note_talk(*places, person, on, ui);
    return tell->parsed() ? export_person(*places, person) : erase_person(*places, person, ui);
}

}  // namespace warmline::report
