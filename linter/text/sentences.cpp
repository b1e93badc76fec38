#include "linter/text/sentences.hpp"

#include <algorithm>
#include <optional>

#include "linter/base/utf8.hpp"
#include "linter/text/full_stop.hpp"

namespace warmline {
namespace {

using namespace word_class;

bool is_terminator(Sign sign) {
    return sign == Sign::stop || sign == Sign::question || sign == Sign::exclamation ||
           sign == Sign::ellipsis;
}

/// The end of a smiley (":-)", ";)", ":D") that begins at `at`, `at` itself when there is none.
std::uint32_t after_smiley(std::string_view text, std::uint32_t at, std::uint32_t end) {
    if (at + 1 >= end || (text[at] != ':' && text[at] != ';' && text[at] != '=')) return at;
    const std::uint32_t mouth = text[at + 1] == '-' ? at + 2 : at + 1;
    if (mouth >= end || std::string_view(")(DPp").find(text[mouth]) == std::string_view::npos)
        return at;
    const bool closed = mouth + 1 >= end || !is_word_sign(sign_of(text[mouth + 1]));
    return closed ? mouth + 1 : at;
}

/// Walks the events of one block and remembers what decides a boundary: open brackets, open quotes,
/// where the sentence and the line began.
class Splitter {
public:
    Splitter(std::string_view text, std::string_view folded, const Scan& scan,
             const SentenceSpace& space, std::vector<std::uint32_t>& ends)
        : text_(text),
          folded_(folded),
          scan_(scan),
          space_(space),
          ends_(ends),
          begin_(space.range.begin) {
        first_event_ = space.near_event;
        while (first_event_ < scan.events.size() &&
               scan.events[first_event_].at < space.range.begin)
            ++first_event_;
        last_event_ = first_event_;
        while (last_event_ < scan.events.size() && scan.events[last_event_].at < space.range.end)
            ++last_event_;
    }

    void run();

private:
    void consider_line_break(const Event& event);
    void consider_smiley(const Event& event);
    StopContext context_at(const Event& first, std::uint32_t run_end, StopKind kind) const;
    std::uint32_t after_emoji(std::uint32_t at) const;
    std::size_t consider_end(std::size_t index);
    void track(const Event& event);
    void cut(std::uint32_t at);
    bool opens_quote(const Event& event) const;
    bool goes_on_behind_quote(std::size_t index) const;
    bool closes_bracket_ahead(std::size_t index) const;
    std::uint32_t longest_line();
    bool fits_not(std::uint32_t used, std::uint32_t next, std::uint32_t most) const;
    bool is_narrow_column();
    bool begins_item(std::uint32_t at) const;
    bool begins_label(std::uint32_t at) const;
    bool begins_row(std::uint32_t at) const;

