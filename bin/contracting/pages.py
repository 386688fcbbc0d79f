"""The pages, in Chromium: the set-up as a person does it, and what is seen in both themes and on a phone."""

import os
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from .server import PASSWORD, Failure

SIZES = {"desk": (1280, 900), "phone": (390, 844)}


def check(server, **_):
    """Pictures go to REELWRIGHT_PICTURES, when it names a folder, which is made."""
    pictures = os.environ.get("REELWRIGHT_PICTURES")
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    with browser(server.folder) as page:
        for path in [server.set_up_link(), server.url + "/docs"]:
            for size, (width, height) in SIZES.items():
                for theme in ["light", "dark"]:
                    look(page, path, width, height, theme)
                    if pictures:
                        name = f"{path.split('#')[0].rsplit('/', 1)[-1]}-{size}-{theme}.png"
                        page.save_screenshot(os.path.join(pictures, name))
        set_up(page, server)
        # The two refusals that are tried are told there as well; a breach of the content policy would be too.
        complaints = [line["message"] for line in page.get_log("browser")]
        if unknown := [text for text in complaints if "/api/v1/set-up - Failed" not in text and "favicon" not in text]:
            raise Failure("the browser complained: " + "; ".join(unknown))
    return "set up in a browser; 2 pages, 2 themes, 2 widths"


@contextmanager
def browser(folder):
    options = webdriver.ChromeOptions()
    for option in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", f"--user-data-dir={folder}/chromium"]:
        options.add_argument(option)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    page = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        page.set_page_load_timeout(60)
        yield page
    finally:
        page.quit()


def look(page, path, width, height, theme):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]})
    page.get(path)
    if path.endswith("/docs"):
        # Swagger UI draws when it has read the document; the plain page stands in for it only where it could not be had.
        try:
            WebDriverWait(page, 30).until(lambda _: page.find_elements(By.CSS_SELECTOR, ".opblock-tag"))
        except Exception as error:
            raise Failure("/docs is not Swagger UI with the groups of the document") from error
        tags = page.find_elements(By.CSS_SELECTOR, ".opblock-tag")
        page.execute_script("arguments[0].click()", next(tag for tag in tags if tag.get_attribute("data-tag") == "films"))
        WebDriverWait(page, 30).until(lambda _: page.find_elements(By.CSS_SELECTOR, ".opblock-summary"))
        page.execute_script("arguments[0].click()", page.find_element(By.CSS_SELECTOR, ".opblock-summary-control"))
        WebDriverWait(page, 30).until(lambda _: page.find_elements(By.CSS_SELECTOR, ".opblock-body .response"))
    wide = page.execute_script("return document.documentElement.scrollWidth")
    if wide > width:
        raise Failure(f"{path} is {wide} pixels wide on a screen of {width}")
    paper = page.execute_script("return getComputedStyle(document.body).backgroundColor")
    light = sum(int(part) for part in paper.strip("rgb()").split(",")) > 3 * 128
    if light != (theme == "light"):
        raise Failure(f"{path} is {paper} in the {theme} theme")


def set_up(page, server):
    link = server.set_up_link()
    page.get(link)
    fill(page, "short")
    say(page, "8")
    fill(page, PASSWORD)
    say(page, "you are signed in")
    # The cookie that came with the answer is enough from now on, and no script can see it.
    role = page.execute_script("return fetch('/api/v1/auth/me').then(answer => answer.json()).then(me => me.role)")
    if role != "administrator":
        raise Failure(f"after the set-up the browser is signed in as {role}")
    if cookies := page.execute_script("return document.cookie"):
        raise Failure(f"scripts can see {cookies}")
    page.get("about:blank")
    page.get(link)
    fill(page, PASSWORD)
    say(page, "not valid")


def fill(page, password):
    form = page.find_element(By.ID, "form")
    # The browser's own checks are not what is tried here.
    page.execute_script("arguments[0].noValidate = true", form)
    for name, text in {"name": "Ann", "email": "ann@example.org", "password": password}.items():
        field = form.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)
    form.find_element(By.TAG_NAME, "button").click()


def say(page, words):
    answer = page.find_element(By.ID, "answer")
    try:
        WebDriverWait(page, 20).until(lambda _: words in answer.text)
    except Exception as error:
        raise Failure(f"the page says \"{answer.text}\" and not \"{words}\"") from error
