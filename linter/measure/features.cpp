#include "linter/measure/features.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "linter/measure/density.hpp"
#include "linter/measure/feelings.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

std::vector<std::string> make_names() {
    std::vector<std::string> names(plain_feature_names.begin(), plain_feature_names.end());
    for (const std::string_view word_class : word_class_names()) {
        names.push_back(std::string(word_class) + ".share");
        names.push_back(std::string(word_class) + ".per_sentence");
    }
    return names;
}

/// Bits of the classes that grammar features ask for, looked up once.
struct Grammar {
    std::uint64_t article = word_class("article"), passive = word_class("passive_auxiliary"),
                  modal = word_class("modal"), be = word_class("be"), have = word_class("have"),
                  question = word_class("question_word"), request = word_class("request"),
                  preposition = word_class("preposition"), greeting = word_class("greeting"),
                  closing = word_class("closing");
};

const Grammar& grammar() {
    static const Grammar bits;
    return bits;
}

bool ends_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

float log_of(double count) {
    return static_cast<float>(std::log1p(count));
}

float ratio(double part, double whole) {
    return static_cast<float>(whole > 0 ? part / whole : 0);
}

bool is_abstract(std::string_view folded, Language language) {
    if (folded.size() <= 5) return false;
    if (language == Language::de)
        return ends_any(
            folded, {"ung", "ungen", "heit", "heiten", "keit", "keiten", "ion", "ionen", "itaet",
                     "itaeten", "ismus", "schaft", "anz", "enz", "nis", "ment", "mente", "ik"});
    return ends_any(folded, {"tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity",
                             "ities", "ance", "ence", "ism", "ship", "ology"});
}

bool is_learned_adjective(std::string_view folded, Language language) {
    if (language == Language::de)
        return ends_any(folded, {"isch", "ische", "ischen", "ischer", "isches", "ischem", "iert",
                                 "ieren", "ierte", "ierten", "ell", "elle", "ellen"});
    return ends_any(folded, {"ical", "ous", "ive", "ary", "ified", "ized", "ised"});
}

bool is_participle(std::string_view folded, Language language) {
    if (language == Language::en) return folded.size() > 3 && ends_any(folded, {"ed", "en"});
    if (folded.size() <= 5 || !ends_any(folded, {"t", "en"})) return false;
    return folded.substr(0, 6).find("ge") != std::string_view::npos || folded.starts_with("be") ||
           folded.starts_with("ver") || folded.starts_with("er") || folded.starts_with("ent") ||
           folded.starts_with("zer");
}

bool is_stretched(std::string_view folded) {
    for (std::size_t i = 2; i < folded.size(); ++i)
        if (folded[i] == folded[i - 1] && folded[i] == folded[i - 2] && folded[i] >= 'a' &&
            folded[i] != 'w')
            return true;
    return false;
}

/// Bands in order of frequency of occurrence, without sorting: there are only sixteen.
struct Bands {
    std::array<int, rare_band + 1> count{};
    int words = 0;
    double sum = 0;

    void add(std::uint8_t band) {
        ++count[band];
        ++words;
        sum += band;
    }

    double mean() const { return words > 0 ? sum / words : 0; }

    int highest() const {
        for (int band = rare_band; band > 0; --band)
            if (count[static_cast<std::size_t>(band)] > 0) return band;
        return 0;
    }

    int upper_quarter() const {
        int left = words / 4;
        for (int band = rare_band; band > 0; --band)
            if ((left -= count[static_cast<std::size_t>(band)]) < 0) return band;
        return 0;
    }
};

/// One reader per stretch: gathers in a single walk, then writes the vector.
class Reader {
public:
    Reader(const Passage& passage, Stretch stretch) : passage_(passage), stretch_(stretch) {}

    void fill(FeatureVector& out) {
        out.fill(0);
        if (stretch_.size() == 0) return;
        count_sentences();
        for (std::uint32_t i = stretch_.begin; i < stretch_.end; ++i) {
            const Token& token = passage_.tokens[i];
            if (token.is(Token::word))
                take_word(i, token);
            else
                take_mark(i, token);
        }
        end_clause();
        end_sentence_run();
        write(out);
    }

private:
    using enum Feature;

    std::string_view characters() const {
        const Token& first = passage_.tokens[stretch_.begin];
        const Token& last = passage_.tokens[stretch_.end - 1];
        return std::string_view(passage_.text)
            .substr(first.begin, last.begin + last.length - first.begin);
    }

