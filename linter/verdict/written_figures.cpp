#include "linter/verdict/written_figures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/text/fold.hpp"
#include "linter/text/own_text.hpp"

namespace warmline {

double largest_sum(const Document& document) {
    double largest = 0;
    for (const auto& amount : document.amounts) {
        if (amount.sentence >= document.sentences.size()) continue;
        const auto& sentence = document.sentences[amount.sentence];
        if (!is_own_text(document.blocks[sentence.block].kind)) continue;
        largest = std::max(largest, static_cast<double>(amount.cents) / 100);
    }
    return largest;
}

double largest_percent(const Document& document) {
    double largest = 0;
    for (const auto& sentence : document.sentences) {
        if (!sentence.has(Mark::percent) || !is_own_text(document.blocks[sentence.block].kind))
            continue;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto& word = document.words[w];
            if (!word.is(Word::has_digit)) continue;
            const auto after = std::string_view(document.folded).substr(word.range().end, 9);
            const bool percent = after.starts_with("%") || after.starts_with(" %") ||
                                 after.starts_with("  %") || after.starts_with(" prozent") ||
                                 after.starts_with(" per cent") || after.starts_with(" percent");
            if (!percent) continue;
            double number = 0;
            for (const char c : document.folded_of(word)) {
                if (c < '0' || c > '9') break;
                number = std::min(number * 10 + (c - '0'), 1000.0);
            }
            largest = std::max(largest, number);
        }
    }
    return largest;
}

bool concerns_many(const Document& document, const CallModel& model) {
    constexpr std::array<std::uint64_t, 20> people{
        word_hash("namen"),    word_hash("kunden"),       word_hash("kundinnen"),
        word_hash("personen"), word_hash("mailadressen"), word_hash("adressen"),
        word_hash("konten"),   word_hash("datensaetze"),  word_hash("mitglieder"),
        word_hash("nutzer"),   word_hash("patienten"),    word_hash("customers"),
        word_hash("people"),   word_hash("accounts"),     word_hash("records"),
        word_hash("members"),  word_hash("users"),        word_hash("addresses"),
        word_hash("names"),    word_hash("patients")};
    for (const auto& sentence : document.sentences) {
        if (!is_own_text(document.blocks[sentence.block].kind)) continue;
        for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
            if (!document.words[w].is(Word::number) ||
                std::find(people.begin(), people.end(), document.words[w + 1].hash) == people.end())
                continue;
            double number = 0;
            for (const char c : document.folded_of(document.words[w]))
                if (c >= '0' && c <= '9') number = std::min(number * 10 + (c - '0'), 1e9);
            if (number > model.threshold.mass) return true;
        }
    }
    return false;
}

}  // namespace warmline
