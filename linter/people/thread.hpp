/// The conversation behind a mail: its quoted mails as rounds, newest first, with what the customer
/// last asked and how charged their words are.
///
/// Made from the quoted blocks of a Document, so ranges are in `Document::text`. Thread-safe,
/// linear in the quoted text (which is cut at a limit).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

struct ThreadMail {
    std::string author;            ///< as the attribution line names them, may be empty
    std::string address;           ///< may be empty
    std::optional<DateTime> date;  ///< day only
    TextRange range;               ///< its words, without the attribution line
    bool customer = false;         ///< written by the reader of the present mail
};

/// A question and whether somebody answered it.
struct ThreadQuestion {
    TextRange range;
    bool answered = false;
};

struct Thread {
    int rounds = 0;  ///< earlier mails of this conversation, as far as the mail shows
    std::vector<ThreadMail> mails;         ///< newest first
    int last_customer = -1;                ///< index into `mails`, -1 when none of theirs is quoted
    std::vector<TextRange> own_questions;  ///< decisions the present mail asks for
    std::vector<ThreadQuestion> their_questions;  ///< in the customer's last mail
    double charge = 0;                     ///< 0 calm – 1 furious: the customer's last mail
    std::vector<TextRange> charged_words;  ///< of the lists
    TextRange charged_sentence;            ///< where most of it is said; may be empty
    bool threat = false;                   ///< to leave, to sue, to tell others
    bool deadline = false;                 ///< the customer sets a time
    std::optional<int> silent_days;        ///< from the customer's last mail to this one

    const ThreadMail* customers_last() const {
        return last_customer < 0 ? nullptr : &mails[static_cast<std::size_t>(last_customer)];
    }

    int unanswered() const {
        int count = 0;
        for (const auto& question : their_questions)
            count += question.answered ? 0 : 1;
        return count;
    }

    /// Decisions that wait for a word from either side.
    int open_questions() const { return static_cast<int>(own_questions.size()) + unanswered(); }
};

Thread read_thread(const Document& document);

/// Days from `from` to `to`, both civil days; negative when `to` is earlier.
int days_between(const DateTime& from, const DateTime& to);

}  // namespace warmline