    std::string_view text_, folded_;
    const Scan& scan_;
    const SentenceSpace& space_;
    std::vector<std::uint32_t>& ends_;
    std::uint32_t begin_;
    std::size_t first_event_ = 0, last_event_ = 0;
    std::uint32_t bracket_at_ = 0;  ///< where the outermost open bracket stands
    int brackets_ = 0;
    std::uint32_t quote_at_ = 0;
    bool quote_open_ = false;
    std::uint32_t line_begin_ = 0;
    std::uint32_t longest_line_ = 0;
    std::optional<bool> narrow_column_;
};

void Splitter::run() {
    line_begin_ = begin_;
    for (std::size_t i = first_event_; i < last_event_; ++i) {
        const Event& event = scan_.events[i];
        if (event.sign == Sign::line_break) {
            consider_line_break(event);
            line_begin_ = event.at + 1;
        } else if (is_terminator(event.sign)) {
            i = consider_end(i);
        } else if (event.sign == Sign::emoji || event.sign == Sign::close_bracket) {
            consider_smiley(event);
        } else {
            track(event);
        }
    }
    cut(space_.range.end);
}

/// "Passt :) Bis dann", "Danke 😊 Viele Grüße": a smiley ends the sentence when the next one clearly
/// begins.
void Splitter::consider_smiley(const Event& event) {
    std::uint32_t at = event.at + event.size;
    if (event.sign == Sign::close_bracket) {
        std::uint32_t eyes = event.at;
        while (eyes > begin_ && event.at - eyes < 2 &&
               std::string_view(":;=-").find(text_[eyes - 1]) != std::string_view::npos)
            --eyes;
        if (eyes == event.at || after_smiley(text_, eyes, space_.range.end) != at)
            return track(event);
    } else {
        at = after_emoji(at);
    }
    if (at >= space_.range.end || at <= begin_ || !is_blank_sign(glyph_at(text_, at).sign)) return;
    StopContext context = context_at(event, at, StopKind::smiley);
    context.next = skip_blanks(text_, at, space_.range.end);
    if (context.next < space_.range.end && ends_sentence(context)) cut(at);
}

StopContext Splitter::context_at(const Event& first, std::uint32_t run_end, StopKind kind) const {
    StopContext context{text_, folded_, scan_, space_};
    context.kind = kind;
    context.sentence_begin = begin_;
    context.run_begin = first.at;
    context.word_after = first.next_word;
    context.run_end = run_end;
    return context;
}

/// Emoji and their joiners and skin tones from `at` on.
std::uint32_t Splitter::after_emoji(std::uint32_t at) const {
    const std::uint32_t begin = at;
    while (at < space_.range.end) {
        const Glyph glyph = glyph_at(text_, at);
        const bool modifier = glyph.sign == Sign::none && glyph.size >= 3 && at > 0;
        if (glyph.sign != Sign::emoji && !(modifier && (at > begin || at > 0))) break;
        at += glyph.size;
    }
    return at;
}

void Splitter::cut(std::uint32_t at) {
    // Many checks walk a sentence once per fact of it: what has no end gets one.
    constexpr std::uint32_t longest = 8'192;
    while (at - begin_ > longest) {
        const auto blank = text_.find_first_of(" \n\t", begin_ + longest);
        if (blank >= at) break;
        ends_.push_back(static_cast<std::uint32_t>(blank));
        begin_ = static_cast<std::uint32_t>(blank);
    }
    if (skip_blanks(text_, begin_, at) < at) {
        ends_.push_back(at);
    } else if (!ends_.empty() && begin_ > space_.range.begin) {
        ends_.back() = at;
    }
    begin_ = at;
    brackets_ = 0;
}

void Splitter::track(const Event& event) {
    if (event.sign == Sign::open_bracket) {
        if (brackets_++ == 0) bracket_at_ = event.at;
    } else if (event.sign == Sign::close_bracket) {
        if (brackets_ > 0) --brackets_;
    } else if (event.sign == Sign::quote) {
        quote_open_ = opens_quote(event);
        if (quote_open_) quote_at_ = event.at;
    }
}

/// Quotes are told apart by where they stand: the same mark opens in one language and closes in the
/// other.
bool Splitter::opens_quote(const Event& event) const {
    if (event.at <= space_.range.begin) return true;
    const Sign before = glyph_before(text_, event.at).sign;
    return is_blank_sign(before) || before == Sign::open_bracket || before == Sign::dash;
}

/// Whether the sentence goes on behind the quote or bracket that is open at event `index`: its
/// inside is then no place to cut. Looks a bounded way ahead.
bool Splitter::goes_on_behind_quote(std::size_t index) const {
    const std::uint32_t reach = scan_.events[index].at + 300;
    for (std::size_t i = index; i < last_event_ && scan_.events[i].at < reach; ++i) {
        const Event& event = scan_.events[i];
        if (event.sign != Sign::quote || opens_quote(event)) continue;
        const std::uint32_t after = skip_blanks(text_, event.at + event.size, space_.range.end);
        if (after >= space_.range.end) return false;
        const Sign sign = glyph_at(text_, after).sign;
        return sign == Sign::letter || sign == Sign::comma;
    }
    return false;
}

bool Splitter::closes_bracket_ahead(std::size_t index) const {
    const std::uint32_t reach = scan_.events[index].at + 500;
    for (std::size_t i = index; i < last_event_ && scan_.events[i].at < reach; ++i)
        if (scan_.events[i].sign == Sign::close_bracket) return true;
    return false;
}

/// A bullet or "1." at the beginning of a line.
bool Splitter::begins_item(std::uint32_t at) const {
    if (at >= space_.range.end) return false;
    const Glyph first = glyph_at(text_, at);
    if (first.sign == Sign::bullet || first.sign == Sign::emoji) return true;
    if (first.sign == Sign::dash || first.sign == Sign::asterisk)
        return at + first.size < space_.range.end && text_[at + first.size] == ' ';
    std::uint32_t digits = at;
    while (digits < space_.range.end && is_digit(text_[digits]))
        ++digits;
    if (digits == at || digits - at > 2 || digits + 1 >= space_.range.end) return false;
    return (text_[digits] == '.' || text_[digits] == ')') && text_[digits + 1] == ' ';
}

/// "Waiting for:   the search": a label with its column of text stands on a line of its own.
bool Splitter::begins_label(std::uint32_t at) const {
    constexpr std::uint32_t longest = 24;
    if (at >= space_.range.end || glyph_at(text_, at).sign != Sign::upper) return false;
    const std::string_view line = text_.substr(at, std::min(longest, space_.range.end - at));
    const std::size_t colon = line.find_first_of(":\n.,;");
    return colon != std::string_view::npos && line.substr(colon).starts_with(":  ");
}

/// "9:50   a customer calls", "10.30 Uhr   Treffpunkt": a row that opens with its hour or number.
bool Splitter::begins_row(std::uint32_t at) const {
    constexpr std::uint32_t longest = 16;
    if (at >= space_.range.end || sign_of(text_[at]) != Sign::digit) return false;
    const std::string_view line = text_.substr(at, std::min(longest, space_.range.end - at));
    const std::size_t gap = std::min(line.find("  "), line.find('\t'));
    // Some put two blanks behind a full stop.
    return gap != std::string_view::npos && gap < line.find('\n') &&
           (line[gap - 1] != '.' || line.substr(gap).starts_with("   "));
}

/// In columns, as lines are wrapped: an umlaut is one, though two bytes.
std::uint32_t Splitter::longest_line() {
    if (longest_line_ != 0) return longest_line_;
    TextRange longest{space_.range.begin, space_.range.begin};
    std::uint32_t begin = space_.range.begin;
    const auto end_line = [&](std::uint32_t end) {
        if (end - begin > longest.size()) longest = {begin, end};
    };
    for (std::size_t i = first_event_; i < last_event_; ++i) {
        if (scan_.events[i].sign != Sign::line_break) continue;
        end_line(scan_.events[i].at);
        begin = scan_.events[i].at + 1;
    }
    if (begin < space_.range.end) end_line(space_.range.end);
    longest_line_ = std::max(static_cast<std::uint32_t>(utf8_count(longest.of(text_))), 1u);
    return longest_line_;
}

/// Whether the word at `next` would not have fitted behind `used` bytes of a line of `most`.
bool Splitter::fits_not(std::uint32_t used, std::uint32_t next, std::uint32_t most) const {
    std::uint32_t word = 0;  // how much of the next word was looked at
    while (used + word <= most && next + word < space_.range.end &&
           !is_blank_sign(sign_of(text_[next + word])))
        ++word;
    return used + word > most;
}

/// Lines this short are addresses and lists, unless there are many and each is as full as it can
/// be.
bool Splitter::is_narrow_column() {
    constexpr std::uint32_t least_width = 30;
    constexpr int least_breaks = 4;
    if (narrow_column_) return *narrow_column_;
    const std::uint32_t most = longest_line();
    bool full = most >= least_width;
    int breaks = 0;
    std::uint32_t begin = space_.range.begin;
    for (std::size_t i = first_event_; full && i < last_event_; ++i) {
        if (scan_.events[i].sign != Sign::line_break) continue;
        const std::uint32_t at = scan_.events[i].at;
        const std::uint32_t next = skip_blanks(text_, at, space_.range.end);
        if (next >= space_.range.end) break;
        full = fits_not(at - begin + 1, next, most);
        begin = at + 1;
        ++breaks;
    }
    narrow_column_ = full && breaks >= least_breaks;
    return *narrow_column_;
}

void Splitter::consider_line_break(const Event& event) {
    const std::uint32_t next = skip_blanks(text_, event.at, space_.range.end);
    const std::uint32_t last = skip_blanks_back(text_, event.at, begin_);
    if (next >= space_.range.end || last <= begin_) return;
    if (space_.verse) return cut(next);
    // Wrapped prose breaks where the next word would not have fitted; a shorter line was ended on
    // purpose.
    const std::uint32_t width = space_.hard_breaks ? 0 : longest_line();
    bool wrapped = false;
    if (!space_.hard_breaks && (width >= 45 || is_narrow_column()))
        wrapped = fits_not(last - line_begin_ + 1, next, std::min(width, 76u));
    const bool figure = sign_of(text_[next]) == Sign::digit;
    if (begins_item(next) && !(figure && wrapped)) return cut(next);
    if (begins_label(next) || begins_row(next)) return cut(next);
    const Sign sign = glyph_at(text_, next).sign;
    const Sign before = glyph_before(text_, last).sign;
    if (sign == Sign::letter && before != Sign::stop) return;  // goes on in lower case
    // "liegt uns keine\nBestätigung vor": no one ends a line on an article.
    if (event.next_word > 0 &&
        scan_.words[event.next_word - 1].begin + scan_.words[event.next_word - 1].length == last &&
        scan_.is(event.next_word - 1, german | english) &&
        !scan_.words[event.next_word - 1].is(Word::capitalised))
        return;
    if (wrapped) return;
    if (before == Sign::comma && text_[last - 1] != ':') {
        if (space_.hard_breaks || last - line_begin_ >= 40) return;
        return cut(next);  // "Hallo Frau Kurz," on a line of its own
    }
    cut(next);
}

/// `index` is the first terminator of a run. Returns the index of the last event looked at.
std::size_t Splitter::consider_end(std::size_t index) {
    const Event& first = scan_.events[index];
    std::uint32_t at = first.at;
    std::size_t last = index;
    bool strong = false;
    int stops = 0;
    // The run of terminators: "?!", "...", "!!!".
    while (last < last_event_ && scan_.events[last].at == at &&
           is_terminator(scan_.events[last].sign)) {
        const Event& event = scan_.events[last];
        strong |= event.sign == Sign::question || event.sign == Sign::exclamation;
        stops += event.sign == Sign::ellipsis ? 3 : event.sign == Sign::stop ? 1 : 0;
        at += event.size;
        ++last;
    }
    StopContext context = context_at(first, at,
                                     strong       ? StopKind::strong
                                     : stops >= 2 ? StopKind::ellipsis
                                                  : StopKind::full_stop);
    // Closing quotes, brackets and footnote marks belong to the sentence.
    bool closed_bracket = false, closed_quote = false;
    while (last < last_event_ && scan_.events[last].at == at) {
        const Event& event = scan_.events[last];
        if (event.sign == Sign::close_bracket) {
            closed_bracket |= brackets_ > 0;
        } else if (event.sign == Sign::quote || event.sign == Sign::apostrophe) {
            closed_quote = true;
        } else if (event.sign != Sign::asterisk) {
            break;
        }
        track(event);
        at += event.size;
        ++last;
    }
    const std::size_t done = last - 1;
    if (at >= space_.range.end) return done;
    const Sign gap = glyph_at(text_, at).sign;
    if (!is_blank_sign(gap)) {
        // "Danke.Bitte": a missing blank between two words that can hardly be a domain.
        if (at != first.at + 1 || !is_missing_blank(context)) return done;
        cut(at);
        return done;
    }
    // Inside a bracket or quote that began within the sentence, what ends is not the sentence.
    if (quote_open_ && goes_on_behind_quote(done)) return done;
    const bool in_bracket = closed_bracket || (brackets_ > 0 && closes_bracket_ahead(done));
    if (in_bracket && skip_blanks(text_, begin_, bracket_at_) < bracket_at_ &&
        !(closed_bracket && context.kind == StopKind::full_stop &&
          begins_after_stop(text_, begin_, bracket_at_)))
        return done;
    std::uint32_t next = skip_blanks(text_, at, space_.range.end);
    // Smileys after the end still belong to it.
    const bool emoji = next < space_.range.end && glyph_at(text_, next).sign == Sign::emoji;
    const std::uint32_t smiley =
        emoji ? after_emoji(next) : after_smiley(text_, next, space_.range.end);
    if (smiley > next) {
        at = smiley;
        next = skip_blanks(text_, at, space_.range.end);
    }
    if (next >= space_.range.end) return done;
    context.next = next;
    context.closed_quote = closed_quote;
    context.quote_inside =
        closed_quote && quote_at_ > begin_ && !follows_colon(text_, begin_, quote_at_);
    if (ends_sentence(context)) {
        cut(at);
        // Events of the smileys lie before the cut now.
        std::size_t skip = done;
        while (skip + 1 < last_event_ && scan_.events[skip + 1].at < at)
            ++skip;
        return skip;
    }
    return done;
}

}  // namespace

void split_sentences(std::string_view text, std::string_view folded, const Scan& scan,
                     const SentenceSpace& space, std::vector<std::uint32_t>& ends) {
    if (space.range.empty()) return;
    Splitter(text, folded, scan, space, ends).run();
}

}  // namespace warmline
