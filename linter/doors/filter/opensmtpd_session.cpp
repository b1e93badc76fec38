#include "linter/doors/filter/opensmtpd_session.hpp"

#include <algorithm>

namespace warmline::filter {

namespace {

/// Beyond it the lines go back as they come and nothing is asked.
constexpr std::size_t longest_mail = 10u << 20;
constexpr std::size_t most_sessions = 10'000, most_recipients = 1000;

/// The first `most` fields between '|'; the last one keeps the rest.
std::vector<std::string_view> split(std::string_view line, std::size_t most) {
    std::vector<std::string_view> words;
    while (words.size() + 1 < most) {
        const auto bar = line.find('|');
        if (bar == std::string_view::npos) break;
        words.push_back(line.substr(0, bar));
        line.remove_prefix(bar + 1);
    }
    words.push_back(line);
    return words;
}

bool is_result(std::string_view word) {
    return word == "ok" || word == "permfail" || word == "tempfail";
}

/// Versions 0.5 and 0.6 differ in the order of result and address.
std::string_view address_of(const std::vector<std::string_view>& words) {
    if (words.size() < 9) return {};
    return is_result(words[7]) ? words[8] : words[7];
}

bool went_well(const std::vector<std::string_view>& words) {
    return words.size() >= 9 && (words[7] == "ok" || words[8] == "ok");
}

void append_data_line(std::string& out, std::string_view session, std::string_view token,
                      std::string_view text) {
    out += "filter-dataline|";
    out += session;
    out += '|';
    out += token;
    out += '|';
    out += text;
    out += '\n';
}

/// All lines of `mail`, dots doubled again.
void append_data_lines(std::string& out, std::string_view session, std::string_view token,
                       std::string_view mail) {
    while (!mail.empty()) {
        const auto end = std::min(mail.find('\n'), mail.size());
        const auto line = mail.substr(0, end);
        append_data_line(out, session, token,
                         line.starts_with('.') ? "." + std::string(line) : std::string(line));
        mail.remove_prefix(std::min(end + 1, mail.size()));
    }
}

}  // namespace

std::string OpensmtpdSessions::registration() {
    std::string lines;
    for (const char* event : {"link-connect", "link-disconnect", "link-auth", "tx-begin", "tx-mail",
                              "tx-rcpt", "tx-reset"})
        lines += std::string("register|report|smtp-in|") + event + "\n";
    for (const char* phase : {"data-line", "commit"})
        lines += std::string("register|filter|smtp-in|") + phase + "\n";
    return lines + "register|ready\n";
}

void OpensmtpdSessions::take(std::string_view line, std::string& out,
                             std::vector<PendingMail>& complete) {
    constexpr std::size_t fields = 8;
    if (line.starts_with("report|")) return on_report(split(line, 10));
    const auto words = split(line, fields);
    if (words.size() < 7 || words[0] != "filter") return;
    const auto session = words[5], token = words[6];
    if (words[4] == "data-line")
        return on_data_line(words, words.size() > 7 ? words[7] : std::string_view{}, out, complete);
    const auto known = sessions_.find(session);
    const auto verdict = known == sessions_.end() ? std::string{} : known->second.verdict;
    out += "filter-result|" + std::string(session) + "|" + std::string(token) + "|" +
           (verdict.empty() ? "proceed" : "reject|" + verdict) + "\n";
}

void OpensmtpdSessions::on_report(const std::vector<std::string_view>& words) {
    if (words.size() < 6) return;
    const auto event = words[4];
    const std::string name(words[5]);
    if (event == "link-disconnect") {
        sessions_.erase(name);
        return;
    }
    if (!sessions_.contains(name) && sessions_.size() >= most_sessions) return;
    auto& session = sessions_[name];
    if (event == "link-connect" && words.size() > 8) {
        const auto source = words[8];
        session.address = source.substr(0, source.rfind(':'));
    }
    if (event == "link-auth" && words.size() > 7) {
        const bool first = words[6] == "pass";
        if (first || words[7] == "pass") session.author = first ? words[7] : words[6];
    }
    if (event == "tx-begin" || event == "tx-reset") begin_mail(session);
    if (event == "tx-begin" && words.size() > 6) session.queue_id = words[6];
    if (event == "tx-mail" && went_well(words)) session.sender = address_of(words);
    if (event == "tx-rcpt" && went_well(words) && session.recipients.size() < most_recipients)
        session.recipients.emplace_back(address_of(words));
}

void OpensmtpdSessions::begin_mail(Session& session) {
    session.number = ++last_number_;
    session.sender.clear();
    session.queue_id.clear();
    session.recipients.clear();
    session.verdict.clear();
    std::string().swap(session.mail);
    session.too_big = false;
}

void OpensmtpdSessions::on_data_line(const std::vector<std::string_view>& words,
                                     std::string_view text, std::string& out,
                                     std::vector<PendingMail>& complete) {
    const auto known = sessions_.find(words[5]);
    if (known == sessions_.end()) return append_data_line(out, words[5], words[6], text);
    auto& session = known->second;
    if (text == "." && !session.too_big) {
        PendingMail pending;
        pending.session = words[5];
        pending.token = words[6];
        pending.number = session.number;
        pending.mail = std::move(session.mail);
        pending.question = {session.address,    session.author,   session.sender,
                            session.recipients, session.queue_id, {}};
        complete.push_back(std::move(pending));
        return;
    }
    if (session.too_big) return append_data_line(out, words[5], words[6], text);
    session.mail += text.starts_with('.') ? text.substr(1) : text;
    session.mail += '\n';
    if (session.mail.size() <= longest_mail) return;
    session.too_big = true;
    append_data_lines(out, words[5], words[6], session.mail);
    std::string().swap(session.mail);
}

void OpensmtpdSessions::judged(const PendingMail& mail, const Reply& reply,
                               const std::string& on_hold, std::string& out) {
    append_data_lines(out, mail.session, mail.token, with_header_changes(mail.mail, reply));
    append_data_line(out, mail.session, mail.token, ".");
    const auto known = sessions_.find(mail.session);
    if (known == sessions_.end() || known->second.number != mail.number) return;
    if (reply.kind == Reply::Kind::reject || reply.kind == Reply::Kind::tempfail)
        known->second.verdict = reply.text;
    if (reply.kind == Reply::Kind::hold) known->second.verdict = on_hold;
}

}  // namespace warmline::filter
