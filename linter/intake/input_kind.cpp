#include "linter/intake/input_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "linter/intake/mbox.hpp"
#include "linter/mail/ascii.hpp"
#include "linter/mail/read_message.hpp"

namespace warmline {
namespace {

constexpr auto mail_endings =
    std::to_array<std::string_view>({"eml", "mail", "mime", "rfc822", "email"});
constexpr auto mbox_endings = std::to_array<std::string_view>({"mbox", "mbx"});
constexpr auto html_endings = std::to_array<std::string_view>({"html", "htm", "xhtml"});
constexpr auto text_endings = std::to_array<std::string_view>({"txt", "text"});

/// Of the engines that fill templates; the name before often says more: "invoice.txt.twig".
constexpr auto engine_endings = std::to_array<std::string_view>(
    {"twig", "liquid", "hbs", "handlebars", "mustache", "j2", "jinja", "jinja2", "njk", "tpl",
     "tmpl", "ftl", "ftlh", "erb", "ejs", "eex", "heex", "gohtml"});

/// Files that lie beside mails and are never one.
constexpr auto other_endings = std::to_array<std::string_view>(
    {"csv",  "tsv",   "md",   "rst",  "json",  "jsonl", "ndjson", "yaml", "yml", "toml", "xml",
     "ini",  "cfg",   "conf", "log",  "png",   "jpg",   "jpeg",   "gif",  "svg", "webp", "ico",
     "bmp",  "pdf",   "doc",  "docx", "xls",   "xlsx",  "ppt",    "pptx", "odt", "ods",  "zip",
     "gz",   "bz2",   "xz",   "7z",   "tar",   "css",   "scss",   "js",   "ts",  "py",   "sh",
     "cpp",  "hpp",   "c",    "h",    "o",     "a",     "so",     "exe",  "sql", "db",   "sqlite",
     "lock", "cmake", "ttf",  "woff", "woff2", "mp3",   "mp4",    "ics",  "vcf", "sarif"});

/// Texts that lie in any folder and are written to nobody's customers.
constexpr auto other_names = std::to_array<std::string_view>(
    {"findings.txt", "cmakelists.txt", "requirements.txt", "robots.txt", "license", "license.txt",
     "copying", "readme", "readme.txt", "changelog", "changelog.txt", "changes.txt", "makefile",
     "dockerfile", "notice", "notice.txt", "authors", "authors.txt", "todo.txt"});

template <std::size_t n>
bool among(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view file_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view head_of(std::string_view bytes) {
    return bytes.substr(0, 4096);
}

bool has_wide_mark(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Formats that are no text, by the bytes they begin with; a packed one may hold no zero byte.
struct Shape {
    std::string_view begins, what, remedy;
};

constexpr auto shapes = std::to_array<Shape>({
    {"\xD0\xCF\x11\xE0", "is an Outlook .msg file", "save it from Outlook as .eml or .html"},
    {"%PDF", "is a PDF", "save its text as .html or .txt"},
    {"\x1F\x8B", "is packed with gzip", "unpack it first"},
    {"PK\x03\x04", "is a zip archive or an Office document",
     "unpack it, or save its text as .html or .txt"},
    {"\x89PNG", "is a picture", "write as text what it says, and check that"},
    {"\xFF\xD8\xFF", "is a picture", "write as text what it says, and check that"},
    {"GIF8", "is a picture", "write as text what it says, and check that"},
});

const Shape* shape_of(std::string_view bytes) {
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) {
        return bytes.starts_with(shape.begins);
    });
    return found == shapes.end() ? nullptr : &*found;
}

bool is_binary(std::string_view bytes) {
    if (shape_of(bytes) != nullptr) return true;
    return !has_wide_mark(bytes) && head_of(bytes).find('\0') != std::string_view::npos;
}

/// UTF-16 without a mark: of letters as Europe writes them every other byte is zero.
bool is_unmarked_wide(std::string_view bytes) {
    const auto head = head_of(bytes);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++zeros[i % 2];
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    return head.size() >= 8 && many * 5 > head.size() * 2 && few * 20 < many;
}

bool contains_tag(std::string_view head, std::string_view tag) {
    for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1))
        if (ascii::begins_with(head.substr(at + 1), tag)) return true;
    return false;
}

