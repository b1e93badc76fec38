#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// A figure of a sentence, with the percent sign or word behind it when there is one.
struct Share {
    double value = 0;
    std::size_t begin = 0, end = 0;
    bool percent = false;
    bool from = false, to = false;  ///< "von 3", "auf 5"
};

double value_of(std::string_view figure) {
    double value = 0, unit = 1;
    bool decimals = false;
    for (const char c : figure) {
        if (!is_digit(c)) {
            decimals = true;
            continue;
        }
        if (decimals) unit /= 10;
        value = decimals ? value + unit * (c - '0') : value * 10 + (c - '0');
    }
    return value;
}

std::vector<Share> shares_of(std::string_view text) {
    std::vector<Share> shares;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = figure_end(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        Share share{.value = value_of(text.substr(at, end - at)), .begin = at, .end = end};
        auto behind = end;
        while (behind < text.size() &&
               (text[behind] == ' ' || text[behind] == '\xC2' || text[behind] == '\xA0'))
            ++behind;
        for (const std::string_view sign : {"%", "prozent", "percent", "per cent"})
            if (text.substr(behind).starts_with(sign)) {
                share.percent = true;
                share.end = behind + sign.size();
            }
        const auto before = text.substr(0, at);
        share.from = before.ends_with("von ") || before.ends_with("from ");
        share.to = before.ends_with("auf ") || before.ends_with(" to ");
        shares.push_back(share);
        at = share.end;
    }
    return shares;
}

/// "von 3 % auf 5 %, also um 2 %": two points are no two percent. Says whether it said so.
bool report_points(Check& check, const Sentence& sentence, std::string_view text) {
    const auto shares = shares_of(text);
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        const auto &from = shares[i], &to = shares[i + 1];
        if (!from.from || !to.to || !to.percent) continue;
        const auto points = std::abs(to.value - from.value);
        for (std::size_t k = 0; k < shares.size(); ++k) {
            constexpr double same = 1e-6;
            const auto& change = shares[k];
            if (k == i || k == i + 1 || !change.percent || std::abs(change.value - points) > same)
                continue;
            check.report({sentence.range.begin + static_cast<std::uint32_t>(change.begin),
                          sentence.range.begin + static_cast<std::uint32_t>(change.end)},
                         {{"mangel", "meint wohl Prozentpunkte"},
                          {"lack", "probably means percentage points"}});
            return true;
        }
    }
    return false;
}

template <std::size_t Size>
bool holds_any(std::string_view text, const CueList<Size>& list) {
    for (std::size_t i = 0; i < Size; ++i)
        if (text.find(list.text(i)) != text.npos) return true;
    return false;
}

/// Whether the sentence before or after tells an amount: the reader sees what the percent are of.
bool amounts_stand_beside(const Document& document, std::uint32_t number) {
    const auto& sentences = document.sentences;
    const auto tells = [&](std::uint32_t other) {
        return other < sentences.size() && sentences[other].block == sentences[number].block &&
               sentences[other].has(Mark::amount);
    };
    return (number > 0 && tells(number - 1)) || tells(number + 1);
}

/// Whether two amounts of the mail differ by just that much: "$130 $97.50" beside "25% off".
bool told_in_amounts(const Document& document, double percent) {
    constexpr std::size_t most = 40;
    constexpr double rounding = 0.006;
    const auto count = std::min(document.amounts.size(), most);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = 0; k < count; ++k) {
            const auto whole = static_cast<double>(document.amounts[i].cents);
            const auto part = static_cast<double>(document.amounts[k].cents);
            if (whole > part && part > 0 &&
                (std::abs(part / whole - (1 - percent / 100)) < rounding ||
                 std::abs(whole / part - (1 + percent / 100)) < rounding))
                return true;
        }
    return false;
}

}  // namespace

