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
    const bool list = structure.list_unsubscribe || structure.list_id || structure.bulk;
    found.mass = structure.recipients > mass_above ||
                 ((list || structure.unsubscribe_words) && !structure.reply);
    if (!structure.reply) found.circular = circular_of(document);
    auto all = gather_evidence(document, thread, CueBook::builtin());
    // A circular states nothing about its one reader.
    if (!found.mass) add_facts(all, document, thread);
    forget_overtaken_talk(all);

    const auto raw = tally(all, false);
    const auto choice = choose_profile(structure, raw, found.mass, options);
    found.automatic =
        structure.auto_submitted || structure.no_reply || raw.chance(About::automatic) >= .8;
    const bool impersonal =
        choice.profile == Profile::campaign || choice.profile == Profile::transactional;
    const bool asks_opinion = raw.chance(About::survey) >= sure_from && !structure.reply;
    auto sums = tally(all, impersonal || found.mass || structure.internal || asks_opinion);
    ask_for_answers(sums, document);
    if (choice.profile == Profile::campaign) sums.miss[index_of(About::newsletter)] *= .35;
    if (choice.profile == Profile::transactional) sums.miss[index_of(About::order)] *= .5;
    found.price_step = read_price_step(document);
    const bool in_passing =
        found.mass && found.price_step && is_told_in_passing(document, *found.price_step);
    if (found.price_step && !in_passing) add_price_step(sums, *found.price_step);
    reconcile(sums, all);
    // "Did we let you down?" in a survey is no apology.
    if (asks_opinion)
        for (const auto about : {About::apology, About::complaint, About::quality_failure})
            sums.miss[index_of(about)] = 1 - sums.chance(about) * harmless_share;
    std::optional<About> heard;
    // A clerk who traces a parcel writes like a receipt, and may still have to say that it is lost.
    const bool clerk = choice.profile == Profile::transactional && !found.automatic &&
                       !document.greeting.name.empty();
    // A template speaks to many, whoever its readers turn out to be.
    found.is_letter = (!impersonal || clerk) && !found.mass && found.mode != Mode::templated;
    NewsWhenAsked news(document, thread, found);
    if (found.is_letter) {
        if (is_routine(sums)) found.known_ease += routine_ease;
        if (found.price_step && !found.price_step->hurts()) found.known_ease += lower_price_ease;
        found.tidings = read_tidings(document, news.get(), found.price_step);
        keep_in_routine(sums, news, found.tidings);
        heard = hear(news, found.tidings, sums, clerk);
        // The customer complains, and nothing in the answer puts it right.
        if (found.tidings.odds > clearly_routine && sums.chance(About::complaint) >= topic_from &&
            news.comes_from_them() && news.get().ease < .5)
            sums.miss[index_of(About::complaint)] *= .5;
    }
    // Calm words leave it open whether a call is due, not what the mail answers.
    const bool answers_complaint = found.is_letter && !structure.internal &&
                                   !surveys(document, all) && names_their_complaint(all);
    if (answers_complaint)
        sums.miss[index_of(About::complaint)] =
            std::min(sums.miss[index_of(About::complaint)], 1 - topic_from);
    found.topics = guess_topics(sums, all, answers_complaint);
    if (heard)
        for (auto& guess : found.topics)
            if (guess.topic == &all_topics()[index_of(*heard)] && guess.evidence.empty()) {
                guess.evidence = heard_in(news.get(), found.tidings);
                found.heard = &guess == &found.topics.front();
            }

    found.topic_given = !options.topic.empty();
    if (found.topic_given) found.topics = as_said(std::move(found.topics), options.topic);

    found.profile = choice.profile;
    found.profile_confidence = choice.confidence;
    found.profile_reason = choice.reason;
    // A machine's code or receipt warns of locks and fraud; it tells nobody bad news.
    const bool receipt = found.automatic && choice.profile == Profile::transactional &&
                         raw.chance(About::receipt) >= sure_from;
    const bool sensitive = !receipt && !found.topics.empty() &&
                           (found.topics.front().confidence >= sure_from ||
                            (answers_complaint && is_complaint(found.topics.front()))) &&
                           found.topics.front().topic->sensitivity >= .65;
    if (sensitive) {
        found.profile = Profile::sensitive;
        found.profile_confidence = found.topics.front().confidence;
        found.profile_reason = found.topics.front().topic->id;
    }
    if (options.profile_given) {
        found.profile = options.profile;
        found.profile_confidence = 1;
        found.profile_reason = "given";
    }
    for (const auto& evidence : all)
        if (!is_topic(evidence) && evidence.about != About::receipt)
            add_signal(found.signals, {signal_names[index_of(evidence.about) - topic_count],
                                       evidence.range, evidence.quoted});
    return found;
}

}  // namespace warmline
