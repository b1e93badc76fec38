#include "linter/topic/weigh.hpp"

#include <algorithm>
#include <array>

#include "linter/people/quoted_mails.hpp"
#include "linter/text/fold.hpp"

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

template <std::size_t N>
constexpr bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& words) {
    return std::find(words.begin(), words.end(), hash) != words.end();
}

template <class... Words>
constexpr auto hashes(Words... words) {
    return std::array<std::uint64_t, sizeof...(Words)>{word_hash(words)...};
}

using SV = std::string_view;
constexpr auto negations =
    hashes(SV("kein"), SV("keine"), SV("keinen"), SV("keinem"), SV("keiner"), SV("keinerlei"),
           SV("nicht"), SV("ohne"), SV("nie"), SV("weder"), SV("no"), SV("not"), SV("without"),
           SV("never"), SV("neither"), SV("t"), SV("nor"));
constexpr auto suppositions =
    hashes(SV("wenn"), SV("falls"), SV("sollte"), SV("sollten"), SV("sofern"), SV("if"),
           SV("unless"), SV("whether"), SV("ob"), SV("eventuelle"), SV("eventuellen"),
           SV("etwaige"), SV("etwaigen"), SV("moegliche"), SV("moeglichen"), SV("any"), SV("case"),
           SV("falle"), SV("jederzeit"), SV("bevor"), SV("vermeiden"), SV("avoid"), SV("before"),
           SV("might"), SV("koennte"), SV("koennten"));
constexpr auto possessives =
    hashes(SV("ihre"), SV("ihrer"), SV("ihrem"), SV("ihren"), SV("ihres"), SV("ihr"), SV("deine"),
           SV("deiner"), SV("deinem"), SV("deinen"), SV("dein"), SV("your"));
constexpr auto talk =
    hashes(SV("thema"), SV("leitfaden"), SV("webinar"), SV("tipps"), SV("studie"), SV("seminar"),
           SV("workshop"), SV("ratgeber"), SV("whitepaper"), SV("blog"), SV("blogbeitrag"),
           SV("checkliste"), SV("schulung"), SV("trends"), SV("interview"), SV("guide"),
           SV("article"), SV("tips"), SV("ebook"), SV("study"), SV("training"), SV("course"),
           SV("podcast"), SV("handling"), SV("umgang"), SV("erfolgreich"), SV("teams"));

constexpr std::uint32_t negation_reach = 4;

bool ends_clause(const Word& word) {
    return word.is(Word::after_comma);
}

/// "keine Beschwerde", "Preise … nicht erhöhen": a denial before the cue in its clause, or inside
/// it.
bool is_denied(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    for (auto w = hit.first; w <= hit.last; ++w)
        if (is_one_of(words[w].hash, negations)) return true;
    for (std::uint32_t back = 1; back <= negation_reach; ++back) {
        if (hit.first < sentence.word_begin + back) return false;
        if (ends_clause(words[hit.first - back + 1])) return false;
        if (!is_one_of(words[hit.first - back].hash, negations)) continue;
        // "nicht nur" denies nothing.
        const auto next = words[hit.first - back + 1].hash;
        return next != word_hash("nur") && next != word_hash("only");
    }
    return false;
}

/// "Falls Sie eine Beschwerde haben", "Bei Reklamationen": spoken of, not so.
bool is_supposed(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    for (auto w = sentence.word_begin; w < hit.first; ++w) {
        if (is_one_of(words[w].hash, suppositions)) return true;
        if (words[w].hash == word_hash("should") && w == sentence.word_begin) return true;
    }
    if (hit.last + 1 < sentence.word_end && words[hit.last + 1].hash == word_hash("vermeiden"))
        return true;
    if (hit.first == sentence.word_begin) return false;
    const auto before = words[hit.first - 1].hash;
    return before == word_hash("bei") || before == word_hash("oder") || before == word_hash("or") ||
           before == word_hash("fuer");
}

bool is_talk(const Document& document, const Sentence& sentence) {
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end,
                       [](const Word& word) { return is_one_of(word.hash, talk); });
}

/// "Ihre Reklamation", "Ihrer letzten Beschwerde": the reader's own.
bool is_readers_own(const Document& document, const Sentence& sentence, const CueHit& hit) {
    for (std::uint32_t back = 1; back <= 2 && hit.first >= sentence.word_begin + back; ++back) {
        const auto hash = document.words[hit.first - back].hash;
        if (is_one_of(hash, possessives)) return true;
    }
    return false;
}

double in_context(const Document& document, const Sentence& sentence, const CueHit& hit,
                  const CueBook::Phrase& phrase) {
    double weight = phrase.weight;
    const bool statement = (phrase.flags & CueFlag::statement) != 0;
    if (index_of(phrase.about) >= topic_count) return weight;
    if ((phrase.flags & solid) == 0 && is_denied(document, sentence, hit)) return 0;
    if ((phrase.flags & solid) == 0 && is_supposed(document, sentence, hit))
        weight *= statement ? .5 : .2;
    else if (!statement && is_readers_own(document, sentence, hit))
        weight = std::min(.9, weight + .3);
    if (is_talk(document, sentence)) weight *= statement ? .6 : .3;
    return weight;
}

constexpr double without_stakes = .75;  // "leider nicht" about nothing of weight

/// Walks a document once and keeps what the cues in it are worth.
class Gatherer {
public:
    Gatherer(const Document& document, const CueBook& book) : document_(document), book_(book) {}

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
        if (manager_only_ && phrase.about != About::account_manager) return;
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
                        weighs});
    }

    bool is_customers(TextRange range) {
        if (rounds_.empty()) rounds_ = split_quoted(document_);
        const auto round =
            std::find_if(rounds_.begin(), rounds_.end(),
                         [&](const ThreadMail& mail) { return mail.range.overlaps(range); });
        return round != rounds_.end() && round->customer;
    }

    const Document& document_;
    const CueBook& book_;
    std::vector<Evidence> all_;
    std::vector<CueHit> hits_;
    std::vector<ThreadMail> rounds_;
    std::size_t quoted_words_ = 0;
    double place_ = 1;
    bool quoted_ = false, manager_only_ = false;
};

}  // namespace

std::vector<Evidence> gather_evidence(const Document& document, const CueBook& book) {
    return Gatherer(document, book).gather();
}

}  // namespace warmline
