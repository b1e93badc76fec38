#include "linter/text/facts.hpp"

#include <algorithm>

namespace warmline {
namespace {

using namespace word_class;

/// Where reading stands in the scan's lists while sentences go by in order.
struct Cursors {
    std::size_t figure = 0, cue = 0, email = 0, url = 0, tag = 0;
};

template <class List>
void skip_to(const List& list, std::size_t& cursor, std::uint32_t word) {
    while (cursor < list.size() && list[cursor] < word)
        ++cursor;
}

void skip_ranges(const std::vector<TextRange>& ranges, std::size_t& cursor, std::uint32_t offset) {
    while (cursor < ranges.size() && ranges[cursor].begin < offset)
        ++cursor;
}

/// Facts of a kind that are kept. Checks compare facts in pairs, and no mail for people has as
/// many.
constexpr std::size_t most_facts = 1'000;

/// Reads the facts of one sentence into the document and returns the marks they set.
class SentenceFacts {
public:
    SentenceFacts(const FactSpace& space, std::uint32_t sentence, Document& document)
        : space_(space), sentence_(sentence), document_(document) {}

    MarkMask read_figures(std::size_t begin, std::size_t end);
    MarkMask read_cues(std::size_t begin, std::size_t end, bool question);

private:
    std::uint32_t read_figure(std::uint32_t figure);

    /// Whether there was room; what is not kept leaves no mark either.
    template <class Fact>
    bool keep(std::vector<Fact>& facts, Fact& fact, Mark mark) {
        if (facts.size() >= most_facts) return false;
        fact.sentence = sentence_;
        facts.push_back(fact);
        marks_ |= mask_of(mark);
        return true;
    }

    const FactSpace& space_;
    std::uint32_t sentence_;
    Document& document_;
    MarkMask marks_ = 0;
};

/// What stands around a figure, to ask only the readers that could know it.
struct Surroundings {
    WordClass before = 0, after = 0;  ///< classes of the neighbours
    char next = 0;                    ///< first byte behind the figure
    bool separated = false;           ///< separators or letters inside
};

Surroundings surroundings_of(const FactSpace& space, std::uint32_t figure) {
    Surroundings around;
    if (figure > space.word_begin) around.before = space.scan.entry(figure - 1).classes;
    if (space.has(figure + 1)) around.after = space.scan.entry(figure + 1).classes;
    const std::uint32_t end = space.end_of(figure);
    if (end < space.text.size()) around.next = space.text[end];
    const Word& word = space.word(figure);
    around.separated = !word.is(Word::number) ||
                       (word.length > 2 && !is_digit(space.text[word.begin + 1])) ||
                       (word.length > 3 && !is_digit(space.text[word.begin + 2]));
    return around;
}

bool may_be_date(const Surroundings& around, const Word& word) {
    if (((around.before | around.after) & month) != 0 || around.separated) return true;
    if (around.next == '.' || around.next == '-' || around.next == '/' || around.next == '\xE2')
        return true;
    return word.length <= 2 && around.next == ' ';  // "12 of June", "12 und 13. Juni"
}

/// The first word after the fact that begins at `figure`.
std::uint32_t SentenceFacts::read_figure(std::uint32_t figure) {
    std::uint32_t next = figure + 1;
    const Surroundings around = surroundings_of(space_, figure);
    const Word& word = space_.word(figure);
    DateFact date;
    if (may_be_date(around, word) && read_date(space_, figure, date, next)) {
        const auto* message = document_.message;
        const auto standing = standing_of(
            space_, figure, date, message != nullptr && message->date ? &*message->date : nullptr);
        date.told = (standing & mask_of(Mark::day_told)) != 0;
        if (keep(document_.dates, date, Mark::date)) marks_ |= standing;
        return next;
    }
    TimeFact time;
    if ((word.length <= 2 || around.separated) && read_time(space_, figure, time, next)) {
        keep(document_.times, time, Mark::time);
        return next;
    }
    AmountFact amount;
    if (read_amount(space_, figure, amount, next)) {
        keep(document_.amounts, amount, Mark::amount);
        return next;
    }
    if (is_percent(space_, figure)) {
        marks_ |= mask_of(Mark::percent);
        return figure + 1;
    }
    PhoneFact phone;
    if (read_phone(space_, figure, phone, next)) {
        keep(document_.phones, phone, Mark::phone);
        return next;
    }
    marks_ |= mask_of(Mark::number);
    if (!names_a_thing(space_, figure)) marks_ |= mask_of(Mark::count);
    if (read_iban(space_, figure, next)) return next;
    return figure + 1;
}

MarkMask SentenceFacts::read_figures(std::size_t begin, std::size_t end) {
    std::uint32_t next = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t figure = space_.scan.figures[i];
        if (figure >= next) next = read_figure(figure);
    }
    return marks_;
}

MarkMask SentenceFacts::read_cues(std::size_t begin, std::size_t end, bool question) {
    MarkMask marks = 0;
    bool asks = false;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t word = space_.scan.cues[i];
        const WordClass classes = space_.scan.entry(word).classes;
        asks |= (classes & word_class::cues) != 0;
        if ((classes & weekday) != 0) {
            const bool dated =
                !document_.dates.empty() && document_.dates.back().sentence == sentence_ &&
                std::any_of(document_.dates.rbegin(), document_.dates.rend(),
                            [&](const DateFact& date) {
                                return date.weekday_range == space_.word(word).range();
                            });
            if (!dated) marks |= mask_of(Mark::weekday);
        } else if ((classes & short_weekday) != 0) {
            // "Mo–Fr", "Do. 14 Uhr": the dot, dash or figure tells the day from the word "so".
            const std::string_view gap = space_.gap_after(word);
            const bool paired = space_.is(word + 1, short_weekday) && gap != " ";
            const bool pointed = gap.starts_with('.') && word + 1 < space_.word_end;
            if (space_.word(word).is(Word::capitalised) && word > space_.word_begin &&
                (paired || pointed))
                marks |= mask_of(Mark::weekday);
        }
        if ((classes & clock_part) != 0) {
            TimeFact time;
            std::uint32_t next = 0;
            if (read_spoken_time(space_, word, time, next) &&
                keep(document_.times, time, Mark::time))
                marks |= mask_of(Mark::time);
        }
    }
    if (asks && is_request(space_, static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(end), question))
        marks |= mask_of(Mark::request);
    return marks;
}

