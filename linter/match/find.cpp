#include "linter/match/find.hpp"

#include <algorithm>
#include <tuple>

#include "linter/match/checks.hpp"
#include "linter/match/engine/facts.hpp"
#include "linter/match/engine/kinds.hpp"
#include "linter/match/engine/scan.hpp"
#include "linter/match/registry.hpp"

namespace warmline {
namespace {

using namespace match;

void mark_active(Inquiry& inquiry) {
    const auto& tables = inquiry.tables;
    const auto profile = 1u << static_cast<unsigned>(inquiry.context.profile);
    const auto mode = 1u << static_cast<unsigned>(inquiry.context.mode);
    inquiry.active.resize(tables.rules.size());
    for (std::size_t i = 0; i < tables.rules.size(); ++i) {
        const auto& row = tables.rules[i];
        inquiry.active[i] = (row.profiles & profile) != 0 && (row.modes & mode) != 0 && !row.off &&
                            (tables.off.empty() || !tables.off[i]);
    }
}

FactSet as_set(const FactBits& bits) {
    FactSet set;
    for (std::size_t i = bits.bits.size(); i-- > 0;)
        (set <<= 64) |= FactSet(bits.bits[i]);
    return set;
}

bool facts_allow(const Inquiry& inquiry, const RuleRow& row) {
    const auto wanted = as_set(row.wanted);
    return (inquiry.facts & wanted) == wanted && (inquiry.facts & as_set(row.unwanted)).none();
}

CheckFunction function_of(const RuleRow& row) {
    if (row.function < 0) return nullptr;
    const auto index = static_cast<std::size_t>(row.function);
    switch (row.kind) {
        case Kind::signal:
            return signal_at(index);
        case Kind::clash:
            return clash_at(index);
        case Kind::metric:
            return metric_at(index);
        default:
            return nullptr;
    }
}

void run_rule(Inquiry& inquiry, std::uint32_t rule, std::span<const Hit> hits) {
    const auto& row = inquiry.tables.rules[rule];
    if (inquiry.active[rule] == 0 || !facts_allow(inquiry, row)) return;
    Check check(inquiry, rule, hits);
    const auto before = inquiry.findings.size();
    switch (row.kind) {
        case Kind::phrase:
            report_phrases(check);
            break;
        case Kind::gap:
            report_gaps(check);
            break;
        case Kind::pattern:
            report_patterns(check);
            break;
        case Kind::density:
            report_density(check);
            break;
        case Kind::count:
            report_count(check);
            break;
        case Kind::ratio:
            report_ratio(check);
            break;
        case Kind::composite:
            report_composite(check);
            break;
        case Kind::fact:
            break;
        default:
            if (const auto function = function_of(row)) function(check);
            break;
    }
    inquiry.fired[rule] = inquiry.findings.size() > before;
}

bool needs_no_hit(const RuleRow& row) {
    return row.kind == Kind::metric || row.kind == Kind::signal || row.kind == Kind::clash;
}

/// Runs the rules the words point at, and those that look for themselves; composites come last
/// because they ask what the others found.
void run_rules(Inquiry& inquiry) {
    const auto& tables = inquiry.tables;
    std::vector<std::span<const Hit>> hits_of(tables.rules.size());
    for (std::size_t i = 0; i < inquiry.hits.size();) {
        auto end = i + 1;
        while (end < inquiry.hits.size() && inquiry.hits[end].rule == inquiry.hits[i].rule)
            ++end;
        const auto rule = inquiry.hits[i].rule;
        hits_of[rule] = std::span(inquiry.hits).subspan(i, end - i);
        const auto& row = tables.rules[rule];
        if (!needs_no_hit(row) && row.kind != Kind::composite && row.trigger == 0)
            run_rule(inquiry, rule, hits_of[rule]);
        i = end;
    }
    for (const auto rule : tables.trigger_rules)
        run_rule(inquiry, rule, hits_of[rule]);
    for (const auto rule : tables.structural)
        if (needs_no_hit(tables.rules[rule])) run_rule(inquiry, rule, hits_of[rule]);
    for (const auto rule : tables.structural)
        if (tables.rules[rule].kind == Kind::composite) run_rule(inquiry, rule, hits_of[rule]);
}

/// Text order, no doubles, and of one rule's overlapping findings the longest.
void settle(std::vector<Finding>& findings, const Inquiry& inquiry) {
    const auto& limits = inquiry.context.limits;
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& two) {
        return std::tuple(one.rule, one.range.begin, ~one.range.end) <
               std::tuple(two.rule, two.range.begin, ~two.range.end);
    });
    std::size_t kept = 0, of_rule = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const bool same = kept > 0 && findings[kept - 1].rule == findings[i].rule;
        if (same && findings[kept - 1].range.overlaps(findings[i].range)) {
            if (findings[i].range.size() > findings[kept - 1].range.size())
                findings[kept - 1] = std::move(findings[i]);
            continue;
        }
        of_rule = same ? of_rule + 1 : 1;
        const bool single = inquiry.tables.rules[findings[i].rule].first_only;
        if (of_rule > (single ? 1 : limits.findings_per_rule)) continue;
        if (kept != i) findings[kept] = std::move(findings[i]);
        ++kept;
    }
    findings.resize(kept);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& two) {
        return std::tuple(one.range, one.rule) < std::tuple(two.range, two.rule);
    });
    if (findings.size() > limits.findings) findings.resize(limits.findings);
}

}  // namespace

std::vector<Finding> find(const Document& document, const RulePack& pack,
                          const MatchContext& context, FactSet* facts) {
    Inquiry inquiry{.document = document,
                    .tables = pack.tables(),
                    .context = context,
                    .grams = TextGrams(document)};
    inquiry.fired.resize(inquiry.tables.rules.size());
    mark_active(inquiry);
    scan_words(inquiry);
    inquiry.facts = collect_facts(inquiry);
    if (facts != nullptr) *facts = inquiry.facts;
    run_rules(inquiry);
    settle(inquiry.findings, inquiry);
    return std::move(inquiry.findings);
}

}  // namespace warmline
