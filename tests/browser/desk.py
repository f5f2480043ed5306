"""The annotation desk as editors meet it: the seeds and some fresh articles, served by gunicorn on loopback."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time

from tests.browser.site import ROOT

PASSWORD = "a good long password"
FRESH = 16  # articles without a claim, one for each test that writes
TEXT = (
    "Town falls after two days\n\n"
    "The town of Ramadi fell on Sunday, a spokesman for the governor, Muhannad Haimor, told the Associated Press. "
    "Over 500 civilians and security personnel were killed in the past two days. "
    "“The city has fallen,” Haimor said.\n\n"
    "The Pentagon said on Monday that the situation was contested. "
    "“We expect our troops to return,” an unnamed U.S. official told reporters 😀 in Washington. "
    "Residents fled towards Baghdad.\n\n"
    "Report number {n}.\n"
)
ARABIC = "سقطت مدينة الرمادي يوم الأحد. قال المتحدث إن أكثر من 500 شخص قتلوا. وفر السكان إلى بغداد.\n\nانتهى التقرير 😀 هنا.\n"
LONG_PARAGRAPH = "A spokesman said that {n} people were killed near the bridge on Sunday, and that residents fled. "


class Desk:
    """A server with a database of its own, which can be killed and started again."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.env = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
            "DJANGO_SETTINGS_MODULE": "conflict_site.settings",
            "INSECURE_HTTP": "1",
            "SECRET_KEY": "browser" * 10,
            "ALLOWED_HOSTS": "127.0.0.1",
        }
        for command in (["migrate", "-v0"], ["loadseeds", "-v0"]):
            self._run("manage.py", *command)
        self.articles = json.loads(self._run("-c", "from tests.browser.desk import fill; fill()"))
        self.waiting = [pk for uid, pk in self.articles.items() if uid.startswith("report-")]

    def fresh(self):
        """The number of an article that no test has touched."""
        return self.waiting.pop()

    def start(self):
        """Serve; returns once the port answers."""
        gunicorn = [sys.executable, "-m", "gunicorn", "conflict_site.wsgi", "-b", f"127.0.0.1:{self.port}"]
        rest = ["--threads", "4", "--log-level", "error"]
        self.server = subprocess.Popen([*gunicorn, *rest], cwd=ROOT, env=self.env, start_new_session=True)
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 0.2):
                return
            time.sleep(0.1)
        raise AssertionError("The server did not start.")

    def kill(self):
        """End it at once, as a power cut would."""
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait()

    def asked(self, question):
        """What the database says: an expression of Django's, as JSON."""
        code = (
            f"import django; django.setup(); import json; from archive.models import *; print(json.dumps({question}))"
        )
        return json.loads(self._run("-c", code))

    def claims(self, pk):
        """The saved claims of an article: quotation, statement, number of acts."""
        rows = f"[[c.quote, c.statement, Revision.objects.of(c).count()] for c in Claim.objects.live().filter(article={pk}).order_by('start')]"
        return self.asked(rows)

    def _run(self, *arguments):
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=self.env, check=True, capture_output=True)
        return done.stdout.decode()


@contextlib.contextmanager
def desk(folder):
    """A desk that is served."""
    served = Desk(folder)
    served.start()
    try:
        yield served
    finally:
        served.kill()


def fill():
    """People, fresh articles, one in Arabic, one of 100,000 characters with 500 claims. Prints their numbers."""
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    from archive.actions import editing, sourcing
    from archive.desk.roles import make_groups
    from archive.models import Actor, Article, Claim

    make_groups()
    for name, role in (("edith", "editor"), ("olga", "editor"), ("kim", "editor"), ("reader", "reviewer")):
        person = get_user_model().objects.create_user(name, password=PASSWORD, is_staff=True)
        person.groups.set(Group.objects.filter(name=role))
    outlet = Actor.objects.filter(kind="media").first()

    def capture(uid, text, **given):
        known = {
            "publisher": outlet,
            "publisher_basis": "stated",
            "published_edtf": "2015-05-18",
            "published_basis": "stated",
        }
        article = Article(uid=uid, headline=text.partition("\n")[0][:60], **known, **given)
        return sourcing.capture(article, text.encode(), how="paste", by="tests")

    for number in range(FRESH):
        capture(f"report-{number}", TEXT.format(n=number))
    capture("arabic", ARABIC, language="ar")
    long = capture("long", "".join(LONG_PARAGRAPH.format(n=n) + ("\n\n" if n % 6 == 5 else "") for n in range(1070)))
    starts = list(range(0, len(long.text) - 300, len(long.text) // 520))[:500]
    bodies = [
        (
            Claim,
            f"long#c{n}",
            {"article": "long", "start": at, "end": at + 120 + n % 90, "quote": long.text[at : at + 120 + n % 90]},
        )
        for n, at in enumerate(starts)
    ]
    editing.write(bodies, by="tests")
    print(json.dumps(dict(Article.objects.values_list("uid", "pk"))))
