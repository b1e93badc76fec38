#include "linter/topic/classify.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "linter/topic/choose_profile.hpp"
#include "linter/topic/hearing.hpp"

namespace warmline {

namespace {

constexpr double routine_ease = .25;
constexpr double lower_price_ease = 1.2;  // points of ease of "269 instead of 298"
constexpr std::size_t shown_evidence = 5;
constexpr std::size_t shown_signals = 24;

constexpr std::array<std::string_view, about_count - topic_count> signal_names{
    "wish",      "lawyer",         "key_account",  "long_relation", "account_manager",
    "stakes",    "resolved",       "automatic",    "receipt",       "win_back",
    "talk_held", "talk_planned",   "talk_offered", "repaired",      "talk_deferred",
    "good_news", "talk_overtaken", "enquiry",      "death_told"};

bool is_complaint(const TopicGuess& guess) {
    return guess.topic == &all_topics()[index_of(About::complaint)];
}

TopicGuess guess_of(About about, const Tally& sums, const std::vector<Evidence>& all) {
    TopicGuess guess{&all_topics()[index_of(about)],
                     sums.chance(about),
                     {},
                     sums.statement[index_of(about)],
                     sums.weighty[index_of(about)]};
    std::vector<const Evidence*> own;
    for (const auto& evidence : all)
        if (evidence.about == about) own.push_back(&evidence);
    std::stable_sort(own.begin(), own.end(),
                     [](const auto* a, const auto* b) { return a->weight > b->weight; });
    for (const auto* evidence : own)
        if (guess.evidence.size() < shown_evidence) guess.evidence.push_back(evidence->range);
    return guess;
}

std::vector<TopicGuess> guess_topics(const Tally& sums, const std::vector<Evidence>& all,
                                     bool answers_complaint) {
    std::vector<TopicGuess> guesses;
    for (std::size_t i = 0; i < topic_count; ++i)
        if (const auto about = static_cast<About>(i); sums.chance(about) >= topic_from)
            guesses.push_back(guess_of(about, sums, all));
    std::stable_sort(guesses.begin(), guesses.end(), [](const auto& a, const auto& b) {
        if (a.topic->sensitivity != b.topic->sensitivity)
            return a.topic->sensitivity > b.topic->sensitivity;
        return a.confidence > b.confidence;
    });
    // A sensitive topic we are unsure of does not lead a mail that is surely about something else.
    std::stable_partition(guesses.begin(), guesses.end(), [&](const TopicGuess& guess) {
        return guess.confidence >= sure_from || (answers_complaint && is_complaint(guess));
    });
    return guesses;
}

/// A person said what the mail is about: it leads, surely, and what was guessed beside it goes.
std::vector<TopicGuess> as_said(std::vector<TopicGuess> guesses, std::string_view id) {
    const auto* topic = find_topic(id);
    std::erase_if(guesses, [&](const TopicGuess& guess) { return guess.topic != topic; });
    if (topic == nullptr) return guesses;
    if (guesses.empty()) guesses.push_back({topic, 1, {}, true, false});
    guesses.front().confidence = 1;
    guesses.front().statement = true;
    return guesses;
}

/// A template's own tags are expected; a mail is judged as it leaves.
Mode choose_mode(const Document& document, const ClassifyOptions& options) {
    if (options.mode_given) return options.mode;
    return options.from_template && !document.tags.empty() ? Mode::templated : Mode::rendered;
}

/// Thanks for the talk in spring do not mean that this news was told in it.
void forget_overtaken_talk(std::vector<Evidence>& all) {
    const auto is = [](About about) {
        return [about](const Evidence& evidence) {
            return evidence.about == about && !evidence.quoted;
        };
    };
    if (std::any_of(all.begin(), all.end(), is(About::talk_overtaken)))
        std::erase_if(all, is(About::talk_held));
}

void add_facts(std::vector<Evidence>& all, const Document& document, const Thread& thread) {
    const auto first = static_cast<std::uint32_t>(CueBook::builtin().phrases().size());
    for (auto& fact : gather_evidence(document, thread, CueBook::facts())) {
        fact.phrase += first;
        all.push_back(fact);
    }
}

void ask_for_answers(Tally& sums, const Document& document) {
    std::size_t questions = 0;
    for (const auto& sentence : document.sentences)
        if (sentence.has(Mark::question) &&
            document.blocks[sentence.block].kind == BlockKind::paragraph)
            ++questions;
    if (questions >= 2) sums.miss[index_of(About::open_questions)] *= questions >= 3 ? .4 : .6;
}

/// "Ihre Meinung zu Ihrer Reklamation" in the subject: asks how the answer was, is none.
bool surveys(const Document& document, const std::vector<Evidence>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Evidence& evidence) {
        const auto* sentence = document.sentence_at(evidence.range.begin);
        return evidence.about == About::survey && sentence != nullptr &&
               document.blocks[sentence->block].kind == BlockKind::subject;
    });
}

