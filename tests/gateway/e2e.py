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
    delivered = wait_for(postfix.delivered)
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
    code, _ = client.send(mail("bounce", "X-Test: reject\n"), sender="")
    report.check("a bounce always passes", code == 250)
    for header in ("Auto-Submitted: auto-replied", "List-Id: <x.example>",
                   "Content-Type: multipart/report; boundary=x",
                   "Content-Type: multipart/encrypted; boundary=x"):
        code, _ = client.send(mail("special", f"X-Test: reject\n{header}\n"))
        report.check(f"{header.split(';')[0]} passes unread", code == 250)
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


def spoofs(report, postfix, client):
    postfix.wait_until_delivered()
    postfix.empty_sink()
    code, _ = client.send(mail("spoof", "X-Warmline-Score: 100\nx-warmline-id: a\n"
                                        "X-Warmline-Score: 99\nX-Keep: yes\n"))
    delivered = wait_for(postfix.delivered)[0].decode()
    report.check("X-Warmline headers the sender wrote are gone, ours and others stay",
                 delivered.lower().count("x-warmline-") == 2 and "X-Keep: yes" in delivered
                 and "X-Warmline-Score: 90" in delivered)
    postfix.empty_sink()
    stranger = Client(postfix, login=None)
    stranger.send(mail("spoof", "X-Warmline-Score: 100\nX-Warmline-Id: b\n"))
    stranger.close()
    delivered = wait_for(postfix.delivered)[0].decode()
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
