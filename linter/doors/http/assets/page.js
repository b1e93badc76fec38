// The page: opens a mail, checks it while you write, puts suggestions in place. The mail goes to this
// service only and stays nowhere else.
"use strict";

const at = (id) => document.getElementById(id);
const ui = at("main").dataset.ui;
const say = (de, en) => (ui === "de" ? de : en);
const body = at("body");
const empty = { from: "", to: "", subject: "", topic: "", kind: "text", body: "", source: null, opened: null };
const choices = ["language", "profile", "topic", "mode"]; // what a person may say, else the service guesses
const largest = 10 * 1024 * 1024;

let mail = { ...empty };
let original = null; // the bytes of the mail opened; edits change their places and nothing else
let warned = null; // the text that was warned about when somebody saved it
let sent = null; // what the last answer speaks about: { text, read (the text without advice), subject, bodyStart, subjectStart }
let before = null; // figures and words of the first check, to compare with
let waiting = 0; // timer of the next check
let asked = 0; // number of the newest request

// --- speaking with the service -------------------------------------------------------------------

function token() {
  const found = /^#token=(.+)$/.exec(location.hash);
  if (found) {
    sessionStorage.setItem("token", decodeURIComponent(found[1]));
    history.replaceState(null, "", location.pathname + location.search);
  }
  if (at("main").dataset.token && !sessionStorage.getItem("token")) {
    const given = prompt(say("Zugangswort des Dienstes", "Token of the service"));
    if (given) sessionStorage.setItem("token", given);
  }
  return sessionStorage.getItem("token");
}

async function post(path, bytes) {
  const query = new URLSearchParams({ ui });
  for (const id of choices) if (at(id).value) query.set(id, at(id).value);
  const headers = { "Content-Type": "message/rfc822" };
  if (token()) headers.Authorization = `Bearer ${token()}`;
  const join = path.includes("?") ? "&" : "?";
  const answer = await fetch(path + join + query, { method: "POST", headers, body: bytes });
  if (answer.ok) return answer;
  if (answer.status === 401) sessionStorage.removeItem("token");
  const told = await answer.json().catch(() => null);
  throw new Error(told?.error?.message ?? `${answer.status}`);
}

function tell(words, wrong = false) {
  at("status").textContent = words;
  at("status").classList.toggle("wrong", wrong);
}

// --- the mail as bytes ---------------------------------------------------------------------------

const oneLine = (text) => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
const bytesOf = (text) => new TextEncoder().encode(text);

// Advice put beside the words is no text yet: checked, it would count what nobody has written, and
// saved, it would go out to the reader. What stood there when the mail was opened is its own.
const hintShape = () => (mail.kind === "html" ? / ?<!-- → [^]*?-->/g : / ?\[→[^\]\n]*\]/g);
const openHints = (text) => [...text.matchAll(hintShape())].filter((found) => !mail.opened?.body.includes(found[0].trim())).map((found) => ({ from: found.index, begin: found.index + found[0].search(/[[<]/), end: found.index + found[0].length }));
const withoutHints = (text) => openHints(text).reduceRight((rest, hint) => rest.slice(0, hint.from) + rest.slice(hint.end), text);

// Text and where it lies in the bytes.
const composed = (text, bytes, subjectStart, bodyStart) => ({ text: mail.body, read: text, subject: oneLine(mail.subject), subjectStart, bodyStart, bytes });

// RFC 2047: a field that is saved is ASCII. Of From and To only names are words.
const isAscii = (text) => /^[\x00-\x7f]*$/.test(text);
function encodedWords(text) {
  const words = [];
  let piece = "";
  for (const letter of text) {
    if (bytesOf(piece + letter).length > 45) words.push(piece), (piece = "");
    piece += letter;
  }
  return [...words, piece].map((one) => `=?utf-8?B?${base64(bytesOf(one))}?=`).join(" ");
}
function fieldValue(name, value) {
  if (isAscii(value)) return value;
  if (name === "Subject") return encodedWords(value);
  return value.replace(/"([^"]*)"|[^",<>]+(?=<)/g, (phrase, quoted) => (isAscii(phrase) ? phrase : `${/^ /.test(phrase) ? " " : ""}${encodedWords((quoted ?? phrase).trim())}${quoted === undefined ? " " : ""}`));
}