/// One for the same words, however many cues they hold.
void add_signal(std::vector<MailSignal>& signals, const MailSignal& signal) {
    const bool known = std::any_of(signals.begin(), signals.end(), [&](const MailSignal& other) {
        return other.id == signal.id && other.quoted == signal.quoted &&
               other.range.overlaps(signal.range);
    });
    if (!known && signals.size() < shown_signals) signals.push_back(signal);
}

void add_signals(std::vector<MailSignal>& signals, const std::vector<Evidence>& all) {
    for (const auto& evidence : all)
        if (!is_topic(evidence) && evidence.about != About::receipt)
            add_signal(signals, {signal_names[index_of(evidence.about) - topic_count],
                                 evidence.range, evidence.quoted});
}

bool goes_to_many(const Structure& structure) {
    const bool list = structure.list_unsubscribe || structure.list_id || structure.bulk;
    return structure.recipients > mass_above ||
           ((list || structure.unsubscribe_words) && !structure.reply);
}

std::vector<Evidence> all_evidence(const Document& document, const Thread& thread, bool mass) {
    auto all = gather_evidence(document, thread, CueBook::builtin());
    // A circular states nothing about its one reader.
    if (!mass) add_facts(all, document, thread);
    forget_overtaken_talk(all);
    return all;
}

/// What kind of writing the mail is, by its form and its plainest words.
struct Manner {
    ProfileChoice choice;
    bool impersonal = false;
    bool asks_opinion = false;
    bool clerk = false;    ///< a person who writes like a machine's receipt
    bool receipt = false;  ///< the machine's
    bool internal = false;

    bool is(Profile profile) const { return choice.profile == profile; }
};

Manner manner_of(const Document& document, const Structure& structure, const Tally& raw,
                 const Classification& found, const ClassifyOptions& options) {
    Manner manner{.choice = choose_profile(structure, raw, found.mass, options)};
    const bool transactional = manner.is(Profile::transactional);
    manner.impersonal = transactional || manner.is(Profile::campaign);
    manner.asks_opinion = raw.chance(About::survey) >= sure_from && !structure.reply;
    // A clerk who traces a parcel writes like a receipt, and may still have to say that it is lost.
    manner.clerk = transactional && !found.automatic && !document.greeting.name.empty();
    manner.receipt = transactional && found.automatic && raw.chance(About::receipt) >= sure_from;
    manner.internal = structure.internal;
    return manner;
}

/// What the words and figures of the mail make of each topic before anybody hears its tone.
Tally weigh_topics(const Document& document, const std::vector<Evidence>& all, const Manner& manner,
                   const Classification& found) {
    auto sums =
        tally(all, manner.impersonal || found.mass || manner.internal || manner.asks_opinion);
    ask_for_answers(sums, document);
    if (manner.is(Profile::campaign)) sums.miss[index_of(About::newsletter)] *= .35;
    if (manner.is(Profile::transactional)) sums.miss[index_of(About::order)] *= .5;
    const bool in_passing =
        found.mass && found.price_step && is_told_in_passing(document, *found.price_step);
    if (found.price_step && !in_passing) add_price_step(sums, *found.price_step);
    reconcile(sums, all);
    // "Did we let you down?" in a survey is no apology.
    if (manner.asks_opinion)
        for (const auto about : {About::apology, About::complaint, About::quality_failure})
            sums.miss[index_of(about)] = 1 - sums.chance(about) * harmless_share;
    return sums;
}

/// "This mailbox is not monitored." is no news, however it sounds.
bool is_machines_notice(TextRange sentence, const std::vector<Evidence>& all) {
    return sentence.size() > 0 && std::any_of(all.begin(), all.end(), [&](const Evidence& one) {
               return one.about == About::automatic && !one.quoted && sentence.contains(one.range);
           });
}

