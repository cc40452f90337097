"""Whether a body says anything new: what differs between two answers of the same content is left
out of its hash. It runs for every answer, so it is linear and nearly free for a feed."""

import hashlib
import re

# What a feed says of itself before its first item, and renews with every answer.
ITEM = re.compile(rb"<(?:item|entry|\w{1,20}:entry)[\s>]")
BUILT = re.compile(rb"<(lastBuildDate|pubDate|updated|dc:date)>[^<]{1,60}</\1>")
# What a page renews: scripts that no parser reads, hidden fields, one-time numbers, remarks.
PAGE = re.compile(rb"<(?:!doctype html|html)[\s>]", re.IGNORECASE)
SCRIPT = re.compile(rb"<script\b([^<>]*)>", re.IGNORECASE)
SCRIPT_END = re.compile(rb"</script", re.IGNORECASE)
FIELD = re.compile(rb"<(?:input|meta)\b[^<>]*>", re.IGNORECASE)
ONE_TIME = re.compile(rb"hidden|csrf|xsrf|token|nonce", re.IGNORECASE)
NONCE = re.compile(rb"""\s(?:nonce|data-cfemail)=["'][^"'<>]{0,200}["']""", re.IGNORECASE)
LARGEST_PAGE = 2_000_000  # bytes; larger ones are hashed as they are


def fingerprint(body: bytes) -> str:
    """SHA-256 of what a body says, in hex: the same twice means there is nothing new to parse.

    Left out: the moment at which a feed was built; of a page the scripts that are no data, hidden
    fields, one-time numbers and remarks.
    """
    if len(body) <= LARGEST_PAGE and PAGE.search(body, 0, 1000):
        return hashlib.sha256(_lasting(body)).hexdigest()
    first = ITEM.search(body)
    head = body[: first.start()] if first else b""
    digest = hashlib.sha256(BUILT.sub(b"", head))
    digest.update(memoryview(body)[len(head) :])
    return digest.hexdigest()


def _lasting(page: bytes) -> bytes:
    """A page without what is renewed with every answer."""
    page = _without_remarks(_without_scripts(page))
    page = FIELD.sub(lambda tag: b"" if ONE_TIME.search(tag[0]) else tag[0], page)
    return NONCE.sub(b"", page)


def _without_scripts(page: bytes) -> bytes:
    """A page without its scripts, but for the data in JSON that articles can be read from."""
    kept, at = [], 0
    while opening := SCRIPT.search(page, at):
        closing = SCRIPT_END.search(page, opening.end())
        if closing is None:
            break
        end = closing.end()
        is_data = b"json" in opening[1].lower()
        kept.append(page[at : end if is_data else opening.start()])
        at = end
    return b"".join([*kept, page[at:]])


def _without_remarks(page: bytes) -> bytes:
    kept, at = [], 0
    while (start := page.find(b"<!--", at)) >= 0 and (end := page.find(b"-->", start)) >= 0:
        kept.append(page[at:start])
        at = end + 3
    return b"".join([*kept, page[at:]])
