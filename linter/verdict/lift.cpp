#include "linter/verdict/lift.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

#include "linter/verdict/score.hpp"

namespace warmline {

namespace {

constexpr std::size_t most_lifts = 8;

/// The score as sums that an edit changes, so that trying one costs a few additions.
struct Sums {
    std::array<Tenths, dimension_count> raw{};  // without the floor at zero
    double log_clear = 0;                       // Σ ln(1 − p·c)
    Tenths clear = 0;                           // the score that makes
    std::size_t blockers = 0;
};

struct Edit {
    std::string_view name;  // of the rules or the assessment
    std::size_t hits = 0;
    Dimension dimension = Dimension::personalisation;
    Tenths back = 0;       // points the dimension gets back
    double log_clear = 0;  // what the edit takes out of the sum
    double clearer = 1;    // and by what that multiplies the chance of no question
    std::size_t blockers = 0;
};

constexpr std::size_t index_of(Dimension dimension) {
    return static_cast<std::size_t>(dimension);
}

Tenths clear_of(double log_clear) {
    return 1000 - static_cast<Tenths>(std::lround(-1000 * std::expm1(log_clear)));
}

std::array<Tenths, dimension_count> scores_of(const Sums& sums) {
    std::array<Tenths, dimension_count> scores{};
    for (std::size_t d = 0; d < dimension_count; ++d)
        scores[d] = std::max(0, sums.raw[d]);
    scores[index_of(Dimension::unambiguity)] = sums.clear;
    return scores;
}

double log_of(const Finding& finding, const RuleInfo& rule) {
    if (rule.question_probability <= 0) return 0;
    const double chance =
        std::clamp(rule.question_probability * static_cast<double>(finding.confidence), 0.0, 0.99);
    return std::log1p(-chance);
}

Sums sums_of(const Assessment& assessment, std::span<const RuleInfo> rules) {
    Sums sums;
    for (std::size_t d = 0; d < dimension_count; ++d)
        for (const auto& term : assessment.scores[d].terms)
            if (term.name != "floor") sums.raw[d] += term.points;
    for (const auto& finding : assessment.findings) {
        const auto& rule = rules[finding.rule];
        sums.log_clear += log_of(finding, rule);
        sums.blockers += rule.severity == Severity::blocker ? 1 : 0;
    }
    sums.clear = clear_of(sums.log_clear);
    return sums;
}

std::vector<Edit> possible_edits(const Assessment& assessment, std::span<const RuleInfo> rules) {
    std::vector<Edit> edits;
    edits.reserve(assessment.findings.size() +
                  assessment.score(Dimension::personalisation).terms.size());
    std::vector<std::uint32_t> owners;  // rule of each edit, to gather findings
    owners.reserve(assessment.findings.size());
    for (const auto& finding : assessment.findings) {
        auto at = std::find(owners.begin(), owners.end(), finding.rule);
        if (at == owners.end()) {
            owners.push_back(finding.rule);
            const auto& rule = rules[finding.rule];
            edits.push_back({.name = rule.id, .dimension = rule.dimension});
            at = owners.end() - 1;
        }
        auto& edit = edits[static_cast<std::size_t>(at - owners.begin())];
        ++edit.hits;
        edit.log_clear += log_of(finding, rules[finding.rule]);
        edit.blockers += rules[finding.rule].severity == Severity::blocker ? 1 : 0;
    }
    for (auto& edit : edits) {
        if (edit.log_clear != 0) edit.clearer = std::exp(-edit.log_clear);
        if (edit.dimension != Dimension::unambiguity)
            for (const auto& term : assessment.score(edit.dimension).terms)
                if (term.name == edit.name) edit.back -= term.points;
    }
    for (const auto& term : assessment.score(Dimension::personalisation).terms)
        // What a rule takes stands there too, and is an edit of its own already.
        if (term.possible > 0 && term.possible > term.points)
            edits.push_back({.name = term.name,
                             .dimension = Dimension::personalisation,
                             .back = term.possible - term.points});
    return edits;
}

/// Whether the edit does nothing but give a dimension points back.
bool is_plain(const Edit& edit) {
    return edit.log_clear == 0 && edit.blockers == 0;
}

/// Edits still to be tried. Of plain edits of one dimension only the one that gives most back can
/// be the best; the others wait until it is taken.
class Choice {
public:
    explicit Choice(std::vector<Edit> edits) : edits_(std::move(edits)) {
        open_.reserve(edits_.size());
        waiting_.reserve(edits_.size());
        for (const auto& edit : edits_)
            (is_plain(edit) ? waiting_ : open_).push_back(&edit);
        std::stable_sort(waiting_.begin(), waiting_.end(),
                         [](const Edit* a, const Edit* b) { return a->back > b->back; });
        for (std::size_t d = 0; d < dimension_count; ++d)
            open_next(static_cast<Dimension>(d));
    }

    const std::vector<const Edit*>& open() const { return open_; }

