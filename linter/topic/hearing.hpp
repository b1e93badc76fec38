/// Whether a letter tells bad news, from the weights of its words (tidings.hpp) and the families of
/// harm (news.hpp), and what that does to the topics.
#pragma once

#include <optional>
#include <vector>

#include "linter/topic/classify.hpp"
#include "linter/topic/news.hpp"
#include "linter/topic/tally.hpp"
#include "linter/topic/tidings.hpp"

namespace warmline {

inline constexpr double clearly_routine = -2;  ///< odds from which even a complaint is put right

/// The families of words (news.hpp), read when a question comes to them: most mails raise none.
class NewsWhenAsked {
public:
    NewsWhenAsked(const Document& document, const Thread& thread, const Classification& mail)
        : document_(document), thread_(thread), mail_(mail) {}

    const News& get() {
        if (!is_read_) news_ = news_of(document_, thread_, mail_);
        is_read_ = true;
        return news_;
    }

    /// The customer's last words tell of harm.
    bool comes_from_them() { return thread_.customers_last() != nullptr && get().theirs > 0; }

private:
    const Document& document_;
    const Thread& thread_;
    const Classification& mail_;
    News news_;
    bool is_read_ = false;
};

/// A recall, a complaint's number or a fault that an appointment, an order or a reminder names, or
/// that is told as mended: the words around it are those of routine.
void keep_in_routine(Tally& sums, NewsWhenAsked& news, const Tidings& tidings);

/// Bad news in words no cue knows still has a topic; one that cues found keeps the lead. `receipt`:
/// a clerk's mail that reads like one.
std::optional<About> hear(NewsWhenAsked& news, const Tidings& tidings, Tally& sums, bool receipt);

/// The sentence that says most, then the words of harm.
std::vector<TextRange> heard_in(const News& news, const Tidings& tidings);

}  // namespace warmline