function compose(text = withoutHints(mail.body), checked = true) {
  if (original && (mail.source.body || text.trim() === "")) return spliced(text, edits(text, true));
  let head = "";
  const add = (name, value) => {
    if (value) head += `${name}: ${checked ? oneLine(value) : fieldValue(name, oneLine(value))}\n`;
  };
  add("From", mail.from);
  add("To", mail.to);
  const subjectStart = bytesOf(head).length + "Subject: ".length;
  const type = mail.kind === "html" ? "text/html" : "text/plain";
  const subject = oneLine(mail.subject);
  head += `Subject: ${checked ? subject : fieldValue("Subject", subject)}\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`;
  return composed(text, bytesOf(head + text), subjectStart, bytesOf(head).length);
}

// What to put where in the mail opened. To be checked, subject and text stand there in plain UTF-8,
// so that findings have their places; to be saved, only what somebody changed is touched.
function edits(text, checked) {
  const { source, opened } = mail;
  const list = [];
  const put = (place, words, what) => list.push({ from: place[0], to: place[1], bytes: bytesOf(words), what });
  const eol = original.subarray(0, 4096).includes(13) ? "\r\n" : "\n";
  const line = (place, at, words) => (place ? put(place, words) : put([at, at], words + eol));
  const upToNext = ([from, to]) => [from, to + (original[to] === 13 ? 1 : 0) + (original[to + (original[to] === 13 ? 1 : 0)] === 10 ? 1 : 0)];
  for (const [name, value] of [["From", mail.from], ["To", mail.to], ["Subject", mail.subject]]) {
    const place = source.fields[name];
    if (value === opened[name.toLowerCase()] && !(checked && name === "Subject" && place)) continue;
    const words = checked ? oneLine(value) : fieldValue(name, oneLine(value));
    if (words) put(place ?? [source.head, source.head], `${name}: ${words}${place ? "" : eol}`, name);
    else if (place) put(upToNext(place), "");
  }
  if (source.body && (checked || text !== opened.body)) {
    const lines = text.replace(/\n/g, checked ? "\n" : eol);
    // Lines longer than mail may have, or one that looks like the end of the part.
    const wrapped = !checked && (lines.split("\n").some((one) => bytesOf(one).length > 990) || /^--/m.test(lines));
    if (!source.mime) put([source.head, source.head], `MIME-Version: 1.0${eol}`);
    line(source.type, source.part, `Content-Type: ${source.content_type}`);
    line(source.encoding, source.part, `Content-Transfer-Encoding: ${wrapped ? "base64" : "8bit"}`);
    if (source.bare && source.part !== source.head) put([source.part, source.part], eol);
    put(source.body, wrapped ? base64(bytesOf(lines)).replace(/.{76}/g, `$&${eol}`) : lines, "body");
  }
  // Text without any header gets one, and the blank line that ends it before the text.
  if (source.bare && source.part === source.head && list.length > 0) {
    const words = list.findIndex((edit) => edit.what === "body");
    list.splice(words < 0 ? list.length : words, 0, { from: source.head, to: source.head, bytes: bytesOf(eol) });
  }
  // A seal over other words is broken; who opens the mail would be told so.
  if (!checked && list.length > 0) for (const seal of source.seals) put(upToNext(seal), "");
  return list.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.from - b.from || a.i - b.i);
}

function spliced(text, list) {
  const pieces = [];
  let size = 0, at = 0, subjectStart = 0, bodyStart = 0;
  const add = (bytes) => {
    pieces.push(bytes);
    size += bytes.length;
  };
  for (const edit of list) {
    add(original.subarray(at, edit.from));
    if (edit.what === "Subject") subjectStart = size + "Subject: ".length;
    if (edit.what === "body") bodyStart = size;
    add(edit.bytes);
    at = edit.to;
  }
  add(original.subarray(at));
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return composed(text, bytes, subjectStart, bodyStart);
}

function base64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3 * 8192) text += btoa(String.fromCharCode(...bytes.subarray(i, i + 3 * 8192)));
  return text;
}

// Bytes of UTF-8 → index in a JavaScript string.
function indexer(text) {
  const starts = [];
  let byte = 0;
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i);
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    const units = point > 0xffff ? 2 : 1;
    for (let b = 0; b < size; ++b) starts[byte + b] = i;
    byte += size;
    i += units;
  }
  starts[byte] = text.length;
  return (offset) => starts[Math.max(0, Math.min(offset, byte))];
}

