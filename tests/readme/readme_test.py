"""The README's commands run, and what it shows is what they print.

A block marked <!-- run: COMMAND --> is followed by a ```text block that must equal the command's
output. `readme_test.py --write` puts today's output there. Console blocks ("$ warmline …") must name
commands and options that exist.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

top = pathlib.Path(__file__).resolve().parents[2]
program = os.environ.get("WARMLINE", str(top / "build/release/bin/warmline"))
readme = top / "README.md"
block = re.compile(r"<!-- run: (?P<command>.+?) -->\n```text\n(?P<shown>.*?)```\n", re.S)


def output_of(command):
    words = shlex.split(command)
    assert words[0] == "warmline", command
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"}
    done = subprocess.run([program, *words[1:]], cwd=top, env=surroundings, capture_output=True, timeout=60)
    assert done.returncode in (0, 1), (command, done.returncode, done.stderr.decode())
    return done.stdout.decode()


class Readme(unittest.TestCase):
    def test_shown_output_is_what_the_commands_print(self):
        found = list(block.finditer(readme.read_text()))
        self.assertTrue(found)
        for one in found:
            self.assertEqual(one["shown"], output_of(one["command"]), one["command"])

    def test_commands_in_console_blocks_exist_with_their_options(self):
        for line in re.findall(r"^\$ (?:\./)?warmline (.+?)(?:\s+#.*)?$", readme.read_text(), re.M):
            words = shlex.split(line)
            help_text = subprocess.run([program, words[0], "--help"], capture_output=True).stdout.decode()
            self.assertTrue(help_text, line)
            deeper = [word for word in words[1:2] if re.search(rf"^  {re.escape(word)}\b", help_text, re.M)]
            if deeper:
                more = subprocess.run([program, words[0], deeper[0], "--help"], capture_output=True)
                help_text += more.stdout.decode()
            for option in (word for word in words[1:] if word.startswith("--")):
                self.assertIn(option.split("=")[0], help_text, line)


if __name__ == "__main__":
    if "--write" in sys.argv:
        text = block.sub(
            lambda one: f"<!-- run: {one['command']} -->\n```text\n{output_of(one['command'])}```\n", readme.read_text()
        )
        readme.write_text(text)
    else:
        unittest.main()
