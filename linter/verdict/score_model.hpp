/// The numbers of the score model, as rules/model.json sets them. Sources: there, and
/// linter/verdict/README.md, sections B.1–B.4.
#pragma once

#include <array>
#include <cstddef>

#include "linter/base/model_number.hpp"
#include "linter/base/vocabulary.hpp"

namespace warmline {

struct ScoreModel {
    /// Weights of P, C, A, T, D, F in the overall score, per profile; each row sums to 1.
    std::array<std::array<double, dimension_count>, profile_count> weights{{
        {model_number("score/overall/weights/campaign/personalisation"),
         model_number("score/overall/weights/campaign/clarity"),
         model_number("score/overall/weights/campaign/unambiguity"),
         model_number("score/overall/weights/campaign/tone"),
         model_number("score/overall/weights/campaign/dialogue"),
         model_number("score/overall/weights/campaign/fairness")},
        {model_number("score/overall/weights/service/personalisation"),
         model_number("score/overall/weights/service/clarity"),
         model_number("score/overall/weights/service/unambiguity"),
         model_number("score/overall/weights/service/tone"),
         model_number("score/overall/weights/service/dialogue"),
         model_number("score/overall/weights/service/fairness")},
        {model_number("score/overall/weights/sensitive/personalisation"),
         model_number("score/overall/weights/sensitive/clarity"),
         model_number("score/overall/weights/sensitive/unambiguity"),
         model_number("score/overall/weights/sensitive/tone"),
         model_number("score/overall/weights/sensitive/dialogue"),
         model_number("score/overall/weights/sensitive/fairness")},
        {model_number("score/overall/weights/transactional/personalisation"),
         model_number("score/overall/weights/transactional/clarity"),
         model_number("score/overall/weights/transactional/unambiguity"),
         model_number("score/overall/weights/transactional/tone"),
         model_number("score/overall/weights/transactional/dialogue"),
         model_number("score/overall/weights/transactional/fairness")},
    }};
    /// How much the weakest dimension drags the overall score.
    double weakest_share = model_number("score/overall/weakest_share");
    double blocker_cap = model_number("score/overall/blocker_cap");  ///< with a blocker, at most
    double target = model_number("score/overall/target");            ///< "send" from here on
    double risk_limit = model_number("score/overall/risk_limit");    ///< "send" up to this risk
    /// Share of clarity when the mail is long enough; shorter mails are judged by findings alone.
    double readability_share = model_number("score/clarity/readability_share");
    double readability_words = model_number("score/clarity/readability_words");
    double readability_sentences = model_number("score/clarity/readability_sentences");
    /// Density rules are scaled by this ÷ words, within bounds.
    double density_words = model_number("score/density/words");
    double density_least = model_number("score/density/least");
    double density_most = model_number("score/density/most");
    /// Topic sensitivity that makes a mail sensitive.
    double sensitive_from = model_number("score/sensitive_from");

    /// Evidence for personalisation; the parts sum to 100 (B.2).
    struct Personal {
        double salutation_name = model_number("score/personal/salutation_name");
        double salutation_role = model_number("score/personal/salutation_role");
        double salutation_formal = model_number("score/personal/salutation_formal");
        double reference_one = model_number("score/personal/reference_one");
        double reference_two = model_number("score/personal/reference_two");
        double reference_more = model_number("score/personal/reference_more");
        double from_person = model_number("score/personal/from_person");
        double sign_off_person = model_number("score/personal/sign_off_person");
        double direct_contact = model_number("score/personal/direct_contact");
        double reply_works = model_number("score/personal/reply_works");
        double reader_orientation = model_number("score/personal/reader_orientation");
        double reason = model_number("score/personal/reason");
        double orientation_full = model_number("score/personal/orientation_full");
        double orientation_none = model_number("score/personal/orientation_none");
    } personal;
};

}  // namespace warmline
