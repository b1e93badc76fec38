/// Replies that begin with what was asked for: "Ja, das geht", "gern darf sie üben", "of course".
#pragma once

#include <string_view>

namespace warmline::match {

/// Whether a folded sentence opens so. "Ja" and "sure" need a mark behind them: "ja nun" answers
/// nothing.
constexpr bool opens_with_an_answer(std::string_view opening) {
    for (const std::string_view granted : {"gern darf ",
                                           "gerne darf ",
                                           "gern duerfen ",
                                           "gerne duerfen ",
                                           "gern koennen sie ",
                                           "gerne koennen sie ",
                                           "natuerlich darf ",
                                           "natuerlich duerfen ",
                                           "natuerlich koennen sie ",
                                           "das geht ",
                                           "das klappt",
                                           "klappt ",
                                           "geht klar",
                                           "kein problem",
                                           "of course you ",
                                           "you are welcome to ",
                                           "that works",
                                           "works for us",
                                           "no problem",
                                           "not a problem",
                                           "sie haben recht",
                                           "sie haben voellig recht",
                                           "da haben sie recht",
                                           "you are right",
                                           "you are quite right",
                                           "you're right"})
        if (opening.starts_with(granted)) return true;
    for (const std::string_view answer :
         {"ja", "nein", "doch", "klar", "sicher", "natuerlich", "selbstverstaendlich", "gern",
          "gerne", "das geht", "passt", "yes", "no", "sure", "certainly", "of course", "absolutely",
          "yep", "done"})
        if (opening.starts_with(answer) && opening.size() > answer.size() &&
            std::string_view(",.!;:").find(opening[answer.size()]) != std::string_view::npos)
            return true;
    return false;
}

/// "Ihre Wasserprobe ist einwandfrei", "your results are normal": the result is that nothing
/// follows.
constexpr bool finds_all_well(std::string_view opening) {
    for (const std::string_view well :
         {" ist einwandfrei", " sind einwandfrei", " ist unauffaellig", " sind unauffaellig",
          "ohne befund", " is normal", " are normal", " are all normal", " came back normal",
          " came back clear"})
        if (opening.find(well) != opening.npos) return true;
    return false;
}

}  // namespace warmline::match
