#include "linter/topic/weigh.hpp"

#include <algorithm>
#include <array>

#include "linter/topic/context.hpp"

namespace warmline {

namespace {

constexpr std::size_t most_evidence = 400;  // a hostile mail shall not make us collect for ever
constexpr std::size_t most_quoted_words = 1500;  // the newest rounds of a long thread

constexpr double factor_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::subject:
            return 1.5;
        case BlockKind::heading:
            return 1.2;
        case BlockKind::preheader:
        case BlockKind::greeting:
        case BlockKind::paragraph:
        case BlockKind::quoted:
            return 1;
        case BlockKind::list_item:
            return .9;
        case BlockKind::table_cell:
        case BlockKind::button:
            return .6;
        case BlockKind::sign_off:
            return .4;
        default:
            return 0;  // footers, signatures, hidden text name topics without being about them
    }
}

/// A job title in a signature is no topic, but tells who looks after the customer.
constexpr bool tells_the_manager(BlockKind kind) {
    return kind == BlockKind::signature || kind == BlockKind::sign_off;
}

constexpr double asked = .5;  // a question tells less than a statement

double in_context(const Document& document, const Sentence& sentence, const CueHit& hit,
                  const CueBook::Phrase& phrase) {
    double weight = phrase.weight;
    const bool statement = (phrase.flags & CueFlag::statement) != 0;
    if (index_of(phrase.about) >= topic_count) return weight;
    // "Das geht so nicht" is said by the customer with its "nicht".
    const bool whole = (phrase.flags & solid) != 0 ||
                       ((phrase.flags & theirs) != 0 && holds_negation(document, hit));
    if (!whole && is_denied(document, sentence, hit)) return 0;
    if ((phrase.flags & solid) == 0 && is_supposed(document, sentence, hit))
        weight *= statement ? .5 : .2;
    else if (!statement && is_readers_own(document, sentence, hit))
        weight = std::min(.9, weight + .3);
    if (is_talk(document, sentence)) weight *= statement ? .6 : .3;
    // "Did we let you down?" asks for it, it does not say it.
    if (statement && (phrase.flags & both) == 0 && sentence.has(Mark::question)) weight *= asked;
    return weight;
}

constexpr double without_stakes = .75;  // "leider nicht" about nothing of weight

/// Walks a document once and keeps what the cues in it are worth.
class Gatherer {
public:
    Gatherer(const Document& document, const Thread& thread, const CueBook& book)
        : document_(document), thread_(thread), book_(book) {}

    std::vector<Evidence> gather() {
        for (const auto& block : document_.blocks) {
            manager_only_ = tells_the_manager(block.kind);
            place_ = manager_only_ ? 1 : factor_of(block.kind);
            quoted_ = block.kind == BlockKind::quoted;
            if (place_ == 0 || (quoted_ && quoted_words_ > most_quoted_words)) continue;
            for (auto s = block.sentence_begin; s < block.sentence_end; ++s)
                read(document_.sentences[s]);
        }
        return std::move(all_);
    }

private:
    void read(const Sentence& sentence) {
        if (quoted_) {
            quoted_words_ += sentence.word_end - sentence.word_begin;
            if (!is_customers(sentence.range)) return;
        }
        hits_.clear();
        book_.find_in(document_, sentence, hits_);
        if (hits_.empty()) return;
        std::array<double, about_count> damp;
        damp.fill(1);
        bool stakes = false;
        for (const auto& hit : hits_) {
            const auto& phrase = book_.phrases()[hit.phrase];
            auto& factor = damp[index_of(phrase.about)];
            if (phrase.flags & damper) factor = std::min(factor, phrase.weight);
            stakes = stakes || phrase.about == About::stakes;
        }
        for (const auto& hit : hits_)
            keep(sentence, hit, damp, stakes);
    }

    void keep(const Sentence& sentence, const CueHit& hit,
              const std::array<double, about_count>& damp, bool stakes) {
        const auto& phrase = book_.phrases()[hit.phrase];
        if (phrase.flags & damper) return;
        if (quoted_ ? !(phrase.flags & (theirs | both)) : (phrase.flags & theirs) != 0) return;
        if (manager_only_ && phrase.about != About::account_manager &&
            phrase.about != About::key_account)
            return;
        if (phrase.about == About::good_news &&
            (is_undone(document_, sentence, hit) ||
             ((phrase.flags & solid) == 0 && holds_negation(document_, hit))))
            return;
        const bool weighs = (phrase.flags & weighty) != 0 || stakes;
        double weight =
            in_context(document_, sentence, hit, phrase) * damp[index_of(phrase.about)] * place_;
        if (phrase.about == About::refusal && !weighs) weight *= without_stakes;
        if (weight <= 0 || all_.size() >= most_evidence) return;
        all_.push_back({phrase.about,
                        std::min(weight, .95),
                        {document_.words[hit.first].begin, document_.words[hit.last].range().end},
                        hit.phrase,
                        (phrase.flags & statement) != 0,
                        quoted_,
                        weighs,
                        is_readers_own(document_, sentence, hit),
                        (phrase.flags & threat) != 0});
    }

    bool is_customers(TextRange range) const {
        const auto round =
            std::find_if(thread_.mails.begin(), thread_.mails.end(),
                         [&](const ThreadMail& mail) { return mail.range.overlaps(range); });
        return round != thread_.mails.end() && round->customer;
    }

    const Document& document_;
    const Thread& thread_;
    const CueBook& book_;
    std::vector<Evidence> all_;
    std::vector<CueHit> hits_;
    std::size_t quoted_words_ = 0;
    double place_ = 1;
    bool quoted_ = false, manager_only_ = false;
};

}  // namespace

std::vector<Evidence> gather_evidence(const Document& document, const Thread& thread,
                                      const CueBook& book) {
    return Gatherer(document, thread, book).gather();
}

}  // namespace warmline
