/// Does a stretch of words look like a person's name? By shape and short lists only: good enough to
/// tell "Petra Kurz" from "Ihr Serviceteam", not to know whether the person exists.
#pragma once

#include "linter/text/lines.hpp"

namespace warmline {

struct NameGuess {
    TextRange range;      ///< the name's words; empty when there is none
    bool person = false;  ///< first and last name, or a known first name alone
    bool team = false;    ///< a team, department or company
};

/// The name the line is made of, up to the first separator ("Petra Kurz | Vertrieb"). `from` lets
/// leading words ("Ihre", "i. A.") be skipped.
NameGuess guess_name(const Lines& lines, const Line& line, std::uint32_t from);

/// Whether the word can be part of a name: capitalised, no digits, not all capitals unless short.
bool is_name_word(const Lines& lines, std::uint32_t word);

/// Whether the words are the sender's name as From shows it, letters behind it aside ("Ruth Hale
/// BSc").
bool is_senders_name(const Lines& lines, TextRange name);

/// Whether a folded word is one of the sender's: From shows a person whose name holds it, or it is
/// the mailbox ("seun@…").
bool is_word_of_sender(const Lines& lines, std::string_view folded);

/// Whether a folded word is one of the reader's: it stands in a To name or is the mailbox.
bool is_word_of_reader(const Lines& lines, std::string_view folded);

/// "Mag.a", "Dr.in": the ending of an Austrian title.
bool is_title_ending(const Lines& lines, std::uint32_t word, const Line& line);

}  // namespace warmline
