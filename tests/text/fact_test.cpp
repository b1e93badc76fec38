#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

Document read(std::string_view text, Language language) {
    TextOptions options;
    options.language = language;
    return read_text(text, options);
}

std::string number(int value) {
    return std::to_string(value);
}

/// "12. Juni 2026=2026-6-12 Fr": text, date and weekday of each date.
std::string dates_of(std::string_view text, Language language) {
    const Document document = read(text, language);
    std::string shown;
    for (const DateFact& date : document.dates) {
        if (!shown.empty()) shown += "; ";
        shown += std::string(document.of(date.range)) + '=' + number(date.year) + '-' +
                 number(date.month) + '-' + number(date.day);
        if (date.weekday >= 0)
            shown += " " + std::string(document.of(date.weekday_range)) + number(date.weekday);
        if (date.ambiguous_order) shown += " ambiguous";
    }
    return shown;
}

std::string times_of(std::string_view text, Language language) {
    const Document document = read(text, language);
    std::string shown;
    for (const TimeFact& time : document.times) {
        if (!shown.empty()) shown += "; ";
        shown += std::string(document.of(time.range)) + '=' + number(time.hour) + ':' +
                 number(time.minute);
        if (time.zone) shown += " zone";
        if (time.twelve_hour_open) shown += " open";
    }
    return shown;
}

std::string amounts_of(std::string_view text, Language language) {
    const Document document = read(text, language);
    std::string shown;
    for (const AmountFact& amount : document.amounts) {
        if (!shown.empty()) shown += "; ";
        shown += std::string(document.of(amount.range)) + '=' + std::to_string(amount.cents) +
                 std::string(amount.currency);
        if (amount.period) shown += " period";
        if (amount.tax) shown += " tax";
        if (amount.ambiguous_separator) shown += " ambiguous";
    }
    return shown;
}

std::string phones_of(std::string_view text, Language language) {
    const Document document = read(text, language);
    std::string shown;
    for (const PhoneFact& phone : document.phones) {
        if (!shown.empty()) shown += "; ";
        shown += document.of(phone.range);
    }
    return shown;
}

using Pairs = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("German dates") {
    const Pairs table[] = {
        {"Wir kommen am 12. Juni 2026.", "12. Juni 2026=2026-6-12"},
        {"Wir kommen am 12.06.2026.", "12.06.2026=2026-6-12"},
        {"Wir kommen am 12.6. vorbei.", "12.6.=0-6-12"},
        {"bis Fr., 12. Juni, 12 Uhr", "12. Juni=0-6-12 Fr4"},
        {"Freitag, den 12.6.2026, passt", "12.6.2026=2026-6-12 Freitag4"},
        {"am 3. Mai und am 4. Mai", "3. Mai=0-5-3; 4. Mai=0-5-4"},
        {"vom 12.–14. Juni 2026", "12.=2026-6-12; 14. Juni 2026=2026-6-14"},
        {"am 12. 6. 2026 um neun", "12. 6. 2026=2026-6-12"},
        {"am 2026-06-12 fertig", "2026-06-12=2026-6-12"},
        {"am 12.06.26 fertig", "12.06.26=2026-6-12"},
        {"am 12.06. (Freitag) fertig", "12.06.=0-6-12 Freitag4"},
        {"am 1. Jänner 2027", "1. Jänner 2027=2027-1-1"},
        {"am 5. Maerz", "5. Maerz=0-3-5"},
        {"bis zum 30. Oktober", "30. Oktober=0-10-30"},
        {"Version 2.1. ist da", ""},
        {"um 14.00 Uhr", ""},
        {"der 31.2.2026", "31.2.2026=2026-2-31"},
        {"das 3. Quartal", ""},
        {"Er kam 2026 wieder.", ""},
        {"1.234,50 Euro", ""},
    };
    for (const auto& [text, dates] : table) {
        CAPTURE_BOUND(text);
        CHECK(dates_of(text, Language::de) == dates);
    }
}

