#include "linter/text/plain_layout.hpp"

#include <algorithm>
#include <utility>

#include "linter/text/characters.hpp"
#include "linter/text/find_any.hpp"
#include "linter/text/plain_line.hpp"
#include "linter/text/text_flow.hpp"

namespace warmline {
namespace {

constexpr std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

constexpr bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
}

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view inline_image = "[cid:";

/// A line without its end and its quote marks.
struct Line {
    std::string_view text;  ///< without outer blanks
    std::size_t begin = 0;  ///< of `text`
    std::size_t end = 0;    ///< of the line, where its break begins
    std::size_t next = 0;   ///< of the next line
    std::uint8_t depth = 0;
    bool flows = false;      ///< RFC 3676: goes on in the next line
    bool signature = false;  ///< "-- "
};

class PlainReader {
public:
    PlainReader(std::string_view text, const PlacedPart& part, OriginChain chain,
                const PlainOptions& options, Layout& layout)
        : text_(text),
          part_(part),
          options_(options),
          layout_(layout),
          map_(std::make_shared<ByteMap>()),
          flow_(layout.text, *map_) {
        map_->reserve(text.size() / 32);  // two runs a line
        chain.insert(chain.begin(), map_);
        layout.origins.add(flow_.at(), 0, std::move(chain));
    }

    void run() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const Line line = read_line(at);
            place(line);
            at = line.next;
        }
        end_paragraph();
    }

private:
    Line read_line(std::size_t at) const;
    void place(const Line& line);
    void begin_paragraph(const Line& line, Role role);
    void end_paragraph();
    void write(const Line& line, std::size_t skipped);
    std::size_t show_image(std::string_view text);
    bool starts_item(const ListMark& mark, std::size_t next) const;
    bool goes_on(std::size_t at, char digit) const;

    std::string_view text_;
    PlacedPart part_;
    const PlainOptions& options_;
    Layout& layout_;
    std::shared_ptr<ByteMap> map_;
    TextFlow flow_;
    Paragraph open_;
    bool is_open_ = false;
    bool gap_ = true;
    bool joins_ = false;    ///< the line before flows into this one
    int last_number_ = -1;  ///< of the numbered list item that is open or was just before
};

Line PlainReader::read_line(std::size_t at) const {
    Line line;
    const char* const begin = text_.data() + at;
    line.end = static_cast<std::size_t>(
        find_any(begin, text_.data() + text_.size(), '\n', '\r', '\n', '\r') - text_.data());
    const bool crlf =
        line.end + 1 < text_.size() && text_[line.end] == '\r' && text_[line.end + 1] == '\n';
    line.next = std::min(line.end + (crlf ? 2 : 1), text_.size());
    std::string_view rest = text_.substr(at, line.end - at);
    const QuotePrefix prefix = read_quote_prefix(rest);
    line.depth = prefix.depth;
    rest.remove_prefix(prefix.size);
    line.signature = rest == "--" || rest == "-- ";
    line.flows = options_.flowed && rest.ends_with(' ') && !line.signature;
    // Outlook writes empty lines with a no-break space in them.
    while (!rest.empty()) {
        const Character first = look_at(rest);
        if (first.sight == Sight::seen) break;
        rest.remove_prefix(std::min<std::size_t>(first.size, rest.size()));
    }
    line.begin = static_cast<std::size_t>(rest.data() - text_.data());
    while (!rest.empty() && (is_blank(rest.back()) || rest.ends_with(no_break_space)))
        rest.remove_suffix(is_blank(rest.back()) ? 1 : no_break_space.size());
    line.text = rest;
    return line;
}

/// Whether one of the next lines is item number `digit` of a list.
bool PlainReader::goes_on(std::size_t at, char digit) const {
    constexpr int near = 5;
    constexpr std::size_t longest_line = 200;
    for (int lines = 0; lines < near && at < text_.size(); ++lines) {
        const std::string_view line = text_.substr(at, 3);
        if (line[0] == digit && line.size() == 3 && (line[1] == '.' || line[1] == ')') &&
            line[2] == ' ')
            return true;
        const std::string_view rest = text_.substr(at, longest_line);
        at += std::min(rest.find('\n'), rest.size() - 1) + 1;
    }
    return false;
}

/// "2." goes on with "1."; a number that nothing follows is part of a wrapped sentence.
bool PlainReader::starts_item(const ListMark& mark, std::size_t next) const {
    if (mark.size == 0) return false;
    if (mark.number < 0) return true;
    if (last_number_ >= 0 && mark.number == last_number_ + 1) return true;
    if (mark.number > 1) return false;
    const bool after_colon = is_open_ && layout_.text.ends_with(':');
    return !is_open_ || after_colon || goes_on(next, static_cast<char>('1' + mark.number));
}

