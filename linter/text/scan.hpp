/// The word pass: one walk over folded text that yields words, their hashes and flags, and notes
/// every place the later steps (sentences, blocks, facts) may want to stop at, so that none of them
/// reads the text byte by byte again.
///
/// Internal to the text room. A Scan borrows nothing; its indices count into its own vectors.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/merge_tags.hpp"
#include "linter/text/signs.hpp"
#include "linter/text/word_shape.hpp"

namespace warmline {

/// A character that is no letter, digit or blank and means something to someone.
struct Event {
    std::uint32_t at = 0;
    std::uint32_t next_word = 0;  ///< index of the first word after it
    Sign sign = Sign::none;
    std::uint8_t size = 1;
};

/// A line of a paragraph that was read, with what its words are all together.
struct ScannedLine {
    std::uint32_t end = 0;  ///< where its line break stands or the paragraph ends
    std::uint32_t word_end = 0;
    std::uint32_t flags = 0;
    WordClass classes = 0;
    bool last = false;  ///< of its paragraph
};

struct Scan {
    std::vector<Word> words;
    std::vector<std::uint16_t>
        entries;                     ///< lexicon index of each word, with the language bits below
    std::vector<ScannedLine> lines;  ///< in text order, at least one a paragraph
    std::vector<Event> events;       ///< in text order
    std::vector<std::uint32_t> figures;  ///< words with digits, in order
    std::vector<std::uint32_t> cues;     ///< words that may make a request, weekday or clock time
    std::vector<TextRange> emails;
    std::vector<TextRange> urls;
    std::vector<TagFact> tags;  ///< fallbacks by enclosing conditions not yet known

    static constexpr std::uint16_t german_bit = lexicon_note::german,
                                   english_bit = lexicon_note::english,
                                   foreign_bit = lexicon_note::foreign, umlaut_bit = 0x8000;

    const LexiconEntry& entry(std::size_t word) const {
        return lexicon_entry(entries[word] & lexicon_note::index_bits);
    }

    bool is(std::size_t word, WordClass classes) const {
        return word < words.size() && (entry(word).classes & classes) != 0;
    }
};

/// Index of the first word at or after `offset`.
std::uint32_t word_from(const Scan& scan, std::uint32_t offset);

class WordScanner {
public:
    /// `text` and `folded` outlive the scanner; `folded` has the size of `text`.
    WordScanner(std::string_view text, std::string_view folded, Mode mode, Scan& scan);

    /// Reads [begin, end); calls must go forward through the text.
    void read(std::uint32_t begin, std::uint32_t end);

private:
    void read_short_words(std::uint32_t end);
    void read_other(std::uint32_t end);
    void read_word(Glyph first, std::uint32_t end);
    WordShape front_of_word(std::uint32_t at) const;
    void end_line();
    void read_mark(Sign sign, std::uint32_t size, std::uint32_t end);
    bool read_tag(std::uint32_t end);
    bool read_url(std::uint32_t end);
    bool read_email(std::uint32_t end);
    void drop_from(std::uint32_t offset);
    std::uint32_t read_number(std::uint32_t at, std::uint32_t end) const;
    void add_word(std::uint32_t begin, std::uint32_t end, std::uint32_t flags, std::uint64_t hash,
                  std::uint32_t note, bool after_blank);
    bool is_after_blank(std::uint32_t at) const;
    void push_figure();
    bool joins_last_word(std::uint32_t begin) const;
    void push_word(std::uint32_t begin, std::uint32_t end, std::uint32_t flags, std::uint64_t hash,
                   bool umlaut = false);
    void push_event(Sign sign, std::uint32_t size);

    std::string_view text_, folded_;
    TagReader tags_;
    Scan& scan_;
    std::uint32_t at_ = 0;
    std::uint32_t floor_ = 0;       ///< an e-mail address cannot begin before this
    std::uint32_t pending_ = 0;     ///< flags for the next word
    ScannedLine line_;              ///< the one being read
    std::uint32_t line_begin_ = 0;  ///< its first word
    bool dropped_ = false;          ///< some of its words turned out to be an address
};

}  // namespace warmline