// --- checking ------------------------------------------------------------------------------------

function changed(soon = 250) {
  mail.from = at("from").value;
  mail.to = at("to").value;
  mail.subject = at("subject").value;
  mail.topic = at("topic").value; // said of this mail, so it goes with it
  mail.body = body.value;
  fit();
  paint([]);
  clearTimeout(waiting);
  waiting = setTimeout(check, soon);
}

async function check() {
  const number = ++asked;
  const made = compose();
  if (mail.body.trim() === "" && !original) return invite(made);
  try {
    const answer = await post("/page/check", made.bytes);
    const html = await answer.text();
    if (number !== asked) return; // a newer text is on its way
    sent = made;
    show(html);
  } catch (problem) {
    if (number === asked) tell(say("Das ging nicht: ", "That did not work: ") + problem.message, true);
  }
}

// Nothing is written yet, so there is nothing to judge.
function invite(made) {
  sent = made;
  for (const id of ["head", "gain", "call", "judging", "read"]) at(id).replaceChildren();
  at("compare").hidden = at("save-call").hidden = at("save-brief").hidden = true;
  paint([]);
  document.documentElement.dataset.checked = String(asked);
  tell(say("Schreiben Sie Ihre Mail oder fügen Sie Text ein: Geprüft wird, sobald etwas dasteht.", "Write your mail or paste text: it is checked as soon as there is some."));
}

function show(html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  const parts = {};
  for (const part of box.content.children) parts[part.dataset.part] = part;
  const open = at("head").querySelector("details")?.open;
  at("head").replaceChildren(...parts.head.childNodes);
  if (open) at("head").querySelector("details").open = true;
  at("call").replaceChildren(...parts.call.childNodes);
  at("judging").replaceChildren(...parts.judging.childNodes);
  at("read").replaceChildren(...parts.sheet.childNodes);
  const call = parts.head.dataset.action.startsWith("call");
  at("save-call").hidden = at("save-brief").hidden = !call;
  const figures = { ...parts.head.dataset, scores: parts.head.dataset.scores.split(",").map(Number), body: sent.text, subject: sent.subject };
  if (!before) before = figures;
  compare(figures);
  const left = openHints(sent.text);
  paint([...places(), ...left.map((hint) => ({ ...hint, number: "", severity: "blocker", where: "body" }))]);
  document.documentElement.dataset.checked = String(asked);
  const count = Number(figures.findings);
  const found = count > 0 ? say(`${count} ${count === 1 ? "Fund" : "Funde"}.`, `${count} ${count === 1 ? "finding" : "findings"}.`) : left.length > 0 ? "" : figures.action === "send" ? say("Nichts zu beanstanden.", "Nothing to object to.") : `${figures.nothing[0].toUpperCase()}${figures.nothing.slice(1)}.`;
  const still = left.length === 0 ? "" : left.length === 1 ? say("Ein eingefügter Hinweis ist noch durch Ihren Text zu ersetzen.", "One piece of advice still has to give way to your words.") : say(`${left.length} eingefügte Hinweise sind noch durch Ihren Text zu ersetzen.`, `${left.length} pieces of advice still have to give way to your words.`);
  tell(`${found} ${still}`.trim());
}

// Where each finding lies in the text edited.
function places() {
  const inRead = indexer(sent.read);
  const hints = openHints(sent.text);
  const inBody = (offset, ends) => hints.reduce((at, hint) => (hint.from < at || (hint.from === at && !ends) ? at + hint.end - hint.from : at), inRead(offset));
  const inSubject = indexer(sent.subject);
  return [...at("judging").querySelectorAll(".findings > li")].map((entry) => {
    const button = entry.querySelector(".accept");
    const [begin, end] = [Number(button.dataset.begin), Number(button.dataset.end)];
    const within = (start, text) => begin >= start && end <= start + bytesOf(text).length;
    const place = { entry, number: entry.id.split("-").pop(), severity: entry.className.split(" ")[0], where: null };
    if (within(sent.bodyStart, sent.read)) Object.assign(place, { where: "body", begin: inBody(begin - sent.bodyStart), end: inBody(end - sent.bodyStart, true) });
    else if (within(sent.subjectStart, sent.subject)) Object.assign(place, { where: "subject", begin: inSubject(begin - sent.subjectStart), end: inSubject(end - sent.subjectStart) });
    return place;
  });
}

