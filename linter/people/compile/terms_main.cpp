/// Prints the terms of customers' messages for rules/fit/anger.py, so that they are made in one
/// place.
///
///     anger_terms < MESSAGES
///
/// Input: a message a line. Output, a line each: "what the lists hear TAB terms, separated by TAB".
#include <iostream>
#include <string>

#include "linter/mail/read_message.hpp"
#include "linter/people/anger.hpp"
#include "linter/people/charge.hpp"
#include "linter/people/thread.hpp"
#include "linter/text/read_document.hpp"

namespace {

/// As a company's reply quotes it.
std::string quoted(const std::string& message) {
    constexpr std::size_t line = 70;
    std::string quote = "> ";
    std::size_t column = 0;
    for (const char c : message) {
        const bool full = c == ' ' && column >= line;
        quote += full ? std::string("\n> ") : std::string(1, c);
        column = full ? 0 : column + 1;
    }
    return "From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
           "Date: Mon, 08 Jun 2026 10:00:00 +0200\nSubject: AW: Anfrage\n"
           "Content-Type: text/plain; charset=utf-8\n\nHallo Frau Lang,\n\nkommt am Dienstag.\n\n"
           "Gruß\nPetra Kurz\n\nAm 05.06.2026 um 09:12 schrieb Kim Lang <k.lang@kunde.example>:\n" +
           quote + "\n";
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        const auto bytes = quoted(line);
        const auto message = warmline::read_message(bytes);
        const auto document = warmline::read_document(message);
        const auto thread = warmline::read_thread(document);
        const auto* last = thread.customers_last();
        if (last == nullptr) {
            std::cerr << "anger_terms: no quoted message in: " << line << '\n';
            return 1;
        }
        const auto heard = warmline::read_phrases(document, last->range);
        std::cout << heard.level;
        for (const auto& term : warmline::anger_terms(document, last->range, heard))
            std::cout << '\t' << term;
        std::cout << '\n';
    }
}
