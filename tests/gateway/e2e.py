#!/usr/bin/env python3
"""What a mail administrator sees: a real Postfix, our gateway, and what happens to each mail."""
import json
import time

from harness import *

CONFIG = {
    "gateway": {"mode": "enforce", "scope": "authenticated", "internal_domains": ["corp.example"]},
    "headers": {"emit": "score"},
    "policy": {
        "shadowed": {"match": {"authors": "shadow@corp.example"}, "shadow": True,
                     "hold_rules": ["test"], "reject_rules": ["test/reject"]},
        "inside": {"match": {"recipients": "internal"}, "hold_rules": []},
        "default": {"hold_rules": ["test/hold"], "reject_rules": ["test/reject"],
                    "hold_verdicts": ["call"]},
    },
    "help": {"url": "https://wl.example/h"},
}


def ordinary_ways(report, postfix, gateway, client):
    code, text = client.send(mail("plain"))
    report.check("a mail without findings is accepted", code == 250, text)
    code, text = client.send(mail("held", "X-Test: hold\n"))
    report.check("a held mail is accepted too: its author sees 250", code == 250, text)
    held = wait_for(postfix.held)
    report.check("exactly one mail is on hold", len(held) == 1)
    queue_id = held[0]["queue_id"]
    recent = gateway.status()["recent"]
    report.check("ctl status names its queue id and the rule",
                 recent[0]["queue_id"] == queue_id and recent[0]["because"] == ["test/hold"])
    postfix.wait_until_delivered()
    report.check("only the other mail was delivered", len(postfix.delivered()) == 1)
    report.check("it carries the score", b"\nX-Warmline-Score: 90\r\n" in postfix.delivered()[0]
                 or b"\nX-Warmline-Score: 90\n" in postfix.delivered()[0])
    postfix.release(queue_id)
    report.check("released, it is delivered", wait_for(lambda: len(postfix.delivered()) == 2))
    code, text = client.send(mail("called", "X-Test: call\n"))
    report.check("a call verdict holds a mail", code == 250 and wait_for(postfix.held) != [])
    postfix.empty_queue()


def refusals(report, postfix, gateway, client):
    refused = mail("refused", "X-Test: reject\n", ident="same")
    code, text = client.send(refused)
    report.check("a refusal is one line with rule, help and code",
                 code == 550 and "\n" not in text and "[test/reject]" in text and
                 "https://wl.example/h" in text and "ref=" in text, text)
    report.check("its words are fixed and plain ASCII",
                 '100% of "Anhaenge" missing' in text)
    code, text = client.send(refused)
    report.check("the same mail sent again passes: the author insists", code == 250, text)
    code, text = client.send(mail("other", "X-Test: reject\n"))
    ref = text.rsplit("ref=", 1)[-1].strip()
    code, text = client.send(mail("third", "X-Test: reject\nX-Warmline-Override: WRONG1 x\n"))
    report.check("a guessed code does not pass", code == 550)
    postfix.empty_sink()
    code, text = client.send(mail("third, changed",
                                  f"X-Test: reject\nX-Warmline-Override: {ref} he asked for it\n"))
    report.check("the code with a reason passes", code == 250, text)
    delivered = wait_for(postfix.whole)
    report.check("and is removed on the way out", b"Override" not in delivered[0])
    line = gateway.mail_lines()[-1]
    report.check("the reason is recorded",
                 line["override"] == {"by": "code", "code": ref, "reason": "he asked for it"})
    code, text = client.send(mail("fourth", f"X-Test: reject\nX-Warmline-Override: {ref}\n"))
    report.check("a code works once", code == 550)
    other = Client(postfix, "mallory@corp.example")
    ref = text.rsplit("ref=", 1)[-1].strip()
    code, _ = other.send(mail("fifth", f"X-Test: reject\nX-Warmline-Override: {ref}\n"))
    report.check("and only for its author", code == 550)
    other.close()


def scopes(report, postfix, gateway, client):
    stranger = Client(postfix, login=None)
    before = gateway.status()["mail"]
    code, _ = stranger.send(mail("stranger", "X-Test: reject\n"))
    after = gateway.status()["mail"]
    report.check("mail of others passes unread", code == 250 and
                 after["out_of_scope"] == before["out_of_scope"] + 1 and
                 after["linted"] == before["linted"])
    stranger.close()
    code, _ = client.send(mail("inside", "X-Test: hold\n"), recipients=["c@corp.example"])
    report.check("the profile for colleagues lets it pass", code == 250 and not postfix.held())
    code, _ = client.send(mail("mixed", "X-Test: hold\n"),
                          recipients=["c@corp.example", "d@example.com"])
    report.check("one recipient outside makes it external",
                 code == 250 and len(wait_for(postfix.held)) == 1)
    postfix.empty_queue()
    shadow = Client(postfix, "shadow@corp.example")
    code, _ = shadow.send(mail("shadow", "X-Test: reject\n"))
    line = gateway.mail_lines()[-1]
    report.check("ctl counts what would have been refused",
                 gateway.status()["mail"]["would_reject"] == after["would_reject"] + 1)
    report.check("in the shadow nothing happens, and what would have happened is recorded",
                 code == 250 and line["action"] == "record" and line["would"] == "reject")
    shadow.close()
    local = sh("sendmail", "-C", postfix.etc, "-f", "cron@corp.example", "d@example.com",
               input=mail("cron").replace("\r\n", "\n"))
    report.check("mail of programs on the machine goes out", local.returncode == 0)


