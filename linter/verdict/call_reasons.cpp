#include "linter/verdict/call_reasons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace warmline {

namespace {

using std::string;
using std::string_view;

struct Said {
    string_view key;
    string_view de, en;
};

/// What each gate and floor means, said once and plainly.
constexpr auto gates = std::to_array<Said>({
    {"mass", "Das ist eine Rundmail: Niemand wird stattdessen angerufen.",
     "This is a mailing: nobody is called in its place."},
    {"circular", "Das ist ein Brief an viele: Niemand wird einzeln angerufen.",
     "This is a letter to many: nobody is called one by one."},
    {"circular-news",
     "Das trifft viele: Sagen Sie es ihnen zuerst persönlich, etwa in einer Versammlung, und "
     "schreiben Sie dann.",
     "This touches many: tell them face to face first, at a meeting for example, then write."},
    {"no-route",
     "Der Kunde möchte oder kann nicht angerufen werden; schreiben Sie, wie er Sie erreicht, wenn "
     "er doch sprechen will.",
     "The customer does not want calls or cannot take them; say how to reach you if they want to "
     "talk after all."},
    {"represented",
     "Der Kunde lässt sich rechtlich vertreten: hier gilt nur das geschriebene Wort.",
     "The customer is legally represented: keep this in writing."},
    {"statutory",
     "Eine Mitteilung an viele, die das Gesetz sofort verlangt (Art. 34 DSGVO): Sie geht gleich "
     "hinaus; wichtige Kunden rufen Sie dazu an.",
     "A notice to many that the law wants at once (Art. 34 GDPR): it goes out now; call important "
     "customers on top."},
    {"purpose",
     "Ein Anruf wäre hier Werbung, und dafür fehlt die Einwilligung (§ 7 UWG). Bestätigen Sie, "
     "und lassen Sie das Zurückwerben weg.",
     "A call would be advertising here and consent is missing (§ 7 UWG in Germany). Confirm, and "
     "drop the win-back."},
    {"as-wished", "Der Kunde hat darum gebeten: bestätigen genügt, ein Anruf würde nur aufhalten.",
     "The customer asked for this: confirming is enough, a call would only hold them up."},
    {"automatic",
     "Das ist eine Nachricht vom System; angerufen wird zum Vorgang, nicht zur Quittung.",
     "This is a system message; call about the case, not about its receipt."},
    {"talk-settled", "Das Gespräch ist geführt oder angekündigt; diese Mail hält es fest.",
     "The talk has taken place or is announced; this mail puts it on record."},
    {"bereavement",
     "Ein Trauerfall: ein Mensch mit Namen schreibt, ohne Werbung, und bietet ein Gespräch an.",
     "A bereavement: a named person writes, without advertising, and offers to talk."},
    {"floor-bereavement",
     "Ein Trauerfall bei einem Kunden, den wir kennen: erst sprechen, dann schreiben.",
     "A bereavement with a customer we know: talk first, then write."},
    {"floor-death-told",
     "Von einem Tod soll niemand aus einer Mail erfahren: erst anrufen, dann schreiben.",
     "Nobody should learn of a death from a mail: call first, then write."},
    {"floor-complaint",
     "Ärger, ein Fehler von uns oder Streit ums Geld klärt sich im Gespräch, nicht im nächsten "
     "Schreiben.",
     "Anger, a fault of ours or a quarrel about money is settled in a talk, not in the next "
     "letter."},
    {"floor-key-customer",
     "Diese Nachricht an einen wichtigen Kunden gehört zuerst in ein Gespräch.",
     "News like this to an important customer belongs in a talk first."},
    {"floor-bad-news",
     "Ruhige Worte, schlechte Nachricht: Wer sie liest, hat Fragen, die die Mail nicht "
     "beantwortet.",
     "Calm words, bad news: whoever reads this has questions the mail does not answer."},
    {"floor-anger", "Der Kunde klingt aufgebracht. Eine Stimme beruhigt, ein Text selten.",
     "The customer sounds upset. A voice calms, a text rarely does."},
    {"floor-ping-pong",
     "Die Mails gehen hin und her, und Fragen bleiben offen: zehn Minuten Telefon klären mehr.",
     "Mails go back and forth and questions stay open: ten minutes on the phone settle more."},
    {"floor-occasion",
     "Ein Anlass für ein Gespräch mit einem wichtigen Kunden, mit dem lange niemand gesprochen "
     "hat.",
     "An occasion to talk to an important customer nobody has talked to for a long time."},
    {"value", "Der Bedarf ist erhöht, und dieser Kunde verdient die Zeit.",
     "The need is raised, and this customer is worth the time."},
});

string_view say(const Said& sentence, Language ui) {
    return ui == Language::de ? sentence.de : sentence.en;
}

string minutes(double value, Language ui) {
    const auto count = static_cast<long>(std::lround(value));
    if (count == 1) return ui == Language::de ? "eine Minute" : "one minute";
    return std::to_string(count) + (ui == Language::de ? " Minuten" : " minutes");
}

string quoted(string_view words, Language ui, std::size_t longest = 80) {
    string flat(words);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    // At a blank, so that no letter is cut.
    if (const auto blank = flat.rfind(' ', longest);
        flat.size() > longest && blank != string::npos) {
        flat.resize(blank);
        flat += " …";
    }
    return ui == Language::de ? "„" + flat + "“" : "“" + flat + "”";
}

/// The sentence these words stand in; of a very long one, the part from a little before them on.
string quoted_sentence(const Document& document, TextRange words, Language ui) {
    constexpr std::size_t longest = 200, before = 60;
    const auto* sentence = document.sentence_at(words.begin);
    auto range = sentence != nullptr ? sentence->range : words;
    bool cut = false;
    if (range.size() > longest && words.begin > range.begin + before) {
        const auto blank = document.text.rfind(' ', words.begin - before);
        cut = blank != string::npos && blank > range.begin;
        if (cut) range.begin = static_cast<std::uint32_t>(blank) + 1;
    }
    return quoted((cut ? "… " : "") + string(document.of(range)), ui, longest);
}

/// With a full stop, unless what is quoted last brings its own.
string ended(string line) {
    for (const string_view close : {"“", "”"})
        if (line.ends_with(close)) {
            const auto before = line.size() - close.size();
            if (before > 0 && string_view(".!?").find(line[before - 1]) != string_view::npos)
                return line;
        }
    return line + ".";
}

string topic_reason(const Document& document, const TopicGuess& guess, Language ui) {
    const bool de = ui == Language::de;
    string line = (de ? "Thema: " : "Topic: ") + string(de ? guess.topic->de : guess.topic->en);
    if (!guess.evidence.empty())
        line += (de ? ", erkannt an " : ", read from ") +
                quoted_sentence(document, guess.evidence.front(), ui);
    return ended(std::move(line));
}

/// The sentence in which the weights heard the news, unless the topic was read from it already.
std::optional<string> news_reason(const Document& document, const Classification& classification,
                                  Language ui) {
    const auto range = classification.tidings.sentence;
    if (range.size() == 0) return std::nullopt;
    if (!classification.topics.empty() && !classification.topics.front().evidence.empty() &&
        classification.topics.front().evidence.front().overlaps(range))
        return std::nullopt;
    return ended((ui == Language::de ? "Die Nachricht steht vor allem hier: "
                                     : "The news is mainly in this sentence: ") +
                 quoted_sentence(document, range, ui));
}

string value_reason(const Document& document, const ValueEvidence& value, Language ui) {
    const bool de = ui == Language::de;
    string line = de ? "Die Mail selbst lässt auf einen wichtigen Kunden schließen: "
                     : "The mail itself points to an important customer: ";
    for (std::size_t i = 0; i < std::min<std::size_t>(value.words.size(), 2); ++i)
        line += (i == 0 ? "" : ", ") + quoted(document.of(value.words[i]), ui);
    return line + ".";
}

string thread_reason(const Thread& thread, Language ui) {
    const auto rounds = std::to_string(thread.rounds + 1);
    const auto open = thread.open_questions();
    if (ui == Language::de)
        return "Das ist die " + rounds + ". Mail in diesem Verlauf" +
               (open > 0 ? ", " + std::to_string(open) +
                               (open == 1 ? " Frage ist offen." : " Fragen sind offen.")
                         : ".");
    return "This is mail " + rounds + " of the conversation" +
           (open > 0 ? ", with " + std::to_string(open) +
                           (open == 1 ? " question open." : " questions open.")
                     : ".");
}

string charge_reason(const Document& document, const Thread& thread, bool mourns, bool angry,
                     Language ui) {
    const bool de = ui == Language::de;
    if (!thread.charged_sentence.empty()) {
        const string_view sounds =
            mourns  ? (de ? "Das geht dem Kunden nahe: " : "This is close to the customer: ")
            : angry ? (de ? "Der Kunde klingt verärgert: " : "The customer sounds angry: ")
                    : (de ? "Der Kunde klingt angespannt: " : "The customer sounds tense: ");
        return string(sounds) + quoted(document.of(thread.charged_sentence), ui);
    }
    string line = de ? "Der Kunde schrieb: " : "The customer wrote: ";
    for (std::size_t i = 0; i < std::min<std::size_t>(thread.charged_words.size(), 3); ++i)
        line += (i == 0 ? "" : ", ") + quoted(document.of(thread.charged_words[i]), ui);
    return line + ".";
}

string cost_reason(const CostMinutes& cost, Language ui) {
    if (ui == Language::de)
        return "Schreiben kostet beide Seiten etwa " + minutes(cost.revised, ui) +
               ", ein Gespräch etwa " + minutes(cost.call, ui) + ".";
    return "Writing costs both sides about " + minutes(cost.revised, ui) + ", a talk about " +
           minutes(cost.call, ui) + ".";
}

/// Business readers: consent to an advertising call is presumed, not given; say what to keep.
bool presumes_consent(const CallSituation& situation, const CallRuling& ruling) {
    return ruling.action >= Action::call && situation.facts.topic != nullptr &&
           situation.facts.topic->id == "cancellation" && situation.consent != Consent::advertising;
}

/// Whether the weights of single words bore on the ruling.
bool rests_on_words(const CallRuling& ruling, const Tidings& tidings) {
    return tidings.odds > 0 &&
           (ruling.gate == "floor-bad-news" || ruling.gate == "floor-complaint");
}

}  // namespace

