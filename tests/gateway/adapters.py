#!/usr/bin/env python3
"""The same gateway behind a pipe, OpenSMTPD, Exim and Haraka.

Debian lets only one mail server be installed, so OpenSMTPD and Exim are unpacked into the temporary
folder and run in a mount namespace of their own, with users and spools that exist only there. Haraka comes from npm: WARMLINE_HARAKA names its
program, node_modules/.bin/haraka.
"""
import socket

from harness import *

CONFIG = {
    "gateway": {"mode": "enforce", "scope": "all"},
    "headers": {"emit": "score"},
    "policy": {"default": {"hold_rules": ["test/hold"], "reject_rules": ["test/reject"]}},
}


def pipe(report, folder, gateway):
    program = f"{folder}/warmline-filter"
    shutil.copy(built("warmline-filter"), program)

    def run(text, *words):
        done = subprocess.run([program, "--socket", f"unix:{gateway.socket}", "--author", "anna",
                               "-f", "a@corp.example", *words, "b@example.com"],
                              input=text, capture_output=True)
        return done.returncode, done.stdout, done.stderr.decode()

    plain = mail("plain").encode()
    code, out, _ = run(plain)
    report.check("pipe: a mail passes with its header and is otherwise untouched", code == 0 and
                 out == plain.replace(b"\r\n\r\n", b"\r\nX-Warmline-Score: 90\r\n\r\n", 1), out[-120:])
    unix = plain.replace(b"\r\n", b"\n")
    code, out, _ = run(unix)
    report.check("pipe: line ends stay as they were", code == 0 and b"\r" not in out)
    spoof = mail("spoof", "X-Warmline-Score: 100\n").encode()
    code, out, _ = run(spoof)
    report.check("pipe: our header, not the sender's", out.count(b"X-Warmline-Score") == 1 and
                 b"X-Warmline-Score: 90" in out)
    code, out, err = run(mail("no", "X-Test: reject\n").encode())
    report.check("pipe: a refusal is exit code 77 and one line", code == 77 and out == b"" and
                 "[test/reject]" in err and err.count("\n") == 1, err)
    held = mail("held", "X-Test: hold\n").encode()
    report.check("pipe: a hold is 75, 77 or a pass, as asked", [run(held)[0],
                 run(held, "--on-hold", "reject")[0], run(held, "--on-hold", "pass")[0]] ==
                 [75, 77, 0])
    code, out, _ = run(held, "--quiet")
    report.check("pipe: --quiet prints the verdict", out.startswith(b"HOLD warmline: test/hold"))
    code, out, _ = run(mail("x", body="y" * 9_000_000 + "\n").encode())
    report.check("pipe: nine megabytes", code == 0 and len(out) > 9_000_000)
    nowhere = ["--socket", f"unix:{folder}/nobody"]
    done = subprocess.run([program, *nowhere, "b@example.com"], input=plain, capture_output=True)
    report.check("pipe: without a gateway the mail passes as it is",
                 done.returncode == 0 and done.stdout == plain)
    done = subprocess.run([program, *nowhere, "--strict"], input=plain, capture_output=True)
    report.check("pipe: or is deferred, when strict", done.returncode == 75)
    done = subprocess.run([program, "--socket", "/nobody"], input=plain, capture_output=True)
    report.check("pipe: a socket that is none is a mistake, with the forms there are",
                 done.returncode == 64 and b"inet:[::1]:8895" in done.stderr, done.stderr)
    done = subprocess.run([program, "--file", folder], capture_output=True)
    report.check("pipe: a folder is no mail", done.returncode == 66 and b"is a folder" in done.stderr)
    for text in (b"", b"\n", b"no header\n", b"A: b", b"\0\0\0", b"From x\nA: b\n\nc\n"):
        code, out, _ = run(text)
        ours = b"X-Warmline-Score: 90"
        report.check(f"pipe: {text!r} passes", code == 0 and out.count(ours) == 1 and
                     out.replace(b"\r", b"").replace(ours + b"\n", b"").replace(
                         b"\n", b"") == text.replace(b"\n", b""), out)


