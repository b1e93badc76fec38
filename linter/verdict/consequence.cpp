#include "linter/verdict/consequence.hpp"

#include <array>

namespace warmline {

namespace {

struct Question {
    About family;
    std::string_view de, du, en;
};

constexpr auto questions = std::to_array<Question>({
    {About::harm_end, "Was hängt bei Ihnen daran, und was brauchen Sie, um die Lücke zu schließen?",
     "Was hängt bei dir daran, und was brauchst du, um die Lücke zu schließen?",
     "What depends on it on your side, and what do you need to close the gap?"},
    {About::harm_search, "Was müssen Sie jetzt umplanen, und was davon können wir Ihnen abnehmen?",
     "Was musst du jetzt umplanen, und was davon können wir dir abnehmen?",
     "What do you have to replan now, and which part of it can we take off you?"},
    {About::harm_deny, "Womit hatten Sie gerechnet, und was fehlt Ihnen jetzt?",
     "Womit hattest du gerechnet, und was fehlt dir jetzt?",
     "What had you counted on, and what are you missing now?"},
    {About::harm_damage,
     "Was bedeutet das für Sie in den nächsten Tagen, und was wird zuerst gebraucht?",
     "Was bedeutet das für dich in den nächsten Tagen, und was wird zuerst gebraucht?",
     "What does this mean for your next few days, and what is needed first?"},
    {About::harm_error, "Was hat das bei Ihnen schon ausgelöst, und was müssen wir zuerst richten?",
     "Was hat das bei dir schon ausgelöst, und was müssen wir zuerst richten?",
     "What has this set off on your side, and what must we put right first?"},
    {About::harm_delay, "Was hängt bei Ihnen an diesem Termin, und ab wann wird es eng?",
     "Was hängt bei dir an diesem Termin, und ab wann wird es eng?",
     "What depends on this date on your side, and from when does it get tight?"},
    {About::harm_cost, "Was heißt diese Summe für Ihre Planung?",
     "Was heißt diese Summe für deine Planung?", "What does this sum mean for your planning?"},
    {About::harm_cut, "Womit müssen Sie jetzt auskommen, und wo wird es eng?",
     "Womit musst du jetzt auskommen, und wo wird es eng?",
     "What do you have to get by with now, and where does it get tight?"},
});

constexpr Question open{About::harm_decide, "Was ändert sich dadurch für Sie?",
                        "Was ändert sich dadurch für dich?", "What does this change for you?"};

}  // namespace

std::string_view consequence_question(const News& news, SaidIn said) {
    const Question* strongest = &open;
    double points = 0;
    for (const auto& question : questions)
        if (const double own = news.of(question.family); own > points) {
            points = own;
            strongest = &question;
        }
    if (said.language != Language::de) return strongest->en;
    return said.du ? strongest->du : strongest->de;
}

std::string told_reason(std::string_view sentence, SaidIn said) {
    if (said.language != Language::de)
        return "I am calling because you should hear it from me, not just from a mail: “" +
               std::string(sentence) + "”";
    return (said.du
                ? "Ich rufe an, weil du es von mir hören sollst, nicht nur aus einer Mail: „"
                : "Ich rufe an, weil Sie es von mir hören sollen, nicht nur aus einer Mail: „") +
           std::string(sentence) + "“";
}

}  // namespace warmline
