#!/usr/bin/env python3
"""What the gateway costs: mails a second and milliseconds a mail, with and without it, in
interleaved rounds (the machine's mood changes from minute to minute; ratios do not).

    speed.py [quick|long]
"""
import base64
import statistics
import socket
import threading

from harness import *
from faults import Load, rss

LONG = "long" in sys.argv[1:]
ROUNDS = 5 if LONG else 2
MAILS = 2000 if LONG else 400

CONFIG = {
    "gateway": {"mode": "observe", "scope": "all", "max_connections": 4000},
    "campaign": {"entries": 0},
}


def rate(postfix, size, keep):
    words = ["smtp-source", "-s", "10", "-m", str(MAILS), "-l", str(size), "-f", "a@example.org",
             "-t", "b@example.com"] + (["-d"] if keep else []) + [f"127.0.0.1:{postfix.port}"]
    began = time.time()
    done = sh(*words)
    took = time.time() - began
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return MAILS / took


def throughput(report, postfix, gateways):
    shapes = [("4 kB, new connections", 4096, False), ("4 kB, kept connections", 4096, True),
              ("100 kB, kept connections", 100_000, True)]
    names = ["no gateway", *gateways]
    rates = {(shape[0], name): [] for shape in shapes for name in names}
    for _ in range(ROUNDS):
        for name in names:
            gateway = gateways.get(name)
            if gateway:
                gateway.start()
            postfix.configure(milter=gateway is not None)
            for shape, size, keep in shapes:
                rates[shape, name].append(rate(postfix, size, keep))
            if gateway:
                gateway.stop()
    for shape, _size, _keep in shapes:
        base = rates[shape, "no gateway"]
        report.figure(f"{shape}: no gateway {statistics.median(base):.0f}/s")
        for name in gateways:
            ratios = [a / b for a, b in zip(rates[shape, name], base)]
            ratio = statistics.median(ratios)
            report.figure(f"   {name}: {statistics.median(rates[shape, name]):.0f}/s, "
                          f"{ratio * 100:.0f} % (rounds {min(ratios) * 100:.0f} to "
                          f"{max(ratios) * 100:.0f} %)")
            floor = 0.60 if LONG else 0.25
            report.check(f"{shape}, {name}: at least {floor * 100:.0f} % of the rate without",
                         ratio >= floor, f"{ratio:.2f}")


def real_texts():
    texts = []
    for path in sorted(glob.glob("corpus/quiet/*/message.eml")):
        with open(path, "rb") as file:
            raw = file.read()
        if raw.isascii() and b"base64" not in raw:
            texts.append(raw.decode().replace("\r\n", "\n").split("\n\n", 1)[-1])
    return texts or ["Please send us the date by Friday, 12 June 2026.\n"]


def kinds_of_mail():
    """50 kB three ways: nothing but prose, a newsletter's HTML, a letter with an attachment."""
    prose = "\n".join(real_texts())

    def some(number, size):
        start = number * 97 % max(1, len(prose))
        return (prose[start:] + prose * 20)[:size]

    def newsletter(number):
        rows = "".join(
            '<tr><td style="padding:12px 24px;font-family:Helvetica,Arial,sans-serif;font-size:15px;'
            f'line-height:22px;color:#333333"><p>{line}</p></td></tr>\n'
            for line in some(number, 20_000).split("\n") if line)
        return ("MIME-Version: 1.0\nContent-Type: text/html; charset=us-ascii\n",
                "<html><body><table>" + rows[:50_000] + "</table></body></html>\n")

    def letter(number):
        attached = base64.encodebytes(random.Random(number).randbytes(34_000)).decode()
        return ('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="edge"\n',
                f"--edge\nContent-Type: text/plain\n\n{some(number, 3000)}\n--edge\n"
                "Content-Type: application/pdf; name=offer.pdf\nContent-Transfer-Encoding: base64\n"
                f"\n{attached}--edge--\n")

    return {"prose": lambda number: ("", some(number, 50_000) + "\n"), "newsletter": newsletter,
            "letter with attachment": letter}


def paced(postfix, kind, total, pace, clients):
    began = time.time()
    lock, numbers = threading.Lock(), iter(range(total))

    def work():
        client = Client(postfix)
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                break
            pause = began + number / pace - time.time()
            if pause > 0:
                time.sleep(pause)
            headers, body = kind(number)
            client.send(mail(f"pace {number}", headers, body))
        client.close()
    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return total / (time.time() - began)


