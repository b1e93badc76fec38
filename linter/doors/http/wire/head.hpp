/// The head of an HTTP/1.1 request, read strictly and judged before anyone else sees it.
///
/// Own code in front of cpp-httplib 0.11, for four reasons found by trying it: it accepts a request
/// with both Content-Length and Transfer-Encoding and takes the first of two lengths, so a proxy
/// before us may see another request than we do; it unpacks gzip bodies without a limit; it gives
/// every open connection a thread, so 500 slow ones starve the rest; and it knows neither Host nor
/// Origin. What passes here is written anew with the few fields we use, and only that is handed on.
///
/// Pure functions; threads may share everything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warmline::http {

/// How much of a request we are willing to read.
struct HeadLimits {
    std::size_t bytes = 16u << 10;  ///< of request line and fields
    std::size_t fields = 100;
    std::size_t target = 2048;
    std::uint64_t body = 10u << 20;
};

/// Who may speak to us, and how they prove it.
struct Guard {
    std::vector<std::string> hosts;  ///< lower case, as Host must be: "127.0.0.1:8025"
    std::string token;               ///< "" = none needed
};

struct Head {
    int refusal = 0;          ///< status to answer with, 0 when the request may pass
    std::string_view reason;  ///< why, for the answer; static storage
    std::string method;
    std::string target;
    std::string host;
    std::string origin;
    std::string content_type;  ///< lower case, without parameters
    std::string accept_language;
    std::string authorization;
    std::uint64_t body = 0;  ///< bytes that follow
    bool keep_alive = true;
    bool expects_continue = false;

    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
};

/// Bytes of the head including its blank line, or 0 while it is not complete.
std::size_t head_length(std::string_view received);

/// Reads a complete head. Anything two readers could understand differently is refused with 400.
Head read_head(std::string_view head, const HeadLimits& limits);

/// Host, Origin, token and content type; sets `refusal` when one of them is wrong.
void judge(Head& head, const Guard& guard);

/// Whether the Authorization field holds the token; takes the same time wherever they differ.
bool has_token(const Head& head, std::string_view token);

/// The request as cpp-httplib gets it: only fields we know.
std::string clean_request(const Head& head, std::string_view body);

}  // namespace warmline::http
