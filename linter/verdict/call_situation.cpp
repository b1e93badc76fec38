#include "linter/verdict/call_situation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr double settled = -2;         // … from which the answer gives what was asked
constexpr double courtesy = -.4;       // odds of news from which an apology is a courtesy
constexpr double harm_beside = .3;     // points of harm that make a plain "I apologise" matter
constexpr double besides_price = .65;  // points of harm in a price letter that are not the price
constexpr double heavy = .5;           // sensitivity of topics that bring news
constexpr double sure = .8;            // a guess that may carry a floor on its own

const TopicGuess* sure_guess(const Classification& classification, string_view id, double from) {
    const auto* guess = classification.guess(id);
    return guess != nullptr && guess->confidence >= from ? guess : nullptr;
}

bool is_own_text(BlockKind kind) {
    return kind == BlockKind::subject || kind == BlockKind::heading ||
           kind == BlockKind::paragraph || kind == BlockKind::list_item ||
           kind == BlockKind::table_cell;
}

/// Largest sum written in our own text, in whole currency units.
double largest_sum(const Document& document) {
    double largest = 0;
    for (const auto& amount : document.amounts) {
        if (amount.sentence >= document.sentences.size()) continue;
        const auto& sentence = document.sentences[amount.sentence];
        if (!is_own_text(document.blocks[sentence.block].kind)) continue;
        largest = std::max(largest, static_cast<double>(amount.cents) / 100);
    }
    return largest;
}

bool is_personal(const Document& document) {
    return !document.greeting.name.empty() && document.sign_off.person;
}

/// The reader asked to be left alone on the phone, or cannot use it.
bool has_no_route(const Recipient& person) {
    if (person.preferred_channel == Channel::mail_only ||
        person.preferred_channel == Channel::do_not_call)
        return true;
    if (person.phone == "-" || person.phone == "none" || person.phone == "keine") return true;
    constexpr std::array<string_view, 6> notes{"gehoerlos", "schwerhoerig",    "nur schriftlich",
                                               "deaf",      "hard of hearing", "in writing only"};
    const auto note = fold(person.note);
    return std::any_of(notes.begin(), notes.end(),
                       [&](string_view words) { return note.find(words) != std::string::npos; });
}

