#!/usr/bin/env python3
"""The gateway with the real linter: a forgotten attachment is held, seen and released; a campaign is
linted once; the log tells nothing anybody wrote; other doors give the same answer."""
import base64
import email.utils
import json
import sqlite3
import time

from harness import *

FORGOTTEN = """From: Anna Berg <anna@corp.example>
To: Petra Kurz <petra@example.com>
Subject: Ihr Angebot
Date: Mon, 1 Jun 2026 09:00:00 +0200
Message-ID: <{ident}@corp.example>
X-Id: {ident}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Sehr geehrte Frau Kurz,

vielen Dank für Ihre Anfrage. Im Anhang finden Sie unser Angebot für die neue Heizung.
Bitte geben Sie uns bis Freitag, 12. Juni 2026, Bescheid.

Mit freundlichen Grüßen
Anna Berg
Tel. +49 30 23125012
"""

CAMPAIGN = """From: Werkstatt <werkstatt@corp.example>
To: {address}
Subject: Unser Sommerfest
Date: Mon, 1 Jun 2026 09:{minute:02d}:00 +0200
Message-ID: <{ident}@corp.example>
X-Id: {ident}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="edge-{ident}"

--edge-{ident}
Content-Type: text/plain; charset=utf-8

Guten Tag,

am Samstag, 20. Juni 2026, feiern wir ab 14 Uhr in der Werkstatt. Kommen Sie gern vorbei.

Viele Grüße
Karin Vogt
--edge-{ident}
Content-Type: text/html; charset=utf-8

<p>Guten Tag,</p><p>am Samstag, 20. Juni 2026, feiern wir ab 14 Uhr in der Werkstatt.
Kommen Sie gern vorbei.</p><p>Viele Gr&uuml;&szlig;e<br>Karin Vogt</p>
--edge-{ident}--
"""

CONFIG = {
    "gateway": {"mode": "enforce", "internal_domains": ["corp.example"]},
    "policy": {
        "strict": {"match": {"authors": "strict@corp.example"},
                   "reject_rules": ["mime/attachment-missing"]},
        "default": {"hold_rules": ["mime/attachment-missing"], "notify": True},
    },
    "help": {"url": "https://wl.example/h"},
}

CANARIES = ("Zitronenfalter-7141", "Quittengelee-7142", "Wacholder-7143", "petra.canary",
            "anna.canary")


def forgotten_attachment(report, postfix, gateway):
    with open(f"{gateway.root}/mail.eml", "w") as out:
        out.write(FORGOTTEN.format(ident="forgotten"))
    if shutil.which("swaks"):
        sent = sh("swaks", "--server", "127.0.0.1", "--port", str(postfix.port), "--xclient",
                  "LOGIN=anna@corp.example", "--from", "anna@corp.example", "--to",
                  "petra@example.com", "--data", f"@{gateway.root}/mail.eml")
        report.check("swaks sends a mail without its attachment", sent.returncode == 0,
                     sent.stdout[-300:] if sent.returncode else "")
    else:
        client = Client(postfix)
        client.send(FORGOTTEN.format(ident="forgotten").replace("\n", "\r\n"))
        client.close()
    held = wait_for(postfix.held)
    report.check("it is on hold", len(held) == 1)
    if not held:
        return
    shown = sh(built("warmline-ctl"), "--control", gateway.control).stdout
    report.check("ctl status shows it with its rule", held[0]["queue_id"] in shown and
                 "mime/attachment-missing" in shown, shown[-300:])
    postfix.release(held[0]["queue_id"])
    report.check("released, it is delivered", wait_for(postfix.whole))
    delivered = postfix.delivered()[0].decode()
    body = delivered.replace("\r\n", "\n").split("\n\n", 1)[1]
    expected = FORGOTTEN.format(ident="forgotten").split("\n\n", 1)[1]
    report.check("with its body byte for byte", body.rstrip("\n") == expected.rstrip("\n"))
    notice = f"{gateway.root}/milter/notice"
    told = wait_for(lambda: os.path.exists(notice) and open(notice, newline="").read())
    header, text = told.split("\r\n\r\n", 1)
    text = base64.b64decode(text).decode()
    report.check("its author was told which mail, by whom it is released, and the rule first",
                 header.startswith("anna@corp.example\nFrom: postmaster@corp.example\r\n") and
                 re.search("^Date: .*\r\nMessage-ID: <.*@corp.example>", header, re.M) and
                 all(words in text for words in (
                     "Subject: Ihr Angebot\n", "To: petra@example.com\n", held[0]["queue_id"],
                     "Date: Mon, 1 Jun 2026 09:00:00 +0200\n", "to postmaster@corp.example; it is",
                     "Why it waits:\n- Attachment announced but missing\n")), told + text)
    client = Client(postfix, "strict@corp.example")
    code, text = client.send(FORGOTTEN.format(ident="other").replace("\n", "\r\n"))
    report.check("a strict profile refuses it in words", code == 550 and
                 "Attachment announced but missing [mime/attachment-missing]" in text, text)
    client.close()