/// "de-plain.html.twig" may hold no element at all: lines are lines then.
bool holds_elements(std::string_view bytes) {
    for (const std::string_view tag : {"html", "body", "table", "div", "p>", "p ", "br", "span",
                                       "a ", "h1", "h2", "h3", "ul", "strong", "mj-"})
        if (contains_tag(bytes, tag)) return true;
    return false;
}

/// A template by its markup alone.
std::optional<InputKind> markup_kind(std::string_view bytes) {
    std::string_view head = head_of(bytes);
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    head = ascii::trimmed(head);
    if (!head.starts_with('<')) return std::nullopt;
    if (contains_tag(head, "mjml")) return InputKind::mjml_template;
    for (const std::string_view tag : {"!doctype html", "html", "body", "table", "head"})
        if (contains_tag(head, tag)) return InputKind::html_template;
    return std::nullopt;
}

}  // namespace

NamePromise promise_of(std::string_view path) {
    const std::string name = ascii::lowered(file_name(path));
    if (among(other_names, std::string_view(name))) return NamePromise::other;
    const auto dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return NamePromise::unknown;
    const std::string_view ending = std::string_view(name).substr(dot + 1);
    if (among(mail_endings, ending)) return NamePromise::mail;
    if (among(mbox_endings, ending)) return NamePromise::mbox;
    if (among(html_endings, ending)) return NamePromise::html_template;
    if (ending == "mjml") return NamePromise::mjml_template;
    if (among(text_endings, ending)) return NamePromise::text;
    if (among(engine_endings, ending)) {
        const auto inner = promise_of(std::string_view(name).substr(0, dot));
        return inner == NamePromise::text || inner == NamePromise::mjml_template
                   ? inner
                   : NamePromise::engine;
    }
    return among(other_endings, ending) ? NamePromise::other : NamePromise::unknown;
}

std::optional<Recognised> recognise(NamePromise promise, std::string_view bytes) {
    switch (promise) {
        case NamePromise::html_template:
            return Recognised{InputKind::html_template};
        case NamePromise::mjml_template:
            return Recognised{InputKind::mjml_template};
        case NamePromise::mail:
            if (begins_like_mail(bytes)) return Recognised{InputKind::mail};
            return std::nullopt;
        default:
            break;
    }
    if (is_binary(bytes)) return std::nullopt;
    if (is_mbox(bytes)) return Recognised{InputKind::mail, true};
    if (looks_like_mail(bytes)) return Recognised{InputKind::mail};
    if (promise == NamePromise::text) return Recognised{InputKind::text_template};
    if (promise == NamePromise::other) return std::nullopt;
    if (const auto kind = markup_kind(bytes)) return Recognised{*kind};
    if (promise == NamePromise::engine)
        return Recognised{contains_tag(bytes, "mjml") ? InputKind::mjml_template
                          : holds_elements(bytes)     ? InputKind::html_template
                                                      : InputKind::text_template};
    return std::nullopt;
}

std::optional<Recognised> recognise_stream(std::string_view bytes) {
    if (const auto seen = recognise(NamePromise::unknown, bytes)) return seen;
    // "Subject: x" alone, as people type it.
    if (begins_like_mail(bytes)) return Recognised{InputKind::mail};
    return recognise(NamePromise::text, bytes);
}

Problem not_a_mail(std::string_view path, std::string_view bytes) {
    if (bytes.empty())
        return {.code = "empty",
                .what = "is empty",
                .where = std::string(path),
                .remedy = "leave it out, or save it again"};
    Problem problem{.code = "not-a-mail",
                    .what = "is not a mail and not a template",
                    .where = std::string(path),
                    .remedy = "warmline reads .eml, mbox, .html, .mjml and .txt files"};
    if (const auto* shape = shape_of(bytes)) {
        problem.what = shape->what;
        problem.remedy = shape->remedy;
    } else if (is_unmarked_wide(bytes)) {
        problem.what = "is text in UTF-16 without a byte order mark";
        problem.remedy = "save it as UTF-8";
    } else if (is_binary(bytes)) {
        problem.what = "is a binary file, not a mail";
    } else if (promise_of(path) == NamePromise::mail) {
        problem.what = "has no mail header at its beginning";
        problem.remedy =
            "a mail begins with fields such as \"From:\" and \"Subject:\"; name a bare text .txt";
    }
    return problem;
}

}  // namespace warmline
