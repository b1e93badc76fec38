/// A mail as its reader meets it: one decoded text, cut into blocks, sentences and words, with the
/// things it states (dates, amounts, links …) and the way back to the source bytes.
///
/// Everything lives in one coordinate space: `text` holds the sender line, subject, preheader, body
/// and the less visible rest one after another, separated by newlines; a block says what each
/// stretch is. Invariants: blocks are in text order and do not overlap; sentences lie inside their
/// block, words inside their sentence; `folded` has the size of `text`, byte for byte.
///
/// Made by `read_document`. Borrows the Message (and so its bytes). Immutable once made; threads
/// may share it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/mail/message.hpp"
#include "linter/text/origin_map.hpp"

namespace warmline {

enum class BlockKind : std::uint8_t {
    from,  ///< display name and address of the From field
    reply_to,
    subject,
    preheader,  ///< hidden first lines of HTML shown in the inbox list
    greeting,
    heading,
    paragraph,
    list_item,
    table_cell,
    button,        ///< a link that is set as a call to action, or a paragraph that is one link
    sign_off,      ///< "Freundliche Grüße" and the name under it
    signature,     ///< contact block after the sign-off or "-- "
    legal_footer,  ///< imprint, unsubscribe, disclaimer, confidentiality notice
    quoted,        ///< the mail being answered, including its "Am … schrieb …:" line
    alt_text,      ///< alt of images
    hidden,        ///< text a reader never sees (display:none, comments with text, font-size:0)
    alternative,   ///< the text/plain twin of an HTML body: facts only, no words; each block is one
                   ///< wordless sentence for its facts to hang on
};
inline constexpr std::size_t block_kind_count = 17;

template <>
struct EnumNames<BlockKind> {
    static constexpr std::array<std::string_view, block_kind_count> values{
        "from",         "reply_to",  "subject",    "preheader", "greeting",   "heading",
        "paragraph",    "list_item", "table_cell", "button",    "sign_off",   "signature",
        "legal_footer", "quoted",    "alt_text",   "hidden",    "alternative"};
};

/// A set of block kinds, as rule scopes name them.
using BlockMask = std::uint32_t;

constexpr BlockMask mask_of(BlockKind kind) {
    return BlockMask{1} << static_cast<unsigned>(kind);
}

struct Block {
    BlockKind kind = BlockKind::paragraph;
    Language language = Language::other;  ///< short blocks inherit from the mail
    std::uint8_t quote_depth = 0;         ///< 0 outside quotes
    TextRange range;
    std::uint32_t sentence_begin = 0, sentence_end = 0;  ///< into Document::sentences
    std::int16_t part = -1;  ///< into Message::parts; -1 for header fields
};

/// What a sentence contains or is; bits of `Sentence::marks`, also usable as `unless` in rules.
enum class Mark : std::uint8_t {
    date,     ///< a calendar day: "12. Juni", "2026-06-12"
    time,     ///< a time of day
    weekday,  ///< a weekday without a date
    amount,   ///< money
    percent,
    number,  ///< any other figure
    link,
    email,
    phone,
    merge_tag,
    question,     ///< ends in "?"
    request,      ///< asks the reader to do something
    exclamation,  ///< "!" anywhere
    slash,
    bracket,  ///< or the line of a blank to fill in ("__.__.2026")
    asterisk,
    quote_mark,
    emoji,
    all_caps,
    digit,
    ellipsis,
    apostrophe,
    day_ahead,  ///< a calendar day by which or on which something is to happen
    day_told,   ///< a calendar day that says more than which letter is meant
    count       ///< a number of things: "212 Kunden", not "Pumpe 4711"
};
inline constexpr std::size_t mark_count = 25;

template <>
struct EnumNames<Mark> {
    static constexpr std::array<std::string_view, mark_count> values{
        "date",       "time",      "weekday",    "amount",   "percent",  "number",      "link",
        "email",      "phone",     "merge_tag",  "question", "request",  "exclamation", "slash",
        "bracket",    "asterisk",  "quote_mark", "emoji",    "all_caps", "digit",       "ellipsis",
        "apostrophe", "day_ahead", "day_told",   "count"};
};

using MarkMask = std::uint32_t;

constexpr MarkMask mask_of(Mark mark) {
    return MarkMask{1} << static_cast<unsigned>(mark);
}

struct Sentence {
    TextRange range;                             ///< without surrounding blanks
    std::uint32_t word_begin = 0, word_end = 0;  ///< into Document::words
    std::uint32_t block = 0;                     ///< into Document::blocks
    MarkMask marks = 0;
    std::uint32_t spoken_words = 0;  ///< as people count: "E-Mail", "don't" and "z.B." are one

    bool has(Mark mark) const { return (marks & mask_of(mark)) != 0; }
};

/// A run of letters and digits (inner apostrophes, hyphens and dots of abbreviations end it);
/// `hash` is `word_hash` of its folded bytes. Merge tags are words of their own with `tag` set and
/// never match phrases.
struct Word {
    std::uint32_t begin = 0;
    std::uint16_t length = 0;
    std::uint16_t flags = 0;
    std::uint64_t hash = 0;

