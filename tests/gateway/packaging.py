#!/usr/bin/env python3
"""What we ship to administrators: the unit's hardening, manual pages, completions, the package."""
from harness import *

PACKAGING = "linter/doors/milter/packaging"


def units(report):
    if shutil.which("systemd-analyze") is None:
        print("SKIPPED: systemd-analyze is not installed")
        return
    done = sh("systemd-analyze", "security", "--offline=true", "--no-pager",
              f"{PACKAGING}/warmline-milter.service")
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    level = float(found.group(1)) if found else 10
    report.figure(f"systemd-analyze security: {level}")
    report.check("the unit's exposure is at most 1.0", level <= 1.0, level)
    with open(f"{PACKAGING}/warmline-milter.service") as unit:
        allowed = unit.read()
    report.check("core dumps are off", "LimitCORE=0" in allowed)


def expand(calls):
    """Sets of systemd by name ("@process") to the calls they hold."""
    found = set()
    for call in calls:
        if not call.startswith("@"):
            found.add(call)
            continue
        listed = sh("systemd-analyze", "syscall-filter", "--no-pager", call, check=True).stdout
        found |= expand(line.strip() for line in listed.splitlines()[1:]
                        if line.strip() and not line.strip().startswith("#"))
    return found


def allowed_calls():
    allowed = set()
    with open(f"{PACKAGING}/warmline-milter.service") as unit:
        for words in re.findall(r"^SystemCallFilter=(~?)(.*)$", unit.read(), re.M):
            allowed = allowed - expand(words[1].split()) if words[0] else allowed | expand(
                words[1].split())
    return allowed


class Traced(Gateway):
    """Every system call of its processes is written down."""

    def words(self):
        return ["strace", "-f", "-qq", "-o", f"{self.root}/calls", *super().words()]


def calls(report, folder):
    """The unit must allow what the gateway does: nothing else would tell before an admin does."""
    if sh("strace", "-qq", "-o", "/dev/null", "true").returncode != 0:
        print("SKIPPED: strace may not trace here")
        return
    os.chmod(folder, 0o777)
    shutil.copy(built("warmline-report"), folder)
    postfix = Postfix(folder)
    history = {"store": f"sqlite:{folder}/history.db", "key_file": f"{folder}/history.key",
               "spool": f"{folder}/records"}
    gateway = Traced(folder, {"gateway": {"mode": "enforce", "scope": "all", "state": f"{folder}/state"},
                              "headers": {"emit": "score"}, "lint": {"history": history}},
                     "warmline-milter")
    try:
        gateway.start()
        postfix.start()
        client = Client(postfix)
        client.send(mail("traced"))
        gateway.ask("reload")
        client.send(mail("traced again"))
        client.close()
        report.check("a traced gateway lints", sum("score" in line for line in gateway.mail_lines()) == 2)
        report.check("and its state", gateway.status()["state_file"] == "kept" and
                     os.path.exists(f"{folder}/state"))
        report.check("and keeps records", wait_for(lambda: os.path.exists(f"{folder}/history.db"), 20))
    finally:
        gateway.stop()
        postfix.stop()
    with open(f"{folder}/calls") as trace:
        used = set(re.findall(r"^\d+ +([a-z][a-z0-9_]+)\(", trace.read(), re.M))
    report.figure(f"{len(used)} different system calls")
    report.check("workers locked themselves in", "seccomp" in used)
    missing = used - allowed_calls()
    report.check("the unit allows every system call the gateway makes", not missing, missing)


def pages(report):
    if shutil.which("scdoc") is None:
        print("SKIPPED: scdoc is not installed")
        return
    for page in sorted(glob.glob(f"{PACKAGING}/*.scd")):
        with open(page) as text:
            done = sh("scdoc", stdin=text)
        report.check(f"{os.path.basename(page)} becomes a page",
                     done.returncode == 0 and ".SH NAME" in done.stdout, done.stderr)
    keys = sh(built("warmline-milter"), "--keys").stdout
    report.check("every key is listed", keys.count("\n") > 60, keys.count("\n"))


def completions(report):
    done = sh("bash", "-n", f"{PACKAGING}/warmline.bash")
    report.check("the bash completion is bash", done.returncode == 0, done.stderr)
    os.environ["PATH"] = f"{os.path.abspath(BUILD)}/bin:{os.environ['PATH']}"
    for words, wanted in ((["warmline", "li"], "lint"), (["warmline", "ctl", "re"], "reload"),
                          (["warmline", "lint", "--format", "sa"], "sarif"),
                          (["warmline", "milter", "--ch"], "--check")):
        done = sh("bash", "-c", f". {PACKAGING}/warmline.bash; COMP_WORDS=(\"$@\"); "
                  "COMP_CWORD=$(($# - 1)); _warmline; printf '%s\\n' \"${COMPREPLY[@]}\"", "bash", *words)
        report.check(f"{' '.join(words)} completes to {wanted}", wanted in done.stdout.split(),
                     (done.stdout + done.stderr)[:200])


