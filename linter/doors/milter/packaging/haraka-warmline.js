// A plugin for Haraka: asks the gateway through `warmline filter` after the mail has come in.
// Put it into plugins/warmline.js and "warmline" into config/plugins.
'use strict';
const { spawn } = require('child_process');

const PROGRAM = process.env.WARMLINE || '/usr/bin/warmline';
const PATIENCE_MS = 4000; // below Haraka's own plugin timeout, whose answer would be DENYSOFT

// A method up to Haraka 3.1, a property since.
const bare = (path) => (typeof path.address === 'function' ? path.address() : path.address);

exports.register = function () {
    this.register_hook('data_post', 'ask');
};

exports.ask = function (next, connection) {
    const transaction = connection.transaction;
    if (!transaction || !connection.notes.auth_user) return next();
    const words = ['filter', '--quiet', '--on-hold', 'tempfail',
        '--author=' + String(connection.notes.auth_user),
        '--client=' + String(connection.remote.ip),
        '--sender=' + bare(transaction.mail_from),
        '--queue-id', transaction.uuid,
        '--', ...transaction.rcpt_to.map(bare)];
    let answered = false;
    const answer = (code, text) => {
        if (answered) return;
        answered = true;
        clearTimeout(timer);
        next(code, text);
    };
    const child = spawn(PROGRAM, words, { stdio: ['pipe', 'pipe', 'ignore'] });
    const timer = setTimeout(() => { child.kill('SIGKILL'); answer(); }, PATIENCE_MS);
    let said = '';
    child.stdout.on('data', (piece) => { if (said.length < 2000) said += piece; });
    child.on('error', () => answer()); // not installed: the mail passes
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
        const text = said.trim().replace(/^[A-Z]+ (550 5\.7\.1 )?/, '');
        if (code === 77) return answer(DENY, text);
        if (code === 75) return answer(DENYSOFT, text);
        answer();
    });
    transaction.message_stream.pipe(child.stdin);
};