// --- marks behind the text -----------------------------------------------------------------------

const order = ["info", "minor", "major", "blocker"];
let marked = [];

function paint(found) {
  marked = found.filter((place) => place.where === "body");
  const text = body.value;
  const cuts = [...new Set([0, text.length, ...marked.flatMap((place) => [place.begin, place.end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const over = marked.filter((place) => place.begin <= cuts[i] && place.end >= cuts[i + 1]);
    const piece = text.slice(cuts[i], cuts[i + 1]);
    if (over.length === 0) {
      pieces.push(piece);
      continue;
    }
    const worst = over.reduce((a, b) => (order.indexOf(b.severity) > order.indexOf(a.severity) ? b : a));
    const mark = document.createElement("mark");
    mark.className = worst.severity;
    mark.dataset.numbers = over.map((place) => place.number).join(" ");
    mark.textContent = piece;
    pieces.push(mark);
  }
  at("backdrop").replaceChildren(...pieces, "\n");
}

function fit() {
  body.style.height = "auto";
  body.style.height = `${body.scrollHeight}px`;
}

function light(number, on) {
  for (const mark of at("backdrop").querySelectorAll("mark")) if (mark.dataset.numbers.split(" ").includes(number)) mark.classList.toggle("lit", on);
  for (const mark of at("read").querySelectorAll(`mark[data-finding="${number}"]`)) mark.classList.toggle("lit", on);
  at(`r-finding-${number}`)?.classList.toggle("lit", on);
}

const numberOf = (node) => node.closest?.("mark[data-finding]")?.dataset.finding ?? node.closest?.(".findings > li, .sheet .badge")?.id.split("-").pop();
for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(begin, (event) => numberOf(event.target) && light(numberOf(event.target), true));
  document.addEventListener(end, (event) => numberOf(event.target) && light(numberOf(event.target), false));
}

// The finding under the caret lights up in the list.
let lit = null;
document.addEventListener("selectionchange", () => {
  if (document.activeElement !== body) return;
  const caret = body.selectionStart;
  const place = marked.find((one) => one.begin <= caret && caret <= one.end);
  if (lit === (place?.number ?? null)) return;
  if (lit) light(lit, false);
  lit = place?.number ?? null;
  if (lit) light(lit, true);
});

function go(number) {
  const place = places().find((one) => one.number === number);
  if (!place?.where) return false;
  const field = place.where === "body" ? body : at("subject");
  if (place.where === "body" && at("edit").hidden) return false;
  field.focus();
  field.setSelectionRange(place.begin, place.end);
  at("backdrop").querySelector(`mark[data-numbers~="${number}"]`)?.scrollIntoView({ block: "center" });
  return true;
}

// --- accepting a suggestion ----------------------------------------------------------------------

const asHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function note(advice) {
  return mail.kind === "html" ? `<!-- → ${advice.replace(/--+/g, "–").replace(/>/g, "›")} -->` : ` [→ ${advice.replace(/\[/g, "(").replace(/\]/g, ")")}]`;
}

function replace(field, begin, end, text) {
  field.focus();
  field.setSelectionRange(begin, end);
  // Typed as if by hand, so that "undo" works; fields out of sight are written directly.
  const typed = document.activeElement === field && document.execCommand(text ? "insertText" : "delete", false, text);
  if (!typed) {
    field.setRangeText(text, begin, end, "end");
    changed(0);
  }
}

const meaning = (button) => `${button.closest("li").querySelector("code").textContent} ${button.dataset.replacement ?? button.dataset.advice}`;

async function accept(button) {
  const entry = button.closest("li");
  if (sent.text !== mail.body || sent.subject !== oneLine(mail.subject)) {
    // The text has moved on since this list was made: read it first, then do the same.
    const wanted = meaning(button);
    clearTimeout(waiting);
    await check();
    const again = [...at("judging").querySelectorAll(".accept")].find((one) => meaning(one) === wanted);
    return again && accept(again);
  }
  const place = places().find((one) => one.entry === entry);
  const html = mail.kind === "html" && place.where === "body";
  if (!place.where) {
    at(button.dataset.part === "header" ? "from" : "subject").focus();
    return tell(button.dataset.advice ?? "");
  }
  const field = place.where === "body" ? body : at("subject");
  if (button.dataset.replacement === undefined) {
    if (place.where === "subject") {
      field.focus();
      return tell(button.dataset.advice);
    }
    const there = openHints(field.value).find((hint) => hint.from === place.end);
    if (there) {
      field.focus();
      return field.setSelectionRange(there.begin, there.end);
    }
    return replace(field, place.end, place.end, note(button.dataset.advice));
  }
  let { begin, end } = place;
  const text = html ? asHtml(button.dataset.replacement) : button.dataset.replacement;
  const gap = field.value[begin - 1] === " " || begin === 0;
  if (text === "" && gap && /[\s.,!?]/.test(field.value[end] ?? " ")) field.value[end] === " " ? (end += 1) : begin > 0 && (begin -= 1);
  replace(field, begin, end, text);
}

at("judging").addEventListener("click", (event) => {
  const button = event.target.closest(".accept");
  if (button) return accept(button);
  const badge = event.target.closest(".badge");
  if (badge && go(numberOf(badge))) event.preventDefault();
});

// --- before and after ----------------------------------------------------------------------------

function signed(tenths) {
  const points = Math.round(tenths / 10);
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}

function compare(now) {
  const same = now.body === before.body && now.subject === before.subject;
  at("compare").hidden = same;
  at("gain").replaceChildren();
  if (same) return;
  const line = document.createElement("p");
  const put = (words, value, good) => {
    const piece = document.createElement("span");
    piece.append(words, " ");
    const bold = document.createElement("b");
    bold.textContent = value;
    bold.className = good > 0 ? "better" : good < 0 ? "worse" : "";
    piece.append(bold);
    line.append(piece);
  };
  const whole = (tenths) => Math.round(tenths / 10);
  put(say(`Vorher ${whole(before.overall)}, jetzt ${whole(now.overall)}`, `Before ${whole(before.overall)}, now ${whole(now.overall)}`), signed(now.overall - before.overall), now.overall - before.overall);
  const names = [...at("head").querySelectorAll(".scores > li > span")].map((name) => name.textContent);
  now.scores.forEach((score, i) => {
    if (Math.round(score / 10) !== Math.round(before.scores[i] / 10)) put(names[i], signed(score - before.scores[i]), score - before.scores[i]);
  });
  if (now.risk !== before.risk) put(say("Rückfrage-Risiko", "Question risk"), `${whole(before.risk)} → ${whole(now.risk)} %`, before.risk - now.risk);
  at("gain").append(line);
  at("difference").replaceChildren(...difference(`${before.subject}\n\n${before.body}`, `${now.subject}\n\n${now.body}`));
}

// Longest common subsequence over words; over lines when the mail is long.
function difference(old, fresh) {
  const split = (text, by) => text.split(by).filter((piece) => piece !== "");
  let [a, b] = [split(old, /(\s+)/), split(fresh, /(\s+)/)];
  if (a.length * b.length > 4e6) [a, b] = [split(old, /(\n)/), split(fresh, /(\n)/)];
  if (a.length * b.length > 4e6) return [say("Zu lang zum Vergleichen.", "Too long to compare.")];
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; --i) for (let j = b.length - 1; j >= 0; --j) table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
  const pieces = [];
  const put = (tag, text) => {
    const last = pieces.at(-1);
    if (last && last.nodeName.toLowerCase() === (tag ?? "#text")) last.textContent += text;
    else {
      const node = tag ? document.createElement(tag) : document.createTextNode("");
      node.textContent = text;
      pieces.push(node);
    }
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) put(null, a[i++]), j++;
    else if (j >= b.length || (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) put("del", a[i++]);
    else put("ins", b[j++]);
  }
  return pieces;
}

// --- opening -------------------------------------------------------------------------------------

function begin(given, template = false, bytes = null) {
  mail = { ...empty, ...given };
  original = bytes;
  warned = null;
  before = sent = null;
  for (const id of ["from", "to", "subject", "topic"]) at(id).value = mail[id];
  at("mode").value = template ? "template" : "";
  body.value = mail.body;
  mail.body = body.value; // line ends as the field keeps them
  mail.opened ??= Object.fromEntries(["from", "to", "subject", "body"].map((id) => [id, at(id).value]));
  const why = fixed[mail.source?.fixed] ?? "";
  at("save-mail").hidden = why !== "";
  at("save-why").textContent = why;
  at("edit").classList.toggle("source", mail.kind === "html");
  at("start").hidden = true;
  at("work").hidden = false;
  at("refused").textContent = "";
  choose(mail.kind === "html" ? "read" : "edit");
  fit();
  tell(say("Die Mail wird gelesen …", "Reading the mail …"));
  at("subject").focus({ preventScroll: true });
  return check();
}

const looksLikeMail = (text) => /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/.test(text) && /^(?:from|to|subject|received|date|mime-version|return-path|delivered-to):/im.test(text);
const looksLikeHtml = (text) => /<(?:!doctype|html|body|p|div|table|br|mjml)\b/i.test(text);

// Why an edit cannot be put into the mail opened.
const fixed = {
  signed: say("Diese Mail ist signiert; geändert wäre die Signatur falsch. Übernehmen Sie die Änderungen in Ihrem Mailprogramm.", "This mail is signed; changed, its signature would be wrong. Make the changes in your mail program."),
  long: say("Der Text ist länger, als diese Seite zeigt. Übernehmen Sie die Änderungen in Ihrem Mailprogramm.", "The text is longer than this page shows. Make the changes in your mail program."),
  "no-text": say("Diese Mail hat keinen Text, an dessen Stelle Ihrer treten kann. Schreiben Sie ihn in Ihrem Mailprogramm.", "This mail has no text yours could take the place of. Write it in your mail program."),
};

// What cannot be opened is said where the person looks; a mail already on the page stays there.
function refuse(words) {
  if (at("start").hidden) return tell(words, true);
  at("refused").textContent = words;
}

async function openMail(bytes, file = "") {
  let given;
  try {
    const answer = await post(`/page/open${file && `?file=${encodeURIComponent(file)}`}`, bytes);
    given = await answer.json();
  } catch (problem) {
    return refuse(say("Diese Datei ließ sich nicht öffnen: ", "This file could not be opened: ") + problem.message);
  }
  const { mails, template, ...opened } = given;
  const { begin: from, end } = opened.source ?? {};
  await begin(opened, template, opened.source ? new Uint8Array(bytes).slice(from, end) : null);
  if (mails > 1) tell(say(`Die Datei enthält ${mails} Mails; dies ist die erste. Alle prüft: warmline lint DATEI. `, `The file holds ${mails} mails; this is the first. All are checked by: warmline lint FILE. `) + at("status").textContent);
}

async function openFile(file) {
  at("file").value = ""; // the same file may be chosen again
  if (file.size > largest) return refuse(`${file.name}: ${say("größer als 10 MB; prüfen Sie sie mit warmline lint DATEI", "larger than 10 MB; check it with warmline lint FILE")}`);
  return openMail(await file.arrayBuffer(), file.name);
}

function openText(text, html) {
  if (looksLikeMail(text)) return openMail(bytesOf(text));
  const source = looksLikeHtml(text) ? text : null;
  return begin(source || !html ? { kind: source ? "html" : "text", body: text } : { kind: "text", body: text });
}

const example = say(
  {
    from: '"Kundenservice" <service@firma.example>',
    to: '"Kim Lang" <kim.lang@example.org>',
    subject: "Information",
    body: "Sehr geehrte Damen und Herren,\n\nhinsichtlich Ihrer Anfrage bitten wir Sie um etwas Geduld. Wir werden uns zeitnah bei Ihnen melden!!!\n\nBitte senden Sie uns die Unterlagen schnellstmöglich zurück.\n\nMfG\nIhr Serviceteam\n",
  },
  {
    from: '"Customer Service" <service@company.example>',
    to: '"Kim Lang" <kim.lang@example.org>',
    subject: "Information",
    body: "Dear Sir or Madam,\n\nwith regard to your request we ask for your patience. We will get back to you shortly!!!\n\nPlease return the documents as soon as possible.\n\nBR\nYour service team\n",
  },
);

at("file").addEventListener("change", (event) => event.target.files[0] && openFile(event.target.files[0]));
at("blank").addEventListener("click", () => begin({}).then(() => body.focus()));
at("example").addEventListener("click", () => begin(example));
at("reset").addEventListener("click", () => {
  at("work").hidden = true;
  at("start").hidden = false;
  at("file").value = "";
  at("blank").focus();
});
document.addEventListener("paste", (event) => {
  if (at("start").hidden) return;
  const text = event.clipboardData.getData("text/plain");
  if (event.clipboardData.files[0]) openFile(event.clipboardData.files[0]);
  else if (text.trim()) openText(text);
  event.preventDefault();
});

let over = 0;
addEventListener("dragenter", () => (at("drop").hidden = ++over === 0));
addEventListener("dragleave", () => (at("drop").hidden = --over <= 0));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  over = 0;
  at("drop").hidden = true;
  if (event.dataTransfer.files[0]) openFile(event.dataTransfer.files[0]);
  else if (event.dataTransfer.getData("text/plain")) openText(event.dataTransfer.getData("text/plain"));
});

