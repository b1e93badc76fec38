/// Everything an administrator can set, as values. Read by read_config.hpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/base/vocabulary.hpp"
#include "linter/doors/milter/policy/network.hpp"
#include "linter/doors/milter/pool/pool.hpp"
#include "linter/doors/milter/wire/mail.hpp"
#include "linter/verdict/assessment.hpp"

namespace warmline::gateway {

using Milliseconds = std::chrono::milliseconds;

/// How far we go. `observe` writes the log and touches nothing.
enum class Mode : std::uint8_t { observe, header, enforce };

/// Whose mail is looked at.
enum class Scope : std::uint8_t { authenticated, networks, all };

/// What becomes of a mail we could not judge.
enum class OnError : std::uint8_t { accept, tempfail, hold };

/// Whose mail is taken at its word about what kind of mail it is. Programs: mail without a login.
enum class Believe : std::uint8_t { programs, everybody, nobody };

/// Headers a delivered mail carries. The recipient sees them.
enum class Emit : std::uint8_t { none, id, score, full };

enum class Recipients : std::uint8_t { any, internal, external };

/// Kinds of mail that pass unread.
enum class MailClass : std::uint8_t { automatic, list, report, encrypted };

/// Whom a profile is for; empty lists match everyone.
struct Match {
    std::vector<std::string> authors;  ///< logins: "anna@corp.example", "@corp.example"
    std::vector<Network> networks;
    std::vector<std::string> daemons;  ///< {daemon_name} of the mail server
    Recipients recipients = Recipients::any;
};

/// One line of policy. The first profile that matches decides.
struct Profile {
    std::string name = "default";
    Match match;
    bool lint = true;
    std::optional<Mode> mode;  ///< nullopt = the gateway's
    bool shadow = false;       ///< judge and record, never act
    std::optional<Emit> emit;
    std::optional<OnError> on_error;
    std::optional<Believe> believe;
    std::vector<MailClass> skip{MailClass::automatic, MailClass::list, MailClass::report,
                                MailClass::encrypted};
    std::vector<std::string> hold_rules, reject_rules;  ///< rule ids or pack names
    unsigned hold_below = 0, reject_below = 0;          ///< overall score 0–100; 0 = never
    std::vector<Action> hold_verdicts;                  ///< "call", "call_then_write", "revise"
    bool notify = false;                                ///< tell the author when a mail is held
};

struct OverrideOptions {
    bool enabled = true;
    bool resend_passes = true;  ///< the same mail by the same author is not rejected twice
    std::chrono::seconds lifetime{86'400};
};

struct NoticeOptions {
    std::vector<std::string> command;  ///< program and arguments; empty = no notices
    std::string from = "postmaster";
    Milliseconds timeout{30'000};
};

struct Config {
    std::vector<std::string> listen{"systemd"};
    bool allow_remote = false;
    unsigned socket_mode = 0660;
    std::string socket_group;
    std::string control = "/run/warmline/control.sock";
    /// What outlives a restart; "" = nothing does, nullopt = in systemd's state folder if there is
    /// one.
    std::optional<std::string> state;
    Mode mode = Mode::observe;
    Scope scope = Scope::authenticated;
    std::vector<Network> networks{*Network::read("127.0.0.0/8"), *Network::read("::1")};
    std::vector<std::string> internal_domains;
    Believe believe = Believe::programs;
    bool honour_ignore = false;  ///< what a mail asks to pass over is passed over
    OnError on_error = OnError::accept;
    OnError on_overload = OnError::accept;
    Milliseconds drain_timeout{60'000};
    Milliseconds drain_idle{1'000};     ///< how long an idle connection is kept while draining
    Milliseconds read_timeout{30'000};  ///< for the handshake and for the rest of a packet
    Milliseconds idle_timeout{7'200'000};
    unsigned max_connections = 4000;
    PoolOptions pool;

    milter::MailLimits mail_limits;
    Limits lint_limits;

    Emit emit = Emit::none;
    bool strip_incoming = true;
    std::vector<Profile> profiles{Profile{}};  ///< never empty; the last one matches everybody
    std::string pseudonym_key_file;
    bool log_addresses = false;
    OverrideOptions overrides;
    NoticeOptions notice;
    std::size_t campaign_entries = 4096;  ///< verdicts kept for identical copies; 0 = none
    std::chrono::seconds campaign_lifetime{600};
    std::string help_url;
    Language ui = Language::other;     ///< of what authors read; `other` = not said
    std::string lint_settings = "{}";  ///< JSON, the keys of .warmline.json
};

}  // namespace warmline::gateway

namespace warmline {

template <>
struct EnumNames<gateway::Mode> {
    static constexpr std::array<std::string_view, 3> values{"observe", "header", "enforce"};
};

template <>
struct EnumNames<gateway::Scope> {
    static constexpr std::array<std::string_view, 3> values{"authenticated", "networks", "all"};
};

template <>
struct EnumNames<gateway::OnError> {
    static constexpr std::array<std::string_view, 3> values{"accept", "tempfail", "hold"};
};

template <>
struct EnumNames<gateway::Believe> {
    static constexpr std::array<std::string_view, 3> values{"programs", "everybody", "nobody"};
};

template <>
struct EnumNames<gateway::Emit> {
    static constexpr std::array<std::string_view, 4> values{"none", "id", "score", "full"};
};

template <>
struct EnumNames<gateway::Recipients> {
    static constexpr std::array<std::string_view, 3> values{"any", "internal", "external"};
};

template <>
struct EnumNames<gateway::MailClass> {
    static constexpr std::array<std::string_view, 4> values{"automatic", "list", "report",
                                                            "encrypted"};
};

template <>
struct EnumNames<gateway::Failure> {
    static constexpr std::array<std::string_view, 7> values{
        "none", "timeout", "crash", "poison", "overload", "brake", "stopped"};
};

}  // namespace warmline
