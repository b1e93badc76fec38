/// The fixed words of reports for people, in German and English.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/checked.hpp"

namespace warmline {

struct UiWords {
    std::array<std::string_view, dimension_count> dimensions;
    std::array<std::string_view, 4> severities;       ///< of one finding
    std::array<std::string_view, 4> one_of, many_of;  ///< behind a number: "1 note", "3 notes"
    std::array<std::string_view, 5> bands;
    std::array<std::string_view, 4> actions;
    std::array<std::string_view, profile_count> profiles;
    std::string_view question_risk;  ///< chance that a question comes back
    std::string_view no_subject;
    std::string_view nothing_found;
    std::string_view one_more_of_this;
    std::string_view more_of_this;  ///< "{n} more places"
    std::string_view would_ask;
    std::string_view lift;  ///< "What would lift it to {score}"
    std::string_view call_need;
    std::string_view call_offer;
    std::string_view call_list;
    std::string_view confirm_topic;  ///< with {topic} and {id}
    std::string_view gate;
    std::string_view minutes;  ///< "mail {mail}, revised {revised}, call {call} minutes"
    std::string_view ignored;
    std::string_view problem;
    std::string_view summary;
    std::string_view mails, mail, findings, finding;
    std::string_view worst_first;
    std::string_view unread;
    std::string_view failing, failing_calls, failing_score;  ///< by what --fail-on names
    std::string_view too_short;                              ///< clarity without readability
    std::string_view start, readability, floor;
    std::string_view explain_hint;
};

const UiWords& ui_words(Language ui);

/// What is said of a mail without findings: nothing to object to, and what the verdict rests on
/// when it is not "send" all the same.
std::string nothing_found_words(const Checked& checked, Language ui);

/// " They may ask: By when exactly?", to stand behind a finding's words; "" when nobody would ask.
std::string may_ask(std::string_view question, Language ui);

/// "3 findings known before count, but are not shown again"; "" without any.
std::string known_before(const Checked& checked, Language ui);

/// Which topic was guessed and how a person confirms or corrects it; "" when it is sure.
std::string confirm_topic_words(const Assessment& assessment, Language ui);

/// What a mail ruled "revise" still needs besides its findings and lifts, each with the sentence to
/// put in; and the call to offer beside a mail that may go.
std::vector<std::string> step_words(const Verdict& verdict, Language ui);

/// What an evidence term of personalisation is called ("salutation" → "Anrede"); a rule id stays.
std::string_view term_name(std::string_view term, Language ui);

}  // namespace warmline
