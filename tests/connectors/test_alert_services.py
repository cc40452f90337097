"""What services really get, and that their refusals are heard: robots, Teams, mail, others."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.alerts import Channel, Message, open_channel
from connectors.alerts.forms import as_chat, fitted
from connectors.errors import PermanentError, RetryableError
from tests.connectors.servers import Post, Web, serving

# apprise's mail plugin still imports a module that Python 3.13 has dropped.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

HOSTILE = (
    '=HYPERLINK("http://evil.example") <!channel> <@U1> @everyone [us](http://evil.example) '
    '<at user_id="all">all</at> **x** \x1b[2J \u202eelpmaxe\u202c \ud800 раураl'
)
MESSAGE = Message(
    key="sla_breach:team:1:2", kind="sla_breach", receiver="mia@us.example",
    subject=f"2 missed calls: Acme, 博特\r\nBcc: all@us.example {HOSTILE}",
    body=f"Acme: first call due\n{HOSTILE}", created_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
)  # fmt: skip
COMMANDS = ("<!", "<@", "<at", "@everyone", "](http", "\x1b", "\u202e", "\ud800")


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with serving(Web()) as server:
        yield server


@pytest.fixture(autouse=True)
def fresh(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """The robots' addresses lead to loopback, which takes what comes."""
    from apprise.plugins.dingtalk import NotifyDingTalk
    from apprise.plugins.feishu import NotifyFeishu
    from apprise.plugins.lark import NotifyLark
    from apprise.plugins.wecombot import NotifyWeComBot

    at = f"http://{web.place}"
    monkeypatch.setattr(NotifyWeComBot, "notify_url", f"{at}/wecom?key={{key}}")
    monkeypatch.setattr(NotifyFeishu, "notify_url", f"{at}/feishu/{{token}}/")
    monkeypatch.setattr(NotifyLark, "notify_url", f"{at}/lark/")
    monkeypatch.setattr(NotifyDingTalk, "notify_url", f"{at}/ding?access_token={{token}}")
    web.got.clear()
    web.headers = {}
    web.answer = (200, b'{"errcode": 0, "code": 0}')


ROBOTS = {
    "wecombot://k3y": ("wecom", lambda sent: sent["markdown"]["content"]),
    "feishu://t0ken": ("feishu", lambda sent: json.dumps(sent["content"], ensure_ascii=False)),
    "lark://t0ken": ("lark", lambda sent: json.dumps(sent["content"], ensure_ascii=False)),
    "dingtalk://t0ken": ("ding", lambda sent: sent["markdown"]["text"]),
}


def channel(url: str, folder: Path) -> Channel:
    return open_channel("team", url, folder)


@pytest.mark.parametrize("url", ROBOTS)
def test_a_robot_gets_the_message_in_its_form_and_no_command(
    url: str, web: Web, tmp_path: Path
) -> None:
    channel(url, tmp_path).send(MESSAGE)
    ((path, sent),) = web.got
    name, words_of = ROBOTS[url]
    assert name in path
    text = words_of(sent)
    assert "Acme: first call due" in text and "博特" in text and "раураl" in text
    for command in COMMANDS:
        assert command not in text
    assert "isAtAll" not in sent.get("at", {}) or sent["at"]["isAtAll"] is False


@pytest.mark.parametrize("url", ROBOTS)
def test_a_robot_that_refuses_with_status_200_is_heard(url: str, web: Web, tmp_path: Path) -> None:
    said = b'{"errcode": 45009, "errmsg": "api freq out of limit", "code": 45009, "msg": "limit"}'
    web.answer = (200, said)
    with pytest.raises(RetryableError, match=r"it says 45009: .*limit") as caught:
        channel(url, tmp_path).send(MESSAGE)
    assert "t0ken" not in str(caught.value) and "k3y" not in str(caught.value)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((500, b"{}"), "HTTP status 500"),
        ((200, b"<html>"), "no robot"),
        ((200, b"[]"), "no robot"),
        ((302, b'{"errcode": 0}'), "HTTP status 302"),
    ],
)
def test_any_other_answer_is_a_failure(
    answer: tuple[int, bytes], why: str, web: Web, tmp_path: Path
) -> None:
    web.answer = answer
    web.headers = {"Location": f"http://{web.place}/elsewhere"}
    with pytest.raises(RetryableError, match=why):
        channel("wecombot://k3y", tmp_path).send(MESSAGE)
    assert len(web.got) == 1


