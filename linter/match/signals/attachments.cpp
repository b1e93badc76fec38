#include <algorithm>
#include <optional>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/attached_elsewhere.hpp"
#include "linter/match/signals/attachment_kinds.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Where things lie beside letters: what is enclosed there is no file.
constexpr CueList other_places({"paket", "paeckchen", "karton", "sendung", "lieferung", "brief ",
                                "briefumschlag", "umschlag", "kundenkonto", "portal", "parcel",
                                "in the box", "with the order", "with your order", "envelope",
                                "in your account", "in the post", "magnet", "schraube"});

/// A mail that tells of a parcel: what "liegt bei" or "is enclosed" there lies in it.
constexpr CueList parcels({"paket", "paeckchen", "karton", "sendung", "grossbrief", "mit der post",
                           "per post", "verschickt", "versandt", "parcel", "dispatched", "shipped",
                           "posted", "courier", "in the post"});

bool may_lie_in_a_parcel(const Document& document, const Hit& hit) {
    static constexpr auto beside =
        word_set({"liegt", "liegen", "beiliegend", "beiliegende", "beiliegenden", "beiliegender",
                  "enclosed", "enclose", "enclosing", "mitgeschickt", "beigelegt"});
    const auto words = document.words.begin();
    return std::any_of(words + hit.word_begin, words + hit.word_end,
                       [](const Word& word) { return beside.has(word); });
}

bool tells_of_a_parcel(const Inquiry& inquiry) {
    const auto& document = inquiry.document;
    for (std::uint32_t number = 0; number < document.sentences.size(); ++number)
        if (is_in(document.blocks[document.sentences[number].block], body_blocks) &&
            stand_in_sentence(inquiry, number, parcels))
            return true;
    return false;
}

/// "Die Kosten liegen bei 200 €", "wir hängen Zettel an die Türen": the particle of "beiliegen" and
/// "anhängen" ends its clause, a preposition has its noun behind it. What hangs on a mail is a
/// file.
bool is_preposition(const Document& document, const Hit& hit) {
    static constexpr auto particles =
        word_set({"bei", "an", "mit", "dazu", "dran", "ran", "hinzu"});
    static constexpr auto onward =
        word_set({"und", "oder", "aber", "sowie", "denn", "wie", "als", "sobald", "damit"});
    static constexpr auto mails = word_set({"mail", "email", "e", "nachricht", "antwort"});
    const auto end = document.sentences[hit.sentence].word_end;
    if (!particles.has(document.words[hit.word_end - 1]) || hit.word_end == end) return false;
    const auto& next = document.words[hit.word_end];
    const auto gap = document.of(TextRange{hit.range.end, next.begin});
    return gap.find_first_not_of(" \n\t") == gap.npos && !onward.has(next) &&
           (hit.word_end + 1 >= end || !mails.has(document.words[hit.word_end + 1]));
}

/// "In der Anlage Nord", "die Pumpe in der Anlage": a plant, unless papers are given in it.
constexpr CueList papers({"finde",      "erhalt",    "send",       "schick",    "bekomm",
                          "entnehm",    "uebermitt", "ueberreich", "sehen",     "rechnung",
                          "angebot",    "vertrag",   "formular",   "pdf",       "datei",
                          "dokument",   "unterlage", "liste",      "protokoll", "foto",
                          "bild",       "antrag",    "bericht",    "kopie",     "nachweis",
                          "bescheid",   "entwurf",   "schreiben",  "zeichnung", "skizze",
                          "uebersicht", "plan ",     "plaene",     "muster"});

bool is_a_plant(const Inquiry& inquiry, const Hit& hit) {
    const auto& document = inquiry.document;
    if (document.folded_of(hit.range) != "in der anlage") return false;
    static constexpr auto named_by = word_set({"sie", "ihre", "ihr", "ihren", "unsere", "unser"});
    const auto& sentence = document.sentences[hit.sentence];
    if (!stand_in_sentence(inquiry, hit.sentence, papers)) return true;
    if (hit.word_end == sentence.word_end) return false;
    const auto& next = document.words[hit.word_end];
    return next.is(Word::capitalised) && !named_by.has(next) &&
           document.of(TextRange{hit.range.end, next.begin}) == " ";
}

