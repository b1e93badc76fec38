#include "linter/campaign/conditions.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "linter/campaign/merge.hpp"
#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

Recipient ada() {
    Recipient person;
    person.address = "ada@lang.example";
    person.name = "Ada Lang";
    person.gender = Gender::female;
    person.language = Language::de;
    person.tier = Tier::a;
    return person;
}

Recipient nameless() {
    Recipient person;
    person.address = "kontakt@kurz.example";
    return person;
}

}  // namespace

TEST_CASE("each platform's conditions are decided for the reader") {
    const struct {
        std::string_view platform, text, ada, nameless;
    } cases[] = {
        {"Customer.io",
         "Hallo{% if customer.first_name != blank %} {{ customer.first_name }}{% endif %},",
         "Hallo {{ customer.first_name }},", "Hallo,"},
        {"Klaviyo", "{% if first_name %}Dear {{ first_name }}{% else %}Hello{% endif %},",
         "Dear {{ first_name }},", "Hello,"},
        {"Liquid, elsif",
         "{%- if gender == 'female' -%}Frau{%- elsif gender == \"male\" -%}Herr{%- else -%}Guten "
         "Tag{%- endif -%}",
         "Frau", "Guten Tag"},
        {"Liquid, unless", "{% unless last_name %}Guten Tag{% endunless %}", "", "Guten Tag"},
        {"SendGrid", "{{#if firstName}}Hi {{firstName}}{{else}}Hi there{{/if}}!",
         "Hi {{firstName}}!", "Hi there!"},
        {"SendGrid, unless", "{{#unless lastName}}Guten Tag{{/unless}}", "", "Guten Tag"},
        {"Account Engagement",
         "{{#if Recipient.FirstName}}Hallo {{Recipient.FirstName}}{{else}}Hallo{{/if}}",
         "Hallo {{Recipient.FirstName}}", "Hallo"},
        {"Mailchimp", "*|IF:FNAME|*Hallo *|FNAME|**|ELSE:|*Guten Tag*|END:IF|*,",
         "Hallo *|FNAME|*,", "Guten Tag,"},
        {"Mailchimp, compared",
         "*|IF:LANGUAGE=de|*Guten Tag*|ELSEIF:LANGUAGE=en|*Hello*|ELSE:|*Hi*|END:IF|*", "Guten Tag",
         "Hi"},
        {"ActiveCampaign", "%IF $FIRSTNAME%Liebe %FIRSTNAME%%ELSE%Guten Tag%/IF%",
         "Liebe %FIRSTNAME%", "Guten Tag"},
        {"Inxmail", "[%if Vorname <> \"\"]Hallo [Vorname][%else]Hallo[%endif]", "Hallo [Vorname]",
         "Hallo"},
        {"joined",
         "{% if first_name and gender == 'w' %}a{% elsif not first_name or title %}b{% endif %}",
         "a", "b"},
        {"nested",
         "{% if last_name %}{% if gender == 'female' %}Frau{% else %}Herr{% endif %} x{% else "
         "%}y{% "
         "endif %}",
         "Frau x", "y"},
        {"value of the customer", "{% if tier == 'A' %}Wir rufen Sie an.{% endif %}",
         "Wir rufen Sie an.", ""},
    };

    for (const auto& [platform, text, filled, empty] : cases) {
        CAPTURE_BOUND(platform);
        CHECK(decide_conditions(text, ada()) == filled);
        CHECK(decide_conditions(text, nameless()) == empty);
    }
}

TEST_CASE("what a list of people cannot answer stays as it is written") {
    for (const std::string_view text :
         {"{% if basket.total > 50 %}Gratisversand{% else %}Versand{% endif %}",
          "{{#if hasOrders}}Danke{{/if}}", "*|IF:PLAN=gold|*a*|ELSE:|*b*|END:IF|*",
          "{% for item in items %}{{ item.name }}{% else %}leer{% endfor %}",
          "{{#each items}}{{this}}{{else}}leer{{/each}}", "{% if first_name %}nie geschlossen",
          "50 % Rabatt und 100 % Freude [1] {x} *|", "{% endif %} allein", "{{else}}"}) {
        CAPTURE(text);
        CHECK(decide_conditions(text, ada()) == text);
    }
}

TEST_CASE("what can be decided inside a loop is, the loop stays") {
    CHECK(decide_conditions(
              "{% for i in items %}{% if first_name %}x{% else %}y{% endif %}{% endfor %}",
              ada()) == "{% for i in items %}x{% endfor %}");
    CHECK(decide_conditions("{{#if plan}}{{#if firstName}}a{{/if}}{{/if}}", ada()) ==
          "{{#if plan}}{{#if firstName}}a{{/if}}{{/if}}");
}

TEST_CASE("ten thousand nested conditions are cut, not followed") {
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += "{% if first_name %}";
    CHECK(decide_conditions(text, ada()) == text);
}

TEST_CASE("a template is merged branch by branch; an unfilled field of another branch is no gap") {
    const std::string bytes =
        "Subject: Neues\nContent-Type: text/plain; charset=utf-8\n\n"
        "{% if contact.FIRSTNAME != blank %}Hallo {{ contact.FIRSTNAME }},{% else %}Guten Tag,{% "
        "endif %}\n\nbis bald.\n";
    const auto message = read_message(bytes);
    const auto document = read_document(message);

    const auto known = merge(bytes, document, ada());
    CHECK(known.bytes.find("Hallo Ada,\n") != std::string::npos);
    const auto unknown = merge(bytes, document, nameless());
    CHECK(unknown.bytes.find("\nGuten Tag,\n") != std::string::npos);
    CHECK(unknown.empty.empty());
    CHECK(unknown.unknown.empty());
}
