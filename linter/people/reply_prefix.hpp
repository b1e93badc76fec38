/// "Re: AW: AW: Rechnung" → three rounds and the subject proper.
#pragma once

#include <string_view>

namespace warmline {

struct SubjectRounds {
    int rounds = 0;         ///< reply prefixes; "Re[4]:" counts four, forwards count none
    std::string_view rest;  ///< the subject without prefixes; a view into what was given
};

SubjectRounds split_subject(std::string_view subject);

}  // namespace warmline