    void count_sentences() {
        for (const Stretch& s : passage_.sentences)
            sentences_ += s.begin >= stretch_.begin && s.end <= stretch_.end;
        sentences_ = std::max(sentences_, 1);
    }

    void take_word(std::uint32_t i, const Token& token) {
        const Grammar& g = grammar();
        const std::string_view folded = passage_.folded_of(token);
        const bool german = passage_.language == Language::de;
        const bool first = token.is(Token::sentence_start);
        if (first) {
            end_sentence_run();
            article_gap_ = -1;
            end_clause();
        }
        ++words_;
        ++in_sentence_;
        ++in_clause_;
        for (std::uint64_t rest = token.classes; rest != 0; rest &= rest - 1)
            ++class_counts_[static_cast<std::size_t>(__builtin_ctzll(rest))];
        if (token.is(Token::new_line)) ++lines_;
        if (token.is(Token::digit_first)) {
            ++digits_first_;
            ++digits_;
        } else {
            digits_ += token.is(Token::has_digit);
            take_letters(token, folded, first);
        }
        seen_.push_back(token.hash);
        apostrophes_ += token.is(Token::apostrophe);

        const bool capital = token.is(Token::capital);
        if (capital && !first) ++capitals_;
        caps_ += token.is(Token::all_caps) && !token.is(Token::digit_first);
        if (words_ == 1) first_word(token);
        if (german && !first && capital && (token.classes & formal_you()) != 0) ++formal_;

        // article … noun: what stands between
        if (article_gap_ >= 0) {
            if (capital || article_gap_ > 8) {
                longest_attribute_ = std::max(longest_attribute_, article_gap_);
                article_gap_ = -1;
            } else {
                if (article_gap_ == 0) ++attributes_;
                ++article_gap_;
            }
        }
        if ((token.classes & g.article) != 0) article_gap_ = 0;

        // genitives and of, infinitives
        if (german) {
            if (previous_capital_ &&
                (folded == "der" || folded == "des" || folded == "eines" || folded == "einer"))
                ++genitives_;
            if (previous_to_ && !capital && folded.ends_with("n")) ++infinitives_;
            previous_to_ = folded == "zu";
        } else {
            genitives_ += folded == "of";
            infinitives_ += folded == "to";
            ing_ += folded.size() > 4 && folded.ends_with("ing");
            ed_ += folded.size() > 3 && folded.ends_with("ed");
            ly_ += folded.size() > 4 && folded.ends_with("ly");
        }
        previous_capital_ = capital;

        // passive and verb bracket
        const bool participle = !capital && is_participle(folded, passage_.language);
        if (german) {
            auxiliaries_ += (token.classes & g.passive) != 0;
            participles_ += participle;
        } else {
            if (participle && passive_reach_ > 0) {
                ++passives_;
                passive_reach_ = 0;
            }
            passive_reach_ = (token.classes & g.passive) != 0 ? 3 : std::max(0, passive_reach_ - 1);
        }
        if (bracket_from_ < 0 && (token.classes & (g.modal | g.passive | g.have | g.be)) != 0)
            bracket_from_ = in_clause_;
        last_small_ = !capital && ends_any(folded, {"en", "t", "n"});

        if ((token.classes & g.greeting) != 0 && words_ <= 12) greets_ = true;
        if ((token.classes & g.closing) != 0 && stretch_.end - i < 30 && words_ > 12)
            closes_ = true;
    }

    void take_letters(const Token& token, std::string_view folded, bool first) {
        const int letters = std::min<int>(token.letters, 60);
        letters_ += letters;
        squares_ += letters * letters;
        longest_ = std::max(longest_, letters);
        over_[0] += letters > 6;
        over_[1] += letters > 9;
        over_[2] += letters > 12;
        over_[3] += letters > 15;
        syllables_ += token.syllables;
        one_ += token.syllables == 1;
        three_ += token.syllables >= 3;
        four_ += token.syllables >= 4;
        ++lettered_;
        spoken_.add(token.spoken);
        written_.add(token.written);
        root_.add(token.root);
        root_small_ += token.root == rare_band && !token.is(Token::capital);
        const bool unknown = token.spoken == rare_band && token.written == rare_band;
        const bool capital = token.is(Token::capital);
        unknown_both_ += unknown;
        unknown_names_ += unknown && capital && !first;
        unknown_small_ += token.spoken == rare_band && !capital;
        abstract_ += is_abstract(folded, passage_.language);
        learned_ += !capital && is_learned_adjective(folded, passage_.language);
        nouns_ += capital && !first;
        if (!capital) small_letters_ += letters;
        stretched_ += is_stretched(folded);
    }

