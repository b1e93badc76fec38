#include "linter/doors/milter/programs/keep_records.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <string>

#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "linter/base/companion.hpp"
#include "linter/base/pace.hpp"
#include "linter/doors/milter/front/record.hpp"
#include "linter/history/record_line.hpp"
#include "linter/history/recording.hpp"

namespace warmline::gateway {

namespace {

using Json = nlohmann::json;

constexpr int seconds_between_rounds = 5;
constexpr std::size_t longest_line = 1u << 20;

/// What went wrong, in the gateway's log, with what it costs.
void say(const Problem& problem, const history::RecorderCount& count = {}) {
    auto what = to_line(problem);
    if (const auto waiting = count.added - count.kept - count.lost; waiting > 0)
        what += "; records waiting in memory: " + std::to_string(waiting);
    if (count.lost > 0) what += "; records lost: " + std::to_string(count.lost);
    std::fprintf(stderr, "%s\n", event_line("history", what).c_str());
}

/// The front counts what is kept; whatever else it gave us it takes for lost once we are gone.
class Answers {
public:
    void tell(const history::RecorderCount& count) {
        if (count == told_) return;
        told_ = count;
        const auto line = std::to_string(count.kept) + " " + std::to_string(count.lost) + "\n";
        send(STDIN_FILENO, line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }

private:
    history::RecorderCount told_;
};

std::string inside_brackets(std::string id) {
    const auto open = id.find('<'), close = id.rfind('>');
    if (open != std::string::npos && close != std::string::npos && open < close)
        return id.substr(open + 1, close - open - 1);
    return id;
}

/// The worker knows the mail, the mail server knows who gets it.
void keep_line(history::Recording& recording, std::string_view line) {
    const auto json = Json::parse(line, nullptr, false);
    for (const char* field : {"record", "message_id", "recipients"})
        if (!json.is_object() || !json.contains(field)) return;
    if (!json["record"].is_string()) return;
    auto record = history::from_line(json["record"].get<std::string>());
    if (!record) return;
    history::Envelope envelope;
    for (const auto& recipient : json["recipients"])
        if (recipient.is_string()) envelope.recipients.push_back(recipient.get<std::string>());
    if (json["message_id"].is_string())
        envelope.message_id = inside_brackets(json["message_id"].get<std::string>());
    envelope.sent_at = record->sent_at;
    // From is the person; the envelope of a campaign names a mailbox for bounces.
    const auto from = *record;
    history::address(*record, envelope, recording.options(std::time(nullptr)));
    record->sender = from.sender;
    record->shared_sender = from.shared_sender;
    record->sender_group = from.sender_group;
    if (record->sent_at == from.sent_at) record->sent_day = from.sent_day;
    record->draft = false;  // it leaves, with a message id or without
    recording.recorder().add(*record);
}

void keep_lines(history::Recording& recording, std::string& waiting) {
    std::size_t begin = 0;
    for (auto end = waiting.find('\n'); end != std::string::npos; end = waiting.find('\n', begin)) {
        keep_line(recording, std::string_view(waiting).substr(begin, end - begin));
        begin = end + 1;
    }
    waiting.erase(0, begin);
    if (waiting.size() > longest_line) waiting.clear();
}

}  // namespace

int keep_records(const HistorySettings& settings) {
    // Stopping the service ends our input; what has come until then is kept first.
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        signal(number, SIG_IGN);
    auto opened = history::Recording::open(settings, companion("report"));
    if (!opened) {
        say(opened.problem());
        return 2;
    }
    auto& recording = **opened;
    std::string waiting;
    Answers answers;
    Pace pace;
    auto next_round = std::time(nullptr) + seconds_between_rounds;
    while (true) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        poll(&input, 1, 1000);
        if (input.revents != 0) {
            char bytes[64 << 10];
            const auto got = read(STDIN_FILENO, bytes, sizeof bytes);
            if (got == 0) break;
            if (got > 0) waiting.append(bytes, static_cast<std::size_t>(got));
            keep_lines(recording, waiting);
        }
        if (const auto now = std::time(nullptr); now >= next_round) {
            recording.recorder().push();
            if (auto problem = recording.recorder().take_problem())
                if (auto what = pace.admit(problem->what, Clock::now())) {
                    problem->what = std::move(*what);
                    say(*problem, recording.recorder().count());
                }
            next_round = now + seconds_between_rounds;
        }
        answers.tell(recording.recorder().count());
    }
    const auto end = recording.recorder().finish();
    answers.tell(recording.recorder().count());
    if (end.problem) say(*end.problem, recording.recorder().count());
    return end.lost == 0 ? 0 : 1;
}

}  // namespace warmline::gateway
