#include "linter/people/no_call_wish.hpp"

#include <string>

#include <doctest/doctest.h>

#include "linter/text/read_document.hpp"

using namespace warmline;

TEST_CASE("customers ask in their mails not to be called") {
    for (const std::string wish :
         {"Bitte antworten Sie mir nur per Mail, ich bin gehörlos und kann nicht telefonieren.",
          "Bitte nicht anrufen", "Hören Sie auf, mich ständig anzurufen!!", "Nur noch schriftlich!",
          "Bitte keine Anrufe mehr.", "Bitte ausschließlich schriftlich antworten!",
          "Ich bin nicht telefonisch erreichbar.", "Bitte rufen Sie mich nicht an.",
          "Ich möchte nicht mehr angerufen werden.", "Do not phone me, I am on nights.",
          "Email only please.", "Please don’t call me again.",
          "I'm deaf, so I can't use the phone.", "Please reply in writing only."})
        CHECK_MESSAGE(asks_not_to_be_called(wish), wish);
}

TEST_CASE("every wish is seen in a document, too: it holds a word that lets its sentence be read") {
    for (const std::string wish :
         {"Bitte antworten Sie mir nur per Mail, ich kann nicht telefonieren.",
          "Hören Sie auf, mich ständig anzurufen!!", "Nur noch schriftlich!",
          "Bitte keine Anrufe mehr.", "Ich bin nicht telefonisch erreichbar.",
          "Bitte rufen Sie mich nicht an.", "Ich möchte nicht mehr angerufen werden.",
          "Ich verstehe am Telefon nichts.", "Do not phone me.", "Email only please.",
          "Please don't call me again.", "I'm deaf.", "I am hard of hearing.",
          "Please reply in writing only.", "Stop ringing us."}) {
        const auto document = read_text(wish);
        CHECK_MESSAGE(
            asks_not_to_be_called(document, {0, static_cast<std::uint32_t>(document.text.size())}),
            wish);
    }
}

TEST_CASE("complaints about calls that never came are no such wish") {
    for (const std::string complaint :
         {"Warum rufen Sie mich nicht an?", "Ich habe keine Anrufe bekommen.",
          "Niemand ruft zurück.", "Sie sind telefonisch nicht zu erreichen.",
          "Why don't you call me?", "Nobody ever calls me back.", "I got no calls from you.",
          "You don't call, you don't write.", "Rufen Sie mich bitte an.",
          "I have had no reply, only an email from your robot.",
          "Ihre Hotline geht nicht ans Telefon.", "Wenn Sie nicht anrufen, kündige ich."})
        CHECK_FALSE_MESSAGE(asks_not_to_be_called(complaint), complaint);
}
