#include "linter/measure/features/feelings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

struct Classes {
    std::uint64_t cheer = word_class("cheer"), grievance = word_class("grievance"),
                  other = word_class("you") | word_class("third_person"), you = word_class("you"),
                  self = word_class("i"), work = word_class("work"),
                  against = word_class("negation") | word_class("negative"),
                  praise = word_class("praise") | word_class("thanks"),
                  does = word_class("be") | word_class("have"), sharp = word_class("sharp");
};

enum class Face : std::uint8_t { none, heart, thumb, laugh, frown };

Face face_of(std::string_view mark) {
    constexpr auto hearts = std::to_array<std::string_view>(
        {"❤", "♥",    "♡", "💓", "💕", "💖", "💗", "💘", "💙", "💚",    "💛",    "💜",   "😍",
         "😘", "🥰", "😻", "💋", "💞", "💝", "😚", "😙", "☺", "🤗", "🧡", "🖤"});
    constexpr auto thumbs =
        std::to_array<std::string_view>({"👍", "👏", "🙌", "👌", "💪", "🔥", "💯", "✌", "🙏", "🎉"});
    constexpr auto laughs = std::to_array<std::string_view>({"😂", "🤣", "😅", "😆", "😹"});
    constexpr auto frowns = std::to_array<std::string_view>(
        {"😭", "😢", "😡", "😠", "👎", "😒", "🙄", "😤", "😩", "😫", "🤬", "😞", "💩"});
    const auto among = [&](const auto& list) {
        return std::find(list.begin(), list.end(), mark) != list.end();
    };
    if (among(hearts)) return Face::heart;
    if (among(thumbs)) return Face::thumb;
    if (among(laughs)) return Face::laugh;
    return among(frowns) ? Face::frown : Face::none;
}

class Listener {
public:
    explicit Listener(const Piece& piece) : passage_(piece.passage), stretch_(piece.stretch) {}

    void walk() {
        for (std::uint32_t i = stretch_.begin; i < stretch_.end; ++i) {
            const Token& token = passage_.tokens[i];
            if (token.is(Token::word))
                take_word(token);
            else
                take_mark(i, token);
        }
    }

    void write(Figures out) const {
        using enum Feature;
        const auto set = [&](Feature f, double value) { out.set(f, value); };
        const auto count = [&](Feature f, int n) { set(f, log_of(n)); };
        const bool heart = hearts_ > 0;
        count(Feature::hearts, hearts_);
        set(has_heart, heart);
        count(Feature::thumbs, thumbs_);
        count(Feature::laughs, laughs_);
        count(Feature::frowns, frowns_);
        count(Feature::smiles, smiles_);
        set(has_cheer, cheers_ > 0);
        set(cheer_to_you, cheers_ > 0 && other_);
        set(cheer_near_you, near_);
        set(cheer_of_work, cheers_ > 0 && work_);
        set(short_cheer, cheers_ > 0 && words_ <= 6);
        set(cheer_of_self, cheers_ > 0 && self_ && !other_ && !work_);
        set(only_self, self_ && !other_ && !work_);
        set(heart_to_you, heart && other_);
        set(heart_of_self, heart && self_ && !other_);
        set(short_heart, heart && words_ <= 4);
        set(Feature::undone_cheer, undone_);
        set(figure_of_self, self_ && figures_);
        set(asked_cheer, cheers_ > 0 && questions_);
        set(opens_in_cheer, opens_);
        set(Feature::you_are, you_are_);
        set(opens_reply, reply_);
        set(has_grievance, grievances_ > 0);
        set(short_grievance, grievances_ > 0 && words_ <= 25);
        set(grievance_of_self, grievances_ > 0 && self_);
        set(ironic_grievance, grievances_ > 0 && praise_);
        set(sharp_opening, log_of(sharp_));
    }

private:
    static constexpr int never = -1000, near_words = 5, undoing_words = 3;

    void take_word(const Token& token) {
        static const Classes known;
        const auto is = [&](std::uint64_t set) { return (token.classes & set) != 0; };
        ++words_;
        figures_ = figures_ || token.is(Token::has_digit);
        if (is(known.against)) last_against_ = words_;
        if (is(known.other)) {
            other_ = true;
            last_other_ = words_;
            near_ = near_ || words_ - last_cheer_ <= near_words;
        }
        if (is(known.you)) last_you_ = words_;
        if (is(known.does)) you_are_ = you_are_ || words_ - last_you_ <= 2;
        if (is(known.cheer)) {
            ++cheers_;
            last_cheer_ = words_;
            opens_ = opens_ || words_ == 1;
            near_ = near_ || words_ - last_other_ <= near_words;
            undone_ = undone_ || words_ - last_against_ <= undoing_words;
        }
        self_ = self_ || is(known.self);
        work_ = work_ || is(known.work);
        praise_ = praise_ || is(known.praise);
        grievances_ += is(known.grievance);
        sharp_ += words_ <= 4 && is(known.sharp);
        const std::string_view folded = passage_.folded_of(token);
        laughs_ += folded == "xd" || folded == "lol" || folded == "haha" || folded == "hahaha";
    }

    void take_mark(std::uint32_t i, const Token& token) {
        const std::string_view mark = passage_.of(token);
        switch (face_of(mark)) {
            case Face::heart:
                ++hearts_;
                break;
            case Face::thumb:
                ++thumbs_;
                break;
            case Face::laugh:
                ++laughs_;
                break;
            case Face::frown:
                ++frowns_;
                break;
            case Face::none:
                break;
        }
        questions_ = questions_ || mark == "?";
        reply_ = reply_ || (words_ == 0 && (mark == "@" || mark == "+"));
        if (i == stretch_.begin) return;
        const std::string_view before = passage_.of(passage_.tokens[i - 1]);
        const bool eyes = before == ":" || before == ";" || before == "-";
        smiles_ += eyes && mark == ")";
        frowns_ += eyes && (mark == "(" || mark == "/");
    }

    const Passage& passage_;
    Stretch stretch_;
    int words_ = 0, hearts_ = 0, thumbs_ = 0, laughs_ = 0, frowns_ = 0, smiles_ = 0, cheers_ = 0,
        grievances_ = 0, sharp_ = 0;
    int last_cheer_ = never, last_other_ = never, last_you_ = never, last_against_ = never;
    bool other_ = false, self_ = false, work_ = false, near_ = false, undone_ = false,
         figures_ = false, questions_ = false, opens_ = false, you_are_ = false, reply_ = false,
         praise_ = false;
};

}  // namespace

void read_feelings(const Piece& piece, FeatureVector& out) {
    Listener listener(piece);
    listener.walk();
    listener.write(Figures(out));
}

}  // namespace warmline
