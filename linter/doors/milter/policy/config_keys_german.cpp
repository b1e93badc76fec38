// What the keys mean, in German.
#include <algorithm>
#include <array>
#include <utility>

#include "linter/doors/milter/policy/read_config.hpp"

namespace warmline::gateway {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 67> meanings{{
    {"gateway.listen", "wo Mailserver sich verbinden"},
    {"gateway.allow_remote",
     "auch jenseits von Loopback lauschen; das Protokoll kennt keine Anmeldung"},
    {"gateway.socket_mode", "Rechte unseres Unix-Sockets"},
    {"gateway.socket_group", "Gruppe unseres Unix-Sockets, oft \"postfix\""},
    {"gateway.control", "Socket von warmline ctl; \"\" für keinen"},
    {"gateway.state",
     "Datei für das, was ein Neustart nicht vergessen darf (angehaltene Mails, Ablehnungen, "
     "Nachrichten), ohne Text und Adressen; \"\" für keine; sonst im Zustandsordner von systemd"},
    {"gateway.mode", "wie weit das Gateway geht"},
    {"gateway.scope", "wessen Mail angesehen wird"},
    {"gateway.networks", "die Netze des Bereichs \"networks\""},
    {"gateway.internal_domains", "Empfänger dort sind intern"},
    {"gateway.believe",
     "wessen Mail aufs Wort geglaubt wird, sie sei automatisch, von einer Liste, eine "
     "Unzustellbarkeitsnachricht oder für wen (X-Warmline-*); programs: Mail ohne Anmeldung"},
    {"gateway.honour_ignore",
     "X-Warmline-Ignore und warmline-ignore, die jeder Verfasser schreiben kann, zählen"},
    {"gateway.on_error", "was aus einer Mail ohne Urteil wird"},
    {"gateway.on_overload", "was aus einer Mail wird, wenn zu viele warten"},
    {"gateway.message_deadline",
     "längste Zeit für eine Mail; weit unter content_timeout des Mailservers"},
    {"gateway.drain_timeout", "längste Zeit bis zum Ende, wenn beendet wird"},
    {"gateway.drain_idle", "wie lange eine stille Verbindung dann noch bleibt"},
    {"gateway.read_timeout", "für die Begrüßung und den Rest eines Pakets"},
    {"gateway.idle_timeout", "für eine Verbindung, die nichts sagt"},
    {"gateway.workers", "so viele Mails werden zugleich geprüft"},
    {"gateway.max_inflight", "Mails, die geprüft werden oder darauf warten"},
    {"gateway.max_connections", "darüber warten Anrufer in der Schlange"},
    {"gateway.max_memory", "für Mails, die ankommen, und noch einmal für die, die geprüft werden"},
    {"gateway.crash_losses", "so viele verlorene Urteile in crash_window …"},
    {"gateway.crash_window", "… ziehen die Bremse"},
    {"gateway.crash_pause", "so lange gehen Mails dann ohne Versuch durch"},
    {"limits.max_scan_bytes", "eine größere Mail geht ungelesen durch"},
    {"limits.max_header_bytes", "eines Kopfes"},
    {"limits.max_header_count", "Felder in einem Kopf"},
    {"limits.max_mime_depth", "ineinander liegende Teile"},
    {"limits.max_mime_parts", "Teile einer Mail"},
    {"limits.max_text_bytes", "entschlüsselter Text einer Mail"},
    {"limits.max_recipients_kept", "mehr zählen als extern"},
    {"limits.worker_memory", "eines Prüfers, über die Regeln hinaus"},
    {"limits.worker_cpu", "Sekunden Rechenzeit für eine Mail"},
    {"limits.worker_mails", "danach übernimmt ein frischer Prüfer"},
    {"headers.emit", "Kopfzeilen zugestellter Mail; der Empfänger sieht sie"},
    {"headers.strip_incoming",
     "X-Warmline-*-Zeilen des Absenders entfernen, nicht beim bloßen Beobachten"},
    {"privacy.pseudonym_key_file",
     "Geheimnis hinter den Pseudonymen; sonst das Credential warmline.pseudonym-key von systemd, "
     "sonst bei jedem Start neu"},
    {"privacy.log_addresses", "Absenderadressen ins Log schreiben"},
    {"override.enabled", "Verfasser dürfen nach einer Ablehnung darauf bestehen"},
    {"override.resend_passes", "dieselbe Mail noch einmal zu senden genügt"},
    {"override.lifetime", "wie lange ein Code gilt"},
    {"notice.command",
     "bekommt die Nachricht auf der Standardeingabe, die Adresse des Verfassers als letztes "
     "Argument"},
    {"notice.from", "Absender der Nachrichten"},
    {"notice.timeout", "dann wird der Befehl beendet"},
    {"campaign.entries", "Urteile, die für gleiche Kopien aufgehoben werden"},
    {"campaign.lifetime", "wie lange ein solches Urteil gilt"},
    {"help.url", "steht in Ablehnungen und Nachrichten"},
    {"policy.lint", "false: solche Mail geht ungelesen durch"},
    {"policy.mode", "statt des Modus des Gateways"},
    {"policy.shadow", "festhalten, was geschähe, und nichts tun"},
    {"policy.emit", "statt headers.emit"},
    {"policy.on_error", "statt gateway.on_error"},
    {"policy.believe", "statt gateway.believe"},
    {"policy.skip", "Arten von Mail, die ungelesen durchgehen, wo man es der Mail glaubt"},
    {"policy.hold_rules", "ein Treffer hält die Mail an"},
    {"policy.reject_rules", "ein Treffer lehnt die Mail ab"},
    {"policy.hold_below", "eine niedrigere Bewertung hält die Mail an; 0 = nie"},
    {"policy.reject_below", "eine niedrigere Bewertung lehnt die Mail ab; 0 = nie"},
    {"policy.hold_verdicts", "ein Urteil, das die Mail anhält"},
    {"policy.notify", "dem Verfasser einer angehaltenen Mail Bescheid geben"},
    {"match.authors", "\"anna@corp.example\" oder \"@corp.example\""},
    {"match.networks", "des Clients"},
    {"match.daemons", "milter_macro_daemon_name des Mailservers"},
    {"match.recipients", "extern, sobald ein Empfänger es ist"},
    {"lint.…", "Regeln, Pakete, Kontakte und Modelle des Prüfers selbst"},
}};

constexpr std::array<Words, 24> kinds{{
    {"0 to 100", "0 bis 100"},
    {"1 to 256", "1 bis 256"},
    {"1 to 600", "1 bis 600"},
    {"1 to 10000", "1 bis 10000"},
    {"1 to 16384", "1 bis 16384"},
    {"1 to 65536", "1 bis 65536"},
    {"0 to 1000000", "0 bis 1000000"},
    {"1 to 100000000", "1 bis 100000000"},
    {"list of automatic | list | report | encrypted",
     "Liste aus automatic | list | report | encrypted"},
    {"list of revise | call | call_then_write", "Liste aus revise | call | call_then_write"},
    {"true or false", "true oder false"},
    {"duration", "Dauer"},
    {"size", "Größe"},
    {"number", "Zahl"},
    {"path", "Pfad"},
    {"rules or packs", "Regeln oder Pakete"},
    {"address ranges", "Adressbereiche"},
    {"names", "Namen"},
    {"logins", "Anmeldenamen"},
    {"group", "Gruppe"},
    {"domains", "Domains"},
    {"address of a page", "Adresse einer Seite"},
    {"address", "Adresse"},
    {"the keys of .warmline.json", "die Schlüssel von .warmline.json"},
}};

template <class Table>
std::string_view find(const Table& table, std::string_view word, std::string_view otherwise) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Words& words) { return words.first == word; });
    return found == table.end() ? otherwise : found->second;
}

}  // namespace

KeyHelp in_german(const KeyHelp& help) {
    const auto name = std::string(help.section) + "." + std::string(help.key);
    return {help.section, help.key, find(kinds, help.wanted, help.wanted),
            find(meanings, name, "")};
}

}  // namespace warmline::gateway
