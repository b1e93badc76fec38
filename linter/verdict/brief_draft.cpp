#include "linter/verdict/brief_draft.hpp"

#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

/// The mail's own greeting; one that names nobody gives way to the reader's name.
string draft_greeting(const Document& document, const string& name, bool de) {
    const auto written = document.of(document.greeting.range);
    const auto last = written.find_last_not_of(" \n");
    if (last != string_view::npos && (!document.greeting.generic || name.empty()))
        return string(written.substr(0, last + 1));
    return (de ? "Guten Tag" : "Hello") + (name.empty() ? "" : " " + name) + ",";
}

/// "Deine Probezeit", "Your contract": a subject said to the reader.
bool speaks_to_reader(string_view subject) {
    const auto first = fold(subject.substr(0, subject.find(' ')));
    return first.starts_with("dein") || first == "ihr" || first == "ihre" || first == "ihren" ||
           first == "ihrem" || first == "ihrer" || first == "your";
}

/// What the talk was about; numbers the subject holds are not told twice.
string draft_subject(const BriefFacts& facts) {
    const auto references = further_references(facts);
    if (facts.matter.empty()) return joined(references);
    return facts.matter + (references.empty() ? "" : " (" + joined(references) + ")");
}

}  // namespace

std::string draft_of(const Document& document, const BriefFacts& facts, const std::string& reader,
                     Language language, bool du) {
    const bool de = language == Language::de;
    const auto greeting = draft_greeting(document, reader, de);
    // "Es ging um: Deine Probezeit" is nobody's sentence.
    const auto subject = speaks_to_reader(facts.matter) ? string() : draft_subject(facts);
    const auto about =
        subject.empty() ? string() : (de ? ". Es ging um: " : ". We spoke about: ") + subject;
    string text = greeting + "\n\n";
    text += de ? "danke für das Gespräch heute" + about +
                     ".\n\nDas haben wir vereinbart:\n"
                     "1. … macht … bis …\n2. … macht … bis …\n"
               : "thank you for talking with me today" + about +
                     ".\n\nThis is what we agreed:\n"
                     "1. … does … by …\n2. … does … by …\n";
    // Of several sums nobody knows which one the talk was about, and what they claim is not agreed.
    if (facts.amounts.size() == 1 && facts.own_amounts == 1)
        text += (de ? "\nDer Betrag: " : "\nThe sum: ") + facts.amounts.front() + ".\n";
    text +=
        du ? "\nHabe ich etwas anders verstanden als du? Dann antworte einfach auf diese Mail.\n"
        : de
            ? "\nHabe ich etwas anders verstanden als Sie? Dann antworten Sie einfach auf diese "
              "Mail.\n"
            : "\nDid I understand anything differently from you? Then simply reply to this mail.\n";
    const string name(document.of(document.sign_off.name));
    return text + (de ? "\nFreundliche Grüße\n" : "\nKind regards\n") + name +
           (name.empty() ? "" : "\n");
}

}  // namespace warmline
