#include "linter/doors/milter/policy/decide.hpp"

#include <algorithm>

namespace warmline::gateway {

namespace {

constexpr std::size_t longest_refusal = 370;  ///< with code and "550 5.7.1 " below 400
constexpr std::size_t longest_words = 90;

std::vector<std::string> hit_among(const LintResult& result,
                                   const std::vector<std::string>& wanted) {
    std::vector<RuleHit> hits;
    for (const auto& hit : result.hits)
        if (names_rule(wanted, hit.rule)) hits.push_back(hit);
    std::stable_sort(hits.begin(), hits.end(),
                     [](const RuleHit& a, const RuleHit& b) { return a.severity > b.severity; });
    std::vector<std::string> rules;
    rules.reserve(hits.size());
    for (const auto& hit : hits)
        rules.push_back(hit.rule);
    return rules;
}

bool is_below(const LintResult& result, unsigned score) {
    return result.overall < static_cast<Tenths>(score * 10);
}

bool has_verdict(const std::vector<Action>& verdicts, Action action) {
    return std::find(verdicts.begin(), verdicts.end(), action) != verdicts.end();
}

Emit emit_of(const Config& config, const Profile& profile) {
    return profile.emit.value_or(config.emit);
}

}  // namespace

bool names_rule(const std::vector<std::string>& wanted, std::string_view rule) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
        return rule == name ||
               (rule.size() > name.size() && rule.starts_with(name) && rule[name.size()] == '/');
    });
}

Mode mode_of(const Config& config, const Profile& profile) {
    return profile.shadow ? Mode::observe : profile.mode.value_or(config.mode);
}

bool adds_headers(const Config& config) {
    return std::any_of(config.profiles.begin(), config.profiles.end(), [&](const auto& profile) {
        return profile.lint && mode_of(config, profile) != Mode::observe &&
               emit_of(config, profile) != Emit::none;
    });
}

bool strips_headers(const Config& config, const Profile& profile) {
    if (!config.strip_incoming) return false;
    const bool acts = profile.lint && mode_of(config, profile) != Mode::observe;
    return acts || adds_headers(config);
}

Decision decide(const Config& config, const Profile& profile, const LintResult& result,
                bool may_reject) {
    Decision decision;
    const auto rejecting = hit_among(result, profile.reject_rules);
    const auto holding = hit_among(result, profile.hold_rules);
    const bool refuses = !rejecting.empty() || is_below(result, profile.reject_below);
    if (may_reject && refuses)
        decision = {Step::reject, Step::reject, rejecting};
    else if (!holding.empty() || is_below(result, profile.hold_below) ||
             has_verdict(profile.hold_verdicts, result.action))
        decision = {Step::hold, Step::hold, holding};
    else if (emit_of(config, profile) != Emit::none)
        decision = {Step::header, Step::header, {}};
    if (refuses && !may_reject) {
        decision.would = Step::reject;
        if (decision.step != Step::hold) decision.rules = rejecting;
    }

    const auto mode = mode_of(config, profile);
    if (mode == Mode::observe) decision.step = Step::record;
    if (mode == Mode::header && decision.step > Step::header)
        decision.step = emit_of(config, profile) == Emit::none ? Step::record : Step::header;
    return decision;
}

Decision decide_failure(const Config& config, const Profile& profile, Failure failure) {
    if (failure == Failure::none) return {};
    const auto wish = failure == Failure::overloaded ? config.on_overload
                                                     : profile.on_error.value_or(config.on_error);
    if (wish == OnError::accept) return {};
    const auto would = wish == OnError::hold ? Step::hold : Step::tempfail;
    return {profile.shadow ? Step::record : would, would, {}};
}

std::string refusal(const Decision& decision, const std::map<std::string, std::string>& rule_words,
                    const std::string& help_url, const std::string& code, Language ui) {
    const bool german = ui == Language::de;
    std::string tail;
    if (!help_url.empty()) tail += (german ? " Hilfe: " : " Help: ") + help_url;
    if (!code.empty()) tail += " ref=" + code;
    std::string text = german ? "Nicht gesendet:" : "Not sent:";
    if (decision.rules.empty())
        text += german ? " Die Bewertung dieser Mail liegt unter der Grenze"
                       : " the score of this mail is below the limit";
    for (std::size_t i = 0; i < decision.rules.size(); ++i) {
        const auto& rule = decision.rules[i];
        const auto known = rule_words.find(rule);
        const auto words =
            known == rule_words.end() ? "" : milter::one_ascii_line(known->second, longest_words);
        const auto piece =
            (i == 0 ? " " : "; ") + (words.empty() ? "" : words + " ") + "[" + rule + "]";
        if (text.size() + piece.size() + tail.size() > longest_refusal) {
            text += " ...";
            break;
        }
        text += piece;
    }
    return text + "." + tail;
}

std::string not_checked_now(Language ui) {
    return ui == Language::de
               ? "Die Mail konnte gerade nicht geprueft werden, bitte spaeter noch einmal senden"
               : "The mail could not be checked just now, please try again";
}

std::vector<milter::HeaderAddition> headers_for(Emit emit, const LintResult& result,
                                                const std::string& id) {
    std::vector<milter::HeaderAddition> headers;
    if (emit == Emit::none) return headers;
    if (!id.empty()) headers.push_back({"X-Warmline-Id", id});
    if (emit == Emit::id) return headers;
    headers.push_back({"X-Warmline-Score", std::to_string(result.overall / 10)});
    if (emit == Emit::score) return headers;
    headers.push_back({"X-Warmline-Verdict", std::string(name_of(result.action))});
    std::string rules;
    for (const auto& hit : result.hits) {
        if (rules.size() + hit.rule.size() > 300) break;
        rules += (rules.empty() ? "" : " ") + hit.rule;
    }
    if (!rules.empty()) headers.push_back({"X-Warmline-Rules", rules});
    return headers;
}

}  // namespace warmline::gateway
