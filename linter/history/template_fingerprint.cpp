#include "linter/history/template_fingerprint.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linter/mail/message.hpp"
#include "linter/text/fold.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t fewest_words = 5;
constexpr std::size_t most_names = 64;

constexpr BlockMask words_of_the_template =
    mask_of(BlockKind::preheader) | mask_of(BlockKind::heading) | mask_of(BlockKind::paragraph) |
    mask_of(BlockKind::list_item) | mask_of(BlockKind::table_cell) | mask_of(BlockKind::button) |
    mask_of(BlockKind::legal_footer);

/// Every run of letters in a name: "Petra Kurz-Lang" → petra, kurz, lang.
void add_names(std::string_view name, std::vector<std::uint64_t>& names) {
    const auto folded = fold(name);
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t begin = 0; begin < folded.size() && names.size() < most_names;) {
        auto end = begin;
        while (end < folded.size() && is_letter(folded[end]))
            ++end;
        if (end - begin >= 2)
            names.push_back(word_hash(std::string_view(folded).substr(begin, end - begin)));
        begin = end + 1;
    }
}

/// Of the reader and of who signs. Not of the From field: it often names the company, and a
/// template file has none, so its copies would lose words that the template keeps.
std::vector<std::uint64_t> names_in(const Document& document) {
    std::vector<std::uint64_t> names;
    add_names(document.of(document.greeting.name), names);
    add_names(document.of(document.sign_off.name), names);
    if (document.message != nullptr) {
        const auto& message = *document.message;
        for (const auto* list : {&message.to, &message.cc})
            for (const auto& mailbox : *list)
                add_names(mailbox.name, names);
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Ranges of facts whose words differ from copy to copy, in text order.
std::vector<TextRange> varying(const Document& document) {
    std::vector<TextRange> ranges;
    const auto add = [&](const auto& facts) {
        for (const auto& fact : facts)
            ranges.push_back(fact.range);
    };
    add(document.dates);
    add(document.times);
    add(document.amounts);
    add(document.phones);
    add(document.emails);
    add(document.tags);
    for (const auto& link : document.links)
        if (link.raw) ranges.push_back(link.range);
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    return ranges;
}

/// The words up to the next blank, so that "A-4711" and "10:30" are one thing. At least one.
std::uint32_t end_of_run(const Document& document, std::uint32_t begin, std::uint32_t end) {
    auto last = begin + 1;
    for (; last < end; ++last) {
        const auto gap_begin = document.words[last - 1].range().end;
        const auto gap = document.of(TextRange{gap_begin, document.words[last].begin});
        if (gap.find_first_of(" \t\n") != std::string_view::npos || gap.size() > 2) break;
    }
    return last;
}

/// Walks the words of the template and drops what differs from copy to copy.
class StableWords {
public:
    explicit StableWords(const Document& document)
        : document_(document), names_(names_in(document)), ranges_(varying(document)) {}

    /// Sentences come in text order.
    void add(const Sentence& sentence) {
        for (auto word = sentence.word_begin; word < sentence.word_end;) {
            const auto end = end_of_run(document_, word, sentence.word_end);
            if (is_stable(word, end))
                for (auto w = word; w < end; ++w)
                    keep(document_.words[w]);
            word = end;
        }
    }

    std::size_t count() const { return count_; }

    const std::string& text() const { return text_; }

private:
    bool is_stable(std::uint32_t begin, std::uint32_t end) {
        bool stable = true;
        for (auto w = begin; w < end; ++w) {
            const auto& word = document_.words[w];
            for (; next_ < ranges_.size() && ranges_[next_].begin <= word.begin; ++next_)
                varying_end_ = std::max(varying_end_, ranges_[next_].end);
            if (word.begin < varying_end_ || word.is(Word::tag) || word.is(Word::has_digit) ||
                word.is(Word::address))
                stable = false;
        }
        return stable;
    }

    void keep(const Word& word) {
        if (std::binary_search(names_.begin(), names_.end(), word.hash)) return;
        text_ += document_.folded_of(word);
        text_ += ' ';
        ++count_;
    }

    const Document& document_;
    const std::vector<std::uint64_t> names_;
    const std::vector<TextRange> ranges_;
    std::size_t next_ = 0;
    std::uint32_t varying_end_ = 0;
    std::string text_;
    std::size_t count_ = 0;
};

}  // namespace

Pseudonym template_fingerprint(const Document& document, const PseudonymKey& key) {
    StableWords words(document);
    for (const auto& block : document.blocks)
        if ((mask_of(block.kind) & words_of_the_template) != 0)
            for (auto s = block.sentence_begin; s < block.sentence_end; ++s)
                words.add(document.sentences[s]);
    return words.count() < fewest_words ? 0 : key.of("template", words.text());
}

}  // namespace warmline::history
