#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/text/read_document.hpp"
#include "linter/text/target_tags.hpp"

using namespace warmline;

namespace {

Document read(std::string_view text, Mode mode = Mode::rendered) {
    TextOptions options;
    options.mode = mode;
    return read_text(text, options);
}

struct Expected {
    std::string_view text;
    std::string_view family;
    std::string_view field;
    bool name_like = false;
    bool has_fallback = false;
};

}  // namespace

TEST_CASE("each family's tag is found with its field and its fallback") {
    const Expected table[] = {
        {"*|FNAME|*", "mailchimp", "FNAME", true},
        {"{{ contact.firstname }}", "liquid", "contact.firstname", true},
        {"{{ contact.FIRSTNAME|default:'there' }}", "liquid", "contact.FIRSTNAME", true, true},
        {"{{ personalization_token('contact.firstname', 'there') }}", "liquid", "contact.firstname",
         true, true},
        {"%%FirstName%%", "ampscript", "FirstName", true},
        {"%%=v(@name)=%%", "ampscript", "@name", true},
        {"{!Contact.FirstName}", "salesforce", "Contact.FirstName", true},
        {"{!Contact.FirstName, Valued Customer}", "salesforce", "Contact.FirstName", true, true},
        {"{{Recipient.FirstName}}", "liquid", "Recipient.FirstName", true},
        {"{{${first_name}}}", "braze", "first_name", true},
        {"{{${first_name} | default: 'there'}}", "braze", "first_name", true, true},
        {"{{ person|lookup:'City' }}", "liquid", "City", false},
        {"{{ person|lookup:'Vorname' }}", "liquid", "Vorname", true},
        {"{{ person|lookup:'Vorname'|default:'du' }}", "liquid", "Vorname", true, true},
        {"%FIRSTNAME%", "activecampaign", "FIRSTNAME", true},
        {"{{lead.First Name}}", "marketo", "lead.First Name", true},
        {"{{lead.First Name:default=there}}", "marketo", "lead.First Name", true, true},
        {"{{defaultIfEmpty firstName \"there\"}}", "handlebars", "firstName", true, true},
        {"{{insert firstName \"default=there\"}}", "handlebars", "firstName", true, true},
        {"[Vorname]", "inxmail", "Vorname", true},
        {"[Anrede,default(Guten Tag)]", "inxmail", "Anrede", true, true},
        {"[Name,MUST]", "inxmail", "Name", true, true},
        {"{contactfield=firstname}", "mautic", "firstname", true},
        {"{contactfield=firstname|there}", "mautic", "firstname", true, true},
        {"{{contact.first_name || \"you\"}}", "liquid", "contact.first_name", true, true},
        {"%{user.data.lastname}", "optimizely", "user.data.lastname", true},
        {"<% User['FirstName'] %>", "mapp", "FirstName", true},
        {"$salutation_de_formal", "promio", "salutation_de_formal", true, true},
        {"$first_name", "promio", "first_name", true},
        {"$RECIPIENT_NAME", "unknown", "RECIPIENT_NAME", true},
        {"$Vorname$", "emarsys", "Vorname", true},
        {"[[greeting]]", "mailxpert", "greeting", true, true},
        {"$$NACHNAME$$", "backclick", "NACHNAME", true},
        {"[[lastname]]", "mailxpert", "lastname", true},
        {"{$profile.Vorname}", "smarty", "profile.Vorname", true},
        {"{VORNAME}", "brace", "VORNAME", true},
        {"\u00ABVorname\u00BB", "word", "Vorname", true},
        {"<<Vorname>>", "word", "Vorname", true},
        {"{{ order.total }}", "liquid", "order.total", false},
    };
    for (const Expected& expected : table) {
        const Document document = read("Hallo " + std::string(expected.text) + ", guten Tag");
        CAPTURE(expected.text);
        REQUIRE(document.tags.size() == 1);
        const TagFact& tag = document.tags[0];
        CHECK(document.of(tag.range) == expected.text);
        CHECK(tag.family == expected.family);
        CHECK(tag.field == expected.field);
        CHECK(tag.name_like == expected.name_like);
        CHECK(tag.has_fallback == expected.has_fallback);
        CHECK_FALSE(tag.malformed);
        CHECK_FALSE(tag.control);
    }
}

