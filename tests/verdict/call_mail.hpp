/// A mail read and decided with a fixed middling score, so that these tests are about the call
/// decision and not about the rules.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "linter/mail/read_message.hpp"
#include "linter/people/read_people.hpp"
#include "linter/text/read_document.hpp"
#include "linter/verdict/decide.hpp"

namespace warmline {

struct Decided {
    std::string bytes;
    Message message;
    Document document;
    Classification classification;
    Thread thread;
    Assessment assessment;
    Verdict verdict;
};

inline std::unique_ptr<Decided> decided(std::string bytes, const Recipient* recipient = nullptr,
                                        double overall = 80, double risk = .3,
                                        Language ui = Language::de) {
    auto made = std::make_unique<Decided>();
    made->bytes = std::move(bytes);
    made->message = read_message(made->bytes);
    made->document = read_document(made->message);
    made->thread = read_thread(made->document);
    made->classification = classify(made->document, made->thread);
    made->assessment.overall = static_cast<Tenths>(overall * 10);
    made->assessment.ambiguity_risk = static_cast<Tenths>(risk * 1000);
    made->assessment.expected_questions = risk;
    made->verdict = decide(made->document, made->classification, made->assessment, made->thread,
                           recipient, {}, {}, ui);
    return made;
}

inline std::string file_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline bool is_call(const Verdict& verdict) {
    return verdict.action >= Action::call;
}

}  // namespace warmline
