#include "linter/doors/http/wire/answer.hpp"

#include "linter/base/json_writer.hpp"

namespace warmline::http {

std::string_view status_text(int status) {
    switch (status) {
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 411:
            return "Length Required";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 417:
            return "Expectation Failed";
        case 421:
            return "Misdirected Request";
        case 422:
            return "Unprocessable Content";
        case 431:
            return "Request Header Fields Too Large";
        case 503:
            return "Service Unavailable";
        case 505:
            return "HTTP Version Not Supported";
        default:
            return "Internal Server Error";
    }
}

std::string error_body(int status, std::string_view reason) {
    std::string body;
    JsonWriter json(body);
    json.object([&] {
        json.object("error", [&] {
            json.field("status", status);
            json.field("message", reason);
        });
    });
    return body + "\n";
}

std::string refusal(int status, std::string_view reason) {
    const auto body = error_body(status, reason);
    auto text =
        "HTTP/1.1 " + std::to_string(status) + " " + std::string(status_text(status)) + "\r\n";
    for (const auto& [name, value] : safe_fields)
        text += std::string(name) + ": " + value + "\r\n";
    if (status == 405) text += "Allow: GET, HEAD, POST\r\n";
    if (status == 401) text += "WWW-Authenticate: Bearer\r\n";
    if (status == 503) text += "Retry-After: 1\r\n";
    return text +
           "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

}  // namespace warmline::http
