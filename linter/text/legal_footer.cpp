// Imprint, unsubscribe, disclaimer: what stands at the end of a mail because it has to.
#include <algorithm>

#include "linter/text/lines.hpp"

namespace warmline {
namespace {

using namespace word_class;

struct Evidence {
    std::uint32_t strong = 0, weak = 0, words = 0, contacts = 0, forms = 0;

    bool is_legal() const {
        return strong >= 2 || (strong >= 1 && (words <= 25 || weak >= 2)) || weak >= 5 ||
               (forms >= 1 && weak >= 2 && words <= 40);
    }

    bool is_certain() const { return strong >= 3 || (strong >= 2 && weak >= 1); }

    bool is_address() const { return words <= 14 || contacts >= 2; }
};

Evidence weigh(const Lines& lines, std::size_t begin, std::size_t end) {
    Evidence evidence;
    for (std::size_t i = begin; i < end; ++i) {
        const Line& line = lines.all[i];
        evidence.words += line.words();
        const std::string_view text = line.range.of(lines.text);
        if (line.words() <= 40 && text.find("\u00A9") != std::string_view::npos) ++evidence.strong;
        if ((line.classes & (legal | strong_legal | contact | company_form)) == 0) continue;
        for (std::uint32_t word = line.word_begin; word < line.word_end; ++word) {
            const WordClass classes = lines.scan.entry(word).classes;
            evidence.strong += (classes & strong_legal) != 0;
            evidence.weak += (classes & (legal | strong_legal)) == legal;
            evidence.contacts += (classes & (contact | company_form)) != 0;
            evidence.forms += (classes & company_form) != 0;
        }
    }
    return evidence;
}

bool may_be_footer(BlockKind kind) {
    return is_own_body(kind) || kind == BlockKind::signature || kind == BlockKind::alt_text;
}

/// [begin, end) of the lines of one paragraph that share a kind; a signature after a sign-off is
/// cut line by line, because names and imprint often stand in one paragraph.
std::size_t group_begin(const Lines& lines, std::size_t end) {
    std::size_t begin = end - 1;
    if (lines.all[begin].kind == BlockKind::signature) return begin;
    while (begin > 0 && lines.all[begin - 1].paragraph == lines.all[begin].paragraph &&
           lines.all[begin - 1].kind == lines.all[begin].kind)
        --begin;
    return begin;
}

}  // namespace

void mark_footer(Lines& lines) {
    std::vector<Line>& all = lines.all;
    for (Line& line : all)
        if (lines.layout.paragraphs[line.paragraph].in_footer && may_be_footer(line.kind))
            line.kind = BlockKind::legal_footer;
    bool signed_off = false;
    for (const Line& line : all)
        signed_off |= line.kind == BlockKind::sign_off || line.kind == BlockKind::signature;
    // The first thing a mail says is its letter, whatever it speaks of.
    std::size_t first_said = 0;
    while (first_said < all.size() && !may_be_footer(all[first_said].kind))
        ++first_said;
    // From the end upwards: legal text, and short address lines that turn out to belong to it.
    std::size_t first_legal = all.size();
    std::size_t end = all.size();
    while (end > 0) {
        const Line& last = all[end - 1];
        if (last.kind == BlockKind::legal_footer) {
            first_legal = --end;
            continue;
        }
        if (last.kind == BlockKind::quoted || last.kind == BlockKind::alternative ||
            last.kind == BlockKind::hidden || last.kind == BlockKind::alt_text) {
            --end;
            continue;
        }
        if (!may_be_footer(last.kind)) break;
        const std::size_t begin = group_begin(lines, end);
        if (begin <= first_said) break;
        const Evidence evidence = weigh(lines, begin, end);
        // "Geschäftsführerin" alone under a name is a job, not an imprint.
        const bool job = evidence.words <= 2 && last.kind == BlockKind::signature;
        const bool legal_here =
            !job && (evidence.is_legal() || (first_legal < all.size() && evidence.strong > 0));
        if (legal_here) {
            for (std::size_t i = begin; i < end; ++i)
                all[i].kind = BlockKind::legal_footer;
            first_legal = begin;
        } else if (!evidence.is_address()) {
            break;
        }
        end = begin;
    }
    // Above that, only paragraphs no reader would take for anything else, and only after the
    // letter.
    bool after_letter = !signed_off;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == BlockKind::sign_off) after_letter = true;
        if (!may_be_footer(all[i].kind)) continue;
        ++seen;
        std::size_t stop = i + 1;
        if (!after_letter || (all[i].classes & strong_legal) == 0) continue;
        while (stop < all.size() && all[stop].paragraph == all[i].paragraph &&
               all[stop].kind == all[i].kind)
            ++stop;
        if (after_letter && seen > 2 && weigh(lines, i, stop).is_certain())
            for (std::size_t k = i; k < stop; ++k)
                all[k].kind = BlockKind::legal_footer;
        i = stop - 1;
    }
    // Short lines between or after legal ones are part of the footer.
    if (first_legal == all.size()) return;
    for (std::size_t i = first_legal; i < all.size(); ++i)
        if (is_own_body(all[i].kind) && all[i].words() <= 14) all[i].kind = BlockKind::legal_footer;
}

}  // namespace warmline
