// How mail programs quote: each style in German and English as its users send it, top-posted, with
// who wrote what and when. All names and addresses are made up.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tests/people/read_mail.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::unique_ptr<ReadMail> answer(std::string_view below, std::string_view type = "text/plain") {
    const bool html = type == "text/html";
    return read_mail(
        "From: Nils Berg <n.berg@werft-berg.example>\nTo: Jana Wolf <jana@wolf-segel.example>\n"
        "Date: Fri, 12 Jun 2026 10:00:00 +0200\nSubject: AW: Mast\nContent-Type: " +
        std::string(type) + "; charset=utf-8\n\n" +
        (html ? "<p>Guten Tag Frau Wolf,</p><p>der Mast ist am Dienstag da.</p><p>Freundliche "
                "Grüße<br>Nils Berg</p>"
              : "Guten Tag Frau Wolf,\n\nder Mast ist am Dienstag da.\n\nFreundliche Grüße\nNils "
                "Berg\n\n") +
        std::string(below));
}

/// "Jana Wolf 2026-06-10 theirs | Nils Berg 2026-06-09 ours"
std::string rounds_of(const Thread& thread) {
    std::string told;
    for (const auto& mail : thread.mails) {
        if (!told.empty()) told += " | ";
        told += mail.author.empty() ? "?" : mail.author;
        if (mail.date)
            told += " " + std::to_string(mail.date->year) + "-" + std::to_string(mail.date->month) +
                    "-" + std::to_string(mail.date->day);
        told += mail.customer ? " theirs" : " ours";
    }
    return told;
}

struct Style {
    std::string_view name, below, rounds;
};

}  // namespace

TEST_CASE("the quotes of mail programs are read as rounds with author and day") {
    const Style styles[] = {
        {"Outlook, German",
         "Von: Jana Wolf <jana@wolf-segel.example>\nGesendet: Mittwoch, 10. Juni 2026 09:14\n"
         "An: Nils Berg <n.berg@werft-berg.example>\nBetreff: AW: Mast\n\nWann kommt der Mast?\n\n"
         "Von: Nils Berg <n.berg@werft-berg.example>\nGesendet: Dienstag, 9. Juni 2026 16:02\n"
         "An: Jana Wolf <jana@wolf-segel.example>\nBetreff: Mast\n\nWir haben bestellt.\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Outlook, English, with its line",
         "________________________________\nFrom: Jana Wolf <jana@wolf-segel.example>\n"
         "Sent: Wednesday, June 10, 2026 9:14 AM\nTo: Nils Berg <n.berg@werft-berg.example>\n"
         "Cc: Office <office@wolf-segel.example>\nSubject: RE: Mast\n\nWhen will it arrive?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"Outlook, German, old divider, names only",
         "-----Ursprüngliche Nachricht-----\nVon: Wolf, Jana\nGesendet: Mittwoch, 10. Juni 2026 "
         "09:14\nAn: Berg, Nils\nBetreff: Mast\n\nWann kommt der Mast?\n",
         "Wolf, Jana 2026-6-10 theirs"},
        {"Outlook on the web, German",
         "Von: Jana Wolf <jana@wolf-segel.example>\nDatum: Mittwoch, 10. Juni 2026 um 09:14\n"
         "An: Nils Berg <n.berg@werft-berg.example>\nBetreff: AW: Mast\nWann kommt der Mast?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"Gmail, German",
         "Am Mi., 10. Juni 2026 um 09:14 Uhr schrieb Jana Wolf <jana@wolf-segel.example>:\n\n"
         "> Wann kommt der Mast?\n>\n> Am Di., 9. Juni 2026 um 16:02 Uhr schrieb Nils Berg <\n"
         "> n.berg@werft-berg.example>:\n>\n>> Wir haben bestellt.\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Gmail, German, name first",
         "Jana Wolf <jana@wolf-segel.example> schrieb am Mi., 10. Juni 2026, 09:14:\n\n"
         "> Wann kommt der Mast?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"Gmail, English, folded",
         "On Wed, Jun 10, 2026 at 9:14 AM Jana Wolf <jana@wolf-segel.example>\nwrote:\n\n"
         "> When will it arrive?\n>\n> On Tue, Jun 9, 2026 at 4:02 PM Nils Berg "
         "<n.berg@werft-berg.example>\n> wrote:\n>\n>> It is on order.\n>>\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Apple Mail, German",
         "> Am 10.06.2026 um 09:14 schrieb Jana Wolf <jana@wolf-segel.example>:\n> \n"
         "> Wann kommt der Mast?\n> \n>> Am 09.06.2026 um 16:02 schrieb Nils Berg "
         "<n.berg@werft-berg.example>:\n>> \n>> Wir haben bestellt.\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Apple Mail, English",
         "> On 10 Jun 2026, at 09:14, Jana Wolf <jana@wolf-segel.example> wrote:\n> \n"
         "> When will it arrive?\n> \n>> On 9 Jun 2026, at 16:02, Nils Berg "
         "<n.berg@werft-berg.example> wrote:\n>> \n>> It is on order.\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Thunderbird, German, short year",
         "Am 10.06.26 um 09:14 schrieb Jana Wolf:\n> Wann kommt der Mast?\n>\n"
         "> Am 09.06.26 um 16:02 schrieb Nils Berg:\n>> Wir haben bestellt.\n>\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Thunderbird, English", "On 10/06/2026 09:14, Jana Wolf wrote:\n> When will it arrive?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"GMX and web.de: the day stands before the author",
         "Gesendet: Mittwoch, 10. Juni 2026 um 09:14 Uhr\nVon: \"Jana Wolf\" "
         "<jana@wolf-segel.example>\nAn: n.berg@werft-berg.example\nBetreff: Aw: Mast\n\n"
         "Wann kommt der Mast?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"GMX, twice",
         "Gesendet: Mittwoch, 10. Juni 2026 um 09:14 Uhr\nVon: \"Jana Wolf\" "
         "<jana@wolf-segel.example>\nAn: \"Nils Berg\" <n.berg@werft-berg.example>\nBetreff: Aw: "
         "Mast\n\nWann kommt der Mast?\n\nGesendet: Dienstag, 9. Juni 2026 um 16:02 Uhr\n"
         "Von: \"Nils Berg\" <n.berg@werft-berg.example>\nAn: jana@wolf-segel.example\n"
         "Betreff: Mast\n\nWir haben bestellt.\n",
         "Jana Wolf 2026-6-10 theirs | Nils Berg 2026-6-9 ours"},
        {"Proton, English, ordinal day",
         "On Wednesday, June 10th, 2026 at 9:14 AM, Jana Wolf <jana@wolf-segel.example> wrote:\n\n"
         "> When will it arrive?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"Yahoo, German",
         "Jana Wolf <jana@wolf-segel.example> schrieb am Mittwoch, 10. Juni 2026 um 09:14:\n\n"
         "Wann kommt der Mast?\n",
         "Jana Wolf 2026-6-10 theirs"},
        {"marks alone, nested",
         "> > > Anbei die Skizze.\n> > Ist das der lange Mast?\n> Ja. Wann kommt er?\n",
         "? theirs | ? ours | ? theirs"},
    };

    for (const auto& [name, below, rounds] : styles) {
        CAPTURE_BOUND(name);
        CHECK(rounds_of(answer(below)->thread) == rounds);
    }
}

