#!/usr/bin/env python3
"""Times the designer with a large question set: 200 questions in eight languages, on a demonstration of its own.

server/bench/designer.py PROGRAM SITE_ROOT FOLDER [REPEATS]

Prints a line for each page or save: what, bytes, milliseconds by the clock (median, longest), milliseconds of the server's processor
time. One request at a time, as one officer works.
"""
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import time
from urllib.parse import urlencode

QUESTIONS = 200
SECTION = 20


def large_set():
    """The core questions over and over, in all their languages, with codes of their own; every fifth asked of some."""
    with open("server/reference/question-sets/residents_core_2.json", encoding="utf-8") as file:
        core = json.load(file)
    choices = [q for s in core["sections"] for q in s["questions"] if q.get("kind") == "single_choice" and q["purpose"] == "perception"]
    questions = []
    for number in range(QUESTIONS):
        question = json.loads(json.dumps(choices[number % len(choices)]))
        question["code"] = f"q_{number + 1}"
        question.pop("ask_if", None)
        if number % 5 == 4:
            earlier = questions[number - 2]
            question["ask_if"] = {"chose": {"question": earlier["code"], "any_of": [earlier["options"][0]["code"]]}}
        questions.append(question)
    title = core["sections"][0]["title"]
    sections = [{"title": title, "questions": questions[at:at + SECTION]} for at in range(0, QUESTIONS, SECTION)]
    return json.dumps({**core, "code": "large", "version": 1, "sections": sections}).encode()


class Officer:
    """A browser reduced to requests and its cookie, on one connection."""

    def __init__(self, address):
        self.address, self.cookies = address, {}
        self.connection = http.client.HTTPConnection(address)

    def send(self, method, path, body=None, kind=None):
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if method == "POST":
            headers |= {"content-type": kind or "application/x-www-form-urlencoded", "origin": f"http://{self.address}", "sec-fetch-site": "same-origin"}
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("set-cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("location", ""), content

    def post(self, path, fields):
        status, location, _ = self.send("POST", path, urlencode(fields))
        if status != 303:
            raise SystemExit(f"{path} answered {status}")
        return location


def processor_ms(process):
    with open(f"/proc/{process}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def form(page, part):
    """The fields of the form whose address has this part, as a browser sends them."""
    own = re.search(rf'<form[^>]*action="[^"]*{part}[^"]*".*?</form>', page, re.S).group(0)
    unescape = lambda text: text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&")
    fields = []
    for tag in re.finditer(r"<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", own, re.S):
        head = tag.group(1) or tag.group(2) or tag.group(4) or ""
        name = re.search(r'name="([^"]*)"', head)
        if not name:
            continue
        if tag.group(2) is not None:
            value = tag.group(3).removeprefix("\n")
        elif tag.group(4) is not None:
            chosen = re.search(r'<option value="([^"]*)"[^>]*selected', tag.group(5)) or re.search(r'<option value="([^"]*)"', tag.group(5))
            value = chosen.group(1) if chosen else ""
        elif 'type="checkbox"' in head or 'type="radio"' in head:
            if " checked" not in head:
                continue
            value = (re.search(r'value="([^"]*)"', head) or [None, "on"])[1]
        else:
            value = (re.search(r'value="([^"]*)"', head) or [None, ""])[1]
        fields.append((unescape(name.group(1)), unescape(value)))
    return fields


def main():
    program, site, folder = sys.argv[1:4]
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 40
    settings = {
        **os.environ, "DATABASE_URL": f"sqlite://{folder}/wardwise.sqlite", "WARDWISE_SECRET_FILE": f"{folder}/wardwise.key",
        "WARDWISE_SITE_ROOT": site, "WARDWISE_LOG": "warn", "WARDWISE_ADDR": "127.0.0.1:0",
    }
    server = subprocess.Popen([program, "demo", "--serve"], env=settings, stdout=subprocess.PIPE, text=True)
    try:
        address, account = None, None
        for line in server.stdout:
            words = line.split()
            if words[:2] == ["url", "staff"]:
                address = words[2].removeprefix("http://").split("/")[0]
            if words[:2] == ["account", "officer"]:
                account = words[2:4]
            if words == ["ready"]:
                break
        measure(server.pid, Officer(address), account, repeats)
    finally:
        server.terminate()
        server.wait()


def measure(process, officer, account, repeats):
    officer.post("/staff/sign-in", {"email": account[0], "password": account[1]})
    file = large_set()
    body = b'--edge\r\nContent-Disposition: form-data; name="file"; filename="large.json"\r\n\r\n' + file + b"\r\n--edge--\r\n"
    status, location, answer = officer.send("POST", "/staff/questions/import", body, "multipart/form-data; boundary=edge")
    if status != 303:
        raise SystemExit(f"the set was not taken: {status} {answer[:2000]}")
    draft = location.split("?")[0]
    _, _, page = officer.send("GET", draft)
    items = re.findall(r"\?at=(\d+)", page.decode())
    item, section = items[len(items) // 2], items[0]

    def timed(name, one):
        one()
        times, before, size = [], processor_ms(process), 0
        for _ in range(repeats):
            start = time.perf_counter()
            size = one()
            times.append((time.perf_counter() - start) * 1000)
        processor = (processor_ms(process) - before) / repeats
        print(f"{name}\t{size}\t{statistics.median(times):.1f}\t{max(times):.1f}\t{processor:.1f}", flush=True)

    def get(path):
        def one():
            status, _, content = officer.send("GET", path)
            if status != 200:
                raise SystemExit(f"{path} answered {status}")
            return len(content)
        return one

    timed("the draft", get(draft))
    timed("a question of it", get(f"{draft}?at={item}"))
    timed("a section of it", get(f"{draft}?at={section}"))
    timed("preview of a question", get(f"{draft}/preview/{item}?language=ur"))
    timed("add a question", get(f"{draft}/add?after={item}"))
    timed("translate a section", get(f"{draft}/translate?language=pl"))
    timed("paths", get(f"{draft}/paths"))
    timed("try it", get(f"{draft}/try"))
    timed("changes", get(f"{draft}/changes"))
    timed("publish", get(f"{draft}/publish"))
    _, _, page = officer.send("GET", f"{draft}?at={item}")
    fields = [(name, value) for name, value in form(page.decode(), "/entry/") if name not in ("stem", "action", "revision")]
    number = iter(range(10**6))

    def save():
        officer.post(f"{draft}/entry/{item}", [*fields, ("stem", f"How much do you agree, {next(number)}?"), ("revision", ""), ("action", "save")])
        return 0

    timed("save a question", save)
    timed("the draft after the saves", get(draft))


if __name__ == "__main__":
    main()
