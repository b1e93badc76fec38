#include "linter/verdict/call_situation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/people/lawyer_note.hpp"
#include "linter/people/no_call_note.hpp"
#include "linter/people/no_call_wish.hpp"
#include "linter/people/reply_prefix.hpp"
#include "linter/text/word_hash.hpp"
#include "linter/verdict/bad_news.hpp"
#include "linter/verdict/brief_facts.hpp"
#include "linter/verdict/written_figures.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr double settled = -2;  // odds of news down from which the answer gives what was asked

/// The list has a place for their number, and neither it nor their own mail holds one.
bool has_no_number(const Recipient& person, const Document& document, const Thread& thread) {
    return person.phone_asked && person.phone.empty() &&
           gather_facts(document, thread).their_phone.empty();
}

/// The reader asked to be left alone on the phone, or cannot use it.
bool has_no_route(const Recipient& person) {
    return closes_phone(person.preferred_channel) || note_closes_phone(person.note);
}

/// Their own mail or the subject under which they wrote it asks not to be called.
bool wishes_no_call(const Document& document, const Thread& thread) {
    const auto* last = thread.customers_last();
    if (last == nullptr) return false;
    return asks_not_to_be_called(document, last->range) ||
           (document.message != nullptr &&
            asks_not_to_be_called(split_subject(document.message->subject).rest));
}

double preference_of(const Recipient* person, const CallModel& model) {
    if (person == nullptr) return model.prefers_unknown;
    switch (person->preferred_channel) {
        case Channel::phone:
            return model.prefers_phone;
        case Channel::mail:
        case Channel::mail_only:
        case Channel::do_not_call:
        case Channel::unread:
            return model.prefers_mail;
        case Channel::unknown:
            break;
    }
    return model.prefers_unknown;
}

double gap_of(const Document& document, const Recipient* person, Tier tier,
              const CallModel& model) {
    const bool dated = document.message != nullptr && document.message->date.has_value();
    if (person == nullptr || !person->last_talk || !dated) return model.gap_unknown;
    return talk_gap(days_between(*person->last_talk, *document.message->date), tier, model);
}

/// Questions that wait: counted, and at least one where such news always leaves one open.
double open_questions(const Thread& thread, const Topic* topic) {
    const int counted = thread.open_questions();
    if (counted > 0 || topic == nullptr) return counted;
    const bool leaves_one = topic->sensitivity >= .2 && topic->id != "thanks";
    return leaves_one ? 1 : 0;
}

bool is_grave(const Classification& classification, const CallModel& model) {
    const double from = model.threshold.confirm_topic;
    return sure_guess(classification, "complaint", from) != nullptr ||
           sure_guess(classification, "quality_failure", from) != nullptr ||
           sure_guess(classification, "dispute", from) != nullptr;
}

/// A slip this very mail puts right, of which the customer wrote calmly: nothing is left to talk
/// about.
bool is_put_right(const Classification& classification, const Thread& thread,
                  const CallModel& model) {
    constexpr double calm = .3;
    const auto* lead = classification.topic();
    const bool slip = lead != nullptr && (lead->id == "complaint" || lead->id == "quality_failure");
    return slip && thread.customers_last() != nullptr && thread.charge < calm && !thread.threat &&
           thread.rounds < model.threshold.ping_pong_rounds &&
           (has_signal(classification, "repaired", false) ||
            has_signal(classification, "resolved", false)) &&
           classification.tidings.odds <= model.threshold.news;
}

bool is_key_matter(const Classification& classification, const CallModel& model) {
    constexpr std::array<string_view, 5> matters{"account_closing", "refusal", "price_increase",
                                                 "dunning", "redundancy"};
    return std::any_of(matters.begin(), matters.end(), [&](string_view id) {
        return sure_guess(classification, id, model.threshold.confirm_topic) != nullptr;
    });
}

/// "Vielen Dank für Ihre Nachricht zu Ihrer Reklamation." tells the caller nothing.
bool opens_with_thanks(const Document& document, const Sentence& sentence) {
    constexpr std::array<std::uint64_t, 6> thanks{word_hash("vielen"),     word_hash("danke"),
                                                  word_hash("herzlichen"), word_hash("thank"),
                                                  word_hash("thanks"),     word_hash("besten")};
    constexpr std::uint32_t short_sentence = 12;
    return sentence.word_begin < sentence.word_end &&
           sentence.word_end - sentence.word_begin <= short_sentence &&
           std::find(thanks.begin(), thanks.end(), document.words[sentence.word_begin].hash) !=
               thanks.end();
}

bool is_ping_pong(const Thread& thread, const CallModel& model) {
    return thread.rounds >= model.threshold.ping_pong_rounds &&
           thread.open_questions() >= model.threshold.ping_pong_questions;
}

}  // namespace

