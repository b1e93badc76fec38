#!/usr/bin/env python3
"""What must not go wrong, measured: killed workers, killed gateways, restarts, reloads, hangs.

    faults.py [quick|long]

The invariant of every loss test: the mails answered with 250 are exactly those delivered plus those
held, each once.
"""
import errno
import json
import socket
import struct
import threading

from harness import *

LONG = "long" in sys.argv[1:]
MAILS = 3000 if LONG else 500
CLIENTS = 8


def config(on_error="accept", **gateway):
    return {
        "gateway": {"mode": "header", "scope": "all", "on_error": on_error, "on_overload": on_error,
                    "max_connections": 4000, **gateway},
        "headers": {"emit": "id"},
        "campaign": {"entries": 0},
    }


class Load:
    """Clients that send numbered mails and try again after every error, as mail servers do."""

    def __init__(self, postfix, total, keep_connections=True, clients=CLIENTS, extra="",
                 goes_on=False):
        """With `goes_on` it sends more than `total` until `enough` is called."""
        self.postfix, self.total, self.keep, self.extra = postfix, total, keep_connections, extra
        self.lock = threading.Lock()
        self.begun, self.goes_on = 0, goes_on
        self.accepted, self.replies, self.words = set(), collections.Counter(), set()
        self.run = "%08x" % random.getrandbits(32)
        self.threads = [threading.Thread(target=self.work) for _ in range(clients)]

    def start(self):
        self.began = time.time()
        for thread in self.threads:
            thread.start()
        return self

    def alive(self):
        return any(thread.is_alive() for thread in self.threads)

    def enough(self):
        self.goes_on = False

    def next_number(self):
        with self.lock:
            if self.begun >= self.total and not self.goes_on:
                return None
            self.begun += 1
            return self.begun - 1

    def join(self):
        for thread in self.threads:
            thread.join()
        self.seconds = time.time() - self.began

    def work(self):
        client = None
        while True:
            number = self.next_number()
            if number is None:
                break
            ident = f"{self.run}-{number:06d}"
            text = mail(f"load {number}", self.extra, f"line of mail {number}\n" * 150, ident)
            for _ in range(200):
                try:
                    if client is None:
                        client = Client(self.postfix)
                    code, words = client.send(text)
                except (smtplib.SMTPException, OSError) as error:
                    code, words = type(error).__name__, str(error)
                if code != 250:
                    self.words.add(words)
                with self.lock:
                    self.replies[str(code)] += 1
                if code == 250:
                    with self.lock:
                        self.accepted.add(ident)
                    if not self.keep:
                        client.close()
                        client = None
                    break
                if client is not None:
                    client.close()
                client = None
                time.sleep(0.1)
        if client is not None:
            client.close()


def account(report, name, postfix, load, most_unlinted=None, errors_allowed=True):
    postfix.wait_until_delivered(120)
    # The sink writes a little after Postfix has forgotten the mail.
    held = set()
    for place in glob.glob(f"{postfix.root}/spool/hold/**/*", recursive=True):
        if os.path.isfile(place):
            with open(place, "rb") as file:
                found = re.search(rb"X-Id: (\S+-\d{6})", file.read())
            if found:
                held.add(found.group(1).decode())
    wait_for(lambda: len({ident_of(m) for m in postfix.delivered()} | held) >= len(load.accepted), 20)
    delivered = collections.Counter()
    linted = 0
    for raw in postfix.delivered():
        ident = ident_of(raw)
        if ident and ident.startswith(load.run):
            delivered[ident] += 1
            linted += b"\nX-Warmline-Id:" in raw
    lost = load.accepted - set(delivered) - held
    doubled = [ident for ident, count in delivered.items() if count > 1]
    unlinted = sum(delivered.values()) - linted
    errors = sum(count for reply, count in load.replies.items() if reply != "250")
    report.figure(f"{name}: {len(load.accepted)} accepted, {len(delivered)} delivered, "
                  f"{len(held)} held, {len(lost)} lost, {len(doubled)} doubled, "
                  f"{unlinted} delivered unlinted, replies {dict(load.replies)}, "
                  f"{load.seconds:.1f} s")
    report.check(f"{name}: nothing lost, nothing doubled",
                 not lost and not doubled and len(load.accepted) == load.begun)
    if most_unlinted is not None:
        report.check(f"{name}: at most {most_unlinted} unlinted", unlinted <= most_unlinted, unlinted)
    if not errors_allowed:
        report.check(f"{name}: no error seen by any client", errors == 0,
                     f"{errors} {load.words or ''}")
    postfix.empty_queue()
    postfix.empty_sink()


