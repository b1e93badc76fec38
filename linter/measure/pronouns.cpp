#include "linter/measure/pronouns.hpp"

#include <algorithm>
#include <cmath>

#include "linter/measure/features/features.hpp"
#include "linter/measure/tables.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

enum class Number : std::uint8_t { singular, plural };

struct Noun {
    std::uint32_t token = 0;
    Number number = Number::singular;
    bool subject = false;  ///< before the verb of its sentence and not behind a preposition
};

struct PronounForm {
    std::string_view word;
    Number number;
    bool possessive, subject, reflexive;
};

constexpr auto forms = std::to_array<PronounForm>({
    {"he", Number::singular, false, true, false},
    {"her", Number::singular, true, false, false},
    {"him", Number::singular, false, false, false},
    {"his", Number::singular, true, false, false},
    {"it", Number::singular, false, true, false},
    {"its", Number::singular, true, false, false},
    {"itself", Number::singular, false, false, true},
    {"she", Number::singular, false, true, false},
    {"their", Number::plural, true, false, false},
    {"theirs", Number::plural, true, false, false},
    {"them", Number::plural, false, false, false},
    {"themselves", Number::plural, false, false, true},
    {"they", Number::plural, false, true, false},
});

const PronounForm* form_of(std::string_view folded) {
    const auto at = std::find_if(forms.begin(), forms.end(),
                                 [&](const PronounForm& form) { return form.word == folded; });
    return at == forms.end() ? nullptr : &*at;
}

struct Found {
    PronounReading reading;
    PronounFeatures features{};
};

/// Walks once, keeping the nouns met so far.
class Walker {
public:
    explicit Walker(const Passage& passage) : passage_(passage) {
        for (const std::string_view name :
             {"article", "preposition", "subordinator", "coordinator", "relative", "negation",
              "modal", "passive_auxiliary", "be", "have", "i", "we", "you", "third_person",
              "demonstrative"})
            small_words_ |= word_class(name);
        FeatureVector features;
        read_features(passage, passage.whole(), features);
        constexpr std::size_t first_of_text = pronoun_feature_names.size() - text_figures;
        for (std::size_t k = 0; k < text_figures; ++k) {
            const std::string_view name = pronoun_feature_names[first_of_text + k].substr(5);
            const auto at = std::find(feature_names().begin(), feature_names().end(), name);
            text_[k] = features[static_cast<std::size_t>(at - feature_names().begin())];
        }
    }

    std::vector<Found> walk() {
        for (const Stretch& sentence : passage_.sentences) {
            sentence_ = sentence;
            run_.clear();
            verb_seen_ = after_preposition_ = false;
            for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
                take(i);
            end_run();
        }
        return std::move(found_);
    }

private:
    void take(std::uint32_t i) {
        const Token& token = passage_.tokens[i];
        if (!token.is(Token::word)) {
            end_run();
            introduced_ = after_preposition_ = false;
            return;
        }
        const std::string_view folded = passage_.folded_of(token);
        if (const PronounForm* form = form_of(folded)) {
            end_run();
            found_.push_back(read(i, *form));
            introduced_ = form->possessive;
            ++pronouns_;
            return;
        }
        if ((token.classes & small_words_) != 0) {
            end_run();
            static const std::uint64_t introducers =
                word_class("article") | word_class("preposition") | word_class("demonstrative");
            introduced_ = (token.classes & introducers) != 0 && folded != "to" && folded != "that";
            note_role(token, folded);
            return;
        }
        run_.push_back(i);
    }

    /// Whether the nouns to come may be the subject of the sentence.
    void note_role(const Token& token, std::string_view folded) {
        static const std::uint64_t verbs = word_class("modal") | word_class("be") |
                                           word_class("have") | word_class("passive_auxiliary"),
                                   prepositions = word_class("preposition"),
                                   articles = word_class("article") | word_class("demonstrative");
        if ((token.classes & verbs) != 0) {
            verb_seen_ = true;
            after_preposition_ = false;
        } else if ((token.classes & prepositions) != 0) {
            after_preposition_ = true;
        } else if ((token.classes & articles) == 0 && folded != "and" && folded != "or") {
            after_preposition_ = false;
        }
    }

    /// The last word of a run that an article or preposition introduced, or that is capitalised, is
    /// taken for a noun.
    void end_run() {
        if (run_.empty()) return;
        const std::uint32_t last = run_.back();
        const Token& token = passage_.tokens[last];
        const bool name = token.is(Token::capital) && !token.is(Token::sentence_start);
        if (introduced_ || name || run_.size() > 1) {
            const std::string_view folded = passage_.folded_of(token);
            const bool plural = folded.size() > 3 && folded.ends_with("s") &&
                                !folded.ends_with("ss") && !folded.ends_with("us") &&
                                !folded.ends_with("is");
            if (!folded.ends_with("ly"))
                nouns_.push_back({last, plural ? Number::plural : Number::singular,
                                  !verb_seen_ && !after_preposition_});
        }
        run_.clear();
    }

