/// A few threads that turn requests into answers; the loop hands them work and collects it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace warmline::http {

struct Job {
    std::uint64_t connection = 0;
    std::string text;  ///< the request on the way in, the answer on the way out
};

/// Thread-safe.
class Workers {
public:
    /// `done` is called by a worker whenever an answer is ready to be collected.
    Workers(unsigned count, std::size_t queue,
            std::function<std::string(const std::string&)> answer, std::function<void()> done);
    ~Workers();

    /// False when the queue is full.
    bool give(Job job);

    std::vector<Job> collect();

private:
    void work();

    std::size_t most_;
    std::function<std::string(const std::string&)> answer_;
    std::function<void()> done_;
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<Job> waiting_;
    std::vector<Job> ready_;
    bool ending_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace warmline::http
