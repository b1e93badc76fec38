/// A mailing and a list of customers → who should hear it from a person first.
///
/// The mailing itself is never a call (score model D.4 gate 3). Each A and A+ customer is judged as
/// if the mail went to them alone: need, gates (mail only, no number, consent) and brief are those
/// of `decide`. Pure; order of the list of people does not matter.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "linter/checked.hpp"
#include "linter/people/read_people.hpp"
#include "linter/verdict/call_model.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

struct CallEntry {
    Recipient person;
    std::size_t line = 0;  ///< of the list of people
    double need = 0;       ///< 0–100
    double rank = 0;       ///< sensitivity × value: who comes first
    std::string reason;    ///< one sentence
    CallBrief brief;       ///< empty for those who must not be called
    std::string gate;      ///< "no-route", "purpose" … when they must not be called
    bool within_capacity = true;
};

struct CallList {
    Verdict mailing;                   ///< of the mailing: send or revise, never a call
    std::size_t recipients = 0;        ///< rows of the list
    std::vector<CallEntry> calls;      ///< highest rank first, then need, then address
    std::vector<CallEntry> mail_only;  ///< would be called, but a gate is shut: personal mail
    bool notice_goes_at_once = false;  ///< a statutory notice is never held back for calls
};

/// The mailing as one reader gets it. `checked` refers to `bytes`: neither copied nor moved.
struct ReadersMail {
    ReadersMail() = default;
    ReadersMail(const ReadersMail&) = delete;
    ReadersMail& operator=(const ReadersMail&) = delete;

    std::string bytes;
    Checked checked;
};

struct CallListOptions {
    CallModel call;
    ScoreModel score;
    Language ui = Language::en;
    int capacity_minutes = 0;  ///< for all calls together; 0 = no limit
    /// The mail with the reader's own values, which their brief quotes; null where it is the
    /// mailing itself. May be empty.
    std::function<std::unique_ptr<const ReadersMail>(const PeopleRow&)> as_read_by;
    std::function<void()> at_each;  ///< called for each row of the list; may be empty
};

CallList make_call_list(const Checked& mailing, const PeopleList& people,
                        const CallListOptions& options);

}  // namespace warmline
