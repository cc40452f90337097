"""A model behind an endpoint, on a real server: what it is asked, and how it may misbehave."""

import asyncio
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from connectors import chat as module
from connectors.chat import Chat, ChatSettings
from connectors.errors import ConnectorError, PermanentError, RetryableError, SkipRecord
from tests.web import Page, Web, endless, reset, serve

PATH = "/v1/chat/completions"
KEY = "sk-very-secret"


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITS_SECONDS", (0.0, 0.0))


def says(content: object) -> Page:
    return Page(json.dumps({"choices": [{"message": {"content": content}}]}).encode())


def ask(web: Web, **changes: Any) -> dict[str, Any]:
    values = {"url": f"http://127.0.0.1:{web.port}/v1", "model": "small", "user_agent": "whynow/1"}
    values |= {"connect_timeout_seconds": 5, "timeout_seconds": 5, "key": KEY}

    async def run() -> dict[str, Any]:
        async with Chat(ChatSettings(**(values | changes))) as chat:
            return await chat.ask("Say yes.", "Is it so?", {"type": "object"})

    return asyncio.run(run())


def refusal(web: Web, **changes: Any) -> ConnectorError:
    with pytest.raises(ConnectorError) as caught:
        ask(web, **changes)
    assert KEY not in str(caught.value) + caught.value.why
    return caught.value


def test_it_asks_as_openai_is_asked_and_reads_the_object(web: Web) -> None:
    web.pages[PATH] = says('{"is_event": true}')
    assert ask(web, options={"temperature": 0, "model": "other"}) == {"is_event": True}
    (_, headers), sent = web.asked[0], json.loads(web.sent[0])
    assert headers["authorization"] == f"Bearer {KEY}"
    assert (sent["model"], sent["temperature"], sent["stream"]) == ("small", 0, False)
    assert [each["content"] for each in sent["messages"]] == ["Say yes.", "Is it so?"]
    assert sent["response_format"]["json_schema"]["schema"] == {"type": "object"}


def test_it_sends_no_key_where_there_is_none_and_no_schema_where_none_is_known(web: Web) -> None:
    web.pages[PATH] = says("{}")
    url = f"http://localhost:{web.port}/v1/"
    assert ask(web, key=None, answer_format="json_object", url=url) == {}
    assert "authorization" not in web.asked[0][1]
    assert json.loads(web.sent[0])["response_format"] == {"type": "json_object"}


@pytest.mark.parametrize("content", ['```json\n{"a": 1}\n```', 'I think: {"a": 1}. Yes.'])
def test_an_object_between_words_is_found(web: Web, content: str) -> None:
    web.pages[PATH] = says(content)
    assert ask(web) == {"a": 1}


@pytest.mark.parametrize(
    "content",
    ["Yes!", "", "}{", "[1]", '{"a": 1} {"b": 2}', "{" * 5000 + "}", None, 7, [{"a": 1}], {}],
)
def test_an_answer_without_an_object_is_of_no_use_but_breaks_nothing(
    web: Web, content: object
) -> None:
    web.pages[PATH] = says(content)
    with pytest.raises(SkipRecord, match="no JSON object"):
        ask(web)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": "no"}', b"[" * 100_000]
)
def test_what_is_no_chat_model_is_told(web: Web, body: bytes) -> None:
    web.pages[PATH] = Page(body)
    error = refusal(web)
    assert isinstance(error, PermanentError) and "no chat model" in str(error)
    assert "no answer from small at http://127.0.0.1" in str(error)


def test_an_endless_answer_is_cut_short(web: Web) -> None:
    web.pages[PATH] = endless
    assert "larger than" in str(refusal(web))


def test_a_broken_connection_and_a_closed_port_may_pass(web: Web) -> None:
    web.pages[PATH] = reset
    assert isinstance(refusal(web), RetryableError)
    error = refusal(web, url="http://127.0.0.1:1/v1")
    assert isinstance(error, RetryableError) and "refuses the connection" in str(error)


def test_silence_ends_in_time(web: Web) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(1)  # until the other side has gone

    web.pages[PATH] = silent
    assert isinstance(refusal(web, timeout_seconds=0.2), RetryableError)


def test_a_busy_endpoint_is_tried_again(web: Web) -> None:
    answers = iter([Page(status=503), Page(status=429, headers={"Retry-After": "0"}), says("{}")])

    def act(handler: Any) -> None:
        handler._answer(next(answers))

    web.pages[PATH] = act
    assert ask(web) == {} and len(web.asked) == 3
    web.pages[PATH] = Page(status=503)
    assert isinstance(refusal(web), RetryableError) and len(web.asked) == 6


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"error": {"message": "model \\"small\\" not found"}}', 'model "small" not found'),
        (b'{"error": "unknown key sk-very-secret\\u001b[2J"}', "unknown key ...[2J"),
        (b'{"error": [[' + b"1," * 50_000, "not found (404)"),
        (b"<html>", "not found (404)"),
    ],
)
def test_a_refusal_is_told_in_the_endpoint_s_words_but_for_the_key(
    web: Web, body: bytes, said: str
) -> None:
    web.pages[PATH] = Page(body, status=404)
    error = refusal(web)
    assert isinstance(error, PermanentError) and said in str(error) and len(web.asked) == 1
    assert len(error.why) < 300


def test_a_redirect_is_not_followed_with_the_key(web: Web) -> None:
    web.pages[PATH] = Page(status=307, headers={"Location": f"http://localhost:{web.port}/else"})
    assert isinstance(refusal(web), PermanentError)
    assert web.paths == [PATH]


@pytest.mark.parametrize(
    "url", ["localhost:11434", "file:///etc/passwd", "http://", "http://a:b@c"]
)
def test_what_is_no_address_is_refused_before_anything_is_sent(web: Web, url: str) -> None:
    with pytest.raises(PermanentError, match="no model can be asked at") as caught:
        ask(web, url=url)
    assert web.asked == [] and "a:b" not in str(caught.value)


def test_the_key_is_not_shown() -> None:
    assert KEY not in repr(ChatSettings("http://a/v1", "m", "u", 1, 1, key=KEY))
