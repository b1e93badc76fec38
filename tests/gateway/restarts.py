#!/usr/bin/env python3
"""What a gateway knows after its end: held mails, refusals and notices, before a real Postfix; and a
state file that is damaged, strange or out of reach costs what it held and no mail."""
import fcntl
import stat

from harness import *


class Postbox:
    """Counts the notices authors get."""

    def __init__(self, root):
        self.file = f"{root}/milter/notices"
        self.command = ["/bin/sh", "-c", f'umask 0; cat > /dev/null; echo "$1" >> {self.file}', "sh"]

    def count(self):
        return len(open(self.file).readlines()) if os.path.exists(self.file) else 0


def config(root, postbox, **more):
    return {"gateway": {"mode": "enforce", **more},
            "policy": {"default": {"hold_rules": ["test/hold"], "reject_rules": ["test/reject"],
                                   "notify": True}},
            "notice": {"command": postbox.command}}


def restart(gateway):
    gateway.stop()
    gateway.start()


def kill_all(gateway):
    gateway.kill()
    gateway.start()


def hand_over(gateway):
    before = gateway.status()["process"]
    gateway.process.send_signal(signal.SIGUSR2)
    wait_for(lambda: (gateway.status() or {}).get("process", before) != before, 20)
    gateway.process = Successor(gateway.process, gateway.status()["process"])


ENDS = {"a restart": restart, "a killed front": Gateway.kill_front,
        "a killed gateway": kill_all, "a handover": hand_over}


def message_id(number):
    return f"Message-ID: <{number}@corp.example>\n"


def is_kept(gateway):
    """A handover: the predecessor gives the file up a moment after the successor serves."""
    return wait_for(lambda: (gateway.status() or {}).get("state_file", "kept") == "kept", 10)


def survives(report, postfix, gateway, postbox, name, end):
    """One of everything before the end, and what becomes of it behind it."""
    client = Client(postfix)
    word = name.replace(" ", "-")
    held = mail("canary-subject", "X-Test: hold\n" + message_id("held-" + word), "canary-text\n")
    same = lambda n: mail("campaign " + name, "X-Test: hold-same\n" + message_id(f"{n}-{word}"))
    refused, changed, spent = (mail(what, "X-Test: reject\n", name + what + "\n")
                               for what in ("refused", "changed", "spent"))
    code_of = lambda text: text.rsplit("ref=", 1)[-1].strip()
    before = postbox.count()
    client.send(held)
    queue_id = wait_for(postfix.held)[0]["queue_id"]
    client.send(same(1), recipients=["c1@example.com"])
    client.send(refused)
    code = code_of(client.send(changed)[1])
    old_code = code_of(client.send(spent)[1])
    client.send(spent)
    wait_for(lambda: postbox.count() == before + 2)
    wait_for(lambda: {m.get("notice", "sent") for m in gateway.status()["recent"]} <= {
        "sent", "earlier", "unknown"})
    client.close()
    end(gateway)
    is_kept(gateway)

    client = Client(postfix)
    recent = {m["queue_id"]: m for m in gateway.status()["recent"]}
    report.check(f"after {name} ctl knows what is held, why, and that its author was told",
                 recent.get(queue_id, {}).get("because") == ["test/hold"] and
                 recent[queue_id].get("notice", "") == "sent", recent.get(queue_id))
    code_, text = client.send(refused)
    report.check(f"after {name} a refused mail sent again passes", code_ == 250, text)
    code_, text = client.send(mail("changed, " + name, f"X-Test: reject\nX-Warmline-Override: {code} so\n"))
    report.check(f"after {name} a code given before works", code_ == 250, text)
    code_, text = client.send(mail("again, " + name, f"X-Test: reject\nX-Warmline-Override: {old_code} so\n"))
    report.check(f"after {name} a code used before does not", code_ == 550, text)
    client.send(held)
    client.send(same(2), recipients=["c2@example.com"])
    time.sleep(0.3)
    report.check(f"after {name} no author is told a second time", postbox.count() == before + 2,
                 postbox.count() - before)
    client.close()
    postfix.empty_queue()


def notice_under_way(report, postfix, gateway, root):
    """A notice that its gateway does not live to see sent is not forgotten."""
    slow = config(root, Postbox(root))
    slow["notice"]["command"] = ["/bin/sh", "-c", "cat > /dev/null; sleep 30", "sh"]
    gateway.write_config(slow)
    gateway.ask("reload")
    client = Client(postfix)
    client.send(mail("slow", "X-Test: hold\n"))
    queue_id = wait_for(postfix.held)[0]["queue_id"]
    client.close()
    gateway.kill_front()
    is_kept(gateway)
    lines = [line["what"] for line in gateway.lines() if line["event"] == "notice-failed"]
    report.check("a notice under way when the front is killed is told in the log, by queue id",
                 any(line.startswith(queue_id + ": whether its author was told is not known")
                     for line in lines), lines)
    shown = sh(built("warmline-ctl"), "--control", gateway.control).stdout
    report.check("and in ctl", re.search(f"{queue_id}.*notice: unknown", shown), shown[-300:])
    began = time.time()
    client = Client(postfix)
    client.send(mail("slow too", "X-Test: hold\n"))
    client.close()
    gateway.stop()
    report.check("a restart does not wait long for a notice that hangs", time.time() - began < 5,
                 f"{time.time() - began:.1f} s")
    gateway.write_config(config(root, Postbox(root)))
    gateway.start()
    postfix.empty_queue()


