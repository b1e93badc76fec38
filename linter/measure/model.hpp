/// The fitted models: linear in features and terms, so every score comes apart into contributions.
///
/// score = bias + Σ weight·clip((feature − mean)/spread, ±4) + Σ term weights / √words. A model
/// meets a text as a whole or sentence by sentence; what comes out is squeezed by a logistic curve.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/measure/passage.hpp"

namespace warmline {

/// One share of a model's score before the curve, in units of z (0 is the middle of the scale).
struct Contribution {
    std::string name;  ///< feature or term
    double value = 0;  ///< the feature's figure; 1 for a term
    double points = 0;
};

/// All models of the passage's language at once: terms are looked up a single time.
class Reading {
public:
    explicit Reading(const Passage& passage);

    /// 0–1, or `otherwise` when there is no such model for the language. 0.5 is the middle.
    double value(std::string_view measure, double otherwise = 0) const;

private:
    struct Value {
        std::string_view measure;
        double value = 0;
    };

    std::vector<Value> values_;
};

/// What moved `measure`, strongest first, for the text as a whole.
std::vector<Contribution> contributions(const Passage& passage, std::string_view measure,
                                        std::size_t limit);

}  // namespace warmline
