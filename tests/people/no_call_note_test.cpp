#include "linter/people/no_call_note.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("a note that asks not to be phoned, or says why not, closes the phone") {
    for (const std::string_view note : {"gehörlos, bitte mailen",
                                        "Schwerhörig",
                                        "Hört nur noch ganz schlecht.",
                                        "Nur schriftlich!",
                                        "ausschl. per E-Mail",
                                        "Bitte nicht anrufen.",
                                        "keine Anrufe, Kunde arbeitet im Schichtdienst",
                                        "Möchte nicht telefonieren",
                                        "mag gar nicht gern telefonieren",
                                        "geht nie ans Telefon",
                                        "Telefon: tabu",
                                        "Anrufe sind nicht erwünscht",
                                        "Hasst Anrufe",
                                        "lieber Brief",
                                        "Kann seit der OP nicht mehr sprechen",
                                        "hat Telefonwerbung widersprochen",
                                        "Legt sofort auf",
                                        "arbeitet nachts, keine Anrufe",
                                        "Anrufe machen ihr Angst",
                                        "Möchte keinesfalls angerufen werden",
                                        "never picks up, text her",
                                        "Deaf.",
                                        "hard of hearing, please write",
                                        "In writing only",
                                        "Do not call",
                                        "don’t call, she's ill",
                                        "no phone calls",
                                        "Works nights, never ring",
                                        "prefers letters",
                                        "please stop phoning her",
                                        "Text only",
                                        "opted out of calls"}) {
        CAPTURE(note);
        CHECK(note_closes_phone(note));
    }
}

TEST_CASE("a note that allows calls, says when, or is unclear leaves the phone open") {
    for (const std::string_view note : {"",
                                        "darf gern angerufen werden",
                                        "Darf jederzeit angerufen werden, auch abends",
                                        "Bitte anrufen, liest keine Mails",
                                        "Am besten vormittags anrufen",
                                        "mittags nicht anrufen",
                                        "Vor 9 Uhr nicht anrufen",
                                        "Samstags keine Anrufe",
                                        "leicht schwerhörig, bitte laut sprechen",
                                        "wünscht Rückruf",
                                        "nur telefonisch",
                                        "Rechnung nur per Mail",
                                        "Zahlt nur mit Karte",
                                        "bitte nicht klingeln, Tor steht offen",
                                        "keine Nüsse",
                                        "Hat noch nie angerufen",
                                        "hat zwei Hunde",
                                        "Happy to be called",
                                        "loves a chat on the phone",
                                        "phone only",
                                        "never reads emails, ring her",
                                        "not before ten",
                                        "No calls on Sundays",
                                        "a bit deaf, speak up when you ring",
                                        "invoices by email only",
                                        "doesn't want the newsletter",
                                        "call after 5"}) {
        CAPTURE(note);
        CHECK_FALSE(note_closes_phone(note));
    }
}
