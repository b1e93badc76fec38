/// Mails made to be slow: twice the size costs about twice the time, and nothing is deep or large.

#include <algorithm>
#include <ctime>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "invariants.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/read_message.hpp"

using namespace warmline;

namespace {

struct Shape {
    const char* name;
    std::function<std::string(std::size_t)> make;  ///< a mail of about so many bytes
};

std::string repeated(std::string_view piece, std::size_t size) {
    std::string out;
    out.reserve(size + piece.size());
    while (out.size() < size)
        out += piece;
    return out;
}

std::string numbered(std::size_t size, const std::function<std::string(std::size_t)>& piece) {
    std::string out;
    for (std::size_t i = 0; out.size() < size; ++i)
        out += piece(i);
    return out;
}

const std::string mixed = "Content-Type: multipart/mixed; boundary=B\n\n";

const std::vector<Shape> shapes{
    {"nested multiparts",
     [](std::size_t n) {
         return numbered(n, [](std::size_t i) {
             const std::string b = "b" + std::to_string(i);
             return "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n";
         });
     }},
    {"nested messages",
     [](std::size_t n) { return repeated("Content-Type: message/rfc822\n\n", n); }},
    {"one header line", [](std::size_t n) { return "Subject: " + std::string(n, 'x') + "\n\n"; }},
    {"one folded header", [](std::size_t n) { return "Subject: " + repeated("x\n ", n) + "\n\n"; }},
    {"tiny headers", [](std::size_t n) { return repeated("a:b\n", n); }},
    {"tiny parts", [](std::size_t n) { return mixed + repeated("--B\n\n\n", n); }},
    {"lines that look like boundaries",
     [](std::size_t n) {
         std::string mail;
         for (std::size_t i = 0; i < 49; ++i) {
             const std::string b = "zz" + std::to_string(i);
             mail += "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n";
         }
         return mail + "\n" + repeated("--zzz\n", n);
     }},
    {"an endless boundary",
     [](std::size_t n) {
         return "Content-Type: multipart/mixed; boundary=" + std::string(n / 3, 'a') + "\n\n" +
                std::string(2 * n / 3, 'a');
     }},
    {"wrong boundaries, each with a candidate",
     [](std::size_t n) {
         return repeated("Content-Type: multipart/mixed; boundary=B\n\n--x\n", n);
     }},
    {"broken encoded words",
     [](std::size_t n) {
         return numbered(
                    n,
                    [](std::size_t) { return "Subject: " + repeated("=?a?q?", 60'000) + "\n"; }) +
                "\n";
     }},
    {"encoded words without end",
     [](std::size_t n) { return "To: " + repeated("=?utf-8?Q?", n) + "\n\n"; }},
    {"quotes and comments",
     [](std::size_t n) { return repeated("To: " + repeated("(\"<\\", 60'000) + "\n", n) + "\n"; }},
    {"open quotes",
     [](std::size_t n) { return repeated("Cc: " + repeated("\",<@", 60'000) + "\n", n) + "\n"; }},
    {"addresses",
     [](std::size_t n) { return repeated("Bcc: " + repeated("a,", 60'000) + "\n", n) + "\n"; }},
    {"parameters",
     [](std::size_t n) {
         return mixed +
                repeated("--B\nContent-Type: text/plain" + repeated("; a*1*=b", 60'000) + "\n\n",
                         n);
     }},
    {"references",
     [](std::size_t n) {
         return repeated("References: " + repeated("<", 60'000) + "\n", n) + "\n";
     }},
    {"base64 of padding",
     [](std::size_t n) { return "Content-Transfer-Encoding: base64\n\n" + repeated("QQ==", n); }},
    {"base64 of junk",
     [](std::size_t n) { return "Content-Transfer-Encoding: base64\n\n" + repeated("Q-", n); }},
    {"equals signs",
     [](std::size_t n) {
         return "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("= ", n);
     }},
    {"blanks",
     [](std::size_t n) {
         return "Content-Transfer-Encoding: quoted-printable\n\n" + std::string(n, ' ');
     }},
    {"carriage returns", [](std::size_t n) { return mixed + "--B\r\r" + std::string(n, '\r'); }},
};

/// Seconds of processor time, the best of three.
double cost(const std::string& mail) {
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const std::clock_t begin = std::clock();
        const Message message = read_message(mail);
        std::size_t decoded = 0;
        for (const Part& part : message.parts)
            if (part.kind == PartKind::plain)
                decoded += decode_transfer(message, part, Limits{}.text_bytes).bytes.size();
        CHECK(decoded <= 2000 * Limits{}.text_bytes);
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

}  // namespace

TEST_CASE("hostile mails cost no more than their size asks for") {
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    constexpr std::size_t size = 1u << 20;
#else
    constexpr std::size_t size = 1u << 17;
#endif
    for (const Shape& shape : shapes) {
        CAPTURE(shape.name);
        const std::string mail = shape.make(size);
        const double once = cost(mail);
        const double twice = cost(shape.make(2 * size));
        CAPTURE(once);
        CAPTURE(twice);
        // 5 ms of grace: small times are mostly noise.
        CHECK(twice < 3 * once + 0.005);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
        CHECK(once < 0.25);
#endif
        CHECK(broken_promise(mail, {}) == "");
    }
}

TEST_CASE("three thousand nested multiparts, a million parts, a million headers") {
    for (const std::string& mail :
         {shapes[0].make(200'000), mixed + repeated("--B\n\n\n", 6'000'000),
          repeated("a:b\n", 4'000'000) + "\nHallo"}) {
        const Message message = read_message(mail);
        CHECK(message.parts.size() <= Limits{}.parts + 1);
        CHECK(message.fields.size() <= Limits{}.headers);
        CHECK_FALSE(message.problems.empty());
    }
}
