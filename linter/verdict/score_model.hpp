/// The numbers of the score model in one place. Source: linter/verdict/README.md, sections B.1–B.4.
#pragma once

#include <array>
#include <cstddef>

#include "linter/base/vocabulary.hpp"

namespace warmline {

struct ScoreModel {
    /// Weights of P, C, A, T, D, F in the overall score, per profile; each row sums to 1.
    std::array<std::array<double, dimension_count>, profile_count> weights{{
        {.25, .20, .10, .15, .10, .20},  // campaign
        {.20, .20, .25, .15, .15, .05},  // service
        {.20, .15, .20, .25, .15, .05},  // sensitive
        {.10, .30, .30, .05, .15, .10},  // transactional
    }};
    double weakest_share = 0.3;      ///< how much the weakest dimension drags the overall score
    double blocker_cap = 40;         ///< overall score with a blocker, at most
    double target = 70;              ///< "send" from here on
    double risk_limit = 40;          ///< "send" up to this ambiguity risk
    double readability_share = 0.5;  ///< of clarity, when the mail is long enough
    int readability_words = 40;      ///< shorter mails are judged by their findings alone
    int readability_sentences = 3;
    double density_words = 150;  ///< density rules are scaled by this ÷ words …
    double density_least = 0.5, density_most = 1.5;  ///< … within these bounds
    double sensitive_from = 0.65;  ///< topic sensitivity that makes a mail sensitive

    /// Evidence for personalisation; the parts sum to 100 (B.2).
    struct Personal {
        double salutation_name = 25, salutation_role = 10, salutation_formal = 5;
        double reference_one = 10, reference_two = 18, reference_more = 25;
        double from_person = 8, sign_off_person = 6, direct_contact = 6;
        double reply_works = 10, reader_orientation = 10, reason = 10;
        double orientation_full = 0.5, orientation_none = 0.2;
    } personal;
};

}  // namespace warmline
