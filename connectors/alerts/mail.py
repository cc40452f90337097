"""Alerts as mail: one message with the words and, where there is one, the page; apprise reads the
address, which names server, sender, receivers and secrets."""

import smtplib
import ssl
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import Any

from connectors.alerts.base import Message
from connectors.errors import PermanentError, RetryableError
from connectors.plain import without_control

SECONDS = 20.0


def send_mail(plugin: Any, message: Message) -> None:
    """Send a message to all receivers of an address; raises RetryableError or PermanentError."""
    if not plugin.targets:
        raise PermanentError("its address names no receiver")
    refused: dict[str, tuple[int, bytes]] = {}
    try:
        with _connected(plugin) as server:
            for mail in _mails(plugin, message):
                try:
                    refused |= server.send_message(mail, to_addrs=_envelope(plugin, mail))
                except smtplib.SMTPRecipientsRefused as error:
                    refused |= error.recipients
    except smtplib.SMTPAuthenticationError:
        raise RetryableError("its server does not take the password") from None
    except smtplib.SMTPResponseException as error:
        raise RetryableError(f"SMTP status {error.smtp_code}") from None
    except (smtplib.SMTPException, OSError):
        raise RetryableError("no connection") from None
    except (MessageError, ValueError, IndexError):
        raise PermanentError("a receiver or the sender is no mail address") from None
    if any(code >= 500 for code, _ in refused.values()):
        raise PermanentError("its server takes no mail for the receiver")
    if refused:  # as a server says that knows neither sender nor receiver yet (RFC 6647)
        raise RetryableError("its server takes no mail for the receiver yet")


def _connected(plugin: Any) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if not plugin.verify_certificate:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    place = (plugin.smtp_host, plugin.port)
    if str(plugin.secure_mode) == "ssl":
        server: smtplib.SMTP = smtplib.SMTP_SSL(*place, timeout=SECONDS, context=context)
    else:
        server = smtplib.SMTP(*place, timeout=SECONDS)
    try:
        if str(plugin.secure_mode) == "starttls":
            server.starttls(context=context)
        if plugin.user and plugin.password:
            server.login(plugin.user, plugin.password)
    except BaseException:
        server.close()
        raise
    return server


def _mails(plugin: Any, message: Message) -> list[EmailMessage]:
    """A mail for each receiver, so that none sees the others."""
    mails = []
    for name, address in plugin.targets:
        mail = EmailMessage()
        # A word joiner keeps what looks like an encoded word (RFC 2047) from being read as one.
        mail["Subject"] = message.title.replace("=?", "=\u2060?")
        mail["From"] = _address(*plugin.from_addr)
        mail["To"] = _address(name, address)
        if plugin.cc:
            mail["Cc"] = ", ".join(sorted(plugin.cc))
        if plugin.reply_to:
            mail["Reply-To"] = ", ".join(sorted(plugin.reply_to))
        mail["Date"] = format_datetime(message.created_at)
        mail["Message-ID"] = make_msgid(domain=plugin.from_addr[1].rpartition("@")[2])
        mail["Auto-Submitted"] = "auto-generated"  # no absence reply, please (RFC 3834)
        mail.set_content(without_control(message.body))
        if message.html:
            mail.add_alternative(without_control(message.html), subtype="html")
        mails.append(mail)
    return mails


def _address(name: Any, address: str) -> Address:
    return Address(name or "", addr_spec=address)


def _envelope(plugin: Any, mail: EmailMessage) -> list[str]:
    to = [address.addr_spec for address in mail["To"].addresses]
    return [*to, *sorted(plugin.cc), *sorted(plugin.bcc)]
