#include "linter/verdict/call_offer.hpp"

#include <algorithm>
#include <string_view>

#include "linter/text/fold.hpp"
#include "linter/text/own_text.hpp"
#include "linter/verdict/brief_facts.hpp"
#include "linter/verdict/says_du.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

bool is_fax(const Document& document, TextRange number) {
    constexpr std::uint32_t label = 12;  // "Telefax: "
    const auto from = number.begin > label ? number.begin - label : 0;
    return fold(document.of(TextRange{from, number.begin})).find("fax") != string::npos;
}

/// The number we write ourselves, in the text or under the name; "" when there is none.
string our_phone(const Document& document) {
    const auto ours = [&](const PhoneFact& phone) {
        if (phone.sentence >= document.sentences.size()) return false;
        const auto kind = document.blocks[document.sentences[phone.sentence].block].kind;
        return (is_own_text(kind) || kind == BlockKind::sign_off || kind == BlockKind::signature) &&
               !is_fax(document, phone.range);
    };
    const auto found = std::find_if(document.phones.begin(), document.phones.end(), ours);
    return found != document.phones.end() ? line_of(document, found->range) : string();
}

string in_german(const string& phone, bool du, bool shut) {
    const string_view when = shut ? (du ? "Wenn du doch einmal sprechen möchtest, "
                                        : "Wenn Sie doch einmal sprechen möchten, ")
                                  : (du ? "Wenn du lieber darüber sprechen möchtest, "
                                        : "Wenn Sie lieber darüber sprechen möchten, ");
    if (!phone.empty())
        return string(when) + (du ? "ruf" : "rufen Sie") + " mich an: " + phone + ".";
    if (shut) return string(when) + (du ? "schreib mir" : "schreiben Sie mir") + " eine Uhrzeit.";
    return string(when) + (du ? "nenn mir eine Uhrzeit, dann rufe ich dich an."
                              : "nennen Sie mir eine Uhrzeit, dann rufe ich Sie an.");
}

string in_english(const string& phone, bool shut) {
    const string when =
        shut ? "If you would like to talk after all, " : "If you would rather talk about it, ";
    if (!phone.empty()) return when + "call me on " + phone + ".";
    return when + (shut ? "write me a time that suits you."
                        : "tell me a time that suits you and I will call you.");
}

}  // namespace

string call_offer_sentence(const Document& document, bool shut) {
    const auto phone = our_phone(document);
    return document.language == Language::de ? in_german(phone, says_du(document), shut)
                                             : in_english(phone, shut);
}

}  // namespace warmline
