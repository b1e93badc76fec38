#!/usr/bin/env python3
"""Hostile words in every field of a mail: what the gateway says to the mail server and to its log
stays one line of printable ASCII, and nothing of the mail comes back.

    injection.py [quick|long]
"""
import json
import socket
import struct

from harness import *

CASES = 10_000 if "long" in sys.argv[1:] else 1500

CONFIG = {
    "gateway": {"mode": "enforce", "scope": "all", "internal_domains": ["corp.example"]},
    "headers": {"emit": "full"},
    "privacy": {"log_addresses": True},
    "policy": {"default": {"hold_rules": ["test/hold"], "reject_rules": ["test/reject"]}},
    "campaign": {"entries": 0},
    "help": {"url": "https://wl.example/h"},
}

HOSTILE = [b"\r\nBcc: evil@example.net", b"\n", b"\r", b"\0", "\u2028\u2029\u202e".encode(), b"%0d%0a",
           b"%s%n%x", b"=?utf-8?q?a=0D=0AX-Evil:_1?=", b"\x1b[2J", b"\x7f\x85\xff\xfe", b"a" * 5000,
           b"\"}\n{\"event\":\"mail\"", b"\xc3", b"\t\x0b\x0c", b"..", b"<>", b"@", b"-", b"'`$(id)"]
CANARY = b"Zitronenfalter"


def packet(code, data=b""):
    return struct.pack(">I", len(data) + 1) + code + data


def read_packet(channel):
    def exactly(count):
        got = b""
        while len(got) < count:
            piece = channel.recv(count - len(got))
            if not piece:
                raise ConnectionError("closed")
            got += piece
        return got
    size = struct.unpack(">I", exactly(4))[0]
    body = exactly(size)
    return body[:1], body[1:]


def hostile_words(chance):
    return b"".join(chance.choice(HOSTILE + [b"x", CANARY, b" "]) for _ in range(chance.randint(1, 4)))


def field(chance, allow_nul=False):
    """As a mail server can send it: fields end at a NUL."""
    words = hostile_words(chance)
    return words if allow_nul else words.replace(b"\0", b"")


def mail_packets(chance):
    """The packets up to MAIL, and those after it."""
    macros = b"M{auth_authen}\0" + field(chance) + b"\0{daemon_name}\0" + field(chance) + b"\0"
    first = packet(b"D", macros) + packet(b"M", b"<" + field(chance) + b">\0" + field(chance) + b"\0")
    rest = packet(b"R", b"<" + field(chance) + b"@example.com>\0")
    wish = chance.choice([b"hold", b"reject", b"call", b"none"])
    headers = [(b"X-Test", b" " + wish), (b"Subject", field(chance)),
               (b"X-Warmline-Override", field(chance)), (b"X-Warmline-" + field(chance), field(chance)),
               (field(chance) or b"X", field(chance))]
    for name, value in headers:
        rest += packet(b"L", name + b"\0" + value + b"\0")
    rest += packet(b"B", field(chance, allow_nul=True))
    rest += packet(b"D", b"Ei\0" + field(chance).replace(CANARY, b"") + b"\0") + packet(b"E")
    return first, rest


def is_clean(text):
    return all(0x20 <= byte <= 0x7e for byte in text)


def fault_in(code, data):
    """What is wrong with a packet of the gateway's, or None."""
    strings = data[4 if code == b"m" else 0:].rstrip(b"\0").split(b"\0")
    if code not in b"achmqyrt":
        return f"a packet {code!r}"
    if not all(is_clean(text) for text in strings if code != b"m"):
        return f"{code!r} carries {data!r}"
    if code == b"m" and (strings[1:] not in ([], [b""]) or not is_clean(strings[0])):
        return f"a header is changed to {data!r}"
    if code == b"y" and not 10 < len(data) <= 420:
        return f"a reply of {len(data)} bytes"
    return "the mail's words come back" if CANARY in data and code != b"m" else None


def main():
    if os.getuid() != 0:
        skip("needs root")
    report = Report()
    folder = Folder()
    os.makedirs(f"{folder.path}/milter")
    shutil.chown(f"{folder.path}/milter", "postfix")
    gateway = Gateway(folder.path, CONFIG)
    chance = random.Random(20261122)
    faults, replies = [], collections.Counter()
    try:
        gateway.start()
        channel = None
        for _ in range(CASES):
            try:
                if channel is None:
                    channel = socket.socket(socket.AF_UNIX)
                    channel.settimeout(20)
                    channel.connect(gateway.socket)
                    channel.sendall(packet(b"O", struct.pack(">III", 6, 0x1ff, 0x1fffff)))
                    read_packet(channel)
                first, rest = mail_packets(chance)
                channel.sendall(first)
                code, data = read_packet(channel)
                if code == b"a":
                    replies["let go"] += 1
                    continue
                channel.sendall(rest)
                while True:
                    code, data = read_packet(channel)
                    replies[code.decode()] += 1
                    fault = fault_in(code, data)
                    if fault:
                        faults.append(fault)
                    if code in b"acyrt":
                        break
            except ConnectionError:
                replies["closed"] += 1
                channel = None
        report.figure(f"{CASES} mails with hostile fields: replies {dict(replies)}")
        report.check("every reply is one line of printable ASCII without the mail's words", not faults,
                     faults[:2])
        report.check("mails were held, refused and given headers", replies["q"] > CASES // 10 and
                     replies["y"] > CASES // 10 and replies["h"] > CASES // 10, dict(replies))
        report.check("nothing was closed in error", replies["closed"] == 0, replies["closed"])
        with open(gateway.log, "rb") as log:
            lines = log.read().split(b"\n")[:-1]
        odd = [line for line in lines if any(byte < 0x20 or byte == 0x7f for byte in line) or
               not isinstance(json.loads(line), dict)]
        events = collections.Counter(json.loads(line)["event"] for line in lines)
        report.check("every line of the log is one JSON object without control characters", not odd,
                     odd[:1])
        report.check("one line a mail", events["mail"] == CASES - replies["let go"] -
                     replies["closed"], dict(events))
        report.check("the gateway serves on", gateway.status()["state"] == "serving")
    finally:
        gateway.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
