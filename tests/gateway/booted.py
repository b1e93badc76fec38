#!/usr/bin/env python3
"""The Debian package under a systemd that runs: a small Debian is made, the package installed with apt,
the system booted in a container, Postfix started beside it.

Only when asked for (tests/gateway/run booted): it loads some 150 MB of packages. WARMLINE_SYSTEM names a
folder that keeps the small Debian for the next time.
"""
from harness import *

PARTS = ["systemd", "systemd-sysv", "dbus", "ca-certificates", "postfix", "swaks"]
PROBE = """[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/bash -c '/root/inside >/root/answers 2>/root/complaints'
ExecStopPost=/bin/systemctl poweroff --no-block
"""


def needs():
    if os.getuid() != 0:
        skip("only root can boot a container")
    for program in ("debootstrap", "systemd-nspawn", "cpack"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed (apt install debootstrap systemd-container cmake)")


def make_system(place):
    if os.path.exists(f"{place}/usr/sbin/postfix"):
        return
    done = sh("debootstrap", "--variant=minbase", "--include=" + ",".join(PARTS), "bookworm", place,
              env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode != 0:
        skip("no Debian could be loaded: " + (done.stdout + done.stderr)[-300:])
    # The mirrors this machine uses, for what the package depends on.
    for name in ("etc/apt/sources.list", "etc/apt/sources.list.d", "etc/resolv.conf"):
        if os.path.isfile(f"/{name}"):
            shutil.copy(f"/{name}", f"{place}/{name}")
        elif os.path.isdir(f"/{name}"):
            shutil.copytree(f"/{name}", f"{place}/{name}", dirs_exist_ok=True)


def install(report, place):
    done = sh("cpack", "-G", "DEB", "-B", f"{place}/root", cwd=BUILD)
    package = max(glob.glob(f"{place}/root/*.deb"), key=os.path.getmtime, default=None)
    report.check("a package is made", done.returncode == 0 and package is not None, done.stderr[-300:])
    done = sh("chroot", place, "sh", "-c", "apt-get update -qq; DEBIAN_FRONTEND=noninteractive "
              f"apt-get install -y -qq --reinstall --no-install-recommends /root/{os.path.basename(package)}")
    report.check("apt installs it", done.returncode == 0, done.stderr[-300:] if done.returncode else "")


def boot(place):
    shutil.rmtree(f"{place}/var/spool/postfix/warmline", ignore_errors=True)
    shutil.copy("tests/gateway/booted_inside.sh", f"{place}/root/inside")
    wanted = f"{place}/etc/systemd/system/multi-user.target.wants"
    os.makedirs(wanted, exist_ok=True)
    with open(f"{place}/etc/systemd/system/probe.service", "w") as out:
        out.write(PROBE)
    if not os.path.lexists(f"{wanted}/probe.service"):
        os.symlink("../probe.service", f"{wanted}/probe.service")
    done = sh("timeout", "300", "systemd-nspawn", "-D", place, "--boot", "--register=no", "--keep-unit",
              "--console=pipe", stdin=subprocess.DEVNULL)
    if not os.path.exists(f"{place}/root/answers"):
        skip("no container can be booted here: " + done.stderr[-300:])
    with open(f"{place}/root/answers") as answers:
        return dict(line.rstrip("\n").split(": ", 1) for line in answers if ": " in line)


def judge(report, answers):
    queued = "250 2.0.0 Ok: queued"
    for question, wanted in {
            "start": "0", "mail": queued, "linted": "1", "reload": "0", "restart": f"0 {queued}",
            "killed": queued, "restarts": f" 40 {queued}", "good": f"0 {queued}", "kept": "1",
            "active": "active"}.items():
        report.check(f"{question}: {wanted.strip()}", answers.get(question) == wanted,
                     answers.get(question, "no answer"))
    bad = answers.get("bad", "")
    report.check("a reload of a bad configuration fails and is told", bad.startswith("1 stale") and
                 "enforc" in bad, bad)
    report.check("the exposure is at most 1.0", float(answers.get("exposure") or 10) <= 1.0,
                 answers.get("exposure"))


def main():
    needs()
    report = Report()
    kept = os.environ.get("WARMLINE_SYSTEM")
    folder = None if kept else Folder()
    place = kept or f"{folder.path}/system"
    try:
        make_system(place)
        install(report, place)
        judge(report, boot(place))
    finally:
        if folder:
            folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
