"""A Postfix of our own in a temporary folder, a gateway before it, a sink behind it.

Nothing outside the folder is touched and no port beyond loopback is opened. Needs root (Postfix
does); `require_postfix` says so in a clear word and leaves with 77.
"""
import atexit
import collections
import fcntl
import glob
import json
import os
import pwd
import random
import re
import shutil
import signal
import smtplib
import socket
import subprocess
import sys
import tempfile
import threading
import time

BUILD = os.environ.get("WARMLINE_BUILD", "build/release")

RESTING = ("hold", "deferred")  # queues whose files nobody is busy with

MAIN_CF = """
compatibility_level = 3.6
queue_directory = {root}/spool
data_directory = {root}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {root}/maillog
maillog_file_prefixes = {root}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = gw.test
mydestination =
local_recipient_maps =
local_transport = error:local delivery disabled
alias_maps =
alias_database =
relay_domains =
default_transport = smtp:[127.0.0.1]:{sink}
relayhost =
disable_dns_lookups = yes
smtp_host_lookup = native
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_peername_lookup = no
smtpd_authorized_xclient_hosts = 127.0.0.1
smtputf8_enable = yes
minimal_backoff_time = 2s
maximal_backoff_time = 4s
queue_run_delay = 2s
smtpd_client_connection_count_limit = 0
smtpd_error_sleep_time = 0
header_size_limit = 1024000
message_size_limit = 20480000
milter_connect_timeout = 10s
milter_command_timeout = 15s
milter_content_timeout = 15s
"""

MASTER_CF = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def require_postfix():
    if os.getuid() != 0:
        skip("these tests start a Postfix of their own and need root")
    for program in ("postfix", "smtp-sink", "setpriv"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed (tests/packages/gateway)")


def sh(*words, **kind):
    return subprocess.run(words, capture_output=True, text=True, **kind)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, patience=10.0, step=0.02):
    end = time.time() + patience
    while time.time() < end:
        value = condition()
        if value:
            return value
        time.sleep(step)
    return condition()


def built(name):
    for place in (f"{BUILD}/bin/{name}", f"{BUILD}/{name}"):
        if os.path.exists(place):
            return place
    skip(f"{name} is not built in {BUILD}")


