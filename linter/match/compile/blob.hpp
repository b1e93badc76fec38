/// The compiled form of rules: flat rows in one block of bytes that needs no reading at start.
///
/// Every reference is an offset into the block, so it can lie anywhere: in the binary, where the
/// build put it, or in memory after user packs were compiled. Rows are written and read by the same
/// build of warmline; `magic` and the sizes in the header guard against anything else.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "linter/match/compile/pattern_steps.hpp"
#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/compile/text_runs.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// Fills a row up: bytes the compiler leaves between rows are left to chance, and the same rules
/// are to give the same block.
template <std::size_t bytes>
using Unused = std::array<std::uint8_t, bytes>;

/// A text in the block.
struct TextRef {
    std::uint32_t begin = 0, size = 0;
};

/// Consecutive rows of a table.
struct RowRange {
    std::uint32_t begin = 0, count = 0;
};

/// What a phrase is to its rule.
enum class Role : std::uint8_t { words, unless, first, second, against, anchor };

inline constexpr std::uint8_t any_language = 7;  ///< bit per Language

struct FactBits {
    std::array<std::uint64_t, fact_limit / 64> bits{};
};

struct RuleRow {
    TextRef id{}, pack{}, json{}, check{}, source{}, since{};
    std::array<std::array<TextRef, 5>, 2> words{};  ///< de, en: summary why message instead asks
    FactBits wanted{}, unwanted{};
    RowRange patterns{};   ///< PatternRow
    RowRange sequences{};  ///< SequenceRow
    RowRange all{};        ///< uint32: rules a composite waits for
    double points = 0, cap = 0, question_probability = 0, confidence = 1;
    double per_100_words = 0, above = 0, below = 0, above_major = 0;
    BlockMask scope = 0;
    MarkMask unless_sentence = 0, unless_near = 0, trigger = 0;
    std::int32_t within = 0, at_least = 0, more_than = 0;
    std::int32_t place_rule = -1;
    std::int32_t function = -1;  ///< index of the check, or the fact's bit
    Kind kind = Kind::phrase;
    Dimension dimension = Dimension::clarity;
    Severity severity = Severity::minor;
    Reach unless_words_in = Reach::sentence;
    Place place = Place::first_sentence;
    std::uint8_t profiles = 0, modes = 0;
    std::uint8_t languages = any_language;  ///< those it has examples in
    bool density = false, first_only = false, off = false, fixed_order = false;
    bool has_above = false, has_below = false, has_above_major = false, has_unless_words = false;
    bool spares_names = false;
    Unused<3> unused{};
};

struct AtomRow {
    std::uint64_t hash = 0;  ///< of a word; of exact, prefix and suffix the place of their text
    Atom::Kind kind = Atom::Kind::word;
    Unused<7> unused{};

    static AtomRow of_word(std::uint64_t hash) { return {.hash = hash}; }

    static AtomRow of_text(Atom::Kind kind, TextRef text) {
        return {.hash = std::uint64_t{text.begin} << 32 | text.size, .kind = kind};
    }

    TextRef text() const {
        return {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(hash)};
    }
};

/// Small, since a mail meets many of them.
struct StepRow {
    std::uint32_t atoms_begin = 0;
    std::uint32_t gap_and_count = 0;  ///< words that may stand before it; how many atoms
    std::uint32_t words = ~0u;        ///< `word_bit` of each word it takes; all when it takes more

    static constexpr std::uint32_t most_atoms = (1u << 24) - 1;

    static StepRow of(RowRange atoms, std::uint32_t gap, std::uint32_t words) {
        return {atoms.begin, gap << 24 | atoms.count, words};
    }

    RowRange atoms() const { return {atoms_begin, gap_and_count & most_atoms}; }

    std::uint32_t gap() const { return gap_and_count >> 24; }
};

struct SequenceRow {
    RowRange steps{};
    BlockMask scope = 0;
    std::uint16_t rule = 0;
    std::uint8_t anchor = 0;     ///< the step that is looked up
    std::uint8_t languages = 0;  ///< bit per Language
    Role role = Role::words;
    bool at_start = false, at_end = false;
    bool anchor_is_words = false;  ///< found by its hash, the anchor needs no second look
};

