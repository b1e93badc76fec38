#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/doors/milter/policy/campaign_cache.hpp"
#include "linter/doors/milter/policy/choose.hpp"
#include "linter/doors/milter/policy/decide.hpp"
#include "linter/doors/milter/policy/fingerprint.hpp"
#include "linter/doors/milter/policy/header_fields.hpp"
#include "linter/doors/milter/policy/notice_book.hpp"
#include "linter/doors/milter/policy/override_book.hpp"

using namespace warmline;
using namespace warmline::gateway;
using namespace std::chrono_literals;

TEST_CASE("networks hold the addresses in their range, in both families") {
    struct Case {
        std::string network, address;
        bool inside;
    };

    const std::vector<Case> cases{
        {"127.0.0.0/8", "127.255.0.1", true},       {"127.0.0.0/8", "128.0.0.1", false},
        {"192.0.2.7", "192.0.2.7", true},           {"192.0.2.7", "192.0.2.8", false},
        {"0.0.0.0/0", "203.0.113.9", true},         {"0.0.0.0/0", "2001:db8::1", false},
        {"2001:db8::/33", "2001:db8:1::", true},    {"2001:db8::/33", "2001:db8:8000::", false},
        {"192.0.2.0/24", "::ffff:192.0.2.9", true}, {"192.0.2.0/24", "", false},
        {"192.0.2.0/24", "garbage", false},
    };
    for (const auto& one : cases) {
        CAPTURE(one.network + " " + one.address);
        REQUIRE(Network::read(one.network));
        CHECK(Network::read(one.network)->contains(one.address) == one.inside);
    }
    for (const auto& wrong :
         {"", "1.2.3", "1.2.3.4/33", "1.2.3.4/", "::1/129", "a/8", "1.2.3.4/8x"})
        CHECK_FALSE(Network::read(wrong));
}

TEST_CASE("the first profile that matches decides") {
    Config config;
    config.internal_domains = {"corp.example"};
    gateway::Profile sales, colleagues;
    sales.name = "sales";
    sales.match.authors = {"@sales.example", "chef@corp.example"};
    sales.match.recipients = Recipients::external;
    colleagues.name = "colleagues";
    colleagues.match.recipients = Recipients::internal;
    config.profiles = {sales, colleagues, gateway::Profile{}};

    struct Case {
        std::string author;
        std::vector<std::string> to;
        std::string profile;
    };

    const std::vector<Case> cases{
        {"Anna@Sales.Example", {"x@example.com"}, "sales"},
        {"CHEF@corp.example", {"x@example.com", "y@corp.example"}, "sales"},
        {"anna@sales.example", {"y@CORP.example"}, "colleagues"},
        {"anna@notsales.example", {"x@example.com"}, "default"},
        {"@sales.example", {"x@example.com"}, "default"},
        {"anna@sales.example", {"localuser"}, "colleagues"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.author);
        milter::Envelope envelope;
        envelope.author = one.author;
        envelope.recipients = one.to;
        envelope.recipient_count = one.to.size();
        CHECK(choose_profile(config, envelope).name == one.profile);
    }
    milter::Envelope many;
    many.recipients = {"y@corp.example"};
    many.recipient_count = 5000;
    CHECK(reach_of(config, many) == Recipients::external);
}

TEST_CASE(
    "whatever the policy, a mail is recorded, marked, held, refused or deferred: never lost") {
    // Every combination of mode, shadow, thresholds, rules and failures.
    for (const auto mode : {gateway::Mode::observe, gateway::Mode::header, gateway::Mode::enforce})
        for (const bool shadow : {false, true})
            for (const unsigned below : {0u, 50u, 100u})
                for (const auto emit : {Emit::none, Emit::score})
                    for (const bool may_reject : {false, true})
                        for (const Tenths overall : {0, 499, 500, 1000}) {
                            Config config;
                            config.mode = mode;
                            config.emit = emit;
                            gateway::Profile profile;
                            profile.shadow = shadow;
                            profile.hold_below = below;
                            profile.reject_below = below / 2;
                            profile.hold_rules = {"amb"};
                            LintResult result;
                            result.overall = overall;
                            result.hits = {{"amb/vague-time", Severity::major, 1}};
                            const auto decision = decide(config, profile, result, may_reject);
                            CHECK(decision.would >= Step::hold);
                            if (mode == gateway::Mode::observe || shadow)
                                CHECK(decision.step == Step::record);
                            if (mode == gateway::Mode::header) CHECK(decision.step <= Step::header);
                            if (!may_reject) CHECK(decision.step != Step::reject);
                            CHECK(decision.step != Step::tempfail);
                        }
    Config config;
    for (const auto failure : {Failure::timed_out, Failure::crashed, Failure::poisoned,
                               Failure::overloaded, Failure::braked}) {
        CHECK(decide_failure(config, gateway::Profile{}, failure) == Decision{});
        gateway::Profile strict;
        strict.on_error = OnError::tempfail;
        const auto wish = failure == Failure::overloaded ? Step::record : Step::tempfail;
        CHECK(decide_failure(config, strict, failure) == Decision{wish, wish, {}});
        strict.shadow = true;
        CHECK(decide_failure(config, strict, failure) == Decision{Step::record, wish, {}});
    }
}