void PlainReader::place(const Line& line) {
    const std::uint8_t depth =
        static_cast<std::uint8_t>(std::min(line.depth + part_.quote_depth, 255));
    const bool joins = std::exchange(joins_, line.flows);
    if (line.text.empty()) {
        end_paragraph();
        gap_ = true;
        joins_ = false;
        return;
    }
    if (line.signature) {
        end_paragraph();
        begin_paragraph(line, Role::prose);
        write(line, 0);
        end_paragraph();
        return;
    }
    if (is_rule(line.text)) {
        if (is_open_ && is_underline(line.text, layout_.text.substr(open_.range.begin)) &&
            open_.role == Role::prose)
            open_.role = Role::heading;
        end_paragraph();
        gap_ = true;
        return;
    }
    if (is_open_ && depth != open_.quote_depth) end_paragraph();
    if (is_open_ && joins) {
        write(line, 0);
        return;
    }
    const ListMark mark = read_list_mark(line.text);
    if (starts_item(mark, line.next)) {
        end_paragraph();
        last_number_ = mark.number;
        begin_paragraph(line, Role::list_item);
        write(line, mark.size);
        return;
    }
    if (!is_open_) begin_paragraph(line, Role::prose);
    write(line, 0);
}

void PlainReader::begin_paragraph(const Line& line, Role role) {
    is_open_ = true;
    open_ = {
        .range = {},
        .role = part_.alternative ? Role::alternative : role,
        .quote_depth = static_cast<std::uint8_t>(std::min(line.depth + part_.quote_depth, 255)),
        .part = static_cast<std::int16_t>(part_.part),
        .gap_before = gap_};
    if (role != Role::list_item) last_number_ = -1;
    gap_ = false;
}

void PlainReader::end_paragraph() {
    if (!is_open_) return;
    is_open_ = false;
    const bool empty = !flow_.in_paragraph();
    flow_.end();
    if (empty) return;
    open_.range.end = flow_.at();
    layout_.paragraphs.push_back(open_);
}

/// "[cid:logo.png@01DA]" stands where Outlook left out an image; returns its bytes or 0.
std::size_t PlainReader::show_image(std::string_view text) {
    constexpr std::size_t longest = 200;
    if (!text.starts_with(inline_image)) return 0;
    const std::size_t close = text.substr(0, longest).find(']');
    if (close == std::string_view::npos) return 0;
    layout_.images.push_back(
        {.alt = {flow_.at(), flow_.at()}, .source = std::string{text.substr(1, close - 1)}});
    return close + 1;
}

/// One line from `skipped` on (past its list mark), and what waits after it.
void PlainReader::write(const Line& line, std::size_t skipped) {
    const std::string_view text = line.text.substr(skipped);
    const std::size_t at = line.begin + skipped;
    const auto copy = [&](std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const bool opens = !flow_.in_paragraph();
        flow_.settle(offset(at + begin));
        if (opens) open_.range.begin = flow_.at();
        flow_.copy(text.substr(begin, end - begin), offset(at + begin));
    };
    std::size_t done = 0;
    // What stands behind the line may be looked at, so that whole blocks are read to its end.
    const char* const readable = text_.data() + text_.size();
    for (std::size_t i = 0; i < text.size();) {
        i = static_cast<std::size_t>(find_odd(text.data() + i, readable, '[') - text.data());
        if (i >= text.size()) break;
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80 && !may_be_unseen(byte)) {
            ++i;
            continue;
        }
        std::size_t size = show_image(text.substr(i));
        Sight sight = Sight::unseen;
        if (size == 0) {
            const Character character = look_at(text.substr(i));
            size = character.size;
            sight = joins_emoji(text, i) ? Sight::seen : character.sight;
        }
        if (sight != Sight::seen) {
            copy(done, i);
            if (sight != Sight::unseen) flow_.blank(offset(at + i));
            done = i + size;
        }
        i += size;
    }
    copy(done, text.size());
    if (!flow_.in_paragraph()) return;
    if (!line.flows)
        flow_.line({offset(line.end), offset(line.next)});
    else if (!options_.delsp || text_[line.end - 2] == ' ')
        flow_.blank(offset(line.end - 1));
}

}  // namespace

void lay_out_plain(std::string_view text, const PlacedPart& part, OriginChain chain,
                   const PlainOptions& options, Layout& layout) {
    PlainReader(text, part, std::move(chain), options, layout).run();
}

}  // namespace warmline
