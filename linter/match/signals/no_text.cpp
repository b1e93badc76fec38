#include <algorithm>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// What a mail can carry instead of words of its own: files, pictures, what others wrote, fields
/// that are filled later.
bool carries_something(const Document& document) {
    const auto& images = document.images;
    if (!document.tags.empty() || std::any_of(images.begin(), images.end(),
                                              [](const Image& image) { return !image.tracking; }))
        return true;
    const auto& blocks = document.blocks;
    if (std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
            return block.kind == BlockKind::quoted && block.sentence_begin < block.sentence_end;
        }))
        return true;
    return document.message != nullptr && !document.message->attachments.empty();
}

/// "Heute um 12 in Raum 4 (eom)": the subject says it all, and says so.
bool ends_in_the_subject(const Document& document) {
    const auto* subject = document.first(BlockKind::subject);
    if (subject == nullptr) return false;
    const auto words = document.folded_of(subject->range);
    return words.ends_with("eom") || words.ends_with("eom)") || words.ends_with("(n/t)") ||
           words.ends_with("(kt)");
}

}  // namespace

void no_text(Check& check) {
    const auto& document = check.document();
    if (carries_something(document) || ends_in_the_subject(document)) return;
    bool said = false;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      said = said || sentence.word_begin < sentence.word_end;
                  });
    if (!said) check.report_mail();
}

}  // namespace warmline::match
