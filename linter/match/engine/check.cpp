#include <algorithm>

#include "linter/match/engine/inquiry.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

std::span<const Hit> Check::hits(Role role) const {
    const auto before = [](const Hit& hit, Role wanted) { return hit.role < wanted; };
    const auto after = [](Role wanted, const Hit& hit) { return wanted < hit.role; };
    const auto first = std::lower_bound(hits_.begin(), hits_.end(), role, before);
    const auto last = std::upper_bound(first, hits_.end(), role, after);
    return {first, last};
}

bool Check::lists(std::string_view text) const {
    std::vector<std::uint64_t> hashes;
    std::size_t size = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        while (i < text.size() && is_word_character(text.substr(i), size))
            i += size;
        if (i > begin)
            hashes.push_back(word_hash(fold(text.substr(begin, i - begin))));
        else
            i += size;
    }
    const auto& tables = inquiry_.tables;
    for (const auto& sequence :
         tables.sequences.subspan(row_.sequences.begin, row_.sequences.count)) {
        if (sequence.role != Role::words || sequence.steps.count != hashes.size()) continue;
        bool all = !hashes.empty();
        for (std::size_t i = 0; i < hashes.size() && all; ++i) {
            const auto& step = tables.steps[sequence.steps.begin + i];
            const auto atoms = tables.atoms_of(step);
            all = std::any_of(atoms.begin(), atoms.end(), [&](const AtomRow& atom) {
                return atom.kind == Atom::Kind::word && atom.hash == hashes[i];
            });
        }
        if (all) return true;
    }
    return false;
}

namespace {

/// "Ein Artikel kommt später" names no day and need not, when the mail opens with it: "… erst am
/// 14. Dezember". A day that has passed tells nothing.
bool opening_names_a_day(const Document& document, const Sentence& subject) {
    constexpr std::uint32_t soon = 2;
    if (block_of(document, subject).kind != BlockKind::subject) return false;
    const auto* const first = first_sentence(document, prose_blocks);
    if (first == nullptr) return false;
    const auto& sentences = document.sentences;
    const auto begin = static_cast<std::uint32_t>(first - sentences.data());
    const auto end = std::min(begin + soon, document.blocks[first->block].sentence_end);
    return std::any_of(sentences.begin() + begin, sentences.begin() + end,
                       [](const Sentence& told) { return told.has(Mark::day_ahead); });
}

}  // namespace

bool Check::excused(std::uint32_t sentence) const {
    const auto& sentences = document().sentences;
    if (sentence >= sentences.size()) return false;
    if ((sentences[sentence].marks & row_.unless_sentence) != 0) return true;
    const bool wants_a_day = (row_.unless_sentence & mask_of(Mark::day_told)) != 0 ||
                             (row_.unless_near & mask_of(Mark::day_ahead)) != 0;
    if (wants_a_day && opening_names_a_day(document(), sentences[sentence])) return true;
    const auto near = [&](std::uint32_t other) {
        return other < sentences.size() && (sentences[other].marks & row_.unless_near) != 0;
    };
    if (row_.unless_near != 0 && (near(sentence) || near(sentence + 1) || near(sentence - 1)))
        return true;
    if (!row_.has_unless_words) return false;
    const auto excuses = hits(Role::unless);
    switch (row_.unless_words_in) {
        case Reach::mail:
            return !excuses.empty();
        case Reach::near:
            return std::any_of(excuses.begin(), excuses.end(), [&](const Hit& hit) {
                return hit.sentence + 1 >= sentence && hit.sentence <= sentence + 1;
            });
        default:
            return std::any_of(excuses.begin(), excuses.end(),
                               [&](const Hit& hit) { return hit.sentence == sentence; });
    }
}

bool Check::takes(std::uint32_t sentence) const {
    const auto& block = document().blocks[document().sentences[sentence].block];
    const auto language = static_cast<unsigned>(inquiry_.language_of(block));
    return (row_.languages & (1u << language)) != 0 && !excused(sentence);
}

void Check::report(TextRange range, Values values, float confidence, bool raised) {
    if (range.empty() || range.end > document().text.size()) return;
    if (inquiry_.findings.size() >= inquiry_.context.limits.findings * 4) return;
    const auto* sentence = document().sentence_at(range.begin);
    auto language = document().language;
    if (sentence != nullptr) {
        const auto number = static_cast<std::uint32_t>(sentence - document().sentences.data());
        if (!takes(number)) return;
        language = inquiry_.language_of(document().blocks[sentence->block]);
    } else if (row_.has_unless_words && row_.unless_words_in == Reach::mail &&
               !hits(Role::unless).empty()) {
        return;
    }
    if ((row_.languages & (1u << static_cast<unsigned>(language))) == 0) return;
    ++reported_;
    inquiry_.findings.push_back({.rule = rule_,
                                 .range = range,
                                 .language = language,
                                 .confidence = confidence * static_cast<float>(row_.confidence),
                                 .points = 0,
                                 .raised = raised,
                                 .values = std::move(values)});
}

void Check::report_mail(Values values, float confidence) {
    report(mail_place(document()), std::move(values), confidence);
}

}  // namespace warmline::match
