"""The corpus, sent over 24 fictional weeks by four teams, recorded: the store behind the README's picture.

    demo.py FOLDER      writes mails, settings and history.db there; then, in FOLDER:
                        warmline report -o report.html
"""
import datetime
import email.utils
import json
import os
import pathlib
import random
import re
import subprocess
import sys

top = pathlib.Path(__file__).resolve().parents[2]
program = pathlib.Path(os.environ.get("WARMLINE", top / "build/release/bin/warmline"))
TEAMS = {"campaign": "Marketing", "templates": "Marketing", "transactional": "Buchhaltung", "b2b": "Vertrieb",
         "call": "Kundendienst", "sensitive": "Kundendienst", "service": "Kundendienst", "thread": "Kundendienst"}
SENDERS = ["anna.berg", "jan.roth", "eva.weiss", "tom.reed", "ann.lee", "petra.kurz", "lena.vogt", "max.horn"]
LAST_WEEKS = datetime.date(2026, 10, 26)


def field(mail, name, value):
    """The mail with this header field instead of its own."""
    head, blank, body = mail.partition(b"\n\n") if b"\r\n\r\n" not in mail else mail.partition(b"\r\n\r\n")
    head = re.sub(rb"(?im)^" + name + rb":.*(?:\r?\n[ \t].*)*\r?\n", b"", head + b"\n")
    return name + b": " + value + b"\n" + head.rstrip(b"\r\n") + blank + body


def copies(dice):
    shelves = {shelf: sorted((top / "corpus" / shelf).glob("*/message.eml")) for shelf in TEAMS}
    quiet = sorted((top / "corpus/quiet").glob("*/message.eml"))
    for week in range(24):
        begin = LAST_WEEKS - datetime.timedelta(weeks=23 - week)
        for number in range(42 + dice.randrange(14)):
            # Week by week more of the mails are good ones.
            shelf = dice.choice([one for one in shelves if shelves[one]])
            mail = dice.choice(quiet if dice.random() < .18 + .016 * week else shelves[shelf])
            day = begin + datetime.timedelta(days=dice.randrange(5))
            yield mail, TEAMS[shelf], day, number


def main():
    folder = pathlib.Path(sys.argv[1])
    (folder / "mails").mkdir(parents=True, exist_ok=True)
    dice = random.Random(7)
    for mail, team, day, number in copies(dice):
        when = email.utils.format_datetime(datetime.datetime.combine(day, datetime.time(9 + number % 8, 12)))
        reader = f"kunde{int(dice.paretovariate(.8)) % 400}@kunden.example"
        sender = re.search(rb"(?im)^from:(.*)$", mail.read_bytes())
        shared = sender and re.search(rb"(?i)no-?reply|info@|service|kontakt|newsletter", sender[1])
        address = sender[1].strip() if shared else (dice.choice(SENDERS) + f"@{team.lower()}.firma.example").encode()
        copy = mail.read_bytes()
        if not shared:
            name = re.match(rb"\s*([^<]*)<", sender[1]) if sender else None
            copy = field(copy, b"From", (name[1] if name else b"") + b"<" + address + b">")
        copy = field(copy, b"To", reader.encode())
        copy = field(copy, b"Date", when.encode())
        copy = field(copy, b"Message-ID", f"<{day}-{number}@firma.example>".encode())
        (folder / "mails" / f"{day}-{number:03}.eml").write_bytes(copy)
    (folder / ".warmline.json").write_text(json.dumps({"history": {
        "store": "sqlite:history.db", "key_file": "pseudonym.key", "spool": "spool",
        "groups": {f"{team.lower()}.firma.example": team for team in set(TEAMS.values())} | {"*": "Sammelpostfächer"}}}))
    for what in ("mails", top / "corpus/templates"):
        subprocess.run([program, "lint", what, "--config", ".warmline.json", "-q", "-o", "/dev/null", "--fail-on", "never"],
                       cwd=folder, check=False)


if __name__ == "__main__":
    main()
