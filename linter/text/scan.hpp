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

namespace warmline {

/// A character that is no letter, digit or blank and means something to someone.
struct Event {
    std::uint32_t at = 0;
    std::uint32_t next_word = 0;  ///< index of the first word after it
    Sign sign = Sign::none;
    std::uint8_t size = 1;
};

struct Scan {
    std::vector<Word> words;
    std::vector<std::uint16_t>
        entries;                ///< lexicon index of each word, with the language bits below
    std::vector<Event> events;  ///< in text order
    std::vector<std::uint32_t> figures;  ///< words with digits, in order
    std::vector<std::uint32_t> cues;     ///< words that may make a request, weekday or clock time
    std::vector<TextRange> emails;
    std::vector<TextRange> urls;
    std::vector<TagFact> tags;  ///< fallbacks by enclosing conditions not yet known

    static constexpr std::uint16_t index_bits = 0x0FFF, german_bit = 0x1000, english_bit = 0x2000,
                                   foreign_bit = 0x4000, umlaut_bit = 0x8000;

    const LexiconEntry& entry(std::size_t word) const {
        return lexicon_entry(entries[word] & index_bits);
    }

    bool is(std::size_t word, WordClass classes) const {
        return word < words.size() && (entry(word).classes & classes) != 0;
    }
};

/// Index of the first word at or after `offset`.
std::uint32_t word_from(const Scan& scan, std::uint32_t offset);

/// Index of the first event at or after `offset`.
std::uint32_t event_from(const Scan& scan, std::uint32_t offset);

class WordScanner {
public:
    /// `text` and `folded` outlive the scanner; `folded` has the size of `text`.
    WordScanner(std::string_view text, std::string_view folded, Mode mode, Scan& scan);

    /// Reads [begin, end); calls must go forward through the text.
    void read(std::uint32_t begin, std::uint32_t end);

private:
    void read_word(std::uint32_t begin, std::uint32_t end);
    void read_mark(const Glyph& mark, std::uint32_t end);
    bool read_tag(std::uint32_t end);
    bool read_url(std::uint32_t end);
    bool read_email(std::uint32_t end);
    void drop_from(std::uint32_t offset);
    std::uint32_t read_number(std::uint32_t at, std::uint32_t end, std::uint64_t& hash) const;
    void push_word(std::uint32_t begin, std::uint32_t end, std::uint32_t flags, std::uint64_t hash,
                   bool umlaut = false);
    void push_event(const Glyph& mark);

    std::string_view text_, folded_;
    TagReader tags_;
    Scan& scan_;
    std::uint32_t at_ = 0;
    std::uint32_t floor_ = 0;    ///< an e-mail address cannot begin before this
    std::uint16_t pending_ = 0;  ///< flags for the next word
};

}  // namespace warmline
