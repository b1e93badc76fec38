#include <doctest/doctest.h>

#include "tests/history/linted.hpp"
#include "tests/shown.hpp"

namespace warmline::history {

namespace {

std::string copy_for(const std::string& name, const std::string& greeting, const std::string& order,
                     const std::string& day, const std::string& amount) {
    return mail("From: Shop <service@shop.example>\nTo: " + name +
                    " <x@example.org>\nSubject: Ihre Bestellung " + order + "\n",
                greeting + ",\n\nvielen Dank für Ihre Bestellung " + order + " vom " + day +
                    ". Wir liefern die Ware im Wert von " + amount +
                    " an Ihre Anschrift. Den Stand sehen Sie unter https://shop.example/o/" +
                    order + ".\n\nFreundliche Grüße\nAnna Berg\n");
}

Pseudonym print_of(const std::string& bytes, InputKind kind = InputKind::mail) {
    return record_of(bytes, {}, kind).template_print;
}

}  // namespace

TEST_CASE("personalised copies of one template agree") {
    const auto kim =
        print_of(copy_for("Kim Lang", "Guten Tag Frau Lang", "A-4711", "3. Mai 2026", "12,50 EUR"));
    CHECK(kim != 0);
    const std::pair<std::string, std::string> copies[] = {
        {"other reader",
         copy_for("Jo Weiß", "Guten Tag Herr Weiß", "A-4711", "3. Mai 2026", "12,50 EUR")},
        {"other greeting", copy_for("Jo Weiß", "Sehr geehrte Damen und Herren", "A-4711",
                                    "3. Mai 2026", "12,50 EUR")},
        {"other order",
         copy_for("Kim Lang", "Guten Tag Frau Lang", "B-99", "3. Mai 2026", "12,50 EUR")},
        {"other day",
         copy_for("Kim Lang", "Guten Tag Frau Lang", "A-4711", "17.11.2026", "12,50 EUR")},
        {"other amount",
         copy_for("Kim Lang", "Guten Tag Frau Lang", "A-4711", "3. Mai 2026", "1.900 Euro")},
    };
    for (const auto& [what, bytes] : copies) {
        CAPTURE_BOUND(what);
        CHECK(print_of(bytes) == kim);
    }
}

TEST_CASE("the reader's name does not matter wherever it stands") {
    const auto with = [](const std::string& name) {
        return print_of(
            mail("From: a@shop.example\nTo: " + name + " Lang <x@example.org>\nSubject: " + name +
                     ", Ihr Gutschein\n",
                 "Hallo " + name + ",\n\nfür dich, " + name +
                     ", liegt ein Gutschein bereit. Löse ihn bis Sonntag ein.\n\nAnna\n"));
    };
    CHECK(with("Kim") == with("Petra"));
}

TEST_CASE("a template file agrees with its copies") {
    const auto page = [](const std::string& greeting, const std::string& order) {
        return "<html><body><p>" + greeting + "</p><p>vielen Dank für Ihre Bestellung " + order +
               ". Wir liefern sie morgen an Ihre Anschrift.</p><p>Freundliche Grüße<br>Anna "
               "Berg</p></body></html>";
    };
    const auto file =
        print_of(page("Hallo {{ first_name | default: \"du\" }},", "{{ order_number }}"),
                 InputKind::html_template);
    const auto copy = print_of(
        "From: Shop <service@shop.example>\nTo: Kim Lang <x@example.org>\nSubject: Ihre "
        "Bestellung\n"
        "Content-Type: text/html; charset=utf-8\n\n" +
        page("Hallo Kim,", "4711"));
    CHECK(file != 0);
    CHECK(file == copy);
}

TEST_CASE("other words are another template") {
    const auto base = mail("Subject: Ihre Bestellung\n",
                           "Guten Tag,\n\nwir liefern am Montag an Ihre Anschrift.\n");
    CHECK(print_of(base) !=
          print_of(mail("Subject: Ihre Bestellung\n",
                        "Guten Tag,\n\nwir liefern leider nicht an Ihre Anschrift.\n")));
}

TEST_CASE("too few words are no template") {
    CHECK(print_of(mail("Subject: Danke\n", "Hallo Kim,\n\nJa.\n")) == 0);
}

TEST_CASE("another key gives another fingerprint") {
    const Linter linter(RulePack::builtin(), {});
    const auto bytes = copy_for("Kim Lang", "Guten Tag", "1", "3. Mai", "1 EUR");
    const auto checked = linter.lint(bytes, InputKind::mail, {});
    const PseudonymKey other("another secret of enough bytes");
    const auto record = make_record(checked, {.key = other, .groups = {}, .now = test_now});
    CHECK(record.template_print != print_of(bytes));
}

}  // namespace warmline::history
