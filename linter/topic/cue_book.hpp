/// Cue phrases looked up in one pass over the words of a mail.
///
/// Each phrase is looked up by its longest word; most words of a mail are turned away by three bit
/// tests. Immutable; threads share it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/topic/cue_tables.hpp"

namespace warmline {

/// A phrase found: words [first, last] of `Document::words`.
struct CueHit {
    std::uint32_t phrase = 0;
    std::uint32_t first = 0, last = 0;
};

class CueBook {
public:
    /// The tables outlive the book.
    explicit CueBook(const cues::Tables& tables) : tables_(tables) {}

    /// Cues of the topics, German and English.
    static const CueBook& builtin();

    /// What a mail states about its reader; of no use in a mailing, so it is a book of its own.
    static const CueBook& facts();

    /// The families of harm and ease.
    static const CueBook& news();

    /// What a case puts at stake; opened only when a call is to be prepared.
    static const CueBook& stakes();

    using Phrase = cues::Phrase;

    std::span<const Phrase> phrases() const { return tables_.phrases; }

    /// Appends what `sentence` contains to `hits`.
    void find_in(const Document& document, const Sentence& sentence,
                 std::vector<CueHit>& hits) const;

private:
    struct Window {
        const Document& document;
        std::uint32_t begin, end;
        std::uint64_t words = 0;  ///< `word_bit` of each
    };

    bool is(const Window& window, std::uint32_t word, const cues::Atom& atom) const;
    std::optional<std::uint32_t> forward(const Window& window, std::uint32_t word, std::size_t atom,
                                         std::size_t end) const;
    std::optional<std::uint32_t> backward(const Window& window, std::uint32_t word,
                                          std::size_t atom, std::size_t begin) const;
    void try_bucket(const Window& window, std::uint32_t word, std::uint64_t key, cues::Form form,
                    std::vector<CueHit>& hits) const;

    const cues::Tables& tables_;
};

}  // namespace warmline
