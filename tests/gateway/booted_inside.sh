#!/bin/bash
# Runs within the booted Debian of booted.py: the package as an administrator has it, and what it does,
# a line "name: answer" for each question.
config=/etc/warmline/gateway.json

say() { printf '%s: %s\n' "$1" "${*:2}"; }
send() { # the last answer of the mail server but the one to QUIT
  swaks --to b@example.com --from a@gw.test --server 127.0.0.1 --body "Hallo, anbei die Datei." 2>&1 |
    grep -E '^<' | tail -n 2 | head -n 1 | sed 's/queued as.*/queued/; s/^<[-*]* *//'
}
counted() { warmline ctl --json | sed -n "s/.*\"$1\":\\([0-9]*\\).*/\\1/p"; }

cp /etc/postfix/main.cf.proto /etc/postfix/main.cf
postconf -e compatibility_level=3.6 inet_interfaces=127.0.0.1 inet_protocols=ipv4 mydestination= \
  default_transport=discard: mynetworks=127.0.0.0/8 myhostname=gw.test disable_dns_lookups=yes \
  smtpd_peername_lookup=no smtpd_relay_restrictions=permit_mynetworks,reject setgid_group=postdrop \
  sendmail_path=/usr/sbin/sendmail newaliases_path=/usr/bin/newaliases mailq_path=/usr/bin/mailq \
  html_directory=no readme_directory=no manpage_directory=/usr/share/man sample_directory=/etc/postfix \
  smtpd_milters=unix:warmline/milter.sock milter_default_action=tempfail
systemctl restart postfix
sed -i 's/"scope": "authenticated"/"scope": "all"/' $config

systemctl enable --now warmline-milter.socket
systemctl start warmline-milter
say start $?
say mail "$(send)"
say linted "$(counted linted)"
systemctl reload warmline-milter
say reload $?
systemctl restart warmline-milter
say restart $? "$(send)"
systemctl kill --signal=KILL --kill-who=main warmline-milter
say killed "$(send)"
(for number in $(seq 40); do send; done | sort | uniq -c | tr -s ' ' >/run/sent) &
for number in 1 2 3; do
  sleep 1
  systemctl restart warmline-milter
done
wait
say restarts "$(cat /run/sent)"

cp $config /run/good
echo '{"gateway": {"mode": "enforc"}}' >$config
systemctl reload warmline-milter
say bad $? "$(warmline ctl | sed -n 's/^config *//p')"
sed 's|// "history": {|"history": {|' /run/good >$config
systemctl reload warmline-milter
say good $? "$(send)"
for number in $(seq 20); do [ -s /var/lib/warmline/history.db ] && break || sleep 0.5; done
say kept "$(find /var/lib/warmline/ -name history.db -size +0 | wc -l)"
say exposure "$(systemd-analyze security --no-pager warmline-milter | sed -n 's/.*exposure level.*: \([0-9.]*\).*/\1/p')"
say active "$(systemctl is-active warmline-milter)"
