#include "linter/measure/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "linter/measure/features/features.hpp"
#include "linter/measure/features/terms.hpp"
#include "linter/measure/tables.hpp"

namespace warmline {
namespace {

constexpr std::size_t model_limit = 48;

using Scores = std::array<double, model_limit>;

const LanguageTables& tables_of(Language language) {
    return language == Language::de ? german_tables : english_tables;
}

double clipped(const DenseWeight& dense, float value) {
    return std::clamp((value - dense.mean) * dense.per_spread, -4.0f, 4.0f);
}

double words_in(const Passage& passage, Stretch stretch) {
    const auto begin = passage.tokens.begin() + stretch.begin;
    const auto words = std::count_if(begin, begin + stretch.size(),
                                     [](const Token& token) { return token.is(Token::word); });
    return static_cast<double>(std::max<std::ptrdiff_t>(1, words));
}

const TermSlot* find_term(const LanguageTables& tables, std::uint64_t hash) {
    return find_slot(tables.terms, hash, [](const TermSlot& s) { return s.posting == 0xFFFFFFFF; });
}

/// Scores of every model on one stretch. Keeps its buffers between stretches.
class Scorer {
public:
    explicit Scorer(const Passage& passage)
        : passage_(passage), tables_(tables_of(passage.language)) {}

    /// Scores of the models `wanted` accepts; the others stay as they are.
    template <class Wanted>
    void score(Stretch stretch, FeatureVector& features, Scores& out, Wanted wanted) {
        read_features(passage_, stretch, features);
        for (std::size_t m = 0; m < tables_.models.size(); ++m) {
            const ModelTable& model = tables_.models[m];
            if (!wanted(model.reach)) continue;
            double sum = model.bias;
            for (const DenseWeight& dense : model.dense)
                sum += dense.weight * clipped(dense, features[dense.feature]);
            out[m] = sum;
        }
        add_terms(stretch, out);
        for (std::size_t m = 0; m < tables_.models.size(); ++m)
            out[m] = (out[m] - tables_.models[m].centre) / tables_.models[m].spread;
    }

private:
    /// A term counts once however often it occurs.
    void add_terms(Stretch stretch, Scores& out) {
        hashes_.clear();
        collect_terms(passage_, stretch, tables_.term_kinds, hashes_);
        found_.clear();
        for (const std::uint64_t hash : hashes_)
            if (const TermSlot* slot = find_term(tables_, hash)) found_.push_back(slot->posting);
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        std::array<std::int64_t, model_limit> sums{};
        for (const std::uint32_t first : found_)
            for (const Posting* posting = &tables_.postings[first];; ++posting) {
                sums[posting->model] += posting->weight;
                if (posting->last) break;
            }
        const double root = std::sqrt(words_in(passage_, stretch));
        for (std::size_t m = 0; m < tables_.models.size(); ++m)
            out[m] += static_cast<double>(sums[m]) * tables_.models[m].term_unit / root;
    }

    const Passage& passage_;
    const LanguageTables& tables_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> found_;
};

double squeezed(double z) {
    return 1 / (1 + std::exp(-z));
}

}  // namespace

Reading::Reading(const Passage& passage) {
    const LanguageTables& tables = tables_of(passage.language);
    const std::size_t count = tables.models.size();
    Scorer scorer(passage);
    FeatureVector whole_features, features;
    Scores whole{}, mean{}, highest{}, scores{};
    const bool several = passage.sentences.size() > 1;
    const auto by_sentence = [](Reach reach) { return reach != Reach::text; };
    scorer.score(passage.whole(), whole_features, whole,
                 [&](Reach reach) { return !several || !by_sentence(reach); });
    mean = highest = whole;
    if (several) {
        mean.fill(0);
        highest.fill(-1e9);
        for (const Stretch& sentence : passage.sentences) {
            scorer.score(sentence, features, scores, by_sentence);
            for (std::size_t m = 0; m < count; ++m) {
                mean[m] += scores[m] / static_cast<double>(passage.sentences.size());
                highest[m] = std::max(highest[m], scores[m]);
            }
        }
    }
    const auto value_of = [&](std::size_t m) {
        switch (tables.models[m].reach) {
            case Reach::sentence_mean:
                return squeezed(mean[m]);
            case Reach::sentence_max:
                return squeezed(highest[m]);
            case Reach::text:
                break;
        }
        return squeezed(whole[m]);
    };
    for (std::size_t m = 0; m < count; ++m) {
        const ModelTable& model = tables.models[m];
        double value = value_of(m);
        if (model.route_feature != 0xFFFF) {
            const double at = whole_features[model.route_feature];
            const double mix =
                std::clamp((at - model.route_from) / (model.route_to - model.route_from), 0.0, 1.0);
            value += mix * (value_of(m + 1) - value);
            ++m;
        }
        values_.push_back({model.measure, value});
    }
}

double Reading::value(std::string_view measure, double otherwise) const {
    const auto at = std::find_if(values_.begin(), values_.end(),
                                 [&](const Value& v) { return v.measure == measure; });
    return at == values_.end() ? otherwise : at->value;
}

std::vector<Contribution> contributions(const Passage& passage, std::string_view measure,
                                        std::size_t limit) {
    const LanguageTables& tables = tables_of(passage.language);
    FeatureVector features;
    read_features(passage, passage.whole(), features);
    std::vector<std::string> names =
        term_names(passage, passage.whole(), static_cast<TermMask>(tables.term_kinds));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const double root = std::sqrt(words_in(passage, passage.whole()));

    std::vector<Contribution> out;
    for (std::size_t m = 0; m < tables.models.size(); ++m) {
        const ModelTable& model = tables.models[m];
        if (model.measure != measure) continue;
        const std::string prefix = model.part == "all" ? "" : std::string(model.part) + " ";
        for (const DenseWeight& dense : model.dense)
            out.push_back({prefix + feature_names()[dense.feature], features[dense.feature],
                           dense.weight * clipped(dense, features[dense.feature]) / model.spread});
        for (const std::string& name : names) {
            const TermSlot* slot = find_term(tables, term_hash(name));
            if (slot == nullptr) continue;
            for (const Posting* posting = &tables.postings[slot->posting];; ++posting) {
                if (posting->model == m)
                    out.push_back({prefix + name, 1.0,
                                   posting->weight * static_cast<double>(model.term_unit) / root /
                                       model.spread});
                if (posting->last) break;
            }
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Contribution& a, const Contribution& b) {
        return std::abs(a.points) > std::abs(b.points);
    });
    if (out.size() > limit) out.resize(limit);
    return out;
}

}  // namespace warmline
