#include "linter/doors/milter/front/record.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include "linter/base/json_writer.hpp"
#include "linter/base/utf8.hpp"

namespace warmline::gateway {

namespace {

constexpr char32_t beyond_basic = 0x10000;

void append_unit(std::string& out, unsigned unit) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += hex[(unit >> shift) & 15];
}

/// JSON as JsonWriter makes it, in ASCII: whatever reads the log, a terminal too, gets plain lines.
std::string in_ascii(std::string_view json) {
    std::string line;
    line.reserve(json.size());
    while (!json.empty()) {
        const auto length = std::max<std::size_t>(utf8_sequence_length(json), 1);
        if (length == 1) {
            line += json[0];
        } else {
            char32_t point = static_cast<unsigned char>(json[0]) & (0xFFu >> (length + 1));
            for (const char byte : json.substr(1, length - 1))
                point = point << 6 | (static_cast<unsigned char>(byte) & 0x3Fu);
            if (point < beyond_basic) {
                append_unit(line, point);
            } else {
                append_unit(line, 0xD7C0u + (point >> 10));
                append_unit(line, 0xDC00u + (point & 0x3FFu));
            }
        }
        json.remove_prefix(length);
    }
    return line;
}

}  // namespace

std::string utc_now() {
    const auto now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    const auto size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, size};
}

std::string_view size_bucket(std::uint64_t bytes) {
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 6> buckets{{
        {4u << 10, "<=4K"},
        {16u << 10, "<=16K"},
        {64u << 10, "<=64K"},
        {256u << 10, "<=256K"},
        {1u << 20, "<=1M"},
        {10u << 20, "<=10M"},
    }};
    for (const auto& [most, name] : buckets)
        if (bytes <= most) return name;
    return ">10M";
}

std::string to_json_line(const MailRecord& record) {
    std::string line;
    JsonWriter json(line);
    json.object([&] {
        json.field("time", record.time);
        json.field("event", "mail");
        json.field("queue_id", record.queue_id);
        json.field("profile", record.profile);
        json.field("author", record.author);
        if (!record.sender.empty()) json.field("sender", record.sender);
        json.field("action", name_of(record.decision.step));
        if (record.decision.would != record.decision.step)
            json.field("would", name_of(record.decision.would));
        if (!record.decision.rules.empty())
            json.array("because", [&] {
                for (const auto& rule : record.decision.rules)
                    json.element(rule);
            });
        if (!record.skipped.empty()) json.field("skipped", record.skipped);
        if (!record.not_believed.empty())
            json.array("not_believed", [&] {
                for (const auto claim : record.not_believed)
                    json.element(claim);
            });
        if (record.failure != Failure::none) json.field("failure", name_of(record.failure));
        if (record.skipped.empty() && record.failure == Failure::none) {
            json.field("score", record.result.overall / 10.0);
            json.field("risk", record.result.risk / 10.0);
            json.field("verdict", name_of(record.result.action));
            json.array("rules", [&] {
                for (const auto& hit : record.result.hits)
                    json.element(hit.rule);
            });
            json.field("cached", record.cached);
            json.field("lint_us", record.result.micros);
        }
        if (!record.result.ignored.empty())
            json.array("ignored", [&] {
                for (const auto& rule : record.result.ignored)
                    json.element(rule);
            });
        if (!record.result.limits.empty())
            json.array("limits", [&] {
                for (const auto& code : record.result.limits)
                    json.element(code);
            });
        if (record.insistence)
            json.object("override", [&] {
                json.field("by", record.insistence->by_code ? "code" : "resend");
                json.field("code", record.insistence->code);
                json.field("reason", record.insistence->reason);
            });
        json.field("recipients", record.recipients);
        json.field("size", size_bucket(record.size));
        json.field("ms", record.milliseconds);
    });
    return in_ascii(line);
}

std::string event_line(std::string_view event, std::string_view what) {
    std::string line;
    JsonWriter json(line);
    json.object([&] {
        json.field("time", utc_now());
        json.field("event", event);
        json.field("what", what);
    });
    return in_ascii(line);
}

}  // namespace warmline::gateway
