#include "linter/doors/http/front/workers.hpp"

#include "linter/doors/http/wire/answer.hpp"

namespace warmline::http {

Workers::Workers(unsigned count, std::size_t queue,
                 std::function<std::string(const std::string&)> answer, std::function<void()> done)
    : most_(queue), answer_(std::move(answer)), done_(std::move(done)) {
    for (unsigned i = 0; i < count; ++i)
        threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    more_.notify_all();
}

bool Workers::give(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= most_) return false;
        waiting_.push_back(std::move(job));
    }
    more_.notify_one();
    return true;
}

std::vector<Job> Workers::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(ready_, {});
}

void Workers::work() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            more_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        try {
            job.text = answer_(job.text);
        } catch (...) {  // what a foreign library throws must not end the service
            job.text = refusal(500, "this is a fault of ours; please report it");
        }
        {
            const std::lock_guard lock(mutex_);
            ready_.push_back(std::move(job));
        }
        done_();
    }
}

}  // namespace warmline::http