    /// Different nouns of this sentence that agree with the pronoun and are not its subject.
    int others_than_subject(const PronounForm& form) const {
        std::vector<std::uint64_t> heads;
        for (const Noun& noun : nouns_)
            if (noun.number == form.number && !noun.subject && noun.token >= sentence_.begin)
                heads.push_back(passage_.tokens[noun.token].hash);
        std::sort(heads.begin(), heads.end());
        return static_cast<int>(std::unique(heads.begin(), heads.end()) - heads.begin());
    }

    bool is_after_of(std::uint32_t i) const {
        return i > sentence_.begin && passage_.tokens[i - 1].is(Token::word) &&
               passage_.folded_of(passage_.tokens[i - 1]) == "of";
    }

    Found read(std::uint32_t i, const PronounForm& form) const {
        int agreeing = 0, here = 0, others = 0;
        std::uint32_t nearest = 0;
        for (const Noun& noun : nouns_) {
            // A singular collective ("the team … they") may be meant by a plural pronoun.
            if (noun.number != form.number) {
                ++others;
                continue;
            }
            ++agreeing;
            here += noun.token >= sentence_.begin;
            nearest = noun.token;
        }
        int marks = 0, ands = 0, relatives = 0;
        static const std::uint64_t relative = word_class("relative");
        for (std::uint32_t k = sentence_.begin; k < i; ++k) {
            const Token& token = passage_.tokens[k];
            marks += !token.is(Token::word);
            ands += token.is(Token::word) && passage_.folded_of(token) == "and";
            relatives += (token.classes & relative) != 0;
        }
        const auto log_of = [](double x) { return static_cast<float>(std::log1p(x)); };
        const auto flag = [](bool x) { return x ? 1.0f : 0.0f; };
        const double all = std::max(1, agreeing + others);
        const double distance = agreeing > 0 ? i - nearest : 40;
        const bool plural = form.number == Number::plural;
        const bool opens = passage_.tokens[i].is(Token::sentence_start);
        const bool object = !form.subject && !form.possessive && !form.reflexive;
        return {.reading = {.pronoun = std::string(passage_.of(passage_.tokens[i])),
                            .position = i,
                            .candidates = agreeing,
                            .ambiguity = 0},
                .features = {flag(plural),
                             flag(form.possessive),
                             flag(form.subject),
                             flag(form.reflexive),
                             flag(opens),
                             log_of(agreeing),
                             log_of(here),
                             log_of(others),
                             static_cast<float>(agreeing / all),
                             log_of(std::min(distance, 60.0)),
                             log_of(i),
                             log_of(sentence_.size()),
                             log_of(marks),
                             log_of(ands),
                             log_of(relatives),
                             log_of(pronouns_),
                             flag(object),
                             flag(object && plural),
                             flag(form.subject && !plural && !opens),
                             flag(form.subject && opens),
                             form.possessive ? log_of(here) : 0.0f,
                             opens ? 0.0f : log_of(agreeing),
                             log_of(agreeing + others),
                             log_of(others_than_subject(form)),
                             flag(is_after_of(i)),
                             log_of(sentence_.end - i - 1),
                             text_[0],
                             text_[1],
                             text_[2],
                             text_[3],
                             text_[4],
                             text_[5]}};
    }

    static constexpr std::size_t text_figures = 6;

    const Passage& passage_;
    std::array<float, text_figures> text_{};
    std::uint64_t small_words_ = 0;
    Stretch sentence_;
    std::vector<std::uint32_t> run_;
    std::vector<Noun> nouns_;
    std::vector<Found> found_;
    bool introduced_ = false, verb_seen_ = false, after_preposition_ = false;
    int pronouns_ = 0;
};

std::vector<Found> find_pronouns(const Passage& passage) {
    const auto is_pronoun = [&](const Token& token) {
        return token.is(Token::word) && form_of(passage.folded_of(token)) != nullptr;
    };
    if (passage.language != Language::en) return {};
    if (std::none_of(passage.tokens.begin(), passage.tokens.end(), is_pronoun)) return {};
    return Walker(passage).walk();
}

}  // namespace

std::vector<PronounReading> read_pronouns(const Passage& passage) {
    std::vector<PronounReading> out;
    for (Found& found : find_pronouns(passage)) {
        double score = pronoun_model.bias;
        for (const DenseWeight& dense : pronoun_model.dense)
            score += dense.weight *
                     std::clamp((found.features[dense.feature] - dense.mean) * dense.per_spread,
                                -4.0f, 4.0f);
        found.reading.ambiguity =
            1 / (1 + std::exp(-(score - pronoun_model.centre) / pronoun_model.spread));
        out.push_back(std::move(found.reading));
    }
    return out;
}

std::vector<PronounFeatures> pronoun_features(const Passage& passage) {
    std::vector<PronounFeatures> out;
    for (const Found& found : find_pronouns(passage))
        out.push_back(found.features);
    return out;
}

}  // namespace warmline