TEST_CASE("a mail without a login is not refused, but what would have been is noted") {
    Config config;
    config.mode = gateway::Mode::enforce;
    LintResult result;
    result.hits = {{"merge/unresolved", Severity::blocker, 1}, {"amb/x", Severity::minor, 1}};
    gateway::Profile profile;
    profile.reject_rules = {"merge"};
    CHECK(decide(config, profile, result, false) ==
          Decision{Step::record, Step::reject, {"merge/unresolved"}});
    profile.hold_rules = {"amb/x"};
    CHECK(decide(config, profile, result, false) == Decision{Step::hold, Step::reject, {"amb/x"}});
}

TEST_CASE("a mail that a queue tries for days is one mail") {
    NoticeBook book;
    const auto key = FingerprintKey::draw();
    const auto now = Clock::now();
    const auto is_new = [&](const Fingerprint& mail, TimePoint when) {
        return book.enter(mail, when, NoticeBook::longer_than_queues_try);
    };
    const Sending mail{{1, 2}, {3, 4}}, other{{1, 2}, {3, 5}};
    CHECK(is_new(fingerprint(key, mail, "<1@x>"), now));
    CHECK_FALSE(is_new(fingerprint(key, mail, "<1@x>"), now + 119h));
    CHECK(is_new(fingerprint(key, mail, "<2@x>"), now));  // sent anew
    CHECK(is_new(fingerprint(key, other, "<1@x>"), now));
    CHECK(is_new(fingerprint(key, mail, "<1@x>"), now + 145h));
    for (std::uint64_t i = 0; i < NoticeBook::most + 10; ++i)
        is_new({i, 7}, now);
    CHECK(book.size() == NoticeBook::most);
}

TEST_CASE("what a former run told of comes before what this one has, and no more than is kept") {
    NoticeBook book;
    const auto now = Clock::now();
    book.enter({1, 1}, now, 10s);
    book.restore({{{2, 2}, now - 1s}, {{3, 3}, now + 5s}, {{1, 1}, now + 5s}}, now);
    CHECK(book.size() == 2);
    CHECK(book.entries().front().mail == Fingerprint{3, 3});
    CHECK_FALSE(book.enter({3, 3}, now, 10s));
    CHECK(book.enter({2, 2}, now, 10s));
    std::vector<NoticeBook::Entry> many;
    for (std::uint64_t i = 0; i < 2 * NoticeBook::most; ++i)
        many.push_back({{i, 9}, now + 1h});
    book.restore(many, now);
    CHECK(book.size() == NoticeBook::most);
    CHECK_FALSE(book.enter({2, 2}, now, 10s));
}

TEST_CASE("headers like ours stay in mail that is only observed, unless somebody trusts ours") {
    Config config;
    gateway::Profile usual, opted_out, shadow, marked;
    opted_out.lint = false;
    shadow.shadow = true;
    marked.emit = Emit::score;
    config.profiles = {opted_out, shadow, usual};
    CHECK_FALSE(strips_headers(config, usual));
    config.mode = gateway::Mode::enforce;
    CHECK(strips_headers(config, usual));
    CHECK_FALSE(strips_headers(config, shadow));
    CHECK_FALSE(strips_headers(config, opted_out));
    config.profiles.push_back(marked);
    CHECK(strips_headers(config, shadow));
    CHECK(strips_headers(config, opted_out));
    config.mode = gateway::Mode::observe;
    CHECK_FALSE(strips_headers(config, usual));
    config.strip_incoming = false;
    config.mode = gateway::Mode::enforce;
    CHECK_FALSE(strips_headers(config, usual));
}

