// What `warmline ctl` asks for.
#include <unistd.h>

#include "linter/base/json_writer.hpp"
#include "linter/doors/milter/front/gateway.hpp"
#include "linter/version.hpp"

namespace warmline::gateway {

namespace {

void write_tally(JsonWriter& json, const Tally& tally) {
    json.field("mails", tally.mails);
    json.field("linted", tally.linted);
    json.field("from_cache", tally.cached);
    json.field("skipped", tally.skipped);
    json.field("out_of_scope", tally.out_of_scope);
    json.field("without_verdict", tally.failed);
    json.field("headed", tally.headed);
    json.field("held", tally.held);
    json.field("rejected", tally.rejected);
    json.field("tempfailed", tally.tempfailed);
    json.field("overridden", tally.overridden);
    json.field("would_hold", tally.would_hold);
    json.field("would_reject", tally.would_reject);
    json.field("would_tempfail", tally.would_tempfail);
}

void write_notable(JsonWriter& json, const MailRecord& record) {
    json.object([&] {
        json.field("time", record.time);
        json.field("queue_id", record.queue_id);
        json.field("action", name_of(record.decision.step));
        json.field("profile", record.profile);
        if (record.failure != Failure::none) json.field("failure", name_of(record.failure));
        if (record.failure == Failure::none) {
            json.field("score", record.result.overall / 10.0);
            json.field("verdict", name_of(record.result.action));
        }
        json.array("because", [&] {
            for (const auto& rule : record.decision.rules)
                json.element(rule);
        });
        if (record.insistence)
            json.field("override", record.insistence->by_code ? record.insistence->code : "resend");
        if (record.told != Told::none) json.field("notice", name_of(record.told));
    });
}

void write_pool(JsonWriter& json, const PoolStats& stats, const std::vector<int>& processes) {
    json.field("generation", stats.generation);
    json.field("count", stats.workers);
    json.field("busy", stats.busy);
    json.field("queued", stats.queued);
    json.field("died_at_work", stats.deaths);
    json.field("tried_again", stats.retried);
    json.field("verdicts_lost", stats.lost);
    json.field("poison_mails", stats.poison);
    json.field("brake", stats.braked);
    json.array("processes", [&] {
        for (const auto process : processes)
            json.element(process);
    });
}

}  // namespace

std::string Gateway::status() {
    std::string text;
    JsonWriter json(text);
    const auto uptime = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - started_);
    json.object([&] {
        json.field("version", version);
        json.field("process", getpid());
        json.field("started", started_at_);
        json.field("uptime_s", uptime.count());
        json.field("state", draining_ ? "draining" : "serving");
        json.field("mode", name_of(config_->mode));
        json.field("config", stale_.empty() ? "current" : "stale (" + stale_ + ")");
        json.field("reloads", reloads_);
        json.field("rules", pool_.rule_words().size());
        json.field("connections", connections_.size());
        json.field("held_bytes", held_bytes_);
        json.field("refused_peers", refused_peers_);
        json.field("log_lines_dropped", log_.dropped());
        json.field("state_file", state_.words());
        json.object("mail", [&] { write_tally(json, memory_.tally); });
        json.object("workers", [&] { write_pool(json, pool_.stats(), pool_.worker_processes()); });
        json.object("notices", [&] {
            json.field("sent", notifier_.sent());
            json.field("failed", notifier_.failed());
        });
        json.object("history", [&] {
            json.field("handed_over", keeper_.handed_over());
            json.field("kept", keeper_.kept());
            json.field("lost", keeper_.lost());
            json.field("asked", recaller_.answered() + recaller_.unanswered());
            json.field("unanswered", recaller_.unanswered());
        });
        json.array("recent", [&] {
            for (const auto* record : memory_.notables.all())
                write_notable(json, *record);
        });
    });
    return text;
}

void Gateway::command(const std::string& line, std::function<void(const std::string&)> reply) {
    if (line == "status") return reply(status());
    if (line == "reload") return reload(std::move(reply));
    reply(event_line("unknown-command", "status, reload"));
}

}  // namespace warmline::gateway