KINDS = {"automatic": "Auto-Submitted: auto-replied", "list": "List-Id: <x.example>",
         "report": "Content-Type: multipart/report; boundary=x"}
ENCRYPTED = "Content-Type: multipart/encrypted; boundary=x"


def said_of_itself(report, postfix, gateway, client):
    """An author can write any header; a program without a login is taken at its word."""
    numbers = iter(range(100))  # no mail is one sent again

    def send(header, wish="reject", who=client, sender="anna@corp.example"):
        before = len(gateway.mail_lines())
        code, _ = who.send(mail(f"special {next(numbers)}", f"X-Test: {wish}\n{header}\n"), sender=sender)
        return code, wait_for(lambda: gateway.mail_lines()[before:])[-1]

    def with_config(**gateway_section):
        config = json.loads(json.dumps(CONFIG))
        config["gateway"].update(gateway_section)
        gateway.write_config(config)
        report.check(f"reload {gateway_section}", gateway.ask("reload")["event"] == "reloaded")

    for kind, header in KINDS.items():
        code, line = send(header)
        report.check(f"with a login \"{header}\" saves nobody, and the log says what it said",
                     code == 550 and line["not_believed"] == [kind], line)
    code, line = send("Precedence: bulk\nX-Warmline-Tier: C")
    report.check("nor do other claims", code == 550 and line["not_believed"] == ["headers"], line)
    code, line = send("X-Plain: yes")
    report.check("who claims nothing is not called a liar", "not_believed" not in line, line)
    code, line = send("X-Plain: yes", sender="")
    report.check("nor does an empty sender", code == 550 and line["not_believed"] == ["bounce"], line)
    code, line = send(KINDS["report"], sender="")
    report.check("but a report from nobody is a bounce and always passes",
                 code == 250 and line["skipped"] == "bounce", line)
    code, line = send(ENCRYPTED)
    report.check("what says it is encrypted and has a text is read", code == 550, line)
    code, line = send(ENCRYPTED, "unreadable reject")
    report.check("what cannot be read passes", code == 250 and line["skipped"] == "encrypted" and
                 line["action"] == "record", line)
    code, line = send(KINDS["automatic"], "hold")
    report.check("an automatic mail is held as any other", line["action"] == "hold", line)
    postfix.empty_queue()

    with_config(believe="everybody")
    for kind, header in {**KINDS, "encrypted": ENCRYPTED}.items():
        code, line = send(header)
        report.check(f"believed, \"{header}\" passes unread", code == 250 and line["skipped"] == kind)
    stranger = Client(postfix, login=None)
    with_config(scope="all")
    for kind, header in KINDS.items():
        code, line = send(header, "hold", stranger)
        report.check(f"without a login \"{header}\" is believed", code == 250 and
                     line["skipped"] == kind, line)
    with_config(scope="all", believe="nobody")
    code, line = send(KINDS["automatic"], "hold", stranger)
    report.check("unless nobody is", line["action"] == "hold", line)
    stranger.close()
    postfix.empty_queue()
    with_config()


# Hands a notice in with a login, and with a wish that would hold it.
SUBMIT = """import smtplib, sys
text = b"X-Test: hold\\r\\n" + sys.stdin.buffer.read()
smtp = smtplib.SMTP("127.0.0.1", PORT)
smtp.ehlo("x")
smtp.docmd("XCLIENT", "LOGIN=notices@corp.example")
smtp.ehlo("x")
smtp.sendmail("postmaster@corp.example", [sys.argv[1]], text)
"""


def own_notices(report, postfix, gateway, client):
    """A notice that comes back to us, with a login, is none to hold and to tell of again."""
    postfix.wait_until_delivered()
    postfix.empty_sink()
    config = json.loads(json.dumps(CONFIG))
    config["gateway"]["scope"] = "all"
    config["policy"]["default"]["notify"] = True
    config["notice"] = {"command": ["/usr/bin/python3", "-c", SUBMIT.replace("PORT", str(postfix.port))]}
    gateway.write_config(config)
    gateway.ask("reload")
    before = len(gateway.mail_lines())
    client.send(mail("told of", "X-Test: hold\n"))
    delivered = wait_for(postfix.whole)
    time.sleep(0.5)
    lines = [line.get("skipped", line["action"]) for line in gateway.mail_lines()[before:]]
    report.check("our own notice passes whatever is in it, and only the mail is held",
                 sorted(lines) == ["hold", "notice"] and len(postfix.held()) == 1 and
                 len(postfix.delivered()) == 1, lines)
    ident = re.search(rb"^Message-ID: (\S+)", delivered[0], re.M | re.I).group(1).decode()
    code, _ = client.send(mail("copied", f"X-Test: hold\nMessage-ID: {ident}\n"))
    report.check("who copies its Message-ID for a customer gains nothing",
                 gateway.mail_lines()[-1]["action"] == "hold")
    sent = wait_for(lambda: [n for n in [gateway.status()["notices"]["sent"]] if n == 2])
    client.send(mail("robot", "X-Test: hold\nAuto-Submitted: auto-generated\n"))
    time.sleep(0.5)
    report.check("programs get no answer", gateway.status()["recent"][0]["notice"] == "nobody" and
                 [gateway.status()["notices"]["sent"]] == sent, gateway.status()["notices"])
    postfix.empty_queue()
    gateway.write_config(CONFIG)
    gateway.ask("reload")


