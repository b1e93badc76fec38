#include "linter/doors/milter/wire/session.hpp"

#include "linter/doors/milter/wire/packet.hpp"

namespace warmline::milter {

namespace {

constexpr std::size_t longest_fact = 1024;

std::string fact(std::string_view text) {
    return std::string(text.substr(0, longest_fact));
}

/// "<a@b>" and "a@b" are the same sender; Postfix writes the second for local submission.
std::string without_brackets(std::string_view address) {
    if (address.starts_with('<')) address.remove_prefix(1);
    if (address.ends_with('>')) address.remove_suffix(1);
    return fact(address);
}

/// Folded header lines arrive with a bare line feed; mail as it travels has CRLF.
void append_with_crlf(std::string& out, std::string_view text) {
    char before = 0;
    for (const char byte : text) {
        if (byte == '\n' && before != '\r') out += '\r';
        out += byte;
        before = byte;
    }
}

/// While a mail is being judged a server waits, or goes away.
bool may_interrupt(const Command& command) {
    return std::holds_alternative<Abort>(command) || std::holds_alternative<Quit>(command) ||
           std::holds_alternative<QuitNewConnection>(command) ||
           std::holds_alternative<Macros>(command);
}

}  // namespace

Event Session::take(const Packet& packet, std::string& out) {
    const auto command = read_command(packet);
    if (!command) return Event::failed;
    const bool greeting = std::holds_alternative<Negotiate>(*command);
    const bool leaving = std::holds_alternative<Quit>(*command);
    if (stage_ == Stage::greeting && !greeting && !leaving) return Event::failed;
    if (stage_ == Stage::deciding && !may_interrupt(*command)) return Event::failed;
    return std::visit([&](const auto& known) { return on(known, out); }, *command);
}

void Session::begin(Interest interest, std::string& out) {
    interest_ = interest;
    stage_ = interest == Interest::none ? Stage::idle : Stage::receiving;
    const auto code = interest == Interest::none ? ReplyCode::accept : ReplyCode::proceed;
    append_packet(out, static_cast<char>(code), {});
}

void Session::answer(const Answer& answer, std::string& out) {
    if (stage_ != Stage::deciding) return;
    append_answer(out, answer, agreement_);
    forget_mail();
}

void Session::forget() {
    forget_mail();
}

std::string Session::rest() const {
    std::string words;
    append_number(words, negotiated() ? 1 : 0);
    for (const auto number : {agreement_.version, agreement_.actions, agreement_.steps})
        append_number(words, number);
    for (const auto* fact : {&client_address_, &daemon_name_, &author_}) {
        append_number(words, static_cast<std::uint32_t>(fact->size()));
        words += *fact;
    }
    return words;
}

bool Session::resume(std::string_view rest) {
    const auto number = [&](std::uint32_t& value) {
        if (rest.size() < sizeof value) return false;
        value = read_number(rest);
        rest.remove_prefix(sizeof value);
        return true;
    };
    std::uint32_t greeted = 0, size = 0;
    if (!number(greeted) || !number(agreement_.version) || !number(agreement_.actions) ||
        !number(agreement_.steps))
        return false;
    for (auto* fact : {&client_address_, &daemon_name_, &author_}) {
        if (!number(size) || size > longest_fact || size > rest.size()) return false;
        *fact = rest.substr(0, size);
        rest.remove_prefix(size);
    }
    if (greeted == 1) stage_ = Stage::idle;
    return greeted <= 1 && rest.empty();
}

Event Session::on(const Negotiate& offer, std::string& out) {
    if (stage_ != Stage::greeting) return Event::failed;
    const auto agreement = agree(offer);
    if (!agreement) return Event::failed;
    agreement_ = *agreement;
    append_agreement(out, agreement_);
    stage_ = Stage::idle;
    return Event::nothing;
}

Event Session::on(const Connect& connect, std::string& out) {
    client_address_ = fact(connect.address);
    // Sendmail writes "IPv6:2001:db8::7".
    if (client_address_.starts_with("IPv6:")) client_address_.erase(0, 5);
    if (connect.family == 'L' || connect.family == 'U') client_address_.clear();
    proceed_unless(step::quiet_connect, out);
    return Event::nothing;
}

Event Session::on(const Helo&, std::string& out) {
    proceed_unless(step::quiet_helo, out);
    return Event::nothing;
}

Event Session::on(const MailFrom& mail, std::string&) {
    const auto author = std::move(author_);
    forget_mail();
    author_ = author;
    mail_.envelope.client_address = client_address_;
    mail_.envelope.daemon_name = daemon_name_;
    mail_.envelope.author = author_;
    mail_.envelope.sender = without_brackets(mail.arguments.front());
    stage_ = Stage::asking;
    return Event::mail_begins;
}

Event Session::on(const RecipientTo& recipient, std::string& out) {
    if (stage_ == Stage::receiving) {
        ++mail_.envelope.recipient_count;
        if (mail_.envelope.recipients.size() < limits_.recipients)
            mail_.envelope.recipients.push_back(without_brackets(recipient.arguments.front()));
    }
    proceed_unless(step::quiet_recipient, out);
    return Event::nothing;
}

Event Session::on(const Data&, std::string& out) {
    proceed_unless(step::quiet_data, out);
    return Event::nothing;
}

Event Session::on(const Header& header, std::string& out) {
    if (stage_ == Stage::receiving) {
        note_header(mail_.facts, header.name, header.value);
        std::string line(header.name);
        line += agreement_.has(step::leading_space) ? ":" : ": ";
        append_with_crlf(line, header.value);
        line += "\r\n";
        keep(line);
    }
    proceed_unless(step::quiet_header, out);
    return Event::nothing;
}

Event Session::on(const EndOfHeaders&, std::string& out) {
    begin_body();
    proceed_unless(step::quiet_end_of_headers, out);
    return Event::nothing;
}

Event Session::on(const BodyChunk& chunk, std::string& out) {
    begin_body();
    if (stage_ == Stage::receiving) keep(chunk.bytes);
    proceed_unless(step::quiet_body, out);
    return Event::nothing;
}

Event Session::on(const EndOfMessage& end, std::string& out) {
    begin_body();
    if (stage_ != Stage::receiving) {
        // A server that asks about a mail it was told to accept, or never announced, gets peace.
        append_packet(out, static_cast<char>(ReplyCode::proceed), {});
        return Event::nothing;
    }
    keep(end.bytes);
    stage_ = Stage::deciding;
    return Event::mail_complete;
}

Event Session::on(const Macros& macros, std::string&) {
    if (macros.stage == CommandCode::mail) author_.clear();
    for (const auto& [name, value] : macros.values) {
        if (name == "i") mail_.envelope.queue_id = fact(value);
        if (name == "daemon_name") daemon_name_ = fact(value);
        if (name == "client_addr") client_address_ = fact(value);
        if (name == "auth_authen") {
            author_ = fact(value);
            mail_.envelope.author = author_;
        }
    }
    return Event::nothing;
}

Event Session::on(const Abort&, std::string&) {
    const auto event = stage_ == Stage::deciding ? Event::cancelled : Event::nothing;
    forget_mail();
    return event;
}

Event Session::on(const Quit&, std::string&) {
    return Event::closed;
}

Event Session::on(const QuitNewConnection&, std::string&) {
    const auto event = stage_ == Stage::deciding ? Event::cancelled : Event::nothing;
    forget_mail();
    client_address_.clear();
    daemon_name_.clear();
    return event;  // the agreement stays; the next packet is a CONNECT
}

Event Session::on(const UnknownCommand&, std::string& out) {
    proceed_unless(step::quiet_unknown, out);
    return Event::nothing;
}

void Session::proceed_unless(std::uint32_t quiet_step, std::string& out) const {
    if (!agreement_.has(quiet_step)) append_packet(out, static_cast<char>(ReplyCode::proceed), {});
}

void Session::keep(std::string_view bytes) {
    mail_.size += bytes.size();
    if (interest_ != Interest::whole || mail_.too_big || mail_.dropped) return;
    if (mail_.bytes.size() + bytes.size() > limits_.bytes) {
        mail_.too_big = true;
        std::string().swap(mail_.bytes);
        return;
    }
    mail_.bytes += bytes;
}

void Session::drop_bytes() {
    mail_.dropped = true;
    std::string().swap(mail_.bytes);
}

void Session::begin_body() {
    if (stage_ != Stage::receiving || body_begun_) return;
    body_begun_ = true;
    keep("\r\n");
    mail_.header_bytes = mail_.bytes.size();
}

void Session::forget_mail() {
    mail_ = {};
    author_.clear();
    body_begun_ = false;
    interest_ = Interest::none;
    if (stage_ != Stage::greeting) stage_ = Stage::idle;
}

}  // namespace warmline::milter
