#include "linter/doors/http/front/connection.hpp"

#include <algorithm>

namespace warmline::http {

namespace {

Step refused(Connection& connection, int status, std::string_view reason) {
    connection.head.refusal = status;
    connection.head.reason = reason;
    return Step::refuse;
}

}  // namespace

Step advance(Connection& connection, const HeadLimits& limits, const Guard& guard) {
    if (connection.state == State::head) {
        const std::string_view received = connection.received;
        // The blank line may straddle two reads: look again from three bytes before.
        const auto from = connection.searched < 3 ? 0 : connection.searched - 3;
        const auto length = head_length(received.substr(from));
        connection.searched = received.size();
        if (length == 0)
            return received.size() >= limits.bytes
                       ? refused(connection, 431, "the header is too long")
                       : Step::more;
        connection.head_size = from + length;
        if (connection.head_size > limits.bytes)
            return refused(connection, 431, "the header is too long");
        connection.head = read_head(received.substr(0, connection.head_size), limits);
        judge(connection.head, guard);
        if (connection.head.refusal != 0) return Step::refuse;
        connection.state = State::body;
        if (connection.head.expects_continue && received.size() < connection.request_size())
            return Step::go_on;
    }
    return connection.received.size() >= connection.request_size() ? Step::complete : Step::more;
}

std::string take_request(Connection& connection) {
    const auto size = connection.request_size();
    const std::string_view received = connection.received;
    auto request = clean_request(
        connection.head, received.substr(connection.head_size, size - connection.head_size));
    connection.received.erase(0, size);
    connection.received.shrink_to_fit();
    connection.searched = 0;
    connection.head_size = 0;
    return request;
}

}  // namespace warmline::http