def campaign(report, postfix, gateway):
    client = Client(postfix)
    before = gateway.status()["mail"]
    for number in range(60):
        client.send(CAMPAIGN.format(ident=f"c{number:08d}", minute=number,
                                    address=f"kunde{number}@example.com").replace("\n", "\r\n"),
                    recipients=[f"kunde{number}@example.com"])
    after = gateway.status()["mail"]
    report.figure(f"campaign of 60 copies: {after['linted'] - before['linted']} linted, "
                  f"{after['from_cache'] - before['from_cache']} from the cache")
    report.check("a campaign is linted once", after["linted"] - before["linted"] == 1 and
                 after["from_cache"] - before["from_cache"] == 59)
    scores = {line["score"] for line in gateway.mail_lines()[-60:]}
    report.check("all copies have one score", len(scores) == 1, scores)
    client.close()


def held_campaign(report, postfix, gateway):
    """Copies of a campaign that is held: one notice, not one per copy."""
    client = Client(postfix)
    before = gateway.status()["notices"]["sent"]
    text = CAMPAIGN.replace("feiern wir ab 14 Uhr", "feiern wir, siehe Anhang, ab 14 Uhr")
    for number in range(10):
        client.send(text.format(ident=f"h{number:08d}", minute=number,
                                address=f"kunde{number}@example.com").replace("\n", "\r\n"),
                    recipients=[f"kunde{number}@example.com"])
    client.close()
    report.check("all copies of a bad campaign are held", len(wait_for(postfix.held)) == 10)
    wait_for(lambda: gateway.status()["notices"]["sent"] > before)
    time.sleep(0.3)
    report.check("and its author gets one notice", gateway.status()["notices"]["sent"] == before + 1)
    postfix.empty_queue()


OPEN_TAG = CAMPAIGN.replace("feiern wir", "feiern wir, {{{{ contact.name }}}},")


def refused_campaign(report, postfix, gateway):
    """Its copies are not one mail sent again and again: each is refused, until it comes again."""
    gateway.write_config({"gateway": {"mode": "enforce"},
                          "policy": {"default": {"reject_rules": ["merge/unresolved"]}}})
    gateway.ask("reload")
    client = Client(postfix)

    def send(number, ident):
        return client.send(OPEN_TAG.format(ident=ident, minute=number % 60,
                                           address=f"kunde{number}@example.com").replace("\n", "\r\n"),
                           recipients=[f"kunde{number}@example.com"])[0]
    codes = [send(number, f"o{number:08d}") for number in range(12)]
    report.check("all copies of a refused campaign are refused", codes == [550] * 12, codes)
    report.check("one of them to the same reader again passes", send(7, "again0007") == 250)
    report.check("and is logged as that", gateway.mail_lines()[-1].get("override", {}).get("by") == "resend")
    client.close()
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


def told_to_ignore(report, postfix, gateway):
    """What a mail says about itself lifts no rule of the house, unless the house says so."""
    client = Client(postfix)
    text = FORGOTTEN.replace("MIME-Version", "X-Warmline-Ignore: mime/attachment-missing: darum\nMIME-Version")

    def line(ident, said=text):
        client.send(said.format(ident=ident).replace("\n", "\r\n"))
        return gateway.mail_lines()[-1]
    got = line("ignoring")
    report.check("a mail that asks to ignore a rule is held by it, and the log says that it asked",
                 got["action"] == "hold" and got["ignored"] == ["mime/attachment-missing"], got)
    comment = FORGOTTEN.replace("text/plain", "text/html").replace(
        "Mit freund", "<!-- warmline-ignore mime/attachment-missing: darum -->Mit freund")
    got = line("commenting", comment)
    report.check("in a comment as well", got["action"] == "hold" and
                 got["ignored"] == ["mime/attachment-missing"], got)
    config = {**CONFIG, "notice": notice_to(gateway.root)}
    config["gateway"] = {**CONFIG["gateway"], "honour_ignore": True}
    gateway.write_config(config)
    gateway.ask("reload")
    got = line("allowed")
    report.check("with gateway.honour_ignore it passes, and the log says why",
                 got["action"] == "record" and got["ignored"] == ["mime/attachment-missing"], got)
    client.close()
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


