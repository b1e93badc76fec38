#!/usr/bin/env python3
"""The protocol as an independent client (OpenDKIM's miltertest) speaks it."""
from harness import *

SCRIPTS = {
    "one mail, answered": """
conn = mt.connect("unix:" .. os.getenv("WLSOCK"), 40, 0.1)
if conn == nil then error "no connection" end
if mt.negotiate(conn, 6, nil, nil) ~= nil then error "negotiate" end
mt.macro(conn, SMFIC_MAIL, "auth_authen", "anna@corp.example")
if mt.mailfrom(conn, "<anna@corp.example>") ~= nil then error "mail" end
if mt.getreply(conn) ~= SMFIR_CONTINUE then error "mail is not continued" end
if mt.rcptto(conn, "<b@example.com>") ~= nil then error "rcpt" end
if mt.header(conn, "Subject", "hi") ~= nil then error "header" end
if mt.header(conn, "X-Test", "hold") ~= nil then error "header" end
if mt.bodystring(conn, "hello\\r\\n") ~= nil then error "body" end
if mt.eom(conn) ~= nil then error "eom" end
if mt.getreply(conn) ~= SMFIR_ACCEPT then error "not accepted" end
if not mt.eom_check(conn, MT_QUARANTINE) then error "not held" end
if not mt.eom_check(conn, MT_HDRADD, "X-Warmline-Score", " 90") then error "no score" end
if mt.eom_check(conn, MT_BODYCHANGE) then error "the body was changed" end
if mt.eom_check(conn, MT_RCPTDELETE, "<b@example.com>") then error "a recipient was dropped" end
mt.disconnect(conn)
""",
    "a second mail on the connection, after an abort": """
conn = mt.connect("unix:" .. os.getenv("WLSOCK"), 40, 0.1)
mt.negotiate(conn, 6, nil, nil)
for i = 1, 3 do
  mt.macro(conn, SMFIC_MAIL, "auth_authen", "anna@corp.example")
  if mt.mailfrom(conn, "<anna@corp.example>") ~= nil then error "mail" end
  if mt.getreply(conn) ~= SMFIR_CONTINUE then error "mail is not continued" end
  mt.rcptto(conn, "<b@example.com>")
  mt.header(conn, "X-Test", "reject")
  if i == 1 then
    mt.abort(conn)
  else
    mt.bodystring(conn, "hello " .. i .. "\\r\\n")
    if mt.eom(conn) ~= nil then error "eom" end
    if mt.getreply(conn) ~= SMFIR_REPLYCODE then error "not refused" end
  end
end
mt.disconnect(conn)
""",
    "mail out of scope is let go at MAIL": """
conn = mt.connect("unix:" .. os.getenv("WLSOCK"), 40, 0.1)
mt.negotiate(conn, 6, nil, nil)
mt.macro(conn, SMFIC_MAIL, "daemon_name", "smtpd")
if mt.mailfrom(conn, "<>") ~= nil then error "mail" end
if mt.getreply(conn) ~= SMFIR_ACCEPT and mt.getreply(conn) ~= SMFIR_CONTINUE then error "refused" end
mt.disconnect(conn)
""",
}

CONFIG = {
    "gateway": {"mode": "enforce"},
    "headers": {"emit": "score"},
    "policy": {"default": {"hold_rules": ["test/hold"], "reject_rules": ["test/reject"]}},
}


def main():
    if shutil.which("miltertest") is None or os.getuid() != 0:
        skip("miltertest is not installed, or not root")
    report = Report()
    folder = Folder()
    os.makedirs(f"{folder.path}/milter")
    shutil.chown(f"{folder.path}/milter", "postfix")
    gateway = Gateway(folder.path, CONFIG)
    try:
        gateway.start()
        for name, script in SCRIPTS.items():
            with open(f"{folder.path}/t.lua", "w") as out:
                out.write(script)
            done = sh("miltertest", "-s", f"{folder.path}/t.lua",
                      env={**os.environ, "WLSOCK": gateway.socket})
            report.check(name, done.returncode == 0, (done.stderr or done.stdout).strip()[-200:])
    finally:
        gateway.stop()
        folder.remove()
    report.leave()


if __name__ == "__main__":
    main()
