#include "linter/doors/http/wire/head.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/doors/http/front/connection.hpp"
#include "linter/doors/http/wire/answer.hpp"
#include "tests/shown.hpp"

using namespace warmline::http;

namespace {

const Guard guard{.hosts = {"127.0.0.1:8025", "localhost:8025"}, .token = ""};

int status_of(const std::string& head, const Guard& who = guard) {
    auto read = read_head(head, {});
    judge(read, who);
    return read.refusal;
}

std::string post(const std::string& fields) {
    return "POST /v1/lint HTTP/1.1\r\nHost: 127.0.0.1:8025\r\nContent-Type: message/rfc822\r\n" +
           fields + "\r\n";
}

}  // namespace

TEST_CASE("a head two readers could understand differently is refused") {
    const std::vector<std::pair<std::string, int>> pairs{
        {post("Content-Length: 5\r\n"), 0},
        {post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
        {post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400},
        {post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
        {post("Content-Length: 5\r\ncontent-length: 6\r\n"), 400},
        {post("Content-Length: 5, 5\r\n"), 400},
        {post("Content-Length: +5\r\n"), 400},
        {post("Content-Length: 0x5\r\n"), 400},
        {post("Content-Length : 5\r\n"), 400},
        {post("Content-Length:\r\n"), 400},
        {post("Content-Length: 5\r\n Folded: x\r\n"), 400},
        {post("Content-Length: 5\nX: y\r\n"), 400},
        {post("Content-Length: 5\r\nX: a\x01"
              "b\r\n"),
         400},
        {post("Transfer-Encoding: chunked\r\n"), 411},
        {post(""), 411},
        {post("Content-Length: 99999999999999999999999\r\n"), 413},
        {post("Content-Length: 10485761\r\n"), 413},
        {post("Content-Length: 5\r\nContent-Encoding: gzip\r\n"), 415},
        {post("Content-Length: 5\r\nExpect: 200-ok\r\n"), 417},
        {post("Content-Length: 5\r\nHost: 127.0.0.1:8025\r\n"), 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: 127.0.0.1:8025\r\nContent-Length: 5\r\n\r\n", 400},
        {"GET http://127.0.0.1:8025/ HTTP/1.1\r\nHost: 127.0.0.1:8025\r\n\r\n", 400},
        {"GET /a b HTTP/1.1\r\nHost: 127.0.0.1:8025\r\n\r\n", 400},
        {"GET / HTTP/2.0\r\nHost: 127.0.0.1:8025\r\n\r\n", 505},
        {"OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1:8025\r\n\r\n", 405},
        {"GET /" + std::string(3000, 'a') + " HTTP/1.1\r\nHost: 127.0.0.1:8025\r\n\r\n", 414},
    };
    for (const auto& [head, expected] : pairs) {
        CAPTURE_BOUND(head);
        CHECK(status_of(head) == expected);
    }
}

TEST_CASE("only our own names and our own page may speak to us") {
    const auto get = [](const std::string& fields) {
        return "GET / HTTP/1.1\r\n" + fields + "\r\n";
    };
    CHECK(status_of(get("Host: LOCALHOST:8025\r\n")) == 0);
    CHECK(status_of(get("Host: localhost\r\n")) == 421);
    CHECK(status_of(get("Host: evil.example\r\n")) == 421);
    CHECK(status_of(get("Host: 127.0.0.1:8025\r\nOrigin: http://127.0.0.1:8025\r\n")) == 0);
    CHECK(status_of(get("Host: 127.0.0.1:8025\r\nOrigin: http://evil.example\r\n")) == 403);
    CHECK(status_of(get("Host: 127.0.0.1:8025\r\nOrigin: null\r\n")) == 403);
}

TEST_CASE("with a token, mail and figures are for those who have it") {
    auto known = guard;
    known.token = "correct horse battery";
    const auto with = [](const std::string& request, const std::string& token) {
        return request + " HTTP/1.1\r\nHost: 127.0.0.1:8025\r\nContent-Length: 0\r\n" +
               (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
    };
    CHECK(status_of(with("POST /v1/lint", ""), known) == 401);
    CHECK(status_of(with("POST /v1/lint", "correct horse"), known) == 401);
    CHECK(status_of(with("POST /v1/lint", "correct horse battery staple"), known) == 401);
    CHECK(status_of(with("POST /v1/lint", known.token), known) == 0);
    CHECK(status_of(with("GET /metrics", ""), known) == 401);
    CHECK(status_of(with("GET /healthz", ""), known) == 0);
}

TEST_CASE("a form of another site cannot post here: its types are not ours") {
    for (const std::string type :
         {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""}) {
        CAPTURE(type);
        CHECK(status_of("POST /v1/lint HTTP/1.1\r\nHost: 127.0.0.1:8025\r\nContent-Length: 1\r\n"
                        "Content-Type: " +
                        type + "\r\n\r\n") == 415);
    }
    CHECK(status_of(post("Content-Length: 1\r\n")) == 0);
}

TEST_CASE("a head may come byte by byte, and the next request waits behind the body") {
    Connection connection;
    const auto both = post("Content-Length: 5\r\n") + "hello" + "GET / HTTP/1.1\r\n";
    Step step = Step::more;
    for (const char c : both.substr(0, both.size() - 16)) {
        CHECK(step == Step::more);
        connection.received += c;
        step = advance(connection, {}, guard);
    }
    CHECK(step == Step::complete);
    connection.received += "GET / HTTP/1.1\r\n";
    const auto request = take_request(connection);
    CHECK(request.ends_with("\r\n\r\nhello"));
    CHECK(connection.received == "GET / HTTP/1.1\r\n");
}

TEST_CASE("a head without an end is refused at its limit") {
    Connection connection;
    connection.received = "GET / HTTP/1.1\r\nX: " + std::string(HeadLimits{}.bytes, 'a');
    CHECK(advance(connection, {}, guard) == Step::refuse);
    CHECK(connection.head.refusal == 431);
}

TEST_CASE("what is handed on holds only fields we know") {
    auto head = read_head(post("Content-Length: 2\r\nRange: bytes=0-1\r\nAccept-Encoding: gzip\r\n"
                               "X-Forwarded-For: 1.2.3.4\r\nCookie: a=b\r\n"),
                          {});
    const auto clean = clean_request(head, "hi");
    for (const auto* unwanted : {"Range", "Accept-Encoding", "Forwarded", "Cookie"})
        CHECK(clean.find(unwanted) == std::string::npos);
}

TEST_CASE("every refusal carries the fields every answer carries") {
    for (const int status : {400, 401, 403, 408, 411, 413, 414, 415, 417, 421, 431, 503, 505}) {
        const auto answer = refusal(status, "why");
        for (const auto& [name, value] : safe_fields)
            CHECK(answer.find(std::string(name) + ": " + value + "\r\n") != std::string::npos);
        CHECK(answer.find("Set-Cookie") == std::string::npos);
    }
}
