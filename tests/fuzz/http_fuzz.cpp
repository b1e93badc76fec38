/// Any bytes as what a client sends: a request is judged alike whole or in pieces, and what passes
/// is handed on with exactly its body.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "linter/doors/http/front/connection.hpp"
#include "linter/doors/http/service/request.hpp"
#include "linter/doors/http/wire/answer.hpp"

namespace {

using namespace warmline::http;

struct Outcome {
    Step step = Step::more;
    int refusal = 0;
    std::string request;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome_of(std::string_view bytes, std::size_t piece) {
    const HeadLimits limits{.bytes = 1024, .fields = 20, .target = 200, .body = 4096};
    const Guard guard{.hosts = {"localhost:8025"}, .token = "0123456789abcdef"};
    Connection connection;
    Outcome outcome;
    while (!bytes.empty() && (outcome.step == Step::more || outcome.step == Step::go_on)) {
        const auto next = bytes.substr(0, piece);
        bytes.remove_prefix(next.size());
        connection.received += next;
        outcome.step = advance(connection, limits, guard);
    }
    // Whether "100 Continue" was asked for depends on when the body came.
    if (outcome.step == Step::go_on) outcome.step = Step::more;
    if (outcome.step == Step::refuse) outcome.refusal = connection.head.refusal;
    if (outcome.step == Step::complete) {
        const auto body = static_cast<std::size_t>(connection.head.body);
        outcome.request = take_request(connection);
        const auto end = outcome.request.find("\r\n\r\n");
        if (end == std::string::npos || outcome.request.size() - end - 4 != body) __builtin_trap();
    }
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = outcome_of(bytes, size);
    const auto split = outcome_of(bytes, 7);
    // In pieces a head that is too long is refused as soon as it is too long, whatever follows.
    if (whole.step == Step::complete && !(whole == split)) __builtin_trap();
    if (whole.step == Step::refuse && split.step == Step::complete) __builtin_trap();
    if (const auto read = read_json_request(bytes); !read && read.problem().what.empty())
        __builtin_trap();
    return 0;
}