def spoofs(report, postfix, client):
    postfix.wait_until_delivered()
    postfix.empty_sink()
    code, _ = client.send(mail("spoof", "X-Warmline-Score: 100\nx-warmline-id: a\n"
                                        "X-Warmline-Score: 99\nX-Warmline-Verdict : send\n"
                                        "X-Keep: yes\n"))
    delivered = wait_for(postfix.whole)[0].decode()
    report.check("X-Warmline headers the sender wrote are gone, ours and others stay",
                 delivered.lower().count("x-warmline-") == 2 and "X-Keep: yes" in delivered
                 and "X-Warmline-Score: 90" in delivered)
    postfix.empty_sink()
    stranger = Client(postfix, login=None)
    stranger.send(mail("spoof", "X-Warmline-Score: 100\nX-Warmline-Id: b\n"))
    stranger.close()
    delivered = wait_for(postfix.whole)[0].decode()
    report.check("strangers cannot write them either", "x-warmline-" not in delivered.lower())


def odd_mails(report, postfix, client):
    postfix.wait_until_delivered()
    postfix.empty_sink()
    shapes = {
        "no header at all": "\r\nonly body\r\n",
        "400 kB header": mail("long", "X-Long: " + "a" * 400_000 + "\n"),
        "3000 headers": mail("many", "".join(f"X-N{i}: v\n" for i in range(3000))),
        "9 MB body": mail("big", body=("x" * 75 + "\n") * 120_000),
        "15 MB body": mail("huge", body=("x" * 75 + "\n") * 200_000),
        "3000 nested parts": mail("deep", "Content-Type: multipart/mixed; boundary=b0\n", "".join(
            f"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n" for i in range(3000))),
        "one empty line": mail("empty", body="\n"),
    }
    codes = {name: client.send(shape)[0] for name, shape in shapes.items()}
    report.check("strange mails are all accepted", set(codes.values()) == {250}, codes)
    postfix.wait_until_delivered()
    report.check("and all delivered", wait_for(lambda: len(postfix.delivered()) == len(shapes)),
                 len(postfix.delivered()))


def errors(report, postfix, gateway, client):
    for wish in ("crash", "hang"):
        began = time.time()
        code, text = client.send(mail("bad", f"X-Test: {wish}\n", ident=wish))
        took = time.time() - began
        report.check(f"a mail that makes its worker {wish} is accepted", code == 250,
                     f"{took:.2f} s")
        line = gateway.mail_lines()[-1]
        report.check("with the reason in the log", line.get("failure") in ("crash", "timeout"))
    code, _ = client.send(mail("after"))
    report.check("and the next one is linted", gateway.mail_lines()[-1]["score"] == 90)
    for way, expected in (("tempfail", 451), ("hold", 250)):
        config = json.loads(json.dumps(CONFIG))
        config["gateway"].update(on_error=way, message_deadline="1s")
        gateway.write_config(config)
        report.check("reload", gateway.ask("reload")["event"] == "reloaded")
        code, text = client.send(mail("bad", "X-Test: crash\n"))
        report.check(f"on_error {way}: {expected}", code == expected, text)
        if way == "hold":
            report.check("held unchecked", len(wait_for(postfix.held)) == 1)
            postfix.empty_queue()
    gateway.kill()
    code, text = client.send(mail("no gateway"))
    report.check("without a gateway Postfix does what its default action says", code == 451, text)


def main():
    require_postfix()
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    gateway = Gateway(folder.path, CONFIG)
    try:
        gateway.start()
        postfix.start(default_action="tempfail")
        client = Client(postfix)
        ordinary_ways(report, postfix, gateway, client)
        refusals(report, postfix, gateway, client)
        scopes(report, postfix, gateway, client)
        said_of_itself(report, postfix, gateway, client)
        own_notices(report, postfix, gateway, client)
        spoofs(report, postfix, client)
        odd_mails(report, postfix, client)
        warnings = postfix.warnings()
        report.check("Postfix has nothing to warn about", not warnings, "".join(warnings[:3]))
        errors(report, postfix, gateway, client)
    finally:
        gateway.stop()
        postfix.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
