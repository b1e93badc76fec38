#include "linter/match/find.hpp"

#include <algorithm>
#include <numeric>
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

/// The facts as the rows hold theirs: every rule is asked.
FactBits in_words(FactSet facts) {
    static const FactSet word(~std::uint64_t{0});
    FactBits bits;
    for (auto& part : bits.bits) {
        part = (facts & word).to_ullong();
        facts >>= 64;
    }
    return bits;
}

bool facts_allow(const FactBits& facts, const RuleRow& row) {
    bool allowed = true;
    for (std::size_t i = 0; i < facts.bits.size(); ++i)
        allowed = allowed && (facts.bits[i] & row.wanted.bits[i]) == row.wanted.bits[i] &&
                  (facts.bits[i] & row.unwanted.bits[i]) == 0;
    return allowed;
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

void run_rule(Inquiry& inquiry, const FactBits& facts, std::uint32_t rule,
              std::span<const Hit> hits) {
    const auto& row = inquiry.tables.rules[rule];
    if (inquiry.active[rule] == 0 || !facts_allow(facts, row)) return;
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
    const auto facts = in_words(inquiry.facts);
    std::vector<std::span<const Hit>> hits_of(tables.rules.size());
    for (std::size_t i = 0; i < inquiry.hits.size();) {
        auto end = i + 1;
        while (end < inquiry.hits.size() && inquiry.hits[end].rule == inquiry.hits[i].rule)
            ++end;
        const auto rule = inquiry.hits[i].rule;
        hits_of[rule] = std::span(inquiry.hits).subspan(i, end - i);
        const auto& row = tables.rules[rule];
        if (!needs_no_hit(row) && row.kind != Kind::composite && row.trigger == 0)
            run_rule(inquiry, facts, rule, hits_of[rule]);
        i = end;
    }
    for (const auto rule : tables.trigger_rules)
        run_rule(inquiry, facts, rule, hits_of[rule]);
    for (const auto rule : tables.structural)
        if (needs_no_hit(tables.rules[rule])) run_rule(inquiry, facts, rule, hits_of[rule]);
    for (const auto rule : tables.structural)
        if (tables.rules[rule].kind == Kind::composite)
            run_rule(inquiry, facts, rule, hits_of[rule]);
}

/// Puts the findings of each rule in text order, the longer of two first; most are. A rule runs
/// once, so its findings stand together.
void sort_each_rule(const std::vector<Finding>& findings, std::vector<std::uint32_t>& order) {
    const auto key = [&](std::uint32_t number) {
        const auto& range = findings[number].range;
        return std::tuple(range.begin, ~range.end, number);
    };
    const auto before = [&](std::uint32_t one, std::uint32_t two) { return key(one) < key(two); };
    for (auto begin = order.begin(); begin != order.end();) {
        const auto end = std::find_if(begin, order.end(), [&](std::uint32_t number) {
            return findings[number].rule != findings[*begin].rule;
        });
        if (!std::is_sorted(begin, end, before)) std::sort(begin, end, before);
        begin = end;
    }
}

/// Of one rule's overlapping findings the longest, of each rule no more than are kept. The findings
/// are named by number: to sort those is cheaper than to move findings about.
std::vector<std::uint32_t> choose(const std::vector<Finding>& findings, const Inquiry& inquiry,
                                  std::size_t& left_out) {
    const auto& limits = inquiry.context.limits;
    std::vector<std::uint32_t> order(findings.size());
    std::iota(order.begin(), order.end(), 0u);
    sort_each_rule(findings, order);
    std::size_t kept = 0, of_rule = 0;
    for (const auto number : order) {
        const auto& finding = findings[number];
        const bool same = kept > 0 && findings[order[kept - 1]].rule == finding.rule;
        if (same && findings[order[kept - 1]].range.overlaps(finding.range)) {
            if (finding.range.size() > findings[order[kept - 1]].range.size())
                order[kept - 1] = number;
            continue;
        }
        of_rule = same ? of_rule + 1 : 1;
        const bool single = inquiry.tables.rules[finding.rule].first_only;
        if (of_rule <= (single ? 1 : limits.findings_per_rule))
            order[kept++] = number;
        else if (!single)
            ++left_out;
    }
    order.resize(kept);
    return order;
}

/// Text order, no doubles.
/// Says how many lie beyond the limits.
std::size_t settle(std::vector<Finding>& findings, const Inquiry& inquiry) {
    std::size_t left_out = 0;
    auto order = choose(findings, inquiry, left_out);
    const auto key = [&](std::uint32_t number) {
        const auto& finding = findings[number];
        return std::tuple(finding.range.begin,
                          std::uint64_t{finding.range.end} << 32 | finding.rule);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t one, std::uint32_t two) { return key(one) < key(two); });
    if (const auto most = inquiry.context.limits.findings; order.size() > most) {
        left_out += order.size() - most;
        order.resize(most);
    }
    std::vector<Finding> settled;
    settled.reserve(order.size());
    for (const auto number : order)
        settled.push_back(std::move(findings[number]));
    findings = std::move(settled);
    return left_out;
}

}  // namespace

std::vector<Finding> find(const Document& document, const RulePack& pack,
                          const MatchContext& context, FactSet* facts, std::size_t* left_out) {
    Inquiry inquiry{.document = document,
                    .tables = pack.tables(),
                    .context = context,
                    .grams = TextGrams(document)};
    constexpr std::size_t usual_findings = 64;
    inquiry.findings.reserve(usual_findings);
    inquiry.fired.resize(inquiry.tables.rules.size());
    mark_active(inquiry);
    scan_words(inquiry);
    inquiry.facts = collect_facts(inquiry);
    if (facts != nullptr) *facts = inquiry.facts;
    run_rules(inquiry);
    const auto beyond = settle(inquiry.findings, inquiry);
    if (left_out != nullptr) *left_out = beyond;
    return std::move(inquiry.findings);
}

}  // namespace warmline