PGP = """From: Anna Berg <anna@corp.example>
To: petra@example.com
Subject: Ihr Angebot
X-Id: pgp
MIME-Version: 1.0
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"

--b
Content-Type: application/pgp-encrypted

Version: 1

--b
Content-Type: application/octet-stream; name="encrypted.asc"

-----BEGIN PGP MESSAGE-----

hQEMA0z2Yk0bIm8cAQf9FmRr
-----END PGP MESSAGE-----
--b--
"""

SMIME = """From: Anna Berg <anna@corp.example>
To: petra@example.com
Subject: Ihr Angebot
X-Id: smime
MIME-Version: 1.0
Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
Content-Transfer-Encoding: base64

MIIBHgYJKoZIhvcNAQcDoIIBDzCCAQsCAQAxgcAwgb0CAQAwJjASMRAwDgYDVQQD
"""


def said_of_itself(report, postfix, gateway):
    """No header an author writes takes a mail from under a rule or changes its verdict."""
    client = Client(postfix)

    def line(text, ident):
        client.send(text.format(ident=ident).replace("\n", "\r\n"))
        return gateway.mail_lines()[-1]

    plain = line(FORGOTTEN, "plain")
    for number, header in enumerate((
            "Auto-Submitted: auto-generated", "List-Id: <x.example>", "Precedence: bulk",
            "X-Warmline-Recipients: 5000\nX-Campaign-Recipients: 5000",
            "X-Warmline-Do-Not-Call: yes\nX-Warmline-Topic: newsletter")):
        got = line(FORGOTTEN.replace("MIME-Version", header + "\nMIME-Version"), f"said{number}")
        same = [got.get(key) == plain.get(key) for key in ("action", "score", "verdict", "rules")]
        report.check(f"{header!r} changes nothing", all(same) and got["not_believed"], got)
    hidden = FORGOTTEN.replace("Content-Type: text/plain", "Content-Type: multipart/encrypted; boundary=b"
                               "\nX-Rest: text/plain").replace(
        "8bit\n", "8bit\n\n--b\nContent-Type: text/plain; charset=utf-8\n") + "--b--\n"
    report.check("a text that calls itself encrypted is read", line(hidden, "hidden")["action"] == "hold")
    for kind, text in (("PGP", PGP), ("S/MIME", SMIME)):
        got = line(text, kind)
        report.check(f"{kind} passes unread", got.get("skipped") == "encrypted", got)
    client.close()
    postfix.empty_queue()


def key_account(report, postfix, gateway):
    """What the list of people says of the reader makes it a case for the phone: the mail waits."""
    config = json.loads(json.dumps(CONFIG))
    config["notice"] = notice_to(gateway.root)
    config["policy"] = {"default": {"hold_verdicts": ["call", "call_then_write"], "notify": True}}
    config["lint"] = {"people": "people.csv", "ui": "de"}
    shutil.copy("corpus/worked/01-reklamation-reply/people.csv", f"{gateway.root}/people.csv")
    os.chmod(f"{gateway.root}/people.csv", 0o644)
    gateway.write_config(config)
    report.check("people are taken in by a reload", gateway.ask("reload")["event"] == "reloaded")
    notice = f"{gateway.root}/milter/notice"
    if os.path.exists(notice):
        os.unlink(notice)
    with open("corpus/worked/01-reklamation-reply/message.eml", "rb") as file:
        raw = re.sub(rb"\r?\n", b"\r\n", file.read())
    client = Client(postfix)
    client.send(raw, recipients=["y.karaca@karaca-foerdertechnik.example"])
    client.close()
    held = wait_for(postfix.held)
    line = gateway.mail_lines()[-1]
    report.check("a mail to a key account is held for a call", len(held) == 1 and
                 line["action"] == "hold" and line["verdict"].startswith("call"), line)
    wait_for(lambda: os.path.exists(notice) and "\r\n\r\n" in open(notice, newline="").read())
    with open(notice, newline="") as file:
        brief = base64.b64decode(file.read().split("\r\n\r\n", 1)[1]).decode()
    report.check("its author is told whom to call, on which number, and about what",
                 "Yusuf Karaca" in brief and "23125701" in brief and "Bitte anrufen" in brief, brief)
    report.check("and the log names nobody", "Karaca" not in open(gateway.log).read())
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


