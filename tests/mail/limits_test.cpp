/// Each limit on its edge: one less or equal is read in full, one more is cut and told.

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"

using namespace warmline;

namespace {

bool tells(const Message& message, std::string_view code) {
    return std::any_of(message.problems.begin(), message.problems.end(),
                       [&](const Problem& problem) { return problem.code == code; });
}

std::string parts(std::size_t count) {
    std::string mail = "Content-Type: multipart/mixed; boundary=B\n\n";
    for (std::size_t i = 0; i < count; ++i)
        mail += "--B\n\ntext " + std::to_string(i) + "\n";
    return mail + "--B--\n";
}

std::string nested(std::size_t depth) {
    std::string mail;
    for (std::size_t i = 0; i < depth; ++i)
        mail += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
                std::to_string(i) + "\n";
    mail += "\ninnermost\n";
    for (std::size_t i = depth; i-- > 0;)
        mail += "--b" + std::to_string(i) + "--\n";
    return mail;
}

}  // namespace

TEST_CASE("bytes") {
    const std::string mail = "Subject: s\n\n0123456789";
    Limits limits;
    limits.bytes = mail.size();
    CHECK(read_message(mail, limits).problems.empty());
    limits.bytes = mail.size() - 1;
    const Message cut = read_message(mail, limits);
    CHECK(tells(cut, "limit-bytes"));
    CHECK(cut.parts[0].body.of(mail) == "012345678");
}

TEST_CASE("fields of a header") {
    Limits limits;
    limits.headers = 3;
    CHECK(read_message("A: 1\nB: 2\nC: 3\n\nx", limits).problems.empty());
    const std::string mail = "A: 1\nB: 2\nC: 3\nSubject: 4\n continued\n\nx";
    const Message cut = read_message(mail, limits);
    CHECK(tells(cut, "limit-headers"));
    CHECK(cut.fields.size() == 3);
    CHECK(cut.subject.empty());
    CHECK(cut.parts[0].body.of(mail) == "x");
}

TEST_CASE("bytes of a header") {
    const std::string first = "A: 1\nB: 2\n";
    Limits limits;
    limits.header_bytes = first.size() + 1;
    CHECK(read_message(first + "Subject: s\n\nx", limits).subject == "s");
    limits.header_bytes = first.size();
    const Message cut = read_message(first + "Subject: s\n\nx", limits);
    CHECK(tells(cut, "limit-header-bytes"));
    CHECK(cut.subject.empty());
    CHECK(cut.parts[0].body.size() == 1);
}

TEST_CASE("bytes of a field") {
    Limits limits;
    limits.header_line = 10;
    CHECK(read_message("Subject: 123456789\n\nx", limits).subject == "123456789");
    const Message cut = read_message("Subject: 1234567890\nTo: a@x\n\nx", limits);
    CHECK(tells(cut, "limit-header-line"));
    CHECK(cut.subject == "123456789");
    CHECK(cut.to.size() == 1);
    const Message folded = read_message("Subject: 1234\n 5678\n 90\nTo: a@x\n\nx", limits);
    CHECK(tells(folded, "limit-header-line"));
    CHECK(folded.to.size() == 1);
}

TEST_CASE("parts") {
    Limits limits;
    limits.parts = 11;  // ten and the multipart
    const std::string mail = parts(10);
    CHECK(read_message(mail, limits).problems.empty());
    CHECK(read_message(mail, limits).parts.size() == 11);
    const std::string more = parts(15);
    const Message cut = read_message(more, limits);
    CHECK(tells(cut, "limit-parts"));
    CHECK(cut.parts.size() == 12);
    CHECK(cut.parts.back().kind == PartKind::plain);
    CHECK(cut.parts.back().body.of(more).find("text 10\n") != std::string::npos);
    CHECK(cut.parts.back().body.of(more).find("text 14\n") != std::string::npos);
}

TEST_CASE("depth") {
    Limits limits;
    limits.depth = 5;
    const std::string mail = nested(5);
    const Message message = read_message(mail, limits);
    CHECK(message.problems.empty());
    CHECK(message.parts.back().depth == 5);
    CHECK(message.parts.back().body.of(mail) == "innermost");
    const std::string deeper = nested(7);
    const Message cut = read_message(deeper, limits);
    CHECK(tells(cut, "limit-depth"));
    CHECK(cut.parts.back().depth == 5);
    CHECK(cut.parts.back().kind == PartKind::plain);
    CHECK(cut.parts.back().body.of(deeper).find("innermost") != std::string::npos);
}

TEST_CASE("boundary") {
    Limits limits;
    limits.boundary = 10;
    const auto mail = [](std::size_t size) {
        const std::string boundary(size, 'b');
        return "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary +
               "\n\nx\n--" + boundary + "--\n";
    };
    CHECK(read_message(mail(10), limits).problems.empty());
    CHECK(read_message(mail(10), limits).parts.size() == 2);
    const std::string longer = mail(11);
    const Message cut = read_message(longer, limits);
    CHECK(tells(cut, "limit-boundary"));
    CHECK(cut.parts.size() == 1);
    CHECK(cut.parts[0].kind == PartKind::plain);
    CHECK(cut.parts[0].body.of(longer).find("\n\nx\n") != std::string::npos);
}

TEST_CASE("addresses") {
    Limits limits;
    limits.addresses = 3;
    CHECK(read_message("To: a@x, b@x\n\n", limits).problems.empty());
    const Message cut = read_message("To: a@x, b@x, c@x, d@x\n\n", limits);
    CHECK(tells(cut, "limit-addresses"));
    CHECK(cut.to.size() == 3);
}
