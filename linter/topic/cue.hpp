/// The words topics are read from, as data: who says them and how much they prove.
///
/// One `CueGroup` holds phrases of the same weight, separated by ';', in a small notation:
///   Reklamation(en|)   a stem with each ending      (end|ending)   whole words
///   reklamier*         any ending                   *erhöhung      any beginning
///   a … b              up to 4 words in between; …7 up to 7
///   [sehr]             an optional word             _              exactly one word
///   @contract          a class of words (cue_classes.cpp), also in a group: (@contract|deal)
/// Case, umlaut spellings (ä = ae) and punctuation between words do not matter; a phrase stays
/// inside one sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace warmline {

/// What a cue speaks for: one of the topics, or a fact about the mail (`MailSignal`).
enum class About : std::uint8_t {
    bereavement,
    redundancy,
    data_breach,
    complaint,
    quality_failure,
    dispute,
    account_closing,
    apology,
    price_increase,
    cancellation,
    refusal,
    contract_change,
    dunning,
    delivery_delay,
    thanks,
    payment_reminder,
    open_questions,
    appointment,
    survey,
    newsletter,
    order,
    // Facts, not topics.
    wish,             ///< "wie von Ihnen gewünscht": the reader asked for this
    lawyer,           ///< the reader is represented
    key_account,      ///< the words say this customer matters much
    long_relation,    ///< "seit 2009 Kunde"
    account_manager,  ///< a named person looks after this customer
    stakes,           ///< what a refusal is about weighs something
    resolved,         ///< the matter is settled to the reader's wish
    automatic,        ///< the mail says a machine wrote it
    receipt,          ///< words of machine mail: order, reset, code
    win_back,         ///< tries to keep a customer who is leaving
    talk_held,        ///< the mail confirms a talk that took place
    talk_planned,     ///< the writer says when they will call
    talk_offered,     ///< the writer asks to be called or offers to talk
    repaired,         ///< the fault is put right in this very mail
    talk_deferred,    ///< a talk is put off
    good_news,        ///< the mail says itself that its news is good
    talk_overtaken,   ///< the talk is long past, or the news was decided since
    enquiry,          ///< asks the reader to quote or to deliver: the reader is our supplier
    death_told,       ///< this mail is how the reader learns of a death
    // What a mail does to its reader: families of harm, and of what takes the harm away (news.hpp).
    harm_end,     ///< something the reader has comes to an end
    harm_deny,    ///< something the reader wants is not given
    harm_damage,  ///< something is broken, lost, known to strangers
    harm_error,   ///< something was done wrongly
    harm_delay,   ///< something comes later
    harm_cost,    ///< the reader pays, or pays more
    harm_cut,     ///< the reader gets less
    harm_search,  ///< the reader must look elsewhere, change plans, stop using
    // … and what makes it worse
    harm_decide,  ///< somebody examined and decided
    harm_admit,   ///< the writer knows that it hurts
    harm_stake,   ///< what it touches weighs: health, home, work, money, a great day
    ease_wish,    ///< the reader wanted it so
    ease_done,    ///< it is put right or was good from the start
    ease_glad,    ///< thanks and gladness
    ease_small,   ///< a trifle: minutes, a code, an attachment
    ease_talk,    ///< spoken about, not done
    // What a case puts at stake: who should call, how soon, and which words weigh (stakes.hpp).
    stake_danger,    ///< fire, gas, current: somebody may come to harm
    stake_injury,    ///< somebody did
    stake_recall,    ///< something must not be used any more
    stake_law,       ///< lawyers, courts, authorities, the press
    stake_insured,   ///< harm is what this business insures
    stake_urgent,    ///< at once
    stake_senior,    ///< wants to hear it from somebody in charge
    stake_conduct,   ///< somebody of ours insulted, shouted at or touched somebody
    stake_hold,      ///< insists on a claim
    stake_admit,     ///< admits a fault
    stake_hurt,      ///< what it cost or did to somebody
    stake_call_off,  ///< takes back a day that was agreed
    stake_polite,    ///< thanks and pleasantries
};
inline constexpr std::size_t topic_count = 21;
inline constexpr std::size_t about_count = 40;  ///< topics and facts
inline constexpr std::size_t news_count = 16;   ///< families of news, behind them
inline constexpr std::size_t stake_count = 13;  ///< stakes of a case, behind those

constexpr std::size_t index_of(About about) {
    return static_cast<std::size_t>(about);
}

enum CueFlag : std::uint8_t {
    /// We do it here and now ("erhöhen wir"): counts in mass mail and beside article words too.
    statement = 1,
    /// Contains its own "nicht": negation words around it do not cancel it.
    solid = 2,
    /// Only in what the customer wrote (quoted mail).
    theirs = 4,
    /// Counts in quoted mail as well as in ours.
    both = 8,
    /// Takes the weight of this topic's cues in the same sentence down to `weight`.
    damper = 16,
    /// Takes something away that weighs, whatever else the sentence says.
    weighty = 32,
    /// Says what would come next, not what has been: a first reminder may say it too.
    threat = 64,
};

struct CueGroup {
    About about;
    double weight = 0;  ///< chance that a mail with this cue is about the topic
    std::uint8_t flags = 0;
    std::string_view phrases;
};

/// The alternatives a class name stands for, "(Vertrag|*vertrag|…)"; empty when there is none.
std::string_view cue_class(std::string_view name);

/// German and English together: business mail mixes them, and the words hardly collide.
std::span<const CueGroup> german_cues();
std::span<const CueGroup> english_cues();

/// What a mail states about talk, wish, lawyer, value, solved matters and deaths.
std::span<const CueGroup> german_facts();
std::span<const CueGroup> english_facts();

/// Families of harm and ease (news.hpp); their weights are points.
std::span<const CueGroup> german_news();
std::span<const CueGroup> english_news();

/// What a case puts at stake (stakes.hpp); whether a cue is found counts, not its weight.
std::span<const CueGroup> german_stakes();
std::span<const CueGroup> english_stakes();

}  // namespace warmline