TEST_CASE("a condition without else covers a field unless it leaves a hole") {
    const std::pair<std::string_view, bool> table[] = {
        {"Hallo %IF $FIRSTNAME%%FIRSTNAME%%/IF%,\n", false},
        {"Hallo {% if first_name %}{{ first_name }}{% endif %},\n", false},
        {"{% if first_name %}Hallo {{ first_name }}{% endif %},\n", false},
        {"Hallo{% if first_name %} {{ first_name }}{% endif %},\n", true},
        {"{% if first_name %}Hallo {{ first_name }},{% endif %}\n", true},
        {"Hallo %IF $FIRSTNAME%%FIRSTNAME%%ELSE%und guten Tag%/IF%,\n", true},
    };
    for (const auto& [text, covered] : table) {
        CAPTURE(text);
        const Document document = read(text, Mode::templated);
        int fields = 0;
        for (const TagFact& tag : document.tags) {
            if (tag.control) continue;
            ++fields;
            CHECK(tag.name_like);
            CHECK(tag.has_fallback == covered);
        }
        CHECK(fields == 1);
    }
}

TEST_CASE("a field that prints a day, a sum or a number counts as one in its sentence") {
    const std::pair<std::string_view, Mark> table[] = {
        {"Bitte zahlen Sie bis {{ invoice.dueDate }}.", Mark::day_ahead},
        {"Bestellnummer: {{ order.orderNumber }}", Mark::number},
        {"Offen sind {{ invoice_total }}.", Mark::amount},
        {"Wir kommen um {{ start_time }}.", Mark::time},
    };
    for (const auto& [text, mark] : table) {
        CAPTURE(text);
        const Document document = read(text, Mode::templated);
        REQUIRE(document.sentences.size() == 1);
        CHECK(document.sentences[0].has(mark));
    }
    for (const std::string_view text : {"Zum {{ product.update }}.", "Hallo {{ firstName }}."}) {
        CAPTURE(text);
        const Document document = read(text, Mode::templated);
        CHECK_FALSE(document.sentences.front().has(Mark::date));
        CHECK_FALSE(document.sentences.front().has(Mark::number));
    }
}

TEST_CASE("things and our own people are never without their name") {
    for (const std::string_view text :
         {"{{ customerGroup.name }}", "{{ product.name }}", "{{ staff.firstName }}"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text, Mode::templated).tags.front().name_like);
    }
}

TEST_CASE("single braces within Optimizely's choices are Optimizely's, covered by its otherwise") {
    const Document document = read(
        "Hallo <odr:choose><odr:when test=\"x\">{firstname}</odr:when><odr:otherwise>und guten "
        "Tag</odr:otherwise></odr:choose>,\n",
        Mode::templated);
    REQUIRE(document.tags.size() == 7);
    CHECK(document.tags[2].field == "firstname");
    CHECK(document.tags[2].has_fallback);
    for (const TagFact& tag : document.tags)
        CHECK(tag.family == "optimizely");
}

TEST_CASE("dollars around words that are no field are prices") {
    for (const std::string_view text : {"It costs $20 or CA$25 in Canada.", "A $Euro$ mark.",
                                        "Between US$ and A$ lies a third."}) {
        CAPTURE(text);
        CHECK(read(text, Mode::templated).tags.empty());
    }
}

