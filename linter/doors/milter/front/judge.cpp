#include "linter/doors/milter/front/judge.hpp"

#include <array>

#include "linter/base/sha256.hpp"
#include "linter/doors/milter/front/state_lines.hpp"
#include "linter/doors/milter/policy/choose.hpp"
#include "linter/doors/milter/policy/decide.hpp"
#include "linter/doors/milter/policy/header_fields.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t pseudonym_digits = 16;

}  // namespace

struct Judge::Case {
    milter::Envelope envelope;
    milter::HeaderFacts facts;
    const Profile* profile = nullptr;  ///< of the judge's configuration
    bool believed = true;              ///< what it says it is
    Sending sending;
    TimePoint began = Clock::now();
    MailRecord record;
    Asker asker;
};

Judge::Judge(std::shared_ptr<const Config> config, Pool& pool, Memory& memory, Outlets outlets)
    : config_(std::move(config)),
      pool_(pool),
      memory_(memory),
      outlets_(std::move(outlets)),
      cache_(config_->campaign_entries, config_->campaign_lifetime) {}

milter::Interest Judge::interest_in(const milter::Envelope& envelope) {
    if (in_scope(*config_, envelope)) return milter::Interest::whole;
    ++memory_.tally.out_of_scope;
    // Somebody trusts our headers, so nobody else may write them.
    const bool strip = config_->strip_incoming && adds_headers(*config_);
    return strip ? milter::Interest::headers : milter::Interest::none;
}

void Judge::judge(milter::Mail mail, Asker asker) {
    auto one = std::make_shared<Case>();
    one->profile = &choose_profile(*config_, mail.envelope);
    one->asker = std::move(asker);
    one->believed = is_believed(*config_, *one->profile, mail.envelope);
    one->record.skipped = reason_to_skip(*one->profile, mail, one->believed).value_or("");
    if (is_notice(mail.facts.message_id, mail.envelope, memory_.secret))
        one->record.skipped = "notice";
    if (!in_scope(*config_, mail.envelope)) one->record.skipped = "scope";
    if (one->record.skipped.empty() && !one->believed) one->record.not_believed = claims_of(mail);
    one->record.size = mail.size;
    auto header_bytes = mail.header_bytes;
    auto bytes = std::move(mail.bytes);
    const bool dropped = mail.dropped;
    one->envelope = std::move(mail.envelope);
    one->facts = std::move(mail.facts);
    ++memory_.tally.mails;

    if (!one->record.skipped.empty()) {
        ++memory_.tally.skipped;
        return close(*one, {});
    }
    if (dropped) return settle(*one, {Failure::overloaded, {}});
    if (!one->believed && one->facts.claims) header_bytes = drop_claims(bytes, header_bytes);
    const auto& key = memory_.secret.fingerprints();
    one->sending = {fingerprint(key, bytes, header_bytes), fingerprint(key, one->envelope)};
    if (const auto* known = cache_.find(one->sending.text, Clock::now())) {
        ++memory_.tally.cached;
        one->record.cached = true;
        return settle(*one, {Failure::none, *known});
    }
    // The first recipient stands for all; a worker uses it only when it is who the mail speaks to.
    const auto& readers = one->envelope.recipients;
    if (!outlets_.recall || readers.empty()) return lint(one, std::move(bytes), "");
    outlets_.recall(readers.front(), [one, self = shared_from_this(),
                                      bytes = std::move(bytes)](const std::string& known) mutable {
        if (!one->asker.wants_it || one->asker.wants_it()) self->lint(one, std::move(bytes), known);
    });
}

void Judge::lint(const std::shared_ptr<Case>& one, std::string bytes, std::string known) {
    LintRequest request{0, one->profile->notify, std::move(bytes)};
    if (request.want_brief) request.holding = one->profile->hold_rules;
    if (!known.empty()) {
        request.reader = one->envelope.recipients.front();
        request.known = std::move(known);
    }
    const auto ticket =
        pool_.submit(std::move(request), [one, self = shared_from_this()](const Outcome& outcome) {
            if (outcome.failure == Failure::none) {
                ++self->memory_.tally.linted;
                self->cache_.keep(one->sending.text, outcome.result, Clock::now());
            }
            self->settle(*one, outcome);
        });
    if (ticket != 0 && one->asker.waits) one->asker.waits(ticket);
}

/// A mail that is believed to be does not come this far.
bool Judge::is_really_encrypted(const Case& one) const {
    return one.facts.encrypted && one.record.result.unreadable &&
           skips(*one.profile, MailClass::encrypted);
}

void Judge::settle(Case& one, const Outcome& outcome) {
    one.record.failure = outcome.failure;
    one.record.result = outcome.result;
    if (outcome.failure == Failure::none && is_really_encrypted(one)) {
        one.record.skipped = "encrypted";
        one.record.result = {};
        ++memory_.tally.skipped;
        return close(one, {});
    }
    if (outcome.failure == Failure::none) return settle_result(one);
    ++memory_.tally.failed;
    one.record.decision = decide_failure(*config_, *one.profile, outcome.failure);
    const auto step = one.record.decision.step;
    if (step == Step::tempfail)
        return close(
            one, {.kind = milter::Answer::Kind::tempfail, .text = not_checked_now(config_->ui)});
    if (step == Step::hold)
        return close(
            one, {.kind = milter::Answer::Kind::hold,
                  .text = "warmline: not checked (" + std::string(name_of(outcome.failure)) + ")"});
    close(one, {});
}

