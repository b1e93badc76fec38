#include "reports/html.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "linter/lint.hpp"
#include "reports/escape_xml.hpp"
#include "reports/html_mail.hpp"
#include "reports/html_sheet.hpp"

using namespace warmline;

namespace {

namespace fs = std::filesystem;

Checked linted(const std::string& mail) {
    static const Linter linter(RulePack::builtin(), {});
    return linter.lint(mail, InputKind::mail, {.path = "a.eml"});
}

std::string mail_of(const std::string& type, const std::string& body,
                    const std::string& subject = "Ihre Rechnung 4711") {
    return "From: Petra Kurz <petra.kurz@firma.example>\r\nTo: Kim Lang <kim.lang@example.org>\r\n"
           "Subject: " +
           subject + "\r\nContent-Type: text/" + type + "; charset=utf-8\r\n\r\n" + body;
}

std::size_t times(const std::string& text, const std::string& piece) {
    std::size_t count = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("every finding of the corpus has one number in the mail and one entry in the list") {
    std::size_t findings = 0;
    for (const auto& file :
         fs::recursive_directory_iterator(fs::path(WARMLINE_SOURCE_DIR) / "corpus")) {
        if (file.path().filename() != "message.eml") continue;
        std::ostringstream bytes;
        bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
        const auto mail = bytes.str();
        const auto checked = linted(mail);
        const auto html = mail_html(checked, "m", Language::en);
        for (std::size_t i = 1; i <= checked.assessment.findings.size(); ++i) {
            const auto number = std::to_string(i);
            CAPTURE(file.path().string());
            CAPTURE(number);
            CHECK(times(html, "id=\"m-mark-" + number + "\"") == 1);
            CHECK(times(html, "id=\"m-finding-" + number + "\"") == 1);
            ++findings;
        }
    }
    CHECK(findings > 500);
}

TEST_CASE("words of a mail stay words: nothing of it becomes markup") {
    const std::string hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    for (const std::string type : {"plain", "html"}) {
        const auto body = type == "html" ? "<p>zeitnah &lt;script&gt;alert(1)&lt;/script&gt;</p>"
                                         : "wir melden uns zeitnah " + hostile;
        const auto mail = mail_of(type, body, hostile);
        const auto html = mail_html(linted(mail), "m", Language::de);
        CHECK(html.find("<script") == std::string::npos);
        CHECK(html.find("<img") == std::string::npos);
    }
}

TEST_CASE("what turns the direction of the line is shown, not obeyed") {
    const std::string turned = "Rechnung \u202Etxt.exe\u2066\u200F";
    CHECK(escape_xml(turned) == "Rechnung ·txt.exe··");
    CHECK(escape_xml("‚é → 😀 \u200D\u00AD") == "‚é → 😀 \u200D\u00AD");
    const auto mail = mail_of("html", "<p>wir melden uns \u202Ezeitnah</p>", turned);
    const auto checked = linted(mail);
    Summary summary;
    summary.mails.push_back(summarise(checked));
    summary.mails.back().path = turned;
    const auto report = make_html_renderer({.ui = Language::de});
    CHECK(report->opening(summary).find("\u202E") == std::string::npos);
    summary.mails.push_back(summary.mails.back());
    CHECK(report->opening(summary).find("\u202E") == std::string::npos);
    // The mail's own layout stays as it was sent, in its frame.
    const auto html = mail_html(checked, "m", Language::de);
    const auto frame = html.find("<iframe");
    REQUIRE(frame != std::string::npos);
    const auto end = html.find("</iframe>", frame);
    CHECK(html.substr(0, frame).find("\u202E") == std::string::npos);
    CHECK(html.substr(frame, end - frame).find("\u202E") != std::string::npos);
    CHECK(html.substr(end).find("\u202E") == std::string::npos);
}

TEST_CASE("a mail's own layout stands in a frame without any right, behind a policy") {
    const auto mail = mail_of("html", "<p onclick=\"x()\">Guten Tag</p><script>x()</script>");
    const auto html = mail_html(linted(mail), "m", Language::en);
    CHECK(times(html, "<iframe sandbox=\"\"") == 1);
    CHECK(html.find("srcdoc=\"&lt;!doctype html&gt;&lt;meta charset=&quot;utf-8&quot;&gt;&lt;meta "
                    "http-equiv=&quot;Content-Security-Policy&quot;") != std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("list items share one list, and a plain mail has no frame") {
    const auto html = mail_html(linted(mail_of("html", "<ul><li>eins</li><li>zwei</li></ul>")), "m",
                                Language::en);
    const auto list = html.find("<ul>\n<li>");
    REQUIRE(list != std::string::npos);
    CHECK(times(html.substr(list, html.find("</ul>", list) - list), "<li>") == 2);
    CHECK(mail_html(linted(mail_of("plain", "Guten Tag")), "m", Language::en).find("<iframe") ==
          std::string::npos);
}
