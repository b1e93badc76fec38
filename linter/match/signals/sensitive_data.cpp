#include <string>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// A stretch of letters and digits in groups, its blanks left out.
struct Compact {
    std::string signs;
    std::size_t end = 0;
};

/// Groups from `at` on as long as they can belong to an account or card number.
Compact compact_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_iban = 34;
    Compact compact{.signs = {}, .end = at};
    auto i = at;
    while (i < text.size() && compact.signs.size() < longest_iban) {
        if (is_digit(text[i]) || is_upper(text[i])) {
            compact.signs += text[i++];
            compact.end = i;
        } else if ((text[i] == ' ' || text[i] == '-') && i + 1 < text.size() &&
                   (is_digit(text[i + 1]) ||
                    (is_upper(text[i + 1]) && compact.signs.size() == 4))) {
            ++i;
        } else {
            break;
        }
    }
    return compact;
}

constexpr std::size_t shortest_account = 15;  ///< Norway's IBAN

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

/// What it is called in the languages of those who read the report.
struct Secret {
    const char *de, *en;
};

}  // namespace

void sensitive_data(Check& check) {
    const auto& document = check.document();
    const Pieces cues(check.inquiry().grams, {"passwort", "kennwort", "password", "pin", "tan"});
    each_sentence(
        document, check.row().scope, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            if (!sentence.has(Mark::digit) && !sentence.has(Mark::number)) return;
            const auto folded = document.folded_of(sentence.range);
            const auto text = document.of(sentence.range);
            const auto report = [&](std::size_t begin, std::size_t end, const Secret& secret) {
                check.report({sentence.range.begin + static_cast<std::uint32_t>(begin),
                              sentence.range.begin + static_cast<std::uint32_t>(end)},
                             {{"art", secret.de}, {"kind", secret.en}});
            };
            for (const auto& cue : cues)
                if (const auto [begin, end] = secret_behind(folded, text, cue.text); end > begin)
                    report(begin, end,
                           cue.text == "pin"   ? Secret{"PIN", "PIN"}
                           : cue.text == "tan" ? Secret{"TAN", "TAN"}
                                               : Secret{"Passwort", "password"});
            // The sender's own account belongs into an invoice.
            const auto is_own_account = [&] {
                return contains(folded, {"unser", "bankverbindung", "ueberweis", "konto der",
                                         " our account", "transfer", "empfaenger", "glaeubiger"});
            };
            for (std::size_t i = 0; i < text.size(); ++i) {
                const bool starts = (is_upper(text[i]) || is_digit(text[i])) &&
                                    (i == 0 || !(is_letter(text[i - 1]) || is_digit(text[i - 1])));
                if (!starts) continue;
                const auto found = compact_at(text, i);
                if (found.signs.size() < shortest_account) continue;
                const bool iban = is_iban(found.signs), card = is_card(found.signs);
                if (iban && !is_own_account()) report(i, found.end, {"IBAN", "IBAN"});
                if (card) report(i, found.end, {"Kartennummer", "card number"});
                if (iban || card) i = found.end;
            }
        });
}

}  // namespace warmline::match
