/// Cue phrases compiled for one pass over the words of a mail.
///
/// Each phrase is looked up by its longest word; most words of a mail are turned away by three bit
/// tests. Immutable after construction; threads share it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/topic/cue.hpp"

namespace warmline {

/// A phrase found: words [first, last] of `Document::words`.
struct CueHit {
    std::uint16_t phrase = 0;
    std::uint32_t first = 0, last = 0;
};

class CueBook {
public:
    explicit CueBook(std::span<const std::span<const CueGroup>> shelves);

    /// German and English cues, compiled at first use.
    static const CueBook& builtin();

    struct Phrase {
        About about;
        std::uint8_t flags = 0;
        double weight = 0;
        std::uint16_t atom_begin = 0, atom_end = 0, anchor = 0;
    };

    std::span<const Phrase> phrases() const { return phrases_; }

    /// Appends what `sentence` contains to `hits`.
    void find_in(const Document& document, const Sentence& sentence,
                 std::vector<CueHit>& hits) const;

private:
    enum class Kind : std::uint8_t { words, any, gap };

    /// One way to be a word: the whole of it, its beginning or its end.
    enum class Form : std::uint8_t { exact, prefix, suffix };

    struct Alternative {
        Form form = Form::exact;
        std::uint64_t hash = 0;
        std::uint32_t begin = 0, length = 0;  // into spellings_
    };

    struct Atom {
        Kind kind = Kind::words;
        bool optional = false;
        std::uint8_t reach = 0;            // of a gap, in words
        std::uint32_t begin = 0, end = 0;  // into alternatives_
    };

    struct Entry {
        std::uint64_t key = 0;
        std::uint16_t phrase = 0;
        Form form = Form::exact;
        std::uint16_t next = 0;  // 1-based chain of entries in the same bucket
    };

    struct Window {
        const Document& document;
        std::uint32_t begin, end;
    };

    void add_phrase(const CueGroup& group, std::string_view phrase);
    void add_atom(std::string_view word);
    void add_alternative(std::string_view spelling);
    void index();
    bool is(const Window& window, std::uint32_t word, const Atom& atom) const;
    std::optional<std::uint32_t> forward(const Window& window, std::uint32_t word, std::size_t atom,
                                         std::size_t end) const;
    std::optional<std::uint32_t> backward(const Window& window, std::uint32_t word,
                                          std::size_t atom, std::size_t begin) const;
    void try_bucket(const Window& window, std::uint32_t word, std::uint64_t key, Form form,
                    std::vector<CueHit>& hits) const;

    std::string spellings_;
    std::vector<Alternative> alternatives_;
    std::vector<Atom> atoms_;
    std::vector<Phrase> phrases_;
    std::vector<Entry> entries_;
    std::vector<std::uint16_t> buckets_;
    std::array<std::uint64_t, 256> whole_{};  // bit sets over hash, head and tail keys
    std::array<std::uint64_t, 64> heads_{}, tails_{};
};

}  // namespace warmline