def kill_workers(report, postfix, folder, on_error):
    kills_wanted = 55 if LONG else 12
    gateway = Gateway(folder, config(on_error, message_deadline="5s")).start()
    postfix.configure(default_action={"hold": "quarantine"}.get(on_error, on_error))
    load = Load(postfix, MAILS).start()
    kills = 0
    while load.alive() and kills < kills_wanted:
        for process in gateway.workers():
            if kills < kills_wanted:
                try:
                    os.kill(process, signal.SIGKILL)
                    kills += 1
                except ProcessLookupError:
                    pass
        time.sleep(0.05)
    load.join()
    report.check(f"workers were killed ({on_error})", kills >= kills_wanted, kills)
    account(report, f"{kills} workers killed, on_error {on_error}", postfix, load,
            most_unlinted=kills, errors_allowed=on_error == "tempfail")
    status = gateway.status()["workers"]
    report.figure(f"   died at work {status['died_at_work']}, tried again "
                  f"{status['tried_again']}, verdicts lost {status['verdicts_lost']}")
    gateway.stop()


def kill_fronts(report, postfix, folder, on_error, keep_connections):
    """The guard starts the next front, which goes on with every connection where it was."""
    kills_wanted = (12 if LONG else 5)
    gateway = Gateway(folder, config(on_error, message_deadline="8s")).start()
    postfix.configure(default_action={"hold": "quarantine"}.get(on_error, on_error))
    before = len(gateway.lines())
    load = Load(postfix, MAILS, keep_connections, goes_on=True).start()
    kills = 0
    while load.alive() and kills < kills_wanted:
        time.sleep(0.4 if LONG else 0.15)
        report.check("the next front serves", gateway.kill_front())
        kills += 1
    load.enough()
    load.join()
    ways = "kept" if keep_connections else "new"
    resumed = [line["what"] for line in gateway.lines()[before:] if line.get("event") == "resumed"]
    report.figure(f"   connections taken over by the next front: {', '.join(resumed)}")
    account(report, f"front killed {kills} times, {ways} connections, on_error {on_error}", postfix,
            load, most_unlinted=kills if on_error == "accept" else 0, errors_allowed=False)
    gateway.stop()


def kill_gateways(report, postfix, folder, on_error, keep_connections, activation=True):
    """Guard and front at once. With systemd's socket the callers wait in its queue until the next
    gateway is there."""
    kills_wanted = 6 if LONG else 2
    gateway = Gateway(folder, config(on_error), activation=activation).start()
    postfix.configure(default_action={"hold": "quarantine"}.get(on_error, on_error))
    load = Load(postfix, MAILS, keep_connections).start()
    kills = 0
    while load.alive() and kills < kills_wanted:
        time.sleep(0.5)
        gateway.kill()
        kills += 1
        time.sleep(0.3)
        gateway.start()
    load.join()
    ways = ("kept" if keep_connections else "new") + " connections, " + (
        "systemd's socket" if activation else "own socket")
    # Only mails that were with the gateway when it died can be without a verdict, unless the
    # connection outlives it: then Postfix asks nobody for the rest of it.
    bound = CLIENTS * kills if activation and not keep_connections else None
    account(report, f"whole gateway killed {kills} times, {ways}, on_error {on_error}", postfix, load,
            most_unlinted=bound, errors_allowed=on_error != "accept")
    gateway.leave()


