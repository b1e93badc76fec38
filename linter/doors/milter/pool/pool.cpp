#include "linter/doors/milter/pool/pool.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

#include "linter/doors/milter/pool/generation.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t frame_head = 4 + 8 + 4 + 4;  ///< length, ticket, flag, length of the mail
constexpr std::chrono::milliseconds shortest_pause{100}, longest_pause{5000};
constexpr std::chrono::seconds infancy{1};

}  // namespace

Digest Pool::Job::sum() const {
    return sha256(std::string_view(frame).substr(frame_head, mail_bytes));
}

Pool::Pool(EventLoop& loop, std::function<void(const PoolNote&)> note)
    : loop_(loop), note_(std::move(note)) {}

Pool::~Pool() {
    if (candidate_) retiring_.push_back(std::move(candidate_));
    if (current_) retiring_.push_back(std::move(current_));
    for (const auto& generation : retiring_) {
        loop_.forget(generation->server.descriptor());
        for (const auto& [slot, worker] : generation->workers)
            loop_.forget(worker->channel.get());
    }
}

std::uint64_t Pool::submit(LintRequest request, Done done) {
    const auto now = Clock::now();
    const auto refuse = [&](Failure failure) {
        done({failure, {}});
        return std::uint64_t{0};
    };
    if (inflight_ >= options_.max_inflight ||
        inflight_bytes_ + request.bytes.size() > options_.max_bytes)
        return refuse(Failure::overloaded);
    if (brake_.pulled(now)) return refuse(Failure::braked);
    if (!poison_.empty() && poison_.has(sha256(request.bytes), now))
        return refuse(Failure::poisoned);
    auto job = std::make_unique<Job>();
    job->ticket = request.ticket = ++last_ticket_;
    job->mail_bytes = request.bytes.size();
    job->frame = frame_of(request);
    job->done = std::move(done);
    job->deadline = now + options_.deadline;
    ++inflight_;
    inflight_bytes_ += job->frame.size();
    queue_.push_back(std::move(job));
    hand_out();
    return last_ticket_;
}

void Pool::cancel(std::uint64_t ticket) {
    const auto waiting = std::find_if(queue_.begin(), queue_.end(),
                                      [&](const auto& job) { return job->ticket == ticket; });
    if (waiting != queue_.end()) {
        auto job = std::move(*waiting);
        queue_.erase(waiting);
        job->done = nullptr;
        return finish(std::move(job), {Failure::stopped, {}});
    }
    const auto cancel_in = [&](Generation& generation) {
        for (const auto& [slot, worker] : generation.workers)
            if (worker->job && worker->job->ticket == ticket) worker->job->done = nullptr;
    };
    if (current_) cancel_in(*current_);
    for (const auto& generation : retiring_)
        cancel_in(*generation);
}

void Pool::bear_workers() {
    const auto now = Clock::now();
    if (!current_ || now < next_birth_) return;
    while (current_->workers.size() < current_->options.workers) {
        auto ends = socket_pair(SOCK_STREAM);
        const auto slot = ++last_slot_;
        if (!ends || !current_->server.ask_for_worker(slot, ends->second.get())) {
            next_birth_ = now + longest_pause;
            return;
        }
        set_nonblocking(ends->first.get());
        auto worker = std::make_unique<Worker>();
        worker->slot = slot;
        worker->channel = std::move(ends->first);
        worker->born = now;
        loop_.watch(worker->channel.get(), EPOLLIN,
                    [this, slot, number = current_->number](std::uint32_t events) {
                        on_worker(number, slot, events);
                    });
        current_->workers[slot] = std::move(worker);
    }
}

void Pool::hand_out() {
    if (!current_) return;
    for (const auto& [slot, worker] : current_->workers) {
        if (queue_.empty()) return;
        if (worker->job || worker->leaving) continue;
        worker->job = std::move(queue_.front());
        queue_.pop_front();
        worker->written = 0;
        ++worker->mails;
        write_request(*worker);
    }
}

void Pool::write_request(Worker& worker) {
    const std::string_view frame = worker.job->frame;
    while (worker.written < frame.size()) {
        const auto put = send(worker.channel.get(), frame.data() + worker.written,
                              frame.size() - worker.written, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) break;  // full, or dead: then the end of its stream tells us
        worker.written += static_cast<std::size_t>(put);
    }
    const bool more = worker.written < frame.size();
    if (std::exchange(worker.waits_to_write, more) != more)
        loop_.change(worker.channel.get(), more ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

void Pool::on_worker(std::uint64_t number, std::uint32_t slot, std::uint32_t events) {
    auto* generation = find(number);
    if (generation == nullptr || !generation->workers.contains(slot)) return;
    auto& worker = *generation->workers.at(slot);
    if ((events & EPOLLOUT) && worker.job) write_request(worker);
    if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) && !read_results(*generation, worker))
        bury(*generation, slot, false);
    if (generation != current_.get()) retire_old();
    hand_out();
}

