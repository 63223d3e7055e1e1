"""Checks HTML reports with axe in a headless Chromium, light and dark, wide and narrow: WCAG 2.2 AA.

    apt-get install chromium
    pip install playwright axe-playwright-python
    python accessibility.py REPORT.html...

prints each violation and ends with status 1 where there is one. The page's own content security policy forbids scripts, so the check goes
around it; the page itself is loaded as it is.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def check(browser, path):
    found = 0
    for scheme in ("light", "dark"):
        for width in (1280, 360):
            context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            requests = []
            page.on("request", lambda request: requests.append(request.url))
            page.goto(path.resolve().as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
            for violation in results.response["violations"]:
                found += 1
                nodes = violation["nodes"]
                print(f"{path.name} {scheme} {width}: {violation['id']} ({violation['impact']}), {len(nodes)} places: {violation['help']}")
                for node in nodes[:3]:
                    print("   ", node["html"][:160].replace("\n", " "))
            if len(requests) > 1:
                found += 1
                print(f"{path.name}: fetches {requests[1:]}")
            overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow > 0:
                found += 1
                print(f"{path.name} {scheme} {width}: {overflow} pixels wider than the window")
            context.close()
    return found


with sync_playwright() as driver:
    chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    total = sum(check(chromium, pathlib.Path(name)) for name in sys.argv[1:])
    chromium.close()
print(f"{len(sys.argv) - 1} pages, {total} violations")
sys.exit(1 if total else 0)
