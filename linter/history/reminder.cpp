#include "linter/history/reminder.hpp"

#include <cerrno>
#include <csignal>
#include <ctime>

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linter/history/make_record.hpp"
#include "linter/history/recording.hpp"
#include "linter/history/store_program.hpp"
#include "linter/history/template_fingerprint.hpp"

namespace warmline::history {

namespace {

constexpr std::size_t longest_answer = 4096;

/// Nobody was ever recorded: no file, or no key that could name anybody.
bool is_empty_so_far(const HistoryPlaces& places) {
    std::error_code error;
    if (places.store.kind == StoreUrl::Kind::sqlite &&
        !std::filesystem::exists(places.store.location, error))
        return true;
    return !std::filesystem::exists(places.key_file, error);
}

}  // namespace

Result<std::shared_ptr<Reminder>> Reminder::open(const HistorySettings& settings,
                                                 ReminderOptions options) {
    if (settings.asked().empty()) return std::shared_ptr<Reminder>();
    auto asked = settings;
    asked.store = settings.asked();
    const auto places = places_of(asked);
    if (!places) return places.problem();
    // A store that records begins empty; one that is only asked should be there.
    const bool begins = options.snapshot && settings.asked() == settings.store;
    if (begins && is_empty_so_far(*places)) return std::shared_ptr<Reminder>();
    auto key = load_key(places->key_file);
    if (!key) return key.problem();
    return std::shared_ptr<Reminder>(
        new Reminder(places->store, std::move(*key), std::move(options)));
}

Reminder::~Reminder() {
    stop();
}

Recall Reminder::as_recall() {
    return [self = shared_from_this()](const Document& document, std::string_view address) {
        return self->ask(document, address);
    };
}

Recollection Reminder::ask(const Document& document, std::string_view address) {
    RecallQuestion question;
    question.person = key_.of_person(address);
    question.template_print = template_fingerprint(document, key_);
    question.at = document.message != nullptr ? time_of(*document.message, std::time(nullptr))
                                              : std::time(nullptr);
    return ask(question);
}

Recollection Reminder::ask(const RecallQuestion& question) {
    if (question.person == 0 && question.template_print == 0) return {};
    const std::lock_guard lock(mutex_);
    if (!is_running()) return {};
    auto answer = exchange(to_line(question));
    if (answer) {
        answered_ = true;
        return std::move(*answer);
    }
    give_up(answer.problem());
    return {};
}

std::optional<Problem> Reminder::take_problem() {
    const std::lock_guard lock(mutex_);
    return std::exchange(problem_, std::nullopt);
}

bool Reminder::is_running() {
    if (program_ > 0) return true;
    if (not_before_ && Clock::now() < *not_before_) return false;
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    std::vector<std::string> arguments{"recall", "--key", key_.id()};
    if (options_.snapshot) arguments.emplace_back("--snapshot");
    const auto child = start_store_program(options_.program, arguments, store_.canonical(),
                                           {.in = ends[1], .out = ends[1]});
    close(ends[1]);
    channel_ = ends[0];
    answered_ = false;
    if (!child) {
        give_up(child.problem());
        return false;
    }
    program_ = *child;
    return true;
}

Result<Recollection> Reminder::exchange(const std::string& question) {
    const Problem gone{"recall", "the store's program ended before it answered", store_.shown(),
                       ""};
    if (send(channel_, question.data(), question.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(question.size()))
        return gone;
    const auto end = Clock::now() + (answered_ ? options_.next_patience : options_.patience);
    while (unread_.find('\n') == std::string::npos) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd input{channel_, POLLIN, 0};
        const int ready = poll(&input, 1, static_cast<int>(std::max<long>(left, 0)));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0)
            return Problem{"recall-slow", "the store does not answer in time", store_.shown(),
                           "what it knows of readers stays unknown for now"};
        char bytes[1024];
        const auto got = read(channel_, bytes, sizeof bytes);
        if (got <= 0 || unread_.size() > longest_answer) return gone;
        unread_.append(bytes, static_cast<std::size_t>(got));
    }
    const auto line_end = unread_.find('\n');
    auto answer = answer_from(std::string_view(unread_).substr(0, line_end));
    unread_.erase(0, line_end + 1);
    return answer;
}

void Reminder::give_up(Problem problem) {
    if (!problem_) problem_ = std::move(problem);
    not_before_ = Clock::now() + options_.pause;
    stop();
}

void Reminder::stop() {
    if (channel_ >= 0) close(channel_);
    channel_ = -1;
    unread_.clear();
    if (program_ <= 0) return;
    // It only reads: nothing is lost, and a server that hangs would keep us waiting.
    kill(program_, SIGKILL);
    waitpid(program_, nullptr, 0);
    program_ = -1;
}

}  // namespace warmline::history