TEST_CASE("a pack's name stands for its rules, and only for them") {
    Config config;
    config.mode = gateway::Mode::enforce;
    LintResult result;
    result.hits = {{"amb/x", Severity::minor, 1},
                   {"ambience/y", Severity::blocker, 1},
                   {"amb/z", Severity::major, 1}};
    gateway::Profile profile;
    profile.hold_rules = {"amb"};
    CHECK(decide(config, profile, result, true).rules ==
          std::vector<std::string>{"amb/z", "amb/x"});
    profile.hold_rules = {"ambi"};
    CHECK(decide(config, profile, result, true).step == Step::record);
}

TEST_CASE("a refusal is one short line, however many rules and words there are") {
    Decision decision{Step::reject, Step::reject, {}};
    std::map<std::string, std::string> words;
    for (int i = 0; i < 100; ++i) {
        decision.rules.push_back("pack/rule-" + std::to_string(i));
        words[decision.rules.back()] =
            "long words with Ümlaut\r\nX: y\x07 " + std::string(200, 'w');
    }
    const auto text = refusal(decision, words, "https://wl.example/h", "ABCDEF", Language::en);
    CHECK(text.size() <= 390);
    CHECK(text.starts_with("Not sent: long words with Uemlaut??X: y? "));
    CHECK(text.ends_with(". Help: https://wl.example/h ref=ABCDEF"));
    CHECK(refusal({Step::reject, Step::reject, {}}, {}, "", "", Language::en) ==
          "Not sent: the score of this mail is below the limit.");
    CHECK(
        refusal({Step::reject, Step::reject, {"a/b"}}, {{"a/b", "Anhang angekündigt – „gleich“ …"}},
                "https://h", "ABCDEF", Language::de) ==
        "Nicht gesendet: Anhang angekuendigt - \"gleich\" ... [a/b]. Hilfe: https://h ref=ABCDEF");
    CHECK(refusal({Step::reject, Step::reject, {}}, {}, "", "", Language::de) ==
          "Nicht gesendet: Die Bewertung dieser Mail liegt unter der Grenze.");
}

namespace {

std::string copy_of_campaign(int number, const std::string& subject = "Hello") {
    const auto n = std::to_string(number);
    return "To: person" + n + "@example.com\r\nDate: Mon, " + n + " Jun 2026\r\nMessage-ID: <" + n +
           "@x>\r\nX-Job: " + n + "\r\nSubject: " + subject +
           "\r\nContent-Type: multipart/alternative;\r\n boundary=\"edge-0000" + n +
           "\"\r\nList-Unsubscribe: <https://x.example/" + n + ">\r\n\r\n--edge-0000" + n +
           "\r\n\r\nplain\r\n--edge-0000" + n + "\r\n\r\nhtml\r\n--edge-0000" + n + "--\r\n";
}

Fingerprint print_of(const std::string& mail) {
    static const auto key = FingerprintKey::draw();
    return fingerprint(key, mail, mail.find("\r\n\r\n") + 4);
}

}  // namespace

TEST_CASE("copies of a campaign have one fingerprint, changed text has another") {
    const auto first = print_of(copy_of_campaign(1));
    CHECK(print_of(copy_of_campaign(2)) == first);
    CHECK(print_of(copy_of_campaign(9)) == first);
    CHECK(print_of(copy_of_campaign(1, "Hallo")) != first);
    auto changed = copy_of_campaign(1);
    changed.replace(changed.find("plain"), 5, "plaim");
    CHECK(print_of(changed) != first);
    auto unlisted = copy_of_campaign(1);
    unlisted.replace(unlisted.find("List-Unsubscribe"), 4, "Lost");
    CHECK(print_of(unlisted) != first);
    auto tier = "X-Warmline-Tier: A+\r\n" + copy_of_campaign(1);
    CHECK(print_of(tier) != first);
    auto two = copy_of_campaign(1);
    two.insert(4, "other@example.com, ");
    CHECK(print_of(two) != first);
}

