#include "linter/text/read_layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/text/blocks.hpp"
#include "linter/text/facts.hpp"
#include "linter/text/find_any.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/language.hpp"
#include "linter/text/scan.hpp"
#include "linter/text/sentences.hpp"

namespace warmline {
namespace {

void reserve(Scan& scan, std::size_t bytes) {
    scan.words.reserve(bytes / 5 + 16);
    scan.entries.reserve(bytes / 5 + 16);
    scan.lines.reserve(bytes / 64 + 16);
    scan.events.reserve(bytes / 16 + 16);
    scan.figures.reserve(bytes / 64 + 8);
    scan.cues.reserve(bytes / 64 + 8);
}

/// Of the plain twin only figures, addresses and links are asked for.
bool has_facts(std::string_view text) {
    const char* const end = text.data() + text.size();
    return find_digit_or(text.data(), end, '@') != end || text.find("://") != text.npos ||
           text.find("www.") != text.npos || text.find("WWW.") != text.npos;
}

void scan_paragraphs(const Layout& layout, const Document& document, Mode mode, Scan& scan,
                     Scan& twin) {
    WordScanner words(document.text, document.folded, mode, scan);
    WordScanner twin_words(document.text, document.folded, mode, twin);
    std::size_t twin_bytes = 0;
    for (const Paragraph& paragraph : layout.paragraphs)
        if (paragraph.role == Role::alternative) twin_bytes += paragraph.range.size();
    reserve(scan, document.text.size() - twin_bytes);
    if (twin_bytes > 0) reserve(twin, twin_bytes / 2);
    for (const Paragraph& paragraph : layout.paragraphs) {
        const bool is_twin = paragraph.role == Role::alternative;
        if (is_twin && !has_facts(paragraph.range.of(document.text))) continue;
        (is_twin ? twin_words : words).read(paragraph.range.begin, paragraph.range.end);
    }
}

bool counts_for_mail(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::heading ||
           kind == BlockKind::list_item || kind == BlockKind::table_cell ||
           kind == BlockKind::greeting || kind == BlockKind::sign_off || kind == BlockKind::button;
}

/// Greetings, closings and buttons are words without sentences: they show a language, but in them
/// no function words can be missed.
bool is_prose(BlockKind kind) {
    return kind != BlockKind::greeting && kind != BlockKind::sign_off && kind != BlockKind::button;
}

/// Language of the body, then of each block; short blocks inherit.
void settle_languages(const Scan& scan, const std::vector<WordRange>& words,
                      const TextOptions& options, Document& document) {
    std::vector<LanguageCounts> counts(document.blocks.size());
    LanguageCounts body, rest;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::alternative) continue;
        counts[i] = count_languages(scan, words[i]);
        (counts_for_mail(block.kind) ? body : rest).add(counts[i]);
        if (!is_prose(block.kind)) body.words -= counts[i].words;
    }
    if (options.language != Language::other) {
        document.language = options.language;
        document.language_confidence = 1;
        for (Block& block : document.blocks)
            block.language = options.language;
        return;
    }
    if (body.german + body.english + body.foreign == 0) body.add(rest);
    const LanguageGuess mail = guess_language(body);
    document.language = mail.language;
    document.language_confidence = mail.confidence;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const LanguageGuess own = guess_language(counts[i]);
        document.blocks[i].language =
            speaks_for_itself(counts[i], own) ? own.language : mail.language;
    }
}

/// The mark a single character sets, 0 for most.
constexpr auto marks_of_signs = [] {
    std::array<MarkMask, sign_count> marks{};
    const auto put = [&marks](Sign sign, Mark mark) {
        marks[static_cast<std::size_t>(sign)] = mask_of(mark);
    };
    put(Sign::exclamation, Mark::exclamation);
    put(Sign::slash, Mark::slash);
    put(Sign::open_bracket, Mark::bracket);
    put(Sign::close_bracket, Mark::bracket);
    put(Sign::underscore, Mark::bracket);
    put(Sign::asterisk, Mark::asterisk);
    put(Sign::quote, Mark::quote_mark);
    put(Sign::emoji, Mark::emoji);
    put(Sign::ellipsis, Mark::ellipsis);
    put(Sign::apostrophe, Mark::apostrophe);
    return marks;
}();