ValueEvidence value_in_mail(const Document& document, const Classification& classification,
                            const CallModel& model) {
    ValueEvidence evidence;
    bool key = false, manager = false, long_standing = false;
    for (const auto& signal : classification.signals) {
        const bool is_key = signal.id == "key_account" && !signal.quoted;
        const bool is_long = signal.id == "long_relation";
        const bool is_manager = signal.id == "account_manager";
        if (!is_key && !is_long && !is_manager) continue;
        key = key || is_key;
        long_standing = long_standing || is_long;
        manager = manager || is_manager;
        const auto known =
            std::any_of(evidence.words.begin(), evidence.words.end(),
                        [&](TextRange range) { return range.overlaps(signal.range); });
        if (!known) evidence.words.push_back(signal.range);
    }
    const bool large = largest_sum(document) >= model.threshold.large_sum;
    if (large)
        for (const auto& amount : document.amounts)
            if (static_cast<double>(amount.cents) / 100 >= model.threshold.large_sum)
                evidence.words.push_back(amount.range);
    if (key || large || (long_standing && manager))
        evidence.tier = Tier::a;
    else if (long_standing || manager)
        evidence.tier = Tier::b;
    return evidence;
}

std::vector<TextRange> told_sentences(const Document& document, const Thread& thread,
                                      const Classification& classification) {
    constexpr std::size_t most = 2;
    auto words = news_of(document, thread, classification).evidence;
    if (!classification.topics.empty() && classification.topics.front().topic->sensitivity >= heavy)
        words.insert(words.begin(), classification.topics.front().evidence.begin(),
                     classification.topics.front().evidence.end());
    if (classification.tidings.odds > 0) words.push_back(classification.tidings.sentence);
    std::vector<TextRange> told;
    for (const auto word : words) {
        const auto* sentence = document.sentence_at(word.begin);
        if (sentence == nullptr || told.size() == most) continue;
        const auto kind = document.blocks[sentence->block].kind;
        if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
        if (opens_with_thanks(document, *sentence)) continue;
        if (std::find(told.begin(), told.end(), sentence->range) == told.end())
            told.push_back(sentence->range);
    }
    std::sort(told.begin(), told.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    return told;
}

CallSituation read_situation(const Document& document, const Classification& classification,
                             const Assessment& assessment, const Thread& thread,
                             const Recipient* recipient, const CallModel& model) {
    CallSituation situation;
    auto& facts = situation.facts;
    facts.topic = classification.topic();
    const Tier listed = recipient != nullptr ? recipient->tier : Tier::unknown;
    facts.tier = listed;
    if (listed == Tier::unknown && !classification.mass)
        facts.tier = value_in_mail(document, classification, model).tier;
    facts.charge = classification.mass ? 0 : thread.charge;
    facts.risk = in_points(assessment.ambiguity_risk) / 100;
    facts.expected_questions = assessment.expected_questions;
    facts.open_questions = open_questions(thread, facts.topic);
    facts.rounds = thread.rounds;
    facts.gap = gap_of(document, recipient, facts.tier, model);
    facts.preference = preference_of(recipient, model);
    situation.need = call_need(call_terms(facts, model));
    situation.cost = call_cost(facts, model);

    situation.topic_confidence =
        classification.topics.empty() ? 1 : classification.topics.front().confidence;
    // A reader we were told of may be called about a letter that others get, too.
    const auto circular = recipient == nullptr ? classification.circular : Circular::no;
    situation.mass = classification.mass || circular == Circular::customers;
    situation.community = circular == Circular::community;
    situation.automatic =
        classification.profile == Profile::transactional ||
        (classification.automatic && classification.profile != Profile::sensitive);
    situation.represented = has_signal(classification, "lawyer", true) ||
                            (recipient != nullptr && note_names_lawyer(recipient->note));
    situation.as_wished = classification.signal("wish") != nullptr;
    situation.win_back = classification.signal("win_back") != nullptr;
    if (recipient != nullptr) {
        situation.no_route =
            has_no_route(*recipient) || has_no_number(*recipient, document, thread);
        situation.consent = recipient->phone_consent;
        situation.business = recipient->business;
    }
    situation.no_route = situation.no_route || wishes_no_call(document, thread);
    // Key-account wording speaks of a business; nobody calls a household that.
    if (!situation.business && facts.tier >= Tier::a && listed == Tier::unknown)
        situation.business = true;
    situation.known_contact = listed != Tier::unknown;
    situation.grave =
        is_grave(classification, model) && !is_put_right(classification, thread, model);
    const auto* lead = classification.topic();
    situation.statutory = lead != nullptr && lead->id == "data_breach" &&
                          classification.topics.front().statement && concerns_many(document, model);
    situation.key_matter = is_key_matter(classification, model);
    situation.bad_news = is_bad_news(document, thread, classification, facts.tier, model);
    situation.ping_pong = is_ping_pong(thread, model);
    // "Please cancel" is no threat where the answer does it and has nothing else to tell.
    situation.angry = thread.charge >= model.threshold.anger ||
                      (thread.threat && thread.charge >= model.threshold.anger_with_threat &&
                       classification.tidings.odds > settled);
    situation.talk_settled = has_signal(classification, "talk_held", false) ||
                             has_signal(classification, "talk_planned", false);
    situation.talk_deferred =
        has_signal(classification, "talk_deferred", false) && facts.tier >= Tier::b;
    situation.death_told = has_signal(classification, "death_told", false);
    situation.heard = classification.heard && !classification.topic_given;
    situation.talk_offered = has_signal(classification, "talk_offered", false);
    return situation;
}

}  // namespace warmline
