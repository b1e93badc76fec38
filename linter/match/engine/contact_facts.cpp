// Ways to whoever answers for the mail: a number that rings at a desk, an address of a person, an
// invitation to reply.
#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/address_of_person.hpp"
#include "linter/match/engine/fact_sources.hpp"
#include "linter/match/engine/mailbox.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/engine/seldom_said.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask contact_blocks = mask_of(BlockKind::sign_off) | mask_of(BlockKind::signature);
constexpr BlockMask unread_blocks = mask_of(BlockKind::quoted) | mask_of(BlockKind::alternative);

bool is_direct_phone(std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9') digits += c;
    for (const std::string_view hotline :
         {"0800", "0180", "0900", "0137", "0700", "49800", "49180"})
        if (digits.starts_with(hotline)) return false;
    return digits.size() >= 5;
}

/// "Unsere Hotline: 030 …", "our call centre on …": a number for a queue, whatever its digits.
bool names_a_queue(const Document& document, const Sentence& sentence) {
    const auto words = document.folded_of(sentence.range);
    for (const std::string_view queue :
         {"hotline", "servicenummer", "service-nummer", "callcent", "call cent", "call-cent",
          "contact cent", "helpline", "infoline", "telefonzentrale", "switchboard", "servicecenter",
          "service center"})
        if (words.find(queue) != words.npos) return true;
    return false;
}

/// A word seldom said that neither the house nor the calendar is called by: part of a name, when
/// another follows.
bool may_be_a_name(const Document& document, const Word& word, Language language) {
    using namespace word_class;
    if (!word.is(Word::capitalised) || word.is(Word::all_caps) || word.is(Word::has_digit) ||
        word.is(Word::address) || word.length < 2)
        return false;
    const auto folded = document.folded_of(word);
    const auto classes = look_up(folded).classes;
    if ((classes & first_name) != 0) return true;
    if ((classes & (month | weekday | team | company_form | contact | title | role_noun | german |
                    english | starter)) != 0)
        return false;
    if (!is_seldom_said(document, word, language)) return false;
    if (document.message == nullptr || !document.message->from) return true;
    const auto& from = *document.message->from;
    return fold(from.name).find(folded) == std::string::npos &&
           domain_part(from.address).find(folded) == std::string::npos;
}

/// "Tanja Wilms", "Frau Bergfeld", "Kelly": somebody by name.
bool names_a_person(const Document& document, const Sentence& sentence) {
    static constexpr auto forms =
        word_set({"frau", "herr", "herrn", "mr", "mrs", "ms", "mx", "dr"});
    using namespace word_class;
    const auto language = block_of(document, sentence).language;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (!word.is(Word::capitalised) || word.is(Word::all_caps) || word.length < 2) continue;
        const bool next = w + 1 < sentence.word_end &&
                          document.words[w + 1].is(Word::capitalised) &&
                          !document.words[w + 1].is(Word::has_digit);
        if (next && forms.has(word)) return true;
        const auto classes = look_up(document.folded_of(word)).classes;
        if ((classes & first_name) != 0 && (classes & (month | modal | german | english)) == 0)
            return true;
        const auto gap = [&] {
            return document.of(TextRange{word.range().end, document.words[w + 1].begin});
        };
        // "ring Sue on 01632 …", "Bev at 612 …"
        if (w + 2 < sentence.word_end && document.words[w + 2].is(Word::has_digit) &&
            may_be_a_name(document, word, language)) {
            const auto leads = document.folded_of(document.words[w + 1]);
            if (leads == "on" || leads == "at" || leads == "unter") return true;
        }
        // "Morag and Ewan, 01632 …"
        if (w + 2 < sentence.word_end && may_be_a_name(document, word, language) &&
            may_be_a_name(document, document.words[w + 2], language)) {
            const auto joins = document.folded_of(document.words[w + 1]);
            if (joins == "and" || joins == "und") return true;
        }
        if (next && gap() == " " && may_be_a_name(document, word, language) &&
            may_be_a_name(document, document.words[w + 1], language))
            return true;
    }
    return false;
}

/// What sentences say of their numbers and addresses. Each sentence is read once however many stand
/// in it: a list of ten thousand addresses is one sentence.
class SaidBeside {
public:
    explicit SaidBeside(const Document& document) : document_(document) {}

    bool queue(const Sentence& sentence) {
        return answer(queue_, sentence, [&] { return names_a_queue(document_, sentence); });
    }

    bool person(const Sentence& sentence) {
        return answer(person_, sentence, [&] { return names_a_person(document_, sentence); });
    }