/// How a letter tells its news, which may change what it is about; the topic only the tone tells.
std::optional<About> hear_letter(const Document& document, bool clerk, NewsWhenAsked& news,
                                 const std::vector<Evidence>& all, Tally& sums,
                                 Classification& found) {
    if (is_routine(sums)) found.known_ease += routine_ease;
    if (found.price_step && !found.price_step->hurts()) found.known_ease += lower_price_ease;
    found.tidings = read_tidings(document, news.get(), found.price_step);
    if (is_machines_notice(found.tidings.sentence, all)) {
        found.tidings = {};
        return std::nullopt;
    }
    keep_in_routine(sums, news, found.tidings);
    const auto heard = hear(news, found.tidings, sums, clerk);
    // The customer complains, and nothing in the answer puts it right.
    if (found.tidings.odds > clearly_routine && sums.chance(About::complaint) >= topic_from &&
        news.comes_from_them() && news.get().ease < .5)
        sums.miss[index_of(About::complaint)] *= .5;
    return heard;
}

/// The topic that was heard shows the words that told it.
void show_heard(About heard, NewsWhenAsked& news, Classification& found) {
    for (auto& guess : found.topics)
        if (guess.topic == &all_topics()[index_of(heard)] && guess.evidence.empty()) {
            guess.evidence = heard_in(news.get(), found.tidings);
            found.heard = &guess == &found.topics.front();
        }
}

/// Whether the mail's first topic makes it one of the earnest ones.
bool is_sensitive(const std::vector<TopicGuess>& topics, const Manner& manner,
                  bool answers_complaint) {
    constexpr double earnest = .65;
    // A machine's code or receipt warns of locks and fraud; it tells nobody bad news.
    if (manner.receipt || topics.empty()) return false;
    const auto& lead = topics.front();
    return (lead.confidence >= sure_from || (answers_complaint && is_complaint(lead))) &&
           lead.topic->sensitivity >= earnest;
}

void set_profile(Classification& found, const Manner& manner, bool answers_complaint,
                 const ClassifyOptions& options) {
    ProfileChoice choice = manner.choice;
    if (is_sensitive(found.topics, manner, answers_complaint))
        choice = {Profile::sensitive, found.topics.front().confidence,
                  found.topics.front().topic->id};
    if (options.profile_given) choice = {options.profile, 1, "given"};
    found.profile = choice.profile;
    found.profile_confidence = choice.confidence;
    found.profile_reason = choice.reason;
}

}  // namespace

News news_of(const Document& document, const Thread& thread, const Classification& classification) {
    if (!classification.is_letter) return {};
    auto news = read_news(document, thread);
    news.ease += classification.known_ease;
    return news;
}

Classification classify(const Document& document, const Thread& thread,
                        const ClassifyOptions& options) {
    Classification found;
    const auto structure = read_structure(document);
    found.mode = choose_mode(document, options);
    found.reply = structure.reply;
    found.mass = goes_to_many(structure);
    if (!structure.reply) found.circular = circular_of(document);
    const auto all = all_evidence(document, thread, found.mass);
    const auto raw = tally(all, false);
    found.automatic =
        structure.auto_submitted || structure.no_reply || raw.chance(About::automatic) >= .8;
    const auto manner = manner_of(document, structure, raw, found, options);
    found.price_step = read_price_step(document);
    auto sums = weigh_topics(document, all, manner, found);
    // A template speaks to many, whoever its readers turn out to be.
    found.is_letter =
        (!manner.impersonal || manner.clerk) && !found.mass && found.mode != Mode::templated;
    NewsWhenAsked news(document, thread, found);
    std::optional<About> heard;
    if (found.is_letter) heard = hear_letter(document, manner.clerk, news, all, sums, found);
    // Calm words leave it open whether a call is due, not what the mail answers.
    const bool answers_complaint = found.is_letter && !manner.internal && !surveys(document, all) &&
                                   names_their_complaint(all);
    if (answers_complaint)
        sums.miss[index_of(About::complaint)] =
            std::min(sums.miss[index_of(About::complaint)], 1 - topic_from);
    found.topics = guess_topics(sums, all, answers_complaint);
    if (heard) show_heard(*heard, news, found);
    found.topic_given = !options.topic.empty();
    if (found.topic_given) found.topics = as_said(std::move(found.topics), options.topic);
    set_profile(found, manner, answers_complaint, options);
    add_signals(found.signals, all);
    return found;
}

}  // namespace warmline
