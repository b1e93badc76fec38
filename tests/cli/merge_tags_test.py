"""Merge tags of every platform, before and after the merge: one line a platform."""
import json
import pathlib
import tempfile
import unittest

from warmline import run

# platform: a name field without fallback, one with its fallback, one inside a condition that
# covers the empty case (None where the platform has no such form or keeps it in its own settings).
PLATFORMS = {
    "mailchimp": ("*|FNAME|*", None, "*|IF:FNAME|**|FNAME|**|ELSE:|*guten Tag*|END:IF|*"),
    "hubspot": ("{{ contact.firstname }}", "{{ personalization_token('contact.firstname', 'Nachbar') }}",
                "{% if contact.firstname %}{{ contact.firstname }}{% else %}Nachbar{% endif %}"),
    "ampscript": ("%%FirstName%%", "%%=IIF(Empty(@firstname),\"Nachbar\",@firstname)=%%", None),
    "salesforce classic": ("{!Contact.FirstName}", "{!BLANKVALUE(Contact.FirstName, \"Nachbar\")}", None),
    "account engagement": ("{{Recipient.FirstName}}", None,
                           "{{#if Recipient.FirstName}}{{Recipient.FirstName}}{{else}}Nachbar{{/if}}"),
    "braze": ("{{${first_name}}}", "{{${first_name} | default: 'Nachbar'}}",
              "{% if ${first_name} %}{{${first_name}}}{% else %}Nachbar{% endif %}"),
    "klaviyo": ("{{ first_name }}", "{{ first_name|default:'Nachbar' }}",
                "{% if first_name %}{{ first_name }}{% else %}Nachbar{% endif %}"),
    "brevo": ("{{ contact.FIRSTNAME }}", "{{ contact.FIRSTNAME|default:'Nachbar' }}",
              "{% if contact.FIRSTNAME %}{{ contact.FIRSTNAME }}{% else %}Nachbar{% endif %}"),
    "activecampaign": ("%FIRSTNAME%", None, "%IF $FIRSTNAME%%FIRSTNAME%%ELSE%Nachbar%/IF%"),
    "sendgrid": ("{{firstName}}", "{{insert firstName \"default=Nachbar\"}}",
                 "{{#if firstName}}{{firstName}}{{else}}Nachbar{{/if}}"),
    "marketo": ("{{lead.First Name}}", "{{lead.First Name:default=Nachbar}}", None),
    "marketo new": ("{%=lead.firstname %}", "{%=lead.firstname ?: \"Nachbar\" %}", None),
    "dynamics": ("{{contact.firstname}}", None, None),
    "emarsys": ("{{ contact.firstname }}", "{{ contact.firstname|default('Nachbar') }}", None),
    "inxmail": ("[Vorname]", "[Vorname,default(Nachbar)]", "[%if Vorname][Vorname][%else]Nachbar[%endif]"),
    "mautic": ("{contactfield=firstname}", "{contactfield=firstname|Nachbar}", None),
    "iterable": ("{{firstName}}", "{{defaultIfEmpty firstName \"Nachbar\"}}", None),
    "customer.io": ("{{ customer.first_name }}", "{{ customer.first_name | default: \"Nachbar\" }}",
                    "{% if customer.first_name != blank %}{{ customer.first_name }}{% else %}Nachbar{% endif %}"),
    "optimizely": ("%{user.data.lastname}", None, None),
    "mapp": ("<% User['FirstName'] %>", None, None),
    "backclick": ("$$NACHNAME$$", None, None),
    "mailxpert": ("[[lastname]]", "[[greeting]]", None),
    "promio": ("$first_name", "$salutation_de_formal", None),
    "optimizely choice": ("{firstname}", None,
                          "<odr:choose><odr:when test=\"x\">{firstname}</odr:when><odr:otherwise>Nachbar</odr:otherwise></odr:choose>"),
    "klaviyo lookup": ("{{ person|lookup:'Vorname' }}", "{{ person|lookup:'Vorname'|default:'Nachbar' }}", None),
    "emarsys numbered": ("{{ contact.1 }}", "{{ contact.1|default('Nachbar') }}", None),
    "emarsys old": ("$Vorname$", None, None),
    "copernica": ("{$profile.Vorname}", None, "{if $profile.Vorname}{$profile.Vorname}{else}Nachbar{/if}"),
    "zendesk": ("{{customer.FirstName}}", "{{customer.FirstName || \"Nachbar\"}}", None),
    "rapidmail": ("{{vorname}}", None, None),
    "word": ("««Vorname»»".replace("««", "«").replace("»»", "»"), None, None),
    "word in ascii": ("<<Vorname>>", None, None),
}
MALFORMED = {
    "one brace lost": "{{ contact.firstname }",
    "curly quotes": "{{ first_name | default: ‘Nachbar’ }}",
    "half a Mailchimp tag": "*|FNAME*",
    "one percent sign lost": "%%FirstName%",
    "a Braze brace lost": "{custom_attribute.${first_name}}}",
}
TEMPLATE = "Hallo {},\n\nIhre Karte liegt ab Freitag, 12. Juni, bereit.\n\nViele Grüße\nPetra Kurz\n"