double preference_of(const Recipient* person, const CallModel& model) {
    if (person == nullptr) return model.prefers_unknown;
    switch (person->preferred_channel) {
        case Channel::phone:
            return model.prefers_phone;
        case Channel::mail:
        case Channel::mail_only:
        case Channel::do_not_call:
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

bool has_signal(const Classification& classification, string_view id, bool quoted_counts) {
    return std::any_of(classification.signals.begin(), classification.signals.end(),
                       [&](const MailSignal& signal) {
                           return signal.id == id && (quoted_counts || !signal.quoted);
                       });
}

/// The largest percentage written in our own text.
double largest_percent(const Document& document) {
    double largest = 0;
    for (const auto& sentence : document.sentences) {
        if (!sentence.has(Mark::percent) || !is_own_text(document.blocks[sentence.block].kind))
            continue;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto& word = document.words[w];
            if (!word.is(Word::has_digit)) continue;
            const auto after = std::string_view(document.folded).substr(word.range().end, 9);
            const bool percent = after.starts_with("%") || after.starts_with(" %") ||
                                 after.starts_with("  %") || after.starts_with(" prozent") ||
                                 after.starts_with(" per cent") || after.starts_with(" percent");
            if (!percent) continue;
            double number = 0;
            for (const char c : document.folded_of(word)) {
                if (c < '0' || c > '9') break;
                number = std::min(number * 10 + (c - '0'), 1000.0);
            }
            largest = std::max(largest, number);
        }
    }
    return largest;
}

/// A rise that hurts: by its share or by the sums it speaks of. A few euros a month are a letter.
bool is_large_rise(const Document& document, const Classification& classification,
                   const CallModel& model) {
    const auto& step = classification.price_step;
    // Four more a year are a tenth of a subscription and still no matter for a talk; and where both
    // prices are told, other shares in the mail are not this reader's.
    if (step && !step->granted && step->sum > 0) {
        const bool small = step->by_time && step->sum < model.threshold.rise_least;
        return (!small && step->share * 100 >= model.threshold.rise_percent) ||
               largest_sum(document) >= model.threshold.rise_sum;
    }
    if (step && !step->granted && step->share * 100 >= model.threshold.rise_percent) return true;
    return largest_percent(document) >= model.threshold.rise_percent ||
           largest_sum(document) >= model.threshold.rise_sum;
}

/// The words are those of bad news. Prices, dunning and occasions have measures of their own; what
/// a price letter takes away besides money is news as elsewhere.
bool tells_bad_news(const Document& document, const Thread& thread,
                    const Classification& classification, Tier tier, const CallModel& model) {
    const auto* topic = classification.topic();
    const auto is = [&](string_view id) { return topic != nullptr && topic->id == id; };
    if (is("dunning") || is("payment_reminder") || is("thanks")) return false;
    // A person said that it is about nothing of weight.
    if (classification.topic_given && classification.sensitivity() < heavy) return false;
    if (is("price_increase")) {
        const auto news = news_of(document, thread, classification);
        double points = news.points();
        for (const auto about : {About::harm_cost, About::harm_decide, About::harm_admit})
            points -= news.of(about);
        if (points < besides_price) return false;
    }
    double from = model.threshold.news;
    const bool routine = sure_guess(classification, "appointment", sure) != nullptr ||
                         sure_guess(classification, "order", sure) != nullptr;
    if ((is("appointment") || is("order")) && routine)
        from += model.threshold.news_routine;
    else if (tier >= Tier::a)
        from -= model.threshold.news_valued;
    if (has_signal(classification, "talk_offered", false)) from += model.threshold.news_offered;
    return classification.tidings.read > 0 && classification.tidings.odds >= from;
}

/// Bad news in calm words, said to one person, about something that weighs.
bool is_bad_news(const Document& document, const Thread& thread,
                 const Classification& classification, Tier tier, const CallModel& model) {
    if (tells_bad_news(document, thread, classification, tier, model)) return true;
    const double from = model.threshold.bad_news;
    const auto does = [&](string_view id) {
        const auto* guess = sure_guess(classification, id, from);
        return guess != nullptr && guess->statement;
    };
    if (does("redundancy") || does("account_closing") || does("data_breach")) return true;
    const bool valued = tier >= Tier::a;
    const bool personal = is_personal(document);
    const bool weighs = valued || has_signal(classification, "stakes", false) ||
                        largest_sum(document) >= model.threshold.large_sum / 10;
    const auto* refusal = classification.guess("refusal");
    if (does("refusal") && (weighs || refusal->weighty)) return true;
    if (does("price_increase") && (valued || is_large_rise(document, classification, model)))
        return true;
    if (does("contract_change") && (valued || (personal && weighs))) return true;
    const auto* apology = sure_guess(classification, "apology", model.threshold.confirm_topic);
    if (apology == nullptr || !apology->statement || classification.tidings.odds <= courtesy)
        return false;
    // Beside words of harm a plain "I apologise" matters; without them it must be sure.
    return apology->confidence >= sure ||
           (!has_signal(classification, "repaired", false) &&
            news_of(document, thread, classification).harm >= harm_beside);
}

bool is_grave(const Classification& classification, const CallModel& model) {
    const double from = model.threshold.confirm_topic;
    return sure_guess(classification, "complaint", from) != nullptr ||
           sure_guess(classification, "quality_failure", from) != nullptr ||
           sure_guess(classification, "dispute", from) != nullptr;
}

bool is_key_matter(const Classification& classification, const CallModel& model) {
    constexpr std::array<string_view, 5> matters{"account_closing", "refusal", "price_increase",
                                                 "dunning", "redundancy"};
    return std::any_of(matters.begin(), matters.end(), [&](string_view id) {
        return sure_guess(classification, id, model.threshold.confirm_topic) != nullptr;
    });
}

/// "1.912 Namen und Mailadressen", "900 customers": more people than a mailing needs.
bool concerns_many(const Document& document, const CallModel& model) {
    constexpr std::array<std::uint64_t, 20> people{
        word_hash("namen"),    word_hash("kunden"),       word_hash("kundinnen"),
        word_hash("personen"), word_hash("mailadressen"), word_hash("adressen"),
        word_hash("konten"),   word_hash("datensaetze"),  word_hash("mitglieder"),
        word_hash("nutzer"),   word_hash("patienten"),    word_hash("customers"),
        word_hash("people"),   word_hash("accounts"),     word_hash("records"),
        word_hash("members"),  word_hash("users"),        word_hash("addresses"),
        word_hash("names"),    word_hash("patients")};
    for (const auto& sentence : document.sentences) {
        if (!is_own_text(document.blocks[sentence.block].kind)) continue;
        for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
            if (!document.words[w].is(Word::number) ||
                std::find(people.begin(), people.end(), document.words[w + 1].hash) == people.end())
                continue;
            double number = 0;
            for (const char c : document.folded_of(document.words[w]))
                if (c >= '0' && c <= '9') number = std::min(number * 10 + (c - '0'), 1e9);
            if (number > model.threshold.mass) return true;
        }
    }
    return false;
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
    situation.mass = classification.mass;
    situation.automatic =
        classification.profile == Profile::transactional ||
        (classification.automatic && classification.profile != Profile::sensitive);
    situation.represented = has_signal(classification, "lawyer", true);
    situation.as_wished = classification.signal("wish") != nullptr;
    situation.win_back = classification.signal("win_back") != nullptr;
    if (recipient != nullptr) {
        situation.no_route = has_no_route(*recipient);
        situation.consent = recipient->phone_consent;
        situation.business = recipient->business;
    }
    // Key-account wording speaks of a business; nobody calls a household that.
    if (!situation.business && facts.tier >= Tier::a && listed == Tier::unknown)
        situation.business = true;
    situation.known_contact = listed != Tier::unknown;
    situation.grave = is_grave(classification, model);
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
    situation.heard = classification.heard && !classification.topic_given;
    situation.talk_offered = has_signal(classification, "talk_offered", false);
    return situation;
}

}  // namespace warmline