void percent_base(Check& check) {
    const auto& document = check.document();
    each_sentence(
        document, check.row().scope,
        [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (!sentence.has(Mark::percent)) return;
            const auto text = document.folded_of(sentence.range);
            if (contains(text, {"prozentpunkt", "percentage point"})) return;
            if (report_points(check, sentence, text) || sentence.has(Mark::amount)) return;
            static constexpr CueList changes(
                {"teurer",   "guenstiger", "billiger", "mehr",    "weniger", "rabatt",
                 "nachlass", "gesenkt",    "erhoeht",  "steigt",  "steigen", "sinkt",
                 "sinken",   "schneller",  "more",     "less",    "off",     "increase",
                 "decrease", "reduc",      "discount", "cheaper", "faster",  "up by",
                 "rise",     "ersparnis",  "sparen",   "save",    "higher",  "lower"});
            static constexpr CueList bases({" auf ", " von ", "statt", "gegenueber", "verglichen",
                                            "im vergleich", "als ", "compared", " on ", " than ",
                                            " of ", " from ", "vorjahr", "versus"});
            // "30 Prozent oder weniger" bounds a share, nothing changes.
            static constexpr CueList bounds({" or less", " or more", "oder weniger", "oder mehr"});
            // "Hat die Leerkilometer um 11 Prozent gesenkt" names what fell; of a price one wants
            // to know from where.
            static constexpr CueList results({"gesenkt", "verkuerzt", "verringert", "reduziert",
                                              "gesteigert", " cut ", "reduced", "improved"});
            static constexpr CueList money({"preis", "kost", "gebuehr", "beitrag", "miete", "tarif",
                                            "zins", "zahl", "rechnung", "cost", "price", "fee",
                                            "rate", "bill", "pay"});
            if (stand_in_sentence(check.inquiry(), number, results) &&
                !stand_in_sentence(check.inquiry(), number, money))
                return;
            if (!stand_in_sentence(check.inquiry(), number, changes) ||
                amounts_stand_beside(document, number) ||
                stand_in_sentence(check.inquiry(), number, bounds) ||
                stand_in_sentence(check.inquiry(), number, bases))
                return;
            // Underline figure and sign: "20 %", "20%", "20 Prozent".
            const auto original = document.of(sentence.range);
            // "{% if vip %}15 % off": the sign behind a figure, not that of a tag.
            auto sign = original.find('%');
            const auto behind_figure = [&](std::size_t at) {
                const auto before = original.find_last_not_of(" \xC2\xA0", at - 1);
                return at > 0 && before != original.npos && is_digit(original[before]);
            };
            while (sign != original.npos && !behind_figure(sign))
                sign = original.find('%', sign + 1);
            auto width = std::size_t{1};
            if (sign == original.npos) {
                for (const std::string_view word : {"prozent", "percent"})
                    if (const auto at = text.find(word); at != text.npos) {
                        sign = at;
                        width = word.size();
                    }
            }
            if (sign == original.npos) return;
            auto begin = sign;
            const auto part_of_figure = [](char c) {
                return (c >= '0' && c <= '9') || c == ' ' || c == ',' || c == '.' || c == '\xC2' ||
                       c == '\xA0' || c == '-';
            };
            while (begin > 0 && part_of_figure(original[begin - 1]))
                --begin;
            while (begin < sign && (original[begin] < '0' || original[begin] > '9'))
                ++begin;
            auto end = sign + width;
            // "20 % weniger" is one thought.
            for (const std::string_view word :
                 {" teurer", " guenstiger", " billiger", " mehr", " weniger", " less", " more",
                  " off", " cheaper", " faster", " higher", " lower", " schneller"})
                if (text.substr(sign + width).starts_with(word)) end = sign + width + word.size();
            // "100 % zufrieden" is all of it, no change.
            if (end == sign + width && original.substr(begin).starts_with("100") &&
                begin + 4 >= sign)
                return;
            // "Should you want more for your money, it pays 3.05 %": the change is another matter.
            constexpr std::size_t near = 36;
            const auto from = begin > near ? begin - near : 0;
            const auto beside = text.substr(from, std::min(end + near, text.size()) - from);
            if (!holds_any(beside, changes) ||
                told_in_amounts(document, value_of(original.substr(begin, sign - begin))))
                return;
            check.report(
                {sentence.range.begin + static_cast<std::uint32_t>(begin),
                 sentence.range.begin + static_cast<std::uint32_t>(end)},
                {{"mangel", "nennt keinen Ausgangswert"}, {"lack", "names no starting value"}});
        });
}

}  // namespace warmline::match