std::vector<string> call_reasons(const Document& document, const Classification& classification,
                                 const CallSituation& situation, const CallRuling& ruling,
                                 const Thread& thread, const Recipient* recipient,
                                 const ValueEvidence& value, Language ui) {
    const bool de = ui == Language::de;
    std::vector<string> reasons;
    const bool about_call =
        ruling.action >= Action::call || ruling.call_offer || ruling.call_list ||
        (!ruling.gate.empty() && ruling.gate != "mass" && ruling.gate != "circular");
    const auto gate = std::find_if(gates.begin(), gates.end(),
                                   [&](const Said& known) { return known.key == ruling.gate; });
    // Who is called first says enough: "nobody is called" beside it would deny it.
    if (gate != gates.end() && !ruling.call_list) reasons.emplace_back(say(*gate, ui));
    if (ruling.gate == "cost") reasons.push_back(cost_reason(situation.cost, ui));
    if (ruling.gate.empty() && ruling.action >= Action::call)
        reasons.emplace_back(
            de ? "Was hier zusammenkommt, klärt ein Gespräch besser als jedes Schreiben."
               : "What comes together here is better settled in a talk than in any letter.");
    if (ruling.call_list)
        reasons.emplace_back(
            de ? "Eine Rundmail mit einer Nachricht von Gewicht: Rufen Sie die A- und A+-Kunden "
                 "vor dem Versand an; die Anrufliste macht `warmline campaign`."
               : "A mailing with news of weight: call the A and A+ customers before it goes "
                 "out; `warmline campaign` makes the call list.");
    if (about_call && !classification.topics.empty())
        reasons.push_back(topic_reason(document, classification.topics.front(), ui));
    if (rests_on_words(ruling, classification.tidings))
        if (auto news = news_reason(document, classification, ui))
            reasons.push_back(std::move(*news));
    if (!about_call) return reasons;
    const bool raised =
        value.tier > Tier::unknown && (recipient == nullptr || recipient->tier == Tier::unknown);
    if (raised && !value.words.empty() && !situation.mass)
        reasons.push_back(value_reason(document, value, ui));
    if (thread.rounds >= 2) reasons.push_back(thread_reason(thread, ui));
    const auto* topic = classification.topic();
    const bool mourns = topic != nullptr && topic->id == "bereavement";
    if (thread.charge >= .3 && (!thread.charged_words.empty() || !thread.charged_sentence.empty()))
        reasons.push_back(charge_reason(document, thread, mourns, situation.angry, ui));
    if (thread.silent_days && *thread.silent_days >= 3)
        reasons.push_back(
            de ? "Der Kunde wartet seit " + std::to_string(*thread.silent_days) + " Tagen."
               : "The customer has waited for " + std::to_string(*thread.silent_days) + " days.");
    if (presumes_consent(situation, ruling))
        reasons.emplace_back(
            de ? "Geschäftskunde: mutmaßliche Einwilligung; halten Sie fest, worauf sie sich "
                 "stützt, und bieten Sie im Gespräch nichts an."
               : "Business customer: consent is presumed; note what it rests on, and offer "
                 "nothing in the talk.");
    return reasons;
}

HeardWords heard_words(const Document& document, const Tidings& tidings, const CallRuling& ruling) {
    if (!rests_on_words(ruling, tidings)) return {};
    HeardWords heard{tidings.odds, string(document.of(tidings.sentence)), {}};
    for (const auto& word : tidings.words)
        heard.words.push_back({string(document.of(word.range)), word.points});
    return heard;
}

}  // namespace warmline
