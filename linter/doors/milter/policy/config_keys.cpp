#include "linter/doors/milter/policy/config_keys.hpp"

#include <algorithm>
#include <array>

namespace warmline::gateway {

namespace {

constexpr std::uint64_t kilo = 1u << 10, mega = 1u << 20, giga = 1u << 30;

/// "0660" as people write file modes.
Wanted read_mode(const Json& value, Config& config) {
    const auto text = value.is_string() ? value.get<std::string>() : "";
    if (text.size() != 4 || text[0] != '0' ||
        text.find_first_not_of("01234567") != std::string::npos)
        return "a mode such as \"0660\"";
    config.socket_mode = static_cast<unsigned>(std::stoul(text, nullptr, 8));
    return std::nullopt;
}

Wanted read_command(const Json& value, Config& config) {
    std::vector<std::string> words;
    if (!value.is_array() || read_texts(value, words))
        return "a list: the program's path and its arguments";
    if (!words.empty() && !words[0].starts_with('/')) return "a program with its whole path";
    config.notice.command = words;
    return std::nullopt;
}

/// "@corp.example" is how profiles name a domain, and means it here too.
Wanted read_domains(const Json& value, Config& config) {
    std::vector<std::string> domains;
    if (auto wanted = read_texts(value, domains)) return wanted;
    for (auto& domain : domains) {
        if (domain.starts_with('@')) domain.erase(0, 1);
        if (domain.empty() || domain.find('@') != std::string::npos)
            return "domains such as \"corp.example\", not addresses";
    }
    config.internal_domains = std::move(domains);
    return std::nullopt;
}

/// "send" would hold every mail that is fine.
Wanted read_verdicts(const Json& value, Profile& profile) {
    auto wanted = read_words(value, profile.hold_verdicts);
    const auto& verdicts = profile.hold_verdicts;
    if (wanted || std::find(verdicts.begin(), verdicts.end(), Action::send) != verdicts.end())
        return "a list of \"revise\", \"call\", \"call_then_write\"";
    return std::nullopt;
}

constexpr std::array gateway_keys{
    ConfigKey{
        {"gateway", "listen", "\"systemd\", \"unix:/path\", \"inet:127.0.0.1:8895\" or a list",
         "where mail servers connect"},
        [](const Json& v, Config& c) { return read_texts(v, c.listen); }},
    ConfigKey{{"gateway", "allow_remote", "true or false",
               "listen beyond loopback; the protocol has no authentication"},
              [](const Json& v, Config& c) { return read_flag(v, c.allow_remote); }},
    ConfigKey{{"gateway", "socket_mode", "\"0660\"", "mode of our unix socket"}, read_mode},
    ConfigKey{{"gateway", "socket_group", "group", "group of our unix socket, often \"postfix\""},
              [](const Json& v, Config& c) { return read_text(v, c.socket_group); }},
    ConfigKey{{"gateway", "control", "path", "socket of warmline ctl; \"\" for none"},
              [](const Json& v, Config& c) { return read_text(v, c.control); }},
    ConfigKey{{"gateway", "state", "path",
               "file for what a restart must not forget (held mails, refusals, notices), without "
               "text or addresses; \"\" for none; else in systemd's state folder"},
              [](const Json& v, Config& c) { return read_text(v, c.state.emplace()); }},
    ConfigKey{{"gateway", "mode", "observe | header | enforce", "how far the gateway goes"},
              [](const Json& v, Config& c) { return read_word(v, c.mode); }},
    ConfigKey{{"gateway", "scope", "authenticated | networks | all", "whose mail is looked at"},
              [](const Json& v, Config& c) { return read_word(v, c.scope); }},
    ConfigKey{{"gateway", "networks", "address ranges", "the networks of scope \"networks\""},
              [](const Json& v, Config& c) { return read_networks(v, c.networks); }},
    ConfigKey{{"gateway", "internal_domains", "domains", "recipients there are internal"},
              read_domains},
    ConfigKey{{"gateway", "believe", "programs | everybody | nobody",
               "whose mail is taken at its word when it says that it is automatic, a list's, a "
               "bounce or for whom (X-Warmline-*); programs: mail without a login"},
              [](const Json& v, Config& c) { return read_word(v, c.believe); }},
    ConfigKey{{"gateway", "honour_ignore", "true or false",
               "X-Warmline-Ignore and warmline-ignore, which any author can write, count"},
              [](const Json& v, Config& c) { return read_flag(v, c.honour_ignore); }},
    ConfigKey{{"gateway", "on_error", "accept | tempfail | hold",
               "what becomes of a mail without a verdict"},
              [](const Json& v, Config& c) { return read_word(v, c.on_error); }},
    ConfigKey{{"gateway", "on_overload", "accept | tempfail | hold",
               "what becomes of a mail when too many wait"},
              [](const Json& v, Config& c) { return read_word(v, c.on_overload); }},
    ConfigKey{{"gateway", "message_deadline", "duration",
               "longest time for one mail; keep it below the mail server's content_timeout"},
              [](const Json& v, Config& c) { return read_duration(v, c.pool.deadline); }},
    ConfigKey{{"gateway", "drain_timeout", "duration", "longest time to finish when stopped"},
              [](const Json& v, Config& c) { return read_duration(v, c.drain_timeout); }},
    ConfigKey{
        {"gateway", "drain_idle", "duration", "how long a silent connection is kept when stopped"},
        [](const Json& v, Config& c) { return read_duration(v, c.drain_idle); }},
    ConfigKey{{"gateway", "read_timeout", "duration", "for the handshake and the rest of a packet"},
              [](const Json& v, Config& c) { return read_duration(v, c.read_timeout); }},
    ConfigKey{{"gateway", "idle_timeout", "duration", "for a connection that says nothing"},
              [](const Json& v, Config& c) { return read_duration(v, c.idle_timeout); }},
    ConfigKey{{"gateway", "workers", "1 to 256", "mails linted at a time"},
              [](const Json& v, Config& c) { return read_count(v, 1, 256, c.pool.workers); }},
    ConfigKey{
        {"gateway", "max_inflight", "1 to 65536", "mails linted or waiting for a worker"},
        [](const Json& v, Config& c) { return read_count(v, 1, 65536, c.pool.max_inflight); }},
    ConfigKey{{"gateway", "max_connections", "1 to 16384", "beyond it callers wait in the queue"},
              [](const Json& v, Config& c) { return read_count(v, 1, 16384, c.max_connections); }},
    ConfigKey{
        {"gateway", "max_memory", "size", "for mails being received and, again, being linted"},
        [](const Json& v, Config& c) { return read_bytes(v, mega, 64 * giga, c.pool.max_bytes); }},
    ConfigKey{
        {"gateway", "crash_losses", "1 to 10000", "lost verdicts within crash_window …"},
        [](const Json& v, Config& c) { return read_count(v, 1, 10'000, c.pool.brake.losses); }},
    ConfigKey{{"gateway", "crash_window", "duration", "… that pull the brake"},
              [](const Json& v, Config& c) { return read_duration(v, c.pool.brake.window); }},
    ConfigKey{{"gateway", "crash_pause", "duration", "how long mails then pass without a try"},
              [](const Json& v, Config& c) { return read_duration(v, c.pool.brake.pause); }},
    ConfigKey{
        {"limits", "max_scan_bytes", "size", "a larger mail passes unread"},
        [](const Json& v, Config& c) { return read_bytes(v, kilo, giga, c.mail_limits.bytes); }},
    ConfigKey{{"limits", "max_header_bytes", "size", "of one header block"},
              [](const Json& v, Config& c) {
                  return read_bytes(v, kilo, 64 * mega, c.lint_limits.header_bytes);
              }},
    ConfigKey{{"limits", "max_header_count", "number", "fields in one header block"},
              [](const Json& v, Config& c) {
                  return read_count(v, 1, 1'000'000, c.lint_limits.headers);
              }},
    ConfigKey{{"limits", "max_mime_depth", "number", "nested parts"},
              [](const Json& v, Config& c) { return read_count(v, 1, 200, c.lint_limits.depth); }},
    ConfigKey{
        {"limits", "max_mime_parts", "number", "parts in one mail"},
        [](const Json& v, Config& c) { return read_count(v, 1, 100'000, c.lint_limits.parts); }},
    ConfigKey{{"limits", "max_text_bytes", "size", "decoded text of one mail"},
              [](const Json& v, Config& c) {
                  return read_bytes(v, kilo, giga, c.lint_limits.text_bytes);
              }},
    ConfigKey{{"limits", "max_recipients_kept", "number", "more count as external"},
              [](const Json& v, Config& c) {
                  return read_count(v, 1, 100'000, c.mail_limits.recipients);
              }},
    ConfigKey{{"limits", "worker_memory", "size", "of one worker, beyond the rules"},
              [](const Json& v, Config& c) {
                  return read_bytes(v, 32 * mega, 64 * giga, c.pool.limits.memory);
              }},
    ConfigKey{
        {"limits", "worker_cpu", "1 to 600", "seconds of CPU for one mail"},
        [](const Json& v, Config& c) { return read_count(v, 1, 600, c.pool.limits.cpu_seconds); }},
    ConfigKey{{"limits", "worker_mails", "1 to 100000000", "then a fresh worker takes over"},
              [](const Json& v, Config& c) {
                  return read_count(v, 1, 100'000'000, c.pool.mails_per_worker);
              }},
    ConfigKey{{"headers", "emit", "none | id | score | full",
               "headers of delivered mail; the recipient sees them"},
              [](const Json& v, Config& c) { return read_word(v, c.emit); }},
    ConfigKey{{"headers", "strip_incoming", "true or false",
               "remove X-Warmline-* headers the sender wrote, but not while only observing"},
              [](const Json& v, Config& c) { return read_flag(v, c.strip_incoming); }},
    ConfigKey{{"privacy", "pseudonym_key_file", "path",
               "secret for authors' pseudonyms; else systemd's credential warmline.pseudonym-key, "
               "else they "
               "change at each start"},
              [](const Json& v, Config& c) { return read_text(v, c.pseudonym_key_file); }},
    ConfigKey{{"privacy", "log_addresses", "true or false", "write senders' addresses to the log"},
              [](const Json& v, Config& c) { return read_flag(v, c.log_addresses); }},
    ConfigKey{{"override", "enabled", "true or false", "authors may insist after a refusal"},
              [](const Json& v, Config& c) { return read_flag(v, c.overrides.enabled); }},
    ConfigKey{
        {"override", "resend_passes", "true or false", "sending the same mail again is enough"},
        [](const Json& v, Config& c) { return read_flag(v, c.overrides.resend_passes); }},
    ConfigKey{{"override", "lifetime", "duration", "how long a code works"},
              [](const Json& v, Config& c) { return read_duration(v, c.overrides.lifetime); }},
    ConfigKey{{"notice", "command", "[\"/path/to/program\", …]",
               "gets a notice on standard input, the author's address as last argument"},
              read_command},
    ConfigKey{{"notice", "from", "address", "sender of notices"},
              [](const Json& v, Config& c) { return read_text(v, c.notice.from); }},
    ConfigKey{{"notice", "timeout", "duration", "then the command is killed"},
              [](const Json& v, Config& c) { return read_duration(v, c.notice.timeout); }},
    ConfigKey{
        {"campaign", "entries", "0 to 1000000", "verdicts kept for identical copies"},
        [](const Json& v, Config& c) { return read_count(v, 0, 1'000'000, c.campaign_entries); }},
    ConfigKey{{"campaign", "lifetime", "duration", "how long such a verdict is kept"},
              [](const Json& v, Config& c) { return read_duration(v, c.campaign_lifetime); }},
    ConfigKey{{"help", "url", "address of a page", "printed in refusals and notices"},
              [](const Json& v, Config& c) { return read_text(v, c.help_url); }},
};

constexpr std::array policy_keys{
    ProfileKey{{"policy", "lint", "true or false", "false: such mail passes unread"},
               [](const Json& v, Profile& p) { return read_flag(v, p.lint); }},
    ProfileKey{{"policy", "mode", "observe | header | enforce", "instead of the gateway's mode"},
               [](const Json& v, Profile& p) { return read_word(v, p.mode); }},
    ProfileKey{{"policy", "shadow", "true or false", "record what would happen, do nothing"},
               [](const Json& v, Profile& p) { return read_flag(v, p.shadow); }},
    ProfileKey{{"policy", "emit", "none | id | score | full", "instead of headers.emit"},
               [](const Json& v, Profile& p) { return read_word(v, p.emit); }},
    ProfileKey{{"policy", "on_error", "accept | tempfail | hold", "instead of gateway.on_error"},
               [](const Json& v, Profile& p) { return read_word(v, p.on_error); }},
    ProfileKey{{"policy", "believe", "programs | everybody | nobody", "instead of gateway.believe"},
               [](const Json& v, Profile& p) { return read_word(v, p.believe); }},
    ProfileKey{{"policy", "skip", "list of automatic | list | report | encrypted",
                "kinds of mail that pass unread, where mail is believed to be of them"},
               [](const Json& v, Profile& p) { return read_words(v, p.skip); }},
    ProfileKey{{"policy", "hold_rules", "rules or packs", "a hit holds the mail"},
               [](const Json& v, Profile& p) { return read_texts(v, p.hold_rules); }},
    ProfileKey{{"policy", "reject_rules", "rules or packs", "a hit refuses the mail"},
               [](const Json& v, Profile& p) { return read_texts(v, p.reject_rules); }},
    ProfileKey{{"policy", "hold_below", "0 to 100", "a lower score holds the mail; 0 = never"},
               [](const Json& v, Profile& p) { return read_count(v, 0, 100, p.hold_below); }},
    ProfileKey{{"policy", "reject_below", "0 to 100", "a lower score refuses the mail; 0 = never"},
               [](const Json& v, Profile& p) { return read_count(v, 0, 100, p.reject_below); }},
    ProfileKey{{"policy", "hold_verdicts", "list of revise | call | call_then_write",
                "a verdict that holds the mail"},
               read_verdicts},
    ProfileKey{{"policy", "notify", "true or false", "tell the author of a held mail"},
               [](const Json& v, Profile& p) { return read_flag(v, p.notify); }},
};

constexpr std::array matching_keys{
    ProfileKey{{"match", "authors", "logins", "\"anna@corp.example\" or \"@corp.example\""},
               [](const Json& v, Profile& p) { return read_texts(v, p.match.authors); }},
    ProfileKey{{"match", "networks", "address ranges", "of the client"},
               [](const Json& v, Profile& p) { return read_networks(v, p.match.networks); }},
    ProfileKey{{"match", "daemons", "names", "milter_macro_daemon_name of the mail server"},
               [](const Json& v, Profile& p) { return read_texts(v, p.match.daemons); }},
    ProfileKey{{"match", "recipients", "any | internal | external",
                "external as soon as one recipient is"},
               [](const Json& v, Profile& p) { return read_word(v, p.match.recipients); }},
};

}  // namespace

std::span<const ConfigKey> config_keys() {
    return gateway_keys;
}

std::span<const ProfileKey> profile_keys() {
    return policy_keys;
}

std::span<const ProfileKey> match_keys() {
    return matching_keys;
}

std::span<const KeyHelp> config_help() {
    static const auto help = [] {
        std::vector<KeyHelp> list;
        for (const auto& key : gateway_keys)
            list.push_back(key.help);
        for (const auto& key : policy_keys)
            list.push_back(key.help);
        for (const auto& key : matching_keys)
            list.push_back(key.help);
        list.push_back({"lint", "…", "the keys of .warmline.json",
                        "rules, packs, people and models of the linter itself"});
        return list;
    }();
    return help;
}

}  // namespace warmline::gateway