def latency(report, postfix, gateway):
    """50 kB mails at a steady pace; what the gateway adds to each is in its log."""
    gateway.start()
    postfix.configure()
    total, pace, clients = (1500, 100, 16) if LONG else (150, 50, 8)
    at = lambda values, share: values[min(len(values) - 1, int(len(values) * share))]
    for name, kind in kinds_of_mail().items():
        before = len(gateway.mail_lines())
        reached = paced(postfix, kind, total, pace, clients)
        lines = [line for line in gateway.mail_lines()[before:] if "score" in line]
        times = sorted(line["ms"] for line in lines)
        lint = sorted(line["lint_us"] / 1000 for line in lines)
        report.check(f"{name}: every mail got its verdict", len(times) == total, len(times))
        report.figure(
            f"latency, 50 kB {name}, {total} mails at {reached:.0f}/s: p50 {at(times, .5):.1f} ms, "
            f"p99 {at(times, .99):.1f} ms, max {times[-1]:.1f} ms "
            f"(linting alone p50 {at(lint, .5):.1f}, p99 {at(lint, .99):.1f} ms)")
        if LONG:  # a busy test machine would fail this on a bad day
            report.check(f"{name}: p50 at most 10 ms", at(times, .5) <= 10, at(times, .5))
            report.check(f"{name}: p99 at most 100 ms", at(times, .99) <= 100, at(times, .99))
    gateway.stop()


def memory(report, postfix, gateway):
    """Many mails; the front and its workers must not grow. Straight over the milter socket."""
    gateway.start()
    total = 100_000 if LONG else 6000
    pump(gateway, total // 10)
    before = rss(gateway.status()["process"])
    pump(gateway, total)
    after = rss(gateway.status()["process"])
    workers = max(rss(process) for process in gateway.workers())
    growth = (after - before) / before * 100
    report.figure(f"{total} mails over the milter socket: front {before >> 10} MB before, "
                  f"{after >> 10} MB after ({growth:+.1f} %), workers at most {workers >> 10} MB, "
                  f"{gateway.status()['mail']['linted']} linted")
    report.check("the front does not grow by 5 %", growth < 5, f"{growth:.1f} %")
    gateway.stop()


def pump(gateway, total):
    import struct
    def packet(code, data=b""):
        return struct.pack(">I", len(data) + 1) + code + data

    def work(share):
        with socket.socket(socket.AF_UNIX) as channel:
            channel.connect(gateway.socket)
            channel.sendall(packet(b"O", struct.pack(">III", 6, 0x1ff, 0x1fffff)))
            read_packet(channel)
            for number in range(share):
                channel.sendall(packet(b"M", b"<a@example.org>\0"))
                read_packet(channel)
                body = b"Guten Tag,\r\n\r\nwir melden uns zeitnah. Nummer %d.\r\n" % number * 40
                channel.sendall(packet(b"R", b"<b@example.com>\0") +
                                packet(b"L", b"Subject\0 Nummer %d\0" % number) +
                                packet(b"B", body) + packet(b"E"))
                while read_packet(channel) not in (b"a", b"c"):
                    pass
    threads = [threading.Thread(target=work, args=(total // 4,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def read_packet(channel):
    head = b""
    while len(head) < 5:
        piece = channel.recv(5 - len(head))
        if not piece:
            raise RuntimeError("the gateway closed")
        head += piece
    left = int.from_bytes(head[:4], "big") - 1
    while left > 0:
        left -= len(channel.recv(left))
    return head[4:5]


def main():
    require_postfix()
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    library = f"{BUILD}/bin/libwarmline_phone.so"
    if os.path.exists(library):
        shutil.copy(library, folder.path)
    gateways = {}
    if LONG:
        gateways["protocol and workers alone"] = Gateway(folder.path, CONFIG)
    gateways["with the linter"] = Gateway(folder.path, CONFIG, "warmline-milter")
    try:
        postfix.start(transport="discard:")
        throughput(report, postfix, gateways)
        latency(report, postfix, gateways["with the linter"])
        memory(report, postfix, gateways["with the linter"])
    finally:
        for gateway in gateways.values():
            gateway.stop()
        postfix.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