TEST_CASE("pieces cannot be shifted between fields and body") {
    CHECK(print_of("Subject: ab\r\n\r\nc") != print_of("Subject: a\r\n\r\nbc"));
    CHECK(print_of("Subject: a\r\n\r\n") != print_of("Subject: a\r\n\r\n\r\n"));
    CHECK(print_of("\r\n\r\n") != print_of("\r\n\r\n" + std::string(1, '\0')));
}

TEST_CASE("the cache keeps what holds for everyone, and not too much of it") {
    CampaignCache cache(3, 600s);
    const auto now = Clock::now();
    LintResult general;
    general.same_for_everyone = true;
    general.overall = 700;
    for (std::uint64_t i = 0; i < 10; ++i)
        cache.keep({i, i}, general, now);
    CHECK(cache.size() == 3);
    CHECK(cache.find({0, 0}, now) == nullptr);
    REQUIRE(cache.find({9, 9}, now) != nullptr);
    CHECK(cache.find({9, 9}, now)->overall == 700);
    CHECK(cache.find({9, 9}, now + 601s) == nullptr);
    LintResult personal;
    cache.keep({77, 77}, personal, now);
    CHECK(cache.find({77, 77}, now) == nullptr);
    CHECK_FALSE(cache.knows({77, 77}));
    CHECK(cache.knows({9, 9}));
    CampaignCache none(0, 600s);
    none.keep({1, 1}, general, now);
    CHECK(none.size() == 0);
}

TEST_CASE("the next copy of a campaign is not the same mail again") {
    const auto key = FingerprintKey::draw();
    const auto copy = [&](int number, std::vector<std::string> readers) {
        milter::Envelope envelope;
        envelope.recipients = std::move(readers);
        envelope.recipient_count = envelope.recipients.size();
        const auto mail = copy_of_campaign(number);
        return Sending{print_of(mail), fingerprint(key, envelope)};
    };
    OverrideBook book;
    const auto now = Clock::now();
    for (int number = 0; number < 12; ++number) {
        const auto mail = copy(number, {"kunde" + std::to_string(number) + "@example.com"});
        CHECK_FALSE(book.insisted("anna", mail, "", now));
        book.refuse("anna", mail, now);
    }
    // To the same readers, whatever their order: the author means it.
    CHECK(book.insisted("anna", copy(90, {"Kunde7@example.com"}), "", now));
    CHECK_FALSE(book.insisted("anna", copy(91, {"kunde7@example.com"}), "", now));
    book.refuse("anna", copy(1, {"a@example.com", "b@example.com"}), now);
    CHECK_FALSE(book.insisted("anna", copy(1, {"b@example.com"}), "", now));
    CHECK(book.insisted("anna", copy(1, {"b@example.com", "a@example.com"}), "", now));
    milter::Envelope many, more;
    many.recipient_count = 2000;
    more.recipient_count = 2001;
    CHECK(fingerprint(key, many) != fingerprint(key, more));
}

TEST_CASE("authors may insist: by sending again, or with the code they were given") {
    OverrideBook book;
    const auto now = Clock::now();
    const Sending mail{{1, 2}, {}}, other{{3, 4}, {}};
    CHECK_FALSE(book.insisted("anna", mail, "", now));
    const auto code = book.refuse("anna", mail, now)->code;
    CHECK(code.size() == 6);
    CHECK_FALSE(book.insisted("mallory", mail, code, now));
    CHECK_FALSE(book.insisted("anna", other, "", now));
    CHECK_FALSE(book.insisted("anna", other, "AAAAAA", now));
    const auto by_code = book.insisted("anna", other, " " + code + ": er wartet\r\ndarauf", now);
    REQUIRE(by_code);
    CHECK(by_code->by_code);
    CHECK(by_code->reason == "er wartet??darauf");
    CHECK_FALSE(book.insisted("anna", other, code, now));
    book.refuse("anna", mail, now);
    const auto again = book.insisted("anna", mail, "", now);
    REQUIRE(again);
    CHECK_FALSE(again->by_code);
    book.refuse("anna", mail, now);
    CHECK_FALSE(book.insisted("anna", mail, "", now + 25h));
    for (int i = 0; i < 6000; ++i)
        book.refuse("anna", {{static_cast<std::uint64_t>(i), 0}, {}}, now);
    CHECK(book.size() == 5000);
}