void Judge::settle_result(Case& one) {
    auto& record = one.record;
    const auto now = Clock::now();
    record.decision = decide(*config_, *one.profile, record.result, !one.envelope.author.empty());
    if (record.decision.step == Step::reject) {
        const auto author = memory_.secret.mark_of(one.envelope.author);
        record.insistence =
            memory_.overrides.insisted(author, one.sending, one.facts.override_value, now);
        if (!record.insistence) {
            const auto* noted = memory_.overrides.refuse(author, one.sending, now);
            if (noted != nullptr) remember(state_line(*noted, now));
            return close(one,
                         {.kind = milter::Answer::Kind::reject,
                          .text = refusal(record.decision, pool_.rule_words(), config_->help_url,
                                          noted ? noted->code : "", config_->ui)});
        }
        remember(state_line_of_spent(author, record.insistence->code));
        ++memory_.tally.overridden;
        record.decision.step = Step::record;
    }
    milter::Answer answer;
    if (record.decision.step == Step::hold) {
        answer.kind = milter::Answer::Kind::hold;
        answer.text = "warmline:";
        for (const auto& rule : record.decision.rules)
            answer.text += " " + rule;
        if (record.decision.rules.empty())
            answer.text += " score " + std::to_string(record.result.overall / 10) + " verdict " +
                           std::string(name_of(record.result.action));
    }
    if (mode_of(*config_, *one.profile) != Mode::observe)
        answer.additions = headers_for(one.profile->emit.value_or(config_->emit), record.result,
                                       one.envelope.queue_id);
    close(one, std::move(answer));
}

void Judge::close(Case& one, milter::Answer answer) {
    if (strips_headers(*config_, *one.profile)) answer.removals = one.facts.ours;
    auto& record = one.record;
    record.time = utc_now();
    record.queue_id = milter::one_ascii_line(one.envelope.queue_id, 64);
    record.profile = one.profile->name;
    record.author = pseudonym(one.envelope.author);
    if (config_->log_addresses) record.sender = one.envelope.sender;
    record.recipients = one.envelope.recipient_count;
    record.milliseconds =
        std::chrono::duration<double, std::milli>(Clock::now() - one.began).count();
    switch (record.decision.step) {
        case Step::record:
            break;
        case Step::header:
            ++memory_.tally.headed;
            break;
        case Step::hold:
            ++memory_.tally.held;
            break;
        case Step::reject:
            ++memory_.tally.rejected;
            break;
        case Step::tempfail:
            ++memory_.tally.tempfailed;
            break;
    }
    // An override is no look-ahead: that mail was refused once and counted then.
    if (record.decision.step < Step::hold && !record.insistence) {
        memory_.tally.would_hold += record.decision.would == Step::hold;
        memory_.tally.would_reject += record.decision.would == Step::reject;
        memory_.tally.would_tempfail += record.decision.would == Step::tempfail;
    }
    if (outlets_.log) outlets_.log(to_json_line(record));
    std::optional<Notice> notice;
    if (record.decision.step == Step::hold && one.profile->notify) notice = notice_for(one);
    // A refused mail was not sent; it is kept when it passes.
    if (!record.result.record.empty() && record.decision.step < Step::reject && outlets_.keep)
        outlets_.keep({std::move(record.result.record), one.facts.message_id,
                       std::move(one.envelope.recipients)});
    record.result.record.clear();
    record.result.brief.clear();
    record.result.subject.clear();
    if (memory_.notables.note(record)) remember(state_line(record));
    if (notice && outlets_.notify) outlets_.notify(*notice);
    one.asker.answered(answer);
}

/// Once for all copies of a campaign, and once for a mail that is tried again.
std::optional<Notice> Judge::notice_for(Case& one) {
    if (one.facts.automatic || one.envelope.sender.empty()) {
        one.record.told = Told::nobody;
        return std::nullopt;
    }
    const auto now = Clock::now();
    const auto mail = fingerprint(memory_.secret.fingerprints(), one.sending, one.facts.message_id);
    const bool new_mail = memory_.notices.enter(mail, now, NoticeBook::longer_than_queues_try);
    if (new_mail) remember(state_line(memory_.notices.entries().back(), Book::notices, now));
    bool new_text = true;
    if (cache_.knows(one.sending.text)) {
        new_text = memory_.campaigns.enter(one.sending.text, now, config_->campaign_lifetime);
        if (new_text)
            remember(state_line(memory_.campaigns.entries().back(), Book::campaigns, now));
    }
    one.record.told = new_mail && new_text ? Told::waiting : Told::earlier;
    if (one.record.told == Told::earlier) return std::nullopt;
    return Notice{one.envelope.sender, one.record.result.subject, one.record.result.brief,
                  one.facts.date,      one.envelope.recipients,   one.record};
}

void Judge::remember(const std::string& line) const {
    if (outlets_.remember) outlets_.remember(line);
}

std::string Judge::pseudonym(const std::string& author) const {
    if (author.empty()) return {};
    return hex(hmac_sha256(memory_.pseudonym_key, milter::ascii_lower(author)), pseudonym_digits);
}

}  // namespace warmline::gateway