TEST_CASE("English dates") {
    const Pairs table[] = {
        {"We come on 12 June 2026.", "12 June 2026=2026-6-12"},
        {"We come on June 12, 2026.", "June 12, 2026=2026-6-12"},
        {"We come on June 12th.", "June 12th=0-6-12"},
        {"on the 12th of June", "12th of June=0-6-12"},
        {"by Fri 12 June at noon", "12 June=0-6-12 Fri4"},
        {"on Friday, June 12", "June 12=0-6-12 Friday4"},
        {"on 12/06/2026 or 13/06/2026", "12/06/2026=2026-6-12 ambiguous; 13/06/2026=2026-6-13"},
        {"on 06/13/2026", "06/13/2026=2026-6-13"},
        {"on 5/5/2026", "5/5/2026=2026-5-5"},
        {"at 2026-06-12T14:00 UTC", "2026-06-12=2026-6-12"},
        {"Jan. 5 is fine", "Jan. 5=0-1-5"},
        {"you may 5 times", ""},
        {"May 2026 was warm", ""},
        {"chapter 12/13", ""},
    };
    for (const auto& [text, dates] : table) {
        CAPTURE_BOUND(text);
        CHECK(dates_of(text, Language::en) == dates);
    }
}

TEST_CASE("a thousand facts of a kind are kept, and what has no end is cut into sentences") {
    std::string days, endless;
    for (int i = 0; i < 1'001; ++i) {
        days += "Wir kommen am 12. Juni 2026 zu Ihnen.\n\n";
        endless += "wir kommen und ";
    }
    CHECK(read(days, Language::de).dates.size() == 1'000);
    const auto document = read(endless, Language::de);
    CHECK(document.sentences.size() == 2);
    CHECK(document.words.size() == 3'003);
}

TEST_CASE("times of day") {
    const Pairs german[] = {
        {"um 14 Uhr", "14 Uhr=14:0"},
        {"um 14:15 Uhr", "14:15 Uhr=14:15"},
        {"um 14.00 Uhr", "14.00 Uhr=14:0"},
        {"von 9 bis 17 Uhr", "9=9:0; 17 Uhr=17:0"},
        {"9–17 Uhr", "9=9:0; 17 Uhr=17:0"},
        {"um 8:05 los", "8:05=8:5"},
        {"um halb sieben", "halb sieben=6:30 open"},
        {"um viertel drei", "viertel drei=2:15 open"},
        {"um viertel nach drei", "viertel nach drei=3:15 open"},
        {"um 3", "3=3:0 open"},
        {"um 14:30 Uhr mitteleuropäischer Zeit", "14:30 Uhr mitteleuropäischer Zeit=14:30 zone"},
        {"um 14:30 Uhr Mitteleuropäische Sommerzeit",
         "14:30 Uhr Mitteleuropäische Sommerzeit=14:30 zone"},
        {"um 14:30 Uhr deutscher Zeit", "14:30 Uhr deutscher Zeit=14:30 zone"},
        {"um 14.30 Uhr Schweizer Zeit", "14.30 Uhr Schweizer Zeit=14:30 zone"},
        {"um 14:30 Uhr, Wiener Zeit", "14:30 Uhr, Wiener Zeit=14:30 zone"},
        {"um 14:30 Uhr (Ortszeit Berlin)", "14:30 Uhr (Ortszeit Berlin=14:30 zone"},
        {"um 14:30 Uhr (Europe/Berlin)", "14:30 Uhr (Europe/Berlin=14:30 zone"},
        {"um 9 Uhr Londoner Ortszeit", "9 Uhr Londoner Ortszeit=9:0 zone"},
        {"um 9 Uhr Ortszeit", "9 Uhr=9:0"},
        {"um 15 Uhr Zeit", "15 Uhr=15:0"},
        {"um 15 Uhr genug Zeit", "15 Uhr=15:0"},
        {"um 15 Uhr oder später Zeit", "15 Uhr=15:0"},
        {"um 15 Uhr einer Zeit", "15 Uhr=15:0"},
        {"um 3 Prozent", ""},
        {"14 Tage", ""},
        {"Ergebnis 25:70", ""},
        {"Band 3.14 lesen", ""},
    };
    for (const auto& [text, times] : german) {
        CAPTURE_BOUND(text);
        CHECK(times_of(text, Language::de) == times);
    }
    const Pairs english[] = {
        {"at 2 pm", "2 pm=14:0"},
        {"at 2:30 p.m. sharp", "2:30 p.m=14:30"},
        {"at 12 am", "12 am=0:0"},
        {"at 15:00 CEST", "15:00 CEST=15:0 zone"},
        {"at 3", "3=3:0 open"},
        {"at 3:30 tomorrow", "3:30=3:30 open"},
        {"2-4pm", "2=14:0; 4pm=16:0"},
        {"at half seven", "half seven=7:30 open"},
        {"at quarter to three", "quarter to three=2:45 open"},
        {"3 o'clock", "3 o'clock=3:0 open"},
        {"15:00 UTC+2 works", "15:00 UTC+2=15:0 zone"},
        {"at 3 pm Central European Time", "3 pm Central European Time=15:0 zone"},
        {"at 15:00 UK time", "15:00 UK time=15:0 zone"},
        {"at 15:00 New York time", "15:00 New York time=15:0 zone"},
        {"at 3 pm Eastern", "3 pm Eastern=15:0 zone"},
        {"at 3 pm Pacific daylight time", "3 pm Pacific daylight time=15:0 zone"},
        {"at 15:00 (Zurich time)", "15:00 (Zurich time=15:0 zone"},
        {"at 15:00 (Europe/Zurich)", "15:00 (Europe/Zurich=15:0 zone"},
        {"at 15:00 local time in Leeds", "15:00 local time in Leeds=15:0 zone"},
        {"at 15:00 local time", "15:00=15:0"},
        {"at 15:00 next time", "15:00=15:0"},
        {"at 3 pm Central Station opens", "3 pm=15:0"},
        {"at 3 pm Tom has time", "3 pm=15:0"},
        {"at 15:00 Mon/Tue", "15:00=15:0"},
        {"a quarter of them", ""},
        {"at 3 sites", ""},
    };
    for (const auto& [text, times] : english) {
        CAPTURE_BOUND(text);
        CHECK(times_of(text, Language::en) == times);
    }
}

TEST_CASE("amounts of money") {
    const Pairs german[] = {
        {"Das kostet 49 €.", "49 €=4900EUR"},
        {"Das kostet EUR 1.234,50.", "EUR 1.234,50=123450EUR"},
        {"49,90 Euro pro Monat inkl. MwSt.", "49,90 Euro=4990EUR period tax"},
        {"CHF 1'200.– im Jahr", "CHF 1'200.–=120000CHF period"},
        {"49,– € netto", "49,– €=4900EUR tax"},
        {"3,2 Mio. Euro Umsatz", "3,2 Mio. Euro=320000000EUR"},
        {"1,500 Euro", "1,500 Euro=150000EUR ambiguous"},
        {"1.500 Euro", "1.500 Euro=150000EUR"},
        {"99 Cent", "99 Cent=99EUR"},
        {"49€/Monat", "49€=4900EUR period"},
        {"20 Prozent", ""},
        {"5 Franken und 3 Äpfel", "5 Franken=500CHF"},
        {"2 x Schaltzug  9,00 EUR\n1 x Griff  12,50 €\n3 x Band",
         "9,00 EUR=900EUR; 12,50 €=1250EUR"},
    };
    for (const auto& [text, amounts] : german) {
        CAPTURE_BOUND(text);
        CHECK(amounts_of(text, Language::de) == amounts);
    }
    const Pairs english[] = {
        {"It costs $1,234.50.", "$1,234.50=123450USD"},
        {"£480 per year plus VAT", "£480=48000GBP period tax"},
        {"GBP 96 back", "GBP 96=9600GBP"},
        {"$49 a month", "$49=4900USD period"},
        {"€1.500 once", "€1.500=150000EUR period ambiguous"},
        {"$2.5 million", "$2.5 million=250000000USD"},
        {"50 pounds", "50 pounds=5000GBP"},
        {"5 items", ""},
    };
    for (const auto& [text, amounts] : english) {
        CAPTURE_BOUND(text);
        CHECK(amounts_of(text, Language::en) == amounts);
    }
}

TEST_CASE("phone numbers by shape, and what only looks like one") {
    const Pairs table[] = {
        {"Rufen Sie an: +49 (0)30 23125-012.", "+49 (0)30 23125-012"},
        {"Tel. 030 23125-12", "030 23125-12"},
        {"unter 0800 1234567 erreichbar", "0800 1234567"},
        {"Call 020 7946 0123 today", "020 7946 0123"},
        {"(555) 123-4567", "(555) 123-4567"},
        {"Durchwahl 030 23125-12 (8:00–20:00)", "030 23125-12"},
        {"Mobil: 0171/1234567", "0171/1234567"},
        {"Tel.: 23125-12", "23125-12"},
        {"Rechnung Nr. 0815-4711-22", ""},
        {"am 01.06.2026 fertig", ""},
        {"IBAN DE12 3456 7890 1234 5678 90", ""},
        {"Kundennummer 0123 456789", ""},
        {"Bestellung 4711 ist da", ""},
        {"Call or text Marlys at 555-0153.", "555-0153"},
        {"Part 555-0153 is back in stock.", ""},
        {"von 2020 bis 2026", ""},
    };
    for (const auto& [text, phones] : table) {
        CAPTURE_BOUND(text);
        CHECK(phones_of(text, Language::de) == phones);
    }
}

TEST_CASE("sentences carry the marks of what they hold") {
    const auto marks = [](std::string_view text) { return read_text(text).sentences.at(0); };
    CHECK(marks("Wir kommen am 12.06.2026.").has(Mark::date));
    CHECK(marks("Wir kommen am Freitag vorbei.").has(Mark::weekday));
    CHECK_FALSE(marks("Wir kommen am Freitag, 12. Juni.").has(Mark::weekday));
    CHECK(marks("Wir sind Mo–Fr da.").has(Mark::weekday));
    CHECK(marks("Das sind 20 % mehr.").has(Mark::percent));
    CHECK(marks("Ihre Rechnung 4711 ist da.").has(Mark::number));
    CHECK(marks("Passt das?").has(Mark::question));
    CHECK(marks("Sie fragten: „Passt das?“").has(Mark::question));
    CHECK(marks("Endlich!").has(Mark::exclamation));
    CHECK(marks("Mehr unter https://a.example/x").has(Mark::link));
    CHECK(marks("Mehr an a@b.example").has(Mark::email));
    CHECK(marks("Das ist WICHTIG.").has(Mark::all_caps));
    CHECK(marks("Herr/Frau").has(Mark::slash));
    CHECK(marks("Na ja...").has(Mark::ellipsis));
    CHECK(marks("Toll 😀").has(Mark::emoji));
    CHECK(marks("„Ja“").has(Mark::quote_mark));
    CHECK(marks("It's fine").has(Mark::apostrophe));
    CHECK(marks("Hallo {{ name }}").has(Mark::merge_tag));
}

TEST_CASE("a day of a letter is no day to come, and one before the mail's own date neither") {
    /// "ahead", "told", "ahead told" or "": of a mail sent on 9 June 2026, and of a text of no day.
    const auto standing = [](const Document& document) {
        std::string shown;
        for (const Sentence& sentence : document.sentences)
            if (sentence.has(Mark::date)) {
                if (sentence.has(Mark::day_ahead)) shown += "ahead ";
                if (sentence.has(Mark::day_told)) shown += "told ";
            }
        return shown;
    };
    const auto sent = [&](std::string_view text) {
        const auto bytes =
            "Date: Tue, 09 Jun 2026 10:00:00 +0200\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n\r\n" +
            std::string(text) + "\r\n";
        const auto message = read_message(bytes);  // borrows them
        return standing(read_document(message, {}));
    };
    const auto unsent = [&](std::string_view text) { return standing(read_text(text)); };

    struct Row {
        std::string_view text, sent, unsent;
    };

    const Row rows[] = {
        {"Wir kommen am 12. Juni vorbei.", "ahead told ", "ahead told "},
        {"Danke für Ihren Brief vom 3. Mai 2026.", "", ""},
        {"Ihr Schreiben zur neuen Pumpe vom Montag, 4. Mai, liegt hier.", "", ""},
        {"Thank you for your letter of 3 May 2026.", "", ""},
        {"Your message from 3 May is here.", "", ""},
        {"The contract dated 3 May 2026 is here.", "", ""},
        {"Der Ausfall vom 3. Mai lag an uns.", "told ", "told "},
        {"Am 3. Mai war niemand da.", "told ", "ahead told "},
        {"Seit dem 3. Mai tropft die Pumpe.", "told ", "told "},
        {"Den Termin vom 12. Juni halten wir.", "ahead told ", "told "},
        {"We meet on the evening of 12 June.", "ahead told ", "ahead told "},
        {"The price holds from 12 June.", "ahead told ", "ahead told "},
        {"Das Fest dauert vom 12. bis 14. Juni.", "ahead told ", "ahead told "},
        {"Bitte antworten Sie bis zum 3. Mai.", "ahead told ", "ahead told "},
        {"Ihre Mail vom 9. Juni ist da.", "", ""},
        {"Wir kommen heute, am 9. Juni.", "ahead told ", "ahead told "},
        {"On 20 December we close.", "ahead told ", "ahead told "},
        {"On 20 April we closed.", "told ", "ahead told "},
        {"On 20 June 2025 we closed.", "told ", "ahead told "},
    };
    for (const auto& [text, with_date, without] : rows) {
        CAPTURE_BOUND(text);
        CHECK(sent(text) == with_date);
        CHECK(unsent(text) == without);
    }
}

TEST_CASE("a number that names a thing counts nothing") {
    const auto counts = [](std::string_view text, Language language) {
        return read(text, language).sentences.at(0).has(Mark::count);
    };
    CHECK(counts("Im Mai haben 212 Kunden gefragt.", Language::de));
    CHECK(counts("Wir antworten auf 9 von 10 Mails.", Language::de));
    CHECK(counts("Über 1.200 haben geantwortet.", Language::de));
    CHECK_FALSE(counts("Seit 1998 steht der Kunde im Mittelpunkt.", Language::de));
    CHECK_FALSE(counts("Ihre Pumpe 4711 ist da.", Language::de));
    CHECK_FALSE(counts("Danke für den Brief zum Modell P200.", Language::de));
    CHECK(counts("In May 212 customers asked.", Language::en));
    CHECK_FALSE(counts("Your pump 4711 is here.", Language::en));
}

TEST_CASE("requests are sentences that want the reader to act") {
    const std::string_view german[] = {
        "Bitte senden Sie uns das Formular.",
        "Könnten Sie mir die Zahlen schicken?",
        "Wir bitten Sie um Rückmeldung.",
        "Senden Sie uns einfach eine Mail.",
        "Wenn etwas fehlt, rufen Sie mich an.",
        "Melde dich bei mir.",
        "Wir benötigen noch Ihre Unterschrift.",
        "Am Montag reiche ich ein und brauche dafür noch Folgendes von dir.",
        "Über eine Antwort würde ich mich freuen, wenn Sie Zeit haben.",
        "Sag mir bitte Bescheid.",
        "Würden Sie den Termin bestätigen?",
        "Uns fehlt lediglich Ihre Freigabe.",
        "Jetzt fehlt noch Ihre Unterschrift.",
        "Gleichen Sie den Betrag aus."};
    for (const std::string_view text : german) {
        CAPTURE(text);
        CHECK(read(text, Language::de).sentences.at(0).has(Mark::request));
    }
    const std::string_view no_german[] = {"Wir bitten um Verständnis.",
                                          "Bitte entschuldigen Sie die Verzögerung.",
                                          "Danach erhalten Sie die Rechnung.",
                                          "Senden Sie auch nach Österreich?",
                                          "Wir senden Ihnen das Formular.",
                                          "Heute zahlen Sie nur 5 Euro.",
                                          "Uns fehlt in der Werkstatt ein Lehrling.",
                                          "Leider fehlt in Ihrer Bestellung ein Teil.",
                                          "Wir freuen uns auf Sie."};
    for (const std::string_view text : no_german) {
        CAPTURE(text);
        CHECK_FALSE(read(text, Language::de).sentences.at(0).has(Mark::request));
    }
    const std::string_view english[] = {"Please send us the form.",
                                        "Could you check the figures?",
                                        "Let us know what you think.",
                                        "Send me the file.",
                                        "If it fails, call me.",
                                        "We need your signature.",
                                        "All we are waiting for is your approval.",
                                        "I'm still missing your payslips.",
                                        "What I still need from you is the signed plan.",
                                        "I would appreciate it if you could reply.",
                                        "Please do not reply to this mail."};
    for (const std::string_view text : english) {
        CAPTURE(text);
        CHECK(read(text, Language::en).sentences.at(0).has(Mark::request));
    }
    const std::string_view no_english[] = {"You need nothing from us and we need nothing from you.",
                                           "Please find attached the invoice.",
                                           "Please do not hesitate to ask.",
                                           "Please accept our apologies.",
                                           "Order confirmed.",
                                           "We will send you the form.",
                                           "We are missing a driver this week.",
                                           "Contact was lost."};
    for (const std::string_view text : no_english) {
        CAPTURE(text);
        CHECK_FALSE(read(text, Language::en).sentences.at(0).has(Mark::request));
    }
}

TEST_CASE("a URL in the text is a link, without the full stop after it") {
    const Document document = read_text("Mehr: https://a.example/b_(c). Oder www.b.example!");
    REQUIRE(document.links.size() == 2);
    CHECK(document.of(document.links[0].range) == "https://a.example/b_(c)");
    CHECK(document.links[0].raw);
    CHECK(document.links[1].target == "http://www.b.example");
}
