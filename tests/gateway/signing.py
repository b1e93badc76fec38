#!/usr/bin/env python3
"""A DKIM signer behind the gateway, as packaging/postfix-main.cf has it: OpenDKIM signs what leaves,
and dkimpy, which knows nothing of either, verifies what arrives.

    signing.py [quick|long]
"""
from harness import *

try:
    import dkim
except ImportError:
    skip("python3-dkim is not installed (tests/packages/gateway)")

DOMAIN, SELECTOR = "corp.example", "wl"
KINDS = {
    "one line": ("", "Guten Tag,\nbis Freitag, 12. Juni 2026, bitte.\n"),
    "folded header, trailing blanks, dots": (
        "X-Long: one\n\ttwo\n  three\n", "line with blanks   \n.\n..two dots\n\n\n"),
    "HTML in quoted-printable": (
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n", "<p>Gr=C3=BC=C3=9Fe</p>\n" * 200),
    "eight bits": ("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                   "Content-Transfer-Encoding: 8bit\n", "Grüße aus Köln\n" * 50),
    "X-Warmline headers of the sender": ("X-Warmline-Score: 99\nX-Warmline-Risk: 0\n", "hello\n"),
}


class Signer:
    def __init__(self, root):
        self.root = root
        self.socket = f"{root}/milter/opendkim.sock"
        key = f"{root}/dkim.key"
        sh("openssl", "genrsa", "-out", key, "2048", check=True)
        public = sh("openssl", "rsa", "-in", key, "-pubout", check=True).stdout
        self.record = ("v=DKIM1; k=rsa; p=" + "".join(public.splitlines()[1:-1])).encode()
        shutil.chown(key, "postfix")
        os.chmod(key, 0o600)
        with open(f"{root}/opendkim.conf", "w") as out:
            # The usual headers and one of ours: what comes after the signer may not touch it.
            out.write(f"Mode s\nDomain {DOMAIN}\nSelector {SELECTOR}\nKeyFile {key}\n"
                      f"Socket local:{self.socket}\nUMask 0\nCanonicalization simple/simple\n"
                      "InternalHosts 127.0.0.1\nSignHeaders *,+X-Warmline-Score\n"
                      "RequireSafeKeys no\nBackground no\n")
        self.process = subprocess.Popen(
            ["setpriv", "--reuid=postfix", "--regid=postfix", "--clear-groups", "opendkim", "-f", "-x",
             f"{root}/opendkim.conf"])
        if not wait_for(lambda: os.path.exists(self.socket), 10):
            raise RuntimeError("opendkim does not start")

    def verifies(self, raw):
        """dkimpy asks for the key by DNS name; we are the DNS."""
        names = []

        def answer(name, timeout=5):
            names.append(name)
            return self.record
        good = dkim.verify(raw, dnsfunc=answer)
        return good and names == [f"{SELECTOR}._domainkey.{DOMAIN}.".encode()]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def signed_mails(postfix):
    # smtp-sink writes its own lines before the mail and takes the carriage returns away.
    for raw in postfix.delivered():
        lines = raw.replace(b"\r\n", b"\n").split(b"\n")
        while lines and lines[0].startswith((b"X-Client-Addr", b"X-Client-Proto", b"X-Helo-Args",
                                             b"X-Mail-Args", b"X-Rcpt-Args")):
            lines.pop(0)
        yield b"\r\n".join(lines)


def send_all(postfix):
    client = Client(postfix)
    for name, (headers, body) in KINDS.items():
        text = mail(name, headers, body).encode()
        if client.send(text)[0] != 250:
            return False
    client.close()
    postfix.wait_until_delivered()
    return wait_for(lambda: len(postfix.delivered()) == len(KINDS), 20)


def main():
    require_postfix()
    for program in ("opendkim", "openssl"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed (tests/packages/gateway)")
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    signer = gateway = None
    try:
        signer = Signer(folder.path)
        config = {"gateway": {"mode": "header", "scope": "all"}, "headers": {"emit": "none"}}
        gateway = Gateway(folder.path, config).start()
        postfix.start()
        for emit in ("none", "full"):
            config["headers"]["emit"] = emit
            gateway.write_config(config)
            report.check(f"emit {emit}: reload", gateway.ask("reload")["event"] == "reloaded")
            postfix.configure(milters=[gateway.socket, signer.socket])
            report.check(f"emit {emit}: all are delivered", send_all(postfix))
            mails = list(signed_mails(postfix))
            good = sum(signer.verifies(raw) for raw in mails)
            report.check(f"emit {emit}: every signature verifies", good == len(KINDS),
                         f"{good} of {len(mails)}")
            ours = sum(b"\nX-Warmline-Score: 90" in raw.replace(b"\r", b"") for raw in mails)
            report.check(f"emit {emit}: our headers are on {'all' if emit == 'full' else 'none'}",
                         ours == (len(KINDS) if emit == "full" else 0), ours)
            if emit == "full":
                spoiled = [raw.replace(b"X-Warmline-Score: 90", b"X-Warmline-Score: 91")
                           for raw in mails]
                report.check("the signature covers ours: it breaks when one is changed",
                             not any(signer.verifies(raw) for raw in spoiled))
            postfix.empty_sink()
        # The wrong order, to see that the test can tell: what comes after the signer breaks it.
        postfix.configure(milters=[signer.socket, gateway.socket])
        report.check("signer first: all are delivered", send_all(postfix))
        spoofed = [raw for raw in signed_mails(postfix) if b"X-Warmline headers of" in raw]
        report.check("signer first: what the gateway removes later breaks the signature",
                     len(spoofed) == 1 and not signer.verifies(spoofed[0]))
    finally:
        if gateway:
            gateway.stop()
        postfix.stop()
        if signer:
            signer.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
