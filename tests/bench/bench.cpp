/// Prints, per stage and whole, time, bytes per second and the ratio to a memchr walk of the same
/// bytes. Times on shared machines wander: compare ratios. `bench --once FILE` lints one file once,
/// for counting instructions (tests/bench/instructions).
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "linter/lint.hpp"
#include "linter/mail/read_message.hpp"
#include "linter/match/find.hpp"
#include "linter/text/read_document.hpp"
#include "linter/topic/classify.hpp"
#include "reports/json_report.hpp"

using namespace warmline;

namespace {

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// 20th percentile over batches of at least 3 ms each, in seconds per call.
double time_of(const std::function<void()>& work) {
    constexpr double batch_seconds = 0.003, total_seconds = 0.4;
    work();
    std::size_t calls = 1;
    for (;;) {
        const double began = thread_seconds();
        for (std::size_t i = 0; i < calls; ++i)
            work();
        if (thread_seconds() - began >= batch_seconds) break;
        calls *= 2;
    }
    std::vector<double> batches;
    for (double spent = 0; spent < total_seconds || batches.size() < 5;) {
        const double began = thread_seconds();
        for (std::size_t i = 0; i < calls; ++i)
            work();
        const double took = thread_seconds() - began;
        batches.push_back(took / static_cast<double>(calls));
        spent += took;
    }
    std::sort(batches.begin(), batches.end());
    return batches[batches.size() / 5];
}

volatile std::size_t sink;

void walk_lines(std::string_view bytes) {
    std::size_t lines = 0;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (at == nullptr) break;
        ++at;
        ++lines;
    }
    sink = lines;
}

struct Row {
    std::string name;
    double seconds;
};

void print(const std::string& title, std::size_t size, const std::vector<Row>& rows) {
    const double walk = rows.front().seconds;
    std::printf("\n%s, %zu bytes\n  %-28s %11s %10s %12s\n", title.c_str(), size, "stage", "µs",
                "MB/s", "× memchr");
    for (const auto& row : rows)
        std::printf("  %-28s %11.2f %10.0f %12.1f\n", row.name.c_str(), row.seconds * 1e6,
                    static_cast<double>(size) / row.seconds / 1e6, row.seconds / walk);
}