def notice_to(root):
    return {"command": ["/bin/sh", "-c",
                        f'umask 0; {{ echo "$1"; cat; }} > {root}/milter/notice', "sh"]}


def as_delivered(postfix, raw):
    """From its own first header on: without the lines Postfix and the sink put before."""
    first_line = raw.split(b"\r\n", 1)[0]
    postfix.wait_until_delivered()
    postfix.empty_sink()
    client = Client(postfix)
    client.send(raw)
    client.close()
    got = wait_for(postfix.whole, 5)
    return got[0][got[0].index(first_line):] if got else b"nothing came"


def untouched(report, postfix, gateway):
    """With the configuration as shipped, mail leaves as it leaves without us, byte for byte."""
    gateway.write_config({"gateway": {"scope": "all"}})
    gateway.ask("reload")
    mails = []
    for path in sorted(glob.glob("corpus/quiet/*/message.eml"))[:30]:
        with open(path, "rb") as file:
            raw = re.sub(rb"\r?\n", b"\r\n", file.read())
        # Postfix would add these, another one each time.
        if re.search(rb"^Message-ID:", raw, re.M | re.I) and re.search(rb"^Date:", raw, re.M):
            mails.append(b"X-Warmline-Score: 7\r\n" * (len(mails) % 2) + raw)
    seen = gateway.status()["mail"]["linted"]
    with_us = [as_delivered(postfix, raw) for raw in mails]
    seen = gateway.status()["mail"]["linted"] - seen
    postfix.configure(default_action="tempfail", milter=False)
    without = [as_delivered(postfix, raw) for raw in mails]
    postfix.configure(default_action="tempfail")
    same = sum(a == b for a, b in zip(with_us, without))
    report.check("as shipped, mail leaves byte for byte as it does without us",
                 len(mails) > 20 and same == len(mails) and b"nothing came" not in without and
                 seen > 0, f"{same} of {len(mails)}, {seen} linted")
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


def history(report, postfix, gateway):
    """Every mail that goes out is kept once, copies of a campaign with their own readers."""
    root = f"{gateway.root}/milter/history"
    program = f"{gateway.root}/warmline-report"
    if not os.path.exists(program):
        shutil.copy(built("warmline-report"), program)
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root), "lint": {"history": {
        "store": f"sqlite:{root}/history.db", "key_file": f"{root}/key", "spool": f"{root}/spool",
        "groups": {"corp.example": "Werkstatt"}}}})
    os.makedirs(root)
    shutil.chown(root, "postfix")
    told = gateway.ask("reload")
    report.check("a reload begins the history", told["event"] == "reloaded", told)
    client = Client(postfix)
    for number in range(20):
        client.send(CAMPAIGN.format(ident=f"k{number:08d}", minute=number,
                                    address=f"kunde{number}@example.com").replace("\n", "\r\n"),
                    recipients=[f"kunde{number}@example.com", "bcc.canary@example.com"])
    client.send(FORGOTTEN.format(ident="kept").replace("\n", "\r\n"))
    client.close()
    status = gateway.status()["history"]
    report.check("all are handed over", status["handed_over"] == 21 and status["lost"] == 0, status)
    stored = lambda: sh(program, "history", "status", "--store", f"sqlite:{root}/history.db",
                        "--key-file", f"{root}/key", "--spool", f"{root}/spool").stdout
    count = lambda: records_in(f"{root}/history.db")
    report.check("and are in the store within seconds", wait_for(lambda: count() == 21, 20, 0.5),
                 f"{count()} records; {stored()[-300:]}")
    with sqlite3.connect(f"{root}/history.db") as store:
        reach = [row[0] for row in store.execute("SELECT reach FROM assessments")]
    report.check("each copy with its two readers", sorted(reach) == [1] + [2] * 20, reach)
    with open(f"{root}/history.db", "rb") as file:
        raw = file.read()
    report.check("nobody is named in it", not re.search(
        rb"kunde\d|bcc\.canary|Petra|Karin|Sommerfest|corp\.example", raw))
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


