/// Prints the terms of mails for rules/fit/tidings.py, so that they are made in one place.
///
///     tidings_terms < MAILS
///
/// Input: each mail behind a line "%% name". Output: "name TAB points of the families TAB points of
/// ease TAB terms, separated by TAB".
#include <iostream>
#include <string>

#include "linter/mail/read_message.hpp"
#include "linter/people/thread.hpp"
#include "linter/text/read_document.hpp"
#include "linter/topic/classify.hpp"
#include "linter/topic/tidings.hpp"

namespace {

void print(const std::string& name, const std::string& bytes) {
    if (name.empty()) return;
    const auto message = warmline::read_message(bytes);
    const auto document = warmline::read_document(message);
    const auto news = warmline::read_news(document, warmline::read_thread(document));
    std::cout << name << '\t' << news.harm << '\t' << news.ease;
    const auto step = warmline::read_price_step(document);
    for (const auto& term : warmline::tidings_terms(document, news, step))
        std::cout << '\t' << term;
    std::cout << '\n';
}

}  // namespace

int main() {
    std::string name, bytes;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.starts_with("%% ")) {
            print(name, bytes);
            name = line.substr(3);
            bytes.clear();
        } else {
            bytes += line + "\n";
        }
    }
    print(name, bytes);
}