/// Whether the sentence's last mark, quotes and brackets aside, is a question mark.
bool is_question(const Scan& scan, std::size_t first, std::size_t last, const Sentence& sentence) {
    for (std::size_t i = last; i-- > first;) {
        const Event& event = scan.events[i];
        if (event.next_word < sentence.word_end) return false;
        if (event.sign == Sign::question) return true;
    }
    return false;
}

bool stands_in_lines(BlockKind kind) {
    return kind == BlockKind::sign_off || kind == BlockKind::signature ||
           kind == BlockKind::greeting;
}

/// Cuts the blocks into sentences and gives each its words and the marks single characters set.
class SentenceBuilder {
public:
    SentenceBuilder(Scan& scan, Document& document) : scan_(scan), document_(document) {}

    void build(Block& block, std::uint32_t index, bool hard_breaks);

private:
    void add(TextRange range, std::uint32_t block);

    Scan& scan_;
    Document& document_;
    std::vector<std::uint32_t> ends_;
    std::uint32_t word_ = 0;
    std::size_t event_ = 0;
};

void SentenceBuilder::build(Block& block, std::uint32_t index, bool hard_breaks) {
    block.sentence_begin = static_cast<std::uint32_t>(document_.sentences.size());
    if (block.kind == BlockKind::alternative) {
        Sentence whole;
        whole.range = block.range;
        whole.word_begin = whole.word_end = word_;
        whole.block = index;
        document_.sentences.push_back(whole);
    } else {
        ends_.clear();
        split_sentences(
            document_.text, document_.folded, scan_,
            {block.range, block.language, hard_breaks, stands_in_lines(block.kind), event_}, ends_);
        std::uint32_t begin = block.range.begin;
        for (const std::uint32_t end : ends_) {
            const std::uint32_t from = skip_blanks(document_.text, begin, end);
            add({from, skip_blanks_back(document_.text, end, from)}, index);
            begin = end;
        }
    }
    block.sentence_end = static_cast<std::uint32_t>(document_.sentences.size());
}

void SentenceBuilder::add(TextRange range, std::uint32_t block) {
    if (range.empty()) return;
    Sentence sentence;
    sentence.range = range;
    sentence.block = block;
    Word* const words = scan_.words.data();
    const Word* const last_word = words + scan_.words.size();
    const Word* word = words + word_;
    while (word != last_word && word->begin < range.begin)
        ++word;
    sentence.word_begin = static_cast<std::uint32_t>(word - words);
    std::uint32_t flags = 0, continued = 0;
    for (; word != last_word && word->begin < range.end; ++word) {
        flags |= word->flags;
        continued += word->is(Word::continued);
    }
    sentence.word_end = word_ = static_cast<std::uint32_t>(word - words);
    sentence.spoken_words = sentence.word_end - sentence.word_begin - continued;
    if (sentence.word_begin < sentence.word_end) {
        Word& first_word = words[sentence.word_begin];
        // What goes on from the sentence before is this one's first word all the same.
        sentence.spoken_words += first_word.is(Word::continued);
        first_word.flags |= Word::sentence_start;
    }
    if ((flags & Word::all_caps) != 0) sentence.marks |= mask_of(Mark::all_caps);
    if ((flags & Word::has_digit) != 0) sentence.marks |= mask_of(Mark::digit);
    while (event_ < scan_.events.size() && scan_.events[event_].at < range.begin)
        ++event_;
    const std::size_t first = event_;
    std::uint32_t stops_end = 0;
    int stops = 0;
    for (; event_ < scan_.events.size() && scan_.events[event_].at < range.end; ++event_) {
        const Event& event = scan_.events[event_];
        sentence.marks |= marks_of_signs[static_cast<std::size_t>(event.sign)];
        if (event.sign == Sign::stop) {
            stops = event.at == stops_end ? stops + 1 : 1;
            stops_end = event.at + 1;
            if (stops == 3) sentence.marks |= mask_of(Mark::ellipsis);
        }
    }
    if (is_question(scan_, first, event_, sentence)) sentence.marks |= mask_of(Mark::question);
    document_.sentences.push_back(sentence);
}

