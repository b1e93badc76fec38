#include "linter/topic/classify.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "linter/base/model_number.hpp"
#include "linter/topic/structure.hpp"
#include "linter/topic/weigh.hpp"

namespace warmline {

namespace {

constexpr double topic_from = .5;  // a guess below is noise
constexpr double sure_topic = .8;
constexpr double sure_from = .6;            // D.2: below, a person confirms
constexpr double mention_in_mailing = .25;  // a newsletter about complaints is no complaint
constexpr double repeated = .3;             // what the same phrase proves the second time
// The topic is told from the odds on from which the call decision hears bad news.
constexpr double tidings_from = model_number("call/threshold/news");
constexpr double tidings_in_routine =
    tidings_from +
    model_number("call/threshold/news_routine");  // beside an appointment or an order
constexpr double beyond_thanks = .8;              // "danke für die Treue" at the end of a farewell
constexpr double plainly_routine = -.4;           // odds from which cues of bad news are mentions
constexpr std::size_t enough_words = 25;          // … in a mail of some words
constexpr double clearly_routine = -2;            // odds from which even a complaint is put right
constexpr double routine_ease = .25;
constexpr double harmless_share = .45;     // of a grave topic beside good news or in an enquiry
constexpr double told_by_figures = .85;    // "2,95 statt 2,40 Euro" is a price increase
constexpr double lower_price_ease = 1.2;   // points of ease of "269 instead of 298"
constexpr double mention_in_routine = .6;  // a recall in the confirmation of an appointment
constexpr double harm_in_routine = .5;     // points of harm from which routine is none
constexpr std::size_t shown_evidence = 5;
constexpr std::size_t shown_signals = 24;

constexpr std::array<std::string_view, about_count - topic_count> signal_names{
    "wish",      "lawyer",         "key_account",  "long_relation", "account_manager",
    "stakes",    "resolved",       "automatic",    "receipt",       "win_back",
    "talk_held", "talk_planned",   "talk_offered", "repaired",      "talk_deferred",
    "good_news", "talk_overtaken", "enquiry"};

bool is_topic(const Evidence& evidence) {
    return index_of(evidence.about) < topic_count;
}

/// 1 − Π(1 − w): several weak words together are a strong one.
struct Tally {
    std::array<double, about_count> miss{};
    std::array<bool, about_count> statement{}, weighty{};

    Tally() { miss.fill(1); }

    void add(const Evidence& evidence, double weight) {
        miss[index_of(evidence.about)] *= 1 - std::min(weight, .95);
    }