def restarts(report, postfix, folder, keep_connections):
    """Stop and start, and reloads, under load, with the strictest default action."""
    wanted = 20 if LONG else 5
    # A busy machine may need longer than the usual two seconds for rules and a verdict.
    gateway = Gateway(folder, config("tempfail", message_deadline="8s"), activation=True).start()
    postfix.configure(default_action="tempfail")
    for what in ("restarts", "reloads", "handovers"):
        load = Load(postfix, MAILS, keep_connections, goes_on=True).start()
        done = kept = 0
        slowest = 0
        while load.alive() and done < wanted:
            if what == "restarts":
                began = time.time()
                before = gateway.systemd.kept
                gateway.stop(patience=90)
                kept += (gateway.systemd.kept - before) // 2
                gateway.start()
                slowest = max(slowest, time.time() - began)
            elif what == "reloads":
                gateway.process.send_signal(signal.SIGHUP)
            else:
                before = gateway.status()
                gateway.process.send_signal(signal.SIGUSR2)
                moved = wait_for(lambda: (gateway.status() or before)["process"] !=
                                 before["process"], 20)
                report.check("the successor answers", moved)
                gateway.process = Successor(gateway.process, gateway.status()["process"])
            done += 1
            time.sleep(0.15)
        load.enough()
        load.join()
        ways = "kept" if keep_connections else "new"
        note = f", slowest {slowest:.2f} s, {kept} sessions carried over" if slowest else ""
        report.check(f"{what}: all {wanted} under load", done == wanted, done)
        account(report, f"{done} {what}, {ways} connections{note}", postfix, load,
                most_unlinted=0, errors_allowed=False)
        report.check("nothing is left with systemd", not gateway.systemd.store)
    gateway.leave()


def broken_configs(report, postfix, folder):
    good = config("tempfail")
    gateway = Gateway(folder, good).start()
    client = Client(postfix)
    texts = [
        "", "{", "[]", "nonsense", '{"gateway": 1}', '{"gatewai": {}}', '{"gateway": {"moed": 1}}',
        '{"gateway": {"mode": "loud"}}', '{"gateway": {"mode": 7}}', '{"gateway": {"workers": 0}}',
        '{"gateway": {"workers": -1}}', '{"gateway": {"workers": "two"}}',
        '{"gateway": {"message_deadline": "soon"}}', '{"gateway": {"message_deadline": "1ms"}}',
        '{"gateway": {"networks": ["300.0.0.0/8"]}}', '{"gateway": {"networks": ["10.0.0.0/33"]}}',
        '{"gateway": {"listen": []}}', '{"gateway": {"socket_mode": "rw"}}',
        '{"gateway": {"max_memory": "1M"}}', '{"limits": {"max_scan_bytes": "lots"}}',
        '{"limits": {"max_mime_depth": 100000}}', '{"headers": {"emit": "everything"}}',
        '{"policy": []}', '{"policy": {"a b": {}}}', '{"policy": {"x": {"hold_below": 101}}}',
        '{"policy": {"x": {"match": {"author": "a@b"}}}}',
        '{"policy": {"x": {"hold_verdicts": ["shout"]}}}', '{"policy": {"x": {"notify": true}}}',
        '{"policy": {"default": {"match": {}}}}', '{"notice": {"command": "mail"}}',
        '{"gateway": {"mode": "observe", "mode": "enforce"}}', '{"gateway": {"mode": "observe"',
    ]
    kept = named = 0
    for text in texts:
        gateway.write_config(text)
        answer = gateway.ask("reload")
        code, _ = client.send(mail("while stale"))
        status = gateway.status()
        kept += (answer["event"] == "refused" and code == 250 and status["mode"] == "header" and
                 status["config"].startswith("stale"))
        named += re.search(r"gateway\.json:\d+: ", answer["what"]) is not None
    report.figure(f"broken configurations: {kept} of {len(texts)} keep the old one, "
                  f"{named} name file and line")
    report.check("every broken configuration keeps the old one", kept == len(texts))
    report.check("and says where", named == len(texts), named)
    gateway.write_config(good)
    report.check("a good one ends the stale state", gateway.ask("reload")["event"] == "reloaded" and
                 gateway.status()["config"] == "current")
    client.close()
    gateway.stop()