/// One slot of an open hash table; empty when `postings.count` is 0.
struct Slot {
    std::uint64_t key = 0;
    RowRange postings;  ///< Posting
};

/// Kinds of block and languages as one mask, so that one question asks about both.
constexpr std::uint32_t place_bits(BlockMask kinds, std::uint8_t languages) {
    constexpr unsigned language_place = 24;
    static_assert(block_kind_count <= language_place);
    return kinds | std::uint32_t{languages} << language_place;
}

/// A sequence to try. What ends most tries is here: the kind of block, the language, and which
/// words may stand beside the anchor.
struct Posting {
    static constexpr std::uint32_t everywhere = ~0u;

    std::uint32_t sequence = 0;
    std::uint32_t unfit = 0;           ///< `place_bits` of where the sequence is not looked for
    std::uint32_t beside_words = ~0u;  ///< `StepRow::words` of the step beside the anchor
    std::uint16_t rule = 0;
    std::int8_t beside = 0;  ///< -1 the word before the anchor, 1 the word after it, 0 either
    Unused<1> unused{};
};

/// A text a pattern cannot match without.
struct LiteralRow {
    TextRef text;
    PieceRuns runs;
    Unused<2> unused{};
};

struct PatternRow {
    TextRef expression;
    /// LiteralRow; choices of texts, an empty one behind each: one of every choice stands in a
    /// match.
    RowRange literals;
    RowRange steps;                      ///< PatternStep; none where RE2 is to run the expression
    RowRange sets;                       ///< ByteSet
    RowRange automaton;                  ///< bytes of a PatternAutomaton; may be none
    std::uint16_t first = 0, forks = 0;  ///< as in PatternSteps
    std::uint8_t languages = 0;
    bool as_written = false, bytes = false, left_edge = false, right_edge = false;
    bool automaton_wide = false;
    std::uint16_t automaton_width = 0;
};

struct FactRow {
    TextRef name;
    std::uint32_t bit = 0;
};

struct SourceRow {
    TextRef path, text;
};

/// Looks up words by a 64-bit key: a filter of bits that usually says no, then a hash table.
struct Lookup {
    RowRange filter;  ///< uint64 words, a power of two of them
    RowRange slots;   ///< Slot, a power of two of them
};

struct BlobHeader {
    std::uint64_t magic = 0;
    std::uint64_t size = 0;
    RowRange rules, sequences, steps, atoms, postings, patterns, literals, numbers, facts, sources;
    RowRange pattern_steps, pattern_sets, pattern_automata;
    RowRange structural;     ///< uint32 rule indexes that run without a word hit
    RowRange trigger_rules;  ///< uint32 rule indexes of patterns with a trigger
    Lookup whole, prefix, suffix;
    BlockMask scopes = 0;  ///< of all sequences together
    MarkMask triggers = 0;
    std::uint32_t texts = 0;  ///< where the texts begin; TextRef counts from here
    Unused<4> unused{};
};

inline constexpr std::uint64_t blob_magic = 0x77726d6c00000002ull ^ (sizeof(RuleRow) << 40) ^
                                            (sizeof(SequenceRow) << 20) ^ (sizeof(Posting) << 32);

static_assert(std::is_trivially_copyable_v<RuleRow> && std::is_trivially_copyable_v<SequenceRow>);

/// The place of a key in filter and table.
constexpr std::uint64_t spread(std::uint64_t key) {
    key *= 0x9E3779B97F4A7C15ull;
    return key ^ (key >> 32);
}

/// Ends most comparisons of a word with the words a step takes.
constexpr std::uint32_t word_bit(std::uint64_t word_hash) {
    return std::uint32_t{1} << ((word_hash >> 32) & 31);
}

/// The key of prefix and suffix tables.
inline std::uint32_t four_letters(const char* bytes) {
    std::uint32_t key = 0;
    std::memcpy(&key, bytes, sizeof key);
    return key;
}

}  // namespace warmline::match
