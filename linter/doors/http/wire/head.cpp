#include "linter/doors/http/wire/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace warmline::http {

namespace {

constexpr std::string_view line_end = "\r\n";

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

/// RFC 9110 token characters: what methods and field names are made of.
bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        const char l = lower(c);
        return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') ||
               marks.find(c) != std::string_view::npos;
    });
}

bool is_visible(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// Field values: no control characters but tab. Bytes above 127 are old but harmless.
bool is_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || c == '\t';
    });
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

class Reader {
public:
    Reader(std::string_view head, const HeadLimits& limits) : left_(head), limits_(limits) {}

    Head read() {
        request_line(next_line());
        for (std::size_t count = 0; head_.refusal == 0; ++count) {
            const auto line = next_line();
            if (line.empty()) break;
            if (count >= limits_.fields) refuse(431, "too many header fields");
            field(line);
        }
        if (head_.refusal == 0) conclude();
        return std::move(head_);
    }

private:
    void refuse(int status, std::string_view reason) {
        if (head_.refusal != 0) return;
        head_.refusal = status;
        head_.reason = reason;
    }

    std::string_view next_line() {
        const auto end = left_.find(line_end);
        const auto line = left_.substr(0, end);
        left_.remove_prefix(end == std::string_view::npos ? left_.size() : end + 2);
        return line;
    }

    void request_line(std::string_view line) {
        const auto first = line.find(' ');
        const auto last = line.rfind(' ');
        if (first == std::string_view::npos || first == last)
            return refuse(400, "the request line is not METHOD TARGET VERSION");
        const auto method = line.substr(0, first);
        const auto target = line.substr(first + 1, last - first - 1);
        const auto version = line.substr(last + 1);
        if (!is_token(method)) return refuse(400, "the method is not a word");
        if (version != "HTTP/1.1" && version != "HTTP/1.0")
            return refuse(505, "this service speaks HTTP/1.1");
        if (target.size() > limits_.target) return refuse(414, "the target is too long");
        if (!target.starts_with('/') || !is_visible(target))
            return refuse(400, "the target is not a path");
        if (method != "GET" && method != "HEAD" && method != "POST")
            return refuse(405, "use GET, HEAD or POST");
        head_.method = method;
        head_.target = target;
        head_.keep_alive = version == "HTTP/1.1";
    }

    void field(std::string_view line) {
        const auto colon = line.find(':');
        // A blank before the colon or at the line's start (a folded field) is read in two ways.
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
            return refuse(400, "a header field has no proper name");
        const auto name = lowered(line.substr(0, colon));
        const auto value = trimmed(line.substr(colon + 1));
        if (!is_value(value)) return refuse(400, "a header field holds control characters");
        if (name == "host") return once(seen_host_, head_.host, lowered(value));
        if (name == "content-length") return once(seen_length_, length_, std::string(value));
        if (name == "transfer-encoding") transfer_encoding_ = true;
        if (name == "origin") return once(seen_origin_, head_.origin, lowered(value));
        if (name == "authorization")
            return once(seen_authorization_, head_.authorization, std::string(value));
        if (name == "content-type")
            return once(seen_type_, head_.content_type,
                        lowered(trimmed(value.substr(0, value.find(';')))));
        if (name == "content-encoding" && lowered(value) != "identity")
            refuse(415, "send the body as it is, not packed");
        if (name == "accept-language") head_.accept_language = value;
        if (name == "connection" && lowered(value).find("close") != std::string::npos)
            head_.keep_alive = false;
        if (name == "expect") {
            if (lowered(value) != "100-continue") refuse(417, "that expectation is not met");
            head_.expects_continue = true;
        }
    }

    void once(bool& seen, std::string& place, std::string value) {
        if (seen) refuse(400, "a header field comes twice that may come once");
        seen = true;
        place = std::move(value);
    }

    void conclude() {
        if (!seen_host_ || head_.host.empty()) return refuse(400, "Host is missing");
        if (transfer_encoding_ && seen_length_)
            return refuse(400, "Content-Length and Transfer-Encoding contradict each other");
        if (transfer_encoding_) return refuse(411, "send Content-Length instead of chunks");
        if (seen_length_) {
            const bool digits =
                !length_.empty() && std::all_of(length_.begin(), length_.end(),
                                                [](char c) { return c >= '0' && c <= '9'; });
            if (!digits) return refuse(400, "Content-Length is not a number");
            const auto end = length_.data() + length_.size();
            if (std::from_chars(length_.data(), end, head_.body).ec != std::errc{} ||
                head_.body > limits_.body)
                return refuse(413, "the body is too large");
        }
        if (head_.method != "POST" && head_.body > 0)
            return refuse(400, "only POST carries a body");
        if (head_.method == "POST" && !seen_length_)
            return refuse(411, "Content-Length is missing");
    }

    std::string_view left_;
    const HeadLimits& limits_;
    Head head_;
    std::string length_;
    bool seen_host_ = false, seen_length_ = false, seen_origin_ = false, seen_type_ = false,
         seen_authorization_ = false, transfer_encoding_ = false;
};

/// What may be read without the token: pages that hold no mail, and whether the service lives.
bool is_open(std::string_view method, std::string_view path) {
    return method != "POST" && path != "/metrics";
}

}  // namespace

std::size_t head_length(std::string_view received) {
    const auto end = received.find("\r\n\r\n");
    return end == std::string_view::npos ? 0 : end + 4;
}

Head read_head(std::string_view head, const HeadLimits& limits) {
    return Reader(head, limits).read();
}

bool has_token(const Head& head, std::string_view token) {
    constexpr std::string_view scheme = "bearer ";
    if (lowered(std::string_view(head.authorization).substr(0, scheme.size())) != scheme)
        return false;
    const auto given = std::string_view(head.authorization).substr(scheme.size());
    unsigned difference = given.size() == token.size() ? 0 : 1;
    for (std::size_t i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned>(given[i] ^ token[token.empty() ? 0 : i % token.size()]);
    return !token.empty() && difference == 0;
}

void judge(Head& head, const Guard& guard) {
    if (head.refusal != 0) return;
    const auto refuse = [&](int status, std::string_view reason) {
        head.refusal = status;
        head.reason = reason;
    };
    if (std::find(guard.hosts.begin(), guard.hosts.end(), head.host) == guard.hosts.end())
        return refuse(421, "this service does not answer to that Host");
    // A page of another site may send requests here from the user's browser; it cannot hide where
    // it comes from.
    if (!head.origin.empty() && head.origin != "http://" + head.host &&
        head.origin != "https://" + head.host)
        return refuse(403, "requests from other sites are refused");
    const bool known = has_token(head, guard.token);
    if (!guard.token.empty() && !known && !is_open(head.method, head.path()))
        return refuse(401, "the token is missing or wrong");
    // Types a foreign form cannot send without asking first.
    if (head.method == "POST" && !known && head.content_type != "application/json" &&
        head.content_type != "message/rfc822")
        return refuse(415, "send application/json or message/rfc822");
}

std::string clean_request(const Head& head, std::string_view body) {
    std::string text = head.method + " " + head.target + " HTTP/1.1\r\nHost: " + head.host + "\r\n";
    if (!head.content_type.empty()) text += "Content-Type: " + head.content_type + "\r\n";
    if (!head.accept_language.empty()) text += "Accept-Language: " + head.accept_language + "\r\n";
    if (!head.keep_alive) text += "Connection: close\r\n";
    if (head.method == "POST") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    text += body;
    return text;
}

}  // namespace warmline::http
