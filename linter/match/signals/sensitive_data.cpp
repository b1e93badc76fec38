#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

constexpr std::size_t shortest_account = 15;  ///< Norway's IBAN
constexpr std::size_t longest_iban = 34;

/// A stretch of letters and digits in groups, its blanks left out.
struct Compact {
    std::array<char, longest_iban> signs;
    std::size_t size = 0;
    std::size_t end = 0;

    std::string_view view() const { return {signs.data(), size}; }
};

/// Groups from `at` on as long as they can belong to an account or card number.
Compact compact_at(std::string_view text, std::size_t at) {
    Compact compact;
    compact.end = at;
    auto i = at;
    while (i < text.size() && compact.size < longest_iban) {
        if (is_digit(text[i]) || is_upper(text[i])) {
            compact.signs[compact.size++] = text[i++];
            compact.end = i;
        } else if ((text[i] == ' ' || text[i] == '-') && i + 1 < text.size() &&
                   (is_digit(text[i + 1]) || (is_upper(text[i + 1]) && compact.size == 4))) {
            ++i;
        } else {
            break;
        }
    }
    return compact;
}

constexpr auto account_signs = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = is_digit(static_cast<char>(c)) || is_upper(static_cast<char>(c));
    table[' '] = table['-'] = true;
    return table;
}();

bool is_account_sign(char c) {
    return account_signs[static_cast<unsigned char>(c)];
}

/// Calls `visit(begin, end)` for the runs of signs an account number is written with that are long
/// enough for one. So long a run holds one of the places that are so far apart.
template <class Visit>
void each_account_run(std::string_view text, Visit visit) {
    for (auto at = shortest_account - 1; at < text.size(); at += shortest_account) {
        if (!is_account_sign(text[at])) continue;
        auto begin = at, end = at + 1;
        while (begin > 0 && is_account_sign(text[begin - 1]))
            --begin;
        while (end < text.size() && is_account_sign(text[end]))
            ++end;
        if (end - begin >= shortest_account) visit(begin, end);
        while (at + shortest_account < end)
            at += shortest_account;
    }
}

std::size_t next_group(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ' ' && text[at] != '-')
        ++at;
    return at + 1;
}

/// Only digits (a card), or two letters and digits (an IBAN), perhaps in groups; nothing else is
/// read any further. At least `shortest_account` bytes stand there.
bool may_start_account(std::string_view text, std::size_t at) {
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return false;
    if (is_digit(text[at])) return !is_upper(text[at + 1]);
    return is_upper(text[at]) && is_upper(text[at + 1]) && !is_upper(text[at + 2]);
}

/// ISO 13616: two letters, two check digits, then the account; the remainder by 97 is 1.
bool is_iban(std::string_view signs) {
    if (signs.size() < shortest_account || !is_upper(signs[0]) || !is_upper(signs[1]) ||
        !is_digit(signs[2]) || !is_digit(signs[3]))
        return false;
    int remainder = 0;
    const auto add = [&](char c) {
        const int value = is_digit(c) ? c - '0' : c - 'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    };
    for (const char c : signs.substr(4))
        add(c);
    for (const char c : signs.substr(0, 4))
        add(c);
    return remainder == 1;
}

/// ISO 7812: the check digit of payment cards.
bool is_card(std::string_view signs) {
    if (signs.size() != 16) return false;
    int sum = 0;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!is_digit(signs[i])) return false;
        int figure = signs[i] - '0';
        if (i % 2 == 0) figure = figure * 2 > 9 ? figure * 2 - 9 : figure * 2;
        sum += figure;
    }
    return sum % 10 == 0;
}

