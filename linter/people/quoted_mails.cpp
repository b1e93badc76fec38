#include "linter/people/quoted_mails.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/base/find_piece.hpp"
#include "linter/people/person_field.hpp"
#include "linter/people/reply_prefix.hpp"

namespace warmline {

namespace {

using std::string_view;

constexpr std::size_t most_lines = 4000;
constexpr std::size_t most_mails = 50;
constexpr std::size_t header_lines = 8;  // an Outlook header block is shorter
constexpr std::size_t attribution_bytes = 300;

struct Line {
    TextRange range;  // without '>' marks and blanks
    int depth = 0;
};

/// Lines of the quoted blocks; '>' that an HTML quote left in its text count as depth.
std::vector<Line> quoted_lines(const Document& document) {
    std::vector<Line> lines;
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::quoted) continue;
        auto at = block.range.begin;
        while (at < block.range.end && lines.size() < most_lines) {
            const auto newline = document.text.find('\n', at);
            const auto end =
                static_cast<std::uint32_t>(std::min<std::size_t>(newline, block.range.end));
            Line line{{at, end}, block.quote_depth};
            auto& begin = line.range.begin;
            while (begin < end && (document.text[begin] == '>' || document.text[begin] == ' ')) {
                line.depth += document.text[begin] == '>' ? 1 : 0;
                ++begin;
            }
            while (line.range.end > begin && document.text[line.range.end - 1] == ' ')
                --line.range.end;
            if (!line.range.empty()) lines.push_back(line);
            at = end + 1;
        }
    }
    return lines;
}

string_view trim(string_view text, string_view what = " \t\n,:;\"'*") {
    const auto first = text.find_first_not_of(what);
    if (first == string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(what) - first + 1);
}

bool has_digit(string_view text) {
    return text.find_first_of("0123456789") != string_view::npos;
}

/// "<a@b.example>" within `text`, without brackets.
string_view address_in(string_view text) {
    const auto at = text.find('@');
    if (at == string_view::npos) return {};
    const auto begin = text.find_last_of(" <([:\t\n", at);
    const auto end = text.find_first_of(" >)],\t\n", at);
    return text.substr(begin == string_view::npos ? 0 : begin + 1,
                       (end == string_view::npos ? text.size() : end) -
                           (begin == string_view::npos ? 0 : begin + 1));
}

/// Drops "<address>" or "[mailto:…]" and what follows it.
string_view before_address(string_view text) {
    return trim(text.substr(0, text.find_first_of("<[(")));
}

/// "Thu, 24 Sept 2026 at 16:58, Bukola Adesina" → "Bukola Adesina": what stands after the last
/// piece of date or time.
string_view after_date(string_view text) {
    std::size_t name = 0, at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find_first_of(" \n", at), text.size());
        const auto piece = trim(text.substr(at, end - at));
        const bool clock = piece == "AM" || piece == "PM" || piece == "am" || piece == "pm" ||
                           piece == "Uhr" || piece == "um" || piece == "at";
        if (has_digit(piece) || clock) name = std::min(end + 1, text.size());
        at = end + 1;
    }
    return trim(text.substr(name));
}

std::optional<DateTime> date_in(const Document& document, TextRange range) {
    for (const auto& fact : document.dates)
        if (range.contains(fact.range) && fact.year != 0) {
            DateTime day;
            day.year = fact.year;
            day.month = fact.month;
            day.day = fact.day;
            return day;
        }
    const auto text = document.of(range);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" \n,", at), text.size());
        const auto piece = trim(text.substr(at, end - at));
        if (piece.size() >= 8)
            if (const auto day = read_day(piece)) return day;
        at = end + 1;
    }
    return std::nullopt;
}

bool opens_attribution(string_view folded) {
    return folded.starts_with("am ") || folded.starts_with("on ");
}

/// A name alone: "Petra Kurz" of "Petra Kurz schrieb am 3. Mai:".
bool may_be_name(string_view text) {
    return text.size() <= 60 && text.find_first_of(".?!;\n") == string_view::npos;
}

