/// What the words around a cue do to it: deny it, suppose it, talk about it, give it to the reader.
#pragma once

#include "linter/text/document.hpp"
#include "linter/topic/cue_book.hpp"

namespace warmline {

/// "keine Beschwerde", "Preise … nicht erhöhen": a denial before the cue in its clause, or inside
/// it.
bool is_denied(const Document& document, const Sentence& sentence, const CueHit& hit);

/// A "nicht", "no" … among the words of the cue itself.
bool holds_negation(const Document& document, const CueHit& hit);

/// "Ein gleichwertiges Produkt führen wir nicht": a negation near the cue, before or behind it in
/// its clause, that is not a word of the cue.
bool is_undone(const Document& document, const Sentence& sentence, const CueHit& hit);

/// "Falls Sie …", "if you …": a condition stands before the cue in its sentence.
bool is_conditional(const Document& document, const Sentence& sentence, const CueHit& hit);

/// A condition, or "bei Reklamationen", "für Beschwerden": spoken of, not so.
bool is_supposed(const Document& document, const Sentence& sentence, const CueHit& hit);

/// "Leitfaden", "webinar": the sentence talks about something.
bool is_talk(const Document& document, const Sentence& sentence);

/// "Ihre Reklamation", "Ihrer letzten Beschwerde": the reader's own.
bool is_readers_own(const Document& document, const Sentence& sentence, const CueHit& hit);

}  // namespace warmline
