/// Every mail in reach, and thousands of damaged copies, through the whole pipeline: no crash, no
/// message over a second, the same bytes out on a second run. The sanitize preset runs it too.
///
/// WARMLINE_MUTATIONS sets how many damaged copies are made (default 20,000).
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <time.h>

#include "linter/lint.hpp"
#include "reports/json_report.hpp"

using namespace warmline;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> mails_below(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> mails;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        mails.push_back(std::move(bytes).str());
    }
    return mails;
}

std::vector<std::string> all_mails() {
    const fs::path top = WARMLINE_SOURCE_DIR;
    auto mails = mails_below(top / "corpus");
    const auto shared = top.parent_path() / "shared" / "corpora" / "mails";
    if (fs::exists(shared)) {
        auto more = mails_below(shared);
        mails.insert(mails.end(), more.begin(), more.end());
    } else {
        MESSAGE("skipped the public test mails: " << shared.string() << " is not here");
    }
    return mails;
}

std::string json_of(const Linter& linter, const std::string& bytes) {
    const auto checked = linter.lint(bytes, InputKind::mail, {});
    for (const auto& finding : checked.assessment.findings) {
        REQUIRE(!finding.range.empty());
        REQUIRE(finding.range.end <= checked.document.text.size());
    }
    std::string out;
    JsonWriter json(out);
    write_message(json, checked, Language::en);
    return out;
}

/// Damage as it happens: bytes changed, stretches lost, doubled, swapped between mails, cut off.
std::string damaged(const std::vector<std::string>& mails, std::mt19937& random) {
    const auto pick = [&](std::size_t below) {
        return below == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    std::string mail = mails[pick(mails.size())];
    if (mail.size() > 200'000) mail.resize(200'000);
    constexpr std::string_view pieces[] = {
        "\r\n--", "\r",   "\0",     "=\r\n",    "=?utf-8?Q?",  "<",
        "<!--",   "{{",   "%%[",    "\xFF\xFE", "boundary=",   "Content-Type: multipart/mixed\r\n",
        "\"",     "((((", ">>>>>>", "&#x",      "\xE2\x80\xAE"};
    for (std::size_t rounds = 1 + pick(8); rounds > 0; --rounds) {
        const auto at = pick(mail.size() + 1);
        const auto length = std::min(mail.size() - at, pick(400));
        switch (pick(6)) {
            case 0:
                if (at < mail.size()) mail[at] = static_cast<char>(pick(256));
                break;
            case 1:
                mail.erase(at, length);
                break;
            case 2:
                mail.insert(at, mail.substr(at, length));
                break;
            case 3:
                mail.insert(at, pieces[pick(std::size(pieces))]);
                break;
            case 4:
                mail.resize(at);
                break;
            default: {
                const auto& other = mails[pick(mails.size())];
                const auto from = pick(other.size() + 1);
                mail.insert(at, other.substr(from, pick(2'000)));
            }
        }
    }
    return mail;
}

/// CPU time of this thread: what a message costs, whatever else the machine is doing.
double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

TEST_CASE("every mail in reach is linted within a second and twice the same") {
    const Linter linter(RulePack::builtin(), {});
    for (const auto& mail : all_mails()) {
        const auto began = thread_seconds();
        const auto first = json_of(linter, mail);
        CHECK(thread_seconds() - began < 1.0);
        CHECK(first == json_of(linter, mail));
    }
}

TEST_CASE("a mail of one fact over and over is linted within two seconds a megabyte") {
    constexpr std::size_t megabyte = 1'000'000;
    constexpr std::string_view head =
        "From: Jana <j@n.example>\nTo: p@q.example\nSubject: Termin am 24. Juni\n"
        "Date: Mon, 08 Jun 2026 09:12:00 +0200\nMIME-Version: 1.0\n"
        "Content-Type: text/html; charset=utf-8\n\n<html><body><p>";
    const Linter linter(RulePack::builtin(), {});
    for (const std::string_view fact :
         {"Der Zähler wird am 23. Juni um 9 Uhr getauscht", "Bitte zahlen Sie bis 12. Mai 2026",
          "Der Beitrag kostet 42,50 Euro", "Sie erreichen mich unter 0511 4711-230",
          "Der Preis steigt um 9 %", "Ihre Rechnung Nr. 4711123 liegt bei",
          "Sie haben 14 Tage Rückgaberecht", "Der Techniker kommt am Freitag",
          "Alles steht auf https://www.nordlicht.example/a hier", "Frau Tanja Wilms", "a@b.",
          "wilms@nordlicht.example", "{{ vorname }}", "„Wort“", "(siehe Seite 3)"})
        // As paragraphs, as a sentence without end and as a list.
        for (const std::string_view link : {".</p><p>", " und ", ", "}) {
            std::string mail(head);
            while (mail.size() < megabyte)
                mail.append(fact).append(link);
            CAPTURE(fact);
            const auto began = thread_seconds();
            (void)linter.lint(mail, InputKind::mail, {});
            CHECK(thread_seconds() - began < 2.0);
        }
}

TEST_CASE("damaged mails neither crash nor stall nor change their answer") {
    const char* wish = std::getenv("WARMLINE_MUTATIONS");
    const int rounds = wish != nullptr ? std::atoi(wish) : 20'000;
    const Linter linter(RulePack::builtin(), {});
    const auto mails = all_mails();
    std::mt19937 random(20260609);
    for (int i = 0; i < rounds; ++i) {
        const auto mail = damaged(mails, random);
        const auto began = thread_seconds();
        const auto first = json_of(linter, mail);
        CHECK(thread_seconds() - began < 1.0);
        if (i % 8 == 0) CHECK(first == json_of(linter, mail));
    }
}