void measure(const std::string& title, const std::string& bytes, const Linter& linter) {
    const auto message = read_message(bytes);
    const auto document = read_document(message);
    const auto thread = read_thread(document);
    const auto classification = classify(document, thread);
    MatchContext context;
    context.profile = classification.profile;
    const auto checked = linter.lint(bytes, InputKind::mail, {});
    const std::vector<Row> rows{
        {"memchr walk", time_of([&] { walk_lines(bytes); })},
        {"message (mail)", time_of([&] { sink = read_message(bytes).parts.size(); })},
        {"document (text)", time_of([&] { sink = read_document(message).words.size(); })},
        {"classification (topic)",
         time_of([&] { sink = classify(document, thread).topics.size(); })},
        {"findings (match)",
         time_of([&] { sink = find(document, linter.pack(), context).size(); })},
        {"bytes → assessment", time_of([&] {
             sink = linter.lint(bytes, InputKind::mail, {}).assessment.findings.size();
         })},
        {"… and JSON", time_of([&] {
             const auto whole = linter.lint(bytes, InputKind::mail, {});
             std::string out;
             JsonWriter json(out);
             write_message(json, whole, Language::en);
             sink = out.size();
         })},
    };
    print(title + " (" + std::to_string(document.words.size()) + " words, " +
              std::to_string(checked.assessment.findings.size()) + " findings)",
          bytes.size(), rows);
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string short_mail() {
    return "From: Petra Kurz <petra.kurz@firma.example>\r\nTo: Kim Lang <kim.lang@example.org>\r\n"
           "Subject: Ihre Rechnung 4711: Korrektur\r\nDate: Tue, 9 Jun 2026 10:12:00 +0200\r\n"
           "Message-ID: <a1@firma.example>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
           "Guten Tag Frau Lang,\r\n\r\nSie haben am 3. Mai gefragt, warum die Rechnung 4711 höher "
           "ist "
           "als im April. Der Grund: Wir haben\r\nden Zähler zweimal berechnet. Das war unser "
           "Fehler. "
           "Die Gutschrift über 80,00 EUR ist heute,\r\nam 9. Juni 2026, auf dem Weg zu "
           "Ihnen.\r\n\r\n"
           "Bitte prüfen Sie bis Freitag, 19. Juni 2026, 12 Uhr, ob der Betrag angekommen ist. "
           "Wenn etwas "
           "fehlt,\r\nrufen Sie mich an: 030 23125-012. Ich bin Montag bis Donnerstag von 9 bis 15 "
           "Uhr "
           "da.\r\n\r\nFreundliche Grüße\r\nPetra Kurz\r\nKundenbetreuung, Durchwahl -012\r\n";
}

std::string with_attachment(std::size_t size) {
    std::string mail =
        "From: Petra Kurz <petra.kurz@firma.example>\r\nTo: kim.lang@example.org\r\nSubject: "
        "Angebot\r\n"
        "Date: Tue, 9 Jun 2026 10:12:00 +0200\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag Kim Lang, anbei das "
        "Angebot.\r\n--b\r\n"
        "Content-Type: application/pdf; name=\"Angebot.pdf\"\r\nContent-Transfer-Encoding: "
        "base64\r\n"
        "Content-Disposition: attachment; filename=\"Angebot.pdf\"\r\n\r\n";
    const std::string line = std::string(76, 'Q') + "\r\n";
    while (mail.size() < size)
        mail += line;
    return mail + "--b--\r\n";
}

/// Cost must grow with size, not faster: time per byte at n, 4n, 16n.
void measure_growth(const std::string& name, const std::function<std::string(std::size_t)>& shape,
                    const Linter& linter) {
    std::printf("  %-28s", name.c_str());
    double first = 0;
    for (const std::size_t size : {50'000u, 200'000u, 800'000u}) {
        const auto bytes = shape(size);
        const double per_byte =
            time_of([&] {
                sink = linter.lint(bytes, InputKind::mail, {}).assessment.findings.size();
            }) /
            static_cast<double>(bytes.size());
        if (first == 0) first = per_byte;
        std::printf(" %8.2f ns/B (%4.2f)", per_byte * 1e9, per_byte / first);
    }
    std::printf("\n");
}

std::string repeated(const std::string& head, const std::string& piece, std::size_t size,
                     const std::string& tail = "") {
    std::string out = head;
    out.reserve(size + piece.size() + tail.size());
    while (out.size() < size)
        out += piece;
    return out + tail;
}

void measure_all_growth(const Linter& linter) {
    const std::string plain =
        "From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n";
    const std::string html =
        "From: a@b.example\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n";
    std::printf("\ncost per byte at 50 KB, 200 KB, 800 KB (ratio to the first; 1 = linear)\n");
    const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> shapes{
        {"plain prose", {plain, "Wir melden uns zeitnah bei Ihnen, sobald die Pumpe da ist. "}},
        {"plain lines", {plain, "Bitte senden Sie uns das Formular.\n"}},
        {"HTML paragraphs",
         {html, "<p>Bitte senden Sie uns das <b>Formular</b> zur&uuml;ck.</p>\n"}},
        {"HTML open tags", {html, "<div><b>"}},
        {"HTML entities", {html, "&amp;&uuml;&#8364;"}},
        {"'<' runs", {html, "<"}},
        {"quote levels", {plain, "> "}},
        {"digits", {plain, "12.06.2026 49,00 EUR 030 23125 "}},
        {"one word", {plain, "a"}},
        {"braces", {plain, "{{"}},
    };
    for (const auto& [name, shape] : shapes)
        measure_growth(
            name, [&of = shape](std::size_t size) { return repeated(of.first, of.second, size); },
            linter);
}

}  // namespace

/// Named, so that an instruction counter can count this and nothing before it.
__attribute__((noinline)) std::size_t counted_lint(const Linter& linter, std::string_view bytes) {
    return linter.lint(bytes, InputKind::mail, {}).assessment.findings.size();
}

int main(int count, char** words) {
    LintOptions options;
    const Linter linter(RulePack::builtin(), options);
    if (count == 3 && std::string_view(words[1]) == "--once") {
        const auto bytes = read_file(words[2]);
        sink = linter.lint(bytes, InputKind::mail, {}).assessment.findings.size();  // warm
        sink = counted_lint(linter, bytes);
        return 0;
    }
    const std::string corpus = std::string(WARMLINE_SOURCE_DIR) + "/corpus/";
    std::printf("%zu rules\n", linter.pack().rules().size());
    measure("short plain mail", short_mail(), linter);
    measure("newsletter, plain + HTML, quoted-printable",
            read_file(corpus + "campaign/lauwarmer-newsletter-energieberatung/message.eml"),
            linter);
    measure("10 MB with attachment", with_attachment(10'000'000), linter);
    if (count == 2 && std::string_view(words[1]) == "--growth") measure_all_growth(linter);
}