/// Facts that came out of order (spoken times are read after figures) go to their place.
template <class Fact>
void sort_by_place(std::vector<Fact>& facts) {
    const auto before = [](const Fact& a, const Fact& b) { return a.range.begin < b.range.begin; };
    if (!std::is_sorted(facts.begin(), facts.end(), before))
        std::stable_sort(facts.begin(), facts.end(), before);
}

}  // namespace

void read_facts(const Scan& scan, std::uint32_t sentence_begin, std::uint32_t sentence_end,
                Document& document) {
    Cursors at;
    for (std::uint32_t i = sentence_begin; i < sentence_end; ++i) {
        Sentence& sentence = document.sentences[i];
        skip_to(scan.figures, at.figure, sentence.word_begin);
        const std::size_t figure_begin = at.figure;
        skip_to(scan.figures, at.figure, sentence.word_end);
        skip_to(scan.cues, at.cue, sentence.word_begin);
        const std::size_t cue_begin = at.cue;
        skip_to(scan.cues, at.cue, sentence.word_end);
        if (figure_begin < at.figure || cue_begin < at.cue) {
            const FactSpace space{document.text,
                                  document.folded,
                                  scan,
                                  sentence.word_begin,
                                  sentence.word_end,
                                  sentence.range,
                                  document.blocks[sentence.block].language};
            SentenceFacts facts(space, i, document);
            if (figure_begin < at.figure)
                sentence.marks |=
                    facts.read_figures(figure_begin, at.figure) | mask_of(Mark::digit);
            if (cue_begin < at.cue)
                sentence.marks |= facts.read_cues(cue_begin, at.cue, sentence.has(Mark::question));
        }
        skip_ranges(scan.emails, at.email, sentence.range.begin);
        for (; at.email < scan.emails.size() && scan.emails[at.email].begin < sentence.range.end;
             ++at.email) {
            document.emails.push_back({scan.emails[at.email], i});
            sentence.marks |= mask_of(Mark::email);
        }
        skip_ranges(scan.urls, at.url, sentence.range.begin);
        for (; at.url < scan.urls.size() && scan.urls[at.url].begin < sentence.range.end; ++at.url)
            sentence.marks |= mask_of(Mark::link);
        while (at.tag < scan.tags.size() && scan.tags[at.tag].range.begin < sentence.range.begin)
            ++at.tag;
        for (; at.tag < scan.tags.size() && scan.tags[at.tag].range.begin < sentence.range.end;
             ++at.tag) {
            document.tags.push_back(scan.tags[at.tag]);
            document.tags.back().sentence = i;
            const std::string_view field = scan.tags[at.tag].field;
            const auto begin = static_cast<std::size_t>(field.data() - document.text.data());
            sentence.marks |= mask_of(Mark::merge_tag);
            if (!field.empty() && begin < document.folded.size())
                sentence.marks |=
                    printed_by(std::string_view(document.folded).substr(begin, field.size()));
        }
    }
    sort_by_place(document.times);
}

void read_twin_facts(const Scan& scan, std::uint32_t sentence_index, Document& document,
                     std::size_t& figure) {
    Sentence& sentence = document.sentences[sentence_index];
    const auto begin_of = [&](std::size_t index) { return scan.words[scan.figures[index]].begin; };
    while (figure < scan.figures.size() && begin_of(figure) < sentence.range.begin)
        ++figure;
    const std::size_t first = figure;
    while (figure < scan.figures.size() && begin_of(figure) < sentence.range.end)
        ++figure;
    if (first < figure) {
        const FactSpace space{document.text,
                              document.folded,
                              scan,
                              word_from(scan, sentence.range.begin),
                              word_from(scan, sentence.range.end),
                              sentence.range,
                              document.blocks[sentence.block].language};
        SentenceFacts facts(space, sentence_index, document);
        sentence.marks |= facts.read_figures(first, figure);
    }
    for (const TextRange email : scan.emails)
        if (sentence.range.contains(email)) document.emails.push_back({email, sentence_index});
}

}  // namespace warmline