std::uint32_t sentence_index(const Document& document, std::uint32_t offset) {
    const auto after = std::upper_bound(
        document.sentences.begin(), document.sentences.end(), offset,
        [](std::uint32_t at, const Sentence& sentence) { return at < sentence.range.begin; });
    return after == document.sentences.begin()
               ? 0
               : static_cast<std::uint32_t>(after - document.sentences.begin() - 1);
}

/// Links the layout knows, and URLs standing in the text it did not make links of.
void settle_links(const Scan& scan, const Scan& twin, std::vector<LinkFact>&& links,
                  Document& document) {
    document.links = std::move(links);
    std::vector<TextRange> taken;
    taken.reserve(document.links.size());
    for (const LinkFact& link : document.links)
        taken.push_back(link.range);
    std::sort(taken.begin(), taken.end());
    const auto is_taken = [&taken](TextRange range) {
        const auto after =
            std::upper_bound(taken.begin(), taken.end(), range.begin,
                             [](std::uint32_t at, TextRange other) { return at < other.begin; });
        return (after != taken.end() && after->overlaps(range)) ||
               (after != taken.begin() && (after - 1)->overlaps(range));
    };
    for (const Scan* source : {&scan, &twin})
        for (const TextRange url : source->urls) {
            if (is_taken(url)) continue;
            LinkFact link;
            link.range = url;
            link.target = std::string(url.of(document.text));
            if (link.target.starts_with("www.")) link.target.insert(0, "http://");
            link.raw = true;
            document.links.push_back(std::move(link));
        }
    const auto before = [](const LinkFact& a, const LinkFact& b) {
        return a.range.begin < b.range.begin;
    };
    if (!std::is_sorted(document.links.begin(), document.links.end(), before))
        std::stable_sort(document.links.begin(), document.links.end(), before);
    if (document.sentences.empty()) return;
    for (LinkFact& link : document.links) {
        link.sentence = sentence_index(document, link.range.begin);
        Sentence& sentence = document.sentences[link.sentence];
        if (sentence.range.overlaps(link.range)) sentence.marks |= mask_of(Mark::link);
    }
}

void take_ignore_comments(const Layout& layout, Document& document) {
    constexpr std::size_t mark = std::string_view("warmline-ignore").size();
    for (const auto& comment : layout.ignores)
        document.ignore_comments.push_back(
            comment.text.substr(std::min(mark, comment.text.size())));
}

}  // namespace

Document read_layout(Layout&& layout, const Message* message, const TextOptions& options) {
    Document document;
    document.message = message;
    document.text = std::move(layout.text);
    // On the heap even when short, so that views into it survive a move of the document.
    if (document.text.capacity() < 64) document.text.reserve(64);
    document.folded = fold(document.text);
    document.origins = std::move(layout.origins);
    document.images = std::move(layout.images);
    document.from_html = layout.from_html;
    document.body_part = layout.body_part;
    document.problems = std::move(layout.problems);
    take_ignore_comments(layout, document);

    Scan scan, twin;
    scan_paragraphs(layout, document, options.mode, scan, twin);
    finish_tags(document.text, document.folded, scan.tags);
    const std::vector<WordRange> block_words = classify_blocks(scan, layout, document);
    settle_languages(scan, block_words, options, document);

    document.sentences.reserve(document.blocks.size() * 2);
    SentenceBuilder builder(scan, document);
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i)
        builder.build(document.blocks[i], i,
                      layout.from_html && document.blocks[i].part == layout.body_part);
    read_facts(scan, 0, static_cast<std::uint32_t>(document.sentences.size()), document);
    if (!twin.words.empty()) {
        std::size_t figure = 0;
        for (const Block& block : document.blocks)
            if (block.kind == BlockKind::alternative)
                read_twin_facts(twin, block.sentence_begin, document, figure);
    }
    settle_links(scan, twin, std::move(layout.links), document);
    document.words = std::move(scan.words);
    return document;
}

}  // namespace warmline
