#include "session_promises.hpp"

#include <algorithm>
#include <vector>

#include "linter/doors/milter/front/record.hpp"
#include "linter/doors/milter/policy/override_book.hpp"
#include "linter/doors/milter/wire/session.hpp"

namespace warmline::milter {

namespace {

constexpr MailLimits narrow{.bytes = 300, .recipients = 2};
constexpr std::string_view letters = "Ochmqya";

bool is_printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return byte >= ' ' && byte <= '~'; });
}

/// Strings of a reply, without the end of the last one.
bool all_printable(std::string_view strings) {
    std::string visible(strings);
    std::erase(visible, '\0');
    return is_printable(visible);
}

std::string fault_in(const Packet& reply) {
    if (letters.find(reply.code) == std::string_view::npos)
        return "a reply with the letter " + std::string(1, reply.code);
    if (reply.code == 'O') return {};
    const auto strings =
        reply.code == 'm' && reply.data.size() >= 4 ? reply.data.substr(4) : reply.data;
    if (!all_printable(strings)) return "a reply that is not one printable line";
    if (reply.code == 'm' && strings.size() >= 2 &&
        strings.substr(strings.size() - 2) != std::string_view("\0\0", 2))
        return "a header is changed, not removed";
    return {};
}

/// A session and what it has said, packet by packet.
struct Player {
    Session session;
    Interest interest;
    Answer::Kind kind;
    std::string said{};
    std::string fault{};

    Answer answer_to(const Mail& mail) const {
        const auto words = mail.bytes + mail.envelope.sender + mail.envelope.author;
        return {kind,
                words,
                mail.facts.ours,
                {{"X-Warmline-Id", mail.envelope.queue_id},
                 {mail.facts.override_value, mail.facts.message_id}}};
    }

    void look_at_log(const Mail& mail) {
        gateway::MailRecord record;
        record.queue_id = one_ascii_line(mail.envelope.queue_id, 64);
        record.sender = mail.envelope.sender;
        gateway::OverrideBook book;
        book.use({});
        const gateway::Sending print;
        book.refuse(mail.envelope.author, print, {});
        record.insistence =
            book.insisted(mail.envelope.author, print, mail.facts.override_value, {});
        const auto line = gateway::to_json_line(record);
        if (!is_printable(line)) fault = "a log line that is not one printable line: " + line;
    }

    /// False when the connection is over.
    bool take(const Packet& packet) {
        const auto event = session.take(packet, said);
        if (event == Event::mail_begins) session.begin(interest, said);
        if (event == Event::mail_complete) {
            const auto mail = session.take_mail();
            look_at_log(mail);
            session.answer(answer_to(mail), said);
        }
        return event != Event::failed && event != Event::closed;
    }
};

}  // namespace

std::string broken_promise(std::string_view stream, unsigned choice) {
    using enum Answer::Kind;
    constexpr Answer::Kind kinds[] = {accept, hold, reject, tempfail};
    constexpr Interest interests[] = {Interest::whole, Interest::whole, Interest::headers,
                                      Interest::none};
    const auto limits = choice % 2 == 0 ? MailLimits{} : narrow;
    const auto fresh = [&] {
        return Player{Session(limits), interests[choice / 8 % 4], kinds[choice / 2 % 4]};
    };
    auto first = fresh();
    auto second = fresh();  // takes over at every rest
    std::size_t said_at_rest = 0;
    for (auto left = stream; first.fault.empty();) {
        const auto next = first_packet(left);
        if (!next.packet) break;
        left.remove_prefix(next.size);
        const bool goes_on = first.take(*next.packet);
        const bool same = second.take(*next.packet) == goes_on &&
                          second.said == std::string_view(first.said).substr(said_at_rest);
        if (!same) return "a session that was taken over says something else";
        if (!goes_on) break;
        if (first.session.in_mail()) continue;
        second = fresh();
        if (!second.session.resume(first.session.rest())) return "a rest that cannot be read";
        if (first.session.rest().size() > Session::longest_rest) return "a rest that is too long";
        said_at_rest = first.said.size();
    }
    PacketReader reader;
    reader.feed(first.said);
    while (const auto reply = reader.next())
        if (auto fault = fault_in(*reply); !fault.empty()) return fault;
    if (reader.broken() || reader.partial()) return "half a reply";
    return first.fault;
}

}  // namespace warmline::milter
