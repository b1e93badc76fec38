/// What notes of a customer list say about calls. A phrase stays inside one sentence.
#pragma once

#include "linter/people/phrases/phrase.hpp"

namespace warmline::notes_about_calls {

/// They cannot or will not use the phone, whatever is denied around it.
inline constexpr auto closing = std::to_array<Phrase>({
    "gehoerlos|gehoerlose|gehoerloser|taubstumm|ertaubt|taub|schwerhoerig|schwerhoerige",
    "hoert|hoeren|hoere … schlecht|nichts|kaum",
    "hoergeraet*|hoerschaden … telefon … nicht|kaum",
    "kann|koennen … nicht|kaum … sprechen|telefonieren|reden",
    "sprechen|reden|telefonieren … schwer|schwerfaellt|muehe",
    "stottert|stumm|kehlkopf*|sprachstoerung|aphasie|telefonangst|telefonphobie",
    "angst vor … telefon*|anruf*",
    "anruf*|telefon*|gespraeche|klingeln … angst|stress|panik|nervoes|unruhe|unruhig",
    "telefon|telefonisch|anrufe|anruf|tel|handy|phone|calls nein|no",
    "versteht|hoert … telefon … kaum|nichts|schlecht|nicht|wenig",
    "am telefon … kaum|schlecht",
    "schriftlich|schreiben|tippen … statt|als … telefon*|reden|redet|anruf*|sprechen",
    "schreibt|mailt … lieber",
    "spricht … kaum|nicht|kein|wenig … deutsch|englisch",
    "muendlich … nicht|kaum|schwer",
    "kein|keine|keinen|keinerlei|keiner|nie|niemals|nicht|ohne|keinesfalls|keineswegs … "
    "anruf|anrufe|anrufen|angerufen|anzurufen|telefon|telefonat|telefonate|telefonieren|"
    "telefonisch|telefonische|telefonischen|tel|durchklingeln|anklingeln|durchrufen|"
    "telefonanruf*|festnetz|handy|apparat|hoerer|rueckruf*|werbeanruf*",
    "anruf|anrufe|anrufen|telefon|telefonanrufe|telefonate|telefonisch|telefonische|klingeln|"
    "durchklingeln|telefonieren|nummer … unerwuenscht|verboten|untersagt|tabu|vermeiden|stoeren|"
    "stoert|graus|belaestigung|nerven|nervt|hasst|widersprochen|gesperrt|ersparen|ungern",
    "regen|regt|stoeren|stoert|hasst|fuerchtet|meidet … telefon*|klingeln|anruf*|auf",
    "hasst|fuerchtet|meidet|verabscheut|scheut … telefon*|klingeln|anruf*|hoerer",
    "anrufe … regen|stoeren|belastet|belasten|erschrecken|aengstigen|empfindet",
    "anruf*|telefon*|kontaktaufnahme … nicht|nie "
    "erwuenscht|gewuenscht|moeglich|erlaubt|gestattet|gut",
    "am telefon … nicht|nichts|nie|kein|keine",
    "telefonisch … nicht|nie erreichbar|moeglich|zu",
    "anrufverbot|anrufsperre|telefonverbot|telefonsperre|rufverbot",
    "legt … auf",
    "aufgelegt",
    "anruf* … widersprochen|beschwert|abgelehnt|gedroht",
    "werbung|telefonwerbung|telefonischen … widersprochen",
    "loeschung|loeschen … nummer|telefonnummer",
    "nummer … loeschen|nie|nicht|gesperrt",
    "telefon|hoerer|apparat … nicht … ab|abnehmen",
    "nur|ausschliesslich|ausschl|lediglich|bevorzugt|lieber|bevorzugen … "
    "schriftlich|schriftlichen|schriftliche|brieflich|postalisch|post|"
    "brief|briefe|briefen|briefkopf|mail|mails|email|mailen|elektronisch|whatsapp|sms|fax|chat|"
    "nachricht|karte|portal|messenger",
    "immer|alles|saemtliche|saemtliches|daher|bitte … "
    "schriftlich|schriftlichen|brieflich|postalisch|"
    "mailen|briefkopf",
    "immer|alles|bitte|saemtliches … per|als mail|email|brief|post|sms|whatsapp|fax",
    "immer|bitte brief|briefe|mail|email|sms",
    "kontakt|kommunikation|kontaktaufnahme … schriftlich|mail|post|brief|portal|email",
    "mail|brief|sms|karte|post|whatsapp|fax|nachricht|postkarte … reicht|genuegt|statt … "
    "voellig|telefon*|anruf*",
    "brief|sms|mail|nachricht genuegt|reicht",
    // English
    "deaf|mute|stammers|stutters|stammer|stutter",
    "hard of hearing",
    "hearing|hearing's … gone|poor|bad|impaired|loss",
    "hears … badly|poorly|nothing|little",
    "cannot|can't|cant|unable … hear|speak|talk",
    "lost … voice|hearing",
    "speech … impaired|impediment|difficult",
    "no|not|nothing|never|don't|dont|doesn't|doesnt|won't|stop|quit|cease|without|nor … "
    "call|calls|calling|called|phone|phoned|phoning|ring|rings|ringing|rung|telephone|telephoned|"
    "dial|voice|voicemail|telephoning",
    "refrain|abstain|desist|avoid … phon*|call*|telephon*|ring*",
    "opted|opt out … phone|telephone|calls|calling",
    "opted out … telephone|phone|calls",
    "phone|calls|telephone|calling|ringing|call … unwanted|forbidden|banned|upsets|upset|wakes|"
    "frightens|scares|anxiety|phobia|distresses|annoys",
    "hates|dreads|fears|loathes|dislikes|detests|avoids|swears … "
    "phone|telephone|calls|rings|ringing|phoned",
    "upset|upsets|angry|nervous … phone|telephone",
    "prefers|prefer|only|strictly|exclusively|always|just|rather … "
    "email|emails|mail|mails|letter|letters|post|writing|written|write|text|texts|sms|whatsapp|"
    "chat|postcards|portal",
    "email|mail|text|letter|letters|writing|post|whatsapp|sms only",
    "in writing",
    "write to … instead",
    "instead … of calling|phoning|ringing",
    "take|remove|took … number",
    "leave the phone alone",
    "registered … tps",
    "tps",
    "hangs|hung up",
    "never|doesn't|doesnt|won't|not|seldom … pick|picks|answer|answers "
    "up|phone|calls|telephone|the",
    "removed|remove|take|taken|took … call|calls|calling|phone|telephone list|number",
    "english … weak|poor|bad|little",
    "line's|lines|line … cut off|disconnected",
    "drop … line instead",
});

/// They may be called, want it, or it is said when.
inline constexpr auto opening = std::to_array<Phrase>({
    "darf|duerfen|kann|koennen|soll|sollte … angerufen|anrufen|telefoniert",
    "gern|gerne|jederzeit|ruhig|unbedingt|bitte|dann|danach|sonst|ansonsten|besten|kurz|vorher|"
    "immer|lieber|nachmittags|vormittags|abends|erst|nur|ab|diese|sofort … "
    "anrufen|angerufen|durchklingeln|anruf|rueckruf|telefonisch|telefonieren|handy|festnetz|"
    "zurueckrufen|durchrufen|telefon|anklingeln",
    "anruf|anrufe|rueckruf|telefonat|telefon … "
    "erwuenscht|gewuenscht|willkommen|bevorzugt|schneller|"
    "besser|gern|gerne|moeglich|vom|ok|okay",
    "wuenscht|moechte|will|braucht|erwartet|freut … anruf|rueckruf|angerufen|anrufe",
    "bevorzugt anruf|anrufe|telefon|telefonate|telefonisch",
    "telefonisch|handy|festnetz|mobil … erreichbar|"
    "bescheid|besser|schneller|ok",
    "ruft … selbst|selber|oft",
    "telefoniert|plaudert … gern|gerne|viel",
    "laut|lauter|langsam|deutlich "
    "sprechen|reden",
    "keine mails|emails",
    "liest … keine mails|emails",
    "jederzeit|danach gern|gerne",
    "keine werbung|rosen|nuesse|rechnung|rechnungen",
    // English
    "happy|pleased|glad|fine|ok|okay|likes|loves|wants|wishes|prefers|enjoys|best|free|welcome|"
    "asks|please … "
    "phoned|called|phone|call|calls|ring|rung|chat|telephone|phones|telephoned|callback",
    "phone|calls|call|telephone only|fine|ok|okay|preferred|welcome|please|ahead|anytime",
    "ring|call|phone … any|away|after|between|from|until|before|anytime|when|whenever|first",
    "have to|must|should|can|may call|phone|ring|be called|be phoned",
    "when|if you call|ring|phone",
    "speak up|slowly|loudly|clearly",
    "by the phone",
    "keep on phone",
    "not before|after",
    "doesn't|doesnt|never read|reads emails|mails",
    "afterwards|otherwise … ring|call|phone|fine|any",
});

/// What a time beside a denial says: not then, so at other times.
inline constexpr auto limiting = std::to_array<Phrase>({
    "mittags|morgens|abends|nachts|vormittags|nachmittags|samstags|sonntags|montags|dienstags|"
    "mittwochs|donnerstags|freitags|wochenende|wochenenden|mittagsruhe",
    "vor|nach|bis|zwischen|ab|gegen 1*|2*|6|7|8|9|sieben|acht|neun|zehn|elf|zwoelf|eins|zwei|drei|"
    "vier|fuenf|sechs",
    "before|after|until|between 1*|2*|6|7|8|9|seven|eight|nine|ten|eleven|noon|twelve|one|two|"
    "three|four|five|six|lunch",
    "on|at saturdays|sundays|mondays|fridays|weekends|lunchtime|night",
    "in the morning|afternoon|evening",
    "weekends|saturdays|sundays|mornings|evenings",
});

/// About a door, a delivery or a paper: not about the phone.
inline constexpr auto beside = std::to_array<Phrase>({
    "rechnung|rechnungen|newsletter|werbung|katalog|prospekt|mahnung|unterlagen … "
    "mail|email|pdf|post|schriftlich|buchhaltung|brief|briefkasten|papier",
    "mail|post|pdf … rechnung|rechnungen",
    "invoices|invoice|newsletter|catalog|catalogue|statements … "
    "email|mail|post|letter|pdf|list",
    "email invoices|invoice",
    "hat|haben|has … nie|nicht|never angerufen|called|phoned",
    "tor|haustuer|tuer|liefern|lieferung|bote|paket … klingeln|klopfen",
    "klingeln … tor|tuer|liefern",
    "zahlt|bezahlt|zahlung|pays|payment … karte|brief|post|mail|card|cheque",
    "ring … bell|doorbell",
    "doorbell",
});

inline constexpr WordChoice denials =
    "nicht|kein|keine|keinen|keinerlei|nie|niemals|ohne|weder|unter|keinesfalls|keineswegs|"
    "no|not|never|nor|don't|dont|doesn't|doesnt|didn't|won't|cannot|can't|stop";

}  // namespace warmline::notes_about_calls