TEST_CASE("prose that only looks like a tag is none") {
    const std::string_view table[] = {
        "Er schrieb „seit [sic] gestern“.",
        "Siehe [1] und [2].",
        "Das sind 50 % und 20 % mehr.",
        "Sie sparen 50% bis 60% beim Kauf.",
        "body { color: red }",
        "Mehr {siehe unten} dazu.",
        "Der Link https://a.example/%C3%A4%20b bleibt.",
        "Er sagte «Guten Tag» und ging.",
        "Preis: $49 oder $1,200 im Jahr",
        "a < b und b > c",
        "f(x) = {1, 2, 3}",
        "Im Menü [Einstellungen] klicken.",
        "2 * 3 | 4 * 5",
        "[Bild: Logo]",
        "Titel (100%ige Qualität)",
    };
    for (const std::string_view text : table) {
        CAPTURE(text);
        CHECK(read(text).tags.empty());
    }
}

TEST_CASE("in template mode any single identifier in brackets is a tag") {
    CHECK(read("Hallo [Kundenstatus]", Mode::templated).tags.size() == 1);
    CHECK(read("Hallo [Kundenstatus]").tags.empty());
    CHECK(read("Hallo {kundenstatus}", Mode::templated).tags.size() == 1);
}

TEST_CASE("broken tags are found and called malformed") {
    const std::string_view table[] = {
        "Hallo {{ first_name }, hier",
        "Hallo {{ first_name",
        "Hallo {vorname}}, hier",
        "Hallo *|FNAME|, hier",
        "Hallo *|FNAME*, hier",
        "Hallo *FNAME|*, hier",
        "Hallo {{{ firstName }}, hier",
        "Hallo {{ }}, hier",
        "Hallo {{ first_name|default:'du }}, hier",
        "Hallo %%FirstName%, hier",
        "Hallo {{ name | default: \u2018du\u2019 }}",
        "{% if first_name %}Hallo {{ first_name }}",
    };
    for (const std::string_view text : table) {
        CAPTURE(text);
        const Document document = read(text);
        bool malformed = false;
        for (const TagFact& tag : document.tags)
            malformed |= tag.malformed;
        CHECK(malformed);
    }
}

TEST_CASE("a condition around a tag is its fallback, the else branch gives the words") {
    const std::string_view table[] = {
        "{% if first_name %}Hallo {{ first_name }}{% else %}Guten Tag{% endif %}, hier",
        "{% if customer.first_name != blank %}Hallo {{ customer.first_name }}{% else %}Guten Tag{% "
        "endif %}",
        "{{#if firstName}}Hallo {{firstName}}{{else}}Guten Tag{{/if}}",
        "*|IF:FNAME|*Hallo *|FNAME|**|ELSE:|*Guten Tag*|END:IF|*",
        "[%if Vorname]Hallo [Vorname][%else]Guten Tag[%endif]",
    };
    for (const std::string_view text : table) {
        CAPTURE(text);
        const Document document = read(text);
        int fields = 0;
        for (const TagFact& tag : document.tags) {
            if (tag.control) continue;
            ++fields;
            CHECK(tag.has_fallback);
            CHECK(document.of(tag.fallback) == "Guten Tag");
            CHECK_FALSE(tag.malformed);
        }
        CHECK(fields == 1);
    }
}

TEST_CASE("a field is covered only in the branch for those who have it") {
    const std::pair<std::string_view, bool> table[] = {
        {"{% if name %}Hallo{% else %}Guten Tag {{ name }}{% endif %}, hier", false},
        {"{% if name == blank %}Guten Tag{% else %}Hallo {{ name }}{% endif %}, hier", true},
        {"{% unless name %}Guten Tag{% else %}Hallo {{ name }}{% endunless %}, hier", true},
        {"{% if name or city %}Hallo {{ name }}{% else %}Guten Tag{% endif %}, hier", false},
        {"{% if name and city %}Hallo {{ name }}{% else %}Guten Tag{% endif %}, hier", true},
        {"{% if city %}Hallo{% elsif name %}Hallo {{ name }}{% else %}Guten Tag{% endif %}", true},
        {"{{#if city}}Hallo{{else if name}}Hallo {{name}}{{else}}Guten Tag{{/if}}", true},
        {"*|IF:FNAME|*Hallo*|ELSE:|*Guten Tag *|FNAME|**|END:IF|*", false},
    };
    for (const auto& [text, covered] : table) {
        CAPTURE(text);
        const Document document = read(text, Mode::templated);
        for (const TagFact& tag : document.tags) {
            if (tag.control) continue;
            CHECK(tag.has_fallback == covered);
            if (covered) CHECK(document.of(tag.fallback) == "Guten Tag");
        }
    }
}