def early_reload(report, gateway):
    """A reload while the rules are being read waits for them."""
    gateway.stop()
    gateway.start(wait=False)

    def asked():
        try:
            return gateway.ask("reload", 20)
        except (ConnectionError, FileNotFoundError):
            return None  # nobody listens yet
    told = wait_for(asked, 20, 0.001)
    report.check("a reload asked for while the gateway starts is done when it has", told and
                 told["event"] == "reloaded" and gateway.status()["reloads"] == 1, told)


def private(report, root):
    with open(f"{root}/milter/state", "rb") as file:
        raw = file.read()
    report.check("the state names nobody and quotes nothing", len(raw) > 500 and not re.search(
        rb"canary|@|anna|corp\.example|example\.com|campaign ", raw), raw[:300])
    modes = {stat.S_IMODE(os.stat(f"{root}/milter/state{end}").st_mode) for end in ("", ".key")}
    report.check("state and key are their owner's only", modes == {0o600}, modes)


def flows(postfix):
    """A mail goes through at once."""
    client = Client(postfix)
    began = time.time()
    code, _ = client.send(mail("flows"))
    client.close()
    return code == 250 and time.time() - began < 1.5


def troubles(report, postfix, gateway, root):
    state = f"{root}/milter/state"
    last_told = lambda: ([l["what"] for l in gateway.lines() if l["event"] == "state"] or [""])[-1]
    client = Client(postfix)
    client.send(mail("kept", "X-Test: hold\n"))
    client.close()
    queue_id = wait_for(postfix.held)[0]["queue_id"]
    gateway.stop()

    with open(state) as file:
        lines = file.readlines()
    with open(state, "w") as file:
        file.writelines(lines[:1] + ["\0\0garbage\n"] + lines[1:] + ['{"mail":{"torn'])
    gateway.start()
    report.check("a damaged line costs itself, and is told with its place", flows(postfix) and
                 is_kept(gateway) and last_told().startswith(f"{state}:2: 1 line cannot be read") and
                 queue_id in [m["queue_id"] for m in gateway.status()["recent"]], last_told())

    gateway.stop()
    foreign = "root:x:0:0:root:/root:/bin/bash\n"
    with open(state, "w") as file:
        file.write(foreign)
    gateway.start()
    report.check("a foreign file is told with file, place and remedy; mail flows", flows(postfix) and
                 gateway.status()["state_file"].startswith(f"off ({state}:1: this is no state file") and
                 "move it away" in last_told(), last_told())
    report.check("and is left as it is", open(state).read() == foreign)
    os.unlink(state)
    report.check("once it is gone the state is kept", wait_for(
        lambda: gateway.status()["state_file"] == "kept", 15), gateway.status()["state_file"])

    gateway.stop()
    with open(state + ".key", "rb") as file:  # another process has it, or a disk hangs
        fcntl.flock(file, fcntl.LOCK_EX)
        began = time.time()
        gateway.start()
        took = time.time() - began
        report.check("a state that cannot be read yet delays a start by a second at most, and no mail",
                     took < 6 and flows(postfix) and gateway.status()["state_file"] == "reading",
                     f"{took:.1f} s, {gateway.status()['state_file']}")
    report.check("and is taken up when it can", is_kept(gateway))

    gateway.stop()
    gateway.write_config(config(root, Postbox(root), state=f"{root}/nowhere/state"))
    gateway.start()
    report.check("without its folder nothing is kept, and mail flows", flows(postfix) and
                 gateway.status()["state_file"].startswith(f"off ({root}/nowhere/state: "),
                 gateway.status()["state_file"])
    gateway.stop()
    gateway.write_config(config(root, Postbox(root)))
    gateway.start()
    keepers = sh("pgrep", "-f", "--", f"--keep-state {state}").stdout.split()
    for keeper in keepers:
        os.kill(int(keeper), signal.SIGSTOP)
    report.check("a disk that hangs delays no mail", len(keepers) == 1 and
                 all(flows(postfix) for _ in range(5)), keepers)
    client = Client(postfix)
    client.send(mail("while it hung", "X-Test: hold\n"))
    client.close()
    hung = gateway.status()["recent"][0]["queue_id"]
    for keeper in keepers:
        os.kill(int(keeper), signal.SIGCONT)
    kill_all(gateway)
    is_kept(gateway)
    report.check("and what happened meanwhile is there after a kill",
                 hung in [m["queue_id"] for m in gateway.status()["recent"]])
    postfix.empty_queue()


def main():
    require_postfix()
    report = Report()
    folder = Folder()
    postfix = Postfix(folder.path)
    postbox = Postbox(folder.path)
    gateway = Gateway(folder.path, config(folder.path, postbox))
    try:
        gateway.start()
        postfix.start(default_action="tempfail")
        for name, end in ENDS.items():
            survives(report, postfix, gateway, postbox, name, end)
        restart(gateway)  # a handover has left it to a process that is not our child
        if not os.environ.get("WARMLINE_STATELESS"):
            notice_under_way(report, postfix, gateway, folder.path)
            private(report, folder.path)
            early_reload(report, gateway)
            troubles(report, postfix, gateway, folder.path)
    finally:
        gateway.stop()
        postfix.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
