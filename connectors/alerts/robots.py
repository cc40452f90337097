"""The robots of WeCom, Feishu (Lark) and DingTalk, in the form that each of them shows best.

They answer with status 200 even where they refuse a message, for being too many a minute or without
a wanted word, and apprise takes that for sent. So what they say is read here; apprise still reads
the address and signs. The connection passes the gate, and no redirect is followed.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import aiohttp
import httpx

from connectors.alerts.base import Message
from connectors.alerts.forms import as_chat, fitted
from connectors.errors import RetryableError
from connectors.gate import Gate
from connectors.http.body import FREE_BYTES, MEMORY, Limit, read_body
from connectors.http.connections import Connections
from connectors.text import one_line

Payload = dict[str, Any]
SECONDS = 15.0
LONGEST_REASON = 200
# Bytes that each takes: WeCom 4,096 of Markdown, the others 20 KB with all that is around it.
WECOM_BYTES, OTHER_BYTES = 4000, 18_000


def robot_of(plugin: Any) -> "Callable[[Message], None] | None":
    """What sends for an address that apprise has read; None if it is no robot's."""
    make = _ROBOTS.get(type(plugin).__name__)
    return make(plugin) if make else None


def _wecom(plugin: Any) -> Callable[[Message], None]:
    def send(message: Message) -> None:
        text = f"**{as_chat(message.title)}**\n{as_chat(message.brief or message.body)}"
        content = {"content": fitted(text, WECOM_BYTES)}
        _post(plugin.api_url, {"msgtype": "markdown", "markdown": content}, "errcode", "errmsg")

    return send


def _feishu(plugin: Any) -> Callable[[Message], None]:
    """A post: a title and plain words, in which nothing is a sign."""
    url = getattr(plugin, "webhook_url", None) or plugin.notify_url.format(token=plugin.token)

    def send(message: Message) -> None:
        text = fitted(as_chat(message.brief or message.body), OTHER_BYTES)
        lines = [[{"tag": "text", "text": line}] for line in text.split("\n")]
        post = {"zh_cn": {"title": as_chat(message.title), "content": lines}}
        _post(url, {"msg_type": "post", "content": {"post": post}}, "code", "msg")

    return send


def _dingtalk(plugin: Any) -> Callable[[Message], None]:
    def send(message: Message) -> None:
        title = as_chat(message.title)
        body = fitted(as_chat(message.brief or message.body), OTHER_BYTES)
        # Two blanks before its end break a line in Markdown.
        text = f"#### {title}\n\n" + body.replace("\n", "  \n")
        url = plugin.notify_url.format(token=plugin.token)
        if plugin.secret:
            moment, signature = plugin.get_signature()  # encoded for an address already
            url += f"&timestamp={moment}&sign={signature}"
        called = {"atMobiles": plugin.targets, "isAtAll": False}
        payload = {"msgtype": "markdown", "markdown": {"title": title, "text": text}, "at": called}
        _post(url, payload, "errcode", "errmsg")

    return send


_ROBOTS: dict[str, Callable[[Any], Callable[[Message], None]]] = {
    "NotifyWeComBot": _wecom,
    "NotifyFeishu": _feishu,
    "NotifyLark": _feishu,
    "NotifyDingTalk": _dingtalk,
}


def _post(url: str, payload: Payload, code: str, words: str) -> None:
    """Post, and read the answer; raises RetryableError where it is no plain yes."""
    status, body = asyncio.run(_answer(httpx.URL(url), json.dumps(payload).encode()))
    try:
        said = json.loads(body)
        number, reason = said[code], str(said.get(words, ""))
    except (ValueError, LookupError, TypeError, AttributeError):
        number, reason = None, "what answers there is no robot"
    if status != 200 or number != 0:
        why = f"HTTP status {status}" if status != 200 else f"it says {number}: {one_line(reason)}"
        raise RetryableError(why[:LONGEST_REASON])


async def _answer(url: httpx.URL, body: bytes) -> tuple[int, bytes]:
    # The user has named the service, so its host may be inside.
    connections = Connections(
        Gate([url.host]), connect_seconds=SECONDS, read_seconds=SECONDS, lookups=1
    )
    headers = {
        "User-Agent": "whynow", "Accept": "application/json", "Accept-Encoding": "identity",
        "Content-Type": "application/json; charset=utf-8",
    }  # fmt: skip
    try:
        async with asyncio.timeout(SECONDS) as deadline:
            answer = await connections.post(url, headers, body)
            try:
                limit = Limit(FREE_BYTES, is_cut=True)
                return answer.status, (await read_body(answer, limit, MEMORY, deadline))[0]
            finally:
                answer.close()
    except (aiohttp.ClientError, TimeoutError, OSError):
        raise RetryableError("no connection") from None
    finally:
        await connections.close()
