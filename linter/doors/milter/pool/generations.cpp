// Coming and going of generations: start, take over, retire, start again after a death.
#include <algorithm>

#include "linter/doors/milter/pool/generation.hpp"

namespace warmline::gateway {

namespace {

constexpr std::chrono::seconds restart_pause{1};

}  // namespace

void Pool::adopt(Prepare prepare, PoolOptions options, Ready ready) {
    auto server = ForkServer::start(prepare, options.limits);
    if (!server) return ready(server.problem());
    if (candidate_) {
        loop_.forget(candidate_->server.descriptor());
        candidate_->ready(
            Problem{"superseded", "a newer configuration was given meanwhile", "", ""});
    }
    candidate_ = std::make_unique<Generation>(Generation{++last_generation_,
                                                         std::move(*server),
                                                         std::move(prepare),
                                                         options,
                                                         std::move(ready),
                                                         {},
                                                         {}});
    loop_.watch(candidate_->server.descriptor(), EPOLLIN,
                [this, number = last_generation_](std::uint32_t) { hear(number); });
}

Pool::Generation* Pool::find(std::uint64_t number) {
    if (candidate_ && candidate_->number == number) return candidate_.get();
    if (current_ && current_->number == number) return current_.get();
    for (const auto& generation : retiring_)
        if (generation->number == number) return generation.get();
    return nullptr;
}

void Pool::hear(std::uint64_t number) {
    auto* generation = find(number);
    if (generation == nullptr) return;
    bool gone = false;
    for (auto& news : generation->server.news(gone)) {
        if (news.kind == ServerNews::Kind::rule)
            generation->words[news.rule.rule] = std::move(news.rule.words);
        if (news.kind == ServerNews::Kind::born && generation->workers.contains(news.slot))
            generation->workers.at(news.slot)->process = news.number;
        if (news.kind == ServerNews::Kind::died && news.number != 0)
            note_({PoolNote::Kind::worker_died, news.number});
        if (generation != candidate_.get()) continue;
        if (news.kind == ServerNews::Kind::ready) take_over();
        if (news.kind == ServerNews::Kind::failed) return give_up(news.problem);
    }
    if (gone) mourn(*generation);
}

void Pool::take_over() {
    if (current_) retiring_.push_back(std::move(current_));
    current_ = std::move(candidate_);
    options_ = current_->options;
    brake_ = Brake(options_.brake);
    last_prepare_ = current_->prepare;
    next_birth_ = {};
    birth_pause_ = {};
    retire_old();
    bear_workers();
    if (current_->ready) std::exchange(current_->ready, nullptr)(std::nullopt);
    hand_out();
}

void Pool::give_up(const Problem& problem) {
    loop_.forget(candidate_->server.descriptor());
    const auto failed = std::move(candidate_);
    next_birth_ = Clock::now() + restart_pause;
    if (failed->ready) failed->ready(problem);
}

/// The fork server has ended without being asked to.
void Pool::mourn(Generation& generation) {
    loop_.forget(generation.server.descriptor());
    if (&generation == candidate_.get())
        return give_up({"rules-died", "the process that loads the rules has died", "", ""});
    if (&generation != current_.get()) return;
    note_({PoolNote::Kind::rules_died});
    // Its workers die with it; the end of each one's stream brings its mail back to the queue.
    retiring_.push_back(std::move(current_));
    next_birth_ = {};
    restart_current();
}

void Pool::restart_current() {
    if (current_ || candidate_ || !last_prepare_ || Clock::now() < next_birth_) return;
    next_birth_ = Clock::now() + restart_pause;
    adopt(last_prepare_, options_, [](const std::optional<Problem>&) {});
}

/// Idle workers of older generations leave at once, busy ones after their mail.
void Pool::retire_old() {
    for (const auto& generation : retiring_)
        std::erase_if(generation->workers, [&](const auto& entry) {
            if (entry.second->job) return false;
            loop_.forget(entry.second->channel.get());
            return true;
        });
    std::erase_if(retiring_, [&](const auto& generation) {
        if (!generation->workers.empty()) return false;
        loop_.forget(generation->server.descriptor());
        return true;
    });
}

}  // namespace warmline::gateway