/// "Am … schrieb …:", "On … wrote:" on up to three lines, or "Petra Kurz schrieb am …:" on one;
/// how many lines it takes, 0 when it is none.
std::size_t attribution(const Document& document, const std::vector<Line>& lines, std::size_t at,
                        ThreadMail& mail) {
    const bool opens = opens_attribution(document.folded_of(lines[at].range));
    const std::size_t most = opens ? 3 : 1;
    for (std::size_t count = 1; count <= most && at + count <= lines.size(); ++count) {
        const TextRange range{lines[at].range.begin, lines[at + count - 1].range.end};
        if (range.size() > attribution_bytes) return 0;
        const auto text = document.of(range);
        const auto folded = document.folded_of(range);
        if (!text.ends_with(':')) continue;
        const auto schrieb = folded.find("schrieb");
        const auto wrote = folded.find("wrote");
        const auto verb = std::min(schrieb, wrote);
        if (verb == string_view::npos) return 0;
        if (!has_digit(text) && address_in(text).empty()) return 0;
        const auto before = text.substr(0, verb);
        string_view author;
        if (!opens) {
            if (!may_be_name(before_address(before))) return 0;
            author = before_address(before);
        } else if (schrieb != string_view::npos) {
            author = before_address(text.substr(schrieb + 7));
            if (author.empty()) author = after_date(before_address(before));
        } else {
            author = after_date(before_address(before));
        }
        mail.author = author;
        mail.address = address_in(text);
        mail.date = date_in(document, range);
        return count;
    }
    return 0;
}

/// Names of header fields as programs write them above a mail they answer.
template <std::size_t Size>
class FieldNames {
public:
    constexpr explicit FieldNames(const std::array<string_view, Size>& names) : names_(names) {
        for (const auto name : names)
            firsts_ |= bit(name.front());
    }

    /// Most lines of a mail begin like none of the names.
    bool may_begin(string_view folded) const {
        return !folded.empty() && (firsts_ & bit(folded.front())) != 0;
    }

    /// What stands behind one of the names.
    string_view value_in(string_view text, string_view folded) const {
        if (!may_begin(folded)) return {};
        for (const auto name : names_)
            if (name.front() == folded.front() && folded.starts_with(name))
                return trim(text.substr(name.size()));
        return {};
    }

private:
    static constexpr std::uint64_t bit(char c) {
        return std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
    }

    std::array<string_view, Size> names_;
    std::uint64_t firsts_ = 0;
};

constexpr FieldNames from_names(std::to_array<string_view>({"von:", "from:", "*von:*", "*from:*"}));
constexpr FieldNames sent_names(std::to_array<string_view>({"gesendet:", "sent:", "datum:", "date:",
                                                            "gesendet am:", "*gesendet:*",
                                                            "*sent:*", "*datum:*", "*date:*"}));
constexpr FieldNames other_names(std::to_array<string_view>({"an:", "to:", "cc:", "betreff:",
                                                             "subject:", "kopie:", "*an:*", "*to:*",
                                                             "*cc:*", "*betreff:*", "*subject:*"}));

/// The header block Outlook and Apple Mail put above a mail they answer; GMX puts the day first.
std::size_t header_block(const Document& document, const std::vector<Line>& lines, std::size_t at,
                         ThreadMail& mail) {
    const auto value = [&](std::size_t i, const auto& names) {
        return names.value_in(document.of(lines[i].range), document.folded_of(lines[i].range));
    };
    string_view from;
    std::size_t fields = 0, last = at;
    for (auto i = at; i < lines.size() && i <= at + header_lines; ++i) {
        const auto author = value(i, from_names);
        const bool day = !value(i, sent_names).empty();
        if ((!author.empty() && !from.empty()) || (day && mail.date)) break;  // the next mail
        if (!author.empty())
            from = author;
        else if (day)
            mail.date = date_in(document, lines[i].range);
        else if (i == at)
            return 0;
        else if (value(i, other_names).empty())
            continue;
        ++fields;
        last = i;
    }
    if (fields < 3 || from.empty()) return 0;
    mail.author = before_address(from);
    mail.address = address_in(from);
    return last - at + 1;
}

