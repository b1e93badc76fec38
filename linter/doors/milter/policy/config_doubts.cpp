#include "linter/doors/milter/policy/config_doubts.hpp"

#include <algorithm>

#include "linter/doors/milter/policy/choose.hpp"

namespace warmline::gateway {

namespace {

/// Everything `other` lets through is let through by `all`: an empty list lets everything through.
template <class Item, class Covers>
bool covers_list(const std::vector<Item>& all, const std::vector<Item>& other, Covers covers) {
    if (all.empty()) return true;
    return !other.empty() && std::all_of(other.begin(), other.end(), [&](const Item& item) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Item& one) { return covers(one, item); });
    });
}

bool covers(const Match& all, const Match& other) {
    const auto same = [](const auto& a, const auto& b) { return a == b; };
    const auto names = [](const std::string& a, const std::string& b) {
        return is_author(a, b) || milter::same_ignoring_case(a, b);
    };
    return covers_list(all.authors, other.authors, names) &&
           covers_list(all.networks, other.networks, same) &&
           covers_list(all.daemons, other.daemons, same) &&
           (all.recipients == Recipients::any || all.recipients == other.recipients);
}

bool decides(const Profile& profile) {
    return !profile.hold_rules.empty() || !profile.reject_rules.empty() ||
           !profile.hold_verdicts.empty() || profile.hold_below > 0 || profile.reject_below > 0;
}

}  // namespace

std::vector<Problem> doubts_about(const Config& config) {
    std::vector<Problem> doubts;
    const auto& profiles = config.profiles;
    for (auto later = profiles.begin(); later != profiles.end(); ++later) {
        const auto earlier = std::find_if(profiles.begin(), later, [&](const Profile& profile) {
            return covers(profile.match, later->match);
        });
        // A "default" that was never written says nothing either.
        if (earlier == later || (later->name == "default" && !decides(*later))) continue;
        doubts.push_back({"config-sense",
                          "no mail comes to this profile: \"" + earlier->name +
                              "\" stands before it and takes it all",
                          "policy." + later->name, "move it up, or narrow \"match\" of the other"});
    }
    return doubts;
}

}  // namespace warmline::gateway
