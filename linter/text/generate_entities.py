#!/usr/bin/env python3
"""Writes html_entities.inc, the named character references of HTML5, from Python's own list.

One sorted string: " name=hex" with '!' instead of '=' where the semicolon may be missing, and
"hex+hex" for the few names that stand for two characters."""
from html.entities import html5

names = sorted({name.rstrip(";") for name in html5}, key=str.encode)
entries = []
for name in names:
    mark = "!" if name in html5 else "="
    entries.append(name + mark + "+".join(f"{ord(c):x}" for c in html5[name + ";"]))

line, lines = " ", []
for entry in entries:
    if len(line) + len(entry) > 92:
        lines.append(line)
        line = ""
    line += entry + " "
lines.append(line)
with open(__file__.replace("generate_entities.py", "html_entities.inc"), "w") as out:
    out.write("// Made by generate_entities.py; sorted by bytes.\n")
    out.writelines(f'"{line}"\n' for line in lines)