bool is_divider(string_view folded) {
    return folded.starts_with("-----") || folded.starts_with("_____") ||
           find_piece(folded, "ursprueng") != string_view::npos ||
           find_piece(folded, "original message") != string_view::npos;
}

string_view domain_of(string_view address) {
    const auto at = address.find('@');
    return at == string_view::npos ? string_view{} : address.substr(at + 1);
}

bool same_name(string_view a, string_view b) {
    return !a.empty() && !b.empty() &&
           (a == b || a.find(b) != string_view::npos || b.find(a) != string_view::npos);
}

/// Whether the mail goes to nobody but people of the sender's own house.
bool stays_in_the_house(const Message& message) {
    return message.from && !message.to.empty() &&
           std::all_of(message.to.begin(), message.to.end(), [&](const Mailbox& box) {
               return domain_of(box.address) == domain_of(message.from->address);
           });
}

/// "Fwd:", "WG:" and nobody's answer.
bool hands_on(const Message& message) {
    const auto [rounds, rest] = split_subject(message.subject);
    return rounds == 0 && rest.size() < message.subject.size();
}

/// Ours when address domain or name is the sender's; the customer's when it is a To reader's; a
/// stranger's handed on to a colleague is neither; else sides take turns, the customer having
/// written last.
void tell_sides(const Document& document, std::vector<ThreadMail>& mails) {
    bool turn = true;
    for (auto& mail : mails) {
        mail.customer = turn;
        if (document.message != nullptr) {
            const auto& message = *document.message;
            const auto is_reader = [&](const Mailbox& box) {
                return (!mail.address.empty() && box.address == mail.address) ||
                       same_name(mail.author, box.name) ||
                       (!mail.address.empty() && domain_of(box.address) == domain_of(mail.address));
            };
            const bool reader = std::any_of(message.to.begin(), message.to.end(), is_reader);
            const bool ours = message.from && is_reader(*message.from);
            if (reader != ours)
                mail.customer = reader;
            else if (!reader && stays_in_the_house(message) &&
                     (!mail.address.empty() || hands_on(message)))
                mail.customer = false;
        }
        turn = !mail.customer;
    }
}

}  // namespace

std::vector<ThreadMail> split_quoted(const Document& document) {
    std::vector<ThreadMail> mails;
    const auto lines = quoted_lines(document);
    int depth = 0;
    bool inside = false, named = false;  // some mail has an attribution line
    std::size_t steps_down = 0;          // ">>" and then ">": an answer below what it answers
    for (std::size_t i = 0; i < lines.size() && mails.size() < most_mails;) {
        ThreadMail mail;
        const auto folded = document.folded_of(lines[i].range);
        std::size_t taken = 0;
        if (folded.ends_with(':') || opens_attribution(folded))
            taken = attribution(document, lines, i, mail);
        if (taken == 0 && (from_names.may_begin(folded) || sent_names.may_begin(folded)))
            taken = header_block(document, lines, i, mail);
        if (taken > 0) {
            mail.range = {lines[i + taken - 1].range.end, lines[i + taken - 1].range.end};
            mails.push_back(std::move(mail));
            depth = i + taken < lines.size() ? lines[i + taken].depth : lines[i].depth;
            inside = named = true;
            i += taken;
            continue;
        }
        const auto& line = lines[i++];
        if (is_divider(folded)) continue;
        const bool below = inside && !named && line.depth < depth && line.depth > 0;
        steps_down += below ? 1 : 0;
        if (!inside || line.depth > depth || below) {
            mails.push_back({{}, {}, {}, {line.range.begin, line.range.begin}, false});
            inside = true;
        }
        depth = line.depth;
        auto& range = mails.back().range;
        if (range.empty()) range.begin = line.range.begin;
        range.end = line.range.end;
    }
    // Each answered below its quote: the last is the newest.
    if (steps_down > 0 && steps_down + 1 == mails.size()) std::reverse(mails.begin(), mails.end());
    std::erase_if(mails, [](const ThreadMail& mail) { return mail.range.empty(); });
    tell_sides(document, mails);
    return mails;
}

}  // namespace warmline