def test_a_robot_out_of_reach_is_retryable_and_shows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from apprise.plugins.wecombot import NotifyWeComBot

    monkeypatch.setattr(NotifyWeComBot, "notify_url", "http://127.0.0.1:1/x?key={key}")
    with pytest.raises(RetryableError, match="no connection") as caught:
        channel("wecombot://k3y", tmp_path).send(MESSAGE)
    assert "k3y" not in str(caught.value)


def test_a_signed_robot_gets_its_signature_encoded_once(web: Web, tmp_path: Path) -> None:
    channel("dingtalk://s3cret@t0ken", tmp_path).send(MESSAGE)
    path = web.got[0][0]
    assert "&timestamp=" in path and "&sign=" in path
    assert "%25" not in path


@pytest.mark.parametrize(("url", "most"), [("wecombot://k3y", 4096), ("dingtalk://t0ken", 20_000)])
def test_a_long_message_is_cut_at_a_line_and_says_so(
    url: str, most: int, web: Web, tmp_path: Path
) -> None:
    body = "\n".join(f"{n}: 澜屿科技 is due" for n in range(2000))
    channel(url, tmp_path).send(replace(MESSAGE, body=body))
    text = ROBOTS[url][1](web.got[0][1])
    assert len(text.encode()) <= most
    assert "0: 澜屿科技 is due" in text and "more lines; `whynow alerts`" in text


def test_chats_get_the_brief_form_and_programs_all(web: Web, tmp_path: Path) -> None:
    message = replace(MESSAGE, brief="in short", html="<p>page</p>")
    channel("wecombot://k3y", tmp_path).send(message)
    channel(f"json://{web.place}", tmp_path).send(message)
    assert "in short" in web.got[0][1]["markdown"]["content"]
    assert "first call due" in web.got[1][1]["message"]


def test_a_redirect_takes_no_alert_elsewhere(web: Web, tmp_path: Path) -> None:
    web.answer = (307, b"")
    web.headers = {"Location": f"http://{web.place}/inside"}
    with pytest.raises(RetryableError, match="HTTP status 307"):
        channel(f"json://{web.place}/hook", tmp_path).send(MESSAGE)
    assert [path for path, _ in web.got] == ["/hook"]


