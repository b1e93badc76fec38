#include "reports/sarif.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "linter/base/json_writer.hpp"
#include "linter/baseline.hpp"
#include "linter/location.hpp"
#include "linter/version.hpp"
#include "linter/wording.hpp"
#include "reports/problem_words.hpp"
#include "reports/suggestion.hpp"
#include "reports/ui_words.hpp"

namespace warmline {

namespace {

constexpr std::string_view head =
    R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
    R"("tool":)";

std::string_view level_of(Severity severity) {
    constexpr std::array<std::string_view, 4> levels{"note", "warning", "warning", "error"};
    return levels[static_cast<std::size_t>(severity)];
}

std::string hex(std::uint64_t value) {
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    return {digits.data(), end};
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.object(key, [&] { json.field("text", text); });
}

/// RFC 3986: a path as a relative reference; SARIF wants URIs, not file names.
std::string as_uri(std::string_view path) {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view hex_digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        if (unreserved.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += hex_digits[byte >> 4];
            uri += hex_digits[byte & 15];
        }
    }
    return uri;
}

/// A suggestion that may be put into the file byte for byte: the words stand there as we read them,
/// unencoded, and what replaces them needs no encoding either.
std::optional<std::string> fix_of(const Checked& checked, const Finding& finding,
                                  const Location& place) {
    const auto bytes = checked.message->bytes;
    const auto before = checked.origin.offset;  // other mails of an mbox
    if (place.source_begin < before || place.source_begin >= place.source_end ||
        place.source_end - before > bytes.size())
        return std::nullopt;
    const auto source =
        bytes.substr(place.source_begin - before, place.source_end - place.source_begin);
    if (source != checked.document.of(finding.range)) return std::nullopt;
    auto better = replacement(checked, finding);
    const auto needs_care = [](char c) {
        constexpr std::string_view marks = "=&<>\"\r\n";
        return static_cast<unsigned char>(c) >= 0x80 || marks.find(c) != marks.npos;
    };
    if (better && std::any_of(better->begin(), better->end(), needs_care)) return std::nullopt;
    return better;
}

class SarifReport final : public Renderer {
public:
    SarifReport(const ReportOptions& options, const RulePack& pack)
        : ui_(options.ui), pack_(pack) {}

    std::string begin() const override {
        std::string out(head);
        JsonWriter json(out);
        json.object([&] {
            json.object("driver", [&] {
                json.field("name", "warmline");
                json.field("version", version);
                json.field("semanticVersion", version);
                json.array("rules", [&] {
                    for (const auto& rule : pack_.rules())
                        write_rule(json, rule);
                });
            });
        });
        out += R"(,"columnKind":"unicodeCodePoints","results":[)";
        return out;
    }

    std::string mail(const Checked& checked) const override {
        std::string out;
        const auto places = locate(checked);
        const auto prints = fingerprints(checked);
        const auto& findings = checked.assessment.findings;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (!out.empty()) out += ",\n";
            write_result(out, checked, findings[i], places[i], prints[i]);
        }
        return out;
    }

    std::string between() const override { return ",\n"; }

    std::string end(const Summary& summary) const override {
        std::string out = R"(],"invocations":[)";
        JsonWriter json(out);
        json.object([&] {
            json.field("executionSuccessful", summary.unread.empty());
            json.array("toolExecutionNotifications", [&] {
                for (const auto& problem : summary.unread)
                    json.object([&] {
                        json.field("level", "error");
                        write_text(json, "message", problem_words(problem, ui_));
                    });
            });
        });
        return out + "]}]}\n";
    }

private:
    void write_rule(JsonWriter& json, const RuleInfo& rule) const {
        const auto& words = rule.words(ui_);
        json.object([&] {
            json.field("id", rule.id);
            json.field("name", rule.id);
            write_text(json, "shortDescription", words.summary);
            write_text(json, "fullDescription", words.why.empty() ? words.summary : words.why);
            write_text(json, "help", words.instead);
            json.object("defaultConfiguration",
                        [&] { json.field("level", level_of(rule.severity)); });
            json.object("properties", [&] {
                json.field("dimension", name_of(rule.dimension));
                json.field("severity", name_of(rule.severity));
                json.field("points", rule.points);
                json.field("question_probability", rule.question_probability);
                json.array("tags", [&] {
                    json.element(rule.pack);
                    if (rule.pack != name_of(rule.dimension))  // tags are a set
                        json.element(name_of(rule.dimension));
                });
            });
        });
    }

    void write_result(std::string& out, const Checked& checked, const Finding& finding,
                      const Location& place, std::uint64_t print) const {
        const auto& rule = checked.rule_of(finding);
        const auto words = wording(checked, finding, ui_);
        JsonWriter json(out);
        json.object([&] {
            json.field("ruleId", rule.id);
            json.field("ruleIndex", finding.rule);
            json.field("level", level_of(checked.severity_of(finding)));
            write_text(json, "message",
                       words.message + " " + words.instead + may_ask(words.asks, ui_));
            json.array("locations", [&] { write_location(json, checked.origin, place); });
            json.object("partialFingerprints", [&] { json.field("warmline/v1", hex(print)); });
            if (const auto better = fix_of(checked, finding, place))
                json.array("fixes",
                           [&] { write_fix(json, checked.origin, place, words.instead, *better); });
            json.object("properties", [&] {
                json.field("points", finding.points);
                json.field("overall", in_points(checked.assessment.overall));
            });
        });
    }

    static void write_fix(JsonWriter& json, const Origin& origin, const Location& place,
                          std::string_view why, std::string_view better) {
        json.object([&] {
            write_text(json, "description", why);
            json.array("artifactChanges", [&] {
                json.object([&] {
                    write_artifact(json, origin);
                    json.array("replacements", [&] {
                        json.object([&] {
                            write_region(json, "deletedRegion", place);
                            write_text(json, "insertedContent", better);
                        });
                    });
                });
            });
        });
    }

    static void write_artifact(JsonWriter& json, const Origin& origin) {
        json.object("artifactLocation", [&] { json.field("uri", as_uri(origin.path)); });
    }

    static void write_region(JsonWriter& json, std::string_view key, const Location& place) {
        json.object(key, [&] {
            json.field("startLine", place.line);
            json.field("startColumn", place.column);
            json.field("endLine", place.end_line);
            json.field("endColumn", place.end_column);
            json.field("byteOffset", place.source_begin);
            json.field("byteLength", place.source_end - place.source_begin);
        });
    }

    static void write_location(JsonWriter& json, const Origin& origin, const Location& place) {
        json.object([&] {
            json.object("physicalLocation", [&] {
                write_artifact(json, origin);
                write_region(json, "region", place);
            });
        });
    }

    Language ui_;
    const RulePack& pack_;
};

}  // namespace

std::unique_ptr<Renderer> make_sarif_renderer(const ReportOptions& options, const RulePack& pack) {
    return std::make_unique<SarifReport>(options, pack);
}

}  // namespace warmline