SALE = """From: Petra Kurz <petra.kurz@corp.example>
To: Kim Lang <{reader}>
Subject: Sommerpreise, Teil {number}
Date: {date}
Message-ID: <sale{number}@corp.example>
X-Id: sale{number}
Precedence: bulk
List-Id: <sales.corp.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Guten Tag Kim Lang,

die Sommerpreise für Ware {number} gelten bis 30. Juni.

Viele Grüße
Petra Kurz
"""


def known_readers(report, postfix, gateway):
    """What the history knows of a reader decides: the sixth campaign mail in a month is held."""
    root = f"{gateway.root}/milter/readers"
    program = f"{gateway.root}/warmline-report"
    if not os.path.exists(program):
        shutil.copy(built("warmline-report"), program)
    os.makedirs(root)
    shutil.chown(root, "postfix")
    gateway.write_config({
        "gateway": {**CONFIG["gateway"], "believe": "everybody"}, "campaign": {"entries": 0},
        "policy": {"default": {"hold_rules": ["freq/over-contact"],
                               "skip": ["automatic", "report", "encrypted"]}},
        "lint": {"history": {"store": f"sqlite:{root}/history.db", "key_file": f"{root}/key",
                             "spool": f"{root}/spool"}}})
    told = gateway.ask("reload")
    report.check("a reload begins to ask the history", told["event"] == "reloaded", told)
    client = Client(postfix)

    def send(number, reader):
        text = SALE.format(number=number, reader=reader, date=email.utils.formatdate(localtime=False))
        before = len(gateway.mail_lines())
        client.send(text.replace("\n", "\r\n"), recipients=[reader])
        return wait_for(lambda: gateway.mail_lines()[before:])[0]
    lines = [send(number, "kim.lang@example.org") for number in range(5)]
    report.check("five go out", all(line["action"] == "record" for line in lines),
                 [line["action"] for line in lines])
    report.check("and are kept", wait_for(lambda: records_in(f"{root}/history.db") == 5, 20, 0.5))
    time.sleep(1.1)  # what was sent in this very second does not count
    line = send(6, "kim.lang@example.org")
    report.check("the sixth to the same reader is held", line["action"] == "hold" and
                 line["because"] == ["freq/over-contact"], line)
    line = send(7, "jo.berg@example.org")
    report.check("one to somebody else is not", line["action"] == "record", line)
    status = gateway.status()["history"]
    report.check("every mail was asked about and answered",
                 status["asked"] >= 7 and status["unanswered"] <= 1, status)
    client.close()
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


TOLD = """From: Eva Weiss <eva@corp.example>
To: Ann Reed <ann@example.com>
Subject: Your father
Date: Mon, 08 Jun 2026 10:00:00 +0200
Message-ID: <clock-{number}@corp.example>
X-Warmline-Time-Zone: {zone}

Dear Ms Reed,

Your father died last night.

Kind regards
Eva Weiss
"""


def clocks_of_readers(report, postfix, gateway):
    """A reader's zone is looked up by a worker that may open no file any more."""
    believing(gateway)
    client = Client(postfix)
    for number, zone in enumerate(("America/New_York", "W. Europe Standard Time", "UTC+05:30", "Nowhere/At all")):
        before = len(gateway.mail_lines())
        client.send(TOLD.format(number=number, zone=zone).replace("\n", "\r\n"))
        line = wait_for(lambda: gateway.mail_lines()[before:])[0]
        report.check(f"a mail for the clock of {zone} is judged", line.get("verdict") == "call_then_write", line)
    client.close()
    postfix.empty_queue()
    gateway.write_config({**CONFIG, "notice": notice_to(gateway.root)})
    gateway.ask("reload")


def believing(gateway):
    """What a mail says of itself counts, as on the command line."""
    gateway.write_config({**CONFIG, "gateway": {**CONFIG["gateway"], "believe": "everybody"},
                          "notice": notice_to(gateway.root)})
    gateway.ask("reload")


def records_in(database):
    try:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as store:
            return store.execute("SELECT count(*) FROM assessments").fetchone()[0]
    except sqlite3.Error:
        return 0