def test_teams_shows_words_and_not_their_marks(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import apprise.plugins.workflows as workflows

    sent: list[Any] = []

    class Answer:
        status_code = 200
        content = b""

    def post(_url: str, **more: Any) -> Answer:
        sent.append(json.loads(more["data"]))
        return Answer()

    # It speaks TLS alone, so that it is looked at one step before the wire.
    monkeypatch.setattr(workflows.requests, "post", post)
    channel("workflows://example.com/w0rkflow/s1gnature", tmp_path).send(MESSAGE)
    title, body = sent[0]["attachments"][0]["content"]["body"][-2:]
    assert "\n\n" in body["text"] and r"\*\*x\*\*" in body["text"]
    assert "entities" not in sent[0]["attachments"][0]["content"]["msteams"]
    for command in COMMANDS:
        assert command not in title["text"] + body["text"]


# ---- mail ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def post() -> Iterator[Post]:
    with serving(Post()) as server:
        yield server


def mail_url(post: Post, to: str = "mia@us.example") -> str:
    return f"mailto://127.0.0.1:{post.port}?from=whynow@us.example&to={to}&mode=insecure"


def test_mail_has_words_and_page_and_no_header_of_others(post: Post, tmp_path: Path) -> None:
    post.got.clear()
    channel(mail_url(post), tmp_path).send(replace(MESSAGE, html="<p>Acme &amp; 博特</p>"))
    ((sender, receivers, mail),) = post.got
    assert (sender, receivers) == ("whynow@us.example", ["mia@us.example"])
    assert mail["Bcc"] is None
    assert mail["Subject"].startswith("2 missed calls: Acme, 博特 Bcc: all@us.example =HYPERLINK")
    words, page = list(mail.iter_parts())
    assert (words.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert words.get_content().splitlines()[0] == "Acme: first call due"  # type: ignore[attr-defined]
    assert "博特" in page.get_content()  # type: ignore[attr-defined]
    assert mail["Auto-Submitted"] == "auto-generated"


def test_mail_without_a_page_is_plain_words(post: Post, tmp_path: Path) -> None:
    post.got.clear()
    channel(mail_url(post), tmp_path).send(MESSAGE)
    assert post.got[0][2].get_content_type() == "text/plain"


def test_a_subject_is_shown_as_it_is_written(post: Post, tmp_path: Path) -> None:
    post.got.clear()
    subject = "Acme =?utf-8?q?=0ABcc=3A_all?= %s {{x}} <b>"
    channel(mail_url(post), tmp_path).send(replace(MESSAGE, subject=subject))
    assert post.got[0][2]["Subject"].replace("\u2060", "") == subject


def test_each_receiver_gets_a_mail_of_its_own(post: Post, tmp_path: Path) -> None:
    post.got.clear()
    channel(mail_url(post, "mia@us.example,ben@us.example"), tmp_path).send(MESSAGE)
    assert [receivers for _, receivers, _ in post.got] == [["mia@us.example"], ["ben@us.example"]]


def test_a_refused_receiver_is_for_good_and_a_busy_server_is_not(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post, "refuses", b"550 no such user")
    with pytest.raises(PermanentError, match="takes no mail for the receiver"):
        channel(mail_url(post), tmp_path).send(MESSAGE)
    url = "mailto://127.0.0.1:1?from=a@us.example&to=b@us.example&mode=insecure"
    with pytest.raises(RetryableError, match="no connection"):
        channel(url, tmp_path).send(MESSAGE)


def test_a_refused_receiver_keeps_no_other_from_the_mail(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.got.clear()
    monkeypatch.setattr(post, "refuses", b"550 no such user")
    monkeypatch.setattr(post, "refused", b"ben@")
    with pytest.raises(PermanentError, match="takes no mail for the receiver"):
        channel(mail_url(post, "ben@us.example,mia@us.example"), tmp_path).send(MESSAGE)
    # Nor is the mail taken for sent where only its copy was.
    with pytest.raises(PermanentError, match="takes no mail for the receiver"):
        channel(f"{mail_url(post, 'ben@us.example')}&cc=mia@us.example", tmp_path).send(MESSAGE)
    assert [receivers for _, receivers, _ in post.got] == [["mia@us.example"]] * 2


def test_a_server_that_puts_a_receiver_off_is_tried_again(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post, "refuses", b"450 greylisted, come back")
    with pytest.raises(RetryableError, match="for the receiver yet"):
        channel(mail_url(post), tmp_path).send(MESSAGE)


# ---- forms --------------------------------------------------------------------------------------


def test_what_fits_is_left_as_it_is_and_one_long_line_is_cut_between_characters() -> None:
    assert fitted("a\nb", 3) == "a\nb"
    cut = fitted("博" * 1000, 100)
    assert cut.endswith("…") and len(cut.encode()) <= 100
    assert fitted("\n".join(["x" * 9] * 100), 300).count("\n") < 30


def test_a_chat_gets_neither_turned_text_nor_halves_of_characters() -> None:
    assert as_chat("a\u202eb\u2066c\ud800\r\nd") == "abc\ufffd\nd"