/// What stands behind "Passwort:" or "password is", as offsets into the sentence; empty when
/// nothing that looks like a secret does.
std::pair<std::size_t, std::size_t> secret_behind(std::string_view folded, std::string_view text,
                                                  std::string_view cue) {
    const auto at = folded.find(cue);
    if (at == folded.npos || (at > 0 && is_letter(folded[at - 1]))) return {};
    auto from = at + cue.size();
    bool introduced = false;
    for (bool more = true; more && from < folded.size();) {
        const auto rest = folded.substr(from);
        more = false;
        for (const std::string_view link : {" ", "\n", ":", "lautet", "ist", "is", "="})
            if (rest.starts_with(link)) {
                introduced = introduced || (link != " " && link != "\n");
                from += link.size();
                more = true;
                break;
            }
    }
    if (!introduced) return {};
    auto end = from;
    bool digit = false;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n')
        digit |= is_digit(text[end++]);
    while (end > from && std::string_view(".,;)").find(text[end - 1]) != std::string_view::npos)
        --end;
    constexpr std::size_t shortest = 4;
    return digit && end >= from + shortest ? std::pair{from, end}
                                           : std::pair<std::size_t, std::size_t>{};
}

/// "Betrag, bis wann, IBAN, Zweck" one below the other: what is filled into a transfer. Whoever
/// collects money names an account of the reader's.
bool is_to_be_paid_into(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList purposes(
        {"zweck", "empfaenger", "zahlbar", "payment reference", "payable", "payee", "reference:"});
    static constexpr CueList collects({"buchen", "abbuch", "einzieh", "einzug", "lastschrift",
                                       "ihr konto", "ihrem konto", "dein konto", "deinem konto",
                                       "ihre bank", "your account", "your bank", "debit",
                                       "collect"});
    constexpr std::uint32_t lines = 4;  // of the transfer, above and below
    const auto& sentences = inquiry.document.sentences;
    const auto end = std::min<std::size_t>(number + lines + 1, sentences.size());
    bool purpose = false;
    for (auto i = number > lines ? number - lines : 0; i < end; ++i) {
        if (stand_in_sentence(inquiry, i, collects)) return false;
        purpose = purpose || stand_in_sentence(inquiry, i, purposes);
    }
    return purpose;
}

/// What it is called in the languages of those who read the report.
struct Secret {
    const char *de, *en;
};

}  // namespace

void sensitive_data(Check& check) {
    const auto& document = check.document();
    static constexpr CueList secrets({"passwort", "kennwort", "password", "pin", "tan"});
    static constexpr CueList own_account({"unser", "bankverbindung", "ueberweis", "konto der",
                                          " our account", "transfer", "empfaenger", "glaeubiger"});
    const Cues cues(check.inquiry(), secrets);
    each_sentence(
        document, check.row().scope,
        [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (!sentence.has(Mark::digit) && !sentence.has(Mark::number)) return;
            const auto text = document.of(sentence.range);
            const auto report = [&](std::size_t begin, std::size_t end, const Secret& secret) {
                check.report({sentence.range.begin + static_cast<std::uint32_t>(begin),
                              sentence.range.begin + static_cast<std::uint32_t>(end)},
                             {{"art", secret.de}, {"kind", secret.en}});
            };
            cues.any_in_sentence(number, [&](std::string_view cue, std::size_t) {
                const auto folded = document.folded_of(sentence.range);
                if (const auto [begin, end] = secret_behind(folded, text, cue); end > begin)
                    report(begin, end,
                           cue == "pin"   ? Secret{"PIN", "PIN"}
                           : cue == "tan" ? Secret{"TAN", "TAN"}
                                          : Secret{"Passwort", "password"});
                return false;
            });
            each_account_run(text, [&](std::size_t run_begin, std::size_t run_end) {
                const auto run = text.substr(0, run_end);
                for (auto i = run_begin; i + shortest_account <= run_end; i = next_group(run, i)) {
                    if (!may_start_account(text, i)) continue;
                    const auto found = compact_at(text, i);
                    if (found.size < shortest_account) continue;
                    const bool iban = is_iban(found.view()), card = is_card(found.view());
                    // The sender's own account belongs into an invoice.
                    if (iban && !stand_in_sentence(check.inquiry(), number, own_account) &&
                        !is_to_be_paid_into(check.inquiry(), number))
                        report(i, found.end, {"IBAN", "IBAN"});
                    if (card) report(i, found.end, {"Kartennummer", "card number"});
                    if (iban || card) i = found.end;
                }
            });
        });
}

}  // namespace warmline::match
