#include "linter/mail/addresses.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "linter/mail/ascii.hpp"
#include "linter/mail/encoded_words.hpp"

namespace warmline {
namespace {

/// "user@Example.DE" → "user@example.de"; blanks inside go.
std::string tidy_address(std::string_view raw) {
    std::string out;
    bool quoted = false;
    for (const char c : raw) {
        if (c == '"') quoted = !quoted;
        if (quoted || !ascii::is_space(c)) out += c;
    }
    // An obsolete route "<@a,@b:user@c>" says how to get there, not who it is.
    if (out.starts_with('@')) {
        const auto colon = out.find(':');
        out = colon == std::string::npos ? std::string{} : out.substr(colon + 1);
    }
    if (ascii::begins_with(out, "mailto:")) out.erase(0, 7);
    const auto at = out.rfind('@');
    if (at != std::string::npos)
        for (std::size_t i = at; i < out.size(); ++i)
            out[i] = ascii::lower(out[i]);
    return out;
}

/// What was collected of one mailbox so far.
struct Draft {
    std::uint32_t begin = 0, end = 0;
    std::string words;    ///< everything outside <> and (), quotes taken off
    std::string literal;  ///< the same with quotes kept, without blanks around them
    std::string comment;
    std::optional<std::string> angle;
    bool any = false;

    void touch(std::uint32_t from, std::uint32_t to) {
        if (!any) begin = from;
        any = true;
        end = to;
    }
};

class AddressReader {
public:
    AddressReader(std::string_view bytes, SourceRange value, std::size_t limit)
        : bytes_(bytes),
          at_(value.begin),
          end_(std::min<std::uint32_t>(value.end, static_cast<std::uint32_t>(bytes.size()))),
          limit_(limit) {}

    std::vector<Mailbox> read() {
        while (at_ < end_ && out_.size() < limit_)
            take();
        finish(false);
        return std::move(out_);
    }

private:
    void take() {
        const char c = bytes_[at_];
        switch (c) {
            case ',':
                ++at_;
                finish(true);
                return;
            case ';':
                ++at_;
                finish(false);
                return;
            case ':':
                take_colon();
                return;
            case '"':
                take_quoted();
                return;
            case '(':
                take_comment();
                return;
            case '<':
                take_angle();
                return;
            default:
                break;
        }
        if (ascii::is_space(c)) {
            ++at_;
            if (!draft_.words.empty() && draft_.words.back() != ' ') draft_.words += ' ';
            if (!draft_.literal.empty() && draft_.literal.back() != ' ') draft_.literal += ' ';
            return;
        }
        take_atom();
    }

    void take_atom() {
        const std::uint32_t begin = at_;
        // An encoded word may hold commas and quotes that were never escaped.
        if (bytes_[at_] == '=')
            at_ += static_cast<std::uint32_t>(encoded_word_length(bytes_.substr(at_, end_ - at_)));
        if (at_ == begin) {
            ++at_;
            while (at_ < end_ && !ascii::is_space(bytes_[at_]) &&
                   std::string_view(",;:\"(<=").find(bytes_[at_]) == std::string_view::npos)
                ++at_;
        }
        const std::string_view atom = bytes_.substr(begin, at_ - begin);
        draft_.words += atom;
        draft_.literal += atom;
        draft_.touch(begin, at_);
    }

    /// "Group name:" begins a group; elsewhere a colon is just a character.
    void take_colon() {
        const std::uint32_t begin = at_++;
        if (draft_.angle || draft_.literal.find('@') != std::string::npos) {
            draft_.words += ':';
            draft_.literal += ':';
            draft_.touch(begin, at_);
            return;
        }
        if (ascii::equals(ascii::trimmed(draft_.words), "mailto")) {
            draft_ = {};
            return;
        }
        flush_surname();
        draft_ = {};
    }

    void take_quoted() {
        const std::uint32_t begin = at_++;
        // A quote that never ends is none; only the last one of a list can be such.
        if (bytes_.substr(at_, end_ - at_).find('"') == std::string_view::npos) return;
        std::string inside;
        while (at_ < end_ && bytes_[at_] != '"') {
            if (bytes_[at_] == '\\' && at_ + 1 < end_) ++at_;
            inside += bytes_[at_++];
        }
        if (at_ < end_) ++at_;
        draft_.words += inside;
        draft_.literal += bytes_.substr(begin, at_ - begin);
        draft_.touch(begin, at_);
    }

