#include "linter/verdict/brief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "linter/people/phone.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/time_zone.hpp"
#include "linter/topic/stakes.hpp"
#include "linter/verdict/brief_avoid.hpp"
#include "linter/verdict/brief_caller.hpp"
#include "linter/verdict/brief_draft.hpp"
#include "linter/verdict/brief_fact_lines.hpp"
#include "linter/verdict/brief_facts.hpp"
#include "linter/verdict/brief_matter.hpp"
#include "linter/verdict/brief_quotes.hpp"
#include "linter/verdict/brief_when.hpp"
#include "linter/verdict/brief_words.hpp"
#include "linter/verdict/consequence.hpp"
#include "linter/verdict/named_moments.hpp"
#include "linter/verdict/says_du.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

/// Where a number without a country code belongs.
string_view region_of(const Document& document, const Recipient* recipient) {
    const string_view address = recipient != nullptr ? string_view(recipient->address) : "";
    for (const auto& [ending, region] : {std::pair<string_view, string_view>{".at", "AT"},
                                         {".ch", "CH"},
                                         {".de", "DE"},
                                         {".uk", "GB"},
                                         {".ie", "IE"},
                                         {".us", "US"}})
        if (address.ends_with(ending)) return region;
    return document.language == Language::en ? "GB" : "DE";
}

/// Bad news of which only its words are known; where somebody was hurt, the people come first.
bool speaks_for_itself(const CallMatter& matter) {
    return matter.words != "injury" && matter.words != "danger" && matter.words != "recall" &&
           matter.words != "harm_told" && matter.words != "conduct" && matter.words != "partly" &&
           matter.words != "death_told";
}

/// "Danke für deine Nachricht und sorry, dass …" opens no call.
bool opens_with_thanks(const Document& document, TextRange sentence) {
    const auto said = fold(document.of(sentence));
    return said.starts_with("dank") || said.starts_with("vielen dank") ||
           said.starts_with("thank") || said.starts_with("many thanks");
}

/// What we tell of harm and warnings, beside the news: without it nobody may call.
void add_harm(const Document& document, std::vector<string>& told) {
    constexpr std::size_t most = 3;
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (told.size() == most) return;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        const auto stakes = stakes_in(document, sentence, Voice::ours);
        if (!stakes.has(About::stake_recall) && !stakes.has(About::stake_danger) &&
            !stakes.has(About::stake_injury))
            continue;
        auto line = line_of(document, sentence.range);
        if (std::find(told.begin(), told.end(), line) == told.end())
            told.push_back(std::move(line));
    }
}

/// By when to call, and when the diary opens for it.
void set_deadline(CallBrief& brief, const Document& document, const Thread& thread,
                  const CallSituation& situation, const CallMatter& matter,
                  const Recipient* recipient, const CallModel& model, Language ui) {
    // Nobody is rung at night: the hours are those of the reader's clock.
    const auto& zone = recipient != nullptr && !recipient->time_zone.empty() ? recipient->time_zone
                                                                             : model.time_zone;
    const auto& tier = model.tier(situation.facts.tier);
    brief.minutes = static_cast<int>(std::lround(tier.call_minutes));
    std::optional<CallDeadline> deadline;
    const bool dated = document.message != nullptr && document.message->date &&
                       document.message->date->month >= 1 && document.message->date->month <= 12;
    if (dated) {
        const auto sent = time_in(*document.message->date, zone);
        deadline = call_deadline(sent, tier.reaction_hours, matter.haste,
                                 named_moments(document, thread, sent));
        brief.call_by = on_clock(deadline->by, zone);
        brief.call_from = on_clock(diary_opens(sent, *deadline, brief.minutes), zone);
    }
    brief.by_when = when_words(deadline, tier.reaction_hours, matter.haste, matter.warns, zone, ui);
}

}  // namespace

CallBrief make_brief(const Document& document, const Classification& classification,
                     const CallSituation& situation, Action action, const Thread& thread,
                     const Recipient* recipient, const CallModel& model, Language ui) {
    const auto said_in = document.language == Language::other ? ui : document.language;
    const string_view topic = situation.facts.topic != nullptr ? situation.facts.topic->id : "";
    const auto stakes = read_stakes(document, thread);
    const auto matter = call_matter(document, classification, situation, thread, stakes);
    const bool du = said_in == Language::de && says_du(document);
    const auto& words = brief_words(matter.words, ui);
    const auto spoken = du ? familiar_words(matter.words) : brief_words(matter.words, said_in);
    auto facts = gather_facts(document, thread);
    // The news itself is what the mail says, once; "we will end …" is no promise.
    std::vector<string> told;
    for (const auto range : situation.told) {
        if (opens_with_thanks(document, range)) continue;
        told.push_back(line_of(document, range));
        std::erase(facts.promises, told.back());
    }

    CallBrief brief;
    brief.reason = spoken.reason;
    auto first = std::string(spoken.ask_first);
    // Where only the words gave the news away, it speaks for itself, and its consequence is asked.
    const auto sentence = classification.tidings.sentence;
    if (situation.heard && !matter.thread && speaks_for_itself(matter) && sentence.size() > 0 &&
        !opens_with_thanks(document, sentence)) {
        const SaidIn said{said_in, du};
        brief.reason = told_reason(capitalised(line_of(document, sentence)), said);
        first = consequence_question(news_of(document, thread, classification), said);
        std::erase(told, line_of(document, sentence));
    }
    if (matter.haste == Haste::safety) add_harm(document, told);
    brief.goal = words.goal;
    brief.who = who_calls(caller_of(document, recipient), matter.senior, words.who, ui);
    set_deadline(brief, document, thread, situation, matter, recipient, model, ui);
    brief.after = action == Action::call_then_write || matter.thread || topic == "thanks" ||
                          matter.haste == Haste::safety
                      ? string(words.after)
                      : string(brief_words("", ui).after);
    brief.facts = fact_lines(facts, thread, ui);
    for (const auto& line : told)
        brief.facts.push_back((ui == Language::de ? "Die Mail sagt: " : "The mail says: ") +
                              capitalised(line));
    brief.their_words = weighty_words(document, thread);
    // What we asked in writing is what the call is to settle.
    constexpr std::size_t most_own_questions = 4;
    if (matter.thread)
        for (const auto question : thread.own_questions)
            if (brief.ask.size() < most_own_questions)
                brief.ask.push_back(line_of(document, question));
    brief.ask.push_back(std::move(first));
    for (const auto ask : {spoken.ask_second, spoken.ask_third})
        brief.ask.emplace_back(ask);
    for (const auto line : listen_words(ui))
        brief.listen.emplace_back(line);
    brief.avoid = avoid_lines(matter.words, matter.law, ui);
    if (document.message != nullptr && !document.message->to.empty())
        brief.name = document.message->to.front().name;
    if (recipient != nullptr && !recipient->name.empty()) brief.name = recipient->name;
    brief.draft = draft_of(document, facts, brief.name, said_in, du);
    const string number =
        recipient != nullptr && !recipient->phone.empty() ? recipient->phone : facts.their_phone;
    if (!number.empty()) {
        const auto phone = read_phone(number, region_of(document, recipient));
        brief.phone = phone.shown;
        brief.phone_uri = phone.uri;
    }
    return brief;
}

}  // namespace warmline