class Folder:
    """A temporary folder every service user may enter."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="warmline-gateway.", dir=os.environ.get("WARMLINE_TMP"))
        os.chmod(self.path, 0o755)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Postfix:
    def __init__(self, root, **settings):
        self.root = root
        self.etc = f"{root}/etc"
        for name in ("etc", "spool", "data", "milter", "sink"):
            os.makedirs(f"{root}/{name}")
        shutil.chown(f"{root}/data", "postfix")
        os.chmod(f"{root}/data", 0o700)
        os.chown(f"{root}/milter", 0, pwd.getpwnam("postfix").pw_gid)
        os.chmod(f"{root}/milter", 0o2770)
        shutil.chown(f"{root}/sink", "nobody")
        self.socket = f"{root}/milter/warmline.sock"
        self.sink = None
        self.settings = settings
        for name in ("dynamicmaps.cf", "postfix-files", "post-install", "postfix-script"):
            if os.path.exists(f"/etc/postfix/{name}"):
                shutil.copy(f"/etc/postfix/{name}", self.etc)

    def start(self, default_action="accept", transport=None, milter=True):
        for attempt in range(5):  # a port that was free may be taken a moment later
            self.port, self.sink_port = free_port(), free_port()
            with open(f"{self.etc}/main.cf", "w") as out:
                out.write(MAIN_CF.format(root=self.root, sink=self.sink_port))
            with open(f"{self.etc}/master.cf", "w") as out:
                out.write(MASTER_CF.format(port=self.port))
            self.configure(default_action=default_action, transport=transport, milter=milter,
                           reload=False)
            sh("postfix", "-c", self.etc, "start")
            if wait_for(lambda: self.answers(), 5):
                break
            sh("postfix", "-c", self.etc, "abort")
        else:
            raise RuntimeError("Postfix does not start:\n" + open(f"{self.root}/maillog").read())
        self.sink = subprocess.Popen(
            ["smtp-sink", "-u", "nobody", "-d", f"{self.root}/sink/m.",
             f"127.0.0.1:{self.sink_port}", "1000"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def configure(self, default_action="accept", transport=None, milter=True, reload=True,
                  milters=None):
        pairs = dict(self.settings)
        pairs["milter_default_action"] = default_action
        pairs["smtpd_milters"] = " ".join(
            f"unix:{path}" for path in milters or ([self.socket] if milter else []))
        pairs["non_smtpd_milters"] = pairs["smtpd_milters"]
        if transport:
            pairs["default_transport"] = transport
        sh("postconf", "-c", self.etc, "-e", *[f"{k}={v}" for k, v in pairs.items()], check=True)
        if reload:
            sh("postfix", "-c", self.etc, "reload")
            time.sleep(0.3)

    def answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1):
                return True
        except OSError:
            return False

    def stop(self):
        sh("postfix", "-c", self.etc, "stop")
        pid_file = f"{self.root}/spool/pid/master.pid"
        def gone():
            try:
                os.kill(int(open(pid_file).read()), 0)
                return False
            except (OSError, ValueError):
                return True
        wait_for(gone, 10)
        if self.sink:
            self.sink.terminate()
            self.sink.wait()

    def queue(self):
        lines = sh("postqueue", "-c", self.etc, "-j").stdout.splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def held(self):
        return [mail for mail in self.queue() if mail["queue_name"] == "hold"]

    def release(self, queue_id):
        sh("postsuper", "-c", self.etc, "-H", queue_id)

    def empty_queue(self):
        """Only what rests: a file taken from under the queue manager makes it warn, now and then."""
        wait_for(lambda: all(m["queue_name"] in RESTING for m in self.queue()), 10)
        for queue in RESTING:
            sh("postsuper", "-c", self.etc, "-d", "ALL", queue)

    def wait_until_delivered(self, patience=60):
        return wait_for(lambda: all(m["queue_name"] == "hold" for m in self.queue()), patience, 0.1)

    def delivered(self):
        mails = []
        for name in glob.glob(f"{self.root}/sink/m.*"):
            with open(name, "rb") as mail:
                mails.append(mail.read())
        return mails

    def whole(self):
        """Those the sink has written to their end."""
        return [mail for mail in self.delivered() if mail.endswith(b"\n\n")]

    def empty_sink(self):
        for name in glob.glob(f"{self.root}/sink/m.*"):
            os.unlink(name)

    def warnings(self):
        with open(f"{self.root}/maillog", errors="replace") as log:
            return [line for line in log if re.search(r"warning:|fatal:|panic:", line)
                    and "run-time library" not in line]


class Systemd:
    """What systemd does for the gateway: it holds the listening socket, and between a stop and the
    next start the descriptors it was given to keep (sd_notify's FDSTORE, FDSTOREREMOVE, BARRIER)."""

    FIRST = 3

    def __init__(self, root, path):
        self.listener = socket.socket(socket.AF_UNIX)
        if os.path.exists(path):
            os.unlink(path)
        self.listener.bind(path)
        os.chmod(path, 0o666)
        self.listener.listen(1024)
        self.where = f"{root}/notify.sock"
        if os.path.exists(self.where):
            os.unlink(self.where)
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notices.bind(self.where)
        os.chmod(self.where, 0o666)
        self.store, self.kept = {}, 0
        self.thread = threading.Thread(target=self.hear, daemon=True)
        self.thread.start()

    def hear(self):
        while True:
            text, descriptors, _, _ = socket.recv_fds(self.notices, 4096, 4)
            words = dict(line.split("=", 1) for line in text.decode().splitlines() if "=" in line)
            if "FDSTORE" in words:
                self.store.setdefault(words["FDNAME"], []).extend(descriptors)
                self.kept += len(descriptors)
                continue
            for descriptor in descriptors + self.store.pop(
                    words["FDNAME"] if "FDSTOREREMOVE" in words else None, []):
                os.close(descriptor)
            if "QUIT" in words:
                return

    def command(self, words):
        """`words` with the sockets as descriptors 3 and up, and the descriptors to pass for that."""
        named = [("warmline-milter.socket", self.listener.fileno())]
        named += [(name, number) for name, numbers in self.store.items() for number in numbers]
        # High numbers first, so that none is overwritten before its turn.
        high = [fcntl.fcntl(number, fcntl.F_DUPFD, 500) for _, number in named]
        moves = " ".join(f"{self.FIRST + i}<&{number}" for i, number in enumerate(high))
        closing = " ".join(f"{number}<&-" for number in high)
        # LISTEN_PID is only known after the fork; a shell writes its own before it becomes us.
        script = (f'exec {moves}; exec {closing}; export LISTEN_FDS={len(high)} LISTEN_PID=$$ '
                  f'LISTEN_FDNAMES={":".join(name for name, _ in named)}; exec "$@"')
        return ["bash", "-c", script, "bash", *words], high

    def stop(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as last:
            last.connect(self.where)
            last.send(b"QUIT=1")
        self.thread.join()
        for socket_ in (self.notices, self.listener):
            socket_.close()
        for numbers in self.store.values():
            for number in numbers:
                os.close(number)


class Successor:
    """A process that is not our child."""

    def __init__(self, parent, number):
        self.parent, self.number, self.returncode = parent, number, None

    def poll(self):
        self.parent.poll()
        try:
            os.kill(self.number, 0)
            return None
        except ProcessLookupError:
            return 0

    def send_signal(self, number):
        os.kill(self.number, number)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def wait(self, patience=30):
        if not wait_for(lambda: self.poll() is not None, patience):
            raise subprocess.TimeoutExpired("successor", patience)
        return 0


class Gateway:
    """The gateway's processes; as user postfix, from a copy every user can reach."""

    def __init__(self, root, config, program="obedient_milter", activation=False):
        self.root = root
        self.socket = f"{root}/milter/warmline.sock"
        self.control = f"{root}/milter/control.sock"
        self.config_file = f"{root}/gateway.json"
        self.program = f"{root}/{program}"
        if not os.path.exists(self.program):
            shutil.copy(built(program), self.program)
        self.log = f"{root}/gateway.log"
        self.systemd = Systemd(root, self.socket) if activation else None
        self.process = None
        self.write_config(config)

    def write_config(self, config):
        if isinstance(config, dict):
            config = json.loads(json.dumps(config))
            gateway = config.setdefault("gateway", {})
            gateway.setdefault("listen", "systemd" if self.systemd else f"unix:{self.socket}")
            gateway.setdefault("control", self.control)
            gateway.setdefault("socket_mode", "0666")
            # A build from before the state file can be asked what it forgets.
            if not os.environ.get("WARMLINE_STATELESS"):
                gateway.setdefault("state", f"{self.root}/milter/state")
            config = json.dumps(config, indent=1)
        with open(self.config_file + ".new", "w") as out:
            out.write(config)
        os.rename(self.config_file + ".new", self.config_file)

    def words(self):
        if self.program.endswith("obedient_milter"):
            return [self.program, self.config_file]
        return [self.program, "--config", self.config_file]

    def start(self, wait=True):
        words = self.words()
        pass_fds, environment = (), dict(os.environ)
        if self.systemd:
            words, pass_fds = self.systemd.command(words)
            environment |= {"NOTIFY_SOCKET": self.systemd.where, "WARMLINE_KEEP_SESSIONS": "1"}
        if os.getuid() == 0:
            words = ["setpriv", "--reuid=postfix", "--regid=postfix", "--clear-groups", *words]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(words, stderr=log, stdout=log, pass_fds=pass_fds,
                                            env=environment)
        for number in pass_fds:
            os.close(number)
        atexit.register(self.end)  # whatever becomes of the test
        if wait and not wait_for(self.status, 20):
            raise RuntimeError("the gateway does not start:\n" + open(self.log).read()[-2000:])
        return self

    def ask(self, line, patience=10):
        with socket.socket(socket.AF_UNIX) as control:
            control.settimeout(patience)
            control.connect(self.control)
            control.sendall(line.encode() + b"\n")
            answer = b""
            while True:
                piece = control.recv(65536)
                if not piece:
                    return json.loads(answer)
                answer += piece

    def status(self):
        try:
            return self.ask("status")
        except (OSError, ValueError):
            return None

    def workers(self):
        status = self.status()
        return status["workers"]["processes"] if status else []

    def kill(self):
        """The guard and its front; nobody is left to start another one or to tidy up."""
        front = (self.status() or {}).get("process")
        self.process.send_signal(signal.SIGSTOP)
        for process in (front, self.process.pid):
            try:
                os.kill(process, signal.SIGKILL)
            except (ProcessLookupError, TypeError):
                pass
        self.process.wait()

    def kill_front(self):
        """The guard starts the next one; returns when it serves."""
        before = (wait_for(self.status, 20) or {}).get("process")
        os.kill(before, signal.SIGKILL)
        return wait_for(lambda: (self.status() or {}).get("process", before) != before, 20)

    def end(self):
        """The front leaves when its guard has gone."""
        if self.process.poll() is None:
            self.process.kill()

    def leave(self):
        """Stops for good, systemd as well."""
        code = self.stop()
        if self.systemd:
            self.systemd.stop()
            os.unlink(self.socket)
        return code

    def stop(self, patience=15):
        if self.process is None or self.process.poll() is not None:
            return self.process.returncode if self.process else None
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return "killed"

    def lines(self):
        with open(self.log, errors="replace") as log:
            found = []
            for line in log:
                if line.startswith("{"):
                    found.append(json.loads(line))
            return found

    def mail_lines(self):
        return [line for line in self.lines() if line.get("event") == "mail"]


class Client:
    """An SMTP client that logs in by XCLIENT, so that {auth_authen} is set without any SASL."""

    def __init__(self, postfix, login="anna@corp.example"):
        self.smtp = smtplib.SMTP("127.0.0.1", postfix.port, timeout=60)
        self.smtp.ehlo("client.test")
        if login:
            self.smtp.docmd("XCLIENT", f"LOGIN={login}")
            self.smtp.ehlo("client.test")

    def send(self, mail, sender="anna@corp.example", recipients=("b@example.com",)):
        """The last reply: code and text."""
        self.smtp.rset()
        code, text = self.smtp.mail(sender)
        for recipient in recipients:
            if code < 400:
                code, text = self.smtp.rcpt(recipient)
        if code < 400:
            if isinstance(mail, str):
                mail = mail.encode()
            code, text = self.smtp.data(mail)
        return code, text.decode(errors="replace")

    def close(self):
        try:
            self.smtp.quit()
        except (smtplib.SMTPException, OSError):
            self.smtp.close()


def mail(subject="hello", headers="", body="body\n", ident=None):
    ident = ident or "%016x" % random.getrandbits(64)
    return (f"From: Anna <anna@corp.example>\nTo: b@example.com\nSubject: {subject}\n"
            f"X-Id: {ident}\n{headers}\n{body}").replace("\n", "\r\n")


def ident_of(raw):
    found = re.search(rb"^X-Id: (\S+)", raw, re.M)
    return found.group(1).decode() if found else None


class Report:
    """ok and FAIL lines, and the figures worth keeping."""

    def __init__(self):
        self.failed = 0
        self.figures = []

    def check(self, fact, holds, detail=""):
        print(("ok    " if holds else "FAIL  ") + fact + (f"  [{detail}]" if detail != "" else ""),
              flush=True)
        self.failed += not holds

    def figure(self, text):
        print("      " + text, flush=True)
        self.figures.append(text)

    def leave(self):
        print(f"{self.failed} failed" if self.failed else "all hold")
        sys.exit(1 if self.failed else 0)


def counts(values):
    return dict(collections.Counter(values))