    void take_comment() {
        const std::uint32_t begin = at_++;
        std::string inside;
        for (int depth = 1; at_ < end_; ++at_) {
            const char c = bytes_[at_];
            if (c == '(') ++depth;
            if (c == ')' && --depth == 0) break;
            if (c == '\\' && at_ + 1 < end_) ++at_;
            inside += bytes_[at_];
        }
        if (at_ < end_) ++at_;
        if (draft_.comment.empty()) draft_.comment = std::move(inside);
        if (draft_.any)
            draft_.end = at_;
        else
            draft_.touch(begin, at_);
    }

    void take_angle() {
        const std::uint32_t begin = at_++;
        const bool route = at_ < end_ && bytes_[at_] == '@';
        bool quoted = false;
        const std::uint32_t inside = at_;
        // A missing ">" must not swallow the next mailbox.
        while (at_ < end_ && (quoted || (bytes_[at_] != '>' && bytes_[at_] != '<' &&
                                         (route || bytes_[at_] != ',')))) {
            if (bytes_[at_] == '"') quoted = !quoted;
            ++at_;
        }
        std::string address = tidy_address(bytes_.substr(inside, at_ - inside));
        if (at_ < end_ && bytes_[at_] == '>') ++at_;
        // "<name> <address>" happens; the one with "@" is the address.
        if (!draft_.angle || draft_.angle->find('@') == std::string::npos)
            draft_.angle = std::move(address);
        draft_.touch(begin, at_);
    }

    /// `by_comma`: words without an address may be the first half of "Kurz, Petra <p@x.de>".
    void finish(bool by_comma) {
        Draft draft = std::exchange(draft_, {});
        const bool bare = !draft.angle && draft.literal.find('@') == std::string::npos;
        if (!draft.any || (bare && ascii::trimmed(draft.words).empty())) {
            if (!by_comma) flush_surname();
            return;
        }
        if (bare && by_comma) {
            flush_surname();
            surname_ = std::move(draft);
            return;
        }
        if (surname_ && draft.angle && !ascii::trimmed(draft.words).empty()) {
            const Draft surname = *std::exchange(surname_, std::nullopt);
            draft.words = surname.words + ", " + draft.words;
            draft.begin = surname.begin;
        }
        flush_surname();
        out_.push_back(mailbox_of(draft));
        if (bare && out_.back().name.empty()) out_.pop_back();
    }

    void flush_surname() {
        if (!surname_) return;
        out_.push_back(mailbox_of(*std::exchange(surname_, std::nullopt)));
    }

    static Mailbox mailbox_of(const Draft& draft) {
        Mailbox mailbox;
        mailbox.range = {draft.begin, draft.end};
        std::string name(ascii::trimmed(draft.words));
        if (draft.angle) {
            mailbox.address = *draft.angle;
        } else if (draft.literal.find('@') != std::string::npos) {
            const std::string_view literal = ascii::trimmed(draft.literal);
            // "Petra Kurz petra@x.de": the last word with an "@" is the address.
            const auto at = literal.rfind('@');
            const auto blank =
                literal.front() == '"' ? std::string_view::npos : literal.rfind(' ', at);
            if (blank != std::string_view::npos && blank + 1 < at) {
                mailbox.address = tidy_address(literal.substr(blank + 1));
                name = literal.substr(0, blank);
            } else {
                mailbox.address = tidy_address(literal);
                name.clear();
            }
        }
        mailbox.name = decode_header_text(name.empty() ? std::string_view(draft.comment) : name);
        return mailbox;
    }

    std::string_view bytes_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::size_t limit_;
    Draft draft_;
    std::optional<Draft> surname_;
    std::vector<Mailbox> out_;
};

}  // namespace

std::vector<Mailbox> parse_addresses(std::string_view bytes, SourceRange value, std::size_t limit) {
    return AddressReader(bytes, value, limit).read();
}

}  // namespace warmline