def dead_front_and_bad_config(report, postfix, folder):
    """The next front goes on with the configuration in force when the file has become bad."""
    gateway = Gateway(folder, config("tempfail")).start()
    postfix.configure(default_action="tempfail")
    client = Client(postfix)
    client.send(mail("before"))
    gateway.write_config('{"gateway": {"mode": "loud"}}')
    report.check("with a bad file the next front serves", gateway.kill_front())
    state = gateway.status()
    report.check("under the configuration it knows, and says so", state["mode"] == "header" and
                 "gateway.json" in state["config"], state["config"])
    code, words = client.send(mail("after"))
    report.check("the session goes on", code == 250 and
                 gateway.mail_lines()[-1].get("score") == 90, words)
    gateway.write_config(config("tempfail"))
    report.check("a good file ends it", gateway.ask("reload")["event"] == "reloaded" and
                 gateway.status()["config"] == "current")
    client.close()
    gateway.stop()


def hangs(report, postfix, folder):
    for on_error, expected in (("accept", 250), ("tempfail", 451), ("hold", 250)):
        gateway = Gateway(folder, config(on_error, message_deadline="1s")).start()
        postfix.configure(default_action="tempfail")
        client = Client(postfix)
        client.send(mail("warm up"))
        log_times = []
        for number in range(5):
            code, _ = client.send(mail("hang", "X-Test: hang\n"))
            log_times.append(gateway.mail_lines()[-1]["ms"])
            if code != expected:
                report.check(f"hang, on_error {on_error}", False, code)
        report.figure(f"endless loop, on_error {on_error}: answered after "
                      f"{max(log_times):.0f} ms at most (deadline 1000 ms)")
        # A loaded test machine may wake us late; alone on the machine it is a few milliseconds.
        report.check(f"an endless loop is answered near the deadline ({on_error})",
                     max(log_times) <= (1050 if LONG else 1250))
        client.close()
        gateway.stop()
        postfix.empty_queue()


def talk(path):
    channel = socket.socket(socket.AF_UNIX)
    channel.settimeout(60)
    # More callers than the queue holds: the kernel says so, and a mail server would come again.
    while channel.connect_ex(path) == errno.EAGAIN:
        time.sleep(0.01)
    return channel


def closed_within(channel, seconds):
    channel.settimeout(seconds)
    try:
        while channel.recv(65536):
            pass
        return True
    except ConnectionError:
        return True
    except socket.timeout:
        return False


def hung_front(report, postfix, folder):
    """The guard gives a front that does nothing ten seconds; Postfix waits fifteen for a verdict."""
    gateway = Gateway(folder, config("tempfail")).start()
    postfix.configure(default_action="tempfail")
    client = Client(postfix)
    client.send(mail("before"))
    os.kill(gateway.status()["process"], signal.SIGSTOP)
    began = time.time()
    code, words = client.send(mail("after"))
    report.check("a front that hangs is replaced, and its sessions go on", code == 250 and
                 gateway.mail_lines()[-1].get("score") == 90, f"{time.time() - began:.1f} s, {words}")
    client.close()
    gateway.stop()