    /// Whether somebody is named in the sentence of a number or address, or right before or after.
    bool person_near(const Sentence& sentence) {
        return answer(near_, sentence, [&] {
            const auto number = number_of(sentence);
            const auto& block = block_of(document_, sentence);
            const auto first = std::max(block.sentence_begin, number > 0 ? number - 1 : 0);
            const auto last = std::min(block.sentence_end, number + 2);
            for (auto i = first; i < last; ++i)
                if (names_a_person(document_, document_.sentences[i])) return true;
            return false;
        });
    }

    /// "Rufen Sie an: 030 …", "ring me on …": given in the letter, so whoever writes it answers.
    bool leads_to_the_writer(const PhoneFact& phone) {
        const auto* sentence = sentence_of(document_, phone);
        return sentence != nullptr && is_in(block_of(document_, *sentence), body_blocks) &&
               (document_.sign_off.person || !queue(*sentence));
    }

    /// "wilms@…" in a sentence with "Tanja Wilms".
    bool is_address_of_the_named(const Sentence& sentence, std::string_view address) {
        constexpr int most = 20;  // addresses held against names; more are a list, nobody's own
        if (compared_ >= most || is_role_mailbox(address) || !person(sentence)) return false;
        ++compared_;
        const auto local = local_part(address);
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            const auto& word = document_.words[w];
            const auto folded = document_.folded_of(word);
            if (word.is(Word::capitalised) && !word.is(Word::address) && folded.size() >= 3 &&
                local.find(folded) != local.npos)
                return true;
        }
        return false;
    }

private:
    /// The answer for the sentence asked about last: facts come in the order of the text.
    struct Answer {
        std::uint32_t sentence = ~0u;
        bool yes = false;
    };

    template <class Ask>
    bool answer(Answer& known, const Sentence& sentence, Ask ask) {
        const auto number = number_of(sentence);
        if (known.sentence != number) known = {number, ask()};
        return known.yes;
    }

    std::uint32_t number_of(const Sentence& sentence) const {
        return static_cast<std::uint32_t>(&sentence - document_.sentences.data());
    }

    const Document& document_;
    Answer queue_, person_, near_;
    int compared_ = 0;
};

}  // namespace

void add_contact_facts(const Inquiry& inquiry, FactSet& facts) {
    const auto& document = inquiry.document;
    const auto signer = document.of(document.sign_off.name);
    bool desk = false;   // a number in the letter or the signature
    bool rings = false;  // some number, imprint and all, at which somebody picks up
    SaidBeside beside(document);
    const auto offered = [&](const auto& fact) {
        const auto* sentence = sentence_of(document, fact);
        return sentence != nullptr && is_in(block_of(document, *sentence), body_blocks) &&
               beside.person_near(*sentence);
    };
    for (const auto& phone : document.phones) {
        if (lies_in(document, phone.range, unread_blocks)) continue;
        put(facts, Fact::has_phone);
        const bool direct = is_direct_phone(document.of(phone.range));
        const auto* said = sentence_of(document, phone);
        rings = rings || (direct && (said == nullptr || !beside.queue(*said)));
        const bool given = direct && (lies_in(document, phone.range, contact_blocks) ||
                                      beside.leads_to_the_writer(phone));
        desk = desk || given;
        put(facts, Fact::direct_contact, given);
        put(facts, Fact::someone_answers, direct && offered(phone));
    }
    for (const auto& email : document.emails) {
        const auto* sentence = sentence_of(document, email);
        if (sentence == nullptr) continue;
        const auto address = document.of(email.range);
        const auto& block = block_of(document, *sentence);
        put(facts, Fact::direct_contact,
            is_in(block, contact_blocks | body_blocks) &&
                (is_address_of(address, signer) ||
                 beside.is_address_of_the_named(*sentence, address)));
        put(facts, Fact::someone_answers, !is_no_reply(address) && offered(email));
    }
    // Whoever signs and asks for an answer reads it, also from the shared mailbox.
    const bool answers = has(facts, Fact::reply_works);
    const bool person = document.sign_off.person || has(facts, Fact::from_person);
    put(facts, Fact::within_reach,
        answers && person && (has_named(inquiry, facts, "answer_invited") || rings));
    // Nobody signs, but one can answer, and a number in the letter or below it rings at a desk.
    put(facts, Fact::someone_answers, answers && desk);
    // A house may write to many as a house, as long as one can answer and call.
    const auto* message = document.message;
    const bool to_many = has(facts, Fact::bulk) || has(facts, Fact::many_recipients) ||
                         (message != nullptr && message->to.empty());
    put(facts, Fact::within_reach,
        has(facts, Fact::direct_contact) || (to_many && answers && rings));
    put(facts, Fact::someone_answers, to_many && answers && rings);
}

}  // namespace warmline::match
