/// Words that tell firms, departments and mailboxes from people; folded.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "linter/text/word_set.hpp"

namespace warmline::match {

namespace detail {

inline constexpr std::string_view organisation_words =
    "merchants gmbh ag kg ohg se ug gbr mbh ltd limited llc inc plc corp company co group gruppe "
    "holding team service services kundenservice kundendienst kundenbetreuung serviceteam "
    "support newsletter info shop store online bank sparkasse volksbank stadtwerke werke "
    "versicherung versicherungen insurance verein verlag hotel praxis kanzlei amt stadt "
    "gemeinde universitaet university school schule abteilung abt department dept vertrieb "
    "sales marketing buchhaltung accounting billing accounts office sekretariat zentrale "
    "redaktion news noreply reply no kontakt contact customer care kunden client success help "
    "helpdesk desk hotline ihr ihre your the das die der dein deine unser unsere our wir we "
    "und and reisen travel energie energy strom gas water board post telekom mobil media "
    "digital solutions systems software consulting beratung technik bau immobilien auto "
    "autohaus apotheke akademie academy verband kammer stiftung foundation zentrum center "
    "centre portal system admin mail bot assistent assistant automatisch automated "
    "notification notifications benachrichtigung rechnung rechnungen invoice invoices "
    "bestellung order orders versand shipping delivery lieferung club community event events "
    "personal hr recruiting it security sicherheit app web garten moebel mode fashion sport "
    "fitness kino theater museum buero haus welt world land markt market handel logistik "
    "logistics klinik hospital reinigung druck medien agentur agency hausverwaltung "
    "verwaltung genossenschaft netz netze wasserwerk communications communication "
    "kommunikation unternehmenskommunikation sourcing webinars webinar staff all claims "
    "receivable payable safety trust operations ops reception disposition bauleitung "
    "mobilfunk elektro spedition maschinenbau holzbau technologies partners clinic college "
    "council revenues benefits telecom airlines editorial everyone weingut baeckerei "
    "praxisgemeinschaft kindergarten kita judoclub tierheim forderungsmanagement "
    "personalabteilung corporate strategic customers members users owners ";

inline constexpr std::string_view role_words =
    "info service services support kontakt contact office team newsletter news marketing "
    "hello hallo hi mail email post sales vertrieb kundenservice kundendienst kundenbetreuung "
    "customerservice customercare customer care help helpdesk hilfe admin webmaster billing "
    "rechnung rechnungen invoice invoices accounts accounting buchhaltung shop store "
    "bestellung order orders versand empfang zentrale sekretariat verwaltung presse press "
    "redaktion jobs karriere bewerbung hr personal datenschutz privacy it edv einkauf "
    "purchasing notification notifications alerts noreply kunden anfrage anfragen enquiries "
    "enquiry reception postmaster abuse werbung angebote offers deals club events event "
    "beschwerde reklamation complaints dialog welcome willkommen feedback umfrage ";

consteval std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return count;
}

/// The words of a text with blanks between them.
template <std::size_t Size>
consteval WordSet<Size> words_in(std::string_view text) {
    std::array<std::string_view, Size> words;
    for (auto& word : words) {
        text.remove_prefix(text.find_first_not_of(' '));
        word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
    }
    return WordSet<Size>(words);
}

}  // namespace detail

/// A firm, a department or a machine rather than a person.
inline constexpr auto organisations =
    detail::words_in<detail::count_words(detail::organisation_words)>(detail::organisation_words);

/// Mailboxes of a role, before the @.
inline constexpr auto sender_roles =
    detail::words_in<detail::count_words(detail::role_words)>(detail::role_words);

}  // namespace warmline::match
