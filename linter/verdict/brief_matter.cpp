#include "linter/verdict/brief_matter.hpp"

#include <algorithm>
#include <array>

#include "linter/text/own_text.hpp"
#include "linter/text/word_set.hpp"
#include "linter/verdict/bad_news.hpp"
#include "linter/verdict/brief_words.hpp"

namespace warmline {

namespace {

using std::string_view;

bool is_one_of(string_view topic, std::initializer_list<string_view> topics) {
    return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

/// Whether the answer says no, whatever leads.
bool refuses(const Classification& classification) {
    constexpr double likely = .5;
    const auto* guess = classification.guess("refusal");
    return guess != nullptr && guess->statement && guess->confidence >= likely;
}

/// "Sie haben völlig recht", "anbei die Gutschrift".
bool gives_in(const Classification& classification, const Stakes& stakes) {
    return stakes.ours.has(About::stake_admit) || has_signal(classification, "repaired", false) ||
           has_signal(classification, "resolved", false) ||
           has_signal(classification, "good_news", false);
}

template <class Says>
bool any_own_word(const Document& document, Says says) {
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [&](const Sentence& sentence) {
                           return is_own_text(document.blocks[sentence.block].kind) &&
                                  std::any_of(document.words.begin() + sentence.word_begin,
                                              document.words.begin() + sentence.word_end, says);
                       });
}

/// Invoices and what stands on them, in our own text or its subject.
bool is_about_money(const Document& document) {
    static constexpr auto words = word_set(
        {"rechnungen", "rechnungsbetrag", "honorarnote", "berechnet", "abgerechnet", "ueberweisen",
         "gutschrift", "abgebucht",       "forderung",   "invoice",   "invoices",    "bill",
         "bills",      "billed",          "charged",     "charge",    "charges",     "invoiced",
         "credit",     "payable",         "statement",   "balance"});
    return any_own_word(document, [&](const Word& word) {
        return words.has(word.hash) || document.folded_of(word).ends_with("rechnung");
    });
}

/// "Müssen wir absagen": there is no new day to name as of a delivery that comes late.
bool cancels(const Document& document) {
    static constexpr auto words =
        word_set({"absagen", "abgesagt", "storniert", "stornieren", "entfaellt", "ausfallen",
                  "gestrichen", "annulliert", "cancel", "cancelled", "canceled", "cancelling"});
    return any_own_word(document, [](const Word& word) { return words.has(word.hash); });
}

/// Matters in which somebody's health comes first; who owes or leaves may be ill for his own part.
bool puts_health_first(string_view topic) {
    return !is_one_of(topic, {"bereavement", "redundancy", "data_breach", "account_closing",
                              "price_increase", "contract_change", "cancellation", "dunning",
                              "payment_reminder", "thanks", "survey", "newsletter"});
}

string_view safety_matter(const Stakes& stakes, const Thread& thread) {
    if (stakes.ours.has(About::stake_recall)) return "recall";
    if (thread.customers_last() == nullptr) return "harm_told";
    return stakes.has(About::stake_injury) ? "injury" : "danger";
}

/// A dispute as it stands after this answer: admitted, in part or not at all.
string_view dispute_matter(const Document& document, const Classification& classification,
                           const Stakes& stakes) {
    const bool money = is_about_money(document);
    if (gives_in(classification, stakes)) {
        if (stakes.ours.has(About::stake_hold)) return "partly";
        return money ? "admitted" : "complaint";
    }
    if (money) return "dispute";
    return refuses(classification) ? "refusal" : "difference";
}

string_view matter_of_topic(const Document& document, const Classification& classification,
                            const CallSituation& situation, const Thread& thread,
                            const Stakes& stakes, string_view topic) {
    // A fault we found ourselves is told, not asked about.
    if (topic == "quality_failure" && thread.customers_last() == nullptr)
        return stakes.ours.has(About::stake_call_off) ? "called_off" : "told";
    // "Sie haben recht, aber die Stunden bleiben": neither a mere fault nor a mere no.
    if (puts_health_first(topic) && topic != "delivery_delay" &&
        stakes.ours.has(About::stake_admit) && is_about_money(document)) {
        if (stakes.ours.has(About::stake_hold)) return "partly";
        if (is_one_of(topic, {"complaint", "quality_failure", "apology"}) &&
            !refuses(classification))
            return "admitted";
    }
    // An answer that refuses must not open with a fault of ours.
    if (topic == "complaint" && refuses(classification)) return "refusal";
    if (topic == "dispute") return dispute_matter(document, classification, stakes);
    if (stakes.ours.has(About::stake_call_off) &&
        (!has_brief_words(topic) || (topic == "delivery_delay" && cancels(document)) ||
         is_one_of(topic, {"refusal", "complaint", "quality_failure", "apology"})))
        return "called_off";
    // Without words for the topic, what made the call necessary opens it.
    if (!has_brief_words(topic) && situation.bad_news)
        return situation.angry ? "complaint" : "refusal";
    if (!has_brief_words(topic) && situation.angry) return "complaint";
    return topic;
}

/// Somebody of ours behaved badly; whoever answers may be the one.
bool is_about_conduct(const Stakes& stakes, string_view topic) {
    return stakes.theirs.has(About::stake_conduct) && puts_health_first(topic);
}

Senior senior_of(const CallMatter& matter, bool safety, string_view topic, const Stakes& stakes) {
    if (matter.words == "death_told") return Senior::death_told;
    if (topic == "bereavement") return Senior::death;
    if (safety) return Senior::safety;
    if (matter.words == "conduct") return Senior::conduct;
    if (topic == "data_breach") return Senior::breach;
    if (topic == "redundancy") return Senior::job;
    if (matter.law) return Senior::law;
    return stakes.theirs.has(About::stake_senior) ? Senior::wanted : Senior::none;
}

Haste haste_of(const CallMatter& matter, bool safety, const Stakes& stakes) {
    if (matter.words == "death_told") return Haste::death;
    if (safety) return Haste::safety;
    if (stakes.theirs.has(About::stake_urgent)) return Haste::wanted;
    return stakes.ours.has(About::stake_urgent) ? Haste::in_force : Haste::tier;
}

}  // namespace

CallMatter call_matter(const Document& document, const Classification& classification,
                       const CallSituation& situation, const Thread& thread, const Stakes& stakes) {
    const string_view topic = situation.facts.topic != nullptr ? situation.facts.topic->id : "";
    CallMatter matter;
    // Two questions in the fourth round want clearing up, whatever else sounds like bad news.
    const bool asks = thread.own_questions.size() >= 2 && (topic.empty() || topic == "refusal");
    const bool safety = !situation.death_told && stakes.safety() && puts_health_first(topic);
    matter.thread =
        !safety && situation.ping_pong && !situation.grave && (asks || !situation.bad_news);
    matter.law = stakes.theirs.has(About::stake_law);
    matter.words = situation.death_told              ? "death_told"
                   : safety                          ? safety_matter(stakes, thread)
                   : is_about_conduct(stakes, topic) ? "conduct"
                   : matter.thread                   ? "thread"
                                   : matter_of_topic(document, classification, situation, thread,
                                                     stakes, topic);
    matter.senior = senior_of(matter, safety, topic, stakes);
    matter.haste = haste_of(matter, safety, stakes);
    matter.warns = matter.words == "recall";
    return matter;
}

}  // namespace warmline
