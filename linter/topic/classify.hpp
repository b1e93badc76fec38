/// Document → which kind of mail it is and what it is about.
///
/// Decided from headers, structure and language; each answer carries its confidence and the
/// evidence a person can check. Sensitivities and cues: linter/topic/README.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/people/recipient.hpp"
#include "linter/people/thread.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/circular.hpp"
#include "linter/topic/news.hpp"
#include "linter/topic/price_step.hpp"
#include "linter/topic/tidings.hpp"

namespace warmline {

/// One of the 21 topics with the constants of the call decision (score model D.2).
struct Topic {
    std::string_view id;        ///< "complaint", "price_increase", …
    double sensitivity = 0;     ///< s, 0–1
    double equivocality = 0;    ///< q_t, 0–1
    double emotion = 0;         ///< e_0, 0–1
    bool needs_record = false;  ///< a written record is due after a call
    std::string_view de, en;    ///< names for people
};

/// Every topic known, most sensitive first.
std::span<const Topic> all_topics();

/// The topic of that id, or nullptr.
const Topic* find_topic(std::string_view id);

/// What a person writes who says that a mail is about none of them.
inline constexpr std::string_view no_topic = "none";

/// A problem that lists the topics when `id` is neither one nor "none".
std::optional<Problem> wrong_topic(std::string_view id, std::string where);

struct TopicGuess {
    const Topic* topic = nullptr;
    double confidence = 0;            ///< 0–1; below .6 the verdict asks a person to confirm
    std::vector<TextRange> evidence;  ///< the words it was read from, strongest first
    bool statement = false;  ///< this mail does it (refuses, raises, ends), not only mentions it
    bool weighty = false;    ///< what it takes away or denies weighs something
};

/// A fact about the matter that the words give away and that no topic is.
struct MailSignal {
    std::string_view id;  ///< "wish", "lawyer", "key_account", "long_relation", "account_manager",
                          ///< "stakes", "resolved", "automatic", "win_back",
                          ///< "talk_held", "talk_planned", "talk_offered", "repaired",
                          ///< "talk_deferred", "good_news"; static storage
    TextRange range;
    bool quoted = false;  ///< the customer wrote it
};

struct Classification {
    Profile profile = Profile::service;
    double profile_confidence = 0;
    std::string profile_reason;  ///< machine word: "list-unsubscribe", "order-number", "given" …
    std::vector<TopicGuess> topics;  ///< most sensitive first; may be empty
    std::vector<MailSignal> signals;
    bool is_letter = false;  ///< from one person to another: no mailing, template or receipt
    Tidings tidings;         ///< of a letter: how much its words are those of bad news
    double known_ease = 0;   ///< of a letter: points of ease besides those of its words
    std::optional<PriceStep> price_step;  ///< what the figures say a price was and will be
    bool automatic = false;               ///< a machine sends it: Auto-Submitted, no-reply sender
    bool reply = false;                   ///< answers a mail
    bool mass = false;                    ///< more than 20 recipients as far as the mail shows
    Circular circular = Circular::no;     ///< greets many and answers nobody
    bool topic_given = false;             ///< a person said what it is about
    bool heard = false;                   ///< no cue named its topic, the weights of its words did
    Mode mode = Mode::rendered;

    const Topic* topic() const { return topics.empty() ? nullptr : topics.front().topic; }

    const MailSignal* signal(std::string_view id) const {
        for (const auto& signal : signals)
            if (signal.id == id) return &signal;
        return nullptr;
    }

    const TopicGuess* guess(std::string_view id) const {
        for (const auto& guess : topics)
            if (guess.topic->id == id) return &guess;
        return nullptr;
    }

    double sensitivity() const { return topic() != nullptr ? topic()->sensitivity : 0; }
};

struct ClassifyOptions {
    bool profile_given = false;
    Profile profile = Profile::service;
    bool mode_given = false;
    Mode mode = Mode::rendered;
    bool from_template = false;  ///< the input is a template file, not a mail
    std::string_view topic;      ///< what a person says it is about: an id, "none"; "" = read it
};

Classification classify(const Document& document, const Thread& thread,
                        const ClassifyOptions& options = {});

/// What a letter does to its reader; nothing for other mails. Read anew each time, since few mails
/// are asked for it.
News news_of(const Document& document, const Thread& thread, const Classification& classification);

}  // namespace warmline