TEST_CASE("refusals of a former run are insisted on as those of this one") {
    OverrideBook book;
    const auto now = Clock::now();
    const Sending early{{1, 2}, {}}, late{{3, 4}, {}}, expired{{5, 6}, {}};
    book.refuse("anna", late, now);
    book.restore({{"anna", "AAAAAA", early, now + 1h}, {"anna", "BBBBBB", expired, now - 1s}}, now);
    CHECK(book.size() == 2);
    CHECK_FALSE(book.insisted("mallory", early, "", now));
    CHECK(book.insisted("anna", early, "", now));
    CHECK(book.insisted("anna", late, "", now));
    CHECK_FALSE(book.insisted("anna", expired, "", now));
    // A lifetime made shorter counts for them too, and the newest stay when there are too many.
    book.use({.lifetime = 60s});
    std::vector<Refusal> many;
    for (std::uint64_t i = 0; i < 6000; ++i)
        many.push_back({"anna", "CCCCCC", {{i, 0}, {}}, now + 24h});
    book.restore(many, now);
    CHECK(book.size() == 5000);
    CHECK_FALSE(book.insisted("anna", {{0, 0}, {}}, "", now));
    CHECK_FALSE(book.insisted("anna", {{5999, 0}, {}}, "", now + 61s));
    CHECK(book.insisted("anna", {{5999, 0}, {}}, "", now));
}

TEST_CASE("a mail with a login is not believed to be automatic, a list's or a bounce") {
    Config config;
    gateway::Profile profile;
    milter::Mail mail;
    mail.envelope.sender = "anna@corp.example";
    const auto reason = [&](const std::string& login) {
        mail.envelope.author = login;
        const auto why = reason_to_skip(profile, mail, is_believed(config, profile, mail.envelope));
        return std::string(why.value_or("read"));
    };
    const std::vector<std::pair<bool milter::HeaderFacts::*, std::string>> kinds{
        {&milter::HeaderFacts::automatic, "automatic"},
        {&milter::HeaderFacts::list, "list"},
        {&milter::HeaderFacts::report, "report"},
        {&milter::HeaderFacts::encrypted, "encrypted"}};
    for (const auto& [fact, name] : kinds) {
        mail.facts = {};
        mail.facts.*fact = true;
        CHECK(reason("") == name);
        CHECK(reason("anna") == "read");
        profile.believe = Believe::everybody;
        CHECK(reason("anna") == name);
        profile.believe = Believe::nobody;
        CHECK(reason("") == "read");
        profile.believe.reset();
        if (name != "encrypted")  // that is no claim: it can be read or not
            CHECK(claims_of(mail) == std::vector<std::string_view>{name});
    }
    config.believe = Believe::everybody;
    CHECK(reason("anna") == "encrypted");
    config.believe = Believe::programs;
    mail.facts = {};
    mail.envelope.sender.clear();
    CHECK(reason("") == "bounce");
    CHECK(reason("anna") == "read");
    CHECK(claims_of(mail) == std::vector<std::string_view>{"bounce"});
    mail.facts.report = true;  // a lost bounce is a lost mail
    CHECK(reason("anna") == "bounce");
    profile.lint = false;
    mail.envelope.sender = "anna@corp.example";
    CHECK(reason("anna") == "profile");
}

TEST_CASE("what a mail claims to be is taken out for the linter, folded lines and all") {
    const std::string body = "Precedence: bulk\r\n";  // that is text
    const auto without = [&](std::string header) {
        auto mail = header + body;
        const auto left = drop_claims(mail, header.size());
        CHECK(mail.substr(left) == body);
        return mail.substr(0, left);
    };
    CHECK(without("Subject: a\r\nAuto-Submitted: auto-replied\r\nlist-id: <x\r\n .y>\r\n"
                  "X-WARMLINE-Tier: C\r\nPrecedence : bulk\r\nX-Campaign-Recipients: 9\r\n"
                  "To: b\r\n c\r\n\r\n") == "Subject: a\r\nTo: b\r\n c\r\n\r\n");
    const std::string kept =
        "List-Unsubscribe: <https://x.example>\r\nX-Warmline-Ignore: a: b\r\n"
        "X-Warmline-Override: ABCDEF\r\nX-Precedence: bulk\r\n\r\n";
    CHECK(without(kept) == kept);
    CHECK(without("") == "");
    CHECK(without("Precedence: bulk") == "");
}
