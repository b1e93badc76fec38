"""What the browser tests share: a canary that hears every fetch, axe, and places for pictures."""
import http.server
import os
import pathlib
import sys
import threading

here = pathlib.Path(__file__).resolve().parent
top = here.parents[1]
sys.path.insert(0, str(here.parent / "http"))

from service import Service, corpus, program  # noqa: E402,F401

axe = here / "node_modules/axe-core/axe.min.js"
# Pictures are kept when WARMLINE_PICTURES names a folder.
pictures = pathlib.Path(os.environ["WARMLINE_PICTURES"]) if os.environ.get("WARMLINE_PICTURES") else None


class Canary:
    """A server on this machine that should never hear anything."""

    def __init__(self):
        heard = self.heard = []

        class Ear(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                heard.append(self.path)
                self.send_response(404)
                self.end_headers()

            do_POST = do_HEAD = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ear)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


# Runs before anything of a page, in every frame: remembers what the policy stopped and any dialog.
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
window.alert = window.confirm = window.prompt = () => { window.pwned = 1; };
"""


def serious(browser):
    """What axe calls serious or critical on the page shown, as lines to read."""
    if not axe.exists():
        return []
    # Through the debugger: the page's own policy would refuse a foreign script.
    browser.devtools("Runtime.evaluate", expression=axe.read_text())
    found = browser.devtools("Runtime.evaluate", expression="axe.run(document).then((r) => JSON.stringify(r.violations))", awaitPromise=True, returnByValue=True)
    import json

    return [
        f"{one['impact']} {one['id']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])})"
        for one in json.loads(found["result"]["value"])
        if one["impact"] in ("serious", "critical")
    ]


def picture(browser, name, whole=False):
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        browser.picture(pictures / f"{name}.png", whole)


def errors(browser):
    """What the browser's console complained about."""
    return [entry["message"] for entry in browser.log("browser") if entry["level"] == "SEVERE"]