// --- fields, tabs, choices -----------------------------------------------------------------------

for (const id of ["from", "to", "subject", "body"]) at(id).addEventListener("input", () => changed());
for (const id of choices) at(id).addEventListener("change", () => changed(0));
addEventListener("resize", fit);

// On a phone the mail comes first: what one may say about it is a touch away.
const narrow = matchMedia("(max-width: 36rem)");
const fold = () => (at("settings").open = !narrow.matches);
narrow.addEventListener("change", fold);
fold();

function choose(name, focus = false) {
  for (const one of ["edit", "read"]) {
    const tab = at(`tab-${one}`);
    tab.setAttribute("aria-selected", String(one === name));
    tab.tabIndex = one === name ? 0 : -1;
    at(one).hidden = one !== name;
  }
  if (focus) at(`tab-${name}`).focus();
  fit();
}
for (const one of ["edit", "read"]) {
  at(`tab-${one}`).addEventListener("click", () => choose(one));
  at(`tab-${one}`).addEventListener("keydown", (event) => {
    if (["ArrowLeft", "ArrowRight"].includes(event.key)) choose(one === "edit" ? "read" : "edit", true);
  });
}

// --- downloads -----------------------------------------------------------------------------------

function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
const fileName = () => oneLine(mail.subject).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "mail";
async function fetchAndSave(path, type, ending) {
  try {
    const answer = await post(path, compose().bytes);
    save(fileName() + ending, type, await answer.blob());
  } catch (problem) {
    tell(say("Das ging nicht: ", "That did not work: ") + problem.message, true);
  }
}
at("save-report").addEventListener("click", () => fetchAndSave("/v1/report", "text/html", ".html"));
at("save-call").addEventListener("click", () => fetchAndSave("/v1/brief?format=ics", "text/calendar", ".ics"));
at("save-brief").addEventListener("click", () => fetchAndSave("/v1/brief?format=markdown", "text/markdown", ".md"));
at("save-mail").addEventListener("click", () => {
  const text = withoutHints(mail.body);
  const changedText = original && text !== mail.opened.body;
  if (changedText && mail.source.twin && warned !== text) {
    warned = text;
    return tell(say("Die Mail hat auch eine reine Textfassung mit dem alten Wortlaut; sie bleibt, wie sie ist. Noch einmal klicken, um so zu speichern.", "The mail has a plain text version with the old words, too; it stays as it is. Click again to save it that way."), true);
  }
  save(fileName() + ".eml", "message/rfc822", original ? spliced(text, edits(text, false)).bytes : compose(text, false).bytes);
  const left = openHints(mail.body).length;
  if (left > 0) tell(left === 1 ? say("Gespeichert, ohne den eingefügten Hinweis: Er ist noch durch Ihren Text zu ersetzen.", "Saved, without the piece of advice put in: it still has to give way to your words.") : say(`Gespeichert, ohne die ${left} eingefügten Hinweise: Sie sind noch durch Ihren Text zu ersetzen.`, `Saved, without the ${left} pieces of advice put in: they still have to give way to your words.`), true);
});

// Another language: the mail on the page comes along, and is forgotten as soon as it has arrived.
for (const link of document.querySelectorAll(".languages a"))
  link.addEventListener("click", (event) => {
    if (at("work").hidden) return;
    try {
      sessionStorage.setItem("carried", JSON.stringify({ mail, bytes: original && base64(original) }));
    } catch {
      event.preventDefault();
      tell(say("Diese Mail ist zu groß, um mit in die andere Sprache zu kommen. Speichern Sie sie, und öffnen Sie sie dort.", "This mail is too large to come along to the other language. Save it, and open it there."), true);
    }
  });
token();
const carried = sessionStorage.getItem("carried");
sessionStorage.removeItem("carried");
if (carried) {
  const { mail: brought, bytes } = JSON.parse(carried);
  begin(brought, false, bytes && Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)));
}
