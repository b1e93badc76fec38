#include "linter/text/merge_platforms.hpp"

#include <algorithm>

namespace warmline {
namespace {

// The last one stands for tags of no known family.
constexpr auto syntaxes = std::to_array<MergeSyntax>({
    {"curly", "{{ … }} (Brevo, Klaviyo, HubSpot, SendGrid)", "{{ first_name|default:'…' }}"},
    {"liquid", "{{ … | … }}, {% … %} (Liquid: Brevo, Klaviyo, HubSpot)",
     "{{ first_name|default:'…' }}"},
    {"handlebars", "{{#if …}} (Handlebars: SendGrid, Iterable, Account Engagement)",
     "{{#if firstName}}{{firstName}}{{else}}…{{/if}}"},
    {"braze", "{{${…}}} (Braze)", "{{${first_name} | default: '…'}}"},
    {"marketo", "{{lead.…}} (Marketo)", "{{lead.First Name:default=…}}"},
    {"mailchimp", "*|…|* (Mailchimp)", "*|IF:FNAME|**|FNAME|**|ELSE:|*…*|END:IF|*"},
    {"ampscript", "%%…%% (Salesforce Marketing Cloud)",
     "%%=IIF(Empty(FirstName),\"…\",FirstName)=%%"},
    {"salesforce", "{!…} (Salesforce Classic)", "{!BLANKVALUE(Contact.FirstName,\"…\")}"},
    {"activecampaign", "%…% (ActiveCampaign)", "%IF $FIRSTNAME%%FIRSTNAME%%ELSE%…%/IF%"},
    {"emarsys", "$…$ (Emarsys)", "{{ contact.1|default('…') }}"},
    {"inxmail", "[…] (Inxmail)", "[Vorname,default(…)]"},
    {"mautic", "{contactfield=…} (Mautic)", "{contactfield=firstname|…}"},
    {"smarty", "{$…} (Copernica, Evalanche, MailerLite)", "{$profile.Vorname|default:\"…\"}"},
    {"optimizely", "%{…}, <odr:…> (Optimizely)",
     "<odr:choose><odr:when …>{firstname}</odr:when><odr:otherwise>…</odr:otherwise></odr:choose>"},
    {"mapp", "<% … %> (Mapp)", "<% User['FirstName'] %>"},
    {"promio", "$… (promio.connect)", "$salutation_de_formal"},
    {"backclick", "$$…$$ (BACKCLICK)", "$$m$f$…$$"},
    {"mailxpert", "[[…]] (mailXpert, GetResponse, Mailjet)", "[[greeting]]"},
    {"word", "«…» (Word)", "{ IF { MERGEFIELD Vorname } = \"\" \"…\" { MERGEFIELD Vorname } }"},
    {"dollar_brace", "${…} (FreeMarker)", "${firstname!'…'}"},
    {"brace", "{…} (CleverReach, rapidmail)", "{VORNAME}"},
});

constexpr auto platforms = std::to_array<MergePlatform>({
    {"account-engagement", {"handlebars", "curly", "ampscript"}},
    {"activecampaign", {"activecampaign"}},
    {"backclick", {"backclick"}},
    {"braze", {"braze", "liquid", "curly"}},
    {"brevo", {"liquid", "curly"}},
    {"cleverreach", {"brace"}},
    {"copernica", {"smarty", "brace"}},
    {"customer-io", {"liquid", "curly"}},
    {"dynamics", {"curly", "handlebars"}},
    {"emarsys", {"liquid", "curly", "emarsys", "activecampaign"}},
    {"evalanche", {"smarty", "brace"}},
    {"getresponse", {"mailxpert"}},
    {"hubspot", {"liquid", "curly"}},
    {"inxmail", {"inxmail"}},
    {"iterable", {"handlebars", "curly"}},
    {"klaviyo", {"liquid", "curly"}},
    {"mailchimp", {"mailchimp"}},
    {"mailerlite", {"smarty"}},
    {"mailjet", {"liquid", "curly", "mailxpert"}},
    {"mailxpert", {"mailxpert"}},
    {"mapp", {"mapp"}},
    {"marketo", {"marketo", "dollar_brace"}},
    {"mautic", {"mautic", "brace"}},
    {"optimizely", {"optimizely", "brace", "dollar_brace"}},
    {"promio", {"promio"}},
    {"rapidmail", {"curly", "brace"}},
    {"salesforce-classic", {"salesforce"}},
    {"salesforce-marketing-cloud", {"ampscript"}},
    {"sendgrid", {"handlebars", "curly"}},
    {"word", {"word"}},
    {"zendesk", {"curly", "liquid"}},
});

}  // namespace

bool MergePlatform::reads(std::string_view syntax) const {
    return std::find(syntaxes.begin(), syntaxes.end(), syntax) != syntaxes.end();
}

std::span<const MergePlatform> merge_platforms() {
    return platforms;
}

const MergePlatform* merge_platform(std::string_view id) {
    const auto found = std::find_if(platforms.begin(), platforms.end(),
                                    [id](const MergePlatform& one) { return one.id == id; });
    return found == platforms.end() ? nullptr : &*found;
}

const MergeSyntax& merge_syntax(std::string_view id) {
    const auto found = std::find_if(syntaxes.begin(), syntaxes.end(),
                                    [id](const MergeSyntax& one) { return one.id == id; });
    return found == syntaxes.end() ? syntaxes.back() : *found;
}

const MergeSyntax& syntax_of(std::string_view family, std::string_view tag) {
    const bool curly = family == "liquid" || family == "handlebars";
    if (!curly || !tag.starts_with("{{")) return merge_syntax(family);
    const auto begin = tag.find_first_not_of("{ ");
    const auto end = tag.find_last_not_of("} ");
    if (begin == tag.npos || end == tag.npos || end < begin) return merge_syntax("curly");
    const auto inside = tag.substr(begin, end + 1 - begin);
    const bool bare = inside != "else" && inside.find_first_of(" |(\"'#/^!:?") == inside.npos;
    return merge_syntax(bare ? "curly" : family);
}

}  // namespace warmline