def check_config(report, folder):
    milter = built("warmline-milter")
    done = sh(milter, "--config", f"{PACKAGING}/gateway.json", "--check")
    report.check("the configuration we ship is fine", done.returncode == 0, done.stderr)
    with open(f"{folder}/gateway-state.ndjson", "w") as out:
        out.write("somebody else's\n")
    done = sh(milter, "--config", f"{PACKAGING}/gateway.json", "--check",
              env={**os.environ, "STATE_DIRECTORY": folder})
    report.check("in systemd's state folder too, but for a state file that is none of ours",
                 done.returncode == 0 and f"warning: {folder}/gateway-state.ndjson:1: " in done.stderr,
                 done.stderr)
    with open(f"{folder}/odd.json", "w") as out:
        out.write('{"policy": {"default": {"hold_rules": ["mime/atachment-missing"]}}}')
    done = sh(milter, "--config", f"{folder}/odd.json", "--check")
    report.check("a rule that does not exist is named with its nearest", done.returncode == 2 and
                 "mime/attachment-missing" in done.stderr, done.stderr)
    with open("linter/doors/milter/README.md") as guide:
        example = re.search(r"```json\n(.*?)```", guide.read(), re.S).group(1)
    with open(f"{folder}/people.csv", "w") as out:
        out.write("email;name\np@example.com;Petra Kurz\n")
    with open(f"{folder}/guide.json", "w") as out:
        out.write(example.replace("/usr/bin/msmtp", "/bin/true"))
    done = sh(milter, "--config", f"{folder}/guide.json", "--check")
    report.check("the guide's example is fine", done.returncode == 0 and not done.stderr, done.stderr)


HOLDING = '"hold_rules": ["mime/attachment-missing"]'

CHECKS = [  # configuration, exit code, what is said
    ('{"gateway": {"listen": "127.0.0.1:8895"}}', 2, "no place to listen"),
    ('{"gateway": {"listen": "inet:127.0.0.1:99999"}}', 2, "no address with a port"),
    ('{"gateway": {"listen": "inet:0.0.0.0:8895"}}', 2, "only loopback is safe"),
    ('{"gateway": {"listen": "inet:[::1]:8895"}}', 0, ""),
    ('{"gateway": {"listen": "unix:/tmp/%s"}}' % ("a" * 150), 2, "longer than a socket's may be"),
    ('{"gateway": {"control": "/tmp/%s"}}' % ("a" * 150), 2, "longer than a socket's may be"),
    ('{"gateway": {"listen": "unix:/tmp/s", "socket_group": "nogroupx"}}', 2, 'no group "nogroupx"'),
    ('{"notice": {"command": ["/usr/bin/nope"]}, "policy": {"default": {"notify": true}}}', 2,
     "notice.command /usr/bin/nope: No such file"),
    ('{"notice": {"command": ["/usr/bin/nope"]}}', 0, "warning: notice.command"),
    ('{"lint": {"history": {"store": "sqlite:/nonexistent/h.db"}}}', 0, "no such folder"),
    ('{"gateway": {"state": "/nonexistent/state"}}', 0, "warning: /nonexistent/state: there is no such folder"),
    ('{"gateway": {"state": "short"}}', 0, "short:1: this is no state file of the gateway; move it away"),
    ('{"policy": {"default": {"hold_verdicts": ["send"]}}}', 2, "call_then_write"),
    ('{"gateway": {"internal_domains": ["@corp.example"]}}', 0, ""),
    ('{"gateway": {"internal_domains": ["a@corp.example"]}}', 2, "not addresses"),
    ('{"policy": {"a": {"match": {"authors": ["corp.example"]}}}}', 2, 'write "@corp.example"'),
    ('{"policy": {"a": {"match": {"authors": ["anna.berg"]}}}}', 0, ""),
    ('{"policy": {"all": {}, "sales": {"match": {"authors": ["a@b.c"]}, %s}}}' % HOLDING, 0,
     'policy.sales: no mail comes to this profile: "all" stands before it'),
    ('{"policy": {"default": {%s}}, "lint": {"rules": {"mime/attachment-missing": "off"}}}' % HOLDING,
     0, "lint.rules switches it off"),
    ('{"policy": {"default": {%s}}, "lint": {"rules": {"mime": "off", "mime/attachment-missing": "major"}}}' %
     HOLDING, 0, ""),
    ('{"policy": {"default": {%s}}, "lint": {"ignore": [{"rule": "mime", "reason": "x"}]}}' % HOLDING,
     0, "lint.ignore passes over it"),
    ('{"privacy": {"pseudonym_key_file": "short"}}', 2, "holds 2 bytes"),
    ('{"privacy": {"pseudonym_key_file": "missing"}}', 2, "cannot be read: No such file"),
    ('{"privacy": {"pseudonym_key_file": "open"}}', 0, "others than its owner"),
    ('{"privacy": {"pseudonym_key_file": "good"}}', 0, ""),
]


