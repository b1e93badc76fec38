#include "linter/doors/filter/milter_client.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/filter/address.hpp"
#include "linter/doors/filter/raw_header.hpp"
#include "linter/doors/milter/wire/mail.hpp"
#include "linter/doors/milter/wire/packet.hpp"
#include "linter/doors/milter/wire/protocol.hpp"

namespace warmline::filter {

namespace {

using milter::CommandCode;
using milter::ReplyCode;
using Clock = std::chrono::steady_clock;

constexpr std::size_t chunk = 65535;

/// The socket, its deadline and the packets that came.
class Line {
public:
    Line(int channel, Clock::time_point deadline) : channel_(channel), deadline_(deadline) {}

    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    ~Line() {
        if (channel_ >= 0) close(channel_);
    }

    bool send_all(std::string_view bytes) {
        while (!bytes.empty()) {
            if (!wait_for(POLLOUT)) return false;
            const auto put = send(channel_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (put < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (put <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(put));
        }
        return true;
    }

    /// The next packet: its letter and a copy of its data.
    std::optional<std::pair<char, std::string>> receive() {
        while (true) {
            if (const auto packet = reader_.next())
                return std::pair{packet->code, std::string(packet->data)};
            if (reader_.broken() || !wait_for(POLLIN)) return std::nullopt;
            char bytes[4096];
            const auto got = recv(channel_, bytes, sizeof bytes, 0);
            if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (got <= 0) return std::nullopt;
            reader_.feed({bytes, static_cast<std::size_t>(got)});
        }
    }

private:
    bool wait_for(short events) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
        pollfd waiting{channel_, events, 0};
        return left.count() > 0 && poll(&waiting, 1, static_cast<int>(left.count())) == 1;
    }

    int channel_;
    Clock::time_point deadline_;
    milter::PacketReader reader_;
};

void append(std::string& out, CommandCode code, std::string_view data) {
    milter::append_packet(out, static_cast<char>(code), data);
}

std::string terminated(std::string_view text) {
    std::string data(text);
    data.erase(std::remove(data.begin(), data.end(), '\0'), data.end());
    data += '\0';
    return data;
}

void append_macros(std::string& out, CommandCode stage,
                   const std::vector<std::pair<std::string_view, std::string_view>>& values) {
    std::string data(1, static_cast<char>(stage));
    for (const auto& [name, value] : values)
        if (!value.empty()) data += terminated(name) + terminated(value);
    append(out, CommandCode::macros, data);
}

/// All packets from RCPT to the end of the message; the gateway answers only the last.
std::string rest_of_mail(const Question& question) {
    std::string out;
    for (const auto& recipient : question.recipients)
        append(out, CommandCode::recipient, terminated("<" + recipient + ">"));
    const auto header = split_header(question.mail);
    for (const auto& field : header.fields)
        append(out, CommandCode::header, terminated(field.name) + terminated(field.value));
    auto body = with_crlf(question.mail.substr(header.body_begin));
    for (std::string_view rest = body; !rest.empty();
         rest.remove_prefix(std::min(chunk, rest.size())))
        append(out, CommandCode::body, rest.substr(0, chunk));
    append_macros(out, CommandCode::end_of_message, {{"i", question.queue_id}});
    append(out, CommandCode::end_of_message, {});
    return out;
}

std::string negotiation() {
    std::string data;
    milter::append_number(data, milter::protocol_version);
    milter::append_number(data, milter::action::wanted);
    milter::append_number(data, milter::step::wanted);
    return data;
}

Reply failed(std::string what) {
    return {Reply::Kind::unreachable, std::move(what), {}, {}};
}

std::string_view first_string(std::string_view data) {
    return data.substr(0, data.find('\0'));
}

/// Undoes the doubling of '%' for Sendmail.
std::string undoubled(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain += text[i];
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] == '%') ++i;
    }
    return plain;
}

/// Header changes and the verdict, up to the packet that ends the answer.
Reply read_reply(Line& line) {
    Reply reply;
    while (const auto packet = line.receive()) {
        const std::string_view data = packet->second;
        switch (static_cast<ReplyCode>(packet->first)) {
            case ReplyCode::accept:
            case ReplyCode::proceed:
                return reply;
            case ReplyCode::quarantine:
                reply.kind = Reply::Kind::hold;
                reply.text = first_string(data);
                break;
            case ReplyCode::reply_code:
                reply.kind = data.starts_with('4') ? Reply::Kind::tempfail : Reply::Kind::reject;
                reply.text = undoubled(first_string(data));
                return reply;
            case ReplyCode::add_header: {
                const auto name = first_string(data);
                const auto value =
                    first_string(data.substr(std::min(name.size() + 1, data.size())));
                reply.additions.push_back({std::string(name), std::string(value)});
                break;
            }
            case ReplyCode::change_header:
                if (data.size() > 4)
                    reply.removals.push_back(
                        {std::string(first_string(data.substr(4))), milter::read_number(data)});
                break;
            default:
                return failed("the gateway said something unexpected");
        }
    }
    return failed("the gateway gave no answer in time");
}

}  // namespace

Reply ask(const std::string& where, const Question& question, std::chrono::milliseconds patience) {
    const int channel = connect_to(where);
    if (channel < 0) return failed(std::strerror(errno));
    Line line(channel, Clock::now() + patience);
    std::string out;
    append(out, CommandCode::negotiate, negotiation());
    if (!line.send_all(out)) return failed("the gateway does not take the greeting");
    const auto greeting = line.receive();
    if (!greeting || greeting->first != static_cast<char>(ReplyCode::negotiate))
        return failed("the gateway does not greet");
    out.clear();
    append_macros(out, CommandCode::mail,
                  {{"{auth_authen}", question.author}, {"{client_addr}", question.client_address}});
    append(out, CommandCode::mail, terminated("<" + question.sender + ">"));
    if (!line.send_all(out)) return failed("the gateway has gone");
    const auto scope = line.receive();
    if (!scope) return failed("the gateway gave no answer in time");
    if (scope->first == static_cast<char>(ReplyCode::accept)) return {};
    if (!line.send_all(rest_of_mail(question))) return failed("the gateway has gone");
    auto reply = read_reply(line);
    out.clear();
    append(out, CommandCode::quit, {});
    line.send_all(out);
    return reply;
}

std::string with_header_changes(std::string_view mail, const Reply& reply) {
    if (reply.removals.empty() && reply.additions.empty()) return std::string(mail);
    const auto header = split_header(mail);
    const std::string_view line_end = header.line_end;
    const auto is_removed = [&](const std::string& name, std::uint32_t occurrence) {
        return std::any_of(reply.removals.begin(), reply.removals.end(), [&](const auto& removal) {
            return removal.index == occurrence && milter::same_ignoring_case(removal.name, name);
        });
    };
    std::string changed;
    changed.reserve(mail.size() + 512);
    std::map<std::string, std::uint32_t> occurrences;
    std::size_t from = 0;
    for (const auto& field : header.fields) {
        if (!is_removed(field.name, ++occurrences[milter::ascii_lower(field.name)])) continue;
        changed += mail.substr(from, field.begin - from);
        from = field.end;
    }
    changed += mail.substr(from, header.end - from);
    // A last line without its end, or a body that follows without an empty line: both need one now.
    if (!changed.empty() && !changed.ends_with('\n')) changed += line_end;
    for (const auto& [name, value] : reply.additions) {
        changed += name + ":" + (value.starts_with(' ') ? "" : " ") + value;
        changed += line_end;
    }
    if (header.end == header.body_begin) changed += line_end;
    changed += mail.substr(header.end);
    return changed;
}

}  // namespace warmline::filter
