#include "linter/verdict/brief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "linter/people/phone.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/time_zone.hpp"
#include "linter/verdict/bad_news.hpp"
#include "linter/verdict/brief_facts.hpp"
#include "linter/verdict/brief_words.hpp"
#include "linter/verdict/consequence.hpp"
#include "linter/verdict/says_du.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

string joined(const std::vector<string>& list) {
    string all;
    for (const auto& one : list)
        all += (all.empty() ? "" : ", ") + one;
    return all;
}

/// Numbers the subject does not hold already.
std::vector<string> further_references(const BriefFacts& facts) {
    auto references = facts.references;
    std::erase_if(references, [&](const string& reference) {
        return facts.matter.find(reference) != string::npos;
    });
    return references;
}

std::vector<string> fact_lines(const BriefFacts& facts, const Thread& thread, Language ui) {
    const bool de = ui == Language::de;
    std::vector<string> lines;
    const auto add = [&](string_view german, string_view english, const string& what) {
        if (!what.empty()) lines.push_back(string(de ? german : english) + ": " + what);
    };
    add("Vorgang", "Matter", facts.matter);
    add("Nummern", "References", joined(further_references(facts)));
    add("Beträge", "Amounts", joined(facts.amounts));
    add("Genannte Tage", "Days named", joined(facts.dates));
    for (const auto& promise : facts.promises)
        add("Zugesagt", "Promised", promise);
    const auto counted = [](int count, const char* one, const char* many) {
        return std::to_string(count) + (count == 1 ? one : many);
    };
    auto course = de ? counted(thread.rounds, " frühere Mail", " frühere Mails")
                     : counted(thread.rounds, " earlier mail", " earlier mails");
    if (const int days = thread.silent_days.value_or(0); days > 0)
        course += de ? ", der Kunde wartet seit " + counted(days, " Tag", " Tagen")
                     : ", the customer has waited for " + counted(days, " day", " days");
    if (thread.rounds > 0) add("Verlauf", "Thread", course);
    if (const int open = thread.unanswered(); open > 0)
        add("Unbeantwortet", "Unanswered",
            de ? counted(open, " Frage", " Fragen") + " aus der letzten Mail des Kunden"
               : counted(open, " question", " questions") + " from the customer's last mail");
    return lines;
}

/// The caller: the owner on record, else who signs; and who else could, by what they must be able
/// to do.
string who_calls(const Document& document, const Recipient* recipient, string_view role,
                 Language ui) {
    string name;
    if (recipient != nullptr) name = recipient->owner;
    if (name.empty() && document.sign_off.person) name = document.of(document.sign_off.name);
    string other(role);
    if (name.empty()) return other;
    // Every role begins with a plain letter, and no name.
    other.front() = static_cast<char>(other.front() - 'A' + 'a');
    return name + (ui == Language::de ? " – sonst: " : " – otherwise: ") + other;
}

