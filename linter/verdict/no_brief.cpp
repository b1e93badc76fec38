#include "linter/verdict/no_brief.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

struct Said {
    std::string_view gate, de, en;
};

constexpr auto closed = std::to_array<Said>({
    {"no-route",
     "Dieser Empfänger kann oder möchte nicht angerufen werden; bieten Sie in der Mail ein "
     "Gespräch an.",
     "This recipient cannot or does not wish to be called; offer a talk in the mail."},
    {"represented", "Dieser Empfänger lässt sich rechtlich vertreten; hier wird nur geschrieben.",
     "This recipient is legally represented; here everything stays in writing."},
    {"purpose", "Für einen Anruf fehlt hier die Einwilligung.",
     "Consent to a call is missing here."},
    {"talk-settled", "Das Gespräch ist schon geführt oder angekündigt.",
     "The talk has taken place or is announced already."},
    {"circular-news",
     "Das geht an viele; sagen Sie es ihnen zuerst persönlich, etwa in einer Versammlung.",
     "This goes to many; tell them face to face first, at a meeting for example."},
});

}  // namespace

std::string_view no_brief_words(const Verdict& verdict, Language ui) {
    const bool de = ui == Language::de;
    const auto known = std::find_if(closed.begin(), closed.end(),
                                    [&](const Said& said) { return said.gate == verdict.gate; });
    if (known != closed.end()) return de ? known->de : known->en;
    if (verdict.call_offer)
        return de ? "Ein Anruf muss nicht sein; bieten Sie in der Mail ein Gespräch an."
                  : "It need not be a call; offer a talk in the mail.";
    return de ? "Für diese Mail ist kein Anruf nötig." : "This mail needs no call.";
}

}  // namespace warmline