class MergeTags(unittest.TestCase):
    maxDiff = None

    def findings(self, texts, mode, *options):
        """Rule ids of merge findings by the key of the text, linted in one run."""
        folder = pathlib.Path(tempfile.mkdtemp())
        keys = list(texts)
        paths = []
        for number, key in enumerate(keys):
            path = folder / f"{number:03}.txt"
            if mode == "rendered":
                path = folder / f"{number:03}.eml"
                path.write_text("From: Petra Kurz <petra.kurz@firma.example>\nTo: k@kunde.example\n"
                                "Subject: Ihre Karte\nContent-Type: text/plain; charset=utf-8\n\n"
                                + TEMPLATE.format(texts[key]), encoding="utf-8")
            else:
                path.write_text(TEMPLATE.format(texts[key]), encoding="utf-8")
            paths.append(path)
        code, out, err = run("lint", "--mode", mode, "--format", "ndjson", "--language", "de", *options, *paths)
        self.assertIn(code, (0, 1), err)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(lines), len(keys))
        return {key: [f["rule"] for f in line["findings"] if f["rule"].startswith("merge/")]
                for key, line in zip(keys, lines)}

    def test_a_name_without_fallback_is_told_in_templates_of_every_platform(self):
        found = self.findings({name: forms[0] for name, forms in PLATFORMS.items()}, "template")
        self.assertEqual({name: rules for name, rules in found.items() if rules != ["merge/no-fallback"]}, {})

    def test_a_fallback_or_a_condition_that_covers_the_empty_case_is_enough(self):
        texts = {(name, form): forms[form] for name, forms in PLATFORMS.items()
                 for form in (1, 2) if forms[form]}
        found = self.findings(texts, "template")
        self.assertEqual({key: rules for key, rules in found.items() if rules}, {})

    def test_any_tag_left_in_a_finished_mail_is_unresolved(self):
        found = self.findings({name: forms[0] for name, forms in PLATFORMS.items()}, "rendered")
        self.assertEqual({name for name, rules in found.items() if "merge/unresolved" not in rules}, set())

    def test_a_tag_of_another_platform_is_foreign(self):
        pairs = {"mailchimp in brevo": "{{ contact.FIRSTNAME|default:'Nachbar' }} {{ contact.ORT|default:'x' }} *|FNAME|*",
                 "brevo in mailchimp": "*|FNAME|* *|LNAME|* {{ contact.FIRSTNAME|default:'Nachbar' }}",
                 "inxmail in braze": "{{${first_name} | default: 'Nachbar'}} {{${last_name} | default: 'x'}} [Vorname,default(x)]"}
        found = self.findings(pairs, "template")
        self.assertEqual({key for key, rules in found.items() if "merge/foreign-syntax" not in rules}, set())

    def test_of_two_tags_the_later_one_is_the_odd_one_out(self):
        texts = {"mailchimp": "{{ contact.FIRSTNAME|default:'Nachbar' }}, Tarif *|PLAN|*",
                 "ampscript": "{{ contact.FIRSTNAME|default:'Nachbar' }}, Tarif %%Plan%%",
                 "brevo": "*|IF:FNAME|**|FNAME|**|ELSE:|*Nachbar*|END:IF|*, Tarif {{ contact.PLAN }}"}
        found = self.findings(texts, "template")
        self.assertEqual({key: rules.count("merge/foreign-syntax") for key, rules in found.items()},
                         dict.fromkeys(texts, 1))

    def test_syntax_that_one_platform_reads_is_not_foreign(self):
        texts = {"account engagement": "{{Recipient.Plan}} %%unsubscribe%%",
                 "emarsys": "{{ contact.3 }} $Ort$ {% if contact.4 %}x{% endif %}",
                 "copernica": "{$profile.Plan} {unsubscribe}",
                 "mautic": "{contactfield=city} {unsubscribe_text}",
                 "rapidmail": "{{plan}} {ort}",
                 "mailjet": "{{var:plan}} [[UNSUB_LINK_DE]] {% if var:x %}y{% endif %}",
                 "handlebars": "{{#if late}}spät{{else}}da{{/if}} {{plan}} {{#each items}}{{name}}{{/each}}",
                 "prose": "*|PLAN|* *|CITY|* [Anzeige] {x} <<mehr>> %RABATT% 100%",
                 "code": "{{ contact.PLAN }}, in Mailchimp `*|PLAN|*` geschrieben"}
        found = self.findings(texts, "template")
        self.assertEqual({key: rules for key, rules in found.items() if "merge/foreign-syntax" in rules}, {})

    def test_a_link_of_another_platform_is_told_with_its_tag(self):
        page = b'<html lang="de"><body><p>Ihr Tarif: *|PLAN|*, Filiale *|BRANCH|*.</p><p><a href="{{ unsubscribe }}">Abmelden</a></p><p><code>%%x%%</code></p></body></html>'
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "seite.html"
            path.write_bytes(page)
            code, out, err = run("lint", "--ui", "de", "--format", "ndjson", path)
        (said,) = [f for f in json.loads(out)["findings"] if f["rule"] == "merge/foreign-syntax"]
        self.assertEqual(said["text"], "Abmelden")
        self.assertTrue(said["message"].startswith("{{ unsubscribe }} hat die Schreibweise"), said["message"])

    def test_the_house_says_which_platform_it_has(self):
        forms = {"mailchimp": "*|IF:FNAME|**|FNAME|**|ELSE:|*guten Tag*|END:IF|*",
                 "brevo": "{{ contact.FIRSTNAME|default:'Nachbar' }} {% if contact.ORT %}aus {{ contact.ORT }}{% endif %}",
                 "sendgrid": "{{#if firstName}}{{firstName}}{{else}}Nachbar{{/if}} {{plan}}",
                 "optimizely": "<odr:choose><odr:when test=\"x\">{firstname}</odr:when><odr:otherwise>Nachbar</odr:otherwise></odr:choose>",
                 "emarsys": "{{ contact.1|default('Nachbar') }} $Ort$"}
        for house in ("mailchimp", "brevo", "sendgrid", "optimizely"):
            found = self.findings(forms, "template", "--platform", house)
            foreign = {name for name, rules in found.items() if "merge/foreign-syntax" in rules}
            self.assertEqual(foreign, set(forms) - {house}, house)

    def test_a_foreign_tag_is_told_with_the_syntax_of_both(self):
        code, out, _ = run("lint", "--ui", "en", "--platform", "brevo", "--format", "ndjson", "--mode", "template", "-",
                           stdin=TEMPLATE.format("*|FNAME|*").encode())
        said = [f for f in json.loads(out)["findings"] if f["rule"] == "merge/foreign-syntax"]
        self.assertIn("*|…|* (Mailchimp)", said[0]["message"])
        self.assertIn("{{ … | … }}", said[0]["message"])
        self.assertIn("{{ first_name|default:'…' }}", said[0]["instead"])

    def test_an_unknown_platform_is_refused_with_those_there_are(self):
        code, out, err = run("lint", "--ui", "en", "--platform", "brevvo", "-", stdin=b"x")
        self.assertEqual((code, out), (2, ""))
        self.assertIn('"brevo"', err)
        err = run("lint", "--ui", "de", "--platform", "brevvo", "-", stdin=b"x")[2]
        self.assertIn('möglich sind "auto"', err)

    def test_curly_quotes_are_one_fault(self):
        found = self.findings({"curly": "{{ first_name|default:‘du’ }}"}, "template")
        self.assertEqual(found, {"curly": ["merge/malformed"]})

    def test_a_condition_without_else_leaves_no_hole(self):
        found = self.findings({"hole": "%IF $FIRSTNAME%%FIRSTNAME%%/IF%"}, "template")
        self.assertEqual(found, {"hole": ["merge/no-fallback"]})

    def test_broken_tags_are_malformed(self):
        found = self.findings(MALFORMED, "template")
        self.assertEqual({key for key, rules in found.items() if "merge/malformed" not in rules}, set())

    def test_what_a_platform_prints_itself_is_not_foreign(self):
        found = self.findings({
            "mautic": "{contactfield=firstname|Nachbar} {unsubscribe_text} {webview_url}",
            "braze": "{{${first_name} | default: 'Nachbar'}} {% if custom_attribute.${late} %}spät{% endif %}"},
            "template")
        self.assertEqual({key: rules for key, rules in found.items() if rules}, {})


if __name__ == "__main__":
    unittest.main()