def unreachable(report, folder):
    """A filter whose gateway has gone lets mail pass, and says so: once, not for every mail."""
    start = ["config|ready", "report|0.6|1|smtp-in|link-connect|s|h|pass|127.0.0.1:5|127.0.0.1:25"]
    one = ["report|0.6|1|smtp-in|tx-begin|s|m", "report|0.6|1|smtp-in|tx-mail|s|m|ok|a@corp.example",
           *(f"filter|0.6|1|smtp-in|data-line|s|t|{line}" for line in ("Subject: x", "", "text", ".")),
           "filter|0.6|1|smtp-in|commit|s|t"]
    with subprocess.Popen([built("warmline-opensmtpd"), "--socket", f"unix:{folder}/nobody"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as filter_:
        filter_.stdin.write("\n".join(start + one) + "\n")
        filter_.stdin.flush()
        time.sleep(0.5)
        filter_.stdin.write("\n".join(one) + "\n")
        filter_.stdin.flush()
        time.sleep(0.5)
        out, err = filter_.communicate()
    report.check("opensmtpd: without a gateway mail passes, and the log hears of it once",
                 out.count("|text\n") == 2 and "reject" not in out and err.count("\n") == 1 and
                 "passed unread: No such file" in err, err)


NAMESPACE = """set -e
mount --make-rprivate /
cp -a /etc/passwd {root}/passwd; cp -a /etc/group {root}/group
printf '{user}:x:{uid}:{uid}::/var/empty:/bin/false\\n{second}' >> {root}/passwd
printf '{user}:x:{uid}:\\n{groups}' >> {root}/group
mount --bind {root}/passwd /etc/passwd; mount --bind {root}/group /etc/group
mount -t tmpfs none /var/spool; mount -t tmpfs none /var/lib; mount -t tmpfs none /run
{setup}
exec {run}
"""


def missing_libraries(package):
    """Those the package itself names; what they need in turn is on most machines."""
    listed = sh("apt-cache", "depends", package).stdout
    wanted = re.findall(r"Depends: (lib\S+)", listed)
    return [name for name in wanted if
            sh("dpkg-query", "-W", "-f=${db:Status-Status}", name).stdout != "installed"]


def unpack(folder, package, program):
    """The package's files under `folder`; None, with the reason said, when they cannot be had."""
    place = f"{folder}/packages"
    os.makedirs(place, exist_ok=True)
    os.chmod(place, 0o777)
    wanted = [package, *missing_libraries(package)]
    if sh("apt-get", "download", "-qq", *wanted, cwd=place).returncode != 0:
        print(f"SKIPPED: {package} cannot be downloaded")
        return None
    for file in glob.glob(f"{place}/*.deb"):
        sh("dpkg-deb", "-x", file, place, check=True)
        os.unlink(file)
    linked = sh("ldd", f"{place}/{program}", env={**os.environ, "LD_LIBRARY_PATH": libraries(place)})
    lacking = re.findall(r"(\S+) => not found", linked.stdout)
    if lacking:
        print(f"SKIPPED: {package} lacks {' '.join(lacking)}")
        return None
    return place


def libraries(place):
    return f"{place}/usr/lib:{place}/usr/lib/x86_64-linux-gnu"


def in_namespace(folder, **words):
    script = f"{folder}/namespace.sh"
    with open(script, "w") as out:
        out.write(NAMESPACE.format(root=folder, **words))
    log = open(f"{folder}/server.log", "ab")
    return subprocess.Popen(["unshare", "-m", "--kill-child", "--fork", "sh", script], stdout=log,
                            stderr=log, stdin=subprocess.DEVNULL)


def sink(folder):
    port = free_port()
    os.makedirs(f"{folder}/sink", exist_ok=True)
    shutil.chown(f"{folder}/sink", "nobody")
    return port, subprocess.Popen(["smtp-sink", "-u", "nobody", "-d", f"{folder}/sink/m.",
                                   f"127.0.0.1:{port}", "100"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def submit(port, text, login=None):
    client = smtplib.SMTP("127.0.0.1", port, timeout=30)
    try:
        client.ehlo("client.test")
        if login:
            client.login(*login)
        client.mail("anna@corp.example")
        client.rcpt("b@example.com")
        code, words = client.data(text.encode())
        return code, words.decode(errors="replace")
    finally:
        client.close()


def delivered(folder):
    texts = []
    for name in glob.glob(f"{folder}/sink/m.*"):
        with open(name, errors="replace") as file:
            texts.append(file.read())
    return texts


def listens(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    except OSError:
        return False


def through(report, name, folder, port, holds_with, refuses=True):
    code, words = submit(port, mail("plain", body="one\n.dot\n..two dots\nlast\n"))
    report.check(f"{name}: a mail passes", code == 250, words)
    got = wait_for(lambda: [text for text in delivered(folder) if "last" in text])
    report.check(f"{name}: with its lines as they were", got and
                 "\none\n.dot\n..two dots\nlast\n" in got[0].replace("\r\n", "\n").replace(
                     "\n..dot", "\n.dot").replace("\n...two", "\n..two"), got[:1])
    code, words = submit(port, mail("refused", "X-Test: reject\n"))
    if refuses:
        report.check(f"{name}: a refusal reaches the author in words", code == 550 and
                     "test/reject" in words, (code, words))
    else:
        report.check(f"{name}: who has not logged in is not refused", code == 250, (code, words))
    code, words = submit(port, mail("held", "X-Test: hold\n"))
    report.check(f"{name}: a hold is {holds_with}", code == holds_with and
                 (code == 250 or "test/hold" in words), (code, words))


def opensmtpd(report, folder, gateway):
    place = unpack(folder, "opensmtpd", "usr/sbin/smtpd")
    if place is None:
        return
    shutil.copy(built("warmline-opensmtpd"), f"{folder}/warmline-opensmtpd")
    port, (sink_port, sinking) = free_port(), sink(folder)
    with open(f"{folder}/smtpd.conf", "w") as out:
        out.write(f'filter warmline proc-exec "{folder}/warmline-opensmtpd --socket '
                  f'unix:{gateway.socket} --on-hold reject" user nobody\n'
                  f'listen on 127.0.0.1 port {port} filter warmline\n'
                  f'action "out" relay host smtp://127.0.0.1:{sink_port}\n'
                  f'match from any for any action "out"\n')
    os.chmod(f"{folder}/smtpd.conf", 0o600)
    server = in_namespace(
        folder, user="opensmtpd", uid=64901, second="opensmtpq:x:64902:64902::/var/empty:/bin/false\\n",
        groups="opensmtpq:x:64902:\\n",
        setup="mkdir -p /var/lib/opensmtpd/empty /var/spool/smtpd; chmod 711 /var/spool/smtpd",
        run=f"{place}/usr/sbin/smtpd -d -f {folder}/smtpd.conf")
    try:
        if not wait_for(lambda: listens(port), 10):
            report.check("OpenSMTPD starts", False, open(f"{folder}/server.log").read()[-600:])
            return
        # Debian's OpenSMTPD 6.8 takes logins over TLS only and fails in its handshake with OpenSSL 3.
        through(report, "OpenSMTPD", folder, port, holds_with=550, refuses=False)
        gateway.kill()
        code, words = submit(port, mail("alone"))
        report.check("OpenSMTPD: without a gateway mail passes", code == 250, words)
        gateway.start()
    finally:
        server.kill()
        server.wait()
        sinking.kill()
        sinking.wait()
        for name in glob.glob(f"{folder}/sink/*"):
            os.unlink(name)


EXIM = """
primary_hostname = exim.test
spool_directory = {root}/exim
log_file_path = {root}/exim-%slog
pid_file_path = {root}/exim.pid
daemon_smtp_ports = {port}
local_interfaces = 127.0.0.1
keep_environment =
exim_path = {program}
disable_ipv6
queue_run_max = 2
acl_smtp_rcpt = accept
acl_smtp_data = acl_check_warmline
begin acl
{acl}
begin routers
out:
  driver = manualroute
  route_list = * 127.0.0.1
  transport = smtp
  self = send
begin transports
smtp:
  driver = smtp
  port = {sink}
  allow_localhost
  hosts_try_fastopen =
"""


def exim(report, folder, gateway):
    place = unpack(folder, "exim4-daemon-heavy", "usr/sbin/exim4")
    if place is None:
        return
    filter_program = f"{folder}/warmline-filter"
    with open("linter/doors/milter/packaging/exim.conf") as sample:
        acl = sample.read()
    acl = acl[acl.index("acl_check_warmline:"):]
    # The sample, with this test's paths, and without the login this test cannot have.
    acl = acl.replace("/usr/bin/warmline filter", f"{filter_program} --socket unix:{gateway.socket}")
    acl = acl.replace("authenticated = *\n          ", "").replace("=$authenticated_id", "=anna")
    port, (sink_port, sinking) = free_port(), sink(folder)
    os.makedirs(f"{folder}/exim", exist_ok=True)
    os.chown(f"{folder}/exim", 64903, 64903)
    os.chmod(folder, 0o777)
    with open(f"{folder}/exim.conf", "w") as out:
        out.write(EXIM.format(root=folder, program=f"{place}/usr/sbin/exim4", port=port,
                              sink=sink_port, acl=acl))
    server = in_namespace(
        folder, user="Debian-exim", uid=64903, second="", groups="",
        setup=f"printf '{place}/usr/lib\\n{place}/usr/lib/x86_64-linux-gnu\\n' > {folder}/ld.conf\n"
              f"ldconfig -X -C {folder}/ld.cache -f {folder}/ld.conf\n"
              f"mount --bind {folder}/ld.cache /etc/ld.so.cache",
        run=f"{place}/usr/sbin/exim4 -C {folder}/exim.conf -bdf -q1m")
    try:
        if not wait_for(lambda: listens(port), 10):
            report.check("Exim starts", False, open(f"{folder}/server.log").read()[-600:])
            return
        through(report, "Exim", folder, port, holds_with=250)
        time.sleep(1)
        log = open(f"{folder}/exim-mainlog", errors="replace").read()
        report.check("Exim: the held mail is frozen and stays", "warmline: held" in log and
                     len(delivered(folder)) == 1, log[-400:])
        gateway.kill()
        code, words = submit(port, mail("alone"))
        report.check("Exim: without a gateway mail passes", code == 250, words)
        gateway.start()
    finally:
        # Exim changes its user, and with that the kernel forgets to end it with its parent.
        if os.path.exists(f"{folder}/exim.pid"):
            with open(f"{folder}/exim.pid") as number:
                os.kill(int(number.read()), signal.SIGTERM)
        server.kill()
        server.wait()
        sinking.kill()
        sinking.wait()


def haraka(report, folder, gateway):
    program = os.environ.get("WARMLINE_HARAKA") or shutil.which("haraka")
    if not program:
        print("SKIPPED: Haraka is not installed (npm install Haraka; WARMLINE_HARAKA=.../haraka)")
        return
    place = f"{folder}/haraka"
    sh(program, "-i", place, check=True)  # with every setting its version knows
    port = free_port()
    files = {
        "config/smtp.ini": f"listen=127.0.0.1:{port}\nnodes=0\n",
        "config/plugins": "auth/flat_file\nrcpt_to.in_host_list\nwarmline\nqueue/discard\n",
        "config/auth_flat_file.ini": "[core]\nmethods=CRAM-MD5\n[users]\nanna=secret\n",
        "config/host_list": "example.com\n",
        "config/me": "haraka.test\n",
        "warmline": f'#!/bin/sh\nshift\nexec {folder}/warmline-filter '
                    f'--socket unix:{gateway.socket} "$@"\n',
    }
    for name, text in files.items():
        with open(f"{place}/{name}", "w") as out:
            out.write(text)
    os.chmod(f"{place}/warmline", 0o755)
    shutil.copy("linter/doors/milter/packaging/haraka-warmline.js", f"{place}/plugins/warmline.js")
    with open(f"{folder}/haraka.log", "wb") as log:
        server = subprocess.Popen([program, "-c", place], stdout=log, stderr=log,
                                  env={**os.environ, "WARMLINE": f"{place}/warmline",
                                       "YES_REALLY_DO_DISCARD": "1"})
    try:
        report.check("Haraka starts", wait_for(lambda: listens(port), 30))
        login = ("anna", "secret")
        report.check("Haraka: a mail passes", submit(port, mail("plain"), login)[0] == 250)
        code, words = submit(port, mail("refused", "X-Test: reject\n"), login)
        report.check("Haraka: a refusal reaches the author in words", code == 550 and
                     "test/reject" in words, (code, words))
        code, words = submit(port, mail("held", "X-Test: hold\n"), login)
        report.check("Haraka: a hold is 450", code == 450 and "test/hold" in words, (code, words))
        code, words = submit(port, mail("stranger", "X-Test: reject\n"))
        report.check("Haraka: who has not logged in is not asked about", code == 250, words)
        gateway.kill()
        report.check("Haraka: without a gateway mail passes",
                     submit(port, mail("alone"), login)[0] == 250)
        gateway.start()
    finally:
        server.kill()
        server.wait()


def main():
    require_postfix()
    report = Report()
    folder = Folder()
    os.makedirs(f"{folder.path}/milter")
    shutil.chown(f"{folder.path}/milter", "postfix")
    gateway = Gateway(folder.path, CONFIG)
    try:
        gateway.start()
        pipe(report, folder.path, gateway)
        unreachable(report, folder.path)
        haraka(report, folder.path, gateway)
        if sh("unshare", "-m", "mount", "--make-rprivate", "/").returncode == 0:
            opensmtpd(report, folder.path, gateway)
            exim(report, folder.path, gateway)
        else:
            print("SKIPPED: OpenSMTPD and Exim: no mount namespaces here")
    finally:
        gateway.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
