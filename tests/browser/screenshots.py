"""Takes the pictures the README shows, anew: tests/browser/screenshots.py"""
import pathlib
import subprocess
import sys
import tempfile

from harness import Service, corpus, program, top
from webdriver import Browser

folder = top / "docs/screenshots"
call = corpus / "call/contract-dispute-key-account/message.eml"
most = 150_000  # bytes: a README should open at once


def take(browser, name):
    browser.run("document.activeElement.blur(); scrollTo({top: 0, behavior: 'instant'})")
    browser.run_later("setTimeout(arguments[0], 300)")
    browser.picture(folder / f"{name}.png")
    assert (folder / f"{name}.png").stat().st_size <= most, name


def main():
    folder.mkdir(parents=True, exist_ok=True)
    with Browser() as browser, Service() as service, tempfile.TemporaryDirectory() as box:
        browser.resize(1100, 820)
        browser.open(service.url + "/?ui=en")
        browser.click("#example")
        for better in ("Dear Kim Lang", "Kind regards"):
            browser.wait("return document.querySelector(arguments[0])", f".accept[data-replacement='{better}']")
            browser.click(f".accept[data-replacement='{better}']")
        browser.wait("return document.querySelector('#gain p') && !document.querySelector(arguments[0])", ".accept[data-replacement='Kind regards']")
        take(browser, "page")
        report = pathlib.Path(box) / "report.html"
        for name, paths, size in (("report", [call.relative_to(top)], (1000, 760)), ("batch", [corpus.relative_to(top)], (1000, 700))):
            subprocess.run([program, "lint", "--format", "html", "--ui", "en", "-o", report, *paths], cwd=top, check=False)
            browser.resize(*size)
            browser.open(f"file://{report}")
            take(browser, name)
        months = pathlib.Path(box) / "months"
        subprocess.run([sys.executable, top / "tests/history/demo.py", months], check=True)
        subprocess.run([program, "report", "--ui", "en", "-o", report], cwd=months, check=True)
        browser.resize(1200, 860)
        browser.open(f"file://{report}")
        take(browser, "manager")


if __name__ == "__main__":
    main()