/// False when the worker has died or talks nonsense.
bool Pool::read_results(Generation& generation, Worker& worker) {
    char bytes[16 << 10];
    for (;;) {
        const auto got = recv(worker.channel.get(), bytes, sizeof bytes, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno == EAGAIN;
        if (got == 0) return false;
        worker.incoming.append(bytes, static_cast<std::size_t>(got));
        bool broken = false;
        while (const auto payload = take_frame(worker.incoming, longest_result, broken)) {
            auto result = read_result(*payload);
            if (!result || !worker.job || result->ticket != worker.job->ticket) {
                generation.server.ask_to_kill(worker.slot);
                return false;
            }
            birth_pause_ = {};
            ++stats_.linted;
            worker.leaving = worker.mails >= generation.options.mails_per_worker;
            finish(std::move(worker.job), {Failure::none, std::move(*result)});
            if (worker.leaving) return false;
        }
        if (broken) {
            generation.server.ask_to_kill(worker.slot);
            return false;
        }
        // Nothing more is there; if that is wrong we are called again.
        if (static_cast<std::size_t>(got) < sizeof bytes) return true;
    }
}

void Pool::bury(Generation& generation, std::uint32_t slot, bool killed_by_us) {
    auto worker = std::move(generation.workers.at(slot));
    generation.workers.erase(slot);
    loop_.forget(worker->channel.get());
    const auto now = Clock::now();
    if (worker->job) {
        ++stats_.deaths;
        auto job = std::move(worker->job);
        if (killed_by_us) {
            lose(std::move(job), Failure::timed_out);
        } else if (job->retried || job->deadline <= now) {
            lose(std::move(job), Failure::crashed);
        } else {
            ++stats_.retried;
            job->retried = true;
            queue_.push_front(std::move(job));
        }
    } else if (now - worker->born < infancy) {
        // Dies before it works: births that follow each other this fast would only burn the CPU.
        birth_pause_ = std::clamp(birth_pause_ * 2, shortest_pause, longest_pause);
        next_birth_ = now + birth_pause_;
    }
    bear_workers();
}

void Pool::lose(std::unique_ptr<Job> job, Failure failure) {
    const auto now = Clock::now();
    ++stats_.lost;
    poison_.add(job->sum(),
                failure == Failure::crashed ? PoisonList::crashed : PoisonList::timed_out, now);
    if (brake_.lost_one(now)) note_({PoolNote::Kind::brake_pulled});
    finish(std::move(job), {failure, {}});
}

void Pool::finish(std::unique_ptr<Job> job, const Outcome& outcome) {
    --inflight_;
    inflight_bytes_ -= job->frame.size();
    if (job->done) job->done(outcome);
}

void Pool::tick() {
    const auto now = Clock::now();
    while (true) {  // retried mails stand before older ones, so the whole queue is looked at
        const auto late = std::find_if(queue_.begin(), queue_.end(),
                                       [&](const auto& job) { return job->deadline <= now; });
        if (late == queue_.end()) break;
        auto job = std::move(*late);
        queue_.erase(late);
        ++stats_.lost;
        finish(std::move(job), {Failure::timed_out, {}});
    }
    const auto kill_late = [&](Generation& generation) {
        std::vector<std::uint32_t> late;
        for (const auto& [slot, worker] : generation.workers)
            if (worker->job && worker->job->deadline <= now) late.push_back(slot);
        for (const auto slot : late) {
            generation.server.ask_to_kill(slot);
            bury(generation, slot, true);
        }
    };
    if (current_) kill_late(*current_);
    for (const auto& generation : retiring_)
        kill_late(*generation);
    retire_old();
    restart_current();
    bear_workers();
    hand_out();
}

std::optional<TimePoint> Pool::next_deadline() const {
    std::optional<TimePoint> next;
    const auto consider = [&](TimePoint point) { next = next ? std::min(*next, point) : point; };
    for (const auto& job : queue_)
        consider(job->deadline);
    const auto consider_workers = [&](const Generation& generation) {
        for (const auto& [slot, worker] : generation.workers)
            if (worker->job) consider(worker->job->deadline);
    };
    if (current_) consider_workers(*current_);
    for (const auto& generation : retiring_)
        consider_workers(*generation);
    if (current_ && current_->workers.size() < current_->options.workers) consider(next_birth_);
    if (!current_ && !candidate_ && last_prepare_) consider(next_birth_);
    return next;
}

const std::map<std::string, std::string>& Pool::rule_words() const {
    static const std::map<std::string, std::string> none;
    return current_ ? current_->words : none;
}

PoolStats Pool::stats() const {
    auto stats = stats_;
    stats.queued = queue_.size();
    stats.poison = poison_.size();
    stats.braked = brake_.pulled(Clock::now());
    if (current_) {
        stats.generation = current_->number;
        stats.workers = static_cast<unsigned>(current_->workers.size());
        for (const auto& [slot, worker] : current_->workers)
            stats.busy += worker->job ? 1 : 0;
    }
    return stats;
}

std::vector<int> Pool::worker_processes() const {
    std::vector<int> processes;
    if (current_)
        for (const auto& [slot, worker] : current_->workers)
            if (worker->process > 0) processes.push_back(worker->process);
    return processes;
}

}  // namespace warmline::gateway
