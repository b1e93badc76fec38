// Sets of whole mails, German and English, each written before the cues it meets were looked at.
// First scores, in the order written (calls, mails): development 22 of 60, 57 of 60; held out 26 of
// 30, 29 of 30; second 42 of 61, 45 of 60; third 29 of 30, 27 of 30 (written together with the
// second, so its author knew what the cues of that round were to hear); fourth 15 of 30, 28 of 30
// (oblique on purpose); fifth, scored after the fourth was read, 18 of 20, 15 of 16;
// sixth, after the fifth, again oblique, 9 of 16, 12 of 12; seventh 9 of 12, 5 of 8;
// eighth, routine only, 9 of 12. After its first score each set was read for families of words.
// Ninth and tenth, by authors who knew neither cues nor sets: 14 of 35, 29 of 35 and 11 of 29, 20
// of 30 with the families; 31, 26 and 25, 26 with weights fitted on the sets before (tidings.hpp).
// Thirteenth, four more authors, by the families the issue names: 60 of 64, 54 of 64; fourteenth,
// one more, scored when the thirteenth was fitted on, 26 of 32, 29 of 32. All are fitted on now:
// the tables guard against loss; none says how it does on your mail.
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

struct Case {
    std::string title, mail;
    Tier tier = Tier::unknown;
};

/// What the first two sets leave out; the later ones bring the headers they have.
constexpr auto usual_headers =
    "Date: Wed, 17 Jun 2026 10:00:00 +0200\nMIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: 8bit\n";

/// Mails behind "%% title" lines; a line "Tier: A" says what the customer file would. `name` is a
/// file of sets/ unless it names its folder.
std::vector<Case> cases_of(const std::string& name, const std::string& headers) {
    const auto folder = name.find('/') == name.npos ? "sets/" : "";
    std::ifstream file(std::string(WARMLINE_SOURCE_DIR) + "/tests/verdict/" + folder + name);
    std::vector<Case> cases;
    bool body = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("%% ")) {
            cases.push_back({line.substr(3), headers});
            body = false;
        } else if (!body && line.starts_with("Tier: ")) {
            cases.back().tier = line == "Tier: A" ? Tier::a : Tier::b;
        } else {
            body = body || line.empty();
            cases.back().mail += line + "\n";
        }
    }
    return cases;
}

int right_of(const std::string& name, bool call, const std::string& headers = "") {
    int right = 0;
    std::string missed;
    const auto cases = cases_of(name, headers);
    for (const auto& [title, mail, tier] : cases) {
        Recipient person;
        person.tier = tier;
        const auto read = decided(mail, tier == Tier::unknown ? nullptr : &person);
        if (is_call(read->verdict) == call)
            right++;
        else
            missed += "\n  " + title;
    }
    MESSAGE(name << ": " << right << " of " << cases.size() << " right" << missed);
    return right;
}

}  // namespace

TEST_CASE("bad news the words of which nobody listed is heard") {
    CHECK(right_of("development_calls.txt", true, usual_headers) >= 59);
    CHECK(right_of("held_out_calls.txt", true, usual_headers) >= 29);
    CHECK(right_of("second_calls_de.txt", true) >= 30);
    CHECK(right_of("second_calls_en.txt", true) >= 29);
    CHECK(right_of("third_calls.txt", true) >= 29);
    CHECK(right_of("fourth_calls.txt", true) >= 29);
    CHECK(right_of("fifth_calls.txt", true) >= 20);
    CHECK(right_of("sixth_calls.txt", true) >= 15);
    CHECK(right_of("seventh_calls.txt", true) >= 11);
    CHECK(right_of("ninth_calls.txt", true) >= 33);
    CHECK(right_of("tenth_calls.txt", true) >= 27);
    CHECK(right_of("thirteenth_calls.txt", true) >= 62);
    CHECK(right_of("fourteenth_calls.txt", true) >= 30);
    CHECK(right_of("sixteenth_calls.txt", true) >= 22);
}

TEST_CASE("routine with the same words stays a mail") {
    CHECK(right_of("development_mails.txt", false, usual_headers) >= 59);
    CHECK(right_of("held_out_mails.txt", false, usual_headers) >= 29);
    CHECK(right_of("second_mails_de.txt", false) >= 29);
    CHECK(right_of("second_mails_en.txt", false) >= 29);
    CHECK(right_of("third_mails.txt", false) >= 29);
    CHECK(right_of("fourth_mails.txt", false) >= 28);
    CHECK(right_of("fifth_mails.txt", false) >= 16);
    CHECK(right_of("sixth_mails.txt", false) >= 12);
    CHECK(right_of("seventh_mails.txt", false) >= 7);
    CHECK(right_of("eighth_mails.txt", false) >= 12);
    CHECK(right_of("ninth_mails.txt", false) >= 33);
    CHECK(right_of("tenth_mails.txt", false) >= 27);
    CHECK(right_of("thirteenth_mails.txt", false) >= 62);
    CHECK(right_of("fourteenth_mails.txt", false) >= 30);
    CHECK(right_of("sixteenth_mails.txt", false) >= 66);
}

// Halves kept apart from the ninth and tenth and from the thirteenth, the fifteenth whole (one more
// author), and everyday mails of a third author. Nothing is
// fitted on them and nobody read the halves, so they say what new mail will meet; keep it so: write
// new texts into rules/fit/news instead of looking here. Titles are not printed on purpose. Of the
// everyday mails lines of 24 were seen when a fault of the fit made them ring, and one choice of
// the fit was made with them in view.
TEST_CASE("mails nobody looked at are judged about as well as they were when last scored") {
    const auto share = [](const std::string& name, bool call) {
        int right = 0;
        const auto cases = cases_of(name, "");
        for (const auto& [title, mail, tier] : cases)
            right += is_call(decided(mail, nullptr)->verdict) == call;
        MESSAGE(name << ": " << right << " of " << cases.size() << " right");
        return static_cast<double>(right) / static_cast<double>(cases.size());
    };
    CHECK(share("apart/eleventh_calls.txt", true) >= .70);
    CHECK(share("apart/twelfth_calls.txt", true) >= .70);
    CHECK(share("apart/thirteenth_calls.txt", true) >= .84);
    CHECK(share("apart/fifteenth_calls.txt", true) >= .90);
    CHECK(share("apart/sixteenth_calls.txt", true) >= .63);
    CHECK(share("apart/eleventh_mails.txt", false) >= .77);
    CHECK(share("apart/twelfth_mails.txt", false) >= .83);
    CHECK(share("apart/thirteenth_mails.txt", false) >= .90);
    CHECK(share("apart/fifteenth_mails.txt", false) >= .93);
    CHECK(share("apart/sixteenth_mails.txt", false) >= .90);
    CHECK(share("apart/everyday_mails.txt", false) >= .94);
}
