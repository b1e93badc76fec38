#include "reports/json_report.hpp"

#include "linter/match/rule_count.hpp"
#include "linter/version.hpp"

namespace warmline {

namespace {

constexpr std::size_t usual_message = std::size_t{8} * 1024;  // bytes

class JsonReport final : public Renderer {
public:
    JsonReport(const ReportOptions& options, const RulePack& pack) : ui_(options.ui) {
        head_ = "{\"schema\":" + std::to_string(json_schema_version) + ",\"tool\":";
        JsonWriter tool(head_);
        write_tool(tool, pack);
        head_ += ",\"messages\":[\n";
    }

    std::string begin() const override { return head_; }

    std::string between() const override { return ",\n"; }

    std::string mail(const Checked& checked) const override {
        std::string out;
        out.reserve(usual_message);
        JsonWriter json(out);
        write_message(json, checked, ui_);
        return out;
    }

    std::string end(const Summary& summary) const override {
        std::string out = "\n],\"summary\":";
        JsonWriter json(out);
        write_summary(json, summary);
        return out + "}\n";
    }

private:
    static void write_summary(JsonWriter& json, const Summary& summary) {
        std::array<std::uint64_t, 4> findings{}, actions{};
        std::int64_t overall = 0;
        for (const auto& mail : summary.mails) {
            for (std::size_t s = 0; s < findings.size(); ++s)
                findings[s] += mail.findings[s];
            ++actions[static_cast<std::size_t>(mail.action)];
            overall += mail.overall;
        }
        json.object([&] {
            json.field("messages", summary.mails.size());
            json.name("overall_mean");
            if (summary.mails.empty())
                json.null();
            else
                json.element(static_cast<double>(overall) / 10 /
                             static_cast<double>(summary.mails.size()));
            json.object("findings", [&] {
                for (std::size_t s = 0; s < findings.size(); ++s)
                    json.field(name_of(static_cast<Severity>(s)), findings[s]);
            });
            json.object("actions", [&] {
                for (std::size_t a = 0; a < actions.size(); ++a)
                    json.field(name_of(static_cast<Action>(a)), actions[a]);
            });
            json.field("fail_on", summary.fail_on);
            json.field("failing", summary.failing);
            write_problems_named(json, summary.unread);
        });
    }

    static void write_problems_named(JsonWriter& json, const std::vector<Problem>& unread) {
        json.array("unread", [&] {
            for (const auto& problem : unread)
                json.object([&] {
                    json.field("path", problem.where);
                    json.field("what", problem.what);
                    json.field("remedy", problem.remedy);
                });
        });
    }

    Language ui_;
    std::string head_;
};

class NdjsonReport final : public Renderer {
public:
    explicit NdjsonReport(const ReportOptions& options) : ui_(options.ui) {}

    std::string mail(const Checked& checked) const override {
        std::string out;
        out.reserve(usual_message);
        JsonWriter json(out);
        write_message(json, checked, ui_);
        out += '\n';
        return out;
    }

private:
    Language ui_;
};

}  // namespace

void write_tool(JsonWriter& json, const RulePack& pack) {
    json.object([&] {
        json.field("name", "warmline");
        json.field("version", version);
        json.array("packs", [&] {
            std::string_view last;
            for (const auto& rule : pack.rules()) {
                if (rule.pack == last || is_fact(rule)) continue;
                last = rule.pack;
                json.element(rule.pack);
            }
        });
        json.field("rules", rule_count(pack));
    });
}

std::unique_ptr<Renderer> make_json_renderer(const ReportOptions& options, const RulePack& pack) {
    return std::make_unique<JsonReport>(options, pack);
}

std::unique_ptr<Renderer> make_ndjson_renderer(const ReportOptions& options) {
    return std::make_unique<NdjsonReport>(options);
}

}  // namespace warmline
