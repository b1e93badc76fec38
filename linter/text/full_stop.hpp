/// Whether the stop at hand ends a sentence: the knowledge of abbreviations, ordinals, initials and
/// of what the next word looks like. Internal to the text room.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/text/scan.hpp"
#include "linter/text/sentences.hpp"

namespace warmline {

enum class StopKind : std::uint8_t { full_stop, ellipsis, strong /* ? ! */, smiley };

struct StopContext {
    std::string_view text, folded;
    const Scan& scan;
    const SentenceSpace& space;
    StopKind kind = StopKind::full_stop;
    std::uint32_t sentence_begin = 0;
    std::uint32_t run_begin = 0;   ///< first terminator
    std::uint32_t run_end = 0;     ///< after the last one
    std::uint32_t word_after = 0;  ///< index of the first word after the run
    std::uint32_t next = 0;        ///< first character after the blanks
    bool closed_quote = false;     ///< a closing quote stands right after the terminator
    bool quote_inside = false;     ///< … of a quote that began within the sentence
};

bool ends_sentence(const StopContext& context);

/// "Danke.Bitte": a stop without a blank between two sentences.
bool is_missing_blank(const StopContext& context);

/// Whether only a finished sentence stands between `begin` and `at`.
bool begins_after_stop(std::string_view text, std::uint32_t begin, std::uint32_t at);

/// Whether the quote at `at` is introduced by a colon or comma, or opens the sentence.
bool follows_colon(std::string_view text, std::uint32_t begin, std::uint32_t at);

}  // namespace warmline