def hostile_peers(report, postfix, folder):
    patience = "2s"
    gateway = Gateway(folder, config("tempfail", read_timeout=patience)).start()
    postfix.configure(default_action="tempfail")
    negotiate = struct.pack(">IcIII", 13, b"O", 6, 0x1ff, 0x1fffff)
    for _ in range(200):
        talk(gateway.socket).close()
    report.check("connect and close, 200 times", gateway.status() is not None)
    cases = {
        "HTTP GET": (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", 1),
        "length 0": (b"\0\0\0\0", 1),
        "length 4 G": (b"\xff\xff\xff\xff", 1),
        "unknown letter": (negotiate + struct.pack(">Ic", 1, b"?"), 1),
        "mail before the handshake": (struct.pack(">Ic", 5, b"M") + b"<a>\0", 1),
        "silence": (b"", 5),
        "half a packet": (negotiate + b"\0\0\0\x20L", 5),
    }
    for name, (data, seconds) in cases.items():
        channel = talk(gateway.socket)
        channel.sendall(data)
        began = time.time()
        report.check(f"{name}: closed", closed_within(channel, seconds),
                     f"{time.time() - began:.1f} s")
        channel.close()
    generator = random.Random(7)
    for _ in range(100):
        channel = talk(gateway.socket)
        data = generator.randbytes(generator.choice((10, 1000, 100_000)))
        if generator.random() < 0.5:
            data = negotiate + data
        try:
            channel.sendall(data)
        except OSError:
            pass
        channel.close()
    channel = talk(gateway.socket)
    try:
        channel.sendall(generator.randbytes(1 << 20))
    except OSError:
        pass
    report.check("random megabyte: closed", closed_within(channel, 5))
    client = Client(postfix)
    report.check("mail is linted as before", client.send(mail("after"))[0] == 250 and
                 gateway.mail_lines()[-1].get("score") == 90)
    client.close()
    gateway.stop()


def idle_connections(report, postfix, folder):
    wanted = 2000
    import resource
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, max(
        8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1])))
    gateway = Gateway(folder, config("tempfail")).start()
    postfix.configure(default_action="tempfail")
    before = rss(gateway.status()["process"])
    negotiate = struct.pack(">IcIII", 13, b"O", 6, 0x1ff, 0x1fffff)
    channels = []
    for _ in range(wanted):
        channel = talk(gateway.socket)
        channel.sendall(negotiate)
        channels.append(channel)
    wait_for(lambda: gateway.status()["connections"] >= wanted)
    status = gateway.status()
    client = Client(postfix)
    began = time.time()
    code, _ = client.send(mail("among many"))
    took = time.time() - began
    after = rss(status["process"])
    report.figure(f"{status['connections']} idle connections: front {after >> 10} MB resident "
                  f"(before {before >> 10} MB), one mail beside them {took * 1000:.0f} ms")
    report.check("2,000 idle connections are held", status["connections"] >= wanted)
    report.check("below 64 MB, and mail flows", after < 64 << 10 and code == 250)
    client.close()
    for channel in channels:
        channel.close()
    report.check("and let go", wait_for(lambda: gateway.status()["connections"] <= 1))
    gateway.stop()


def rss(process):
    with open(f"/proc/{process}/status") as lines:
        for line in lines:
            if line.startswith("VmRSS"):
                return int(line.split()[1])
    return 0


def own_socket(report, folder):
    """Stale socket files, a second gateway, a successor's socket."""
    gateway = Gateway(folder, config()).start()
    second = Gateway(folder, config())
    second.control = gateway.control + "2"
    second.write_config(config())
    second.start(wait=False)
    report.check("a second gateway on the same socket leaves at once",
                 wait_for(lambda: second.process.poll() is not None) and
                 second.process.returncode == 2)
    gateway.write_config(config())
    report.check("and the first one keeps its socket", os.path.exists(gateway.socket) and
                 gateway.status() is not None)
    gateway.kill()
    report.check("a killed gateway leaves its socket file", os.path.exists(gateway.socket))
    gateway.start()
    report.check("and the next one takes the place", gateway.status() is not None)
    report.check("an orderly stop exits with 0", gateway.stop() == 0)
    report.check("and takes its socket away", not os.path.exists(gateway.socket))


def main():
    require_postfix()
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    try:
        own_socket(report, folder.path)
        postfix.start()
        for on_error in ("accept", "tempfail", "hold"):
            kill_workers(report, postfix, folder.path, on_error)
        for on_error in ("accept", "tempfail", "hold"):
            for keep_connections in (True, False) if LONG or on_error == "accept" else (True,):
                kill_fronts(report, postfix, folder.path, on_error, keep_connections)
        for on_error in ("accept", "tempfail", "hold") if LONG else ("accept",):
            kill_gateways(report, postfix, folder.path, on_error, keep_connections=False)
        if LONG:
            kill_gateways(report, postfix, folder.path, "accept", False, activation=False)
        for keep_connections in (True, False) if LONG else (True,):
            restarts(report, postfix, folder.path, keep_connections)
        broken_configs(report, postfix, folder.path)
        dead_front_and_bad_config(report, postfix, folder.path)
        hangs(report, postfix, folder.path)
        if LONG:
            hung_front(report, postfix, folder.path)
        hostile_peers(report, postfix, folder.path)
        idle_connections(report, postfix, folder.path)
    finally:
        postfix.stop()
        folder.remove()
    report.leave()




if __name__ == "__main__":
    main()