def check_mistakes(report, folder):
    """What --check says of what cannot start, or starts and does not do what was meant."""
    for name, size, mode in (("short", 2, 0o600), ("open", 32, 0o644), ("good", 32, 0o600)):
        with open(f"{folder}/{name}", "wb") as out:
            out.write(os.urandom(size))
        os.chmod(f"{folder}/{name}", mode)
    wrong = []
    for text, code, said in CHECKS:
        with open(f"{folder}/mistake.json", "w") as out:
            out.write(text)
        done = sh(built("warmline-milter"), "--config", f"{folder}/mistake.json", "--check")
        if done.returncode != code or said not in done.stderr or (not said and done.stderr):
            wrong.append((text, done.returncode, done.stderr))
    report.check(f"{len(CHECKS)} configurations are checked as they would start", not wrong, wrong)
    program = f"{folder}/checker"
    shutil.copy(built("warmline-milter"), program)
    os.chmod(folder, 0o755)
    done = sh("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", program, "--config",
              f"{folder}/mistake.json", "--check")
    report.check("a key the service may not read is told from one that is too short",
                 done.returncode == 2 and "Permission denied" in done.stderr and
                 "/etc/credstore/warmline.pseudonym-key" in done.stderr, done.stderr)
    os.makedirs(f"{folder}/credentials")
    os.rename(f"{folder}/short", f"{folder}/credentials/warmline.pseudonym-key")
    with open(f"{folder}/mistake.json", "w") as out:
        out.write("{}")
    done = sh(program, "--config", f"{folder}/mistake.json", "--check",
              env={**os.environ, "CREDENTIALS_DIRECTORY": f"{folder}/credentials"})
    report.check("without a key file the credential is the key", done.returncode == 2 and
                 "credentials/warmline.pseudonym-key: the key file holds 2 bytes" in done.stderr,
                 done.stderr)
    with open(f"{PACKAGING}/warmline-milter.service") as unit:
        report.check("which the unit passes on", "\nLoadCredential=warmline.pseudonym-key\n" in unit.read())


def milters_in_front(report, folder):
    """The command of both guides keeps the milters that are there."""
    if shutil.which("postconf") is None:
        print("SKIPPED: postconf is not installed")
        return
    os.makedirs(f"{folder}/front")
    for name in ("linter/doors/milter/README.md", "README.md"):
        with open(name) as guide:
            command = re.search(r"^(?:# )?(postconf -e .*)$", guide.read(), re.M).group(1)
        with open(f"{folder}/front/main.cf", "w") as out:
            out.write("compatibility_level = 3.6\nsmtpd_milters = unix:opendkim/opendkim.sock,\n"
                      "  { inet:127.0.0.1:11332, default_action=accept }\n")
        done = sh("sh", "-c", command.replace("postconf", f"postconf -c {folder}/front"))
        got = sh("postconf", "-c", f"{folder}/front", "-h", "smtpd_milters").stdout
        report.check(f"{name} puts warmline in front of other milters", done.returncode == 0 and
                     re.match(r"\{ unix:warmline/milter.sock, .*default_action=accept \} "
                              r"unix:opendkim/opendkim.sock, *\{ inet:127.0.0.1:11332, default_action=accept \}\n",
                              got), got)


def package(report, folder):
    """Only in the long form: it strips and packs every program."""
    done = sh("cpack", "-G", "DEB", "-B", folder, cwd=BUILD)
    files = glob.glob(f"{folder}/*.deb")
    report.check("a Debian package is made", done.returncode == 0 and len(files) == 1,
                 (done.stdout + done.stderr)[-300:])
    if not files:
        return
    listed = sh("dpkg-deb", "-c", files[0]).stdout
    for wanted in ("./usr/bin/warmline", "./usr/libexec/warmline/warmline-milter",
                   "./usr/libexec/warmline/warmline-ctl", "./usr/libexec/warmline/warmline-filter",
                   "./usr/lib/systemd/system/warmline-milter.service",
                   "./usr/share/man/man1/warmline.1", "./usr/share/man/man8/warmline-milter.8", "./etc/warmline/gateway.json",
                   "./usr/share/bash-completion/completions/warmline"):
        report.check(f"it holds {wanted[1:]}", wanted in listed or wanted.replace(
            "./usr/lib/systemd", "./lib/systemd") in listed)
    done = sh("apt-get", "install", "-y", "--no-install-recommends", "-o",
              "DPkg::Lock::Timeout=300", files[0], env={**os.environ,
                                                        "DEBIAN_FRONTEND": "noninteractive"})
    report.check("it installs", done.returncode == 0, (done.stdout + done.stderr)[-300:])
    if done.returncode == 0:
        report.check("the installed program runs", sh("/usr/bin/warmline", "--version").returncode
                     == 0)
        done = sh("/usr/bin/warmline", "milter", "--check")
        report.check("and its gateway finds configuration and rules", done.returncode == 0,
                     done.stderr)
        done = sh("apt-get", "purge", "-y", "warmline",
                  env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        report.check("it can be removed again", done.returncode == 0 and
                     not os.path.exists("/usr/bin/warmline"))


def main():
    report = Report()
    folder = Folder()
    try:
        units(report)
        calls(report, folder.path)
        pages(report)
        completions(report)
        check_config(report, folder.path)
        check_mistakes(report, folder.path)
        milters_in_front(report, folder.path)
        if "long" in sys.argv[1:] and os.getuid() == 0:
            package(report, folder.path)
    finally:
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
