/// Words of requests nobody waits for: what is offered, and what is no deed of the reader's.
#pragma once

#include "linter/match/engine/cues.hpp"

namespace warmline::match {

/// "Rufen Sie mich an", "click here", "falls Sie …": nothing that needs a date.
inline constexpr CueList offers({"rufen sie mich",
                                 "rufen sie uns",
                                 "ruf mich",
                                 "melden sie sich gern",
                                 "wenden sie sich",
                                 "call me",
                                 "call us",
                                 "feel free",
                                 "contact us",
                                 "reply to this",
                                 "reply here",
                                 "antworte hier",
                                 "antworten sie hier",
                                 "falls ",
                                 "wenn sie fragen",
                                 "bei fragen",
                                 "bei rueckfragen",
                                 "if you ",
                                 "any questions",
                                 "further questions",
                                 "klicken",
                                 "click",
                                 "hier geht es",
                                 "beachten sie",
                                 "please note",
                                 "antworten sie einfach",
                                 "kommen sie vorbei",
                                 "am besten",
                                 "just reply",
                                 "jederzeit",
                                 "any time",
                                 "anytime",
                                 "haben sie fragen",
                                 "entschuldigen sie",
                                 "excuse",
                                 "verzeihen",
                                 "bitte um verstaendnis",
                                 "bitten um verstaendnis",
                                 "bitten um ihr verstaendnis",
                                 "bear with us",
                                 "keine weiteren",
                                 "nothing to do",
                                 "nichts tun",
                                 "nichts weiter",
                                 "no action",
                                 "sobald sie",
                                 "as soon as you",
                                 "bitten um entschuldigung",
                                 "ignorieren",
                                 "mehr brauche",
                                 "meine gruesse",
                                 "gruessen sie",
                                 "pass on my",
                                 "pass on our",
                                 "give my",
                                 "give our",
                                 "that is all",
                                 "nothing else",
                                 "ignore"});

/// "Bitte antworten Sie nicht", "von Rückfragen bitten wir abzusehen", "sichern Sie sich 10 €": no
/// deed of the reader's that could have a day.
inline constexpr CueList askings_for_nothing(
    {"bitte nicht ",       "abzusehen",           "brauchen wir nichts",
     "nichts mehr",        "antworten sie nicht", "antworten sie bitte nicht",
     " nicht als ",        "please do not ",      "please don't ",
     "do not reply",       "don't reply",         "do not respond",
     "sichern sie sich",   "sichere dir",         "von nachfragen ab",
     "von rueckfragen ab", "in unseren shop",     "druecken sie",
     "entdecken sie",      "profitieren sie",     "% off",
     "with code "});

}  // namespace warmline::match