    void take(std::vector<const Edit*>::const_iterator edit) {
        const auto& taken = **edit;
        open_.erase(edit);
        if (is_plain(taken)) open_next(taken.dimension);
    }

private:
    void open_next(Dimension dimension) {
        const auto next = std::find_if(waiting_.begin(), waiting_.end(), [&](const Edit* edit) {
            return edit->dimension == dimension;
        });
        if (next == waiting_.end()) return;
        open_.push_back(*next);
        waiting_.erase(next);
    }

    std::vector<Edit> edits_;
    std::vector<const Edit*> open_, waiting_;  // waiting: what gives most back first
};

Sums after(Sums sums, const Edit& edit) {
    sums.raw[index_of(edit.dimension)] += edit.back;
    sums.blockers -= edit.blockers;
    if (edit.log_clear == 0) return sums;
    sums.log_clear = std::min(0.0, sums.log_clear - edit.log_clear);
    sums.clear = clear_of(sums.log_clear);
    return sums;
}

/// What edits make of one state of the sums. Each round tries some forty, of which few can beat the
/// best so far: what an edit may reach at most costs a few additions, the score itself is worked
/// out for those that may win.
class Trial {
public:
    Trial(const Sums& sums, Profile profile, const ScoreModel& model)
        : sums_(sums),
          profile_(profile),
          model_(model),
          weights_(model.weights[static_cast<std::size_t>(profile)]),
          scores_(scores_of(sums)) {
        for (std::size_t d = 0; d < dimension_count; ++d) {
            mean_ += weights_[d] * scores_[d];
            if (d != clear && (weakest_ == clear || scores_[d] < scores_[weakest_])) weakest_ = d;
        }
        for (std::size_t d = 0; d < dimension_count; ++d)
            if (d != clear && d != weakest_) next_weakest_ = std::min(next_weakest_, scores_[d]);
    }

    Tenths overall(const Edit& edit) const {
        const auto sums = after(sums_, edit);
        return overall_of(scores_of(sums), profile_, sums.blockers > 0, model_);
    }

    bool may_exceed(Tenths reached, const Edit& edit) const {
        constexpr double rounding = 1e-6;  // far above what the order of additions changes
        const auto d = index_of(edit.dimension);
        double clearest = scores_[clear], mean = mean_;
        double weakest = d == weakest_ ? next_weakest_ : scores_[weakest_];
        if (edit.log_clear != 0) clearest = std::min(1000.0, clear_ * edit.clearer + 1);
        mean += weights_[clear] * (clearest - scores_[clear]);
        if (d != clear) {
            const double now = std::max(0, sums_.raw[d] + edit.back);
            mean += weights_[d] * (now - scores_[d]);
            weakest = std::min(weakest, now);
        }
        weakest = std::min(weakest, clearest);
        const double most = (1 - model_.weakest_share) * mean + model_.weakest_share * weakest;
        return most + rounding >= reached + 0.5;
    }

private:
    static constexpr auto clear = index_of(Dimension::unambiguity);

    const Sums& sums_;
    Profile profile_;
    const ScoreModel& model_;
    const std::array<double, dimension_count>& weights_;
    std::array<Tenths, dimension_count> scores_;
    double clear_ = 1000 * std::exp(sums_.log_clear);
    double mean_ = 0;
    std::size_t weakest_ = clear;  // of all dimensions but that one
    Tenths next_weakest_ = 1000;
};

}  // namespace

void find_lifts(Assessment& assessment, std::span<const RuleInfo> rules, const ScoreModel& model) {
    assessment.lifts.clear();
    assessment.lifted = assessment.overall;
    const auto target = static_cast<Tenths>(std::lround(model.target * 10));
    if (as_shown(assessment.overall) >= target) return;
    auto sums = sums_of(assessment, rules);
    Choice choice(possible_edits(assessment, rules));
    const auto& edits = choice.open();
    while (as_shown(assessment.lifted) < target && assessment.lifts.size() < most_lifts &&
           !edits.empty()) {
        const Trial trial(sums, assessment.profile, model);
        auto best = edits.begin();
        Tenths reached = trial.overall(**best);
        for (auto edit = edits.begin() + 1; edit != edits.end(); ++edit) {
            if (!trial.may_exceed(reached, **edit)) continue;
            if (const Tenths now = trial.overall(**edit); now > reached) {
                reached = now;
                best = edit;
            }
        }
        // While two blockers hold the score down, mending one gains nothing yet but is needed.
        const bool unblocks = (*best)->blockers > 0;
        if (reached <= assessment.lifted && !unblocks) {
            best = std::find_if(edits.begin(), edits.end(),
                                [](const Edit* edit) { return edit->blockers > 0; });
            if (best == edits.end()) return;
            reached = trial.overall(**best);
        }
        const auto& edit = **best;
        assessment.lifts.push_back(
            {std::string(edit.name), reached - assessment.lifted, edit.hits});
        sums = after(sums, edit);
        assessment.lifted = reached;
        choice.take(best);
    }
}

}  // namespace warmline
