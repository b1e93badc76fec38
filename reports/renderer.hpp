/// Assessments → a report. One renderer per format; none prints by itself.
///
/// `mail` is const and thread-safe, so mails may be rendered where they were linted; the caller
/// joins `begin`, the mails in input order and `end`, with `between` between mails that are not
/// empty.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/checked.hpp"
#include "linter/fail_on.hpp"

namespace warmline {

enum class Format : std::uint8_t { text, json, ndjson, sarif, junit, html, markdown, csv, github };

template <>
struct EnumNames<Format> {
    static constexpr std::array<std::string_view, 9> values{
        "text", "json", "ndjson", "sarif", "junit", "html", "markdown", "csv", "github"};
};

struct ReportOptions {
    Language ui = Language::en;  ///< language of the person who reads the report
    bool colour = false;
    std::size_t width = 80;           ///< columns of the terminal
    bool quiet = false;               ///< headlines only
    bool arithmetic = false;          ///< show how each score came about
    Severity least = Severity::info;  ///< milder findings are counted, not shown
};

/// What remains of a mail for the summary once it has been rendered.
struct MailSummary {
    std::string path;
    std::uint32_t index = 0;
    std::string subject;
    Tenths overall = 0;
    std::array<Tenths, dimension_count> scores{};
    Tenths ambiguity_risk = 0;
    Action action = Action::send;
    std::array<std::uint32_t, 4> findings{};  ///< per severity
    std::size_t problems = 0;
    bool fails = false;  ///< at or above its --fail-on
};

MailSummary summarise(const Checked& checked);

struct Summary {
    std::vector<MailSummary> mails;
    std::vector<Problem> unread;  ///< inputs that could not be read
    std::size_t failing = 0;      ///< mails at or above --fail-on
    std::string fail_on;          ///< of the failing ones, "major, call" when they differ
};

class Renderer {
public:
    virtual ~Renderer() = default;

    virtual std::string begin() const { return {}; }

    /// True when the report starts with what is known only at the end; then `opening` stands in for
    /// `begin` and the caller keeps the mails until then.
    virtual bool opens_with_summary() const { return false; }

    virtual std::string opening(const Summary&) const { return begin(); }

    virtual std::string mail(const Checked& checked) const = 0;

    /// The mail with the threshold it is held against, for formats that know passed and failed.
    virtual std::string judged_mail(const Checked& checked, const FailOn&) const {
        return mail(checked);
    }

    virtual std::string between() const { return {}; }

    virtual std::string end(const Summary&) const { return {}; }
};

/// Never null.
std::unique_ptr<Renderer> make_renderer(Format format, const ReportOptions& options,
                                        const RulePack& pack);

}  // namespace warmline