TEST_CASE("a variable that was given words or a field with a fallback is covered") {
    const std::pair<std::string_view, bool> table[] = {
        {"{% assign name = customer.first_name | default: \"und guten Tag\" %}Hallo {{ name }},",
         true},
        {"{% assign name = 'du' %}Hallo {{ name }},", true},
        {"{%- capture name -%}Leser{%- endcapture -%}Hallo {{ name }},", true},
        {"{% assign name = customer.first_name %}Hallo {{ name }},", false},
        {"{% assign city = 'Ulm' %}Hallo {{ name }},", false},
    };
    for (const auto& [text, covered] : table) {
        CAPTURE(text);
        for (const TagFact& tag : read(text, Mode::templated).tags)
            if (!tag.control) CHECK(tag.has_fallback == covered);
    }
}

TEST_CASE("apostrophes within words and quotes within quotes leave nothing open") {
    for (const std::string_view text :
         {"Hi {{ first_name|default:\"there's\" }},", "Hi {{ first_name|default:'you \"two\"' }},",
          "Hi {{{ first_name }}},", "Hi {{${first_name} | default: 'there'}},",
          "*NEU* und *ALT*"}) {
        CAPTURE(text);
        for (const TagFact& tag : read(text, Mode::templated).tags)
            CHECK_FALSE(tag.malformed);
    }
}

TEST_CASE("a condition about another field covers nothing") {
    const Document document = read("{% if city %}Hallo {{ first_name }}{% endif %}");
    REQUIRE(document.tags.size() == 3);
    CHECK_FALSE(document.tags[1].has_fallback);
}

TEST_CASE("an AMPscript block that tests for emptiness covers its variable") {
    const Document document = read(
        "%%[ SET @name = AttributeValue(\"FirstName\") IF EMPTY(@name) THEN SET @name = \"du\" "
        "ENDIF ]%%\n"
        "Hallo %%=v(@name)=%%,");
    REQUIRE(document.tags.size() == 2);
    CHECK(document.tags[0].control);
    CHECK(document.tags[1].has_fallback);
}

TEST_CASE("an empty default is no fallback") {
    CHECK_FALSE(read("Hallo {{ first_name|default:'' }},").tags.at(0).has_fallback);
}

TEST_CASE("a mail of nothing but openers is read in linear time") {
    for (const std::string_view opener :
         {"{{", "%%[", "*|", "[[", "<%", "$$", "\u00AB", "{%", "[", "{"}) {
        std::string text;
        while (text.size() < 300'000)
            text += opener;
        CHECK(read(text).text.size() == text.size());
    }
}

TEST_CASE("tags in the target of a link are read, what an address is made of is none") {
    const std::string_view target =
        "https://x.example/?k={{ contact.id|default:'0' }}&n=*|LNAME|*&m=%%email%%{% if vip %}&v=1"
        "{% endif %}";
    const auto tags = tags_in_target(target);
    REQUIRE(tags.size() == 5);
    CHECK(tags[0].field == "contact.id");
    CHECK(tags[0].fallback.of(target) == "0");
    CHECK(tags[1].family == "mailchimp");
    CHECK(tags[2].family == "ampscript");
    CHECK(tags[3].control);
    CHECK(tags_in_target("https://x.example/a%20b/%C3%A4/%AB12%?q=[Ort]&r={name}&s=$a_b#<x>")
              .empty());
    CHECK(tags_in_target("https://x.example/{{ broken").empty());
}