    enum Flag : std::uint16_t {
        capitalised = 1,  ///< first letter upper case
        all_caps = 2,     ///< two or more letters, all upper case
        has_digit = 4,
        number = 8,  ///< digits only (with separators)
        tag = 16,    ///< a merge tag
        sentence_start = 32,
        after_comma = 64,  ///< a comma, semicolon, colon or dash stands before it
        non_latin = 128,
        address = 256,    ///< a whole URL or e-mail address; never matches phrases
        continued = 512,  ///< goes on where the word before it ended: the "Mail" of "E-Mail"
    };

    bool is(Flag flag) const { return (flags & flag) != 0; }

    TextRange range() const { return {begin, begin + length}; }
};

/// A calendar day as written. 0 means "not stated".
struct DateFact {
    TextRange range;
    std::uint32_t sentence = 0;
    std::int16_t year = 0;
    std::int8_t month = 0, day = 0;
    std::int8_t weekday = -1;  ///< ISO: 0 Monday … 6 Sunday; -1 when none is written beside it
    TextRange weekday_range;
    bool ambiguous_order = false;  ///< 03/04/2026: two readings
    bool told = false;             ///< `Mark::day_told`
};

struct TimeFact {
    TextRange range;
    std::uint32_t sentence = 0;
    std::int8_t hour = 0, minute = 0;
    bool meridiem = false;          ///< am/pm written
    bool zone = false;              ///< a zone is written (CET, MESZ, UTC+2 …)
    bool twelve_hour_open = false;  ///< could be morning or evening ("at 3")
};

struct AmountFact {
    TextRange range;
    std::uint32_t sentence = 0;
    std::int64_t cents = 0;
    std::string_view currency;         ///< ISO code, static storage
    bool ambiguous_separator = false;  ///< 1.500 in English text, 1,500 in German text
    bool period = false;               ///< "pro Monat", "per year" beside it
    bool tax = false;                  ///< "inkl. MwSt.", "plus VAT" beside it
};

struct PhoneFact {
    TextRange range;
    std::uint32_t sentence = 0;
};

struct EmailFact {
    TextRange range;
    std::uint32_t sentence = 0;
};

struct LinkFact {
    TextRange range;  ///< what the reader sees: anchor text, alt text or the raw URL
    std::uint32_t sentence = 0;
    std::string target;  ///< href as written, entities decoded
    bool button = false;
    bool image = false;  ///< the anchor shows an image only
    bool raw = false;    ///< the URL itself is the text
};

/// Families of merge-tag syntax (linter/text/README.md). `unknown` is a tag no family claims.
struct TagFact {
    TextRange range;
    std::uint32_t sentence = 0;
    std::string_view family;    ///< "mailchimp", "liquid", "handlebars", …; static storage
    std::string_view field;     ///< "first_name"; a view into Document::text
    bool name_like = false;     ///< stands for a person's name or salutation
    bool has_fallback = false;  ///< default filter, else branch or enclosing condition
    bool control = false;       ///< if/else/end/loop, prints nothing itself
    bool malformed = false;
    TextRange fallback;  ///< the fallback's words, empty when none
};

/// Who signs: the person's name under the closing, if there is one.
struct SignOff {
    TextRange closing;  ///< "Freundliche Grüße"
    TextRange name;     ///< "Petra Kurz"; empty when only a team signs
    bool person = false;
};

/// The name the greeting uses.
struct Greeting {
    TextRange range;
    TextRange name;  ///< empty when generic
    bool generic = false;
    bool formal = false;  ///< Sehr geehrte…, Dear Mr/Ms
};

struct Image {
    TextRange alt;  ///< empty range when the alt is empty or missing
    std::string source;
    std::uint16_t width = 0, height = 0;  ///< attributes, 0 when not given
    bool has_alt = false;                 ///< the attribute exists (alt="" counts)
    bool tracking = false;                ///< 1×1 or hidden
};

struct Document {
    const Message* message = nullptr;  ///< borrowed; outlives the document
    std::string text;
    std::string folded;  ///< `fold` of text: lower case, ä→ae, ß→ss, same offsets
    OriginMap origins;

    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
    std::vector<Word> words;

    std::vector<DateFact> dates;
    std::vector<TimeFact> times;
    std::vector<AmountFact> amounts;
    std::vector<PhoneFact> phones;
    std::vector<EmailFact> emails;
    std::vector<LinkFact> links;
    std::vector<TagFact> tags;
    std::vector<Image> images;
    std::vector<std::string> ignore_comments;  ///< what stands behind "warmline-ignore" in comments

    Language language = Language::other;  ///< of the body
    double language_confidence = 0;       ///< 0–1
    bool from_html = false;               ///< the body blocks come from HTML
    int body_part = -1;                   ///< the part the body was read from
    Greeting greeting;
    SignOff sign_off;
    std::vector<Problem> problems;

    std::string_view of(TextRange range) const { return range.of(text); }

    std::string_view folded_of(TextRange range) const { return range.of(folded); }

    std::string_view of(const Word& word) const { return of(word.range()); }

    std::string_view folded_of(const Word& word) const { return folded_of(word.range()); }

    /// The block of that kind that comes first, or nullptr.
    const Block* first(BlockKind kind) const;

    /// The sentence a text offset lies in, or nullptr.
    const Sentence* sentence_at(std::uint32_t offset) const;
};

}  // namespace warmline
