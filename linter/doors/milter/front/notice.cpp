#include "linter/doors/milter/front/notice.hpp"

#include <algorithm>
#include <ctime>

#include <sys/random.h>

#include "linter/doors/milter/wire/reply.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_named = 5, longest_subject = 200;

std::string base64(std::string_view bytes, std::size_t line = std::string::npos) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group =
                group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j > bytes.size() ? '=' : letters[(group >> (18 - 6 * j)) & 63];
        if (i % line == line - 3) text += "\r\n";
    }
    return text;
}

/// How many bytes from the start end at a character's edge.
std::size_t whole_characters(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) return text.size();
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    return longest;
}

/// RFC 2047, folded.
std::string encoded_words(std::string_view text) {
    constexpr std::size_t of_one_word = 45;
    std::string words;
    while (!text.empty()) {
        const auto size = std::max<std::size_t>(whole_characters(text, of_one_word), 1);
        words +=
            (words.empty() ? "" : "\r\n ") + ("=?utf-8?B?" + base64(text.substr(0, size))) + "?=";
        text.remove_prefix(size);
    }
    return words;
}

/// Without what could break a line, and not too long.
std::string one_line(std::string_view text) {
    std::string line(text.substr(0, whole_characters(text, longest_subject)));
    std::replace_if(
        line.begin(), line.end(),
        [](char byte) { return static_cast<unsigned char>(byte) < ' ' || byte == '\x7f'; }, ' ');
    return line;
}

std::string now_as_date() {
    const auto now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[40];
    const auto size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S +0000", &parts);
    return {text, size};
}

std::string drawn_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    unsigned char bytes[12]{};
    std::string id;
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return now_as_date().substr(17, 2);
    for (const auto byte : bytes)
        id += {digits[byte >> 4], digits[byte & 15]};
    return id;
}

std::string_view domain_of(std::string_view address) {
    const auto at = address.rfind('@');
    return at == std::string_view::npos ? std::string_view{} : address.substr(at + 1);
}

std::string readers(const Notice& notice, bool german) {
    std::string text;
    const auto named = std::min(notice.recipients.size(), most_named);
    for (std::size_t i = 0; i < named; ++i)
        text += (i == 0 ? "" : ", ") + one_line(notice.recipients[i]);
    if (notice.record.recipients > named)
        text += (german ? " und weitere: " : " and others: ") +
                std::to_string(notice.record.recipients - named);
    return text;
}

/// Why, when no rule alone decided.
std::string reason(const MailRecord& record, bool german) {
    if (record.failure != Failure::none)
        return german ? "Sie konnte gerade nicht geprüft werden." : "It could not be checked.";
    switch (record.result.action) {
        case Action::call:
            return german ? "Hier ist ein Anruf besser als diese Mail."
                          : "A call is better here than this mail.";
        case Action::call_then_write:
            return german ? "Hier ist es besser, erst anzurufen und dann zu schreiben."
                          : "It is better here to call first and then to write.";
        case Action::revise:
        case Action::send:
            break;
    }
    const auto score = std::to_string(record.result.overall / 10);
    return german ? "Ihre Bewertung ist " + score + " von 100."
                  : "Its score is " + score + " of 100.";
}

std::string text_of(const Config& config, const Notice& notice, const std::string& from) {
    const bool german = config.ui == Language::de;
    const auto& record = notice.record;
    const auto say = [&](std::string_view de, std::string_view en) {
        return std::string(german ? de : en);
    };
    std::string text = say("Eine Mail von Ihnen ist noch nicht hinausgegangen:\n\n",
                           "A mail of yours has not gone out yet:\n\n");
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) text += "  " + label + value + "\n";
    };
    add(say("Betreff: ", "Subject: "), one_line(notice.subject));
    add(say("An: ", "To: "), readers(notice, german));
    const auto date = std::min(notice.date.find_first_not_of(' '), notice.date.size());
    add(say("Datum: ", "Date: "), milter::one_ascii_line(notice.date.substr(date), 80));
    add(say("Nummer: ", "Number: "), record.queue_id);
    std::string rules;
    for (const auto& rule : record.decision.rules)
        rules += (rules.empty() ? "" : ", ") + rule;
    add(say("Regeln: ", "Rules: "), rules);
    if (rules.empty()) add(say("Grund: ", "Reason: "), reason(record, german));
    text += say("\nWas Sie tun können:\n- Soll sie so hinausgehen, schreiben Sie das mit der "
                "Nummer an ",
                "\nWhat you can do:\n- If it is to go out as it is, say so, with the number, to ") +
            from +
            say("; dort wird sie freigegeben.\n- Soll sie anders lauten, senden Sie sie neu und "
                "bitten Sie dort, diese zu löschen.\n",
                "; it is released there.\n- If it is to read differently, send it anew and ask "
                "there to have this one deleted.\n");
    if (!config.help_url.empty()) text += say("- Hilfe: ", "- Help: ") + config.help_url + "\n";
    if (!notice.brief.empty()) text += "\n" + notice.brief;
    return text;
}

}  // namespace

bool is_plain_address(std::string_view address) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-@";
    return address.size() > 2 && address.size() <= 254 && address.front() != '-' &&
           address.find('@') != std::string_view::npos &&
           address.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_notice(std::string_view message_id, const milter::Envelope& envelope,
               const Secret& secret) {
    if (envelope.recipient_count != 1 || envelope.recipients.size() != 1) return false;
    message_id.remove_prefix(std::min(message_id.find_first_not_of(" \t"), message_id.size()));
    if (!message_id.starts_with('<')) return false;
    const auto id = message_id.substr(1, message_id.find('@') - 1);
    const auto dot = id.find('.');
    if (dot == std::string_view::npos || id.size() - dot - 1 != Secret::stamp_digits) return false;
    return id.substr(dot + 1) == secret.stamp_of(id.substr(0, dot), envelope.recipients.front());
}

std::string notice_mail(const Config& config, const Notice& notice, const Secret& secret) {
    constexpr std::size_t line = 57;
    const auto domain = std::string(domain_of(notice.to));
    auto from = config.notice.from;
    if (from.find('@') == std::string::npos) from += "@" + domain;
    auto subject =
        std::string(config.ui == Language::de ? "Ihre Mail wartet" : "Your mail is on hold");
    if (!notice.subject.empty()) subject += ": " + one_line(notice.subject);
    const auto id = drawn_id();
    return "From: " + from + "\r\nTo: " + notice.to + "\r\nSubject: " + encoded_words(subject) +
           "\r\nDate: " + now_as_date() + "\r\nMessage-ID: <" + id + "." +
           secret.stamp_of(id, notice.to) + "@" + domain +
           ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64(text_of(config, notice, from), line) + "\r\n";
}

}  // namespace warmline::gateway