/// "Donnerstag, 18. Juni 2026, 12:05 Uhr (Ortszeit Berlin)", "Thursday 18 June 2026, 12:05 (Berlin
/// time)".
string day_and_hour(const DateTime& time, string_view zone, Language ui) {
    constexpr std::array<string_view, 7> tage{"Montag",  "Dienstag", "Mittwoch", "Donnerstag",
                                              "Freitag", "Samstag",  "Sonntag"};
    constexpr std::array<string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
    constexpr std::array<string_view, 12> monate{"Januar",    "Februar", "März",     "April",
                                                 "Mai",       "Juni",    "Juli",     "August",
                                                 "September", "Oktober", "November", "Dezember"};
    constexpr std::array<string_view, 12> months{"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
    const auto weekday = static_cast<std::size_t>(weekday_of(time));
    const auto month = static_cast<std::size_t>(time.month - 1);
    const string clock =
        std::to_string(time.hour) + (time.minute < 10 ? ":0" : ":") + std::to_string(time.minute);
    const auto day = std::to_string(time.day), year = std::to_string(time.year);
    const auto where = " (" + zone_words(zone, ui) + ")";
    if (ui == Language::de)
        return string(tage[weekday]) + ", " + day + ". " + string(monate[month]) + " " + year +
               ", " + clock + " Uhr" + where;
    return string(days[weekday]) + " " + day + " " + string(months[month]) + " " + year + ", " +
           clock + where;
}

string deadline_words(Tier tier, const std::optional<DateTime>& call_by, string_view zone,
                      const CallModel& model, Language ui) {
    const bool de = ui == Language::de;
    const auto hours = static_cast<int>(std::lround(model.tier(tier).reaction_hours));
    string when;
    if (hours < 8)
        when = hours == 1 ? string(de ? "Innerhalb einer Arbeitsstunde" : "Within one working hour")
               : de       ? "Innerhalb von " + std::to_string(hours) + " Arbeitsstunden"
                          : "Within " + std::to_string(hours) + " working hours";
    else if (hours < 16)
        when = de ? "Bis zum nächsten Arbeitstag" : "By the next working day";
    else
        when = de ? "Innerhalb von " + std::to_string(hours / 8) + " Arbeitstagen"
                  : "Within " + std::to_string(hours / 8) + " working days";
    if (call_by) when += (de ? ", also bis " : ", that is by ") + day_and_hour(*call_by, zone, ui);
    return when +
           (de ? ", auf jeden Fall bevor etwas Schriftliches hinausgeht. Zwei Versuche, dann "
                 "eine persönliche Mail mit zwei Terminvorschlägen."
               : ", in any case before anything goes out in writing. Two tries, then a personal "
                 "mail with two time slots.");
}

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

/// Whether the answer says no, whatever leads.
bool refuses(const Classification& classification) {
    constexpr double likely = .5;
    const auto* guess = classification.guess("refusal");
    return guess != nullptr && guess->statement && guess->confidence >= likely;
}

/// "Sie haben völlig recht", "anbei die Gutschrift".
bool gives_in(const Classification& classification) {
    return has_signal(classification, "repaired", false) ||
           has_signal(classification, "resolved", false) ||
           has_signal(classification, "good_news", false);
}

/// A short record of the talk, to be filled in: facts are there, agreements are blanks.
string draft_of(const Document& document, const BriefFacts& facts, const string& reader,
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

}  // namespace

CallBrief make_brief(const Document& document, const Classification& classification,
                     const CallSituation& situation, Action action, const Thread& thread,
                     const Recipient* recipient, const CallModel& model, Language ui) {
    const auto said_in = document.language == Language::other ? ui : document.language;
    const string_view topic = situation.facts.topic != nullptr ? situation.facts.topic->id : "";
    // Two questions in the fourth round want clearing up, whatever else sounds like bad news.
    const bool asks = thread.own_questions.size() >= 2 && (topic.empty() || topic == "refusal");
    const bool thread_matter =
        situation.ping_pong && !situation.grave && (asks || !situation.bad_news);
    // A fault we found ourselves is told, not asked about.
    const bool told_by_us = topic == "quality_failure" && thread.customers_last() == nullptr;
    string_view matter = thread_matter ? "thread" : told_by_us ? "told" : topic;
    if (situation.death_told) matter = "death_told";
    // An answer that refuses must not open with a fault of ours.
    if (matter == "complaint" && refuses(classification)) matter = "refusal";
    // Who has given in does not reckon otherwise any more.
    if (matter == "dispute" && gives_in(classification)) matter = "complaint";
    // Without words for the topic, what made the call necessary opens it.
    if (!has_brief_words(matter) && situation.bad_news)
        matter = "refusal";
    else if (!has_brief_words(matter) && situation.angry)
        matter = "complaint";
    const bool du = said_in == Language::de && says_du(document);
    const auto& words = brief_words(matter, ui);
    const auto spoken = du ? familiar_words(matter) : brief_words(matter, said_in);
    auto facts = gather_facts(document, thread);
    // The news itself is what the mail says, once; "we will end …" is no promise.
    std::vector<string> told;
    for (const auto range : situation.told) {
        told.push_back(line_of(document, range));
        std::erase(facts.promises, told.back());
    }

    CallBrief brief;
    brief.reason = spoken.reason;
    auto first = std::string(spoken.ask_first);
    // Where only the words gave the news away, it speaks for itself, and its consequence is asked.
    const auto sentence = classification.tidings.sentence;
    if (situation.heard && !thread_matter && sentence.size() > 0) {
        const SaidIn said{said_in, du};
        brief.reason = told_reason(line_of(document, sentence), said);
        first = consequence_question(news_of(document, thread, classification), said);
        std::erase(told, line_of(document, sentence));
    }
    brief.goal = words.goal;
    brief.who = who_calls(document, recipient, words.who, ui);
    // Nobody is rung at night: the hours are those of the reader's clock.
    const auto& zone = recipient != nullptr && !recipient->time_zone.empty() ? recipient->time_zone
                                                                             : model.time_zone;
    if (document.message != nullptr && document.message->date &&
        document.message->date->month >= 1 && document.message->date->month <= 12)
        brief.call_by = on_clock(add_working_hours(time_in(*document.message->date, zone),
                                                   model.tier(situation.facts.tier).reaction_hours),
                                 zone);
    brief.by_when = deadline_words(situation.facts.tier, brief.call_by, zone, model, ui);
    brief.after = action == Action::call_then_write || thread_matter || topic == "thanks"
                      ? string(words.after)
                      : string(brief_words("", ui).after);
    brief.facts = fact_lines(facts, thread, ui);
    for (const auto& line : told)
        brief.facts.push_back((ui == Language::de ? "Die Mail sagt: " : "The mail says: ") + line);
    brief.their_words = facts.their_words;
    // What we asked in writing is what the call is to settle.
    constexpr std::size_t most_own_questions = 4;
    if (thread_matter)
        for (const auto question : thread.own_questions)
            if (brief.ask.size() < most_own_questions)
                brief.ask.push_back(line_of(document, question));
    brief.ask.push_back(std::move(first));
    for (const auto ask : {spoken.ask_second, spoken.ask_third})
        brief.ask.emplace_back(ask);
    for (const auto line : listen_words(ui))
        brief.listen.emplace_back(line);
    for (const auto line : avoid_words(ui))
        brief.avoid.emplace_back(line);
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
    brief.minutes = static_cast<int>(std::lround(model.tier(situation.facts.tier).call_minutes));
    return brief;
}

}  // namespace warmline
