#include "linter/doors/milter/policy/choose.hpp"

#include <algorithm>

namespace warmline::gateway {

namespace {

bool any_contains(const std::vector<Network>& networks, std::string_view address) {
    return std::any_of(networks.begin(), networks.end(),
                       [&](const Network& network) { return network.contains(address); });
}

bool is_internal(const Config& config, std::string_view address) {
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return true;  // a local user
    const auto domain = address.substr(at + 1);
    return std::any_of(config.internal_domains.begin(), config.internal_domains.end(),
                       [&](const auto& own) { return milter::same_ignoring_case(own, domain); });
}

bool matches(const Match& match, const milter::Envelope& envelope, Recipients reach) {
    const bool author =
        match.authors.empty() ||
        std::any_of(match.authors.begin(), match.authors.end(),
                    [&](const auto& wanted) { return is_author(wanted, envelope.author); });
    const bool network =
        match.networks.empty() || any_contains(match.networks, envelope.client_address);
    const bool daemon =
        match.daemons.empty() || std::find(match.daemons.begin(), match.daemons.end(),
                                           envelope.daemon_name) != match.daemons.end();
    return author && network && daemon &&
           (match.recipients == Recipients::any || match.recipients == reach);
}

}  // namespace

bool is_author(std::string_view wanted, std::string_view author) {
    if (wanted.starts_with('@'))
        return author.size() > wanted.size() &&
               milter::same_ignoring_case(author.substr(author.size() - wanted.size()), wanted);
    return milter::same_ignoring_case(author, wanted);
}

bool in_scope(const Config& config, const milter::Envelope& envelope) {
    switch (config.scope) {
        case Scope::all:
            return true;
        case Scope::authenticated:
            return !envelope.author.empty();
        case Scope::networks:
            return !envelope.author.empty() ||
                   any_contains(config.networks, envelope.client_address);
    }
    return false;
}

Recipients reach_of(const Config& config, const milter::Envelope& envelope) {
    if (envelope.recipient_count > envelope.recipients.size()) return Recipients::external;
    const bool internal =
        std::all_of(envelope.recipients.begin(), envelope.recipients.end(),
                    [&](const auto& address) { return is_internal(config, address); });
    return internal ? Recipients::internal : Recipients::external;
}

const Profile& choose_profile(const Config& config, const milter::Envelope& envelope) {
    const auto reach = reach_of(config, envelope);
    const auto found =
        std::find_if(config.profiles.begin(), config.profiles.end(),
                     [&](const auto& profile) { return matches(profile.match, envelope, reach); });
    return found != config.profiles.end() ? *found : config.profiles.back();
}

bool is_believed(const Config& config, const Profile& profile, const milter::Envelope& envelope) {
    switch (profile.believe.value_or(config.believe)) {
        case Believe::programs:
            return envelope.author.empty();
        case Believe::everybody:
            return true;
        case Believe::nobody:
            return false;
    }
    return false;
}

bool skips(const Profile& profile, MailClass kind) {
    return std::find(profile.skip.begin(), profile.skip.end(), kind) != profile.skip.end();
}

std::optional<std::string_view> reason_to_skip(const Profile& profile, const milter::Mail& mail,
                                               bool believed) {
    if (mail.envelope.sender.empty() && (believed || mail.facts.report)) return "bounce";
    if (!profile.lint) return "profile";
    if (mail.too_big) return "too-big";
    if (!believed) return std::nullopt;
    if (mail.facts.automatic && skips(profile, MailClass::automatic)) return "automatic";
    if (mail.facts.list && skips(profile, MailClass::list)) return "list";
    if (mail.facts.report && skips(profile, MailClass::report)) return "report";
    if (mail.facts.encrypted && skips(profile, MailClass::encrypted)) return "encrypted";
    return std::nullopt;
}

std::vector<std::string_view> claims_of(const milter::Mail& mail) {
    std::vector<std::string_view> claims;
    if (mail.envelope.sender.empty()) claims.emplace_back("bounce");
    if (mail.facts.automatic) claims.emplace_back("automatic");
    if (mail.facts.list) claims.emplace_back("list");
    if (mail.facts.report) claims.emplace_back("report");
    if (claims.empty() && mail.facts.claims) claims.emplace_back("headers");
    return claims;
}

}  // namespace warmline::gateway
