"""A running `warmline serve`, and requests to it as a client or an attacker would send them."""
import http.client
import os
import pathlib
import re
import select
import socket
import subprocess

top = pathlib.Path(__file__).resolve().parents[2]
program = os.environ.get("WARMLINE", str(top / "build/release/bin/warmline"))
corpus = top / "corpus"


class Service:
    """Started on a free port of this machine; stopped at the end of `with`."""

    def __init__(self, *arguments):
        surroundings = {**os.environ, "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"}
        self.process = subprocess.Popen(
            [program, "serve", "--listen", "127.0.0.1:0", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings, cwd="/",
        )
        ready, _, _ = select.select([self.process.stdout], [], [], 20)
        line = self.process.stdout.readline().decode() if ready else ""
        found = re.match(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, (line, self.process.poll())
        self.port = int(found[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.host = f"127.0.0.1:{self.port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()

    def request(self, method, path, body=None, **fields):
        """Status, fields (lower case) and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in fields.items()})
        answer = connection.getresponse()
        got = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        connection.close()
        return got

    def lint(self, mail, query="", kind="message/rfc822", path="/v1/lint"):
        return self.request("POST", path + query, mail, Content_Type=kind)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def raw(self, data):
        """Status and head of the answer to these very bytes."""
        with self.connect() as connection:
            connection.sendall(data)
            received = b""
            while b"\r\n\r\n" not in received:
                piece = connection.recv(65536)
                if not piece:
                    break
                received += piece
        head = received.split(b"\r\n\r\n")[0].decode("latin-1")
        return int(head.split(" ")[1]) if head else 0, head