/// "Please send me the invoice as an attachment": what the reader is to attach.
bool is_asked_for(const Document& document, const Hit& hit) {
    static constexpr auto as = word_set({"as", "als"});
    static constexpr auto senders = word_set({"we", "i", "wir", "ich"});
    static constexpr auto sending =
        word_set({"send",   "email",           "mail",         "return",  "forward",    "submit",
                  "supply", "provide",         "schicken",     "senden",  "zuschicken", "zusenden",
                  "mailen", "einreichen",      "schick",       "schicke", "sende",      "schickt",
                  "sendet", "zurueckschicken", "zuruecksenden"});
    if (!as.has(document.words[hit.word_begin])) return false;
    const auto& sentence = document.sentences[hit.sentence];
    if ((sentence.marks & (mask_of(Mark::request) | mask_of(Mark::question))) == 0) return false;
    const auto begin = document.words.begin() + sentence.word_begin;
    const auto end = document.words.begin() + sentence.word_end;
    const auto among = [&](const auto& set) {
        return std::any_of(begin, end, [&](const Word& word) { return set.has(word); });
    };
    return among(sending) && !among(senders);
}

/// Verbs that hand something over: "mit dieser Mail bestätigen wir" hands over nothing.
bool hands_over(const Document& document, const Sentence& sentence) {
    static constexpr auto verbs = word_set(
        {"erhalten",    "bekommen",     "erhaeltst",   "bekommst",    "erhaltet",   "bekommt",
         "sende",       "senden",       "schicke",     "schicken",    "uebersende", "uebersenden",
         "kommt",       "kommen",       "geht",        "gehen",       "reiche",     "reichen",
         "uebermittle", "uebermitteln", "ueberreiche", "finden",      "receive",    "get",
         "send",        "sending",      "sent",        "comes",       "come",       "coming",
         "goes",        "find",         "pass",        "passing",     "forward",    "forwarding",
         "arrives",     "arrive",       "accompany",   "accompanies", "supplied",   "supplying"});
    const auto begin = document.words.begin();
    return std::any_of(begin + sentence.word_begin, begin + sentence.word_end,
                       [](const Word& word) { return verbs.has(word); });
}

/// "Ich lege die Noten bei", "the plan comes with this mail": such words announce a file only
/// where they speak of one, and a list that follows or a page to open is the thing itself.
bool announces_a_file(const Document& document, const Hit& hit) {
    static constexpr auto readers = word_set({"your", "ihr", "ihre", "ihren", "ihrem", "ihrer"});
    const auto& sentence = document.sentences[hit.sentence];
    if (hit.word_begin > sentence.word_begin && readers.has(document.words[hit.word_begin - 1]))
        return false;
    if (!document.images.empty() || sentence.has(Mark::link) || sentence.has(Mark::question) ||
        document.of(sentence.range).ends_with(':'))
        return false;
    const auto said = document.folded_of(hit.range);
    const bool by_mail = said.starts_with("mit dieser") || said.ends_with("with this") ||
                         said.starts_with("with this") || said.starts_with("hiermit");
    if (by_mail ? !hands_over(document, sentence) : sentence.has(Mark::request)) return false;
    const auto begin = document.words.begin();
    return std::any_of(begin + sentence.word_begin, begin + sentence.word_end,
                       [&](const Word& word) { return is_file_noun(document.folded_of(word)); });
}

}  // namespace

void attachment_missing(Check& check) {
    const auto* message = check.message();
    if (message == nullptr) return;
    for (const auto& attachment : message->attachments)
        if (!attachment.inlined) return;
    std::optional<bool> parcel;  // asked of the whole mail, so once
    const auto is_in_a_parcel = [&] {
        if (!parcel) parcel = tells_of_a_parcel(check.inquiry());
        return *parcel;
    };
    const auto stands = [&](const Hit& hit) {
        const auto& document = check.document();
        return !is_attached_elsewhere(document, hit) && !is_preposition(document, hit) &&
               !is_asked_for(document, hit) && !is_a_plant(check.inquiry(), hit) &&
               !stand_in_sentence(check.inquiry(), hit.sentence, other_places) &&
               !(may_lie_in_a_parcel(document, hit) && is_in_a_parcel());
    };
    for (const auto& hit : check.hits(Role::words))
        if (stands(hit)) check.report(hit.range);
    constexpr float likely = 0.8F;
    for (const auto& hit : check.hits(Role::against))
        if (announces_a_file(check.document(), hit) && stands(hit))
            check.report(hit.range, {}, likely);
}

}  // namespace warmline::match