def same_answer(report, postfix, gateway):
    """The gateway's log and `warmline lint` agree on every mail of the corpus."""
    believing(gateway)
    client = Client(postfix)
    compared, different = 0, []
    warmline = built("warmline")
    # Postfix repairs malformed mail before we see it, so that shelf is left out.
    mails = [path for path in sorted(glob.glob("corpus/*/*/message.eml")) if "/malformed/" not in path]
    for path in mails[:60]:
        with open(path, "rb") as file:
            raw = file.read()
        text = re.sub(rb"\r?\n", b"\r\n", raw)
        if b"\0" in text or re.search(rb"^(Auto-Submitted|List-Id):", text, re.M | re.I):
            continue
        before = len(gateway.mail_lines())
        code, _ = client.send(text)
        postfix.empty_queue()
        line = wait_for(lambda: gateway.mail_lines()[before:])
        if code != 250 or not line or "score" not in line[0]:
            continue
        # As the gateway saw it: Postfix gives the headers on and adds none before the milter.
        with open(f"{gateway.root}/one.eml", "wb") as out:
            out.write(text)
        done = sh(warmline, "lint", "--format", "ndjson", "--fail-on", "never", "--mode",
                  "rendered", f"{gateway.root}/one.eml")
        answer = json.loads(done.stdout.splitlines()[0])
        compared += 1
        if abs(answer["scores"]["overall"] - line[0]["score"]) > 0.05 or \
           answer["verdict"]["action"] != line[0]["verdict"]:
            different.append((path, answer["scores"]["overall"], line[0]["score"]))
    report.figure(f"same answer as the command line: {compared - len(different)} of {compared}")
    report.check("the gateway and the command line agree", compared > 20 and not different,
                 different[:3])
    client.close()


def privacy(report, postfix, gateway, root):
    client = Client(postfix, "anna.canary@corp.example")
    text = (f"From: {CANARIES[0]} <anna.canary@corp.example>\r\nTo: petra.canary@example.com\r\n"
            f"Subject: {CANARIES[1]}\r\nX-Odd: {CANARIES[0]}\r\n\r\nSehr geehrte Frau Kurz,\r\n\r\n"
            f"im Anhang {CANARIES[2]} finden Sie alles zeitnah.\r\n\r\nGruß\r\nAnna\r\n")
    for number in range(3):
        client.send(text.replace("zeitnah", f"zeitnah {number}"), sender="anna.canary@corp.example",
                    recipients=["petra.canary@example.com"])
    client.close()
    held = postfix.held()
    status = json.dumps(gateway.status())
    with open(f"/proc/{gateway.status()['process']}/limits") as limits:
        report.check("a crash would leave no core file",
                     re.search(r"Max core file size +0 +0 ", limits.read()))
    gateway.stop()
    postfix.empty_queue()
    postfix.empty_sink()
    places = {"log": open(gateway.log, errors="replace").read(), "ctl status": status}
    for file in glob.glob(f"{root}/milter/**/*", recursive=True) + glob.glob(f"{root}/core*"):
        if os.path.isfile(file) and not file.endswith("notice"):
            places[file] = open(file, errors="replace").read()
    found = [(place, canary) for place, text in places.items() for canary in CANARIES
             if canary in text]
    report.figure(f"privacy: {len(CANARIES)} canaries, {len(found)} found in {len(places)} places "
                  f"({len(held)} such mails were held)")
    report.check("nothing anybody wrote is in log, status or state file", not found and
                 any(place.endswith("/state") for place in places), found)


def main():
    require_postfix()
    built("warmline-milter")
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    config = json.loads(json.dumps(CONFIG))
    config["notice"] = notice_to(folder.path)
    gateway = Gateway(folder.path, config, "warmline-milter")
    library = os.path.join(os.path.dirname(built("warmline-milter")), "libwarmline_phone.so")
    if os.path.exists(library):
        shutil.copy(library, folder.path)
    try:
        gateway.start()
        postfix.start(default_action="tempfail")
        forgotten_attachment(report, postfix, gateway)
        campaign(report, postfix, gateway)
        held_campaign(report, postfix, gateway)
        refused_campaign(report, postfix, gateway)
        told_to_ignore(report, postfix, gateway)
        said_of_itself(report, postfix, gateway)
        key_account(report, postfix, gateway)
        clocks_of_readers(report, postfix, gateway)
        untouched(report, postfix, gateway)
        history(report, postfix, gateway)
        known_readers(report, postfix, gateway)
        same_answer(report, postfix, gateway)
        privacy(report, postfix, gateway, folder.path)
    finally:
        gateway.stop()
        postfix.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
