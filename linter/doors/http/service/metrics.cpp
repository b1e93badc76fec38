#include "linter/doors/http/service/metrics.hpp"

#include <cstdio>

namespace warmline::http {

namespace {

std::string head(const char* name, const char* type, const char* help) {
    return std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

/// Locale-independent: the decimal point is a point.
std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
}

}  // namespace

void Metrics::count_mail(Action action, std::chrono::nanoseconds took) {
    ++mails_;
    ++actions_[static_cast<std::size_t>(action)];
    nanoseconds_ += static_cast<std::uint64_t>(took.count());
    const double seconds = std::chrono::duration<double>(took).count();
    for (std::size_t i = 0; i < bounds.size(); ++i)
        if (seconds <= bounds[i]) ++within_[i];
}

void Metrics::count_answer(const std::string& route, int status) {
    const std::lock_guard lock(mutex_);
    ++answers_[{route, status}];
}

std::string Metrics::text() const {
    auto out = head("warmline_lint_seconds", "histogram", "Time to lint one mail.");
    for (std::size_t i = 0; i < bounds.size(); ++i)
        out += "warmline_lint_seconds_bucket{le=\"" + number(bounds[i]) + "\"} " +
               std::to_string(within_[i]) + "\n";
    out += "warmline_lint_seconds_bucket{le=\"+Inf\"} " + std::to_string(mails_) + "\n";
    out += "warmline_lint_seconds_sum " + number(static_cast<double>(nanoseconds_) / 1e9) + "\n";
    out += "warmline_lint_seconds_count " + std::to_string(mails_) + "\n";
    out += head("warmline_advice_total", "counter", "Mails by what was advised.");
    for (std::size_t a = 0; a < actions_.size(); ++a)
        out += "warmline_advice_total{action=\"" + std::string(name_of(static_cast<Action>(a))) +
               "\"} " + std::to_string(actions_[a]) + "\n";
    out += head("warmline_http_answers_total", "counter", "Answers by route and status.");
    const std::lock_guard lock(mutex_);
    for (const auto& [key, count] : answers_)
        out += "warmline_http_answers_total{route=\"" + key.first + "\",status=\"" +
               std::to_string(key.second) + "\"} " + std::to_string(count) + "\n";
    return out;
}

}  // namespace warmline::http