TEST_CASE("HTML quotes of Gmail, Outlook and Apple Mail are read as rounds too") {
    const Style styles[] = {
        {"Gmail",
         "<div class=\"gmail_quote\"><div class=\"gmail_attr\">Am Mi., 10. Juni 2026 um "
         "09:14&nbsp;Uhr schrieb Jana Wolf &lt;<a "
         "href=\"mailto:jana@wolf-segel.example\">jana@wolf-segel.example</a>&gt;:<br></div>"
         "<blockquote class=\"gmail_quote\"><p>Wann kommt der Mast?</p></blockquote></div>",
         "Jana Wolf 2026-6-10 theirs"},
        {"Outlook",
         "<div style=\"border-top:solid #E1E1E1 1.0pt\"><p><b>Von:</b> Jana Wolf "
         "&lt;jana@wolf-segel.example&gt;<br><b>Gesendet:</b> Mittwoch, 10. Juni 2026 "
         "09:14<br><b>An:</b> Nils Berg<br><b>Betreff:</b> Mast</p></div><p>Wann kommt der "
         "Mast?</p>",
         "Jana Wolf 2026-6-10 theirs"},
        {"Apple Mail",
         "<blockquote type=\"cite\"><div>Am 10.06.2026 um 09:14 schrieb Jana Wolf "
         "&lt;jana@wolf-segel.example&gt;:</div><br><div>Wann kommt der Mast?</div></blockquote>",
         "Jana Wolf 2026-6-10 theirs"},
    };

    for (const auto& [name, below, rounds] : styles) {
        CAPTURE_BOUND(name);
        CHECK(rounds_of(answer(below, "text/html")->thread) == rounds);
    }
}

TEST_CASE("what the customer last asked, how they said it and since when they wait") {
    const struct {
        std::string_view below;
        int silent, questions;
        bool charged, threat, deadline;
    } cases[] = {
        {"Am 10.06.2026 um 09:14 schrieb Jana Wolf <jana@wolf-segel.example>:\n"
         "> Wann kommt der Mast? Und wer setzt ihn?\n",
         2, 2, false, false, false},
        {"Am 05.06.2026 um 09:14 schrieb Jana Wolf <jana@wolf-segel.example>:\n"
         "> Das ist eine FRECHHEIT!! Wenn er bis Freitag nicht da ist, wechsle ich die Werft.\n",
         7, 0, true, true, true},
        {"Von: Jana Wolf <jana@wolf-segel.example>\nGesendet: Donnerstag, 11. Juni 2026 20:40\n"
         "An: Nils Berg\nBetreff: Mast\n\nDanke, das passt mir gut.\n",
         1, 0, false, false, false},
        {"On Jun 1, 2026, at 08:00, Jana Wolf <jana@wolf-segel.example> wrote:\n"
         "> Third time I ask: where is it? I have lost patience.\n",
         11, 1, true, false, false},
    };

    for (const auto& [below, silent, questions, charged, threat, deadline] : cases) {
        CAPTURE_BOUND(below);
        const auto read = answer(below);
        CHECK(read->thread.silent_days == silent);
        CHECK(read->thread.their_questions.size() == static_cast<std::size_t>(questions));
        CHECK((read->thread.charge >= .3) == charged);
        CHECK(read->thread.threat == threat);
        CHECK(read->thread.deadline == deadline);
    }
}
