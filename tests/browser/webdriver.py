"""A small WebDriver client (W3C) over plain HTTP: enough to use a page as a person does."""
import base64
import http.client
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import tempfile
import time

# Nothing the browser does by itself may leave this machine.
QUIET = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
    "--disable-domain-reliability", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """Chromium with a fresh profile; gone at the end of `with`."""

    def __init__(self, width=1280, height=900, patient=True):
        """`patient`: opening a page waits for its frames; those of hostile mails never come to rest."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="warmline-browser."))
        self.downloads = self.folder / "downloads"
        self.downloads.mkdir()
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0", "--allowed-ips=127.0.0.1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self.folder)},
        )
        self.port = self.port_of_driver()
        options = {
            "args": [*QUIET, f"--user-data-dir={self.folder / 'profile'}", f"--window-size={width},{height}"],
            "prefs": {"download.default_directory": str(self.downloads)},
        }
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "pageLoadStrategy": "normal" if patient else "none", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}}
        self.session = self.call("POST", "/session", wanted)["sessionId"]

    def port_of_driver(self):
        until = time.time() + 60
        while time.time() < until:
            ready, _, _ = select.select([self.driver.stdout], [], [], 1)
            line = self.driver.stdout.readline().decode() if ready else ""
            if found := re.search(r"started successfully on port (\d+)", line):
                return int(found[1])
        raise RuntimeError("chromedriver did not start")

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(answer, dict) and answer.get("error"):
            raise RuntimeError(f"{path}: {answer['error']}: {answer['message'].splitlines()[0]}")
        return answer

    def do(self, path, body=None, method="POST"):
        return self.call(method, f"/session/{self.session}{path}", {} if body is None and method == "POST" else body)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.do("", method="DELETE")
        finally:
            self.driver.terminate()
            self.driver.wait(timeout=30)
            self.driver.stdout.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    # --- what a person does ---

    def open(self, url):
        self.do("/url", {"url": url})
        self.wait("return document.readyState !== 'loading'", seconds=60)

    def find(self, selector):
        return self.do("/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        """As a hand does: when the page draws the thing anew in that moment, it is clicked again."""
        for attempt in range(5):
            self.run("document.querySelector(arguments[0])?.scrollIntoView({block: 'center', behavior: 'instant'})", selector)
            try:
                return self.do(f"/element/{self.find(selector)}/click")
            except RuntimeError as error:
                if "stale element" not in str(error) or attempt == 4:
                    raise
                time.sleep(.1)

    def type(self, selector, text):
        self.do(f"/element/{self.find(selector)}/value", {"text": text})

    def keys(self, *keys):
        """Keys to whatever has the focus."""
        actions = [step for key in keys for step in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.do("/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def run(self, script, *arguments):
        return self.do("/execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script, *arguments):
        return self.do("/execute/async", {"script": script, "args": list(arguments)})

    def wait(self, script, *arguments, seconds=30):
        """Until the script returns something true, which is returned."""
        until = time.time() + seconds
        while time.time() < until:
            if got := self.run(script, *arguments):
                return got
            time.sleep(0.05)
        raise AssertionError(f"in vain: {script}")

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.textContent ?? null", selector)

    # --- what a person cannot do ---

    def devtools(self, command, **parameters):
        return self.do("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def prefer(self, scheme):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def resize(self, width, height):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def picture(self, path, whole=False):
        shot = self.devtools("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))

    def log(self, kind):
        return self.do("/se/log", {"type": kind})
