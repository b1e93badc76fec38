"""The README's commands run, and what it shows is what they print.

A block marked <!-- run: COMMAND --> is followed by a ```text block that must equal the command's
output. `readme_test.py --write` puts today's output there. Console blocks ("$ warmline …") must name
commands and options that exist, and run as they stand, one after the other, in a fresh clone.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
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

    def test_every_command_runs_in_a_fresh_clone_as_it_stands(self):
        commands = re.findall(r"^\$ (.+)$", readme.read_text(), re.M)
        commands = [line for line in commands if not line.startswith("warmline serve")]  # it stays
        self.assertGreater(len(commands), 20)
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
            clone = pathlib.Path(folder)
            for name in ("corpus", "docs", "rules"):
                (clone / name).symlink_to(top / name)
            (clone / "warmline").symlink_to(program)
            script = ["shopt -s expand_aliases"]
            for number, line in enumerate(commands):
                script += [line, f'echo "$? {number}" >> codes']
            surroundings = {name: value for name, value in os.environ.items() if not name.startswith("WARMLINE")}
            surroundings |= {"LC_ALL": "C.UTF-8", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
            done = subprocess.run(["bash"], input="\n".join(script).encode(), cwd=clone, env=surroundings,
                                  capture_output=True, timeout=300)
            codes = [line.split() for line in (clone / "codes").read_text().splitlines()]
            self.assertEqual(len(codes), len(commands))
            # 1 says that something was found.
            failed = [commands[int(number)] for code, number in codes if code not in ("0", "1")]
            self.assertEqual(failed, [], done.stderr.decode())
            self.assertNotIn("command not found", done.stderr.decode())
            for written in ("report.html", "calls.html", "report.csv", "rules.html", "house-style/our-promise.json"):
                self.assertGreater((clone / written).stat().st_size, 0, written)


if __name__ == "__main__":
    if "--write" in sys.argv:
        text = block.sub(
            lambda one: f"<!-- run: {one['command']} -->\n```text\n{output_of(one['command'])}```\n", readme.read_text()
        )
        readme.write_text(text)
    else:
        unittest.main()
