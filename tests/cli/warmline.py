"""The program under test, called as a user calls it."""
import json
import os
import pathlib
import subprocess

top = pathlib.Path(__file__).resolve().parents[2]
program = os.environ.get("WARMLINE", str(top / "build/release/bin/warmline"))
corpus = top / "corpus"

MAIL = (
    b"From: Petra Kurz <petra.kurz@firma.example>\r\n"
    b"To: Kim Lang <kim.lang@example.org>\r\n"
    b"Subject: Ihre Rechnung 4711\r\n"
    b"Date: Tue, 9 Jun 2026 10:12:00 +0200\r\n"
    b"Message-ID: <a1@firma.example>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
    b"Guten Tag Frau Lang,\r\n\r\n"
    b"wir melden uns zeitnah bei Ihnen.\r\n\r\n"
    b"Freundliche Gr\xc3\xbc\xc3\x9fe\r\nPetra Kurz\r\n"
)


def run(*arguments, stdin=b"", cwd=None, env=None):
    """Exit code, stdout and stderr of `warmline ARGUMENTS`."""
    surroundings = {**os.environ, "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", **(env or {})}
    done = subprocess.run(
        [program, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, env=surroundings, timeout=120
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")


def lint(mail, *arguments, **more):
    """The JSON message object of one mail given on standard input."""
    code, out, err = run("lint", "--format", "ndjson", *arguments, "-", stdin=mail, **more)
    assert code in (0, 1), (code, err)
    return json.loads(out)


def rules_of(message):
    return [finding["rule"] for finding in message["findings"]]
