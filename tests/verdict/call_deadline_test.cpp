#include "linter/verdict/call_deadline.hpp"

#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "linter/people/working_time.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

constexpr DateTime at(int month, int day, int hour, int minute = 0) {
    return {.year = 2026, .month = month, .day = day, .hour = hour, .minute = minute};
}

auto shown(const DateTime& time) {
    return std::tuple(time.month, time.day, time.hour, time.minute);
}

constexpr double next_day = 8;

std::vector<NamedMoment> named(const std::string& ours, const std::string& theirs,
                               const DateTime& sent) {
    const auto bytes =
        "From: Ina Vogt <ina@firma.example>\nTo: Kim Lang <kim@kunde.example>\n"
        "Subject: AW: x\nIn-Reply-To: <1@kunde.example>\n"
        "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\n" +
        ours + "\n\nFreundliche Grüße\nIna Vogt\n\nAm 16.11.2026 um 08:00 schrieb Kim Lang:\n> " +
        theirs + "\n";
    const auto message = read_message(bytes);
    const auto document = read_document(message);
    return named_moments(document, read_thread(document), sent);
}

}  // namespace

TEST_CASE("days and hours to come are read from either side, past ones are not") {
    const auto monday = at(11, 16, 16, 5);
    const std::string nothing = "Wir haben es gelesen.";

    struct Case {
        std::string ours, theirs;
        std::tuple<int, int, int, int> first;
    };

    const Case cases[] = {
        {"Wir müssen den Termin morgen um 9:00 Uhr absagen.", nothing, {11, 17, 9, 0}},
        {"We have to cancel our visit tomorrow at 9am.", nothing, {11, 17, 9, 0}},
        {nothing, "Am Mittwoch um 6 Uhr kommt der Prüfer.", {11, 18, 6, 0}},
        {nothing, "Ich heirate am Samstag.", {11, 21, 0, 0}},
        {nothing, "Bitte rufen Sie bis 17 Uhr an.", {11, 16, 17, 0}},
        {nothing, "Please ring me on Tuesday before noon.", {11, 17, 12, 0}},
        {nothing, "Our ferry goes on Thursday at 8:30.", {11, 19, 8, 30}},
        {"Der Termin am Freitagnachmittag wird verschoben.", nothing, {11, 20, 14, 0}},
        {"Die Sperre erfolgt am 19. November um 8:00 Uhr.", nothing, {11, 19, 8, 0}}};
    for (const auto& one : cases) {
        CAPTURE(one.ours);
        CAPTURE(one.theirs);
        const auto moments = named(one.ours, one.theirs, monday);
        REQUIRE_FALSE(moments.empty());
        CHECK(shown(moments.front().at) == one.first);
    }
    for (const std::string past :
         {"Am Freitag hat mein Sohn die Nudeln gegessen.", "On Friday my son had the noodles.",
          "Seit Samstag haben wir keine Heizung.", "Heute kam das Paket.",
          "Guten Morgen Frau Vogt.", "Ich habe letzten Freitag angerufen.",
          "Das war am 12. Oktober."}) {
        CAPTURE(past);
        CHECK(named(nothing, past, monday).empty());
    }
    // Our own promise to be in touch hurries nobody.
    CHECK(named("Wir melden uns morgen bei Ihnen.", nothing, monday).empty());
    CHECK(named("Ich kann Ihnen heute die andere Lampe schicken.", nothing, monday).empty());
    CHECK_FALSE(named("Wir müssen den Besuch heute absagen.", nothing, monday).empty());
    CHECK(named(nothing, "Es muss bis Mittwoch bezahlt sein.", monday).front().limit);
}

TEST_CASE("a call comes before the appointment it is about, within working hours") {
    const NamedMoment visit{at(11, 17, 9), true, false};
    const auto before = call_deadline(at(11, 16, 16, 5), next_day, Haste::tier, {&visit, 1});
    CHECK(shown(before.by) == std::tuple(11, 16, 17, 0));
    CHECK(before.haste == Haste::moment);
    CHECK_FALSE(before.after_hours);
    // Two days ahead is the same day still; a week ahead changes nothing.
    const NamedMoment wedding{at(11, 18, 14), true, false};
    CHECK(shown(call_deadline(at(11, 16, 10), next_day, Haste::tier, {&wedding, 1}).by) ==
          std::tuple(11, 16, 17, 0));
    const NamedMoment later{at(11, 27, 9), true, false};
    CHECK(shown(call_deadline(at(11, 16, 10), next_day, Haste::tier, {&later, 1}).by) ==
          std::tuple(11, 17, 10, 0));
}

TEST_CASE("weekends and holidays have no working hour, whatever hurries") {
    // Written on Saturday for Tuesday: Monday from nine on.
    const NamedMoment tuesday{at(11, 17, 9), true, false};
    CHECK(shown(call_deadline(at(11, 14, 12), next_day, Haste::tier, {&tuesday, 1}).by) ==
          std::tuple(11, 16, 10, 0));
    // 25 and 26 December: the last hours are those of Christmas Eve.
    const NamedMoment flight{at(12, 25, 6, 40), true, false};
    const auto eve = call_deadline(at(12, 23, 15, 30), 4, Haste::tier, {&flight, 1});
    CHECK(shown(eve.by) == std::tuple(12, 23, 17, 0));
    CHECK(shown(call_deadline(at(12, 25, 10), next_day, Haste::safety, {}).by) ==
          std::tuple(12, 28, 10, 0));
}

TEST_CASE("where no working hour is left before it, the call is outside and says so") {
    const NamedMoment monday{at(11, 30, 9), true, false};
    const auto sunday = call_deadline(at(11, 29, 18, 40), next_day, Haste::tier, {&monday, 1});
    CHECK(sunday.after_hours);
    CHECK(shown(sunday.by) == std::tuple(11, 29, 19, 40));
    // Nobody is rung at night.
    const auto late = call_deadline(at(11, 29, 23), next_day, Haste::tier, {&monday, 1});
    CHECK(shown(late.by) == std::tuple(11, 30, 8, 0));
}

TEST_CASE("at once is a working hour, and never the next day while the office is open") {
    CHECK(shown(call_deadline(at(11, 16, 10), next_day, Haste::safety, {}).by) ==
          std::tuple(11, 16, 11, 0));
    CHECK(shown(call_deadline(at(11, 13, 16, 10), next_day, Haste::wanted, {}).by) ==
          std::tuple(11, 13, 17, 0));
    CHECK(shown(call_deadline(at(11, 13, 16, 55), next_day, Haste::wanted, {}).by) ==
          std::tuple(11, 16, 9, 55));
    const NamedMoment noon{at(11, 16, 12), true, true};
    CHECK(shown(call_deadline(at(11, 16, 11, 40), next_day, Haste::wanted, {&noon, 1}).by) ==
          std::tuple(11, 16, 11, 55));
}

TEST_CASE("the diary opens on the day of the deadline, in the office and not before the mail") {
    const auto opens = [](const DateTime& sent, int minutes, std::span<const NamedMoment> moments) {
        return shown(
            diary_opens(sent, call_deadline(sent, next_day, Haste::tier, moments), minutes));
    };
    CHECK(opens(at(11, 16, 10), 30, {}) == std::tuple(11, 17, 9, 30));
    CHECK(opens(at(11, 16, 9, 10), 90, {}) == std::tuple(11, 17, 9, 0));
    const NamedMoment visit{at(11, 17, 9), true, false};
    CHECK(opens(at(11, 16, 16, 50), 30, {&visit, 1}) == std::tuple(11, 16, 16, 50));
}