    double chance(About about) const { return 1 - miss[index_of(about)]; }
};

/// Counts each phrase fully once; quoted and own words count separately.
Tally tally(const std::vector<Evidence>& all, bool mailing) {
    Tally sums;
    std::vector<std::uint32_t> seen;
    seen.reserve(all.size());
    for (const auto& evidence : all) {
        double weight = evidence.weight;
        const auto index = index_of(evidence.about);
        if (is_topic(evidence) && !evidence.statement && mailing &&
            all_topics()[index].sensitivity >= .5)
            weight *= mention_in_mailing;
        const auto key = evidence.phrase * 2u + (evidence.quoted ? 1u : 0u);
        if (std::find(seen.begin(), seen.end(), key) != seen.end())
            weight *= repeated;
        else
            seen.push_back(key);
        sums.add(evidence, weight);
        if (evidence.statement && weight >= .4) sums.statement[index] = true;
        if (evidence.weighty && weight >= .4) sums.weighty[index] = true;
    }
    return sums;
}

double strongest(const std::vector<Evidence>& all, About about) {
    double best = 0;
    for (const auto& evidence : all)
        if (evidence.about == about && !evidence.quoted) best = std::max(best, evidence.weight);
    return best;
}

struct Choice {
    Profile profile = Profile::service;
    double confidence = 0;
    std::string_view reason;
};

/// From headers first; words decide only where headers are silent.
Choice choose_profile(const Structure& structure, const Tally& sums, bool mass,
                      const ClassifyOptions& options) {
    const double receipt = sums.chance(About::receipt);
    const double promo = sums.chance(About::newsletter);
    const bool machine =
        structure.auto_submitted || structure.no_reply || sums.chance(About::automatic) >= .8;
    const bool list = structure.list_unsubscribe || structure.list_id || structure.bulk;
    if (structure.reply && !list && !machine) return {Profile::service, .9, "reply"};
    if (receipt >= .8 && !structure.list_id && promo < .9 && !structure.reply)
        return {Profile::transactional, machine ? .95 : .8, "receipt-words"};
    if (structure.auto_submitted && !list) return {Profile::transactional, .8, "auto-submitted"};
    if (structure.list_unsubscribe) return {Profile::campaign, .95, "list-unsubscribe"};
    if (structure.list_id) return {Profile::campaign, .9, "list-id"};
    if (structure.bulk) return {Profile::campaign, .9, "precedence"};
    if (mass) return {Profile::campaign, .85, "many-recipients"};
    if (structure.unsubscribe_words && !structure.reply)
        return {Profile::campaign, .85, "unsubscribe-link"};
    if (promo >= .8 && !structure.personal && !structure.reply)
        return {Profile::campaign, .7, "promotional-words"};
    if (options.from_template && promo >= .5) return {Profile::campaign, .6, "template"};
    if (receipt >= .6 && machine) return {Profile::transactional, .8, "receipt-words"};
    if (structure.no_reply) return {Profile::transactional, .7, "no-reply"};
    if (structure.personal) return {Profile::service, .8, "personal"};
    return {Profile::service, .5, "default"};
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

/// Surely about a date, a first reminder or an order.
bool is_routine(const Tally& sums) {
    return sums.chance(About::appointment) >= .8 || sums.chance(About::payment_reminder) >= .6 ||
           sums.chance(About::order) >= .8;
}

/// What one topic's words mean when another topic stands beside them.
void reconcile(Tally& sums, const std::vector<Evidence>& all) {
    const auto scale = [&](About about, double factor) {
        sums.miss[index_of(about)] = 1 - sums.chance(about) * factor;
    };
    // The reader asked for the end: it is their cancellation, not our closing.
    if (strongest(all, About::wish) > 0) {
        if (sums.chance(About::account_closing) >= topic_from)
            sums.miss[index_of(About::cancellation)] *= .3;
        scale(About::account_closing, .3);
        scale(About::redundancy, .5);
        // "What you have overpaid" in the confirmation of a cancellation.
        if (sums.chance(About::cancellation) >= .8) scale(About::quality_failure, .5);
    }
    if (sums.chance(About::cancellation) >= .8 && sums.chance(About::account_closing) < .9)
        scale(About::account_closing, .5);
    if (sums.chance(About::cancellation) >= .8) scale(About::redundancy, .5);
    // "leider noch kein Zahlungseingang" is a reminder; a second notice is no first one.
    if (sums.chance(About::dunning) >= .8) scale(About::payment_reminder, .5);
    // A date that does not suit, an article that is out: a "leider" without weight is no refusal.
    if (is_routine(sums) && !sums.weighty[index_of(About::refusal)]) scale(About::refusal, .5);
    // A slip put right in the same mail needs no talk unless the words say it hurt.
    if (strongest(all, About::repaired) > 0) scale(About::quality_failure, .65);
    // Praise and thanks after a settled matter name it without reopening it.
    if (strongest(all, About::resolved) > 0) scale(About::complaint, .55);
    // Who asks for an offer names faults and notice periods as terms.
    const bool complained = std::any_of(all.begin(), all.end(), [](const Evidence& evidence) {
        return evidence.quoted && evidence.about == About::complaint;
    });
    const bool harmless =
        !complained && (strongest(all, About::good_news) > 0 || strongest(all, About::enquiry) > 0);
    if (!harmless) return;
    for (const auto about : {About::complaint, About::quality_failure, About::dispute,
                             About::refusal, About::price_increase, About::cancellation})
        scale(about, harmless_share);
}

/// What the figures say outweighs what the words around them suggest.
void add_price_step(Tally& sums, const PriceStep& step) {
    const auto about = step.granted ? About::contract_change : About::price_increase;
    if (step.hurts()) {
        sums.miss[index_of(about)] *= 1 - told_by_figures;
        sums.statement[index_of(about)] = true;
    } else {
        sums.miss[index_of(about)] = 1;
    }
}

/// The families of words (news.hpp), read when a question comes to them: most mails raise none.
class NewsWhenAsked {
public:
    NewsWhenAsked(const Document& document, const Thread& thread, const Classification& mail)
        : document_(document), thread_(thread), mail_(mail) {}

    const News& get() {
        if (!is_read_) news_ = news_of(document_, thread_, mail_);
        is_read_ = true;
        return news_;
    }

    /// The customer's last words tell of harm.
    bool comes_from_them() { return thread_.customers_last() != nullptr && get().theirs > 0; }

private:
    const Document& document_;
    const Thread& thread_;
    const Classification& mail_;
    News news_;
    bool is_read_ = false;
};

/// A recall, a complaint's number or a fault that an appointment, an order or a reminder names, or
/// that is told as mended: the words around it are those of routine.
void keep_in_routine(Tally& sums, NewsWhenAsked& news, const Tidings& tidings) {
    const bool some = tidings.read >= enough_words;
    const bool routine = some && tidings.odds <= plainly_routine;
    const bool settled = some && tidings.odds <= clearly_routine;
    if (!routine && !is_routine(sums)) return;
    const bool sorry = sums.chance(About::apology) >= topic_from;
    std::vector<About> named;
    const auto name = [&](About about) {
        if (sums.chance(about) > 0) named.push_back(about);
    };
    if (!sorry)
        for (const auto about : {About::complaint, About::quality_failure})
            name(about);
    if (routine)
        for (const auto about : {About::refusal, About::dispute, About::apology})
            name(about);
    if (named.empty() || (!routine && news.get().harm >= harm_in_routine) ||
        (!settled && news.comes_from_them()))
        return;
    for (const auto about : named)
        sums.miss[index_of(about)] = 1 - sums.chance(about) * mention_in_routine;
}

/// The topic that bad news told without any cue comes nearest to.
About topic_of(const News& news, const Tally& sums) {
    const double wrong = news.of(About::harm_damage) + news.of(About::harm_error);
    const double late = news.of(About::harm_delay);
    const double rest = news.of(About::harm_end) + news.of(About::harm_deny) +
                        news.of(About::harm_cut) + news.of(About::harm_search);
    const double dear = news.of(About::harm_cost);
    if (dear >= std::max(wrong, late) && sums.chance(About::price_increase) >= .25)
        return About::price_increase;
    if (wrong > std::max({late, rest, dear})) return About::quality_failure;
    return late > std::max(rest, dear) ? About::delivery_delay : About::refusal;
}

/// Bad news in words no cue knows still has a topic; one that cues found keeps the lead.
std::optional<About> hear(NewsWhenAsked& news, const Tidings& tidings, Tally& sums, bool receipt) {
    const double thanked = sums.chance(About::thanks);
    const bool thanks =
        thanked >= sure_topic || (thanked >= sure_from && tidings.odds < beyond_thanks);
    const double from = receipt || is_routine(sums) ? tidings_in_routine : tidings_from;
    if (tidings.read == 0 || tidings.odds < from || thanks || sums.chance(About::talk_held) > 0 ||
        sums.chance(About::talk_planned) > 0)
        return std::nullopt;
    for (std::size_t i = 0; i < topic_count; ++i)
        if (all_topics()[i].sensitivity >= .65 && sums.chance(static_cast<About>(i)) >= sure_from)
            return std::nullopt;
    const auto about = topic_of(news.get(), sums);
    const double sureness = std::min(.9, sure_from + (tidings.odds - tidings_from) / 4);
    sums.miss[index_of(about)] = std::min(sums.miss[index_of(about)], 1 - sureness);
    sums.statement[index_of(about)] = sums.weighty[index_of(about)] = true;
    return about;
}

/// The sentence that says most, then the words of harm.
std::vector<TextRange> evidence_of(const News& news, const Tidings& tidings) {
    std::vector<TextRange> ranges = news.evidence;
    if (tidings.sentence.size() > 0) ranges.insert(ranges.begin(), tidings.sentence);
    return ranges;
}

std::vector<TopicGuess> guess_topics(const Tally& sums, const std::vector<Evidence>& all) {
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
    std::stable_partition(guesses.begin(), guesses.end(),
                          [](const TopicGuess& guess) { return guess.confidence >= sure_from; });
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

void ask_for_answers(Tally& sums, const Document& document) {
    std::size_t questions = 0;
    for (const auto& sentence : document.sentences)
        if (sentence.has(Mark::question) &&
            document.blocks[sentence.block].kind == BlockKind::paragraph)
            ++questions;
    if (questions >= 2) sums.miss[index_of(About::open_questions)] *= questions >= 3 ? .4 : .6;
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
    auto all = gather_evidence(document, thread, CueBook::builtin());
    forget_overtaken_talk(all);
    found.mode = choose_mode(document, options);
    found.reply = structure.reply;
    const bool list = structure.list_unsubscribe || structure.list_id || structure.bulk;
    found.mass = structure.recipients > mass_above ||
                 ((list || structure.unsubscribe_words) && !structure.reply);

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
    if (found.price_step) add_price_step(sums, *found.price_step);
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
    found.topics = guess_topics(sums, all);
    if (heard)
        for (auto& guess : found.topics)
            if (guess.topic == &all_topics()[index_of(*heard)] && guess.evidence.empty()) {
                guess.evidence = evidence_of(news.get(), found.tidings);
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
                           found.topics.front().confidence >= sure_from &&
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
        if (!is_topic(evidence) && evidence.about != About::receipt &&
            found.signals.size() < shown_signals)
            found.signals.push_back({signal_names[index_of(evidence.about) - topic_count],
                                     evidence.range, evidence.quoted});
    return found;
}

}  // namespace warmline