    void first_word(const Token& token) {
        const Grammar& g = grammar();
        starts_lower_ = !token.is(Token::capital) && !token.is(Token::digit_first);
        first_request_ = (token.classes & g.request) != 0;
        first_wh_ = (token.classes & g.question) != 0;
        begins_subject_ =
            passage_.folded_of(token) == "subject" || passage_.folded_of(token) == "betreff";
    }

    std::uint64_t formal_you() const {
        static const std::uint64_t bits = word_class("you") | word_class("third_person");
        return bits;
    }

    void take_mark(std::uint32_t i, const Token& token) {
        const std::string_view mark = passage_.of(token);
        if (token.is(Token::new_line)) ++lines_;
        if (token.is(Token::emoji)) ++emojis_;
        const char c = mark.size() == 1 ? mark[0] : '\0';
        const bool doubled = i > stretch_.begin && passage_.of(passage_.tokens[i - 1]) == mark;
        switch (c) {
            case ',':
                ++commas_;
                break;
            case ';':
            case ':':
                ++semicolons_;
                break;
            case '(':
            case '[':
                ++brackets_;
                break;
            case '-':
                ++dashes_;
                break;
            case '"':
                ++quotes_;
                break;
            case '!':
                ++exclamations_;
                double_marks_ += doubled;
                break;
            case '?':
                ++questions_;
                double_marks_ += doubled;
                break;
            case '.':
                ellipsis_ = ellipsis_ || doubled;
                break;
            case '@':
                ++ats_;
                if (words_ == 0) mention_ = true;
                break;
            case '#':
                ++ats_;
                break;
            case '$':
                currency_ = true;
                break;
            case '%':
                percent_ = true;
                break;
            case '|':
                ++bars_;
                break;
            default:
                break;
        }
        if (mark == "\u2013" || mark == "\u2014") ++dashes_;
        if (mark == "\u201e" || mark == "\u201c" || mark == "\u201d" || mark == "\u00bb" ||
            mark == "\u00ab")
            ++quotes_;
        if (mark == "\u2026") ellipsis_ = true;
        if (mark == "\u20ac" || mark == "\u00a3") currency_ = true;
        if ((c == ')' || c == '(') && i > stretch_.begin) {
            const std::string_view before = passage_.of(passage_.tokens[i - 1]);
            if (before == ":" || before == ";" || before == "-") ++smileys_;
        }
        if (c == '^' && doubled) ++smileys_;
        if (std::string_view(",;:.!?()\"-").find(c) != std::string_view::npos || mark.size() == 3)
            end_clause();
    }

    void end_clause() {
        if (in_clause_ > 0) {
            ++clauses_;
            longest_clause_ = std::max(longest_clause_, in_clause_);
            clause_words_ += in_clause_;
            if (bracket_from_ >= 0 && last_small_) {
                const int span = in_clause_ - bracket_from_;
                bracket_sum_ += span;
                longest_bracket_ = std::max(longest_bracket_, span);
            }
        }
        in_clause_ = 0;
        bracket_from_ = -1;
        last_small_ = false;
    }

    void end_sentence_run() {
        longest_sentence_ = std::max(longest_sentence_, in_sentence_);
        in_sentence_ = 0;
    }

    std::size_t different_words() {
        std::sort(seen_.begin(), seen_.end());
        return static_cast<std::size_t>(std::unique(seen_.begin(), seen_.end()) - seen_.begin());
    }

    void write(FeatureVector& out) {
        const auto set = [&](Feature f, double value) {
            out[static_cast<std::size_t>(f)] = static_cast<float>(value);
        };
        const std::string_view all = characters();
        const auto size = static_cast<double>(std::count_if(all.begin(), all.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
        }));
        const double n = std::max(words_, 1), s = sentences_, a = std::max(lettered_, 1);
        set(log_characters, log_of(size));
        set(log_words, log_of(n));
        set(log_sentences, std::log(s));
        set(log_characters_per_sentence, log_of(size / s));
        set(log_words_per_sentence, log_of(n / s));
        set(words_per_sentence, std::min(n / s, 60.0) / 10);
        set(longest_sentence, log_of(longest_sentence_));
        set(words_per_clause, clauses_ > 0 ? double(clause_words_) / clauses_ : 0);
        set(longest_clause, std::min(longest_clause_, 40));
        set(clauses_per_sentence, std::min(clauses_ / s, 12.0));
        set(letters_per_word, letters_ / a);
        set(root_square_letters, std::sqrt(squares_ / a));
        set(longest_word, std::min(longest_, 35) / 5.0);
        constexpr std::array shares{over_6_share, over_9_share, over_12_share, over_15_share};
        constexpr std::array counts{over_6_per_sentence, over_9_per_sentence, over_12_per_sentence,
                                    over_15_per_sentence};
        for (std::size_t k = 0; k < 4; ++k) {
            set(shares[k], over_[k] / a);
            set(counts[k], log_of(over_[k] / s));
        }
        set(syllables_per_word, syllables_ / a);
        set(one_syllable_share, one_ / a);
        set(three_syllables_share, three_ / a);
        set(four_syllables_share, four_ / a);
        set(syllables_per_sentence, log_of(syllables_ / s));
        set(three_syllables_per_sentence, log_of(three_ / s));
        set(commas_per_sentence, std::min(commas_ / s, 10.0));
        set(comma_share, commas_ / n);
        set(semicolons_per_sentence, std::min(semicolons_ / s, 5.0));
        set(brackets_per_sentence, std::min(brackets_ / s, 5.0));
        set(dashes_per_sentence, std::min(dashes_ / s, 5.0));
        set(quotes_per_sentence, std::min(quotes_ / s, 6.0));
        set(exclamations, log_of(exclamations_));
        set(questions, log_of(questions_));
        set(has_question, questions_ > 0);
        set(has_exclamation, exclamations_ > 0);
        set(ends_in_question, all.ends_with('?'));
        set(has_ellipsis, ellipsis_);
        set(double_marks, log_of(double_marks_));
        set(emojis, log_of(emojis_));
        set(smileys, log_of(smileys_));
        set(at_signs, log_of(ats_));
        set(has_link, all.find("http") != std::string_view::npos ||
                          all.find("www.") != std::string_view::npos ||
                          all.find("<url>") != std::string_view::npos);
        set(Feature::lines, log_of(lines_));
        set(has_currency, currency_);
        set(has_percent, percent_);
        set(Feature::bars, log_of(bars_));
        set(unfinished, std::string_view(".!?\")").find(all.back()) == std::string_view::npos);
        set(digit_share, digits_first_ / n);
        set(digit_count, log_of(digits_));
        set(capital_share, capitals_ / n);
        set(capital_count, log_of(capitals_));
        set(all_caps_share, caps_ / n);
        set(all_caps_count, log_of(caps_));
        set(Feature::starts_lower, starts_lower_);
        set(different_words_share, static_cast<double>(different_words()) / n);
        set(apostrophe_share, apostrophes_ / n);
        set(stretched_share, stretched_ / n);
        set(spoken_mean, spoken_.mean());
        set(spoken_highest, spoken_.highest());
        set(spoken_upper_quarter, spoken_.upper_quarter());
        set(spoken_unknown_share, spoken_.count[rare_band] / a);
        set(spoken_unknown_per_sentence, log_of(spoken_.count[rare_band] / s));
        const int rare = spoken_.count[11] + spoken_.count[12] + spoken_.count[13] +
                         spoken_.count[14] + spoken_.count[15];
        set(spoken_rare_share, rare / a);
        set(spoken_rare_per_sentence, log_of(rare / s));
        set(written_mean, written_.mean());
        set(written_highest, written_.highest());
        set(written_upper_quarter, written_.upper_quarter());
        set(written_unknown_share, written_.count[rare_band] / a);
        set(written_unknown_per_sentence, log_of(written_.count[rare_band] / s));
        set(spoken_minus_written, spoken_.mean() - written_.mean());
        set(unknown_both_share, unknown_both_ / a);
        set(unknown_both_per_sentence, log_of(unknown_both_ / s));
        set(unknown_names_share, unknown_names_ / a);
        set(unknown_small_share, unknown_small_ / a);
        set(unknown_small_per_sentence, log_of(unknown_small_ / s));
        set(spoken_sum, log_of(spoken_.sum / s));
        set(root_mean, root_.mean());
        set(root_upper_quarter, root_.upper_quarter());
        set(root_unknown_share, root_.count[rare_band] / a);
        set(root_unknown_per_sentence, log_of(root_.count[rare_band] / s));
        set(root_unknown_small_per_sentence, log_of(root_small_ / s));
        set(root_rare_per_sentence,
            log_of((root_.count[12] + root_.count[13] + root_.count[14] + root_.count[15]) / s));
        set(abstract_share, abstract_ / n);
        set(abstract_per_sentence, log_of(abstract_ / s));
        set(adjective_endings_per_sentence, log_of(learned_ / s));
        const int passive =
            passage_.language == Language::de ? std::min(auxiliaries_, participles_) : passives_;
        set(passive_per_sentence, log_of(passive / s));
        set(infinitives_per_sentence, log_of(infinitives_ / s));
        set(genitives_per_sentence, log_of(genitives_ / s));
        set(attributes_per_sentence, log_of(attributes_ / s));
        set(Feature::longest_attribute, longest_attribute_ / 4.0);
        set(longest_bracket, std::min(longest_bracket_, 25));
        set(brackets_span, log_of(bracket_sum_ / s));
        set(nouns_per_sentence, log_of(nouns_ / s));
        set(Feature::small_letters, log_of(small_letters_ / s));
        set(ing_share, ing_ / n);
        set(ed_share, ed_ / n);
        set(ly_share, ly_ / n);
        set(formal_address, log_of(formal_));
        set(first_is_verb_like, first_request_);
        set(first_is_wh, first_wh_);
        set(looks_like_mail,
            (lines_ >= 2 ? 0.4 : 0.0) + (greets_ ? 0.3 : 0.0) + (closes_ ? 0.3 : 0.0));
        set(Feature::begins_subject, begins_subject_);
        set(mention_first, mention_);
        for (std::size_t k = 0; k < word_class_names().size(); ++k) {
            out[plain_feature_count + 2 * k] = ratio(class_counts_[k], n);
            out[plain_feature_count + 2 * k + 1] = log_of(class_counts_[k] / s);
        }
    }

    const Passage& passage_;
    Stretch stretch_;
    int sentences_ = 0, words_ = 0, lettered_ = 0, lines_ = 0;
    int in_sentence_ = 0, longest_sentence_ = 0;
    int in_clause_ = 0, clauses_ = 0, clause_words_ = 0, longest_clause_ = 0;
    int letters_ = 0, longest_ = 0, syllables_ = 0, one_ = 0, three_ = 0, four_ = 0;
    double squares_ = 0;
    std::array<int, 4> over_{};
    std::array<int, word_class_limit> class_counts_{};
    Bands spoken_, written_, root_;
    int root_small_ = 0;
    int unknown_both_ = 0, unknown_names_ = 0, unknown_small_ = 0;
    int commas_ = 0, semicolons_ = 0, brackets_ = 0, dashes_ = 0, quotes_ = 0, exclamations_ = 0,
        questions_ = 0, double_marks_ = 0, emojis_ = 0, smileys_ = 0, ats_ = 0, bars_ = 0;
    bool ellipsis_ = false, currency_ = false, percent_ = false, mention_ = false;
    int digits_first_ = 0, digits_ = 0, capitals_ = 0, caps_ = 0, apostrophes_ = 0, stretched_ = 0;
    bool starts_lower_ = false, first_request_ = false, first_wh_ = false, begins_subject_ = false;
    std::vector<std::uint64_t> seen_;
    int abstract_ = 0, learned_ = 0, auxiliaries_ = 0, participles_ = 0, passives_ = 0,
        passive_reach_ = 0, infinitives_ = 0, genitives_ = 0, attributes_ = 0,
        longest_attribute_ = 0, article_gap_ = -1;
    int bracket_from_ = -1, bracket_sum_ = 0, longest_bracket_ = 0, nouns_ = 0, small_letters_ = 0,
        ing_ = 0, ed_ = 0, ly_ = 0, formal_ = 0;
    bool last_small_ = false, previous_capital_ = false, previous_to_ = false, greets_ = false,
         closes_ = false;
};

}  // namespace

const std::vector<std::string>& feature_names() {
    static const std::vector<std::string> names = make_names();
    return names;
}

void read_features(const Passage& passage, Stretch stretch, FeatureVector& out) {
    Reader(passage, stretch).fill(out);
    if (stretch.size() == 0) return;
    read_density(passage, stretch, out);
    read_feelings(passage, stretch, out);
}

}  // namespace warmline
